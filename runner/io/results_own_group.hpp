// Groups of a results file beside the tables by authority, with axes of their own: /uncertainty,
// /decomposition, /appraisal, /flags.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "runner/io/hdf5_file.hpp"
#include "runner/io/results_scales.hpp"

namespace lc {

/// Writes datasets of one such group, which have dimensions of the run and of the group's own.
class OwnGroup {
  public:
    /// @param folder  the group's path, for messages
    OwnGroup(hid_t group, std::string folder, DimensionScales& scales);

    hdf5::Handle scale(const std::string& name, const std::vector<std::string>& labels,
                       const std::string& long_name);
    /// @param own  scales of the last dimensions; those before are of the run
    void values(const std::string& name, const char* units, const char* long_name,
                const char* description, const std::vector<Dimension>& run,
                const std::vector<const hdf5::Handle*>& own, const std::vector<double>& values);
    /// Codes as CF has them: flag_values 0, 1, … with flag_meanings, one word each; -1 is no code.
    void codes(const std::string& name, const char* long_name, const std::string& description,
               const std::vector<std::string>& meanings, const std::vector<Dimension>& run,
               const std::vector<const hdf5::Handle*>& own, std::span<const std::int8_t> codes);
    /// Texts along a scale.
    void labels(const std::string& name, const std::vector<std::string>& texts,
                const hdf5::Handle& along, const char* long_name);

  private:
    std::vector<hsize_t> size_of(const std::vector<Dimension>& run,
                                 const std::vector<const hdf5::Handle*>& own) const;
    void attach(const hdf5::Handle& dataset, const std::vector<Dimension>& run,
                const std::vector<const hdf5::Handle*>& own);

    hid_t group_;
    std::string folder_;
    DimensionScales& scales_;
};

/// Statistics over replicates (statistic_names): [statistic][scenario][rest] of values by
/// [scenario][replicate][rest].
std::vector<double> over_replicates(const std::vector<double>& values, std::size_t scenarios,
                                    std::size_t replicates);

}  // namespace lc
