// What is gathered from a real population: taxes worked out by columns are those that the rules
// make of each adult, and claims that are left out could not have been awarded.
#include "model/processes/tax_benefit/gather_household.hpp"

#include <cstring>

#include "model/core/fixed_point.hpp"
#include "model/processes/tax_benefit/untested_adults.hpp"
#include "model/processes/tax_benefit/untested_household.hpp"
#include "model/tax_benefit/disability_benefits.hpp"
#include "model/tax_benefit/household.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace lc;

namespace {

bool same(double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0; }

bool same(const AdultTaxes& a, const AdultTaxes& b) {
    return same(a.carers_allowance, b.carers_allowance) &&
           same(a.carers_allowance_supplement, b.carers_allowance_supplement) &&
           same(a.sources.other, b.sources.other) && same(a.sources.savings, b.sources.savings) &&
           same(a.sources.dividends, b.sources.dividends) && same(a.bill.other, b.bill.other) &&
           same(a.bill.savings, b.bill.savings) && same(a.bill.dividends, b.bill.dividends) &&
           same(a.national_insurance, b.national_insurance) && same(a.net_earnings, b.net_earnings);
}

/// What public accounts read of a unit.
bool same(const BenefitUnitResult& a, const BenefitUnitResult& b) {
    return same(a.income_tax[0], b.income_tax[0]) && same(a.income_tax[1], b.income_tax[1]) &&
           same(a.national_insurance[0], b.national_insurance[0]) &&
           same(a.national_insurance[1], b.national_insurance[1]) &&
           same(a.child_benefit, b.child_benefit) &&
           same(a.child_benefit_charge, b.child_benefit_charge) &&
           same(a.state_pension, b.state_pension) &&
           same(a.disability_benefits, b.disability_benefits) &&
           same(a.carers_allowance, b.carers_allowance) &&
           same(a.education_maintenance, b.education_maintenance) &&
           same(a.free_school_meals, b.free_school_meals) &&
           same(a.universal_credit.award, b.universal_credit.award) &&
           same(a.net_income, b.net_income);
}

/// Everybody claims whatever could be awarded.
void claim_all(Parameters& p) {
    p.take_up.council_tax_reduction = p.take_up.pension_credit_guarantee =
        p.take_up.pension_credit_savings_only = p.take_up.housing_benefit = 1;
    UniversalCreditTakeUpParameters& credit = p.universal_credit_take_up;
    credit.couple_small = credit.couple_large = credit.lone_parent_small =
        credit.lone_parent_large = credit.single_small = credit.single_large = 1;
}

}  // namespace

TEST_CASE("taxes by columns are those of the rules to the bit", "[tax_benefit]") {
    for (const char* const place : {"E08000035", "S12000049"}) {  // Leeds, Glasgow
        const testing::SmallWorld world = testing::small_world(place, 0.01);
        const Context context = world.context();
        HouseholdGatherer gatherer(context, world.point.world.shards.front());
        GatheredHousehold gathered;
        int adults = 0, different = 0;
        for (std::size_t h = 0; h < world.point.world.shards.front().household_count(); ++h) {
            gatherer.gather(h, gathered);
            for (int u = 0; u < gathered.household.unit_count; ++u) {
                const auto at = static_cast<std::size_t>(u);
                const BenefitUnitCase& unit = gathered.household.units[at];
                for (std::size_t a = 0; a < static_cast<std::size_t>(unit.adult_count); ++a) {
                    const AdultTaxes expected =
                        adult_taxes(unit.adults[a], unit.claims.carers_allowance,
                                    context.authority->nation, context.law());
                    ++adults;
                    different += same(gathered.taxes[at][a], expected) ? 0 : 1;
                }
            }
        }
        CHECK(adults > 4000);
        CHECK(different == 0);
    }
}

TEST_CASE("claims that are left out could not have been awarded", "[tax_benefit]") {
    testing::SmallWorld world = testing::small_world("E08000035", 0.02);
    claim_all(world.sets.front());
    const Context context = world.context();
    const Shard& shard = world.point.world.shards.front();
    HouseholdGatherer gatherer(context, shard);
    GatheredHousehold gathered;
    HouseholdResult result;
    int left_out = 0, pensioners = 0, awarded = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        gatherer.gather(h, gathered);
        BenefitUnitCase& home = gathered.household.units[0];
        const bool pension_age =
            gathered.units[0].all_from(context.law().state_pension.pension_age);
        Claims& claims = home.claims;
        if (any(claims)) continue;
        ++left_out;
        pensioners += pension_age ? 1 : 0;
        claims.universal_credit = claims.council_tax_reduction = claims.housing_benefit =
            claims.pension_credit_guarantee = claims.pension_credit_savings_only = true;
        claims.least_universal_credit = claims.least_universal_credit_alone = 0;
        assess_household(gathered.household, gathered.taxes, context.law(),
                         gathered.members.persons, gathered.members.under_14, result);
        const BenefitUnitResult& unit = result.units[0];
        awarded += unit.universal_credit.award > 0 || result.council_tax_reduction > 0 ||
                   unit.pension_credit.guarantee + unit.pension_credit.savings > 0 ||
                   unit.housing_benefit > 0;
    }
    CHECK(left_out > 1000);
    CHECK(pensioners > 200);
    CHECK(left_out < static_cast<int>(shard.household_count()));
    CHECK(awarded == 0);
}

