// Rules by which people who live together become a household of benefit units in order.
#pragma once

#include <span>

#include "model/population/rows.hpp"

namespace lc {

/// Puts the members of one household in order after some left or joined:
/// - dependent children of `adult_from` years, or of 16 and over and not at school, become adult
///   children in a benefit unit of their own;
/// - where the reference person is gone the partner takes the place, or else the eldest adult,
/// whose
///   unit becomes the first; adult children of the one before are other adults then;
/// - children left without an adult in their unit join the reference person's;
/// - a unit's partner left alone becomes its head;
/// - units are renumbered without gaps, rows are ordered as Persons says.
/// Without any adult, children of 18 count as adults. On entry `unit` may be any numbers that tell
/// units apart, the reference person's being 0.
/// @return false when no adult is among the members, who are then left as they were
bool settle_household(std::span<PersonRow> members, int adult_from);

}  // namespace lc
