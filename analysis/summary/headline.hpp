// The headline figures of a run for one place and year, and how they are shown.
#pragma once

#include <array>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "analysis/statistics/flags.hpp"
#include "model/population/codes.hpp"

namespace lc {

/// What is to be known before one reads a row; not_given in files older than flags.
struct RowFlags {
    SupportFlag poverty = SupportFlag::not_given;
    std::array<SupportFlag, sex_count> life_expectancy{SupportFlag::not_given,
                                                       SupportFlag::not_given};
    EffectFlag poverty_change = EffectFlag::not_given, rate_change = EffectFlag::not_given,
               cost_change = EffectFlag::not_given;
    std::array<EffectFlag, sex_count> life_expectancy_change{EffectFlag::not_given,
                                                             EffectFlag::not_given};
};

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
    RowFlags flags;
};

struct Headline {
    std::string code, name;  ///< of the authority; code is empty for the whole run
    std::string financial_year, measure;
    std::vector<HeadlineRow> rows;     ///< baseline first
    std::optional<FlagRules> rules{};  ///< by which rows are flagged, if they are
};

/// A table for people, with a heading.
std::string headline_text(const Headline& headline);
/// The same as JSON text (one object), all digits kept; null for what is unknown.
/// @param more  further members of the object, after these
std::string headline_json(const std::vector<Headline>& headlines, const std::string& file,
                          double scale, int replicates, const nlohmann::ordered_json& more);

}  // namespace lc
