// Writes one results file, dataset by dataset.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "runner/io/hdf5_file.hpp"
#include "runner/io/results.hpp"
#include "runner/io/results_quantities.hpp"
#include "runner/io/results_scales.hpp"

namespace lc {

class ResultsWriter {
  public:
    /// @param between  called between datasets, see write_results
    ResultsWriter(const RunResults& results, std::filesystem::path path,
                  std::function<void()> between);
    /// @throws hdf5::Error
    void write();

  private:
    void write_root();
    void group(const std::string& path);
    void sum_nations();

    void write_quantity(const Quantity& quantity);
    std::vector<double> values_of(const Quantity& quantity, int scenario) const;
    Cell cell_of(const Quantity& quantity, int scenario, int replicate, int year, int place) const;
    hdf5::Handle dataset_of(const Quantity& quantity, const std::string& prefix);
    void write_statistics(const hdf5::Handle& dataset, int scenario, std::vector<double> values,
                          const std::vector<double>* baseline) const;

    void write_fit();
    void write_fit_table(const FitTable& table);
    void write_uncertainty();
    void write_decomposition();
    void write_appraisal();
    void write_flags();
    void write_longevity();
    void write_distribution();
    void write_provenance();

    const RunResults& results_;
    std::filesystem::path path_;
    std::function<void()> between_;
    hdf5::Handle file_;
    std::optional<DimensionScales> scales_;
    std::vector<Tally> nations_;  ///< [scenario][replicate][year][nation]
};

}  // namespace lc
