// Reads results files: those that this program wrote, whole and undamaged.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runner/io/hdf5_file.hpp"
#include "runner/io/results_layout.hpp"

namespace lc {

/// Which of a quantity's three datasets.
enum class Part : std::uint8_t {
    replicates,  ///< every replicate: scenario, replicate, year, …
    summary,     ///< mean, lower, upper: statistic, scenario, year, …
    difference,  ///< the same of scenario less baseline
};

struct Quantity;

class ResultsFile {
  public:
    /// Opens a file and reads its axes.
    /// @throws InputError  no such file, no HDF5, cut short, damaged, not written by this program
    ///                     or by a later version of it
    explicit ResultsFile(std::filesystem::path path);

    const std::filesystem::path& path() const { return path_; }
    const std::vector<std::string>& scenarios() const { return scenarios_; }  ///< baseline first
    int replicates() const { return replicates_; }
    const std::vector<int>& years() const { return years_; }  ///< first years of financial years
    const std::vector<std::string>& authorities() const { return authorities_; }  ///< ONS codes
    const std::vector<std::string>& authority_names() const { return names_; }
    const std::vector<std::string>& nations() const { return nations_; }  ///< by authority
    const std::vector<std::string>& regions() const { return regions_; }  ///< by authority
    /// Column and row on the hexagon map by authority; empty when the file has none.
    std::vector<std::pair<int, int>> hexagons() const;
    double scale() const { return scale_; }  ///< share of the population simulated

    /// Labels along a dimension as the file has them (numbers as text); for nation the four.
    const std::vector<std::string>& labels(Dimension dimension) const;
    /// Where a label stands along its dimension.
    /// @throws InputError  the file has no such label
    std::size_t position(Dimension dimension, std::string_view label) const;

    /// Attributes of /provenance; empty when there is none of the name.
    std::string provenance(const std::string& name) const;
    double provenance_number(const std::string& name) const;  ///< NaN when there is none
    std::vector<std::string> provenance_list(const std::string& name) const;

    /// Values of a dataset of quantities(), the last dimension fastest.
    /// @param at  positions along dimensions of which one place is wanted; the others come whole
    /// @throws InputError  the dataset is missing or damaged
    std::vector<double> values(const std::string& path, const std::map<Dimension, std::size_t>& at,
                               Part part = Part::replicates) const;
    /// Whether the file has the quantity (older versions lack some).
    bool has(const Quantity& quantity) const;

    /// @throws InputError  saying that what stands at `place` cannot be read
    [[noreturn]] void refuse_damaged(const std::string& place, const hdf5::Error& error) const;

    /// The open file, for readers of its other groups.
    hid_t handle() const { return file_.get(); }

  private:
    [[noreturn]] void refuse(const std::string& message) const;
    void open();
    void read_axes();
    void read_labels();
    void check_axes() const;
    hdf5::Handle provenance_group() const;
    template <class Value, class Read>
    Value attribute(const std::string& name, Value missing, Read read) const;

    std::filesystem::path path_;
    hdf5::Handle file_;
    std::vector<std::string> scenarios_, authorities_, names_, nations_, regions_;
    std::map<Dimension, std::vector<std::string>> labels_;
    std::vector<int> years_;
    int replicates_ = 1;
    double scale_ = 1;
};

}  // namespace lc
