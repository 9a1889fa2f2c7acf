// The headline figures of a run for one place and year, and how they are shown.
#pragma once

#include <array>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "model/population/codes.hpp"

namespace lc {

/// One scenario's figures, means over replicates; changes are from the baseline, paired.
struct HeadlineRow {
    std::string scenario;
    double children = 0;                                 ///< persons
    double children_in_poverty = 0, poverty_change = 0;  ///< persons
    double rate = 0, rate_change = 0;                    ///< proportions
    std::array<double, sex_count> life_expectancy{};     ///< at birth, years
    std::array<double, sex_count> life_expectancy_change{};
    double cost_change = 0;  ///< net, £ million a year, nominal
    /// Lower and upper end of the 95% interval over replicates; empty with one replicate.
    std::vector<HeadlineRow> limits;
};

struct Headline {
    std::string code, name;  ///< of the authority; code is empty for the whole run
    std::string financial_year, measure;
    std::vector<HeadlineRow> rows;  ///< baseline first
};

/// A table for people, with a heading.
std::string headline_text(const Headline& headline);
/// The same as JSON text (one object), all digits kept; null for what is unknown.
/// @param more  further members of the object, after these
std::string headline_json(const std::vector<Headline>& headlines, const std::string& file,
                          double scale, int replicates, const nlohmann::ordered_json& more);

}  // namespace lc
