#include "scenarios/household/reform.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/parameters/effects.hpp"
#include "model/population/family.hpp"
#include "scenarios/resolve.hpp"

namespace lc {
namespace {

template <class Function>
void each_unit(const HouseholdCase& household, const Function& function) {
    for (int u = 0; u < household.unit_count; ++u)
        function(household.units[static_cast<std::size_t>(u)]);
}

template <class Function>
void each_adult(const HouseholdCase& household, const Function& function) {
    each_unit(household, [&](const BenefitUnitCase& unit) {
        for (int a = 0; a < unit.adult_count; ++a)
            function(unit.adults[static_cast<std::size_t>(a)]);
    });
}

template <class Function>
void each_child(const HouseholdCase& household, const Function& function) {
    each_unit(household, [&](const BenefitUnitCase& unit) {
        for (int c = 0; c < unit.child_count; ++c)
            function(unit.children[static_cast<std::size_t>(c)]);
    });
}

FamilySummary family_of(const HouseholdCase& household) {
    FamilySummary family;
    bool first = true;
    each_unit(household, [&](const BenefitUnitCase& unit) {
        if (unit.child_count == 0) return;
        if (first) family.couple = unit.adult_count == 2;
        for (int c = 0; c < unit.child_count; ++c) {
            const int age = unit.children[static_cast<std::size_t>(c)].age;
            family.youngest = first ? age : std::min(family.youngest, age);
            first = false;
        }
        family.children += unit.child_count;
    });
    if (family.children > 0) family.type = family_type(family.couple, family.children);
    return family;
}

bool meets_family(const HouseholdCondition& condition, const HouseholdCase& household) {
    if (condition.family_types == 0 && condition.youngest_child_under == 0 &&
        condition.minimum_children == 0 && condition.maximum_children == 0)
        return true;
    const FamilySummary family = family_of(household);
    if (family.children == 0 || family.children < condition.minimum_children) return false;
    if (condition.maximum_children > 0 && family.children > condition.maximum_children)
        return false;
    if (condition.youngest_child_under > 0 && family.youngest >= condition.youngest_child_under)
        return false;
    return condition.family_types == 0 ||
           (condition.family_types >> static_cast<int>(family.type) & 1) != 0;
}

bool meets_disability(Limitation wanted, const HouseholdCase& household) {
    if (wanted == Limitation::any) return true;
    bool limited = false, a_lot = false;
    const auto benefit = [&](BenefitRate rate) {
        limited |= rate != BenefitRate::none;
        a_lot |= rate == BenefitRate::higher;
    };
    each_adult(household, [&](const AdultCase& adult) {
        benefit(adult.daily_living);
        benefit(adult.mobility);
        benefit(adult.attendance);
        const bool incapable = adult.limited_capability != LimitedCapability::none;
        limited |= incapable;
        a_lot |= incapable;
    });
    each_child(household, [&](const ChildCase& child) {
        benefit(child.mobility);
        limited |= child.care != CareRate::none;
        a_lot |= child.care == CareRate::highest;
    });
    return wanted == Limitation::limited_a_lot ? a_lot : limited;
}

bool meets_work(std::uint8_t wanted, const HouseholdCase& household, const Parameters& law) {
    if (wanted == 0) return true;
    int adults = 0, working = 0;
    each_adult(household, [&](const AdultCase& adult) {
        const bool works = adult.employment_income > 0 || adult.self_employment_income > 0;
        if (!works && adult.age >= law.state_pension.pension_age) return;  // retired
        ++adults;
        working += works ? 1 : 0;
    });
    if (adults == 0) return false;
    const HouseholdWork work = working == 0        ? HouseholdWork::nobody
                               : working == adults ? HouseholdWork::all
                                                   : HouseholdWork::some;
    return (wanted >> static_cast<int>(work) & 1) != 0;
}

}  // namespace

bool meets(const HouseholdCondition& condition, const HouseholdCase& household,
           const Parameters& law) {
    if (condition.tenures != 0 &&
        (condition.tenures >> static_cast<int>(household.tenure) & 1) == 0)
        return false;
    return meets_family(condition, household) &&
           meets_disability(condition.disability, household) &&
           meets_work(condition.work, household, law);
}

HouseholdReform::HouseholdReform(Scenario scenario, const HouseholdLaw& law, const UkData& uk)
    : scenario_(std::move(scenario)),
      law_(law),
      uk_(uk),
      economy_(law.economy().with(scenario_.economy, scenario_.from)) {}

LeverReach HouseholdReform::reach(const ScenarioLever& lever, const CheckedCase& checked) const {
    using Kind = LeverReach::Kind;
    const int year = checked.household.year;
    if (year < lever.first_effect() || year > lever.to || lever.take_up_in(year) <= 0)
        return {Kind::not_now};
    const auto& places = checked.authorities;
    const auto aimed = std::count_if(places.begin(), places.end(),
                                     [&](int place) { return lever.aims_at(place); });
    if (aimed == 0) return {Kind::elsewhere};
    if (static_cast<std::size_t>(aimed) < places.size()) return {Kind::unclear};
    if (!meets(lever.condition, checked.household, law_.at(year))) return {Kind::other_households};
    return {Kind::in_force,
            lever.condition.deciles != 0 || lever.take_up_in(year) < 1 || lever.budget > 0};
}

std::string HouseholdReform::problem(const CheckedCase& checked) const {
    const int year = checked.household.year;
    bool any = !scenario_.economy.empty() && year >= scenario_.from && year <= scenario_.to;
    int first = last_year;
    for (const ScenarioLever& lever : scenario_.levers) {
        const LeverReach::Kind kind = reach(lever, checked).kind;
        if (kind == LeverReach::Kind::unclear)
            return fmt::format(
                "the scenario \"{}\" aims {} at some authorities of the place of the case only. "
                "Give the case an \"authority\".",
                scenario_.name, lever.lever->id);
        any |= kind != LeverReach::Kind::not_now;
        first = std::min(first, lever.first_effect());
    }
    if (any) return {};
    if (scenario_.levers.empty()) return {};
    return fmt::format(
        "the scenario \"{}\" changes nothing in {} (its first effect is in {}). Give the case a "
        "\"financial_year\" in which it has an effect.",
        scenario_.name, financial_year_name(year), financial_year_name(first));
}

const HouseholdLaw& HouseholdReform::law_for(const CheckedCase& checked) const {
    const int year = checked.household.year, place = checked.authorities.front();
    const ShardYearParameters resolved =
        resolve_scenario(scenario_, law_.table(), economy_, uk_, place, year);
    std::uint32_t mask = 0;
    for (std::size_t c = 0; c < resolved.conditions.size(); ++c)
        if (meets(resolved.conditions[c], checked.household, law_.at(year))) mask |= 1u << c;
    const auto key = std::make_tuple(year, place, mask);
    const auto found = laws_.find(key);
    if (found != laws_.end()) return found->second;
    HouseholdLaw changed(law_.table(), economy_);
    changed.set(year, resolve(resolved, mask));
    return laws_.emplace(key, std::move(changed)).first->second;
}

}  // namespace lc
