#include "scenarios/parameter_distribution.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

using namespace lc;

namespace {

ParameterEntry estimate(const std::string& distribution, double value, double low, double high) {
    ParameterEntry entry;
    entry.binding = find_binding("mortality.poverty_log_hazard_working_age");
    entry.law = false;
    entry.kind = "estimate";
    entry.distribution = distribution;
    entry.value = value;
    entry.range = {low, high};
    return entry;
}

}  // namespace

TEST_CASE("a triangular estimate lies in its range with its mode at the value") {
    const ParameterEntry entry = estimate("triangular", 2, 1, 5);
    // F(2) = (2 - 1) / (5 - 1) = 1/4; F(x) = 1 - (5 - x)² / 12 above.
    CHECK(quantile(entry, 0.25) == Approx(2));
    CHECK(quantile(entry, 0.0625) == Approx(1.5));
    CHECK(quantile(entry, 1 - 1.0 / 12) == Approx(4));
    CHECK(quantile(entry, 1e-12) == Approx(1).margin(1e-5));
    CHECK(quantile(entry, 1 - 1e-12) == Approx(5).margin(1e-5));
}

TEST_CASE("a triangular estimate may have its value at an end") {
    CHECK(quantile(estimate("triangular", 1, 1, 2), 0.75) == Approx(1.5));
    CHECK(quantile(estimate("triangular", 2, 1, 2), 0.25) == Approx(1.5));
}

TEST_CASE(
    "a normal estimate has 95 percent of its draws in the range and its median at the value") {
    const ParameterEntry entry = estimate("normal", 0.57, 0.37, 0.78);
    CHECK(quantile(entry, 0.5) == Approx(0.57));
    CHECK(quantile(entry, 0.025) == Approx(0.37));
    CHECK(quantile(entry, 0.975) == Approx(0.78));
    // One standard deviation: 0.84134, of 0.21 / 1.95996.
    CHECK(quantile(entry, 0.8413447461) == Approx(0.57 + 0.21 / 1.959963985));
}

TEST_CASE("a normal estimate does not change sign when its range does not") {
    CHECK(quantile(estimate("normal", 0.14, 0, 0.336), 0.001) == 0);
    CHECK(quantile(estimate("normal", -0.14, -0.336, 0), 0.999) == 0);
    CHECK(quantile(estimate("normal", 0.14, -0.1, 0.336), 0.001) < -0.1);
}

TEST_CASE("uniform and lognormal estimates follow their range") {
    CHECK(quantile(estimate("uniform", 2, 1, 5), 0.75) == Approx(4));
    const ParameterEntry entry = estimate("lognormal", 2, 1, 8);
    CHECK(quantile(entry, 0.5) == Approx(2));
    CHECK(quantile(entry, 0.025) == Approx(1));
    CHECK(quantile(entry, 0.975) == Approx(8));
}

TEST_CASE("the causal share of income has the beta distribution of the evidence review") {
    // Beta(1.6, 4.8): mean 0.25. Its median is 0.224 (by the incomplete beta function), and 97.5%
    // of it lies below 0.61, so the range of 0 to 0.6 gives nearly the same shape.
    const ParameterEntry entry = estimate("beta", 0.25, 0, 0.6);
    CHECK(quantile(entry, 0.975) == Approx(0.6).margin(1e-6));
    CHECK(quantile(entry, 0.5) == Approx(0.224).margin(0.01));
    double sum = 0;
    constexpr int points = 20000;
    for (int i = 0; i < points; ++i) sum += quantile(entry, (i + 0.5) / points);
    CHECK(sum / points == Approx(0.25).margin(1e-4));
}

TEST_CASE("law and observed and calibrated and fixed values do not vary") {
    ParameterEntry entry = estimate("triangular", 2, 1, 5);
    CHECK(varies(entry));
    entry.kind = "calibrated";
    CHECK_FALSE(varies(entry));
    entry.kind = "observed";
    CHECK_FALSE(varies(entry));
    entry.kind = "assumption";
    CHECK(varies(entry));
    entry.distribution = "fixed";
    CHECK_FALSE(varies(entry));
    entry.distribution = "normal";
    entry.law = true;
    CHECK_FALSE(varies(entry));
    CHECK_FALSE(varies(estimate("triangular", 2, 2, 2)));
}

TEST_CASE("a distribution that value and range do not allow is a fault") {
    CHECK(distribution_fault(estimate("lognormal", 2, 0, 8)).find("above 0") != std::string::npos);
    CHECK(distribution_fault(estimate("beta", 2, 1, 3)).find("between 0 and 1") !=
          std::string::npos);
    CHECK(distribution_fault(estimate("beta", 0.25, 0, 0.26)).empty());
    CHECK_FALSE(distribution_fault(estimate("beta", 0.25, 0, 1)).empty());
    CHECK(distribution_fault(estimate("beta", 0.25, 0, 0.6)).empty());
    CHECK(distribution_fault(estimate("triangular", -2, -3, 0)).empty());
}
