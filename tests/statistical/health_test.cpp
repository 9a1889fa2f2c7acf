// Health is calibrated once and must stay: shares by age do not drift as people age.
#include "model/processes/consequences/health.hpp"

#include <cmath>

#include "model/health/health_model.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;

namespace {

struct Setting {
    Parameters law = testing::law(2024);
    AuthorityRates rates;
    Authority authority;
    UkYear uk;
    Setting() {
        authority.good_health = 0.8;
        authority.fair_health = 0.14;
        authority.bad_health = 0.06;
        authority.limited_a_lot = 0.075;
        authority.limited_a_little = 0.1;
    }
    Context context(int year) {
        Context made;
        made.year = year;
        made.uk = &uk;
        made.authority = &authority;
        made.rates = &rates;
        made.sets = {&law, 1};
        return made;
    }
};

template <class State>
double share(const std::vector<State>& states, State wanted) {
    double count = 0;
    for (const State state : states) count += state == wanted;
    return count / static_cast<double>(states.size());
}

}  // namespace

TEST_CASE("A new population meets the published shares") {
    // About 55,000 persons: standard deviation of a share at most 0.0017; margin 4.5 of them.
    Setting setting;
    Shard shard = testing::made_population(20000);
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        shard.households.decile[h] = static_cast<std::uint8_t>(1 + h % 10);
    initialise_health(setting.context(start_year), shard, setting.rates.health);
    CHECK(share(shard.persons.health, GeneralHealth::good) == Approx(0.80).margin(0.008));
    CHECK(share(shard.persons.health, GeneralHealth::bad) == Approx(0.06).margin(0.005));
    CHECK(share(shard.persons.disability, Disability::limited_a_lot) ==
          Approx(0.075).margin(0.005));
    CHECK(share(shard.persons.disability, Disability::limited_a_little) ==
          Approx(0.1).margin(0.006));
    // Bad health and limitation go together.
    double both = 0, bad = 0;
    for (std::size_t p = 0; p < shard.person_count(); ++p) {
        bad += shard.persons.health[p] == GeneralHealth::bad;
        both += shard.persons.health[p] == GeneralHealth::bad &&
                shard.persons.disability[p] != Disability::none;
    }
    CHECK(both / bad > 0.7);
}

TEST_CASE("Shares of a cohort follow its age and nothing else") {
    // 30,000 persons from 30 to 75: standard deviation of a share at most 0.0029; margin 4.5 of
    // them at each of 45 ages (error rate 1 in 3,000 for the whole test).
    Setting setting;
    Shard shard;
    for (int i = 0; i < 30000; ++i)
        testing::add_household(shard, {{30, Sex::female}}, Tenure::private_rent);
    for (std::size_t h = 0; h < shard.household_count(); ++h) shard.households.decile[h] = 4;
    initialise_health(setting.context(start_year), shard, setting.rates.health);
    const HealthModel model(setting.law.health_state, setting.rates.health);
    for (int year = start_year + 1; year <= start_year + 45; ++year) {
        for (auto& age : shard.persons.age) ++age;
        Tally tally;
        health(setting.context(year), shard, tally);
        const float home = model.effect_of_home(4, 0);
        const HealthChances chances =
            model.chances(shard.persons.age[0], model.circumstances(shard.persons, 0, home));
        INFO("age " << int{shard.persons.age[0]});
        CHECK(share(shard.persons.health, GeneralHealth::good) ==
              Approx(1 - chances.fair_or_bad).margin(0.013));
        CHECK(share(shard.persons.health, GeneralHealth::bad) == Approx(chances.bad).margin(0.013));
        CHECK(share(shard.persons.disability, Disability::none) ==
              Approx(1 - chances.limited).margin(0.013));
    }
}

TEST_CASE("More poverty means worse health after some years") {
    Setting setting;
    Shard shard = testing::made_population(3000);
    for (auto& decile : shard.households.decile) decile = 5;
    initialise_health(setting.context(start_year), shard, setting.rates.health);
    Shard poorer = shard;
    for (auto& exposure : poorer.persons.adult_exposure) exposure = 1;
    for (auto& exposure : poorer.persons.child_exposure) exposure = 1;
    for (auto& exposure : shard.persons.adult_exposure) exposure = 0;
    for (auto& exposure : shard.persons.child_exposure) exposure = 0;
    Tally tally;
    for (int year = 2023; year < 2033; ++year) {
        health(setting.context(year), shard, tally);
        health(setting.context(year), poorer, tally);
    }
    CHECK(share(poorer.persons.health, GeneralHealth::good) <
          share(shard.persons.health, GeneralHealth::good) - 0.02);
}
