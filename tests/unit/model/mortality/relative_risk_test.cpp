#include "model/mortality/relative_risk.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"

using namespace lc;

namespace {

/// One person; fields are set by the test.
Persons someone(int age) {
    Persons persons;
    persons.append_blank();
    persons.age[0] = static_cast<std::uint8_t>(age);
    persons.activity[0] = Activity::full_time;
    return persons;
}

double risk(const MortalityParameters& parameters, const Persons& persons, std::size_t home = 0) {
    return static_cast<double>(RelativeRisk(parameters).of(persons, 0, home));
}

const MortalityParameters& parameters() { return testing::law(2024).mortality; }

}  // namespace

TEST_CASE("The reference person has a relative risk of one") {
    for (const int age : {0, 1, 17, 18, 30, 64, 65, 85, 100})
        CHECK(risk(parameters(), someone(age)) == 1.0);
}

TEST_CASE("Recent poverty acts with its causal share and less at older ages") {
    double last = 10;
    for (const int age : {30, 60, 65, 70, 85, 92, 100}) {
        Persons persons = someone(age);
        persons.adult_exposure[0] = 1;
        const double here = risk(parameters(), persons);
        CHECK(here >= 1);
        CHECK(here <= last);
        last = here;
    }
    CHECK(last == 1.0);
    Persons persons = someone(40);
    persons.adult_exposure[0] = 1;
    // 0.25 of a log hazard ratio of 0.57.
    CHECK(risk(parameters(), persons) ==
          Approx(std::exp(parameters().causal_share_income *
                          parameters().poverty_log_hazard_working_age)));
    MortalityParameters none = parameters();
    none.causal_share_income = 0;
    CHECK(risk(none, persons) == 1.0);
    persons.adult_exposure[0] = 0.5f;
    CHECK(risk(parameters(), persons) * risk(parameters(), persons) ==
          Approx(std::exp(parameters().causal_share_income *
                          parameters().poverty_log_hazard_working_age)));
}

TEST_CASE("Infant deaths rise with poverty by the published slope") {
    // A population of infants of whom a share is poor: m = m0 (1 + beta p), from 0 to all poor.
    Persons persons = someone(0);
    persons.child_exposure[0] = 1;
    const double beta = risk(parameters(), persons) - 1;
    const double reference = parameters().infant_mortality_reference;
    const double without = reference / (1 + beta * parameters().infant_poverty_reference);
    // 5.8 deaths per 100,000 births per percentage point of poverty.
    CHECK(without * beta == Approx(0.0058).epsilon(1e-4));
}

TEST_CASE("A poor childhood acts directly in adulthood and fades") {
    Persons persons = someone(40);
    persons.child_exposure[0] = 1;
    CHECK(risk(parameters(), persons) ==
          Approx(std::exp(parameters().childhood_poverty_log_hazard)));
    persons.age[0] = 75;
    CHECK(risk(parameters(), persons) ==
          Approx(std::exp(parameters().childhood_poverty_log_hazard / 2)));
    persons.age[0] = 90;
    CHECK(risk(parameters(), persons) == 1.0);
}

TEST_CASE("Schooling lowers the risk from 25 on and less at older ages") {
    double last = 2;
    for (std::size_t level = 0; level < qualification_count; ++level) {
        Persons persons = someone(40);
        persons.qualification[0] = static_cast<Qualification>(level);
        CHECK(risk(parameters(), persons) < last);
        last = risk(parameters(), persons);
    }
    Persons persons = someone(40);
    persons.qualification[0] = Qualification::level_4_plus;
    const double young = risk(parameters(), persons);
    persons.age[0] = 80;
    CHECK(risk(parameters(), persons) > young);
    persons.age[0] = 24;
    CHECK(risk(parameters(), persons) == 1.0);
}

TEST_CASE("Worklessness acts between 20 and 64 and not through sickness care or retirement") {
    Persons persons = someone(40);
    for (int a = 0; a < activity_count; ++a) {
        persons.activity[0] = static_cast<Activity>(a);
        const bool workless = persons.activity[0] == Activity::unemployed ||
                              persons.activity[0] == Activity::other_inactive;
        CHECK(risk(parameters(), persons) ==
              Approx(workless ? std::exp(parameters().worklessness_log_hazard) : 1));
    }
    persons.activity[0] = Activity::unemployed;
    persons.age[0] = 65;
    CHECK(risk(parameters(), persons) == 1.0);
    persons.age[0] = 19;
    CHECK(risk(parameters(), persons) == 1.0);
}

TEST_CASE("Homes act by their quality and temporary accommodation on young children") {
    const auto index = RelativeRisk::home_index;
    CHECK(index(Tenure::private_rent, 0) == 0);
    CHECK(index(Tenure::temporary_accommodation, 3) == 7);
    const double cold = risk(parameters(), someone(80), dwelling::cold);
    CHECK(cold == Approx(std::exp(parameters().cold_home_log_hazard)));
    CHECK(risk(parameters(), someone(40), dwelling::cold) < cold);
    CHECK(risk(parameters(), someone(40), dwelling::cold | dwelling::non_decent) >
          risk(parameters(), someone(40), dwelling::cold));
    CHECK(risk(parameters(), someone(2), 4) > 1);
    CHECK(risk(parameters(), someone(5), 4) == 1.0);
}
