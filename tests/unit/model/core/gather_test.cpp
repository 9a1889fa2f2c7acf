#include "model/core/gather.hpp"

#include <vector>

#include "model/core/random.hpp"
#include "tests/support/catch.hpp"

using namespace lc;

TEMPLATE_TEST_CASE("gathered values are those at each place", "[gather]", float, double) {
    std::vector<TestType> table(70000);
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = static_cast<TestType>(i) * TestType{0.25} - 1;
    const auto check = [&]<class Place>(std::uint64_t places, Place) {
        for (const std::size_t size : {0u, 1u, 7u, 8u, 9u, 16u, 100u}) {
            std::vector<Place> at(size);
            for (std::size_t i = 0; i < size; ++i) at[i] = static_cast<Place>(mix(i) % places);
            // The value after the last must stay.
            std::vector<TestType> found(size + 1, TestType{-7});
            gather(table.data(), at.data(), size, found.data());
            for (std::size_t i = 0; i < size; ++i) {
                CAPTURE(sizeof(Place), size, i);
                CHECK(found[i] == table[static_cast<std::size_t>(at[i])]);
            }
            CHECK(found[size] == TestType{-7});
        }
    };
    check(70000, std::int32_t{});
    check(70000, std::uint32_t{});
    check(65536, std::uint16_t{});
    check(256, std::uint8_t{});
}

TEST_CASE("a table may be read at places before the one given", "[gather]") {
    const std::vector<float> table{5, 6, 7, 8, 9};
    const std::vector<std::int32_t> at{-2, -1, 0, 1, 2, 2, 1, 0, -1, -2};
    std::vector<float> found(at.size());
    gather(table.data() + 2, at.data(), at.size(), found.data());
    CHECK(found == std::vector<float>{5, 6, 7, 8, 9, 9, 8, 7, 6, 5});
}

TEST_CASE("places may be groups of bits of numbers", "[gather]") {
    std::vector<float> table(512);
    for (std::size_t i = 0; i < table.size(); ++i) table[i] = static_cast<float>(i);
    std::vector<std::uint32_t> numbers(21);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = static_cast<std::uint32_t>(mix(i));
    std::vector<float> found(numbers.size());
    gather(table.data(), PackedPlaces{numbers.data(), 18, 9}, numbers.size(), found.data());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        CHECK(found[i] == static_cast<float>(numbers[i] / 262144 % 512));
}
