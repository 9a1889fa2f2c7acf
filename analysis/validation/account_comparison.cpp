#include "analysis/validation/account_comparison.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "analysis/summary/markdown_table.hpp"
#include "analysis/summary/text_table.hpp"

namespace lc {
namespace {

struct Counts {
    std::ptrdiff_t compared = 0, agreeing = 0, explained = 0, unexplained = 0;
};

Counts count(const std::vector<AccountRow>& rows) {
    Counts counts;
    for (const AccountRow& row : rows) {
        if (!row.compared()) continue;
        ++counts.compared;
        counts.agreeing += row.agrees();
        counts.unexplained += row.unexplained();
        counts.explained += !row.agrees() && !row.unexplained();
    }
    return counts;
}

std::string verdict(const std::vector<AccountRow>& rows) {
    const Counts c = count(rows);
    return fmt::format(
        "{} of {} figures within {} to {} of the published; {} outside for a reason given below; "
        "{} "
        "without one.",
        c.agreeing, c.compared, least_ratio, greatest_ratio, c.explained, c.unexplained);
}

std::string unit_of(const AccountRow& row) {
    return row.published.unit == "gbp_million" ? "£ million" : row.published.unit;
}

std::string published_of(const AccountRow& row) {
    return grouped(row.published.value) + (row.published.from_memory ? "*" : "");
}

bool any_from_memory(const std::vector<AccountRow>& rows) {
    return std::any_of(rows.begin(), rows.end(),
                       [](const AccountRow& row) { return row.published.from_memory; });
}

std::string run_of(const AccountSource& source) {
    return fmt::format("at scale {} with {} replicate{}", source.scale, source.replicates,
                       source.replicates == 1 ? "" : "s");
}

constexpr const char* memory_note = "* not read in the publication, but known from memory.";

nlohmann::ordered_json number(double value) {
    return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr);
}

}  // namespace

std::string accounts_text(const std::vector<AccountRow>& rows, const AccountSource& source) {
    std::vector<std::vector<std::string>> cells;
    std::string remarks;
    for (const AccountRow& row : rows) {
        const PublishedAccount& p = row.published;
        cells.push_back({p.label, p.area, p.period, unit_of(row), published_of(row),
                         grouped(row.modelled), decimals(row.ratio(), 2)});
        if (!p.remark.empty())
            remarks += fmt::format("  {}, {}: {}\n", p.label, decimals(row.ratio(), 2), p.remark);
    }
    std::string text = fmt::format(
        "Public accounts of the baseline beside published figures\n\n{}",
        text_table({"figure", "area", "published for", "unit", "published", "modelled", "ratio"},
                   cells));
    text += fmt::format("\n{}\n", verdict(rows));
    if (!remarks.empty()) text += "\nWhy they differ:\n" + remarks;
    if (any_from_memory(rows)) text += fmt::format("\n{}\n", memory_note);
    return text + fmt::format(
                      "\nModelled {}. An en dash: the results lack the year or a part of "
                      "the area.\n",
                      run_of(source));
}

std::string accounts_markdown(const std::vector<AccountRow>& rows, const AccountSource& source) {
    std::string page = fmt::format(
        "# Public accounts: modelled and published\n"
        "What the taxes and benefits of the baseline add up to, beside what was published. Most "
        "of these figures are used nowhere in the model; where one is, its remark says so. A ratio "
        "outside {} to {} has a reason.\n\n"
        "This page is made by the program, from a run {} (version {}):\n\n"
        "```sh\n"
        "lifechances run --out base.h5 --scale {} --years 1\n"
        "lifechances validation base.h5              # the table; --json for machines\n"
        "lifechances validation base.h5 --markdown   # this page\n"
        "```\n\n"
        "The published figures stand in `configs/data/national/public_accounts.csv`; add a row "
        "there to compare another.\n\n{}\n\n",
        least_ratio, greatest_ratio, run_of(source), source.version, source.scale, verdict(rows));
    page += markdown_heading(
        {"figure", "area", "published for", "unit", "published", "modelled", "ratio"}, 4);
    std::string remarks, sources;
    for (const AccountRow& row : rows) {
        const PublishedAccount& p = row.published;
        page += markdown_row({p.label, p.area, p.period, unit_of(row), published_of(row),
                              grouped(row.modelled), decimals(row.ratio(), 2)});
        if (!p.remark.empty())
            remarks += fmt::format("- **{}** ({}, {}): {}\n", p.label, p.area,
                                   decimals(row.ratio(), 2), p.remark);
        sources += markdown_row(
            {p.label, p.area, p.publication, p.from_memory ? "from memory" : "observed"});
    }
    if (any_from_memory(rows)) page += fmt::format("\n\\{}\n", memory_note);
    if (!remarks.empty()) page += "\n## Why they differ\n" + remarks;
    return page + "\n## Where the published figures come from\n" +
           markdown_heading({"figure", "area", "publication", "status"}, 4) + sources;
}

std::string accounts_json(const std::vector<AccountRow>& rows, const AccountSource& source) {
    using nlohmann::ordered_json;
    ordered_json figures = ordered_json::array();
    for (const AccountRow& row : rows) {
        const PublishedAccount& p = row.published;
        ordered_json terms = ordered_json::array();
        for (const AccountTerm& term : p.modelled)
            terms.push_back((term.sign < 0 ? "-" : "") + term.figure);
        figures.push_back(
            {{"name", p.name},
             {"label", p.label},
             {"unit", p.unit},
             {"area", p.area},
             {"year", p.year},
             {"published_for", p.period},
             {"published", p.value},
             {"status", p.from_memory ? "memory" : "observed"},
             {"publication", p.publication},
             {"modelled", number(row.modelled)},
             {"ratio", number(row.ratio())},
             {"agrees", row.compared() ? ordered_json(row.agrees()) : ordered_json(nullptr)},
             {"terms", std::move(terms)},
             {"remark", p.remark}});
    }
    const Counts c = count(rows);
    const ordered_json document{{"file", source.file},          {"version", source.version},
                                {"scale", source.scale},        {"replicates", source.replicates},
                                {"least_ratio", least_ratio},   {"greatest_ratio", greatest_ratio},
                                {"compared", c.compared},       {"agreeing", c.agreeing},
                                {"unexplained", c.unexplained}, {"figures", std::move(figures)}};
    return document.dump(2, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace lc
