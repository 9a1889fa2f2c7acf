// Homes of new households and of those who come from elsewhere.
#pragma once

#include <span>

#include "model/population/rows.hpp"
#include "model/process/context.hpp"

namespace lc {

/// What brings a new household about. Numbers are part of identifiers: append, never renumber.
enum class Founding : std::uint8_t {
    leaver,   ///< somebody leaves the parental or a shared home
    parted,   ///< one partner leaves the other
    couple,   ///< two who both lived in somebody else's household
    arrival,  ///< from abroad
};

/// The home of a new household of `members` (in order, see settle_household). It is in the
/// neighbourhood of the household that the founder left (an arrival's: of the one copied); tenure
/// is drawn from the authority's shares weighted by kind of founding, bedrooms are what the members
/// need, some with one to spare; housing_cost is -1.
HouseholdRow found_home(const Context& context, const HouseholdRow& left, Founding founding,
                        std::span<const PersonRow> members);

/// The home of a household that arrives from elsewhere in the UK: a neighbourhood decile from the
/// authority's, more or less deprived by tenure; a council tax band from the authority's;
/// housing_cost -1. Tenure, bedrooms and quality are kept.
void settle_in(const Context& context, HouseholdRow& home);

/// Bedrooms that people in order need: one for each unit's adults, one for every two children.
int bedrooms_needed(std::span<const PersonRow> members);

}  // namespace lc
