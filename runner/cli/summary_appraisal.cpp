#include "runner/cli/summary_appraisal.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <nlohmann/json.hpp>

#include "analysis/summary/text_table.hpp"

namespace lc {
namespace {

using nlohmann::ordered_json;
using Cells = std::vector<std::string>;

constexpr std::array<const char*, bearer_names.size()> bearers{
    "  UK government", "  devolved governments", "  councils", "net public cost",
    "employers",       "private landlords"};
constexpr std::array<const char*, gain_names.size()> gains{"child out of poverty for a year",
                                                           "year of life gained"};

Interval total_of(const AppraisedScenario& scenario, Total which) {
    return over_replicates(scenario.replicates, [=](const AppraisalFigures& one) {
        return one.totals[static_cast<std::size_t>(which)];
    });
}

Interval borne(const AppraisedScenario& scenario, std::size_t bearer) {
    return over_replicates(scenario.replicates,
                           [=](const AppraisalFigures& one) { return one.present_value[bearer]; });
}

Cells row_of(const std::string& name, const Interval& value, bool sign = true) {
    return {name, grouped(value.mean, sign), grouped(value.lower, sign),
            grouped(value.upper, sign)};
}

std::string scenario_text(const AppraisedScenario& scenario, const std::string& years) {
    std::vector<Cells> rows;
    rows.push_back(row_of("gross public cost, £ million", total_of(scenario, Total::gross_cost)));
    rows.push_back(
        row_of("less returns in taxes and other benefits", total_of(scenario, Total::returns)));
    for (const std::size_t bearer : {public_bearer, std::size_t{0}, std::size_t{1}, std::size_t{2},
                                     public_bearer + 1, public_bearer + 2})
        rows.push_back(row_of(bearers[bearer], borne(scenario, bearer)));
    rows.push_back(row_of("children out of poverty, child-years (not discounted)",
                          total_of(scenario, Total::child_years)));
    rows.push_back(
        row_of("life-years gained (not discounted)", total_of(scenario, Total::life_years)));
    std::string remarks;
    for (std::size_t g = 0; g < gain_names.size(); ++g) {
        const CostPerGain cost = cost_per_gain_of(scenario.replicates, g);
        rows.push_back(row_of(fmt::format("£ for each {}", gains[g]), cost.ratio, false));
        if (const std::string words = caveat_words(cost.caveat, gains[g]); !words.empty())
            remarks += words + "\n";
    }
    return fmt::format("Cost over the run: {}, all authorities of the run, {}\n\n{}{}\n",
                       scenario.name, years,
                       text_table({"present value", "mean", "lower", "upper"}, rows), remarks);
}

ordered_json number(double value) {
    return std::isnan(value) ? ordered_json(nullptr) : ordered_json(value);
}

ordered_json interval(const Interval& value) {
    return {{"mean", number(value.mean)},
            {"lower", number(value.lower)},
            {"upper", number(value.upper)}};
}

}  // namespace

std::string caveat_words(RatioCaveat caveat, std::string_view gain) {
    switch (caveat) {
        case RatioCaveat::one_replicate:
            return fmt::format(
                "Cost for each {}: from one replicate, which gives no interval; whether the gain "
                "differs from zero is not known. Run with --replicates.",
                gain);
        case RatioCaveat::not_distinguishable:
            return fmt::format(
                "Cost for each {}: not given, because the gain is not distinguishable from zero "
                "(its 95% interval holds zero).",
                gain);
        case RatioCaveat::no_gain:
            return fmt::format("Cost for each {}: not given, because there is no gain.", gain);
        default:
            return "";
    }
}

std::vector<AppraisedScenario> read_appraised(const ResultsFile& file) {
    std::vector<AppraisedScenario> all;
    for (std::size_t s = 1; s < file.scenarios().size(); ++s) {
        all.push_back({file.scenarios()[s], read_appraisal(file, s)});
        if (all.back().replicates.empty()) return {};
    }
    return all;
}

std::string appraisal_text(const std::vector<AppraisedScenario>& scenarios,
                           const std::string& years) {
    std::string text;
    for (const AppraisedScenario& scenario : scenarios) text += scenario_text(scenario, years);
    if (!text.empty())
        text +=
            "Present values are in 2024-25 prices, discounted to 2024-25 by the Green Book (money "
            "3.5% a year, life-years 1.5%, less from the 31st year on). Gains after the run's last "
            "year count for nothing.\n\n";
    return text;
}

ordered_json appraisal_json(const std::vector<AppraisedScenario>& scenarios,
                            const std::string& years) {
    ordered_json list = ordered_json::array();
    for (const AppraisedScenario& scenario : scenarios) {
        ordered_json values, totals, ratios;
        for (std::size_t b = 0; b < bearer_names.size(); ++b)
            values[std::string(bearer_names[b])] = interval(borne(scenario, b));
        for (std::size_t t = 0; t < appraisal_totals.size(); ++t)
            totals[std::string(appraisal_totals[t].name)] =
                interval(total_of(scenario, static_cast<Total>(t)));
        for (std::size_t g = 0; g < gain_names.size(); ++g) {
            const CostPerGain cost = cost_per_gain_of(scenario.replicates, g);
            ordered_json ratio = interval(cost.ratio);
            ratio["caveat"] = cost.caveat == RatioCaveat::none
                                  ? ordered_json(nullptr)
                                  : ordered_json(caveat_name(cost.caveat));
            ratios[std::string(gain_names[g])] = std::move(ratio);
        }
        list.push_back({{"scenario", scenario.name},
                        {"present_value_million_pounds", std::move(values)},
                        {"totals", std::move(totals)},
                        {"pounds_per", std::move(ratios)}});
    }
    return {{"financial_years", years},
            {"prices", "2024-25"},
            {"discounted_to", "2024-25"},
            {"scenarios", std::move(list)}};
}

}  // namespace lc
