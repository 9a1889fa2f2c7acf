#include "model/health/health_model.hpp"

#include <cmath>
#include <vector>

#include "model/core/random.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"

using namespace lc;

TEST_CASE("The logistic table is exact to five digits") {
    for (double x = -11.9; x < 12; x += 0.0137)
        CHECK(static_cast<double>(logistic(static_cast<float>(x))) ==
              Approx(1 / (1 + std::exp(-x))).margin(2e-5));
    CHECK(logistic(50) == Approx(1).margin(1e-5));
    CHECK(logistic(-50) == Approx(0).margin(1e-5));
}

TEST_CASE("States are nested and worsen with age exposure deprivation and bad homes") {
    const HealthModel model(testing::law(2024).health_state, {});
    for (int age = 0; age < age_count; ++age)
        for (const float sum : {-1.0f, 0.0f, 1.0f}) {
            const HealthChances chances = model.chances(age, sum);
            CHECK(chances.bad <= chances.fair_or_bad);
            CHECK(chances.limited_a_lot <= chances.limited);
            if (age > 0) CHECK(chances.fair_or_bad > model.chances(age - 1, sum).fair_or_bad);
        }
    CHECK(model.effect_of_home(1, 0) > model.effect_of_home(10, 0));
    CHECK(model.effect_of_home(5, dwelling::cold) > model.effect_of_home(5, 0));
    CHECK(model.effect_of_home(5, dwelling::non_decent) > model.effect_of_home(5, 0));

    Persons persons;
    persons.append_blank();
    persons.age[0] = 40;
    persons.qualification[0] = Qualification::level_4_plus;
    const float reference = model.circumstances(persons, 0, 0);
    persons.adult_exposure[0] = 1;
    // The odds ratio of someone always poor.
    CHECK(static_cast<double>(model.circumstances(persons, 0, 0) - reference) ==
          Approx(testing::law(2024).health_state.exposure_log_odds));
    persons.qualification[0] = Qualification::none;
    CHECK(static_cast<double>(model.circumstances(persons, 0, 0) - reference) ==
          Approx(testing::law(2024).health_state.exposure_log_odds +
                 3 * testing::law(2024).health_state.qualification_log_odds));
    persons.age[0] = 10;
    CHECK(model.circumstances(persons, 0, 0) == 0.0f);
}

TEST_CASE("The change with age is that of the chances") {
    const HealthModel model(testing::law(2024).health_state, {-1.0f, -3.0f, -1.0f, -2.0f});
    for (const int age : {1, 30, 63, 90}) {
        const HealthChances now = model.chances(age, 0.2f), before = model.chances(age - 1, 0.2f);
        const HealthChances change = model.change_with_age(age, now);
        CHECK(change.fair_or_bad == Approx(now.fair_or_bad - before.fair_or_bad).margin(3e-4));
        CHECK(change.limited_a_lot ==
              Approx(now.limited_a_lot - before.limited_a_lot).margin(3e-4));
    }
}

TEST_CASE("A uniform draw picks the worst state below its chance") {
    const HealthChances chances{0.3f, 0.1f, 0.25f, 0.05f};
    CHECK(draw_health(chances, 0.05f) == GeneralHealth::bad);
    CHECK(draw_health(chances, 0.2f) == GeneralHealth::fair);
    CHECK(draw_health(chances, 0.3f) == GeneralHealth::good);
    CHECK(draw_limitation(chances, 0.04f) == Disability::limited_a_lot);
    CHECK(draw_limitation(chances, 0.2f) == Disability::limited_a_little);
    CHECK(draw_limitation(chances, 0.9f) == Disability::none);
}

TEST_CASE("Circumstances and chances of many are those of each to the last bit") {
    const HealthModel model(testing::law(2024).health_state, {-1.0f, -3.0f, -1.0f, -2.0f});
    constexpr std::size_t people = 3000;
    Persons persons;
    std::vector<float> home, sum(people), worse(people), worst(people), step(people), last(people);
    for (std::size_t p = 0; p < people; ++p) {
        const std::uint64_t bits = mix(p);
        persons.append_blank();
        persons.age[p] = static_cast<std::uint8_t>(bits % age_count);
        persons.qualification[p] = static_cast<Qualification>(bits / 101 % 4);
        persons.adult_exposure[p] = static_cast<float>(bits / 404 % 1000) / 1000;
        persons.child_exposure[p] = static_cast<float>(bits / 404000 % 1000) / 1000;
        home.push_back(model.effect_of_home(static_cast<int>(1 + bits / 404000000 % 10),
                                            static_cast<std::uint8_t>(p % 4)));
    }
    model.circumstances({persons.age.data(), persons.qualification.data(),
                         persons.adult_exposure.data(), persons.child_exposure.data(), home.data()},
                        people, sum.data());
    for (std::size_t p = 0; p < people; ++p)
        CHECK(sum[p] == model.circumstances(persons, p, home[p]));
    for (float& value : sum) value = value * 20 - 10;  // to beyond the ends of the table
    using Outcome = HealthModel::Outcome;
    for (const Outcome outcome : {Outcome::general_health, Outcome::limitation}) {
        model.chances(outcome, persons.age.data(), sum.data(), people, worse.data(), worst.data());
        model.steps(outcome, persons.age.data(), people, step.data(), last.data());
        for (std::size_t p = 0; p < people; ++p) {
            CAPTURE(p);
            const int age = persons.age[p];
            const HealthChances now = model.chances(age, sum[p]);
            const HealthChances change = model.change_with_age(age, now);
            const bool health = outcome == Outcome::general_health;
            CHECK(worse[p] == (health ? now.fair_or_bad : now.limited));
            CHECK(worst[p] == (health ? now.bad : now.limited_a_lot));
            CHECK(worse[p] * (1 - worse[p]) * step[p] ==
                  (health ? change.fair_or_bad : change.limited));
            CHECK(worst[p] * (1 - worst[p]) * last[p] ==
                  (health ? change.bad : change.limited_a_lot));
        }
    }
}
