// The names in a results file: dimensions and their labels, shared by the writer and the readers.
// They are promises to users: docs/results.md.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/record/tally.hpp"

namespace lc {

/// What tells a results file from any other HDF5 file: root attributes `format` and
/// `format_version`. The version rises when a dataset changes its meaning or its dimensions.
inline constexpr std::string_view results_format = "lifechances results";
inline constexpr std::int32_t results_format_version = 1;

/// Dimensions of datasets, each with a dimension scale of its name.
enum class Dimension : std::uint8_t {
    statistic,
    scenario,
    replicate,
    year,
    authority,
    nation,
    sex,
    age,
    age_band,
    decile,
    measure,
    family_type,
    tenure,
    payer,
    component,
    qualification,
    activity,
    pathway,
};
inline constexpr int dimension_count = 18;

std::string_view dimension_name(Dimension dimension);

/// Ages for which life expectancy is given.
inline constexpr std::array<int, 2> life_expectancy_ages{0, 65};

/// Mean, 95, 80 and 50% interval, and share above zero over replicates: ReplicateSummary::all().
inline constexpr std::array<std::string_view, 8> statistic_names{
    "mean", "lower", "upper", "lower_80", "upper_80", "lower_50", "upper_50", "above_zero"};

/// Authorities of a run of the whole country.
inline constexpr std::size_t uk_authority_count = 361;

/// Components of cost: those of the tally, and their sum.
inline constexpr int component_count = fiscal_count + 1;
inline constexpr std::string_view net_component = "net";

/// "0", "1-4", "5-9", …, "85-89", "90+".
std::string age_band_label(int band);
/// "2024-25" for 2024.
std::string financial_year(int year);

/// Labels of a dimension that is the same in every run; empty for those that depend on the run and
/// for `age` and `decile`, which are numbers.
std::vector<std::string> fixed_labels(Dimension dimension);

}  // namespace lc
