// Latin hypercube sampling that can go on: a design of ten points, then twenty, forty, ..., of
// which every point stays where it was.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace lc {

/// Points with which a Latin hypercube starts; it is whole again at 2, 4, 8, ... times as many.
inline constexpr int latin_hypercube_start = 10;

/// One dimension of a Latin hypercube on (0, 1): the first `latin_hypercube_start` 2^k coordinates
/// have exactly one in each of as many strata of equal width (McKay, Beckman and Conover 1979),
/// with the place within a stratum uniform. Each doubling gives new points the halves of strata
/// that are still empty, in random order (nested sampling by doubling, as in Sallaberry, Helton and
/// Hora 2008), so that a point does not depend on how many are asked for. Orders in two dimensions
/// are independent.
///
/// @param seed       of the run
/// @param dimension  name; its draws depend on it and on no other dimension
/// @param points     how many coordinates, 0 or more
std::vector<double> latin_hypercube(std::uint64_t seed, std::string_view dimension, int points);

}  // namespace lc
