#include "analysis/tables/life_table_table.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "analysis/statistics/publication.hpp"
#include "tests/support/catch.hpp"

namespace lc {
namespace {

AgeGroup group_of(double persons, double deaths) {
    AgeGroup group;
    group.name = "place";
    group.population.assign(band_count, persons);
    group.deaths.assign(band_count, deaths);
    return group;
}

nlohmann::json rows_of(const AgeGroup& group, bool show_withheld) {
    std::ostringstream out;
    LifeTableTable table(out, TableFormat::json, abridged_starts(), !group.good_health.empty(),
                         show_withheld);
    table.add(group);
    table.finish();
    return nlohmann::json::parse(out.str());
}

}  // namespace

TEST_CASE("rows hold life expectancy and its limits by age") {
    const auto rows = rows_of(group_of(10'000, 200), false);
    REQUIRE(rows.size() == band_count);
    CHECK(rows[0]["group"] == "place");
    CHECK(rows[3]["age"] == 10);
    const double years = rows[0]["life_expectancy"], error = rows[0]["standard_error"];
    CHECK(years == Approx(50).margin(1e-6));
    CHECK(rows[0]["upper"].get<double>() == Approx(years + normal_95 * error));
    CHECK(rows[0]["lower"].get<double>() == Approx(years - normal_95 * error));
    CHECK(rows[0]["note"] == "");
    CHECK_FALSE(rows[0].contains("healthy_life_expectancy"));
}

TEST_CASE("figures of a small population are withheld unless they are asked for") {
    const AgeGroup small = group_of(250, 5);
    const auto withheld_rows = rows_of(small, false), shown = rows_of(small, true);
    for (const auto& row : withheld_rows) {
        CHECK(row["life_expectancy"].is_null());
        CHECK(row["lower"].is_null());
        CHECK(row["note"] == "population not above 5,000");
    }
    CHECK(shown[0]["life_expectancy"].get<double>() == Approx(50));
    CHECK(shown[0]["note"] == "population not above 5,000");
}

TEST_CASE("a value is withheld and its limits shown when the interval is too wide") {
    // A single death of 300 in the open band: 300 years with a standard error as large.
    AgeGroup group = group_of(300, 5);
    group.deaths.back() = 1;
    const auto rows = rows_of(group, false);
    CHECK(rows[19]["life_expectancy"].is_null());
    CHECK(rows[19]["upper"].get<double>() == Approx(300 * (1 + normal_95)));
    CHECK(rows[19]["note"] == "interval wider than 20 years");
}

TEST_CASE("healthy life expectancy rests on those asked or on the population") {
    AgeGroup group = group_of(10'000, 200);
    group.good_health.assign(band_count, 0.8);
    const auto of_population = rows_of(group, false);
    CHECK(of_population[0]["healthy_life_expectancy"].get<double>() == Approx(40));
    group.sample.assign(band_count, 50);
    const auto of_sample = rows_of(group, false);
    CHECK(of_sample[0]["healthy_life_expectancy"].get<double>() == Approx(40));
    CHECK(of_sample[0]["healthy_standard_error"].get<double>() >
          1.2 * of_population[0]["healthy_standard_error"].get<double>());
}

TEST_CASE("a decomposition has a row for every age of every group but the reference") {
    std::ostringstream out, parts;
    LifeTableTable table(out, TableFormat::csv, abridged_starts(), false, false);
    AgeGroup reference = group_of(10'000, 200), other = group_of(10'000, 100);
    reference.name = "before";
    const std::vector<LifeTableRow> rows = table.add(reference);
    DecompositionTable decomposition(parts, TableFormat::json, abridged_starts(), "before", rows);
    decomposition.add(reference.name, rows);
    decomposition.add(other.name, table.add(other));
    decomposition.finish();
    const auto list = nlohmann::json::parse(parts.str());
    REQUIRE(list.size() == band_count);
    double sum = 0;
    for (const auto& row : list) {
        CHECK(row["group"] == "place");
        CHECK(row["reference"] == "before");
        CHECK(row["contribution"].get<double>() ==
              Approx(row["direct"].get<double>() + row["indirect"].get<double>()));
        sum += row["contribution"].get<double>();
    }
    CHECK(sum == Approx(50));
    CHECK(table.groups() == 2);
    CHECK(table.groups_withheld() == 0);
}

}  // namespace lc
