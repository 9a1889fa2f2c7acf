#include "model/processes/tax_benefit/household_income.hpp"

#include "model/core/fixed_point.hpp"
#include "model/processes/tax_benefit/crisis_support.hpp"
#include "model/processes/tax_benefit/gather_household.hpp"
#include "model/processes/tax_benefit/untested_adults.hpp"
#include "model/processes/tax_benefit/untested_household.hpp"
#include "model/tax_benefit/household.hpp"

namespace lc {

const ProcessInfo household_income_info{
    "household_income",
    Phase::tax_benefit,
    {Stream::take_up, Stream::crisis_support},
    {Column::id, Column::age, Column::sex, Column::relation, Column::unit, Column::activity,
     Column::hours, Column::income, Column::wage, Column::household_id, Column::tenure,
     Column::bedrooms, Column::council_tax_band, Column::savings_band, Column::selection,
     Column::housing_cost, Column::structure},
    {Column::disability, Column::poverty_status, Column::equivalised_ahc},
    {Column::income_bhc, Column::equivalised_bhc, Column::equivalised_ahc}};

namespace {

/// £/year to £/week, as weekly amounts are held.
float weekly(double yearly) noexcept { return static_cast<float>(yearly * (1.0 / 52)); }

/// Public accounts and caseloads of one shard and year.
class FiscalTally {
  public:
    FiscalTally(Nation nation, Tally& tally) noexcept : nation_(nation), tally_(tally) {}

    /// What belongs to adults one at a time, marriage allowances aside.
    void add(const AdultBlock::Totals& adults) noexcept {
        const Payer uk = Payer::uk_government;
        const Payer national = nation_ == Nation::scotland ? Payer::devolved_government : uk;
        account(national, FiscalComponent::income_tax) -= adults.income_tax;
        account(uk, FiscalComponent::national_insurance) -= adults.national_insurance;
        account(uk, FiscalComponent::state_pension) += adults.state_pension;
        account(national, FiscalComponent::disability_benefits) += adults.disability_benefits;
        tally_.carers_allowance_pence += adults.carers_allowance;
    }
    void add_council_tax(const HouseholdResult& result) noexcept {
        spend(Payer::council, FiscalComponent::council_tax, -result.council_tax);
        spend(Payer::council, FiscalComponent::council_tax_reduction, result.council_tax_reduction);
    }
    /// What the units of a household get beside that.
    void add_units(const HouseholdCase& household, const HouseholdResult& result,
                   const Parameters& p) noexcept {
        for (int u = 0; u < result.unit_count; ++u) {
            const BenefitUnitCase& unit = household.units[static_cast<std::size_t>(u)];
            add_unit(unit, result.units[static_cast<std::size_t>(u)]);
            if (helps(p.take_up_support))
                add_help(unit, result.units[static_cast<std::size_t>(u)], p.take_up_support);
        }
    }
    /// What a marriage allowance takes from a couple's income tax.
    void add_marriage_allowance(const AdultBlock& adults, const UnitFacts& facts,
                                const BenefitUnitResult& result) noexcept {
        std::int64_t& account = this->account(
            nation_ == Nation::scotland ? Payer::devolved_government : Payer::uk_government,
            FiscalComponent::income_tax);
        for (std::size_t a = 0; a < 2; ++a)
            account +=
                to_pence(adults.sums(facts.head + a).income_tax) - to_pence(result.income_tax[a]);
    }

  private:
    std::int64_t& account(Payer payer, FiscalComponent component) noexcept {
        return tally_
            .fiscal_pence[static_cast<std::size_t>(payer)][static_cast<std::size_t>(component)];
    }
    void spend(Payer payer, FiscalComponent component, double pounds) noexcept {
        account(payer, component) += to_pence(pounds);
    }

    void add_unit(const BenefitUnitCase& unit, const BenefitUnitResult& result) noexcept {
        const double pension_credit =
            result.pension_credit.guarantee + result.pension_credit.savings;
        if (pension_credit + result.housing_benefit > 0) add_pensioners(result, pension_credit);
        if (result.universal_credit.award > 0) add_universal_credit(unit, result.universal_credit);
        if (unit.child_count > 0) add_children(result);
    }

    static bool helps(const TakeUpSupportParameters& p) noexcept {
        return p.cost_universal_credit + p.cost_child_benefit + p.cost_pension_credit +
                   p.cost_council_tax_reduction >
               0;
    }

    /// Help with claims that would not be made without it.
    void add_help(const BenefitUnitCase& unit, const BenefitUnitResult& result,
                  const TakeUpSupportParameters& support) noexcept {
        const Claims& claims = unit.claims;
        const bool pension_credit =
            result.pension_credit.guarantee > 0
                ? claims.helped_guarantee
                : result.pension_credit.savings > 0 && claims.helped_savings_only;
        double cost = 0;
        if (result.universal_credit.award > 0 && result.universal_credit.helped)
            cost += support.cost_universal_credit;
        if (result.child_benefit > 0 && claims.helped_child_benefit)
            cost += support.cost_child_benefit;
        if (pension_credit) cost += support.cost_pension_credit;
        if (result.council_tax_reduction > 0 && claims.helped_council_tax_reduction)
            cost += support.cost_council_tax_reduction;
        if (cost > 0) spend(Payer::council, FiscalComponent::take_up_support, cost);
    }

