#include "model/core/whole_number.hpp"

#include <cmath>
#include <vector>

#include "model/core/random.hpp"
#include "tests/support/catch.hpp"

using namespace lc;

TEST_CASE("whole numbers are what a cast leaves", "[whole]") {
    std::vector<double> values{0.0,
                               -0.0,
                               0.5,
                               -0.5,
                               0.999999999,
                               -0.999999999,
                               1e-300,
                               2147483648.5,
                               -2147483648.5,
                               2251799813685247.0,
                               -2251799813685247.0};
    for (std::uint64_t i = 0; i < 2000; ++i)
        values.push_back((static_cast<double>(mix(i) >> 11) - 4503599627370496.0) /
                         std::exp2(static_cast<double>(2 + i % 50)));
    for (const double value : values) {
        CAPTURE(value);
        CHECK(whole_number(value) == static_cast<std::int64_t>(value));
        if (std::abs(value) < 1e15) CHECK(nearest_whole_number(value) == std::llround(value));
    }
}

TEST_CASE("rows are counted whatever their number", "[whole]") {
    for (const std::size_t size : {0u, 1u, 254u, 255u, 256u, 511u, 1000u}) {
        CHECK(count_rows(size, [](std::size_t) { return true; }) == size);
        CHECK(count_rows(size, [](std::size_t) { return false; }) == 0);
        CHECK(count_rows(size, [](std::size_t i) { return i % 3 == 0; }) == (size + 2) / 3);
    }
}