TEST_CASE("households without means-tested claims come out as the rules have them to the bit",
          "[tax_benefit]") {
    for (const char* const place : {"E08000035", "S12000049", "N09000003"}) {
        const testing::SmallWorld world = testing::small_world(place, 0.02);
        const Context context = world.context();
        const Shard& shard = world.point.world.shards.front();
        HouseholdGatherer gatherer(context, shard);
        GatheredHousehold gathered;
        HouseholdResult result, expected;
        int untested = 0, different = 0;
        for (std::size_t h = 0; h < shard.household_count(); ++h) {
            if (gatherer.claim(h, gathered)) continue;
            ++untested;
            assess_untested(gatherer, context.law(), gathered, result);
            gatherer.gather(h, gathered);
            assess_household(gathered.household, gathered.taxes, context.law(),
                             gathered.members.persons, gathered.members.under_14, expected);
            bool equal = same(result.net_income_ahc, expected.net_income_ahc) &&
                         same(result.equivalised_income_bhc, expected.equivalised_income_bhc) &&
                         same(result.council_tax, expected.council_tax);
            for (std::size_t u = 0; u < static_cast<std::size_t>(expected.unit_count); ++u)
                equal &= same(result.units[u], expected.units[u]);
            different += equal ? 0 : 1;
        }
        CHECK(untested > static_cast<int>(shard.household_count()) / 4);
        CHECK(different == 0);
    }
}

TEST_CASE("households of adults without awards come out as the rules have them to the bit",
          "[tax_benefit]") {
    for (const char* const place : {"E08000035", "S12000049", "N09000003"}) {
        testing::SmallWorld world = testing::small_world(place, 0.02);
        claim_all(world.sets.front());
        const Context context = world.context();
        const Shard& shard = world.point.world.shards.front();
        HouseholdGatherer gatherer(context, shard);
        GatheredHousehold gathered;
        HouseholdResult result, expected;
        constexpr double other = 123.45;
        int assessed = 0, pensioners = 0, different = 0;
        std::size_t listed = 0;
        std::vector<std::uint32_t> untested;
        for (std::size_t h = 0; h < shard.household_count(); ++h) {
            if (!gatherer.hold(h)) continue;
            const auto found = gatherer.screen().untested_adults();
            untested.insert(untested.end(), found.begin(), found.end());
            listed += found.size() + gatherer.screen().untested().size() +
                      gatherer.screen().tested().size();
        }
        CHECK(listed == shard.household_count());
        for (const std::uint32_t h : untested) {
            gatherer.hold(h);
            assess_untested_adults(gatherer, h, other, result);
            ++assessed;
            gatherer.gather(h, gathered);
            pensioners += gathered.units[0].age[0] >= context.law().state_pension.pension_age;
            gathered.household.other_net_income += other;
            assess_household(gathered.household, gathered.taxes, context.law(),
                             gathered.members.persons, gathered.members.under_14, expected);
            const bool equal =
                same(result.net_income_bhc, expected.net_income_bhc) &&
                same(result.equivalised_income_bhc, expected.equivalised_income_bhc) &&
                same(result.equivalised_income_ahc, expected.equivalised_income_ahc) &&
                same(result.council_tax, expected.council_tax) &&
                same(result.council_tax_reduction, expected.council_tax_reduction);
            different += equal ? 0 : 1;
        }
        CHECK(assessed > static_cast<int>(shard.household_count()) / 5);
        CHECK(assessed < static_cast<int>(shard.household_count()));
        CHECK(pensioners > 20);
        CHECK(different == 0);
    }
}

TEST_CASE("public accounts of adults by columns are the sums of what the rules make of each",
          "[tax_benefit]") {
    for (const char* const place : {"E08000035", "S12000049"}) {
        const testing::SmallWorld world = testing::small_world(place, 0.02);
        const Context context = world.context();
        const Shard& shard = world.point.world.shards.front();
        HouseholdGatherer gatherer(context, shard);
        GatheredHousehold gathered;
        AdultBlock::Totals totals{}, expected{};
        for (std::size_t h = 0; h < shard.household_count(); ++h) {
            if (gatherer.hold(h)) {
                const AdultBlock::Totals some = gatherer.adults().totals();
                totals.income_tax += some.income_tax;
                totals.national_insurance += some.national_insurance;
                totals.state_pension += some.state_pension;
                totals.disability_benefits += some.disability_benefits;
                totals.carers_allowance += some.carers_allowance;
            }
            gatherer.gather(h, gathered);
            for (std::size_t u = 0; u < static_cast<std::size_t>(gathered.household.unit_count);
                 ++u) {
                const BenefitUnitCase& unit = gathered.household.units[u];
                for (std::size_t a = 0; a < static_cast<std::size_t>(unit.adult_count); ++a) {
                    const AdultTaxes& own = gathered.taxes[u][a];
                    const double care = own.carers_allowance + own.carers_allowance_supplement;
                    expected.income_tax += to_pence(own.bill.total());
                    expected.national_insurance += to_pence(own.national_insurance);
                    expected.state_pension += to_pence(unit.adults[a].state_pension);
                    expected.carers_allowance += to_pence(care);
                    expected.disability_benefits += to_pence(
                        disability_benefit(unit.adults[a], context.law().disability_benefits) +
                        care);
                }
            }
        }
        CHECK(expected.disability_benefits > expected.carers_allowance);
        CHECK(totals.income_tax == expected.income_tax);
        CHECK(totals.national_insurance == expected.national_insurance);
        CHECK(totals.state_pension == expected.state_pension);
        CHECK(totals.disability_benefits == expected.disability_benefits);
        CHECK(totals.carers_allowance == expected.carers_allowance);
    }
}
