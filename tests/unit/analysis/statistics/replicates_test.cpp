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

TEST_CASE("summary of replicates has narrower intervals and the share above zero") {
    // R: quantile(-3:6, c(0.1, 0.25, 0.75, 0.9)) = -2.1, -0.75, 3.75, 5.1; six of ten above 0.
    std::vector<double> values{6, 5, 4, 3, 2, 1, 0, -1, -2, -3};
    const ReplicateSummary summary = replicate_summary(values);
    CHECK(summary.lower_80 == Approx(-2.1));
    CHECK(summary.upper_80 == Approx(5.1));
    CHECK(summary.lower_50 == Approx(-0.75));
    CHECK(summary.upper_50 == Approx(3.75));
    CHECK(summary.above_zero == Approx(0.6));
    CHECK(summary.all()[7] == summary.above_zero);
    std::vector<double> none{0, 0};
    CHECK(replicate_summary(none).above_zero == 0);
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
