#include "analysis/validation/indicator_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/summary/markdown_table.hpp"
#include "analysis/summary/text_table.hpp"

namespace lc {
namespace {

constexpr int detailed_until = 2024;  ///< every year up to the base year
constexpr int shown_every = 4;        ///< and every fourth after it

std::vector<std::size_t> shown_years(const IndicatorTable& table) {
    std::vector<std::size_t> shown;
    for (std::size_t y = 0; y < table.years.size(); ++y)
        if (table.years[y] <= detailed_until ||
            (table.years[y] - detailed_until) % shown_every == 0 || y + 1 == table.years.size())
            shown.push_back(y);
    return shown;
}

const IndicatorReference* find_reference(const IndicatorTable& table, const std::string& name,
                                         int year) {
    const auto found = std::find_if(
        table.references.begin(), table.references.end(),
        [&](const IndicatorReference& r) { return r.indicator == name && r.year == year; });
    return found == table.references.end() ? nullptr : &*found;
}

std::string mark(const IndicatorReference& reference) {
    if (reference.status == "projected") return " p";
    if (reference.status == "earlier year") return " e";
    return reference.status == "memory" ? " m" : "";
}

/// Rows of the table: each indicator, and under it its references where there are any.
std::vector<std::vector<std::string>> rows_of(const IndicatorTable& table) {
    const std::vector<std::size_t> shown = shown_years(table);
    std::vector<std::vector<std::string>> rows;
    for (const Indicator& indicator : table.indicators) {
        std::vector<std::string> modelled{indicator.label, indicator.unit};
        std::vector<std::string> referred{"  reference", ""};
        bool any = false;
        for (const std::size_t y : shown) {
            modelled.push_back(decimals(indicator.values[y], indicator.places));
            const auto* reference = find_reference(table, indicator.name, table.years[y]);
            any |= reference != nullptr;
            referred.push_back(reference == nullptr ? ""
                                                    : decimals(reference->value, indicator.places) +
                                                          mark(*reference));
        }
        rows.push_back(std::move(modelled));
        if (any) rows.push_back(std::move(referred));
    }
    return rows;
}

std::vector<std::string> headings_of(const IndicatorTable& table) {
    std::vector<std::string> headings{"indicator", "unit"};
    for (const std::size_t y : shown_years(table))
        headings.push_back(std::to_string(table.years[y]));
    return headings;
}

std::string run_of(const IndicatorTable& table) {
    return fmt::format("at scale {} with {} replicate{}", table.scale, table.replicates,
                       table.replicates == 1 ? "" : "s");
}

constexpr const char* legend =
    "References: no letter, published for that year; p, projected; e, published for an earlier "
    "year "
    "(a census, a life table); m, known from memory and not read in the publication. Years are "
    "financial years by their first; money is in 2024-25 prices.";

nlohmann::ordered_json number(double value) {
    return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr);
}

}  // namespace

std::string indicators_text(const IndicatorTable& table) {
    return fmt::format("The baseline, year by year\n\n{}\n{}\nModelled {}.\n",
                       text_table(headings_of(table), rows_of(table)), legend, run_of(table));
}

std::string indicators_markdown(const IndicatorTable& table) {
    std::string page = fmt::format(
        "# The baseline over the years\n"
        "What becomes of the country under current law, beside what was published or projected. "
        "Levels of 2024-25 are partly calibrated (docs/model.md says which); everything after it "
        "is "
        "the model's own.\n\n"
        "This page is made by the program, from a run {} (version {}):\n\n"
        "```sh\n"
        "lifechances run --out base.h5 --scale {} --years {}\n"
        "lifechances baseline base.h5              # the table; --json has every year\n"
        "lifechances baseline base.h5 --markdown   # this page\n"
        "```\n\n"
        "{} The references stand in `configs/data/national/baseline_references.csv`.\n\n",
        run_of(table), table.version, table.scale,
        table.years.empty() ? 0 : table.years.back() - detailed_until, legend);
    page += markdown_heading(headings_of(table), 2);
    for (const auto& row : rows_of(table)) page += markdown_row(row);
    page += "\n## Where the references come from\n\n" +
            markdown_heading({"indicator", "publication"}, 2);
    for (const Indicator& indicator : table.indicators) {
        std::vector<std::string> seen;
        for (const IndicatorReference& reference : table.references)
            if (reference.indicator == indicator.name &&
                std::find(seen.begin(), seen.end(), reference.publication) == seen.end())
                seen.push_back(reference.publication);
        std::string all;
        for (const std::string& publication : seen) all += (all.empty() ? "" : "; ") + publication;
        page += markdown_row({indicator.label, all.empty() ? "none held" : all});
    }
    return page;
}

std::string indicators_json(const IndicatorTable& table) {
    nlohmann::ordered_json all;
    all["scale"] = table.scale;
    all["replicates"] = table.replicates;
    all["years"] = table.years;
    for (const Indicator& indicator : table.indicators) {
        nlohmann::ordered_json one{{"label", indicator.label}, {"unit", indicator.unit}};
        for (const double value : indicator.values) one["modelled"].push_back(number(value));
        for (const IndicatorReference& r : table.references)
            if (r.indicator == indicator.name)
                one["references"].push_back({{"year", r.year},
                                             {"value", r.value},
                                             {"status", r.status},
                                             {"publication", r.publication}});
        all["indicators"][indicator.name] = std::move(one);
    }
    return all.dump(2);
}

}  // namespace lc
