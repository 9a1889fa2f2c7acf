// Adult courses beyond today's: places by authority, shared among the adults who could take them.
#pragma once

#include <array>
#include <vector>

#include "model/population/shard.hpp"
#include "model/process/context.hpp"

namespace lc {

/// Whether somebody of 30 or over is considered for a further qualification.
constexpr bool could_learn(int age, Qualification held) noexcept {
    constexpr int last_learning_age = 54;
    return (age <= last_learning_age) & (held != Qualification::level_4_plus);
}

/// Chance that an adult of 30 or over completes an additional course in the year, by parameter set
/// and qualification held; empty where there are no such courses. When sets offer different numbers
/// of places, those of each higher number are for the households that have it. The cost of the
/// places is tallied.
std::vector<std::array<float, qualification_count>> course_chances(const Context& context,
                                                                   const Shard& shard,
                                                                   Tally& tally);

}  // namespace lc
