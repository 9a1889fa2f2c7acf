// Parameter files (configs/policy, configs/model) to the parameters of a year.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/parameters/parameters.hpp"
#include "scenarios/economy.hpp"

namespace lc {

/// How a value moves after its last dated one.
enum class Uprating : std::uint8_t { constant, frozen, cpi, earnings, triple_lock, rents };

/// A value of law and the day from which it holds.
struct DatedValue {
    int from = 0;        ///< year * 10000 + month * 100 + day
    double value = 0;    ///< in the unit of the file
    std::string status;  ///< enacted, announced, ...
    std::string reference, href, note;
};

/// One parameter as its file gives it.
struct ParameterEntry {
    const Binding* binding = nullptr;
    std::string file, label;
    int line = 0;
    bool law = true;  ///< false: an estimate or assumption
    Uprating uprating = Uprating::constant;
    std::vector<DatedValue> values;  ///< of law, by date
    double value = 0;                ///< of an estimate
    std::optional<std::pair<double, double>> range;
    std::string kind, distribution, source, evidence, source_status;
};

/// A value of law that a year's rules rest on without it being enacted: carried forward by its
/// rule.
struct ProjectedValue {
    std::string path;
    int last_dated = 0;  ///< financial year of the last value in the file
    Uprating uprating = Uprating::constant;
    double value = 0;  ///< in the unit of the file
};

/// All parameters of law and all estimates, by path.
class ParameterTable {
  public:
    /// Reads every file of configs/policy and configs/model. Faults: unknown, missing and doubled
    /// paths, units that differ from the binding's, dates, kinds, upratings, ranges, unread files.
    static ParameterTable load(const std::filesystem::path& configs, std::vector<Fault>& faults);

    /// Parameters of financial year `year`/`year`+1, in the units held, uprated with `economy`.
    Parameters at(int year, const Economy& economy) const;

    /// Values that financial year `year` carries forward beyond the last dated one.
    std::vector<ProjectedValue> projected(int year, const Economy& economy) const;

    /// Replaces the value of the estimate at a position of entries(), in the unit of its file.
    void set_estimate(std::size_t position, double value);

    const std::vector<ParameterEntry>& entries() const { return entries_; }
    const std::vector<SourceFile>& files() const { return files_; }

  private:
    std::vector<ParameterEntry> entries_;  ///< sorted by path
    std::vector<SourceFile> files_;
};

std::string_view uprating_name(Uprating uprating);

/// Whether a dated value is in force in a financial year: by the 30th of its April.
bool in_force_by(const DatedValue& value, int year);

/// The value of a law that is in force in a financial year (the first one when all are later).
const DatedValue& value_in_force(const ParameterEntry& entry, int year);

/// Whether a financial year's value of a law rests on an index: it lies beyond the last dated one,
/// and the law is uprated.
bool carried_forward(const ParameterEntry& entry, int year);

}  // namespace lc
