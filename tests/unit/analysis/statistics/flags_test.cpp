// Which figures and effects are flagged.
#include "analysis/statistics/flags.hpp"

#include <cmath>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"

namespace lc {
namespace {

constexpr FlagRules rules{5'000, 10, 100, 10, 6, 0.005, 0.25};

/// Chance that n fair coins all fall on one side.
double all_alike(double n) { return 2 * std::pow(0.5, n); }

}  // namespace

TEST_CASE("a rate of children rests on enough of them and of the poor among them") {
    CHECK(support_of_rate(100, 10, rules) == SupportFlag::enough);
    CHECK(support_of_rate(99.5, 50, rules) == SupportFlag::few_people);
    CHECK(support_of_rate(100, 9.5, rules) == SupportFlag::few_events);
    CHECK(support_of_rate(0, 0, rules) == SupportFlag::nobody);
    CHECK(support_of_rate(NAN, 0, rules) == SupportFlag::not_given);
}

TEST_CASE("life expectancy needs more than 5000 residents and ten expected deaths") {
    CHECK(support_of_life_expectancy(5'001, 10, false, rules) == SupportFlag::enough);
    CHECK(support_of_life_expectancy(5'000, 90, false, rules) == SupportFlag::few_people);
    CHECK(support_of_life_expectancy(90'000, 9.9, false, rules) == SupportFlag::few_events);
    CHECK(support_of_life_expectancy(90'000, 900, true, rules) == SupportFlag::nobody);
    CHECK(support_of_life_expectancy(NAN, 9, false, rules) == SupportFlag::not_given);
}

TEST_CASE("an effect is told from zero by the interval of six replicates or more") {
    const std::vector<double> all{-9, -8, -7, -6, -5, -4}, one_up{-9, -8, -7, -6, -5, 4};
    CHECK(effect_of(all, 50, rules) == EffectFlag::distinguishable);
    CHECK(effect_of(one_up, 50, rules) == EffectFlag::not_distinguishable);
    CHECK(effect_of(std::vector<double>(6, 0), 0, rules) == EffectFlag::none);
    // Five that agree could do so by chance; if few children stand behind them there is no doubt.
    const std::vector<double> five{-9, -8, -7, -6, -5};
    CHECK(effect_of(five, 50, rules) == EffectFlag::few_replicates);
    CHECK(effect_of(five, 5, rules) == EffectFlag::few_moved);
    CHECK(effect_of(five, NAN, rules) == EffectFlag::few_replicates);
    CHECK(effect_of(std::vector<double>{0}, 0, rules) == EffectFlag::none);
    // A mean of zero is no proof of no effect.
    CHECK(effect_of(std::vector<double>{-1, 1}, 50, rules) == EffectFlag::few_replicates);
    CHECK(effect_of(std::vector<double>{1, 2, NAN, 4, 5, 6}, 50, rules) == EffectFlag::not_given);
    // 36 pairs of six and six replicates of two runs are no 36 replicates, nor are 25 of five.
    const std::vector<double> pairs(25, -3);
    CHECK(effect_of(pairs, NAN, rules, 5) == EffectFlag::few_replicates);
    CHECK(effect_of(pairs, NAN, rules, 6) == EffectFlag::distinguishable);
}

TEST_CASE("a summary of replicates is flagged like the replicates themselves") {
    CHECK(effect_of(Interval{-5, -9, -1}, 10, rules) == EffectFlag::distinguishable);
    CHECK(effect_of(Interval{-5, -9, 1}, 10, rules) == EffectFlag::not_distinguishable);
    CHECK(effect_of(Interval{-5, -9, -1}, 5, rules) == EffectFlag::few_replicates);
    CHECK(effect_of(Interval{-5, NAN, NAN}, 1, rules) == EffectFlag::few_replicates);
    CHECK(effect_of(Interval{0, NAN, NAN}, 1, rules) == EffectFlag::none);
    CHECK(effect_of(Interval{0, 0, 0}, 10, rules) == EffectFlag::none);
    CHECK(effect_of(Interval{NAN, NAN, NAN}, 10, rules) == EffectFlag::not_given);
}

TEST_CASE("differences of rounding alone are no effect") {
    const std::vector<double> rounding{1e-15, 7e-15, 2e-15, 1e-14, 3e-15, 0};
    CHECK(effect_of(rounding, NAN, rules) == EffectFlag::none);
    CHECK(effect_of(Interval{2e-15, 1e-15, 7e-15}, 10, rules) == EffectFlag::none);
    CHECK(effect_of(Interval{0.5, 1e-15, 1}, 10, rules) == EffectFlag::not_distinguishable);
    CHECK(effect_of(Interval{2e-6, 1e-6, 7e-6}, 10, rules) == EffectFlag::distinguishable);
}

TEST_CASE("calibration is met within the tolerance") {
    CHECK(calibration_of(0.305, 0.3, 0.005001) == CalibrationFlag::met);
    CHECK(calibration_of(0.31, 0.3, 0.005) == CalibrationFlag::not_met);
    CHECK(calibration_of(0.31, NAN, 0.005) == CalibrationFlag::not_given);
}

TEST_CASE("the number of replicates asked for is the least that a sign test at 5% can use") {
    const double fewest = testing::law(2024).publication.fewest_signs;
    CHECK(all_alike(fewest) < 0.05);
    CHECK(all_alike(fewest - 1) > 0.05);
}

}  // namespace lc
