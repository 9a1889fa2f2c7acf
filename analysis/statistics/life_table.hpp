// Period life tables by Chiang's second method, abridged or by single year of age, with the
// conventions that ONS uses below national level and OHID in its published indicators.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "model/population/codes.hpp"

namespace lc {

/// One row of a life table: an age band from its first age to that of the next.
struct LifeTableRow {
    double width = 0;              ///< n, years of the band; infinite for the last
    double lived_share = 0.5;      ///< a, share of the band that those who die in it live
    double mortality_rate = 0;     ///< M, deaths per person-year
    double death_probability = 0;  ///< q, chance of dying inside the band; 1 in the last
    double survivors = 0;          ///< l, of 100,000 born
    double deaths = 0;             ///< d, of 100,000 born
    double person_years = 0;       ///< L, lived inside the band by 100,000 born
    double life_expectancy = 0;    ///< e, further years at the start of the band
    double survival_variance = 0;  ///< S²(p), in the last band 4 / (D M²)
    double standard_error = 0;     ///< of life_expectancy, years
};

/// Rows by age band: 0, 1-4, 5-9, …, 85-89, 90 and over.
using LifeTable = std::array<LifeTableRow, band_count>;

/// Half-width of a 95% interval in standard errors.
inline constexpr double normal_95 = 1.959963984540054;

/// Life table from deaths and population.
///
/// M = D/P; q = n M / (1 + n M (1 - a)), at most 1, with a = 0.1 in the first year of life and 0.5
/// elsewhere; L = n (l' + a d), in the last band l / M. The variance is Chiang's, in which
/// S²(p) = q² (1 - q) / D, with the term of Silcocks et al. for the last band.
///
/// @param population  person-years lived, by band              [20], above 0
/// @param deaths      deaths, expected ones may be fractions   [20], not below 0, above 0 in the
/// last
/// @return  NaN in every row when an argument is outside those limits
///
/// Sources: Chiang 1968 and 1978; Newell 1994; Silcocks, Jenner and Reza 2001. Nothing is
/// suppressed: publication.hpp has the rules for tables of counted deaths.
LifeTable life_table(std::span<const double, band_count> population,
                     std::span<const double, band_count> deaths);

/// The same for any bands that begin at 0 with the first year of life.
///
/// @param starts  first age of every band, ascending from 0, 1; the last band is open [n]
/// @param rows    filled [n]
void fill_life_table(std::span<const int> starts, std::span<const double> population,
                     std::span<const double> deaths, std::span<LifeTableRow> rows);

/// Complete life table: by single year of age, 0 to n - 2, and n - 1 and over. Its q = M / (1 +
/// M/2) after infancy is the 2 M / (2 + M) of the national life tables.
std::vector<LifeTableRow> complete_life_table(std::span<const double> population,
                                              std::span<const double> deaths);

/// Life table from central death rates alone; standard errors are NaN.
LifeTable life_table_from_rates(std::span<const double, band_count> rates);

/// First ages of the bands of an abridged table: 0, 1, 5, 10, … up to `last`, a multiple of 5.
std::vector<int> abridged_starts(int last = 90);
/// First ages of a complete table: 0, 1, 2, … up to `last`.
std::vector<int> single_year_starts(int last);

/// Index of the band that starts at an age, e.g. 65; -1 when no band starts there.
constexpr int band_starting_at(int age) noexcept {
    for (int band = 0; band < band_count; ++band)
        if (band_starts[static_cast<std::size_t>(band)] == age) return band;
    return -1;
}

}  // namespace lc
