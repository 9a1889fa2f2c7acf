#include "model/processes/tax_benefit/gather_household.hpp"

#include <algorithm>

#include "model/population/family.hpp"
#include "model/population/units.hpp"
#include "model/processes/tax_benefit/fixed_draws.hpp"
#include "model/processes/tax_benefit/gather_claims.hpp"
#include "model/tax_benefit/council_tax.hpp"
#include "model/tax_benefit/equivalence.hpp"
#include "model/tax_benefit/local_housing_allowance.hpp"

namespace lc {
namespace {

constexpr double weeks_per_year = 52;  // as weekly amounts are held
// Children start as copies of this: a temporary put together on the stack and copied from there
// made every copy wait for its own stores.
constexpr ChildCase blank_child;

std::uint32_t threshold(double rate) noexcept {
    return static_cast<std::uint32_t>(std::clamp(rate, 0.0, 1.0) * draw_range + 0.5);
}

TakeUpThresholds thresholds(const TakeUpParameters& p) noexcept {
    TakeUpThresholds made;
#define LC_THRESHOLD(name, unit, meaning) made.name = threshold(p.name);
    LC_TAKE_UP_PARAMETERS(LC_THRESHOLD)
#undef LC_THRESHOLD
    return made;
}

/// Take-up with help with claiming.
TakeUpParameters aided(TakeUpParameters p, const TakeUpSupportParameters& support) noexcept {
    p.child_benefit += support.child_benefit;
    p.pension_credit_guarantee += support.pension_credit;
    p.pension_credit_savings_only += support.pension_credit;
    p.council_tax_reduction += support.council_tax_reduction;
    return p;
}

double water_charge(Nation nation, const WaterChargeParameters& p) noexcept {
    switch (nation) {
        case Nation::wales:
            return p.wales;
        case Nation::scotland:
            return p.scotland;
        case Nation::northern_ireland:
            return p.northern_ireland;
        case Nation::england:
            break;
    }
    return p.england;
}

LocalRules local_rules(const Context& context, const Parameters& p) noexcept {
    const TaxBenefitRates& rates = context.rates->tax_benefit;
    const Nation nation = context.authority->nation;
    LocalRules rules;
    rules.unaided = thresholds(p.take_up);
    rules.take_up = thresholds(aided(p.take_up, p.take_up_support));
    rules.child_payment_young = threshold(p.child_payment.take_up_young);
    rules.child_payment_older = threshold(p.child_payment.take_up_older);
    rules.local_housing_allowance = lha_rates(rates, p, *context.uk);
    const double band_d = rates.council_tax_relative * average_council_tax(nation, p.council_tax);
    for (std::size_t band = 0; band < rules.council_tax.size(); ++band)
        rules.council_tax[band] =
            band_d * council_tax_ratio(static_cast<int>(band), nation, p.council_tax);
    rules.unobserved_income =
        rates.unobserved_income_weekly * context.uk->earnings_index * weeks_per_year;
    rules.maintenance = threshold(p.household_income.maintenance_share);
    rules.savings_count = threshold(p.household_income.savings_count_share);
    rules.capital = {0, p.household_income.capital_middle_band,
                     p.household_income.capital_upper_band};
    rules.water_charge = water_charge(nation, p.water_charges);
    return rules;
}

}  // namespace

HouseholdGatherer::HouseholdGatherer(const Context& context, const Shard& shard)
    : context_(context),
      shard_(shard),
      household_draws_(context.draws, shard.households.household_id, 0, Stream::take_up,
                       household_block),
      adults_(context, shard),
      london_(context.authority->region == "London") {
    rules_.reserve(context.sets.size());
    for (const Parameters& parameters : context.sets)
        rules_.push_back(local_rules(context, parameters));
}

void HouseholdGatherer::gather(std::size_t h, GatheredHousehold& gathered) noexcept {
    const Parameters& p = context_.parameters(shard_.households.selection[h]);
    adults_.hold(h);
    gather_home(h, p, gathered.household);
    gather_members(h, p, gathered);
    const FixedDraws draw(household_draws_[h]);
    const LocalRules& rules = rules_[shard_.households.selection[h]];
    const std::size_t savings = std::min<std::size_t>(shard_.households.savings_band[h], 2);
    for (int u = 0; u < gathered.household.unit_count; ++u)
        gather_claims(draw, rules, p, savings, u, gathered);
}

void HouseholdGatherer::gather_home(std::size_t h, const Parameters& p,
                                    HouseholdCase& household) const noexcept {
    const Households& columns = shard_.households;
    const LocalRules& rules = rules_[columns.selection[h]];
    const Tenure tenure = columns.tenure[h];
    const double cost = static_cast<double>(columns.housing_cost[h]) * weeks_per_year;
    household.year = context_.year;
    household.nation = context_.authority->nation;
    household.london = london_;
    household.tenure = tenure;
    household.bedrooms = columns.bedrooms[h];
    household.rent = cost * static_cast<double>(rents(tenure));
    household.mortgage_interest = cost * static_cast<double>(tenure == Tenure::mortgage);
    household.council_tax =
        rules.council_tax[std::min<std::size_t>(columns.council_tax_band[h], 8)];
    household.water_charge = rules.water_charge;
    household.structural_insurance =
        p.household_income.structural_insurance * static_cast<double>(!rents(tenure));
    household.local_housing_allowance = rules.local_housing_allowance;
}

void HouseholdGatherer::gather_child(std::size_t row, const Parameters& p,
                                     ChildCase& child) noexcept {
    const Persons& persons = shard_.persons;
    child = blank_child;
    child.age = persons.age[row];
    child.sex = persons.sex[row];
    child.birth_time = birth_time(persons.id[row], child.age, context_.year);
    const Disability disability = persons.disability[row];
    const DisabilityReceiptParameters& r = p.disability_receipt;
    const double share = receipt_share(disability, r.child_not_limited, r.child_limited_a_little,
                                       r.child_limited_a_lot);
    const FixedDraws draw(adults_.draws(row));
    if (draw[person_draw::receipt] >= share) return;
    const double care = draw[person_draw::care];
    child.care = care < r.care_highest                   ? CareRate::highest
                 : care < r.care_highest + r.care_middle ? CareRate::middle
                                                         : CareRate::lowest;
    child.mobility =
        rate_from(draw[person_draw::mobility], r.child_mobility_higher, r.child_mobility_lower);
}

void HouseholdGatherer::gather_unit(std::size_t head, std::size_t end, const Parameters& p,
                                    std::size_t u, GatheredHousehold& gathered) noexcept {
    BenefitUnitCase& unit = gathered.household.units[u];
    int adults = 0, children = 0;
    for (std::size_t row = head; row < end; ++row) {
        if (shard_.persons.relation[row] != Relation::dependent_child) {
            if (adults == 2) continue;
            const auto a = static_cast<std::size_t>(adults++);
            adults_.read(row, unit.adults[a], gathered.taxes[u][a]);
        } else if (children < most_children) {
            gather_child(row, p, unit.children[static_cast<std::size_t>(children++)]);
        }
    }
    unit.adult_count = adults;
    unit.child_count = children;
}

void HouseholdGatherer::gather_members(std::size_t h, const Parameters& p,
                                       GatheredHousehold& gathered) noexcept {
    const Persons& persons = shard_.persons;
    HouseholdCase& household = gathered.household;
    gathered.under_14 = gathered.dependent_children = 0;
    household.other_net_income = 0;
    const std::size_t first = shard_.first_person[h], last = shard_.first_person[h + 1];
    gathered.persons = static_cast<int>(last - first);
    int units = 0;
    for (std::size_t head = first; head < last; ++units) {
        const std::size_t end = unit_end(persons, head, last);
        if (units < most_units)
            gather_unit(head, end, p, static_cast<std::size_t>(units), gathered);
        else
            for (std::size_t row = head; row < end; ++row)
                household.other_net_income += static_cast<double>(persons.income[row]);
        for (std::size_t row = head; row < end; ++row) {
            gathered.under_14 += persons.age[row] < equivalence_adult_age ? 1 : 0;
            gathered.dependent_children +=
                persons.relation[row] == Relation::dependent_child ? 1 : 0;
        }
        head = end;
    }
    household.unit_count = std::min(units, most_units);
    if (gathered.dependent_children > 0)
        household.other_net_income +=
            rules_[shard_.households.selection[h]].unobserved_income *
            equivalence_factor(equivalence_ahc, gathered.persons, gathered.under_14);
}

}  // namespace lc
