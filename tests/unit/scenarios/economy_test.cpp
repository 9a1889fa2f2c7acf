#include "scenarios/economy.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using Catch::Matchers::WithinAbs;

namespace {

Economy forecast() {
    std::vector<Fault> faults;
    const Economy economy = Economy::load(lc::testing::project_folder() / "configs", faults);
    INFO(lc::testing::listed(faults));
    REQUIRE(faults.empty());
    return economy;
}

}  // namespace

TEST_CASE("the base year's indices are one and they chain") {
    const Economy economy = forecast();
    for (const Series series : {Series::earnings, Series::prices, Series::private_rents,
                                Series::social_rents, Series::house_prices}) {
        CHECK(economy.index(series, base_year) == 1);
        for (int year = start_year; year < last_year; ++year)
            CHECK_THAT(economy.index(series, year + 1) / economy.index(series, year),
                       WithinAbs(1 + economy.value(series, year + 1), 1e-12));
    }
}

TEST_CASE("outturn holds for past financial years") {
    // HBAI 2024/25 table 1.2a: CPI 2.3606% and earnings 5.2611% over 2023/24.
    const Economy economy = forecast();
    CHECK_THAT(economy.value(Series::prices, 2024), WithinAbs(0.023606, 1e-12));
    CHECK_THAT(economy.value(Series::earnings, 2024), WithinAbs(0.052611, 1e-12));
    CHECK(economy.uk_year(2022).price_index < economy.uk_year(2023).price_index);
}

TEST_CASE("forecast financial years mix two calendar years and then follow the long run") {
    const Economy economy = forecast();
    // CPI: 3.4% in 2025, 2.3% in 2026.
    CHECK_THAT(economy.value(Series::prices, 2025),
               WithinAbs(std::pow(1.034, 0.75) * std::pow(1.023, 0.25) - 1, 1e-12));
    CHECK_THAT(economy.value(Series::prices, 2050), WithinAbs(0.02, 1e-12));
    CHECK_THAT(economy.value(Series::earnings, 2050), WithinAbs(0.0383, 1e-12));
    CHECK(economy.value(Series::private_rents, 2045) == economy.value(Series::earnings, 2045));
    CHECK(economy.last_forecast() == 2030);
    CHECK_THAT(economy.uk_year(2024).mortgage_rate, WithinAbs(0.037, 1e-12));
}

TEST_CASE("a scenario's own growth starts in its first year and not before") {
    const Economy obr = forecast();
    EconomyChange change{Series::earnings, EconomyChange::Kind::figure, 0.05, {}};
    const Economy own = obr.with({change}, 2028);
    for (int year = start_year; year < 2028; ++year)
        CHECK(own.index(Series::earnings, year) == obr.index(Series::earnings, year));
    CHECK(own.value(Series::earnings, 2028) == 0.05);
    CHECK(own.value(Series::earnings, last_year) == 0.05);
    CHECK(own.index(Series::prices, 2040) == obr.index(Series::prices, 2040));
}

TEST_CASE("constant keeps real values and single years stand alone") {
    const Economy obr = forecast();
    const Economy real =
        obr.with({{Series::earnings, EconomyChange::Kind::constant, 0, {}},
                  {Series::prices, EconomyChange::Kind::by_year, 0, {{2030, 0.04}, {2020, 0.5}}}},
                 2027);
    CHECK(real.value(Series::prices, 2030) == 0.04);
    CHECK(real.value(Series::prices, 2029) == obr.value(Series::prices, 2029));
    CHECK(real.value(Series::earnings, 2030) == 0.04);
    CHECK(real.value(Series::prices, 2022) == obr.value(Series::prices, 2022));
    const Economy still = obr.with({{Series::prices, EconomyChange::Kind::constant, 0, {}},
                                    {Series::mortgage_rate, EconomyChange::Kind::constant, 0, {}}},
                                   2027);
    CHECK(still.value(Series::prices, 2035) == 0);
    CHECK(still.value(Series::mortgage_rate, 2035) == obr.value(Series::mortgage_rate, 2026));
}

TEST_CASE("a forecast with holes names them") {
    const lc::testing::TemporaryFolder folder;
    folder.write("economy/obr.json", R"({"title": "t", "last_forecast": 2030, "series": {
        "earnings_growth": {"source": "s", "calendar_years": {"2022": 0.01, "20x3": 0.1}, "long_run": 0.03,
                            "long_run_source": "s"},
        "price_growth": {"calendar_years": {"2022": 7}, "long_run": "prices"}}})");
    std::vector<Fault> faults;
    Economy::load(folder.path(), faults);
    INFO(lc::testing::listed(faults));
    using lc::testing::has_fault;
    CHECK(has_fault(faults, "/series/earnings_growth/calendar_years/20x3", "is no year"));
    CHECK(has_fault(faults, "/series/earnings_growth", "no figure for 2023"));
    CHECK(has_fault(faults, "/series/price_growth/calendar_years/2022", "out of range"));
    CHECK(has_fault(faults, "/series/price_growth/long_run", "not known"));
    CHECK(has_fault(faults, "/series/price_growth", "\"source\" is missing"));
    CHECK(has_fault(faults, "/series", "\"mortgage_rate\" is missing"));
}

TEST_CASE("employment is that of the model but where a scenario says otherwise") {
    const Economy obr = forecast();
    for (const int year : {2022, 2030, last_year}) CHECK(obr.uk_year(year).employment_ratio == 1);
    const Economy slump =
        obr.with({{Series::employment, EconomyChange::Kind::by_year, 0, {{2029, -0.02}}}}, 2028);
    CHECK(slump.uk_year(2029).employment_ratio == 0.98);
    CHECK(slump.uk_year(2028).employment_ratio == 1);
    CHECK(slump.uk_year(2030).employment_ratio == 1);
    const Economy still =
        obr.with({{Series::employment, EconomyChange::Kind::constant, 0, {}}}, 2028);
    CHECK(still.uk_year(2035).employment_ratio == 1);
}

TEST_CASE("the recession of the library is a fall of work and pay that ends") {
    std::vector<Fault> faults;
    const Scenario scenario =
        load_scenario(lc::testing::project_folder() / "scenarios" / "library" / "recession.json",
                      lc::testing::project_levers(), lc::testing::project_places(), faults);
    INFO(lc::testing::listed(faults));
    REQUIRE(faults.empty());
    CHECK(scenario.levers.empty());
    const Economy obr = forecast(), own = obr.with(scenario.economy, scenario.from);
    CHECK(own.uk_year(2027).employment_ratio == 1);
    CHECK(own.uk_year(2029).employment_ratio == 0.975);
    CHECK(own.uk_year(2034).employment_ratio == 1);
    CHECK(own.index(Series::earnings, 2029) < obr.index(Series::earnings, 2029));
    CHECK(own.value(Series::earnings, 2035) == obr.value(Series::earnings, 2035));
    CHECK(own.index(Series::house_prices, 2029) < 0.9 * obr.index(Series::house_prices, 2029));
}
