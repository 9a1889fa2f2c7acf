// The processes of moves on made households.
#include "model/processes/moves/destinations.hpp"
#include "model/processes/moves/internal_migration.hpp"
#include "model/processes/moves/international_migration.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;
using namespace lc::testing;

TEST_CASE("households go to other authorities of the country", "[moves]") {
    const auto world = made_world(4);
    set_move_levels(*world, 10, 10);
    Shard shard = made_population(2000);
    Tally tally{};
    internal_migration(world->context(), shard, tally);
    std::array<int, 4> to{};
    int stay = 0;
    for (const std::int16_t destination : shard.households.destination) {
        REQUIRE(destination < 4);
        if (destination < 0) {
            CHECK(destination == destination::none);
            ++stay;
        } else {
            ++to[static_cast<std::size_t>(destination)];
        }
    }
    CHECK(to[0] == 0);  // its own
    CHECK(stay > 100);  // nobody is certain to move
    for (std::size_t j = 1; j < 4; ++j) CHECK(to[j] > 400);
}

TEST_CASE("without moves nobody leaves the authority", "[moves]") {
    const auto world = made_world();
    set_move_levels(*world, 10, 10);
    Shard shard = made_population(200);
    shard.households.destination[3] = 2;
    Context context = world->context();
    context.moves = false;
    Tally tally{};
    internal_migration(context, shard, tally);
    for (const std::int16_t to : shard.households.destination) CHECK(to == destination::none);
}

TEST_CASE("in a run of a part of the UK households leave the run or are copied", "[moves]") {
    const auto world = made_world();
    set_move_levels(*world, 0.2f, 0.2f);
    Shard shard = made_population(2000);
    Context context = world->context();
    context.whole_country = false;
    Tally tally{};
    internal_migration(context, shard, tally);
    int gone = 0, copied = 0;
    for (const std::int16_t to : shard.households.destination) {
        CHECK(to <= 0);
        gone += to == destination::outside_run;
        copied += to == shard.authority;
    }
    CHECK(gone > 150);
    CHECK(std::abs(gone - copied) < 100);
}

TEST_CASE("destinations follow cumulative shares", "[moves]") {
    UkMoves moves;
    moves.destinations[2] = {0.0f, 0.25f, 0.25f, 1.0f};
    CHECK(draw_destination(moves, MoverClass::age_26_plus, 0.0f) == 1);
    CHECK(draw_destination(moves, MoverClass::age_26_plus, 0.2499f) == 1);
    CHECK(draw_destination(moves, MoverClass::age_26_plus, 0.25f) == 3);
    CHECK(draw_destination(moves, MoverClass::age_26_plus, 0.9999999f) == 3);
}

TEST_CASE("whole benefit units emigrate or are copied and never both", "[moves]") {
    const auto world = made_world();
    for (auto* rates : {&world->rates.moves.arrival, &world->rates.moves.departure})
        for (auto& by_band : *rates) by_band.fill(0.3f);
    Shard shard = made_population(2000);
    Tally tally{};
    international_migration(world->context(), shard, tally);
    const Persons& persons = shard.persons;
    std::size_t leave = 0, arrive = 0, heads = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
            const bool head = p == shard.first_person[h] || persons.unit[p] != persons.unit[p - 1];
            const bool leaves = (persons.event[p] & event::emigrates) != 0;
            const bool copied = (persons.event[p] & event::is_copied) != 0;
            CHECK_FALSE((leaves && copied));
            if (!head) CHECK_FALSE((leaves || copied));
            heads += head;
            leave += leaves;
            arrive += copied;
        }
    CHECK(std::abs(static_cast<double>(leave) / static_cast<double>(heads) - 0.3) < 0.03);
    CHECK(std::abs(static_cast<double>(arrive) / static_cast<double>(heads) - 0.3) < 0.03);
}

TEST_CASE("rates by age act through the mean of a unit's members", "[moves]") {
    const auto world = made_world();
    MovesRates& rates = world->rates.moves;
    for (auto& by_band : rates.arrival) by_band.fill(0);
    for (auto& by_band : rates.departure) by_band.fill(0);
    rates.departure[0][static_cast<std::size_t>(migration_band(30))] = 3;  // women of 30-34
    Shard shard;
    for (int k = 0; k < 50; ++k) {
        add_household(shard, {{31, Sex::female}});
        add_household(shard, {{31, Sex::female},
                              {32, Sex::male, Relation::partner},
                              {4, Sex::male, Relation::dependent_child}});
        add_household(shard, {{40, Sex::female}});
    }
    Tally tally{};
    international_migration(world->context(), shard, tally);
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        CHECK(((shard.persons.event[shard.first_person[h]] & event::emigrates) != 0) ==
              (h % 3 != 2));
}
