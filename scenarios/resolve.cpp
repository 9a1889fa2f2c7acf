#include "scenarios/resolve.hpp"

#include <algorithm>

namespace lc {
namespace {

/// How money given in prices of the lever's first year stands in `year`.
double since(Uprating uprating, int from, int year, const Economy& economy) {
    const auto ratio = [&](Series series) {
        return economy.index(series, year) / economy.index(series, from);
    };
    switch (uprating) {
        case Uprating::cpi:
            return ratio(Series::prices);
        case Uprating::earnings:
            return ratio(Series::earnings);
        case Uprating::rents:
            return ratio(Series::private_rents);
        default:
            return 1;
    }
}

/// What a limit `most` on the yearly growth of a series leaves of its forecast level in `year`.
double left_of_growth(Uprating series, double most, int from, int year, const Economy& economy) {
    double left = 1;
    for (int y = from; y <= year; ++y)
        left *= std::min(1.0, (1 + most) / since(series, y - 1, y, economy));
    return left;
}

/// The amount in force with a share `share` of the lever phased in.
double phased(const LeverEffect& effect, double amount, double share, double law) {
    if (effect.whole || share >= 1) return amount;
    switch (effect.operation) {
        case Operation::add:
            return amount * share;
        case Operation::multiply:
            return 1 + (amount - 1) * share;
        case Operation::set:
            return law + (amount - law) * share;
        case Operation::at_least:
            return amount > law ? law + (amount - law) * share : amount;
        case Operation::at_most:
            return amount < law ? law + (amount - law) * share : amount;
    }
    return amount;
}

/// Does an effect leave the law as it is, whatever else happens?
bool idle(Operation operation, double amount, double law) {
    switch (operation) {
        case Operation::add:
            return amount == 0;
        case Operation::multiply:
            return amount == 1;
        case Operation::set:
            return amount == law;
        default:
            return false;
    }
}

/// A bound that the law meets matters only where another effect moves the value.
bool idle_bound(const Effect& effect, const ShardYearParameters& year, const double law) {
    const bool met = (effect.operation == Operation::at_least && law >= effect.amount) ||
                     (effect.operation == Operation::at_most && law <= effect.amount);
    return met && std::count_if(year.effects.begin(), year.effects.end(), [&](const Effect& other) {
                      return other.offset == effect.offset;
                  }) == 1;
}

int condition_of(const HouseholdCondition& condition, ShardYearParameters& year) {
    if (condition.everyone()) return -1;
    for (std::size_t c = 0; c < year.conditions.size(); ++c)
        if (same_condition(year.conditions[c], condition)) return static_cast<int>(c);
    year.conditions.push_back(condition);
    return static_cast<int>(year.conditions.size()) - 1;
}

void add_effects(const ScenarioLever& use, const Economy& economy, const Authority& authority,
                 int year, ShardYearParameters& result) {
    const double share = use.phase_in.share(year - use.first_effect());
    HouseholdCondition condition = use.condition;
    condition.take_up = use.take_up_in(year);
    if (condition.take_up <= 0) return;
    if (use.budget > 0)
        condition.budget = 1e6 * use.budget * since(Uprating::cpi, use.from, year, economy) *
                           budget_need(authority, condition.deciles) / use.aimed_need;
    for (const LeverEffect& effect : use.lever->effects) {
        const auto full = use.lever->amount(effect, use.settings);
        if (!full) continue;
        double amount = *full * since(effect.uprating, use.from, year, economy);
        if (effect.authority_share) amount *= population(authority) / use.aimed_population;
        if (effect.limited_growth != Uprating::constant)
            amount =
                left_of_growth(effect.limited_growth, *full, use.first_effect(), year, economy);
        const double law = value_at(result.law, *effect.binding);
        amount = phased(effect, amount, share, law);
        if (idle(effect.operation, amount, law)) continue;
        result.effects.push_back(
            {effect.binding->offset, effect.operation, amount, condition_of(condition, result)});
    }
}

double law_at(const Parameters& law, std::size_t offset) {
    return *reinterpret_cast<const double*>(reinterpret_cast<const std::byte*>(&law) + offset);
}

}  // namespace

ShardYearParameters resolve_scenario(const Scenario& scenario, const ParameterTable& table,
                                     const Economy& economy, const UkData& uk, int authority,
                                     int year) {
    return resolve_scenario(scenario, table.at(year, economy), economy, uk, authority, year);
}

ShardYearParameters resolve_scenario(const Scenario& scenario, const Parameters& law,
                                     const Economy& economy, const UkData& uk, int authority,
                                     int year) {
    ShardYearParameters result;
    result.law = law;
    for (const ScenarioLever& use : scenario.levers) {
        if (year < use.first_effect() || year > use.to || !use.aims_at(authority)) continue;
        add_effects(use, economy, uk.authorities[static_cast<std::size_t>(authority)], year,
                    result);
    }
    if (result.effects.empty()) return result;
    std::stable_sort(result.effects.begin(), result.effects.end(),
                     [](const Effect& a, const Effect& b) { return a.operation < b.operation; });
    const ShardYearParameters all = result;
    std::erase_if(result.effects, [&](const Effect& effect) {
        return idle_bound(effect, all, law_at(result.law, effect.offset));
    });
    return result;
}

}  // namespace lc
