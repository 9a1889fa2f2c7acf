// What is gathered from a real population: taxes worked out by columns are those that the rules
// make of each adult, and claims that are left out could not have been awarded.
#include "model/processes/tax_benefit/gather_household.hpp"

#include <cstring>

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

/// Everybody claims whatever could be awarded.
void claim_all(Parameters& p) {
    p.take_up.council_tax_reduction = 1;
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
    int left_out = 0, awarded = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        gatherer.gather(h, gathered);
        BenefitUnitCase& home = gathered.household.units[0];
        if (home.claims.universal_credit || home.claims.council_tax_reduction) continue;
        ++left_out;
        home.claims.universal_credit = home.claims.council_tax_reduction = true;
        home.claims.least_universal_credit = home.claims.least_universal_credit_alone = 0;
        assess_household(gathered.household, gathered.taxes, context.law(), gathered.members.persons,
                         gathered.members.under_14, result);
        awarded += result.units[0].universal_credit.award > 0 || result.council_tax_reduction > 0;
    }
    CHECK(left_out > 1000);
    CHECK(left_out < static_cast<int>(shard.household_count()));
    CHECK(awarded == 0);
}
