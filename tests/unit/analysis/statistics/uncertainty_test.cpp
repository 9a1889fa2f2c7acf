#include "analysis/statistics/uncertainty.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

namespace lc {
namespace {

constexpr ReplicateRole central = ReplicateRole::central, own = ReplicateRole::own,
                        repeat = ReplicateRole::repeat;

}  // namespace

TEST_CASE("variance is split by replicates that share their parameters") {
    const std::vector<double> values{99, 1, 5, 9, 11, 5, 3};
    const std::vector<ReplicateRole> roles{central, own, own, own, repeat, own, repeat};
    const VarianceSplit split = variance_split(values, roles);
    CHECK(split.total == Approx(32.0 / 3));  // of 1, 5, 9, 5
    CHECK(split.simulation == Approx(2));    // half of 2² and of 2²
    CHECK(split.parameters == Approx(32.0 / 3 - 2));
}

TEST_CASE("variance without repeats has no parts and of one draw is unknown") {
    const VarianceSplit split =
        variance_split(std::vector<double>{9, 1, 3}, std::vector<ReplicateRole>{central, own, own});
    CHECK(split.total == Approx(2));
    CHECK(std::isnan(split.parameters));
    CHECK(std::isnan(
        variance_split(std::vector<double>{9, 1}, std::vector<ReplicateRole>{central, own}).total));
}

TEST_CASE("a replicate and its repeat are one parameter set") {
    CHECK(by_parameter_set(std::vector<double>{9, 1, 3, 5},
                           std::vector<ReplicateRole>{central, own, own, repeat}) ==
          std::vector<double>{1, 4});
}

TEST_CASE("rank correlation agrees with a published example") {
    // Intelligence and hours of television of ten people, rho = -29/165: the worked example of
    // "Spearman's rank correlation coefficient" in Wikipedia.
    const std::vector<double> iq{106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
    const std::vector<double> hours{7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
    CHECK(rank_correlation(iq, hours) == Approx(-29.0 / 165));
}

TEST_CASE("rank correlation depends on order alone and gives ties their mean rank") {
    const std::vector<double> x{1, 2, 3, 4}, steep{1, 10, 100, 1000}, down{4, 3, 2, 1};
    CHECK(rank_correlation(x, steep) == Approx(1));
    CHECK(rank_correlation(x, down) == Approx(-1));
    // Ranks 1, 2.5, 2.5, 4 against 1 to 4: 4.5 / sqrt(4.5 x 5).
    CHECK(rank_correlation(std::vector<double>{1, 2, 2, 3}, x) == Approx(std::sqrt(0.9)));
    CHECK(std::isnan(rank_correlation(std::vector<double>{1, 1, 1, 1}, x)));
    CHECK(std::isnan(rank_correlation(std::vector<double>{1, NAN, 2, 3}, x)));
}

TEST_CASE("the correlation that chance reaches falls with sets and rises with parameters") {
    CHECK(chance_correlation(101, 1) == Approx(0.1959964));  // 1.959964 / sqrt(100)
    CHECK(chance_correlation(101, 500) > chance_correlation(101, 50));
    CHECK(chance_correlation(1001, 500) < chance_correlation(101, 500));
    CHECK(chance_correlation(3, 500) == 1);
    CHECK(std::isnan(chance_correlation(2, 500)));
}

TEST_CASE("replicates needed follow the width of the mean's interval") {
    CHECK(replicates_needed(1, 0.1) == 385);  // (19.59964)² = 384.1: the usual sample size
    CHECK(replicates_needed(1, 0.2) == 97);
    CHECK(replicates_needed(1, 100) == 2);
    CHECK(replicates_needed(0, 0.1) == 0);
    CHECK(std::isnan(replicates_needed(1, 0)));
    CHECK(std::isnan(replicates_needed(NAN, 1)));
}

TEST_CASE("a line through points has the interval of textbooks") {
    // y = 2x exactly: no residual, no width.
    const Interval exact = line_at(std::vector<double>{1, 2, 3}, std::vector<double>{2, 4, 6}, 10);
    CHECK(exact.mean == Approx(20));
    CHECK(exact.upper - exact.lower == Approx(0).margin(1e-9));
    // R: predict(lm(c(1, 3, 2, 5) ~ c(1, 2, 3, 4)), interval = "confidence") at 0: slope 1.1,
    // intercept 0, residual variance 1.35, standard error sqrt(1.35 (1/4 + 2.5²/5)), t(2)
    // = 4.302653.
    const Interval line =
        line_at(std::vector<double>{1, 2, 3, 4}, std::vector<double>{1, 3, 2, 5}, 0);
    CHECK(line.mean == Approx(0).margin(1e-12));
    CHECK(line.upper == Approx(4.302653 * std::sqrt(1.35 * 1.5)).epsilon(1e-6));
    CHECK(std::isnan(line_at(std::vector<double>{1, 1, 1}, std::vector<double>{2, 4, 6}, 10).mean));
}

}  // namespace lc
