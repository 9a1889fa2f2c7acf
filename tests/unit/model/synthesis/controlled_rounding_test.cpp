#include "model/synthesis/controlled_rounding.hpp"

#include <cmath>
#include <numeric>

#include "tests/support/catch.hpp"

using namespace lc;

namespace {

EventEngine engine(std::uint64_t id) { return {Draws(7, 0), id, 2022, Stream::integerisation}; }

bool floor_or_ceiling(double whole, double expected) {
    return whole >= std::floor(expected + 1e-9) && whole <= std::ceil(expected - 1e-9);
}

/// A table of made expectations, some whole and some 0.
std::vector<double> made_table(std::size_t rows, std::size_t columns, std::uint64_t seed) {
    std::vector<double> table(rows * columns);
    for (std::size_t i = 0; i < table.size(); ++i) {
        const std::uint64_t x = mix(seed * 1000 + i);
        table[i] = x % 11 == 0 ? 0 : x % 13 == 0 ? 3 : static_cast<double>(x >> 40) / 4000000.0;
    }
    return table;
}

}  // namespace

TEST_CASE("a rounded list keeps every sum of its first entries", "[synthesis]") {
    const std::vector<double> expected{0.3, 2.5, 0, 1, 0.9, 0.05};
    for (double u : {0.0, 0.2, 0.5, 0.77, 0.999}) {
        const auto whole = round_list(expected, u);
        double sum = 0, expected_sum = 0;
        for (std::size_t i = 0; i < expected.size(); ++i) {
            sum += whole[i];
            expected_sum += expected[i];
            CHECK(floor_or_ceiling(whole[i], expected[i]));
            CHECK(floor_or_ceiling(sum, expected_sum));
        }
    }
}

TEST_CASE("a rounded table keeps cells and rows and columns and the total", "[synthesis]") {
    const auto rows = GENERATE(std::size_t{1}, std::size_t{2}, std::size_t{9}, std::size_t{40});
    const auto columns = GENERATE(std::size_t{1}, std::size_t{5}, std::size_t{30});
    const auto table = made_table(rows, columns, rows * 100 + columns);
    EventEngine draws = engine(rows * 100 + columns);
    const auto whole = round_table(table, rows, columns, draws);
    double total = 0, expected_total = 0;
    for (std::size_t r = 0; r < rows; ++r) {
        double sum = 0, expected = 0;
        for (std::size_t c = 0; c < columns; ++c) {
            REQUIRE(floor_or_ceiling(whole[r * columns + c], table[r * columns + c]));
            sum += whole[r * columns + c];
            expected += table[r * columns + c];
        }
        CHECK(floor_or_ceiling(sum, expected));
        total += sum;
        expected_total += expected;
    }
    for (std::size_t c = 0; c < columns; ++c) {
        double sum = 0, expected = 0;
        for (std::size_t r = 0; r < rows; ++r) {
            sum += whole[r * columns + c];
            expected += table[r * columns + c];
        }
        CHECK(floor_or_ceiling(sum, expected));
    }
    CHECK(floor_or_ceiling(total, expected_total));
}

TEST_CASE("whole tables are left as they are", "[synthesis]") {
    EventEngine draws = engine(1);
    CHECK(round_table(std::vector<double>{1, 0, 7, 3}, 2, 2, draws) ==
          std::vector<std::uint32_t>{1, 0, 7, 3});
}
