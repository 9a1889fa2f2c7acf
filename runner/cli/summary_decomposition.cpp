#include "runner/cli/summary_decomposition.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <nlohmann/json.hpp>

#include "analysis/summary/text_table.hpp"

namespace lc {
namespace {

using nlohmann::ordered_json;

constexpr std::size_t rate = 0, poor = 1, cost = 4;

std::string shown(double value, std::size_t outcome) {
    if (outcome == rate) return decimals(100 * value, 2, true);
    return outcome == poor || outcome == cost ? grouped(value, true) : decimals(value, 3, true);
}

using Cells = std::vector<std::string>;

Cells row_of(const std::string& name, const std::vector<Interval>& values,
             double Interval::*member) {
    Cells row{name};
    for (const std::size_t outcome : {poor, rate, std::size_t{2}, std::size_t{3}, cost})
        row.push_back(shown(values[outcome].*member, outcome));
    return row;
}

void add_rows(std::vector<Cells>& rows, const std::string& name,
              const std::vector<Interval>& values) {
    rows.push_back(row_of(name, values, &Interval::mean));
    if (std::isnan(values[poor].lower)) return;
    rows.push_back(row_of("  lower", values, &Interval::lower));
    rows.push_back(row_of("  upper", values, &Interval::upper));
}

std::string method_words(const ReadDecomposition& read) {
    if (read.shares.size() == 1) return "One lever: all of the effect is its own.";
    return read.method == "shapley"
               ? "Shapley values: what a lever adds to those before it, averaged over all orders. "
                 "`alone` is the effect of a scenario with nothing else."
               : "In the file's order: what each lever adds to those before it. Another order "
                 "would "
                 "give other parts of the same sum.";
}

ordered_json number(double value) {
    return std::isnan(value) ? ordered_json(nullptr) : ordered_json(value);
}

ordered_json by_outcome(const std::vector<Interval>& values) {
    ordered_json object;
    for (std::size_t o = 0; o < values.size(); ++o)
        object[std::string(headline_outcomes[o].name)] = {{"mean", number(values[o].mean)},
                                                          {"lower", number(values[o].lower)},
                                                          {"upper", number(values[o].upper)}};
    return object;
}

}  // namespace

std::string decomposition_text(const std::vector<ReadDecomposition>& read,
                               const std::vector<std::string>& scenarios,
                               const std::string& financial_year) {
    std::string text;
    for (std::size_t s = 1; s < read.size(); ++s) {
        if (read[s].shares.empty()) continue;
        std::vector<Cells> rows;
        for (const ReadShare& share : read[s].shares) {
            add_rows(rows, share.lever, share.contribution);
            if (read[s].method == "shapley" && read[s].shares.size() > 1)
                rows.push_back(row_of("  alone", share.alone, &Interval::mean));
        }
        add_rows(rows, "joint effect", read[s].joint);
        text += fmt::format("What each lever adds: {}, all authorities of the run, {}\n\n{}{}\n\n",
                            scenarios[s], financial_year,
                            text_table({"lever", "children\nin poverty", "rate\npoints",
                                        "life expectancy\nfemale", "\nmale", "net cost\n£ million"},
                                       rows),
                            method_words(read[s]));
    }
    return text;
}

ordered_json decomposition_json(const std::vector<ReadDecomposition>& read,
                                const std::vector<std::string>& scenarios,
                                const std::string& financial_year) {
    ordered_json list = ordered_json::array();
    for (std::size_t s = 1; s < read.size(); ++s) {
        ordered_json levers = ordered_json::array();
        for (const ReadShare& share : read[s].shares)
            levers.push_back({{"lever", share.lever},
                              {"contribution", by_outcome(share.contribution)},
                              {"alone", by_outcome(share.alone)}});
        list.push_back({{"scenario", scenarios[s]},
                        {"method", read[s].method},
                        {"levers", std::move(levers)},
                        {"joint_effect", by_outcome(read[s].joint)}});
    }
    return {{"financial_year", financial_year}, {"scenarios", std::move(list)}};
}

}  // namespace lc
