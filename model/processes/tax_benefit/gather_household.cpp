#include "model/processes/tax_benefit/gather_household.hpp"

#include <algorithm>
#include <limits>

#include "model/population/family.hpp"
#include "model/processes/tax_benefit/fixed_draws.hpp"
#include "model/tax_benefit/council_tax.hpp"
#include "model/tax_benefit/equivalence.hpp"
#include "model/tax_benefit/local_housing_allowance.hpp"

namespace lc {
namespace {

constexpr double weeks_per_year = 52;  // as weekly amounts are held
// Children start as copies of this: a temporary put together on the stack and copied from there
// made every copy wait for its own stores.
constexpr ChildCase blank_child;

/// Which draw decides what.
namespace household_draw {
constexpr unsigned child_benefit = 0, opt_out_or_exception = 1, universal_credit = 2,
                   scottish_child_payment = 3, pension_or_savings = 4, housing_benefit = 5,
                   married_or_maintenance = 6, marriage_or_education = 7;
}
/// The draw of unit `u` from the household's: turned by the golden ratio, so that units of one
/// household decide apart and each still uniformly.
constexpr std::uint32_t of_unit(std::uint32_t draw, int u) noexcept {
    constexpr std::uint32_t golden = 40503;  // 65,536 / 1.618
    return (draw + static_cast<std::uint32_t>(u) * golden) & 0xFFFFu;
}

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

bool somebody_works(const BenefitUnitCase& unit) noexcept {
    bool working = false;
    for (std::size_t a = 0; a < static_cast<std::size_t>(unit.adult_count); ++a)
        working |= unit.adults[a].employment_income + unit.adults[a].self_employment_income > 0;
    return working;
}

/// The least award that a unit claims, by its fixed draw: take-up rises in a straight line from the
/// rate of the smallest awards to that of large ones. Help with claiming adds to both.
void draw_universal_credit_claim(double draw, const BenefitUnitCase& unit,
                                 const UniversalCreditTakeUpParameters& p, double help,
                                 Claims& claims) noexcept {
    const bool couple = unit.adult_count == 2, children = unit.child_count > 0;
    const double small = couple ? p.couple_small : children ? p.lone_parent_small : p.single_small;
    const double large = couple ? p.couple_large : children ? p.lone_parent_large : p.single_large;
    const double large_award = couple || children ? p.large_award_family : p.large_award_single;
    const auto least = [&](double low, double high) {
        return draw < low ? 0.0 : (draw - low) / (high - low) * large_award;
    };
    claims.universal_credit = draw < std::max(small, large);
    claims.least_universal_credit = least(small, large);
    claims.least_universal_credit_alone = claims.least_universal_credit;
    if (help <= 0) return;
    if (!claims.universal_credit)
        claims.least_universal_credit_alone = std::numeric_limits<double>::infinity();
    const double helped_small = std::min(1.0, small + help),
                 helped_large = std::min(1.0, large + help);
    claims.universal_credit = draw < std::max(helped_small, helped_large);
    claims.least_universal_credit = least(helped_small, helped_large);
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
    gather_claims(h, p, gathered.household);
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

void HouseholdGatherer::gather_members(std::size_t h, const Parameters& p,
                                       GatheredHousehold& gathered) noexcept {
    const Persons& persons = shard_.persons;
    HouseholdCase& household = gathered.household;
    gathered.under_14 = gathered.dependent_children = 0;
    household.other_net_income = 0;
    const std::size_t first = shard_.first_person[h], last = shard_.first_person[h + 1];
    gathered.persons = static_cast<int>(last - first);
    int units = 0, current = -1;
    for (std::size_t row = first; row < last; ++row) {
        const bool child_row = persons.relation[row] == Relation::dependent_child;
        gathered.under_14 += persons.age[row] < equivalence_adult_age ? 1 : 0;
        gathered.dependent_children += child_row ? 1 : 0;
        if (persons.unit[row] != current) {
            current = persons.unit[row];
            if (units < most_units) {
                BenefitUnitCase& fresh = household.units[static_cast<std::size_t>(units)];
                fresh.adult_count = fresh.child_count = 0;
            }
            ++units;
        }
        if (units > most_units) {
            household.other_net_income += static_cast<double>(persons.income[row]);
            continue;
        }
        BenefitUnitCase& unit = household.units[static_cast<std::size_t>(units - 1)];
        if (!child_row && unit.adult_count < 2) {
            const auto a = static_cast<std::size_t>(unit.adult_count++);
            adults_.read(row, unit.adults[a],
                         gathered.taxes[static_cast<std::size_t>(units - 1)][a]);
        } else if (child_row && unit.child_count < most_children)
            gather_child(row, p, unit.children[static_cast<std::size_t>(unit.child_count++)]);
    }
    household.unit_count = std::min(units, most_units);
    if (gathered.dependent_children > 0)
        household.other_net_income +=
            rules_[shard_.households.selection[h]].unobserved_income *
            equivalence_factor(equivalence_ahc, gathered.persons, gathered.under_14);
}

void HouseholdGatherer::gather_claims(std::size_t h, const Parameters& p,
                                      HouseholdCase& household) noexcept {
    const FixedDraws draw(household_draws_[h]);
    const LocalRules& rules = rules_[shard_.households.selection[h]];
    const TakeUpThresholds &t = rules.take_up, &unaided = rules.unaided;
    const std::size_t savings = std::min<std::size_t>(shard_.households.savings_band[h], 2);
    for (int u = 0; u < household.unit_count; ++u) {
        BenefitUnitCase& unit = household.units[static_cast<std::size_t>(u)];
        const auto below = [&](unsigned k, std::uint32_t threshold) {
            return of_unit(draw.bits(k), u) < threshold;
        };
        const bool lone_parent = unit.adult_count == 1 && unit.child_count > 0;
        const bool working = somebody_works(unit);
        const bool pensioner = unit.adults[0].age >= p.state_pension.pension_age;
        // Savings are the home's; other units are taken to have none that count. Those of lone
        // parents and of workless units below pension age are lower than the home's tenure says.
        const bool low = !pensioner && (!working || lone_parent);
        const bool count =
            u == 0 && (!low || draw.bits(household_draw::pension_or_savings) < rules.savings_count);
        unit.capital = rules.capital[count ? savings : 0];
        unit.childcare = 0;
        unit.maintenance_received =
            lone_parent && of_unit(draw.bits(household_draw::married_or_maintenance), u) <
                               rules.maintenance
                ? p.household_income.maintenance_amount
                : 0.0;
        unit.married = below(household_draw::married_or_maintenance,
                             t.married_share);  // if there is a partner
        unit.beyond_limit_exception =
            below(household_draw::opt_out_or_exception, t.two_child_limit_exception);
        Claims& claims = unit.claims;
        claims.child_benefit = below(household_draw::child_benefit, t.child_benefit);
        claims.helped_child_benefit =
            claims.child_benefit && !below(household_draw::child_benefit, unaided.child_benefit);
        claims.child_benefit_when_charged_in_full =
            !below(household_draw::opt_out_or_exception, t.child_benefit_opt_out);
        draw_universal_credit_claim(
            of_unit(draw.bits(household_draw::universal_credit), u) * (1.0 / draw_range), unit,
            p.universal_credit_take_up, p.take_up_support.universal_credit, claims);
        const unsigned council_draw =
            pensioner ? household_draw::pension_or_savings : household_draw::universal_credit;
        claims.council_tax_reduction = below(council_draw, t.council_tax_reduction);
        claims.helped_council_tax_reduction =
            claims.council_tax_reduction && !below(council_draw, unaided.council_tax_reduction);
        claims.scottish_child_payment_young =
            below(household_draw::scottish_child_payment, t.scottish_child_payment_young);
        claims.scottish_child_payment_older =
            below(household_draw::scottish_child_payment, t.scottish_child_payment_older);
        claims.child_payment_young =
            below(household_draw::scottish_child_payment, rules.child_payment_young);
        claims.child_payment_older =
            below(household_draw::scottish_child_payment, rules.child_payment_older);
        claims.pension_credit_guarantee =
            below(household_draw::pension_or_savings, t.pension_credit_guarantee);
        claims.pension_credit_savings_only =
            below(household_draw::pension_or_savings, t.pension_credit_savings_only);
        claims.helped_guarantee =
            claims.pension_credit_guarantee &&
            !below(household_draw::pension_or_savings, unaided.pension_credit_guarantee);
        claims.helped_savings_only =
            claims.pension_credit_savings_only &&
            !below(household_draw::pension_or_savings, unaided.pension_credit_savings_only);
        claims.housing_benefit = below(household_draw::housing_benefit, t.housing_benefit);
        claims.marriage_allowance =
            below(household_draw::marriage_or_education, t.marriage_allowance);
        // One readiness to apply for the family payments of the nation.
        claims.healthy_start = below(household_draw::scottish_child_payment, t.healthy_start);
        claims.education_maintenance =
            below(household_draw::marriage_or_education, t.education_maintenance);
    }
}

}  // namespace lc
