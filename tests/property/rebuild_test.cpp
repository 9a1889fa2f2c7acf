// Invariants of the rebuild on made populations under random events.
#include "model/population/rebuild.hpp"

#include <algorithm>
#include <set>

#include "model/processes/demography/ageing.hpp"
#include "model/processes/demography/fertility.hpp"
#include "model/processes/demography/leaving_home.hpp"
#include "model/processes/demography/partnership.hpp"
#include "model/processes/demography/separation.hpp"
#include "model/processes/moves/internal_migration.hpp"
#include "model/processes/moves/international_migration.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

/// Everything that happens before the rebuild; one person in fifty dies.
void decide(const Context& context, Shard& shard) {
    Tally unused{};
    for (std::size_t p = 0; p < shard.person_count(); ++p)
        if (unit_float(context.draws(shard.persons.id[p], context.year, Stream::mortality)[0]) <
            0.02f)
            shard.persons.event[p] |= event::dies;
    ageing(context, shard, unused);
    fertility(context, shard, unused);
    separation(context, shard, unused);
    partnership(context, shard, unused);
    leaving_home(context, shard, unused);
    internal_migration(context, shard, unused);
    international_migration(context, shard, unused);
}

std::size_t dead(const Shard& shard) {
    std::size_t count = 0;
    for (const std::uint8_t events : shard.persons.event) count += (events & event::dies) != 0;
    return count;
}

struct Result {
    Shard after;
    Outbox outbox;
    Tally tally{};
};

Shard columns(const RowBuffer& rows) {
    Shard shard;
    rows.append_to(shard);
    return shard;
}

Result run(const Context& context, const Shard& before) {
    Result result;
    rebuild(context, before, result.after, result.outbox, result.tally);
    return result;
}

}  // namespace

TEST_CASE("over ten years structure stays sound and every person is accounted for",
          "[property][rebuild]") {
    const auto world = made_world();
    for (const bool whole : {true, false}) {
        Shard shard = made_population(3000);
        for (int year = 2025; year < 2035; ++year) {
            Context context = world->context(year);
            context.whole_country = whole;
            decide(context, shard);
            const Result result = run(context, shard);
            INFO("year " << year << (whole ? ", whole country" : ", part of it"));
            CHECK(structure_faults(result.after).empty());
            CHECK(structure_faults(columns(result.outbox.movers)).empty());
            const Tally& tally = result.tally;
            CHECK(result.after.person_count() ==
                  shard.person_count() - dead(shard) + tally.births + tally.arrivals_international +
                      tally.arrivals_internal - tally.departures_international -
                      tally.departures_internal);
            CHECK(tally.births > 0);
            CHECK(tally.couples_formed > 0);
            CHECK(tally.separations > 0);
            CHECK(tally.arrivals_international > 0);
            CHECK(tally.departures_internal > 0);
            if (whole)
                CHECK(result.outbox.movers.person_count() == tally.departures_internal);
            else
                CHECK(tally.arrivals_internal > 0);
            for (const std::uint8_t events : result.after.persons.event) REQUIRE(events == 0);
            for (const std::int16_t to : result.after.households.destination)
                REQUIRE(to == destination::none);
            shard = result.after;
        }
    }
}

TEST_CASE("children who must be adults are never dependent after a rebuild",
          "[property][rebuild]") {
    const auto world = made_world();
    Shard shard = made_population(2000, 3);
    decide(world->context(), shard);
    const Result result = run(world->context(), shard);
    const Persons& persons = result.after.persons;
    for (std::size_t p = 0; p < persons.size(); ++p)
        if (persons.relation[p] == Relation::dependent_child) {
            CHECK(persons.age[p] < 19);
            CHECK((persons.age[p] < 16 || persons.activity[p] == Activity::school));
        }
}

TEST_CASE("the order of households has no effect on a rebuild", "[property][rebuild]") {
    const auto world = made_world();
    for (const bool whole : {true, false}) {
        Context context = world->context();
        context.whole_country = whole;
        Shard shard = made_population(2000, 5);
        decide(context, shard);
        const Result forward = run(context, shard);
        const Result backward = run(context, reversed(shard));
        CHECK(household_lines(forward.after) == household_lines(backward.after));
        CHECK(household_lines(columns(forward.outbox.movers)) ==
              household_lines(columns(backward.outbox.movers)));
        CHECK(forward.tally.births == backward.tally.births);
        CHECK(forward.tally.couples_formed == backward.tally.couples_formed);
    }
}

TEST_CASE("one death more changes few other households", "[property][rebuild]") {
    const auto world = made_world();
    Shard shard = made_population(4000, 7);
    decide(world->context(), shard);
    Shard other = shard;
    other.persons.event[100] |= event::dies;
    const auto one = household_lines(run(world->context(), shard).after);
    const auto two = household_lines(run(world->context(), other).after);
    std::vector<std::string> changed;
    std::set_symmetric_difference(one.begin(), one.end(), two.begin(), two.end(),
                                  std::back_inserter(changed));
    CHECK(!changed.empty());
    CHECK(changed.size() <= 24);
}
