// How levers reach households: parameter effects, some of them conditional on the household,
// resolved once a year into a few parameter sets per shard. Processes only ever see
// `sets[selection[household]]`; none knows which scenario runs.
#pragma once

#include <cstdint>
#include <vector>

#include "model/core/random.hpp"
#include "model/parameters/limited_lever.hpp"
#include "model/parameters/parameters.hpp"
#include "model/population/shard.hpp"

namespace lc {

/// Composition order of effects: set, then multiply, then add, then bounds. (Order in a scenario
/// file has no effect.)
enum class Operation : std::uint8_t { set, multiply, add, at_least, at_most };

/// How limited a member must be for a household to meet a condition.
enum class Limitation : std::uint8_t { any, limited, limited_a_lot };

/// Work of a household's adults other than the retired. A household without such adults has none of
/// the three.
enum class HouseholdWork : std::uint8_t { nobody, some, all };

/// Which households an effect is for. Empty masks (0) mean everyone.
struct HouseholdCondition {
    std::uint16_t deciles = 0;      ///< bit d-1 = deprivation decile d
    std::uint8_t tenures = 0;       ///< bit = Tenure
    std::uint8_t family_types = 0;  ///< bit = FamilyType of the reference person's benefit unit
    int youngest_child_under = 0;   ///< years; 0 = no condition
    int minimum_children = 0;       ///< dependent children in the household
    int maximum_children = 0;       ///< at most so many, and at least one; 0 = no condition
    Limitation disability = Limitation::any;  ///< of any member, last year's
    std::uint8_t work = 0;                    ///< bit = HouseholdWork, last year's
    double take_up =
        1;  ///< share of eligible households reached; a fixed draw per household and `salt`
    std::uint32_t salt = 0;  ///< identifies the lever entry's take-up draw
    double budget = 0;       ///< £ of the year in this authority, worst-off first; 0 = no limit

    bool everyone() const;
};

/// One change of one parameter in the unit held.
struct Effect {
    std::size_t offset = 0;
    Operation operation = Operation::set;
    double amount = 0;
    int condition = -1;  ///< index into ShardYearParameters::conditions, -1 = unconditional
};

/// What holds in one authority in one year: current law plus the scenario's effects.
struct ShardYearParameters {
    Parameters law;                              ///< before levers, uprated
    std::vector<HouseholdCondition> conditions;  ///< at most 16
    std::vector<Effect> effects;                 ///< sorted by operation
};

/// Parameters with the effects whose condition is in `mask` (bit = condition) and all unconditional
/// ones applied.
Parameters resolve(const ShardYearParameters& year, std::uint32_t mask);

/// Fills `sets` with the distinct parameter sets of this shard and year and writes each household's
/// index into households.selection. sets[0] is always the set of a household that meets no
/// condition. `masks[s]` are the conditions of set s.
void select_parameters(const ShardYearParameters& year, const Draws& draws, Shard& shard,
                       std::vector<Parameters>& sets, std::vector<std::uint32_t>& masks);

/// The year's levers with a budget; adds to `sets` and `masks` (of select_parameters) the sets of
/// households that meet the conditions but come too late for the money.
std::vector<LimitedLever> limited_levers(const ShardYearParameters& year,
                                         std::vector<Parameters>& sets,
                                         std::vector<std::uint32_t>& masks);

}  // namespace lc
