#include "runner/io/results_layout.hpp"

#include <fmt/format.h>

#include <cstddef>

namespace lc {
namespace {

constexpr std::array<std::string_view, dimension_count> dimension_names{
    "statistic", "scenario", "replicate", "year",          "authority", "nation",
    "sex",       "age",      "age_band",  "decile",        "measure",   "family_type",
    "tenure",    "payer",    "component", "qualification", "activity",  "pathway"};

template <std::size_t N>
std::vector<std::string> strings(const std::array<std::string_view, N>& names) {
    return {names.begin(), names.end()};
}

}  // namespace

std::string_view dimension_name(Dimension dimension) {
    return dimension_names[static_cast<std::size_t>(dimension)];
}

std::string age_band_label(int band) {
    const auto b = static_cast<std::size_t>(band);
    if (band == 0) return "0";
    if (band == band_count - 1) return fmt::format("{}+", band_starts[b]);
    return fmt::format("{}-{}", band_starts[b], band_starts[b + 1] - 1);
}

std::string financial_year(int year) { return fmt::format("{}-{:02}", year, (year + 1) % 100); }

std::vector<std::string> fixed_labels(Dimension dimension) {
    switch (dimension) {
        case Dimension::statistic:
            return strings(statistic_names);
        case Dimension::nation:
            return strings(nation_names);
        case Dimension::sex:
            return strings(sex_names);
        case Dimension::measure:
            return strings(measure_names);
        case Dimension::family_type:
            return strings(family_type_names);
        case Dimension::tenure:
            return strings(tenure_names);
        case Dimension::payer:
            return strings(payer_names);
        case Dimension::qualification:
            return strings(qualification_names);
        case Dimension::activity:
            return strings(activity_names);
        case Dimension::pathway:
            return strings(pathway_names);
        case Dimension::component: {
            std::vector<std::string> labels = strings(fiscal_names);
            labels.emplace_back(net_component);
            return labels;
        }
        case Dimension::age_band: {
            std::vector<std::string> labels;
            for (int band = 0; band < band_count; ++band) labels.push_back(age_band_label(band));
            return labels;
        }
        default:
            return {};
    }
}

}  // namespace lc
