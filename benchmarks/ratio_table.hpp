// Ratios of variances over replicates, with standard errors, as a table.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace lc::ratios {

/// A figure by replicate.
using Values = std::vector<double>;

/// Sample variance of all replicates but one (`without`; npos leaves none out).
double variance(const Values& values, std::size_t without);

/// A ratio, and its standard error by the jackknife over replicates.
struct Ratio {
    double value = 0, standard_error = 0;
};
/// @param ratio       works out the ratio without one replicate
Ratio jackknife(std::size_t replicates, const std::function<double(std::size_t)>& ratio);

/// Prints a row of a Markdown table: what, deviations of both methods, ratio of variances ± error.
void print_row(const std::string& what, double plain, double used, const Ratio& ratio);
void print_head(const std::string& title, const std::string& plain, const std::string& used);

/// Quota synthesis beside simple random samples of households, at mid-2022.
void synthesis(int replicates, double scale);

}  // namespace lc::ratios
