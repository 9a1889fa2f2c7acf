#include "analysis/compare/comparison.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <numeric>
#include <utility>

#include "analysis/statistics/replicates.hpp"
#include "analysis/summary/flag_marks.hpp"
#include "analysis/summary/text_table.hpp"

namespace lc {
namespace {

using nlohmann::ordered_json;

double mean_of(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::string shown(FigureKind kind, double value, bool difference) {
    switch (kind) {
        case FigureKind::proportion:
            return decimals(100 * value, difference ? 2 : 1, difference);
        case FigureKind::years:
            return decimals(value, difference ? 3 : 2, difference);
        default:
            return grouped(value, difference);
    }
}

const char* units_of(FigureKind kind) {
    switch (kind) {
        case FigureKind::proportion:
            return "proportion";
        case FigureKind::years:
            return "years";
        case FigureKind::million_pounds:
            return "£ million a year, nominal";
        case FigureKind::present_value:
            return "£ million, 2024-25 prices";
        case FigureKind::person_years:
            return "person-years";
        default:
            return "persons";
    }
}

ordered_json number(double value) {
    return std::isnan(value) ? ordered_json(nullptr) : ordered_json(value);
}

std::string title_of(const ComparedRun& run, bool with_file) {
    return with_file ? fmt::format("{} in {}", run.scenario, run.file) : run.scenario;
}

/// Costs for each unit of gain, or why there is none.
std::string ratios_text(const Comparison& comparison) {
    std::string text;
    for (const ComparedRatio& ratio : comparison.ratios) {
        if (!std::isnan(ratio.mean))
            text += fmt::format("{}: £{}", ratio.label, grouped(ratio.mean));
        if (!std::isnan(ratio.lower))
            text += fmt::format(" ({} to {})", grouped(ratio.lower), grouped(ratio.upper));
        if (!std::isnan(ratio.mean)) text += "\n";
        if (!ratio.caveat.empty()) text += ratio.caveat + "\n";
    }
    return text.empty() ? text : "\n" + text;
}

std::string remark(const Comparison& comparison) {
    if (comparison.replicates < 2)
        return "One replicate: no interval. Run with --replicates for one.";
    const std::string how =
        comparison.paired
            ? "replicate by replicate with the same random draws"
            : "over all pairs of replicates: the runs differ in seed, scale or replicates, so that "
              "their draws are independent";
    return fmt::format("Intervals bound 95% of the differences, {}.", how);
}

}  // namespace

std::vector<double> differences_of(const std::vector<double>& first,
                                   const std::vector<double>& second, bool paired) {
    std::vector<double> differences;
    for (std::size_t s = 0; s < second.size(); ++s)
        for (std::size_t f = 0; f < first.size(); ++f)
            if (!paired || s == f) differences.push_back(second[s] - first[f]);
    return differences;
}

ComparedFigure compare_figure(std::string name, std::string label, FigureKind kind,
                              const std::vector<double>& first, const std::vector<double>& second,
                              bool paired) {
    std::vector<double> differences = differences_of(first, second, paired);
    const Interval interval = replicate_interval(differences);
    return {std::move(name), std::move(label), kind,           mean_of(first),
            mean_of(second), interval.mean,    interval.lower, interval.upper};
}

std::string comparison_text(const Comparison& comparison) {
    const bool two_files = comparison.first.file != comparison.second.file;
    std::vector<std::vector<std::string>> rows, marks;
    Footnotes notes(comparison.rules);
    for (const ComparedFigure& figure : comparison.figures) {
        notes.add(figure.first_support);
        notes.add(figure.second_support);
        notes.add(figure.effect);
        marks.push_back(
            {"", mark(figure.first_support), mark(figure.second_support), mark(figure.effect)});
        const auto cell = [&](double value, bool difference) {
            return shown(figure.kind, value, difference);
        };
        rows.push_back({figure.label, cell(figure.first, false), cell(figure.second, false),
                        cell(figure.difference, true), cell(figure.lower, true),
                        cell(figure.upper, true)});
    }
    add_marks(rows, marks);
    const std::string place = comparison.code.empty()
                                  ? comparison.name
                                  : fmt::format("{} ({})", comparison.name, comparison.code);
    return fmt::format("{} less {}\n{}, {}, child poverty measure {}\n\n{}{}\n{}{}\n",
                       title_of(comparison.second, two_files),
                       title_of(comparison.first, two_files), place, comparison.financial_year,
                       comparison.measure,
                       text_table({"figure", two_files ? "first" : comparison.first.scenario,
                                   two_files ? "second" : comparison.second.scenario, "difference",
                                   "95% interval\nlower", "\nupper"},
                                  rows),
                       ratios_text(comparison), notes.text(), remark(comparison));
}

std::string comparisons_json(const std::vector<Comparison>& comparisons) {
    ordered_json list = ordered_json::array();
    for (const Comparison& comparison : comparisons) {
        ordered_json figures;
        for (const ComparedFigure& figure : comparison.figures)
            figures[figure.name] = {{"units", units_of(figure.kind)},
                                    {"first", number(figure.first)},
                                    {"second", number(figure.second)},
                                    {"difference", number(figure.difference)},
                                    {"lower", number(figure.lower)},
                                    {"upper", number(figure.upper)},
                                    {"first_flag", name_of(figure.first_support)},
                                    {"second_flag", name_of(figure.second_support)},
                                    {"difference_flag", name_of(figure.effect)}};
        ordered_json ratios = ordered_json::object();
        for (const ComparedRatio& ratio : comparison.ratios)
            ratios[ratio.name] = {{"units", "£, 2024-25 prices"},
                                  {"mean", number(ratio.mean)},
                                  {"lower", number(ratio.lower)},
                                  {"upper", number(ratio.upper)},
                                  {"caveat", ratio.caveat_name}};
        list.push_back(
            {{"first", {{"file", comparison.first.file}, {"scenario", comparison.first.scenario}}},
             {"second",
              {{"file", comparison.second.file}, {"scenario", comparison.second.scenario}}},
             {"authority",
              comparison.code.empty() ? ordered_json(nullptr) : ordered_json(comparison.code)},
             {"name", comparison.name},
             {"financial_year", comparison.financial_year},
             {"measure", comparison.measure},
             {"paired", comparison.paired},
             {"replicates", comparison.replicates},
             {"figures", std::move(figures)},
             {"pounds_per", std::move(ratios)}});
    }
    return ordered_json{{"comparisons", std::move(list)}}.dump(
        2, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace lc
