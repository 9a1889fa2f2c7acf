#include "model/core/random.hpp"

#include <boost/random/normal_distribution.hpp>
#include <cmath>
#include <set>

#include "tests/support/catch.hpp"

using namespace lc;

// Published known-answer vectors: Random123 1.14, tests/kat_vectors, philox4x32 with 10 rounds.
TEST_CASE("philox gives the published Random123 answers", "[random]") {
    using Four = std::array<std::uint32_t, 4>;
    CHECK(philox({0, 0, 0, 0}, {0, 0}) == Four{0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u});
    CHECK(philox({~0u, ~0u, ~0u, ~0u}, {~0u, ~0u}) ==
          Four{0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu});
    CHECK(
        philox({0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u}, {0xa4093822u, 0x299f31d0u}) ==
        Four{0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u});
}

TEST_CASE("a draw depends on every part of its key and on nothing else", "[random]") {
    const Draws draws(1, 0);
    const auto reference = draws(42, 2030, Stream::mortality);
    CHECK(draws(42, 2030, Stream::mortality) == reference);
    CHECK(draws(43, 2030, Stream::mortality) != reference);
    CHECK(draws(42 + (std::uint64_t{1} << 40), 2030, Stream::mortality) != reference);
    CHECK(draws(42, 2031, Stream::mortality) != reference);
    CHECK(draws(42, 2030, Stream::fertility) != reference);
    CHECK(draws(42, 2030, Stream::mortality, 1) != reference);
    CHECK(Draws(2, 0)(42, 2030, Stream::mortality) != reference);
    CHECK(Draws(1, 1)(42, 2030, Stream::mortality) != reference);
}

TEST_CASE("unit draws stay below one", "[random]") {
    CHECK(unit_float(0) == 0.0f);
    CHECK(unit_float(~0u) < 1.0f);
    CHECK(unit_double(~0u) < 1.0);
}

TEST_CASE("derived identifiers differ by parent and year and order", "[random]") {
    std::set<std::uint64_t> ids;
    for (std::uint64_t parent = 1; parent <= 1000; ++parent)
        for (std::uint32_t year = 2023; year < 2033; ++year)
            for (std::uint32_t order = 0; order < 2; ++order)
                ids.insert(derived_id(parent, year, order));
    CHECK(ids.size() == 20000);
}

// N = 40 000 standard normals: |mean| < 5 standard errors = 0.025 and |variance - 1| < 5 x
// sqrt(2/N) = 0.035; chance of a false alarm below 1e-6, fixed seed.
TEST_CASE("boost distributions run on one event's engine", "[random]") {
    double sum = 0, squares = 0;
    constexpr int n = 40000;
    for (int i = 0; i < n; ++i) {
        EventEngine engine(Draws(7, 0), static_cast<std::uint64_t>(i), 2024, Stream::earnings);
        const double x = boost::random::normal_distribution<double>()(engine);
        sum += x;
        squares += x * x;
    }
    CHECK(std::abs(sum / n) < 0.025);
    CHECK(std::abs(squares / n - 1) < 0.035);
}
