#include "analysis/statistics/replicates.hpp"

#include <cmath>
#include <vector>

#include "tests/support/catch.hpp"

namespace lc {

TEST_CASE("interval of replicates is between their percentiles") {
    // R: quantile(c(1:9, 20), c(0.025, 0.975)) = 1.225, 17.525 (type 7).
    std::vector<double> values{20, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    const Interval interval = replicate_interval(values);
    CHECK(interval.mean == Approx(6.5));
    CHECK(interval.lower == Approx(1.225));
    CHECK(interval.upper == Approx(17.525));
}

TEST_CASE("interval of equal replicates has no width and its mean is exact") {
    std::vector<double> values(7, 0.0);
    const Interval interval = replicate_interval(values);
    CHECK(interval.mean == 0);
    CHECK(interval.lower == 0);
    CHECK(interval.upper == 0);
}

TEST_CASE("interval needs two replicates and no unknown value") {
    std::vector<double> one{0.3}, unknown{1, NAN, 2}, none;
    CHECK(replicate_interval(one).mean == 0.3);
    CHECK(std::isnan(replicate_interval(one).lower));
    CHECK(std::isnan(replicate_interval(unknown).mean));
    CHECK(std::isnan(replicate_interval(none).mean));
}

}  // namespace lc
