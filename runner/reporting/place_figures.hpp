// The headline figures of a place, replicate by replicate, out of a results file.
#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "analysis/statistics/flags.hpp"
#include "model/population/codes.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {

/// What one replicate of one scenario says about a place in one year.
struct PlaceFigures {
    double children = 0, poor = 0;                        ///< persons
    double cost = 0;                                      ///< net, £ million a year, nominal
    std::array<double, sex_count> life_expectancy{};      ///< at birth, years
    std::array<double, sex_count> residents{}, deaths{};  ///< persons, expected deaths
    std::array<bool, sex_count> empty_band{};             ///< nobody of some age is simulated

    /// Share of children in poverty; NaN where there are no children.
    double rate() const {
        return children > 0 ? poor / children : std::numeric_limits<double>::quiet_NaN();
    }
};

/// On how many people the figures of one scenario rest, by its replicates.
struct PlaceSupport {
    SupportFlag poverty = SupportFlag::not_given;
    std::array<SupportFlag, sex_count> life_expectancy{SupportFlag::not_given,
                                                       SupportFlag::not_given};
};
/// @param scale  share of the population simulated
PlaceSupport support_of(const std::vector<PlaceFigures>& replicates, double scale,
                        const FlagRules& rules);

/// Simulated children by which the number in poverty changes, on average over replicates and in
/// absolute value.
double children_moved(const std::vector<PlaceFigures>& from, const std::vector<PlaceFigures>& to,
                      double scale);

/// Reads them for one year and measure.
class PlaceReader {
  public:
    /// @param year, measure  positions along their axes
    PlaceReader(const ResultsFile& file, std::size_t year, std::size_t measure);

    /// One by replicate.
    /// @param authority  position, or nothing for the whole run: counts and costs are summed, life
    ///                   expectancy comes from summed deaths and population
    std::vector<PlaceFigures> replicates(std::size_t scenario,
                                         std::optional<std::size_t> authority) const;

  private:
    /// Values of one scenario and the year, cut evenly by replicate.
    std::vector<double> values(const std::string& path, std::size_t scenario,
                               std::optional<std::size_t> authority,
                               std::map<Dimension, std::size_t> at = {}) const;
    std::vector<double> sums(const std::string& path, std::size_t scenario,
                             std::optional<std::size_t> authority,
                             const std::map<Dimension, std::size_t>& at) const;
    void add_population(std::vector<PlaceFigures>& all, std::size_t scenario,
                        std::optional<std::size_t> authority) const;
    void add_life_expectancy(std::vector<PlaceFigures>& all, std::size_t scenario,
                             std::optional<std::size_t> authority) const;

    const ResultsFile& file_;
    std::size_t year_, measure_, net_;
};

}  // namespace lc
