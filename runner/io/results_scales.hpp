// Dimension scales: the labels along the axes of all datasets, attached as HDF5 and netCDF-4 know
// them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "runner/io/hdf5_file.hpp"
#include "runner/io/results.hpp"
#include "runner/io/results_layout.hpp"

namespace lc {

/// What an axis or the labels along it mean.
struct AxisWords {
    std::string long_name, units, description;
};
/// Of a dataset in the root, such as "authority_name"; empty words for a name that is none.
AxisWords axis_words(const std::string& name);

class DimensionScales {
  public:
    /// Writes all scales to the root, and beside `authority` its names, nations and regions, and
    /// beside `year` the name of the financial year.
    DimensionScales(hid_t file, const RunResults& results);

    hsize_t size(Dimension dimension) const;
    /// A scale of the root (not nation, which each group has of its own).
    const hdf5::Handle& scale(Dimension dimension) const { return scales_.at(dimension); }
    /// Attaches the scales of `dimensions`, in order, to a dataset in `group`.
    void attach(const hdf5::Handle& dataset, const std::string& group,
                const std::vector<Dimension>& dimensions);
    /// A scale of its own for rows that are no dimension of the run, attached to datasets by hand.
    hdf5::Handle local_scale(hid_t group, const std::string& name,
                             const std::vector<std::string>& labels);
    static void attach(const hdf5::Handle& dataset, unsigned position, const hdf5::Handle& scale);

    /// Closes the scales; reports what could not be written.
    void close();

  private:
    void describe(const hdf5::Handle& dataset, const std::string& name);
    void make_scale(const hdf5::Handle& dataset, const std::string& name);
    void add(Dimension dimension, hdf5::Handle dataset);
    void add_labels(const RunResults& results);
    void write_along(Dimension dimension, const std::string& name,
                     const std::vector<std::string>& labels);
    void write_along(Dimension dimension, const std::string& name, const std::vector<int>& numbers);
    void keep_along(Dimension dimension, const std::string& name, hdf5::Handle dataset);
    const hdf5::Handle& nation_scale(const std::string& group);

    hid_t file_;
    std::map<Dimension, hdf5::Handle> scales_;
    std::map<std::string, hdf5::Handle> nations_;  ///< by group
    std::map<Dimension, hsize_t> sizes_;
    std::int32_t next_id_ = 0;
};

}  // namespace lc
