#include "model/core/selection.hpp"

#include <vector>

#include "model/core/random.hpp"
#include "tests/support/catch.hpp"

using namespace lc;

TEST_CASE("a selection lists the places that are wanted in order", "[selection]") {
    for (const std::size_t size : {0u, 1u, 7u, 8u, 9u, 16u, 255u, 3000u})
        for (const std::uint64_t of_eight : {0u, 1u, 4u, 7u, 8u}) {
            CAPTURE(size, of_eight);
            std::vector<std::uint8_t> wanted(size);
            std::vector<std::uint32_t> expected;
            for (std::uint32_t i = 0; i < size; ++i) {
                wanted[i] = mix(i) % 8 < of_eight;
                if (wanted[i] == 1) expected.push_back(i);
            }
            std::vector<std::uint32_t> found(size + selection_overhang);
            found.resize(select(wanted.data(), size, found.data()));
            CHECK(found == expected);
        }
}

TEST_CASE("a selection finds every pattern of eight", "[selection]") {
    for (unsigned pattern = 0; pattern < 256; ++pattern) {
        std::vector<std::uint8_t> wanted(8);
        std::vector<std::uint32_t> expected;
        for (std::uint32_t i = 0; i < 8; ++i) {
            wanted[i] = pattern >> i & 1u;
            if (wanted[i] == 1) expected.push_back(i);
        }
        std::vector<std::uint32_t> found(8 + selection_overhang);
        found.resize(select(wanted.data(), wanted.size(), found.data()));
        CAPTURE(pattern);
        CHECK(found == expected);
    }
}
