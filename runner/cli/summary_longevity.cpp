#include "runner/cli/summary_longevity.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <nlohmann/json.hpp>

#include "analysis/summary/text_table.hpp"

namespace lc {
namespace {

using nlohmann::ordered_json;

std::string shown(double years) { return decimals(years, 4, true); }

std::vector<std::string> row_of(const std::string& name, const GainBySex& gain) {
    std::vector<std::string> row{name};
    for (const Interval& of_sex : gain) {
        row.push_back(shown(of_sex.mean));
        row.push_back(shown(of_sex.lower));
        row.push_back(shown(of_sex.upper));
    }
    return row;
}

ordered_json number(double value) {
    return std::isnan(value) ? ordered_json(nullptr) : ordered_json(value);
}

ordered_json by_sex(const GainBySex& gain) {
    ordered_json object;
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        object[std::string(sex_names[sex])] = {{"mean", number(gain[sex].mean)},
                                               {"lower", number(gain[sex].lower)},
                                               {"upper", number(gain[sex].upper)}};
    return object;
}

}  // namespace

std::string longevity_text(const std::vector<ReadGain>& gains, const std::string& financial_year) {
    std::string text;
    for (const ReadGain& gain : gains) {
        if (!gain.any) continue;
        std::vector<std::vector<std::string>> rows;
        for (std::size_t g = 0; g < gain_ages.size(); ++g)
            rows.push_back(row_of(gain_ages[g].name, gain.by_age[g]));
        rows.push_back(row_of("all ages", gain.all));
        text += fmt::format(
            "Gain of life expectancy at birth by the age at which deaths are put off, years: {}, "
            "all authorities of the run, {}\n\n{}\n",
            gain.scenario, financial_year,
            text_table(
                {"age", "female\nmean", "\nlower", "\nupper", "male\nmean", "\nlower", "\nupper"},
                rows));
    }
    return text;
}

ordered_json longevity_json(const std::vector<ReadGain>& gains, const std::string& financial_year) {
    ordered_json scenarios = ordered_json::array();
    for (const ReadGain& gain : gains) {
        ordered_json ages = ordered_json::array();
        for (std::size_t g = 0; g < gain_ages.size(); ++g)
            ages.push_back({{"age", gain_ages[g].name}, {"years", by_sex(gain.by_age[g])}});
        scenarios.push_back(
            {{"scenario", gain.scenario}, {"ages", std::move(ages)}, {"all", by_sex(gain.all)}});
    }
    return {{"financial_year", financial_year}, {"scenarios", std::move(scenarios)}};
}

}  // namespace lc
