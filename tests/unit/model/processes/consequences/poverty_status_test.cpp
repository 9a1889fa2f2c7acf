#include "model/processes/consequences/poverty_status.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;

namespace {

/// Lines of a made year: relative 300 and 400, absolute 280 and 380, deep 250 £/week.
UkYear lines() {
    UkYear uk;
    uk.threshold_ahc = 300;
    uk.threshold_bhc = 400;
    uk.absolute_ahc = 280;
    uk.absolute_bhc = 380;
    uk.deep_ahc = 250;
    return uk;
}

Tally run(Shard& shard) {
    static const UkYear uk = lines();
    Context context;
    context.uk = &uk;
    Tally tally;
    poverty_status(context, shard, tally);
    return tally;
}

/// Couple with two children and a lone daughter with a child of her own, a lone parent of three,
/// a pensioner.
Shard three_households() {
    using enum Relation;
    Shard shard;
    testing::add_household(shard,
                           {{45, Sex::female},
                            {46, Sex::male, partner},
                            {16, Sex::male, dependent_child},
                            {9, Sex::female, dependent_child},
                            {20, Sex::female, adult_child, 1},
                            {1, Sex::male, dependent_child, 1}},
                           Tenure::mortgage);
    testing::add_household(shard,
                           {{33, Sex::female},
                            {12, Sex::male, dependent_child},
                            {7, Sex::male, dependent_child},
                            {3, Sex::male, dependent_child}},
                           Tenure::social_rent);
    testing::add_household(shard, {{80, Sex::female}}, Tenure::owned_outright);
    shard.households.decile = {4, 1, 10};
    shard.households.equivalised_ahc = {500, 270, 299.99f};
    shard.households.equivalised_bhc = {399, 390, 400};
    return shard;
}

std::uint32_t of(const std::array<std::uint32_t, measure_count>& counts, Measure measure) {
    return counts[static_cast<std::size_t>(measure)];
}

}  // namespace

TEST_CASE("Households are compared with each line") {
    Shard shard = three_households();
    run(shard);
    using namespace poverty;
    CHECK(shard.households.poverty_status[0] == relative_bhc);
    CHECK(shard.households.poverty_status[1] == (relative_ahc | relative_bhc | absolute_ahc));
    CHECK(shard.households.poverty_status[2] == relative_ahc);
}

TEST_CASE("Children and persons are counted by measure family decile and tenure") {
    Shard shard = three_households();
    const Tally tally = run(shard);
    CHECK(tally.children == 6);
    CHECK(tally.children_under_16 == 5);
    CHECK(tally.children_under_16_in_poverty == 3);
    CHECK(of(tally.children_in_poverty, Measure::relative_ahc) == 3);
    CHECK(of(tally.children_in_poverty, Measure::relative_bhc) == 6);
    CHECK(of(tally.children_in_poverty, Measure::absolute_ahc) == 3);
    CHECK(of(tally.children_in_poverty, Measure::absolute_bhc) == 0);
    CHECK(of(tally.children_in_poverty, Measure::deep_ahc) == 0);
    CHECK(of(tally.persons_in_poverty, Measure::relative_ahc) == 5);
    // The grandchild lives in a family of its own: its mother's.
    CHECK(tally.children_by_family ==
          std::array<std::uint32_t, family_type_count>{1, 0, 3, 0, 2, 0});
    CHECK(tally.children_in_poverty_by_family ==
          std::array<std::uint32_t, family_type_count>{0, 0, 3, 0, 0, 0});
    CHECK(tally.children_by_decile[3] == 3);
    CHECK(tally.children_in_poverty_by_decile[0] == 3);
    CHECK(tally.children_by_tenure == std::array<std::uint32_t, tenure_count>{0, 3, 3, 0, 0});
    CHECK(tally.children_in_poverty_by_tenure ==
          std::array<std::uint32_t, tenure_count>{0, 0, 3, 0, 0});
}

TEST_CASE("The gap is summed over poor children and is at most the line") {
    Shard shard = three_households();
    CHECK(run(shard).poverty_gap_pence_week == 3 * 30 * 100);
    shard.households.equivalised_ahc[1] = -50;
    CHECK(run(shard).poverty_gap_pence_week == 3 * 300 * 100);
}

TEST_CASE("Persistent poverty is three of the last four years") {
    Shard shard = three_households();
    Tally tally;
    // A household's years: poor, poor, not, poor, not, poor.
    const std::array<bool, 6> poor{true, true, false, true, false, true};
    const std::array<std::uint32_t, 6> persistent{0, 0, 0, 3, 0, 0};
    for (std::size_t year = 0; year < poor.size(); ++year) {
        shard.households.equivalised_ahc[1] = poor[year] ? 200 : 400;
        tally = run(shard);
        CHECK(of(tally.children_in_poverty, Measure::persistent_ahc) == persistent[year]);
    }
    CHECK(shard.persons.poverty_history[6] == 0b0101);
    // The pensioner has been poor throughout.
    CHECK(shard.persons.poverty_history.back() == 0b1111);
}
