// Made households for tests of demography: no real figures, but every kind of household.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "model/population/shard.hpp"
#include "model/process/context.hpp"

namespace lc::testing {

/// One member of a made household.
struct Member {
    int age = 30;
    Sex sex = Sex::female;
    Relation relation = Relation::reference;
    int unit = 0;
    std::uint8_t event = 0;
};

/// Appends a household; identifiers count up from the shard's size. Children of 5 to 18 are at
/// school. Returns its row.
std::size_t add_household(Shard& shard, std::initializer_list<Member> members,
                          Tenure tenure = Tenure::private_rent);

/// What a step of demography needs, with made rates of an authority among `authorities`. Copies of
/// `context` stay valid while the world lives.
struct MadeWorld {
    Parameters law;
    Authority authority;
    AuthorityRates rates;
    UkYear uk;
    Context context(int year = 2025) const;
};
std::unique_ptr<MadeWorld> made_world(int authorities = 4);

/// Sets the levels of moves within the UK, the same in all periods and classes.
void set_move_levels(MadeWorld& world, float leaving, float arriving);

/// A shard of many kinds of households (about `households`), the same for the same seed.
Shard made_population(std::size_t households, std::uint64_t seed = 1);

/// The households in reverse order.
Shard reversed(const Shard& shard);

/// What is wrong with the structure of a shard: reference person first, units without gaps, heads,
/// at most one partner in a unit and right after the head, no child without an adult in its unit,
/// children oldest first, identifiers used once. Empty when sound.
std::vector<std::string> structure_faults(const Shard& shard);

/// All columns of a shard as text, households in order of their identifiers: equal for populations
/// that differ in the order of households alone.
std::vector<std::string> household_lines(const Shard& shard);

}  // namespace lc::testing
