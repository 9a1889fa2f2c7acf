#include "model/processes/tax_benefit/untested_household.hpp"

#include <algorithm>

#include "model/tax_benefit/council_tax.hpp"
#include "model/tax_benefit/disability_benefits.hpp"
#include "model/tax_benefit/unit_parts.hpp"

namespace lc {
namespace {

/// @return adjusted net income by adult
std::array<double, 2> add_adults(const AdultBlock& adults, const UnitFacts& facts,
                                 BenefitUnitResult& result) noexcept {
    result.market_income = facts.market_income;
    result.state_pension = facts.state_pension;
    result.carers_allowance = facts.carers_allowance;
    std::array<double, 2> adjusted{};
    for (std::size_t a = 0; a < static_cast<std::size_t>(facts.adults); ++a) {
        const AdultBlock::Sums adult = adults.sums(facts.head + a);
        result.carers_allowance_supplement += adult.carers_allowance_supplement;
        result.disability_benefits += adult.disability_benefits;
        result.student_support += adult.student_support;
        result.pension_contributions += adult.pension_contributions;
        result.income_tax[a] = adult.income_tax;
        result.national_insurance[a] = adult.national_insurance;
        result.income_before_tax[a] = adult.income_before_tax;
        adjusted[a] = adult.adjusted_net_income;
    }
    return adjusted;
}

void add_children(HouseholdGatherer& gatherer, std::size_t u, const std::array<double, 2>& taxable,
                  const Parameters& p, GatheredHousehold& gathered,
                  BenefitUnitResult& result) noexcept {
    const BenefitUnitCase& unit = gathered.household.units[u];
    if (gathered.units[u].disabled_children == 0) {
        gatherer.gather_ages(u, gathered);
    } else {
        gatherer.gather_children(u, p, gathered);
        for (std::size_t c = 0; c < static_cast<std::size_t>(unit.child_count); ++c)
            result.child_disability_benefits +=
                disability_benefit(unit.children[c], p.disability_benefits);
        result.disability_benefits += result.child_disability_benefits;
    }
    assess_child_benefit(unit, std::max(taxable[0], taxable[1]), p, result);
    assess_schooling(gathered.household, unit, taxable[0] + taxable[1], p, result);
}

void assess_unit(HouseholdGatherer& gatherer, std::size_t u, const Parameters& p,
                 GatheredHousehold& gathered, BenefitUnitResult& result) noexcept {
    const AdultBlock& adults = gatherer.adults();
    const UnitFacts& facts = gathered.units[u];
    BenefitUnitCase& unit = gathered.household.units[u];
    result.clear();
    result.universal_credit.clear();
    const std::array<double, 2> taxable = add_adults(adults, facts, result);
    if ((unit.married & unit.claims.marriage_allowance) &&
        marriage_allowance_may_reduce(taxable, result.income_tax, gathered.household.nation, p)) {
        std::array<AdultTaxes, 2>& taxes = gathered.taxes[u];
        for (std::size_t a = 0; a < 2; ++a) adults.read(facts.head + a, unit.adults[a], taxes[a]);
        share_allowance(unit, taxes, gathered.household.nation, p, result);
    }
    if (facts.children > 0) add_children(gatherer, u, taxable, p, gathered, result);
    result.net_income = net_income(result) + unit.maintenance_received;
}

double council_tax_after_discounts(const AdultBlock& adults, const GatheredHousehold& gathered,
                                   const CouncilTaxParameters& p) noexcept {
    const HouseholdCase& household = gathered.household;
    int counted = 0;
    for (std::size_t u = 0; u < static_cast<std::size_t>(household.unit_count); ++u) {
        const UnitFacts& facts = gathered.units[u];
        for (std::size_t a = 0; a < static_cast<std::size_t>(facts.adults); ++a)
            counted +=
                counts_for_council_tax(facts.age[a], adults.student(facts.head + a), p) ? 1 : 0;
    }
    const UnitFacts& first = gathered.units[0];
    const bool lone_pensioner = household.unit_count == 1 && first.adults == 1 &&
                                first.children == 0 && first.age[0] >= p.lone_pensioner_age;
    return council_tax(household.council_tax, household.nation, counted, lone_pensioner, p);
}

}  // namespace

void assess_untested(HouseholdGatherer& gatherer, const Parameters& p, GatheredHousehold& gathered,
                     HouseholdResult& result) noexcept {
    const HouseholdCase& household = gathered.household;
    result.unit_count = household.unit_count;
    for (std::size_t u = 0; u < static_cast<std::size_t>(household.unit_count); ++u)
        assess_unit(gatherer, u, p, gathered, result.units[u]);
    result.council_tax = council_tax_after_discounts(gatherer.adults(), gathered, p.council_tax);
    result.council_tax_reduction = 0;
    sum_household(household, gathered.members.persons, gathered.members.under_14, result);
}

}  // namespace lc
