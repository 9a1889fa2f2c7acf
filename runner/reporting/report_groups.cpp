#include "runner/reporting/report_groups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

#include "analysis/statistics/replicates.hpp"
#include "model/core/error.hpp"
#include "model/process/context.hpp"
#include "runner/io/results_quantities.hpp"
#include "runner/reporting/packed.hpp"

namespace lc {
namespace {

using nlohmann::ordered_json;
using At = std::map<Dimension, std::size_t>;

struct Grouping {
    const char* name;
    Dimension dimension;
};
constexpr std::array<Grouping, 3> groupings{{{"family", Dimension::family_type},
                                             {"tenure", Dimension::tenure},
                                             {"decile", Dimension::decile}}};

/// A figure of an authority through which levers act.
struct Driver {
    const char* path;
    double factor;  ///< kept to 1/factor
};
constexpr std::array<Driver, 12> drivers{{{"/fiscal/universal_credit_children", 1},
                                          {"/fiscal/two_child_limit_families", 1},
                                          {"/fiscal/benefit_cap_families", 1},
                                          {"/poverty/poverty_gap_ahc", 10},
                                          {"/work/employment_rate_16_64", 10'000},
                                          {"/work/mean_earnings", 1},
                                          {"/education/level_2_at_16", 10'000},
                                          {"/education/level_3_at_18", 10'000},
                                          {"/housing/social_lettings_added", 1},
                                          {"/housing/overcrowded", 1},
                                          {"/housing/cold", 1},
                                          {"/housing/non_decent", 1}}};

std::string path_of(const Grouping& grouping, const char* what) {
    return fmt::format("/poverty/local_by_{}_{}", grouping.name, what);
}

/// The quantity of a path, or nothing where the file lacks it.
const Quantity* held(const ResultsFile& file, const std::string& path) {
    const auto found =
        std::find_if(quantities().begin(), quantities().end(),
                     [&](const Quantity& quantity) { return quantity.path == path; });
    return found != quantities().end() && file.has(*found) ? &*found : nullptr;
}

/// Positions of the base year, every fifth from it, and the last.
std::vector<std::size_t> shown_years(const ResultsFile& file) {
    constexpr std::size_t each = 5;
    std::vector<std::size_t> years;
    const std::size_t last = file.years().size() - 1;
    for (std::size_t y = first_report_year(file); y < last; y += each) years.push_back(y);
    years.push_back(last);
    return years;
}

/// Means of a scenario in the years shown, packed: [year][authority · group].
std::string means(const ResultsFile& file, const std::string& path, std::size_t scenario, Part part,
                  const std::vector<std::size_t>& years, double factor = 1) {
    std::vector<double> all;
    std::size_t each = 0;
    for (const std::size_t year : years) {
        const std::vector<double> values = file.values(
            path,
            {{Dimension::statistic, 0}, {Dimension::scenario, scenario}, {Dimension::year, year}},
            part);
        each = values.size();
        all.insert(all.end(), values.begin(), values.end());
    }
    return packed(all, each, factor);
}

ordered_json grouping_json(const ResultsFile& file, const ReportFlags& flags,
                           const Grouping& grouping, const std::vector<std::size_t>& years) {
    const std::string children = path_of(grouping, "children"),
                      poor = path_of(grouping, "children_in_poverty");
    ordered_json changes = ordered_json::array();
    for (std::size_t s = 1; s < file.scenarios().size(); ++s)
        changes.push_back(means(file, poor, s, Part::difference, years));
    return {{"groups", file.labels(grouping.dimension)},
            {"children", means(file, children, 0, Part::summary, years)},
            {"poor", means(file, poor, 0, Part::summary, years)},
            {"change", changes},
            {"support", flags.support(poor, years)},
            {"effect", flags.effect(poor, {}, years)}};
}

/// Sums over authorities by replicate.
std::vector<double> sums(const ResultsFile& file, const std::string& path, At at) {
    at[Dimension::measure] = 0;
    const std::vector<double> values = file.values(path, at);
    std::vector<double> totals(static_cast<std::size_t>(file.replicates()), 0);
    const std::size_t each = values.size() / totals.size();
    for (std::size_t i = 0; i < values.size(); ++i) totals[i / each] += values[i];
    return totals;
}

/// One outcome of all levers: [scenario][year][lever], means over replicates.
ordered_json contributions(hid_t dataset, std::size_t from, std::size_t outcome) {
    const std::vector<hsize_t> size = hdf5::size_of(dataset);
    ordered_json all = ordered_json::array();
    for (std::size_t s = 0; s < size.at(1); ++s) {
        ordered_json years = ordered_json::array();
        for (std::size_t y = from; y < size.at(2); ++y) {
            ordered_json row = ordered_json::array();
            for (const double value :
                 hdf5::read_box(dataset, {0, s, y, 0, outcome}, {1, 1, 1, size.at(3), 1}))
                row.push_back(report_number(value));
            years.push_back(std::move(row));
        }
        all.push_back(std::move(years));
    }
    return all;
}

}  // namespace

std::size_t first_report_year(const ResultsFile& file) {
    const auto found = std::find(file.years().begin(), file.years().end(), base_year);
    return found == file.years().end() ? 0 : static_cast<std::size_t>(found - file.years().begin());
}

ordered_json report_number(double value) {
    if (!std::isfinite(value)) return nullptr;
    return std::stod(fmt::format("{:.7g}", value));
}

std::vector<std::size_t> shown_report_years(const ResultsFile& file) {
    std::vector<std::size_t> years = shown_years(file);
    for (std::size_t& year : years) year -= first_report_year(file);
    return years;
}

ordered_json local_groups(const ResultsFile& file, const ReportFlags& flags) {
    if (held(file, path_of(groupings[0], "children")) == nullptr) return nullptr;
    const std::vector<std::size_t> years = shown_years(file);
    ordered_json json;
    for (const Grouping& grouping : groupings)
        json[grouping.name] = grouping_json(file, flags, grouping, years);
    return json;
}

ordered_json local_drivers(const ResultsFile& file, const ReportFlags& flags) {
    const std::vector<std::size_t> years = shown_years(file);
    ordered_json list = ordered_json::array();
    for (const Driver& driver : drivers) {
        const Quantity* const quantity = held(file, driver.path);
        if (quantity == nullptr) continue;
        ordered_json changes = ordered_json::array();
        for (std::size_t s = 1; s < file.scenarios().size(); ++s)
            changes.push_back(means(file, driver.path, s, Part::difference, years, driver.factor));
        list.push_back({{"label", quantity->long_name},
                        {"units", quantity->units},
                        {"factor", driver.factor},
                        {"level", means(file, driver.path, 0, Part::summary, years, driver.factor)},
                        {"change", changes},
                        {"effect", flags.effect(driver.path, {}, years)}});
    }
    return list;
}

ordered_json whole_fan(const ResultsFile& file) {
    if (file.replicates() < 2) return nullptr;
    ordered_json all = ordered_json::array();
    for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
        ordered_json years = ordered_json::array();
        for (std::size_t y = first_report_year(file); y < file.years().size(); ++y) {
            const At at{{Dimension::scenario, s}, {Dimension::year, y}};
            std::vector<double> rates = sums(file, "/poverty/children_in_poverty", at);
            const std::vector<double> children = sums(file, "/poverty/children", at);
            for (std::size_t r = 0; r < rates.size(); ++r) rates[r] /= children[r];
            const ReplicateSummary summary = replicate_summary(rates);
            years.push_back({report_number(summary.lower_80), report_number(summary.upper_80),
                             report_number(summary.lower_50), report_number(summary.upper_50)});
        }
        all.push_back(std::move(years));
    }
    return all;
}

ordered_json report_decomposition(const ResultsFile& file) {
    constexpr std::size_t poor = 1, cost = 4;  // along `outcome`, as in /uncertainty
    const hid_t id = file.handle();
    if (!hdf5::has_link(id, "/decomposition")) return nullptr;
    try {
        const hdf5::Handle group(H5Gopen2(id, "/decomposition", H5P_DEFAULT), H5Gclose,
                                 "open /decomposition");
        const hdf5::Handle summary = hdf5::open_dataset(id, "/decomposition/contribution_summary");
        const std::size_t from = first_report_year(file);
        return {{"levers", hdf5::read_strings(id, "/decomposition/lever")},
                {"method", hdf5::read_string_list_attribute(group.get(), "method")},
                {"poor", contributions(summary.get(), from, poor)},
                {"cost", contributions(summary.get(), from, cost)}};
    } catch (const hdf5::Error& error) {
        throw InputError({{file.path().string(), 0, 0, "",
                           fmt::format("is damaged: /decomposition ({}). Copy it again or run the "
                                       "scenarios again.",
                                       error.cause())}});
    }
}

}  // namespace lc
