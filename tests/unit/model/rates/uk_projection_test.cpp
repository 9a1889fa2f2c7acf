#include "model/rates/uk_projection.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

const Parameters& law() {
    static const Parameters parameters =
        project_inputs().table.at(start_year, project_inputs().economy);
    return parameters;
}

const UkProjection& projection() {
    static const UkProjection found = project_uk(
        project_inputs().data, published_death_rates(project_inputs().data, law()), law());
    return found;
}

double total(const BySexAge& table) {
    double sum = 0;
    for (const auto& by_age : table)
        for (const double value : by_age) sum += value;
    return sum;
}

}  // namespace

TEST_CASE("the projection meets the published population of 2023 by sex and age",
          "[uk_projection]") {
    const National& national = project_inputs().data.national;
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        for (std::size_t age = 1; age < 90; ++age)
            CHECK(projection().population[1][sex][age] ==
                  Approx(national.population_2023[sex][age]).epsilon(1e-9));
        double oldest = 0;
        for (std::size_t age = 90; age < age_count; ++age)
            oldest += projection().population[1][sex][age];
        CHECK(oldest == Approx(national.population_2023[sex][90]).epsilon(1e-9));
    }
    CHECK(total(projection().population[1]) == Approx(68265209).epsilon(1e-4));
}

TEST_CASE("the year to mid-2024 has the published births and net migration", "[uk_projection]") {
    const double natural_and_net =
        total(projection().population[2]) - total(projection().population[1]);
    CHECK(natural_and_net == Approx(738718 + 16239).margin(15000));
    CHECK(projection().births[1] / projection().births[0] == Approx(662148.0 / 664400.0));
}

TEST_CASE("in the long run net migration is the assumed one", "[uk_projection]") {
    const MigrationParameters& migration = law().migration;
    CHECK(migration.arrivals_long_run - migration.departures_long_run == Approx(340000));
    CHECK(total(projection().population[22]) > 70e6);
    CHECK(total(projection().population[22]) < 78e6);
}

TEST_CASE("factors of the first year are one and none is absurd", "[uk_projection]") {
    CHECK(projection().maternity_factor[0] == Approx(1.0f));
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t band = 0; band < migration_band_count; ++band) {
            CHECK(projection().arrival_factor[0][sex][band] == Approx(1.0f));
            CHECK(projection().departure_factor[0][sex][band] == Approx(1.0f));
            for (std::size_t year = 0; year < control_years; ++year) {
                CHECK(projection().arrival_factor[year][sex][band] > 0.1f);
                CHECK(projection().arrival_factor[year][sex][band] < 2.0f);
            }
        }
}

TEST_CASE("nobody arrives or leaves in negative numbers", "[uk_projection]") {
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t age = 0; age < age_count; ++age) {
            CHECK(projection().arrivals[sex][age] >= 0);
            CHECK(projection().departures[sex][age] >= 0);
            CHECK(projection().departures[sex][age] <= projection().population[0][sex][age] + 1e6);
        }
}

TEST_CASE("years before and after the controls take the first and the last", "[uk_projection]") {
    CHECK(control_index(2022) == 0);
    CHECK(control_index(2023) == 0);
    CHECK(control_index(2024) == 1);
    CHECK(control_index(2200) == control_years - 1);
}
