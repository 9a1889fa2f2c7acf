// Ages and sexes of household members: predicted from each other, then matched by rank to the
// persons there are.
#pragma once

#include <cstdint>
#include <vector>

#include "model/core/random.hpp"
#include "model/data/uk_data.hpp"
#include "model/parameters/parameters.hpp"
#include "model/synthesis/roles.hpp"
#include "model/synthesis/structure.hpp"

namespace lc {

/// How often the matching could not keep to its rules.
struct MatchRepairs {
    std::size_t misfits = 0;             ///< adults in a role that their age or sex does not fit
    std::size_t parents_swapped = 0;     ///< parents exchanged so that births are at 15 to 49
    std::size_t implausible_births = 0;  ///< mothers who stay outside
    bool raked = false;
};

/// Members of all households, in the order of HouseholdDraft: heads (the woman of a couple first),
/// dependent children (oldest first), adult children, others.
struct Members {
    std::vector<std::uint32_t> first;  ///< [households + 1]
    std::vector<std::uint8_t> age;
    std::vector<Sex> sex;
    MatchRepairs repairs;
};

/// Places exactly the given persons in the households. Children are matched first: families'
/// sibling ages (spacing, twins) against the children there are; then parents are predicted from
/// their eldest child, partners from the published age gap, others from tenure and kind of
/// household; the authority's adults are divided over the roles (fill_roles), and within each role
/// the older person goes to the household that expects the older.
Members match_members(const std::vector<HouseholdDraft>& households, const LocalPersons& persons,
                      const JointTables& joint, const SynthesisParameters& parameters,
                      const Draws& draws, std::uint64_t authority_key);

}  // namespace lc
