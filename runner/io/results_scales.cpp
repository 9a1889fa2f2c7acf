#include "runner/io/results_scales.hpp"

#include <fmt/format.h>
#include <hdf5_hl.h>

#include <cstddef>
#include <numeric>
#include <utility>

namespace lc {
namespace {

struct Words {
    const char* long_name;
    const char* units;
    const char* description;
};

/// What the axes and labels mean. Units are given for numbers.
const std::map<std::string, Words>& words() {
    static const std::map<std::string, Words> all{
        {"statistic",
         {"Statistic over replicates", "",
          "Mean; lower and upper: 2.5th and 97.5th percentile of the replicates; lower_80 to "
          "upper_50: the ends of the intervals of 80 and 50%; above_zero: share of replicates "
          "above "
          "zero. With one replicate NaN but for the mean."}},
        {"scenario", {"Scenario", "", "Scenarios by name; the first is current law."}},
        {"replicate",
         {"Replicate", "1",
          "Runs with random draws and evidence parameters of their own, paired between scenarios; "
          "0 "
          "has the central parameters."}},
        {"year",
         {"Financial year", "year",
          "Calendar year in which the financial year begins; the population is that of its "
          "mid-year. 2022 is synthesised, 2023 leads to the base year 2024."}},
        {"financial_year", {"Financial year", "", "Name of the financial year."}},
        {"authority", {"Local authority", "", "ONS code, lower-tier authorities of 2023."}},
        {"authority_name", {"Name of the local authority", "", "Name in 2023."}},
        {"nation", {"Nation", "", "Nation of the UK."}},
        {"region", {"Region", "", "Region of England, or the nation elsewhere."}},
        {"hex_q",
         {"Column on the hexagon map", "1",
          "UK local authority hexagon map 2023, Open Innovations (CC BY 4.0); odd rows are shoved "
          "right by half a hexagon."}},
        {"hex_r", {"Row on the hexagon map", "1", "As hex_q; grows to the north."}},
        {"sex", {"Sex", "", "As recorded in population estimates."}},
        {"age", {"Age", "years", "Exact age from which life expectancy counts."}},
        {"age_band", {"Age band", "", "Completed years of age; bands of the abridged life table."}},
        {"decile",
         {"Deprivation decile", "1",
          "Of the neighbourhood, by the nation's own index: 1 = most deprived tenth, 10 = least."}},
        {"measure",
         {"Poverty measure", "",
          "relative: below 60% of the year's UK median; absolute: below 60% of the 2024-25 median "
          "in the year's prices; deep: below 50% of the year's median; persistent: in relative low "
          "income in three of the last four years; ahc and bhc: after and before housing costs."}},
        {"family_type", {"Family type", "", "Benefit units with children by adults and children."}},
        {"tenure", {"Tenure", "", "Of the household's home."}},
        {"payer", {"Payer", "", "Who spends or receives."}},
        {"component", {"Component of cost", "", "Spending positive, revenue negative; net = sum."}},
        {"qualification", {"Highest qualification", "", "Harmonised over the nations' censuses."}},
        {"activity", {"Economic activity", "", "Main activity."}},
        {"pathway",
         {"Pathway", "",
          "infant, childhood, adult_income: poverty under 1, from 1 to 17 and in adults' deaths "
          "later, and recent poverty of adults; education; work; housing; prevention: public "
          "health and clean air beyond today's."}},
    };
    return all;
}

}  // namespace

AxisWords axis_words(const std::string& name) {
    const auto found = words().find(name);
    if (found == words().end()) return {};
    return {found->second.long_name, found->second.units, found->second.description};
}

DimensionScales::DimensionScales(hid_t file, const RunResults& results) : file_(file) {
    std::vector<std::string> scenarios, codes;
    for (const ScenarioRecord& scenario : results.scenarios) scenarios.push_back(scenario.name);
    for (const int authority : results.authorities)
        codes.push_back(results.data->authorities[static_cast<std::size_t>(authority)].code);
    std::vector<int> replicates(static_cast<std::size_t>(results.replicates)), deciles(10);
    std::iota(replicates.begin(), replicates.end(), 0);
    std::iota(deciles.begin(), deciles.end(), 1);
    const std::vector<int> ages(life_expectancy_ages.begin(), life_expectancy_ages.end());

    for (int d = 0; d < dimension_count; ++d) {
        const auto dimension = static_cast<Dimension>(d);
        const std::string name(dimension_name(dimension));
        if (dimension == Dimension::nation) continue;  // in each group that uses it
        if (dimension == Dimension::scenario)
            add(dimension, hdf5::write_strings(file, name, scenarios));
        else if (dimension == Dimension::authority)
            add(dimension, hdf5::write_strings(file, name, codes));
        else if (dimension == Dimension::replicate)
            add(dimension, hdf5::write_integers(file, name, replicates));
        else if (dimension == Dimension::year)
            add(dimension, hdf5::write_integers(file, name, results.years));
        else if (dimension == Dimension::age)
            add(dimension, hdf5::write_integers(file, name, ages));
        else if (dimension == Dimension::decile)
            add(dimension, hdf5::write_integers(file, name, deciles));
        else
            add(dimension, hdf5::write_strings(file, name, fixed_labels(dimension)));
    }
    sizes_[Dimension::nation] = nation_count;
    add_labels(results);
}

void DimensionScales::add_labels(const RunResults& results) {
    std::vector<std::string> names, nations, regions, years;
    std::vector<int> columns, rows;
    for (const int index : results.authorities) {
        const Authority& authority = results.data->authorities[static_cast<std::size_t>(index)];
        names.push_back(authority.name);
        nations.emplace_back(nation_names[static_cast<std::size_t>(authority.nation)]);
        regions.push_back(authority.region);
        columns.push_back(authority.hex_q);
        rows.push_back(authority.hex_r);
    }
    for (const int year : results.years) years.push_back(financial_year(year));
    write_along(Dimension::authority, "authority_name", names);
    write_along(Dimension::authority, "nation", nations);
    write_along(Dimension::authority, "region", regions);
    write_along(Dimension::authority, "hex_q", columns);
    write_along(Dimension::authority, "hex_r", rows);
    write_along(Dimension::year, "financial_year", years);
}

void DimensionScales::write_along(Dimension dimension, const std::string& name,
                                  const std::vector<std::string>& labels) {
    keep_along(dimension, name, hdf5::write_strings(file_, name, labels));
}

void DimensionScales::write_along(Dimension dimension, const std::string& name,
                                  const std::vector<int>& numbers) {
    keep_along(dimension, name, hdf5::write_integers(file_, name, numbers));
}

void DimensionScales::keep_along(Dimension dimension, const std::string& name,
                                 hdf5::Handle dataset) {
    describe(dataset, name);
    attach(dataset, 0, scales_.at(dimension));
    dataset.close("write " + name);
}

void DimensionScales::describe(const hdf5::Handle& dataset, const std::string& name) {
    const auto found = words().find(name);
    if (found == words().end()) return;
    hdf5::write_attribute(dataset.get(), "long_name", std::string(found->second.long_name));
    hdf5::write_attribute(dataset.get(), "description", std::string(found->second.description));
    if (*found->second.units != '\0')
        hdf5::write_attribute(dataset.get(), "units", std::string(found->second.units));
}

void DimensionScales::make_scale(const hdf5::Handle& dataset, const std::string& name) {
    hdf5::require(H5DSset_scale(dataset.get(), name.c_str()), "make a dimension scale of " + name);
    // netCDF-4 keeps the order of dimensions in this attribute.
    hdf5::write_attribute(dataset.get(), "_Netcdf4Dimid", next_id_++);
}

void DimensionScales::add(Dimension dimension, hdf5::Handle dataset) {
    const std::string name(dimension_name(dimension));
    make_scale(dataset, name);
    describe(dataset, name);
    sizes_[dimension] = hdf5::size_of(dataset.get()).front();
    scales_.emplace(dimension, std::move(dataset));
}

hsize_t DimensionScales::size(Dimension dimension) const { return sizes_.at(dimension); }

void DimensionScales::attach(const hdf5::Handle& dataset, unsigned position,
                             const hdf5::Handle& scale) {
    hdf5::require(H5DSattach_scale(dataset.get(), scale.get(), position),
                  "attach a dimension scale");
}

void DimensionScales::attach(const hdf5::Handle& dataset, const std::string& group,
                             const std::vector<Dimension>& dimensions) {
    for (unsigned position = 0; position < dimensions.size(); ++position) {
        const Dimension dimension = dimensions[position];
        attach(dataset, position,
               dimension == Dimension::nation ? nation_scale(group) : scales_.at(dimension));
    }
}

/// The root's /nation tells each authority's nation, so the dimension lives in the groups.
const hdf5::Handle& DimensionScales::nation_scale(const std::string& group) {
    const auto found = nations_.find(group);
    if (found != nations_.end()) return found->second;
    const std::string path = group + "/nation";
    hdf5::Handle dataset = hdf5::write_strings(file_, path, fixed_labels(Dimension::nation));
    make_scale(dataset, "nation");
    describe(dataset, "nation");
    return nations_.emplace(group, std::move(dataset)).first->second;
}

hdf5::Handle DimensionScales::local_scale(hid_t group, const std::string& name,
                                          const std::vector<std::string>& labels) {
    hdf5::Handle dataset = hdf5::write_strings(group, name, labels);
    make_scale(dataset, name);
    return dataset;
}

void DimensionScales::close() {
    for (auto& [dimension, scale] : scales_) scale.close("write a dimension scale");
    for (auto& [group, scale] : nations_) scale.close("write a dimension scale");
}

}  // namespace lc