    void add_pensioners(const BenefitUnitResult& result, double pension_credit) noexcept {
        spend(Payer::uk_government, FiscalComponent::pension_credit, pension_credit);
        spend(Payer::uk_government, FiscalComponent::housing_benefit, result.housing_benefit);
        if (pension_credit > 0) ++tally_.pension_credit_units;
        if (result.housing_benefit > 0) ++tally_.housing_benefit_units;
    }

    void add_universal_credit(const BenefitUnitCase& unit,
                              const UniversalCreditResult& credit) noexcept {
        spend(Payer::uk_government, FiscalComponent::universal_credit,
              credit.award - credit.devolved_mitigation);
        spend(Payer::devolved_government, FiscalComponent::universal_credit,
              credit.devolved_mitigation);
        ++tally_.universal_credit_households;
        tally_.universal_credit_children += static_cast<std::uint32_t>(unit.child_count);
        if (unit.child_count > 0)
            ++(unit.adult_count == 1 ? tally_.universal_credit_lone_parents
                                     : tally_.universal_credit_couples_with_children);
        if (credit.children_not_paid > 0) ++tally_.two_child_limit_families;
        if (credit.benefit_cap_reduction + credit.devolved_mitigation > 0)
            ++tally_.benefit_cap_families;
    }

    void add_children(const BenefitUnitResult& result) noexcept {
        spend(nation_ == Nation::scotland ? Payer::devolved_government : Payer::uk_government,
              FiscalComponent::disability_benefits, result.child_disability_benefits);
        spend(Payer::uk_government, FiscalComponent::child_benefit,
              result.child_benefit - result.child_benefit_charge);
        if (result.child_benefit > 0) ++tally_.child_benefit_families;
        tally_.child_benefit_charge_pence += to_pence(result.child_benefit_charge);
        spend(Payer::devolved_government, FiscalComponent::scottish_child_payment,
              result.scottish_child_payment);
        const Payer central = central_payer(nation_);
        spend(central, FiscalComponent::education_maintenance, result.education_maintenance);
        spend(central, FiscalComponent::free_school_meals, result.free_school_meals);
        if (result.child_payment > 0)
            spend(central, FiscalComponent::child_payment, result.child_payment);
    }

    Nation nation_;
    Tally& tally_;
};

/// A household whose units have to be looked at.
void assess(const Context& context, HouseholdGatherer& gatherer, std::size_t h, double awarded,
            GatheredHousehold& gathered, HouseholdResult& result, FiscalTally& fiscal) noexcept {
    const Parameters& parameters = context.parameters(gatherer.shard().households.selection[h]);
    const bool means_tested = gatherer.claim(h, gathered);
    gathered.household.other_net_income += awarded;
    if (means_tested) {
        gatherer.gather_members(h, gathered);
        assess_household(gathered.household, gathered.taxes, parameters, gathered.members.persons,
                         gathered.members.under_14, result);
    } else {
        assess_untested(gatherer, parameters, gathered, result);
    }
    fiscal.add_units(gathered.household, result, parameters);
    for (std::size_t u = 0; u < static_cast<std::size_t>(result.unit_count); ++u)
        if (gathered.household.units[u].claims.marriage_allowance)
            fiscal.add_marriage_allowance(gatherer.adults(), gathered.units[u], result.units[u]);
}

}  // namespace

void household_income(const Context& context, Shard& shard, Tally& tally) {
    const std::vector<double> crisis = crisis_awards(context, shard, tally);
    HouseholdGatherer gatherer(context, shard);
    FiscalTally fiscal(context.authority->nation, tally);
    GatheredHousehold gathered;
    HouseholdResult result;
    Households& households = shard.households;
    const auto settle = [&](std::size_t h) {
        fiscal.add_council_tax(result);
        households.income_bhc[h] = weekly(result.net_income_bhc);
        households.equivalised_bhc[h] = weekly(result.equivalised_income_bhc);
        households.equivalised_ahc[h] = weekly(result.equivalised_income_ahc);
    };
    const auto awarded = [&](std::size_t h) { return crisis.empty() ? 0.0 : crisis[h]; };
    for (std::size_t h = 0; h < shard.household_count();) {
        gatherer.hold(h);
        fiscal.add(gatherer.adults().totals());
        for (const std::uint32_t k : gatherer.screen().untested_adults()) {
            assess_untested_adults(gatherer, k, awarded(k), result);
            settle(k);
        }
        // One list after the other, so that what one household takes foretells the next.
        for (const auto list : {gatherer.screen().untested(), gatherer.screen().tested()})
            for (const std::uint32_t k : list) {
                assess(context, gatherer, k, awarded(k), gathered, result, fiscal);
                settle(k);
            }
        h += gatherer.adults().rows().households;
    }
}

}  // namespace lc
