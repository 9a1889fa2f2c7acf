#include "analysis/statistics/publication.hpp"

#include <array>
#include <cmath>
#include <string>

#include "tests/support/catch.hpp"

namespace lc {

TEST_CASE("tables of 5000 person-years and fewer are withheld") {
    std::array<double, band_count> persons{}, deaths{};
    persons.fill(250);
    deaths.fill(1);
    CHECK(withheld(persons, deaths) == Withheld::few_people);
    persons[4] += 1;
    CHECK(withheld(persons, deaths) == Withheld::no);
}

TEST_CASE("tables with an empty band or without deaths in the last are withheld") {
    std::array<double, band_count> persons{}, deaths{};
    persons.fill(1000);
    deaths.fill(1);
    deaths[3] = 0;
    CHECK(withheld(persons, deaths) == Withheld::no);
    deaths.back() = 0;
    CHECK(withheld(persons, deaths) == Withheld::no_deaths_last);
    persons[3] = 0;
    CHECK(withheld(persons, deaths) == Withheld::empty_band);
}

TEST_CASE("a life expectancy is withheld when its interval is wider than 20 years") {
    LifeTableRow row{.survivors = 100'000, .standard_error = 10 / normal_95 - 1e-9};
    CHECK(withheld_at(row) == Withheld::no);
    row.standard_error += 2e-9;
    CHECK(withheld_at(row) == Withheld::interval_too_wide);
    row.survivors = 0;
    CHECK(withheld_at(row) == Withheld::not_reached);
}

TEST_CASE("every reason to withhold has words of its own") {
    CHECK(std::string(reason(Withheld::no)).empty());
    CHECK(std::string(reason(Withheld::few_people)) == "population not above 5,000");
    CHECK(std::string(reason(Withheld::interval_too_wide)) == "interval wider than 20 years");
}

}  // namespace lc
