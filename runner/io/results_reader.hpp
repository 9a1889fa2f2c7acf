// Reads results files: those that this program wrote, whole and undamaged.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "runner/io/hdf5_file.hpp"
#include "runner/io/results_layout.hpp"

namespace lc {

class ResultsFile {
  public:
    /// Opens a file and reads its axes.
    /// @throws InputError  no such file, no HDF5, cut short, damaged, not written by this program
    /// or
    ///                     by a later version of it
    explicit ResultsFile(std::filesystem::path path);

    const std::filesystem::path& path() const { return path_; }
    const std::vector<std::string>& scenarios() const { return scenarios_; }  ///< baseline first
    int replicates() const { return replicates_; }
    const std::vector<int>& years() const { return years_; }  ///< first years of financial years
    const std::vector<std::string>& authorities() const { return authorities_; }  ///< ONS codes
    const std::vector<std::string>& authority_names() const { return names_; }
    double scale() const { return scale_; }  ///< share of the population simulated

    /// Values of a dataset of quantities(), the last dimension fastest.
    /// @param at  positions along dimensions of which one place is wanted; the others come whole
    /// @throws InputError  the dataset is missing or damaged
    std::vector<double> values(const std::string& path,
                               const std::map<Dimension, std::size_t>& at) const;

    /// The open file, for readers of its other groups.
    hid_t handle() const { return file_.get(); }

  private:
    [[noreturn]] void refuse(const std::string& message) const;
    void open();
    void read_axes();

    std::filesystem::path path_;
    hdf5::Handle file_;
    std::vector<std::string> scenarios_, authorities_, names_;
    std::vector<int> years_;
    int replicates_ = 1;
    double scale_ = 1;
};

}  // namespace lc
