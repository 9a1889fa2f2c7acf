#include "model/processes/tax_benefit/untested_adults.hpp"

#include "model/processes/tax_benefit/unit_draws.hpp"
#include "model/tax_benefit/council_tax.hpp"
#include "model/tax_benefit/unit_parts.hpp"

namespace lc {
namespace {

/// A unit of adults alone.
struct AdultUnit {
    UnitFacts facts;
    double net_income = 0;  ///< without means-tested benefits, £/year
    std::array<double, 2> adjusted_net_income{}, income_tax{};
};

void include_adult(const AdultBlock& adults, std::size_t a, AdultUnit& unit) noexcept {
    const AdultBlock::Sums adult = adults.sums(unit.facts.head + a);
    add_adult(adult, a, unit.facts);
    unit.facts.all_students &= (adults.traits(unit.facts.head + a) & adult_trait::student) != 0;
    unit.net_income += adult.income_before_tax - adult.income_tax;
    unit.adjusted_net_income[a] = adult.adjusted_net_income;
    unit.income_tax[a] = adult.income_tax;
}

AdultUnit unit_of(const AdultBlock& adults, std::size_t head, bool couple) noexcept {
    AdultUnit unit;
    unit.facts.head = head;
    unit.facts.adults = couple ? 2 : 1;
    unit.facts.all_students = true;
    include_adult(adults, 0, unit);
    if (couple) include_adult(adults, 1, unit);
    return unit;
}

/// One household, unit by unit.
class Home {
  public:
    Home(HouseholdGatherer& gatherer, std::size_t h, const HomeCosts& costs) noexcept
        : rules_(gatherer.rules(h)),
          p_(gatherer.context().parameters(gatherer.shard().households.selection[h])),
          draws_(gatherer.household_draws(h)),
          nation_(gatherer.context().authority->nation),
          savings_(std::min<std::size_t>(gatherer.shard().households.savings_band[h], 2)),
          tenure_(gatherer.shard().households.tenure[h]),
          persons_(static_cast<int>(gatherer.shard().first_person[h + 1] -
                                    gatherer.shard().first_person[h])),
          rent_(costs.rent),
          council_tax_(costs.council_tax) {}

    /// Whether neither a means test nor the marriage allowance can bring unit `u` anything.
    bool untested(const AdultUnit& unit, int u) const noexcept {
        const UnitFacts& facts = unit.facts;
        const bool claims_allowance = claims_marriage_allowance(facts, u);
        if (claims_allowance &&
            marriage_allowance_may_reduce(unit.adjusted_net_income, unit.income_tax, nation_, p_))
            return false;
        const double pension_age = p_.state_pension.pension_age;
        const bool pensioner = facts.age[0] >= pension_age;
        const bool count = u == 0 && savings_count(facts, pensioner, draws_, rules_);
        const UnitHome home{
            u == 0 ? most_rent(tenure_, rent_, persons_, facts.adults, rules_) : 0.0,
            u == 0 ? council_tax_ : 0.0, rules_.capital[count ? savings_ : 0], nation_};
        if (facts.all_from(pension_age)) {
            const PensionAgeAwards possible = possible_pension_age_awards(facts, home, p_);
            return !(possible.guarantee | possible.savings | possible.housing_benefit |
                     possible.council_tax_reduction);
        }
        const double lost_earnings = claims_allowance ? rules_.allowance_given_up : 0.0;
        return !rules_.working_age.possible_awards(facts, home, lost_earnings, p_.universal_credit)
                    .any();
    }

  private:
    bool claims_marriage_allowance(const UnitFacts& facts, int u) const noexcept {
        if (facts.adults < 2) return false;
        const UnitDraws draw(draws_, u);
        return draw.below(household_draw::married_or_maintenance, rules_.take_up.married_share) &
               draw.below(household_draw::marriage_or_education, rules_.take_up.marriage_allowance);
    }

    const LocalRules& rules_;
    const Parameters& p_;
    const FixedDraws draws_;
    Nation nation_;
    std::size_t savings_;
    Tenure tenure_;
    int persons_;
    double rent_, council_tax_;
};

}  // namespace

bool assess_untested_adults(HouseholdGatherer& gatherer, std::size_t h, double other_net_income,
                            HouseholdResult& result) noexcept {
    const AdultBlock& adults = gatherer.adults();
    const Shard& shard = gatherer.shard();
    const std::size_t first = shard.first_person[h], last = shard.first_person[h + 1];
    int counted = 0;
    bool plain = true;
    for (std::size_t row = first; row < last; ++row) {
        const std::uint8_t traits = adults.traits(row);
        plain &= (traits != 0) & ((traits & adult_trait::has_additions) == 0);
        counted += (traits & adult_trait::counts_for_council_tax) != 0 ? 1 : 0;
    }
    if (!plain) return false;
    const HomeCosts costs = gatherer.home_costs(h);
    const Home home(gatherer, h, costs);
    double income = other_net_income;
    int u = 0;
    double age = 0;
    for (std::size_t head = first; head < last; ++u) {
        const bool couple =
            head + 1 < last && (adults.traits(head + 1) & adult_trait::partner) != 0;
        const AdultUnit unit = unit_of(adults, head, couple);
        if (!home.untested(unit, u)) return false;
        if (u == 0) age = unit.facts.age[0];
        income += unit.net_income;
        head += couple ? 2 : 1;
    }
    const Parameters& p = gatherer.context().parameters(shard.households.selection[h]);
    const bool lone_pensioner = last - first == 1 && age >= p.council_tax.lone_pensioner_age;
    result.council_tax = council_tax(costs.council_tax, gatherer.context().authority->nation,
                                     counted, lone_pensioner, p.council_tax);
    result.council_tax_reduction = 0;
    sum_household(
        income,
        costs.rent + costs.mortgage_interest + costs.water_charge + costs.structural_insurance,
        static_cast<int>(last - first), 0, result);
    return true;
}

}  // namespace lc
