// What a run hands to the writer of results, and the writer. docs/results.md lists the datasets.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "analysis/statistics/appraisal.hpp"
#include "analysis/statistics/flags.hpp"
#include "analysis/statistics/uncertainty.hpp"
#include "model/data/uk_data.hpp"
#include "model/process/context.hpp"
#include "model/record/tally.hpp"
#include "runner/io/headline_outcomes.hpp"

namespace lc {

/// One simulated world beside the others; index 0 is the baseline, named "baseline".
struct ScenarioRecord {
    std::string name;
    std::string json;  ///< the file verbatim; for the baseline what stands in its place, or empty
    std::string hash;  ///< SHA-256 of json, hexadecimal
};

/// How equivalised income is spread over the people of an area; NaN where there is nobody.
struct IncomeSpread {
    double mean = std::numeric_limits<double>::quiet_NaN();  ///< £/week
    double gini = mean, s80_s20 = mean, atkinson = mean, theil_t = mean;
};

/// Indices and poverty lines of one year, with the medians of which the lines are shares.
struct UkYearRecord {
    UkYear uk;
    double median_ahc = 0, median_bhc = 0;  ///< £/week equivalised
    /// Of the whole run, then its nations; income after, then before housing costs.
    std::array<std::array<IncomeSpread, 2>, 1 + nation_count> incomes{};
};

/// One column of a fit table.
struct FitColumn {
    std::string name;         ///< dataset name, snake_case
    std::string long_name;    ///< for a chart's axis
    std::string description;  ///< method, source, and whether observed or modelled
    std::string units;
    std::vector<double> values;  ///< by row; NaN where there is none
};

/// Model against published figures in the base year, or the fit of the synthesised population:
/// /fit/<name>/<column>.
struct FitTable {
    std::string name;               ///< group name, snake_case
    std::string description;        ///< what is compared with what
    std::string row_name;           ///< dimension of the rows; empty: the authorities of the run
    std::vector<std::string> rows;  ///< labels when row_name is given
    std::vector<FitColumn> columns;
};

/// A configuration file as it was read.
struct ConfigRecord {
    std::string path;  ///< relative to configs, e.g. "policy/child_benefit.json"
    std::string json;  ///< verbatim; empty for tables of data, whose hash stands for them
    std::string hash;  ///< SHA-256, hexadecimal
};

/// Where the figures come from: attributes of /provenance. Only this group may differ between two
/// runs of the same input.
struct Provenance {
    std::string version;   ///< of the program
    std::string compiler;  ///< name and version
    std::string command;   ///< as it was typed
    std::string host;
    std::string started, finished;  ///< UTC, ISO 8601
    std::uint64_t seed = 0;
    int threads = 1, ranks = 1;
    std::uint64_t person_years = 0;  ///< simulated
    double seconds_synthesis = 0, seconds_simulation = 0;
    std::uint64_t peak_memory_bytes = 0;
    std::vector<ConfigRecord> configs;
    /// Anything else worth keeping, e.g. {"household_income_factor", "1.023"}.
    std::vector<std::pair<std::string, std::string>> notes;
};

/// A parameter that replicates draw, in the unit of configs.
struct DrawnParameter {
    std::string path, label, unit;
    std::string source_status;  ///< what the estimate rests on: memory, expert prior, ...
    double central = 0, low = 0, high = 0;
};

/// What the replicates of a run vary.
struct UncertaintyRecord {
    bool noise = true;                       ///< random draws differ between replicates
    std::vector<DrawnParameter> parameters;  ///< none when random draws alone vary
    std::vector<double> values;              ///< [replicate][parameter]
    std::vector<ReplicateRole> roles;        ///< by replicate
};

/// What a run keeps to attribute the effects of scenarios to their levers. A scenario's coalitions
/// are those of scenarios/coalitions.hpp.
struct DecompositionRecord {
    std::vector<std::vector<std::string>> players;  ///< by scenario, baseline first; or empty
    std::vector<std::size_t> first;     ///< by scenario: its first coalition in the run's list
    std::size_t coalitions = 0;         ///< of all scenarios
    std::vector<OutcomeValues> levels;  ///< [replicate][coalition][year]
};

/// Discount rates of money and of life-years.
struct Discounting {
    DiscountRates money, health;
};

/// Death rates of the base year by authority of the run, sex and band: what stands in for a band in
/// which nobody is simulated.
using FallbackRates = std::vector<BySexBand<double>>;

/// A finished run. Tallies lie in one array, [scenario][replicate][year][authority].
struct RunResults {
    std::vector<ScenarioRecord> scenarios;
    int replicates = 1;
    std::vector<int> years;  ///< first years of financial years, ascending: 2022, 2023, …
    const UkData* data = nullptr;
    std::vector<int> authorities;  ///< indices into data->authorities, ascending
    double scale = 1;              ///< share of the real population that was simulated
    std::vector<Tally> tallies;
    std::vector<UkYearRecord> uk;  ///< [scenario][replicate][year]
    FallbackRates fallback_rates;  ///< by authority of the run, or empty
    std::vector<FitTable> fit;
    UncertaintyRecord uncertainty;
    DecompositionRecord decomposition;
    Discounting discounting;
    FlagRules flag_rules;
    Provenance provenance;

    /// Makes room for all tallies and UK years, zero.
    void allocate();
    std::size_t index(int scenario, int replicate, int year_index, int authority_index) const;
    /// Levels of a coalition in one year.
    OutcomeValues& coalition(int replicate, std::size_t coalition, int year_index);
    const OutcomeValues& coalition(int replicate, std::size_t coalition, int year_index) const;
    Tally& tally(int scenario, int replicate, int year_index, int authority_index);
    const Tally& tally(int scenario, int replicate, int year_index, int authority_index) const;
    UkYearRecord& uk_year(int scenario, int replicate, int year_index);
    const UkYearRecord& uk_year(int scenario, int replicate, int year_index) const;
};

/// Writes all results to one HDF5 file. The file is written beside its place under another name
/// (FILE.partial-PID), flushed to the disk and renamed, so that at `path` there is only ever
/// nothing, the old file or the whole new one.
/// @param between  called now and then while the file is written; what it throws ends that
/// @throws RunError  naming what failed (full disk, read-only file system); nothing is left behind
void write_results(const RunResults& results, const std::filesystem::path& path,
                   const std::function<void()>& between = {});

/// Finds out before a run whether its results can be written: the folder exists and takes files,
/// and `path` is no folder.
/// @throws InputError
void check_output(const std::filesystem::path& path);

}  // namespace lc
