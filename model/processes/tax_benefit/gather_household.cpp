#include "model/processes/tax_benefit/gather_household.hpp"

#include <algorithm>

#include "model/population/family.hpp"
#include "model/population/units.hpp"
#include "model/processes/tax_benefit/fixed_draws.hpp"
#include "model/processes/tax_benefit/gather_claims.hpp"
#include "model/processes/tax_benefit/unit_draws.hpp"
#include "model/tax_benefit/equivalence.hpp"

namespace lc {
namespace {

constexpr double weeks_per_year = 52;  // as weekly amounts are held
// Children start as copies of this: a temporary put together on the stack and copied from there
// made every copy wait for its own stores.
constexpr ChildCase blank_child;

}  // namespace

HouseholdGatherer::HouseholdGatherer(const Context& context, const Shard& shard)
    : context_(context),
      shard_(shard),
      household_draws_(context.draws, shard.households.household_id, 0, Stream::take_up,
                       household_block),
      adults_(context, shard),
      screen_(context.authority->nation),
      london_(context.authority->region == "London") {
    rules_.reserve(context.sets.size());
    for (const Parameters& parameters : context.sets)
        rules_.push_back(local_rules(context, parameters));
}

void HouseholdGatherer::screen_units() noexcept {
    const AdultBlock::Rows rows = adults_.rows();
    for (std::size_t k = 0; k < rows.households; ++k)
        screen_home(rows.first_household + k, homes_[k]);
    const std::size_t h = rows.first_household;
    screen_.look_at(shard_, adults_, {homes_.data(), rows.households}, rules(h),
                    context_.parameters(shard_.households.selection[h]));
}

void HouseholdGatherer::screen_home(std::size_t h, ScreenedHome& home) noexcept {
    using namespace household_draw;
    const LocalRules& own = rules(h);
    find_costs(h, home.costs);
    home.draws = household_draws_[h];
    const FixedDraws draw(home.draws);
    const std::size_t first = shard_.first_person[h];
    const bool couple = (adults_.trait_after(first) & adult_trait::partner) != 0;
    home.most_rent =
        most_rent(shard_.households.tenure[h], home.costs.rent,
                  static_cast<int>(shard_.first_person[h + 1] - first), couple ? 2 : 1, own);
    home.savings = std::min<std::size_t>(shard_.households.savings_band[h], 2);
    home.low_savings_count = draw.bits(pension_or_savings) < own.savings_count;
    const UnitDraws of_first_unit(draw, 0);
    home.gives_up_allowance =
        couple & of_first_unit.below(married_or_maintenance, own.take_up.married_share) &
        of_first_unit.below(marriage_or_education, own.take_up.marriage_allowance);
}

bool HouseholdGatherer::claim(std::size_t h, GatheredHousehold& gathered) noexcept {
    const std::uint32_t set = shard_.households.selection[h];
    const Parameters& p = context_.parameters(set);
    const LocalRules& rules = rules_[set];
    const Persons& persons = shard_.persons;
    hold(h);
    gather_home(h, gathered.household);
    const FixedDraws draw(home(h).draws);
    const std::size_t first = shard_.first_person[h], last = shard_.first_person[h + 1];
    MemberCounts members;
    members.persons = static_cast<int>(last - first);
    gathered.household.other_net_income = 0;
    int units = 0;
    bool means_tested = false;
    for (std::size_t head = first; head < last; ++units) {
        const std::size_t end = unit_end(persons, head, last);
        if (units < most_units) {
            UnitFacts& facts = gathered.units[static_cast<std::size_t>(units)];
            find_facts(head, end, p, facts, members);
            gather_claims(draw, rules, p, home(h).savings, screen_.claims(head), units, facts,
                          gathered.household);
            means_tested |= any(screen_.claims(head));
        } else {
            leave_out(head, end, members, gathered.household);
        }
        head = end;
    }
    gathered.household.unit_count = std::min(units, most_units);
    gathered.members = members;
    if (members.dependent_children > 0)
        gathered.household.other_net_income +=
            rules.unobserved_income *
            equivalence_factor(equivalence_ahc, members.persons, members.under_14);
    return means_tested;
}

void HouseholdGatherer::gather(std::size_t h, GatheredHousehold& gathered) noexcept {
    claim(h, gathered);
    gather_members(h, gathered);
}

/// Of members beyond the units that the rules look at, market income alone.
void HouseholdGatherer::leave_out(std::size_t head, std::size_t end, MemberCounts& members,
                                  HouseholdCase& household) const noexcept {
    const Persons& persons = shard_.persons;
    for (std::size_t row = head; row < end; ++row) {
        household.other_net_income += static_cast<double>(persons.income[row]);
        members.under_14 += persons.age[row] < equivalence_adult_age ? 1 : 0;
        members.dependent_children += persons.relation[row] == Relation::dependent_child ? 1 : 0;
    }
}

bool HouseholdGatherer::receives(std::size_t row, const Parameters& p) const noexcept {
    const DisabilityReceiptParameters& r = p.disability_receipt;
    const double share = receipt_share(shard_.persons.disability[row], r.child_not_limited,
                                       r.child_limited_a_little, r.child_limited_a_lot);
    return FixedDraws(adults_.draws(row))[person_draw::receipt] < share;
}

void HouseholdGatherer::find_facts(std::size_t head, std::size_t end, const Parameters& p,
                                   UnitFacts& facts, MemberCounts& members) const noexcept {
    const Persons& persons = shard_.persons;
    facts.clear();
    facts.head = head;
    const bool couple = head + 1 < end && persons.relation[head + 1] != Relation::dependent_child;
    facts.adults = couple ? 2 : 1;
    for (std::size_t a = 0; a < static_cast<std::size_t>(facts.adults); ++a) {
        const std::size_t row = head + a;
        const AdultBlock::Sums adult = adults_.sums(row);
        add_adult(adult, a, facts);
        members.under_14 += persons.age[row] < equivalence_adult_age ? 1 : 0;
        members.dependent_children += persons.relation[row] == Relation::dependent_child ? 1 : 0;
    }
    int children = 0;
    for (std::size_t row = head + static_cast<std::size_t>(facts.adults); row < end; ++row) {
        const bool child = persons.relation[row] == Relation::dependent_child;
        members.under_14 += persons.age[row] < equivalence_adult_age ? 1 : 0;
        members.dependent_children += child ? 1 : 0;
        if (!child || children == most_children) continue;
        ++children;
        facts.disabled_children += receives(row, p) ? 1 : 0;
    }
    facts.children = children;
}

void HouseholdGatherer::find_costs(std::size_t h, HomeCosts& costs) const noexcept {
    const Households& columns = shard_.households;
    const LocalRules& own = rules(h);
    const Tenure tenure = columns.tenure[h];
    const double cost = static_cast<double>(columns.housing_cost[h]) * weeks_per_year;
    costs.rent = cost * static_cast<double>(rents(tenure));
    costs.mortgage_interest = cost * static_cast<double>(tenure == Tenure::mortgage);
    costs.water_charge = own.water_charge;
    costs.structural_insurance = own.structural_insurance * static_cast<double>(!rents(tenure));
    costs.council_tax = own.council_tax[std::min<std::size_t>(columns.council_tax_band[h], 8)];
}

void HouseholdGatherer::gather_home(std::size_t h, HouseholdCase& household) const noexcept {
    const HomeCosts& costs = home(h).costs;
    household.year = context_.year;
    household.nation = context_.authority->nation;
    household.london = london_;
    household.tenure = shard_.households.tenure[h];
    household.bedrooms = shard_.households.bedrooms[h];
    household.rent = costs.rent;
    household.mortgage_interest = costs.mortgage_interest;
    household.council_tax = costs.council_tax;
    household.water_charge = costs.water_charge;
    household.structural_insurance = costs.structural_insurance;
    household.local_housing_allowance = rules(h).local_housing_allowance;
}

void HouseholdGatherer::gather_child(std::size_t row, const Parameters& p,
                                     ChildCase& child) noexcept {
    const Persons& persons = shard_.persons;
    child = blank_child;
    child.age = persons.age[row];
    child.sex = persons.sex[row];
    child.birth_time = birth_time(persons.id[row], child.age, context_.year);
    const DisabilityReceiptParameters& r = p.disability_receipt;
    if (!receives(row, p)) return;
    const FixedDraws draw(adults_.draws(row));
    const double care = draw[person_draw::care];
    child.care = care < r.care_highest                   ? CareRate::highest
                 : care < r.care_highest + r.care_middle ? CareRate::middle
                                                         : CareRate::lowest;
    child.mobility =
        rate_from(draw[person_draw::mobility], r.child_mobility_higher, r.child_mobility_lower);
}

void HouseholdGatherer::gather_children(std::size_t u, const Parameters& p,
                                        GatheredHousehold& gathered) noexcept {
    BenefitUnitCase& unit = gathered.household.units[u];
    const UnitFacts& facts = gathered.units[u];
    std::size_t row = facts.head + static_cast<std::size_t>(facts.adults);
    for (std::size_t c = 0; c < static_cast<std::size_t>(facts.children); ++row)
        if (shard_.persons.relation[row] == Relation::dependent_child)
            gather_child(row, p, unit.children[c++]);
}

void HouseholdGatherer::gather_ages(std::size_t u, GatheredHousehold& gathered) const noexcept {
    BenefitUnitCase& unit = gathered.household.units[u];
    const UnitFacts& facts = gathered.units[u];
    std::size_t row = facts.head + static_cast<std::size_t>(facts.adults);
    for (std::size_t c = 0; c < static_cast<std::size_t>(facts.children); ++row)
        if (shard_.persons.relation[row] == Relation::dependent_child)
            unit.children[c++].age = shard_.persons.age[row];
}

void HouseholdGatherer::gather_members(std::size_t h, GatheredHousehold& gathered) noexcept {
    const Parameters& p = context_.parameters(shard_.households.selection[h]);
    for (std::size_t u = 0; u < static_cast<std::size_t>(gathered.household.unit_count); ++u) {
        BenefitUnitCase& unit = gathered.household.units[u];
        const UnitFacts& facts = gathered.units[u];
        for (std::size_t a = 0; a < static_cast<std::size_t>(facts.adults); ++a)
            adults_.read(facts.head + a, unit.adults[a], gathered.taxes[u][a]);
        gather_children(u, p, gathered);
    }
}

}  // namespace lc
