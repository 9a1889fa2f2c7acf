// How the joint effect of several causes is shared among them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace lc {

/// The Shapley value (Shapley 1953, "A value for n-person games"): what a player adds to a
/// coalition, averaged over all orders in which the players can come together. The values add up to
/// the worth of all less that of none; players that add the same get the same; a player that adds
/// nothing to any coalition gets 0.
///
/// @param worth  by coalition, bit p of the position = player p is in it; 2^n of them, n <= 20
/// @return       by player, in the unit of worth
std::vector<double> shapley_values(std::span<const double> worth);

/// What each player adds to those before it, which depends on the order. Adds up to the same.
///
/// @param worth  of the first 0, 1, ... n players together
std::vector<double> ordered_contributions(std::span<const double> worth);

}  // namespace lc
