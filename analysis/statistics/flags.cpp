#include "analysis/statistics/flags.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lc {
namespace {

/// A difference of nothing but rounding: in no unit of results (persons, proportions, years, £
/// million) is so little an effect.
bool is_zero(double difference) { return std::abs(difference) < 1e-9; }

}  // namespace

SupportFlag support_of_rate(double children, double poor, const FlagRules& rules) {
    if (std::isnan(children) || std::isnan(poor)) return SupportFlag::not_given;
    if (!(children > 0)) return SupportFlag::nobody;
    if (children < rules.fewest_children) return SupportFlag::few_people;
    return poor < rules.fewest_poor_children ? SupportFlag::few_events : SupportFlag::enough;
}

SupportFlag support_of_life_expectancy(double residents, double deaths, bool empty_band,
                                       const FlagRules& rules) {
    if (std::isnan(residents) || std::isnan(deaths)) return SupportFlag::not_given;
    if (empty_band) return SupportFlag::nobody;
    if (!(residents > rules.fewest_person_years)) return SupportFlag::few_people;
    return deaths < rules.fewest_deaths ? SupportFlag::few_events : SupportFlag::enough;
}

EffectFlag effect_of(const Interval& difference, std::size_t replicates, const FlagRules& rules) {
    const auto& [mean, lower, upper] = difference;
    if (std::isnan(mean)) return EffectFlag::not_given;
    const bool one = std::isnan(lower) || std::isnan(upper);
    if (is_zero(mean) && (one || (is_zero(lower) && is_zero(upper)))) return EffectFlag::none;
    if (one || static_cast<double>(replicates) < rules.fewest_signs)
        return EffectFlag::few_replicates;
    const bool holds_zero = (lower <= 0 && upper >= 0) || is_zero(lower) || is_zero(upper);
    return holds_zero ? EffectFlag::not_distinguishable : EffectFlag::distinguishable;
}

EffectFlag effect_of(std::span<const double> differences, double moved, const FlagRules& rules,
                     std::size_t replicates) {
    if (!differences.empty() && std::all_of(differences.begin(), differences.end(), is_zero))
        return EffectFlag::none;
    std::vector<double> sorted(differences.begin(), differences.end());
    const EffectFlag effect = effect_of(replicate_interval(sorted),
                                        replicates > 0 ? replicates : differences.size(), rules);
    // Replicates may cancel out or agree on zero at the interval's ends, and yet differ.
    if (effect == EffectFlag::none)
        return static_cast<double>(differences.size()) < rules.fewest_signs
                   ? EffectFlag::few_replicates
                   : EffectFlag::not_distinguishable;
    const bool few = effect == EffectFlag::few_replicates && moved < rules.fewest_signs;
    return few ? EffectFlag::few_moved : effect;
}

CalibrationFlag calibration_of(double simulated, double published, double tolerance) {
    if (std::isnan(simulated) || std::isnan(published)) return CalibrationFlag::not_given;
    return std::abs(simulated - published) <= tolerance ? CalibrationFlag::met
                                                        : CalibrationFlag::not_met;
}

}  // namespace lc
