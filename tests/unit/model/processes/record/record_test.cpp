// Depth of children's poverty and their moves across the line, as recorded for a year.
#include "model/processes/record/record.hpp"

#include <cmath>
#include <vector>

#include "analysis/statistics/poverty.hpp"
#include "runner/io/distribution_figures.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"

namespace lc {
namespace {

constexpr double line = 300;

/// A household with children of these ages at an income, poor or not the year before.
std::size_t family(Shard& shard, double income, bool poor_before, std::vector<int> ages) {
    const Relation child = Relation::dependent_child;
    std::size_t h = 0;
    if (ages.size() == 1)
        h = testing::add_household(shard, {{30}, {ages[0], Sex::male, child}});
    else
        h = testing::add_household(
            shard, {{30}, {ages[0], Sex::male, child}, {ages[1], Sex::female, child}});
    shard.households.equivalised_ahc[h] = static_cast<float>(income);
    const bool poor = income < line;
    shard.households.poverty_status[h] = poor ? poverty::relative_ahc : 0;
    for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p)
        shard.persons.poverty_history[p] =
            static_cast<std::uint8_t>((poor_before ? 2 : 0) | (poor ? 1 : 0));
    return h;
}

Tally recorded(Shard& shard) {
    const auto world = testing::made_world();
    world->uk.threshold_ahc = line;
    Tally tally;
    record(world->context(), shard, tally);
    return tally;
}

}  // namespace

TEST_CASE("squared poverty gaps are those of Foster and Greer and Thorbecke") {
    Shard shard;
    family(shard, 250, true, {10, 4});
    family(shard, 120.5, true, {0});
    family(shard, 299.99, false, {7});
    family(shard, 300, false, {7});  // at the line is not below it
    family(shard, 900, false, {12, 11});
    family(shard, -40, false, {3});  // a gap cannot exceed the line
    Tally tally = recorded(shard);
    // What poverty_status counts in the same year.
    tally.children = 8;
    tally.children_in_poverty[0] = 5;
    tally.poverty_gap_pence_week = 2 * 5'000 + 17'950 + 1 + 30'000;
    const std::vector<double> incomes{250, 120.5, 299.99, 300, 900, 0}, children{2, 1, 1, 1, 2, 1};
    const auto found = child_poverty_of(tally, line, true);
    for (const int alpha : {0, 1, 2})
        CHECK(found[static_cast<std::size_t>(alpha)] ==
              Approx(poverty_index(incomes, children, line, alpha)).epsilon(1e-9));
}

TEST_CASE("children move into and out of poverty from one year to the next") {
    Shard shard;
    family(shard, 250, true, {10, 4});  // stay in
    family(shard, 250, false, {8});     // enter
    family(shard, 400, true, {15, 1});  // leave
    family(shard, 400, false, {6, 5});  // stay out
    family(shard, 250, false, {0});     // not there the year before
    family(shard, 400, false, {9, 0});  // one of the two
    const Tally tally = recorded(shard);
    CHECK(tally.children_poor_before == 4);
    CHECK(tally.children_leaving_poverty == 2);
    CHECK(tally.children_not_poor_before == 4);
    CHECK(tally.children_entering_poverty == 1);
    const auto found = child_poverty_of(tally, line, true);
    CHECK(found[4] == 0.25);
    CHECK(found[5] == 0.5);
    CHECK(std::isnan(child_poverty_of(tally, line, false)[4]));
}

}  // namespace lc
