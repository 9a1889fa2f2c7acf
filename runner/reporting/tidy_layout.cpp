#include "runner/reporting/tidy_layout.hpp"

#include <algorithm>
#include <utility>

#include "runner/io/flags_about.hpp"
#include "runner/io/results_scales.hpp"

namespace lc {
namespace {

using Type = TidyColumn::Type;

TidyColumn label_column(const std::string& name) {
    const AxisWords words = axis_words(name);
    return {name, words.long_name, words.description, "", Type::text, false};
}

std::string file_of(const Quantity& quantity) {
    std::string name = quantity.path.substr(1);
    std::replace(name.begin(), name.end(), '/', '_');
    return name + ".csv";
}

}  // namespace

TidyColumn key_column(Dimension dimension) {
    const std::string name(dimension_name(dimension));
    const AxisWords words = axis_words(name);
    const bool whole = dimension == Dimension::year || dimension == Dimension::age ||
                       dimension == Dimension::decile;
    TidyColumn column{name,
                      words.long_name,
                      words.description,
                      whole && words.units != "1" ? words.units : "",
                      whole ? Type::whole : Type::text,
                      true};
    if (dimension == Dimension::authority) column.refers_to = "authorities.csv";
    if (dimension == Dimension::scenario) column.refers_to = "scenarios.csv";
    return column;
}

void add_figure_columns(TidyTable& table, const std::string& title, const std::string& description,
                        const std::string& units, bool differences) {
    const std::string interval =
        " of the replicates; empty with one replicate, which gives no interval.";
    const auto add = [&](const char* name, const std::string& heading, const std::string& words) {
        table.columns.push_back({name, heading, words, units, Type::number, false});
    };
    add("mean", title, description + " Mean over replicates.");
    add("lower", "Lower end of the 95% interval", "2.5th percentile" + interval);
    add("upper", "Upper end of the 95% interval", "97.5th percentile" + interval);
    if (!differences) return;
    add("difference", "Difference from the baseline",
        "Scenario less baseline with the same random draws, mean over replicates.");
    add("difference_lower", "Lower end of the difference's 95% interval",
        "2.5th percentile" + interval);
    add("difference_upper", "Upper end of the difference's 95% interval",
        "97.5th percentile" + interval);
}

std::vector<Dimension> row_dimensions(const Quantity& quantity) {
    std::vector<Dimension> all{Dimension::year};
    if (quantity.level == Level::authority) all.push_back(Dimension::authority);
    if (quantity.level == Level::nation) all.push_back(Dimension::nation);
    all.insert(all.end(), quantity.inner.begin(), quantity.inner.end());
    return all;
}

bool is_long(const Quantity& quantity) {
    return std::find(quantity.inner.begin(), quantity.inner.end(), Dimension::age_band) !=
               quantity.inner.end() ||
           quantity.path.starts_with("/poverty/local_by_");
}

TidyTable quantity_table(const Quantity& quantity, bool flags) {
    TidyTable table{file_of(quantity), quantity.long_name, quantity.description, {}};
    table.columns.push_back(key_column(Dimension::scenario));
    for (const Dimension dimension : row_dimensions(quantity)) {
        table.columns.push_back(key_column(dimension));
        if (dimension == Dimension::authority)
            table.columns.push_back(label_column("authority_name"));
    }
    add_figure_columns(table, quantity.long_name, quantity.description, quantity.units, true);
    if (!flags) return table;
    const auto flag = [&](const char* name, const char* title, const char* words) {
        table.columns.push_back({name, title, words, "", Type::text, false});
    };
    if (support_flags(quantity))
        flag("flag", "On how many people the figure rests",
             "enough; few_events: few children in poverty or expected deaths are simulated; "
             "few_people: few children are simulated or few residents live there; nobody.");
    flag("difference_flag", "Whether the difference can be told from zero",
         "distinguishable_from_zero; not_distinguishable_from_zero: the 95% interval holds zero; "
         "few_replicates: too few to tell; no_effect: exactly zero. Empty for the baseline.");
    return table;
}

TidyTable authorities_table(bool flags) {
    TidyTable table{
        "authorities.csv", "Local authorities", "Those of the run, 2023 boundaries.", {}};
    table.columns.push_back(key_column(Dimension::authority));
    table.columns.back().refers_to.clear();
    for (const char* name : {"authority_name", "nation", "region"})
        table.columns.push_back(label_column(name));
    if (!flags) return table;
    const auto add = [&](const char* name, const char* title, const char* words) {
        table.columns.push_back({name, title, words, "", Type::text, false});
    };
    const char* codes = "Base year: met, not_met, or other_place (another's figure stands in).";
    add("child_poverty_calibration", "Whether child poverty meets its published target", codes);
    add("life_expectancy_calibration_female",
        "Whether female life expectancy at birth meets the published figure", codes);
    add("life_expectancy_calibration_male",
        "Whether male life expectancy at birth meets the published figure", codes);
    add("inputs_modelled", "Input tables whose figures are modelled",
        "Tables of configs/data/authority, parted by blanks.");
    add("inputs_fallback", "Input tables whose figures are of another area or year",
        "Tables of configs/data/authority, parted by blanks.");
    return table;
}

TidyTable scenarios_table() {
    TidyTable table{"scenarios.csv", "Scenarios", "In the order of the run; baseline first.", {}};
    table.columns.push_back(key_column(Dimension::scenario));
    table.columns.back().refers_to.clear();
    table.columns.push_back({"position", "Position", "0 is the baseline.", "", Type::whole, false});
    table.columns.push_back(
        {"description", "Description", "The scenario's own words.", "", Type::text, false});
    return table;
}

TidyTable dictionary_table() {
    const auto text = [](const char* name, const char* title, bool key) {
        return TidyColumn{name, title, title, "", Type::text, key};
    };
    return {
        "data_dictionary.csv",
        "Data dictionary",
        "Every column of every table.",
        {text("table", "File of the table", true), text("column", "Column of the table", true),
         text("title", "Title of the column", false), text("units", "Units of the column", false),
         text("description", "What the column holds", false)}};
}

}  // namespace lc
