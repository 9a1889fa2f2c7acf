// One scenario's figures beside another's, and the difference with its interval.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/statistics/flags.hpp"

namespace lc {

/// One side of a comparison.
struct ComparedRun {
    std::string file, scenario;
};

/// How a figure is shown.
enum class FigureKind : std::uint8_t {
    persons,
    proportion,
    years,
    million_pounds,
    present_value,  ///< £ million over the run, in prices of the base year
    person_years
};

struct ComparedFigure {
    std::string name;   ///< for machines: children_in_poverty
    std::string label;  ///< for people
    FigureKind kind = FigureKind::persons;
    double first = 0, second = 0;  ///< means over replicates
    double difference = 0;         ///< second less first
    double lower = 0, upper = 0;   ///< 95% interval of the difference; NaN when unknown
    SupportFlag first_support = SupportFlag::not_given, second_support = SupportFlag::not_given;
    EffectFlag effect = EffectFlag::not_given;  ///< whether the difference can be told from zero
};

/// What one side costs beyond the other for each unit of a gain beyond it.
struct ComparedRatio {
    std::string name, label;                ///< for machines; for people
    double mean = 0, lower = 0, upper = 0;  ///< £; NaN when unknown
    std::string caveat;                     ///< why it is missing or unsure; may be empty
    std::string caveat_name;                ///< for machines
};

struct Comparison {
    ComparedRun first, second;
    std::string code, name;  ///< of the place; code is empty for the whole run
    std::string financial_year, measure;
    bool paired = true;  ///< replicate by replicate with the same random draws
    int replicates = 1;  ///< of the side with fewer
    std::vector<ComparedFigure> figures;
    std::vector<ComparedRatio> ratios{};
    std::optional<FlagRules> rules{};  ///< by which figures are flagged, if they are
};

/// Second less first, replicate by replicate when paired, else over all pairs of one replicate of
/// each.
std::vector<double> differences_of(const std::vector<double>& first,
                                   const std::vector<double>& second, bool paired);

/// Mean and limits of second less first: replicate by replicate when paired, else over all pairs of
/// one replicate of each (two independent runs).
/// @return  figure with means, difference and limits (NaN with one replicate on both sides)
ComparedFigure compare_figure(std::string name, std::string label, FigureKind kind,
                              const std::vector<double>& first, const std::vector<double>& second,
                              bool paired);

/// A table for people, with a heading.
std::string comparison_text(const Comparison& comparison);
/// All as JSON text, all digits kept; null for what is unknown.
std::string comparisons_json(const std::vector<Comparison>& comparisons);

}  // namespace lc
