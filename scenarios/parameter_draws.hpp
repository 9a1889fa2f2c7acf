// The evidence parameters of each replicate of a run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "scenarios/parameter_files.hpp"

namespace lc {

/// What distinguishes the replicates of a run.
enum class Varied : std::uint8_t {
    both,        ///< random draws and parameters
    noise,       ///< random draws only
    parameters,  ///< parameters only: every replicate has the draws of the first
};

/// Draws of all parameters that vary, by Latin hypercube. Replicate 0 has the central values of
/// configs. Where both draws and parameters vary, every fourth replicate (4, 8, 12, ...) has the
/// parameters of the one before it: how far the two lie apart is simulation noise alone.
///
/// What a replicate draws depends on the seed and its number, not on the other replicates.
class ParameterDraws {
  public:
    /// @param table  outlives the draws
    ParameterDraws(const ParameterTable& table, std::uint64_t seed, Varied varied, int replicates);

    /// Positions in table.entries() of the parameters that vary.
    const std::vector<std::size_t>& varying() const { return varying_; }
    /// Values of the replicate in the unit of the files, in the order of varying().
    const std::vector<double>& values(int replicate) const;
    /// The table with the replicate's values in place.
    ParameterTable table(int replicate) const;
    /// Number that keys the replicate's random draws.
    std::uint32_t draws(int replicate) const;

  private:
    const ParameterTable& table_;
    Varied varied_;
    std::vector<std::size_t> varying_;
    std::vector<std::vector<double>> values_;  ///< by replicate
};

/// Whether a replicate has the parameters of the one before.
bool repeats_parameters(Varied varied, int replicate);

}  // namespace lc
