#include "model/processes/consequences/exposure.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;

namespace {

struct Setting {
    Parameters law = testing::law(2024);
    UkYear uk;
    Context context(int year) {
        Context made;
        made.year = year;
        made.uk = &uk;
        made.sets = {&law, 1};
        return made;
    }
};

/// A year, of which poverty_status has told households and their members.
void step(Setting& setting, Shard& shard, int year) {
    Tally tally;
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p)
            shard.persons.poverty_history[p] =
                shard.households.poverty_status[h] & poverty::relative_ahc;
    exposure(setting.context(year), shard, tally);
}

Shard family(bool poor) {
    using enum Relation;
    Shard shard;
    testing::add_household(shard, {{35, Sex::female},
                                   {17, Sex::male, dependent_child},
                                   {9, Sex::male, dependent_child},
                                   {0, Sex::male, dependent_child}});
    shard.households.decile[0] = 1;
    shard.households.poverty_status[0] = poor ? poverty::relative_ahc : 0;
    return shard;
}

}  // namespace

TEST_CASE("Adult exposure halves in its half-life out of poverty") {
    Setting setting;
    setting.law.exposure.half_life = 4;
    Shard shard = family(false);
    shard.persons.adult_exposure[0] = 0.8f;
    for (int year = 2025; year < 2029; ++year) step(setting, shard, year);
    CHECK(shard.persons.adult_exposure[0] == Approx(0.4));
    shard.households.poverty_status[0] = poverty::relative_ahc;
    for (int year = 2029; year < 2069; ++year) step(setting, shard, year);
    CHECK(shard.persons.adult_exposure[0] == Approx(1).margin(0.001));
}

TEST_CASE("Childhood exposure is the mean of the years lived and frozen at 18") {
    Setting setting;
    Shard shard = family(true);
    shard.persons.child_exposure = {0.2f, 0, 0, 0};
    step(setting, shard, 2025);
    CHECK(shard.persons.child_exposure[1] == Approx(1.0 / 18));
    CHECK(shard.persons.child_exposure[2] == Approx(0.1));
    CHECK(shard.persons.child_exposure[3] == 1.0f);
    CHECK(shard.persons.child_exposure[0] == 0.2f);
    shard.persons.age = {36, 18, 10, 1};
    shard.households.poverty_status[0] = 0;
    step(setting, shard, 2026);
    CHECK(shard.persons.child_exposure[1] == Approx(1.0 / 18));
    CHECK(shard.persons.child_exposure[2] == Approx(1.0 / 11));
    CHECK(shard.persons.child_exposure[3] == 0.5f);
}

TEST_CASE("A newborn takes over the reference person's past") {
    Setting setting;
    Shard shard = family(false);
    shard.persons.adult_exposure = {0.6f, 0, 0, 0};
    step(setting, shard, 2025);
    CHECK(shard.persons.adult_exposure[3] == shard.persons.adult_exposure[0]);
    CHECK(shard.persons.adult_exposure[1] == 0.0f);
}

TEST_CASE("Before incomes are known exposure is the poverty rate of the tenure") {
    Setting setting;
    Shard shard = family(false);
    expect_exposure(setting.context(start_year), shard);
    for (std::size_t p = 0; p < 4; ++p)
        CHECK(shard.persons.adult_exposure[p] ==
              Approx(setting.law.exposure.expected_private_tenant));
    shard.households.tenure[0] = Tenure::mortgage;
    expect_exposure(setting.context(start_year), shard);
    CHECK(shard.persons.child_exposure[0] == Approx(setting.law.exposure.expected_owner));
}

TEST_CASE("In the start year exposures begin with the poverty rate of like households as mean") {
    Setting setting;
    Shard shard = testing::made_population(6000);
    double poor = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        shard.households.decile[h] = static_cast<std::uint8_t>(1 + h % 10);
        const bool is = mix(shard.households.household_id[h]) % 4 == 0;
        shard.households.poverty_status[h] = is ? poverty::relative_ahc : 0;
        poor += is ? shard.first_person[h + 1] - shard.first_person[h] : 0;
    }
    step(setting, shard, start_year);
    double sum = 0;
    for (const float x : shard.persons.adult_exposure) sum += static_cast<double>(x);
    // Cells lean on the shard's mean by twenty persons of about two hundred.
    CHECK(sum / poor == Approx(1).margin(0.01));
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const auto p = shard.first_person[h];
        CHECK((shard.persons.poverty_history[p] & 1) ==
              (shard.households.poverty_status[h] & poverty::relative_ahc));
    }
}

TEST_CASE("Children have no years of poverty before their birth") {
    Setting setting;
    Shard shard = family(true);
    shard.persons.age = {35, 2, 1, 0};
    setting.law.exposure.persistence = 1;  // the past is as the present
    step(setting, shard, start_year);
    CHECK(shard.persons.poverty_history[0] == 0b1111);
    CHECK(shard.persons.poverty_history[1] == 0b0111);
    CHECK(shard.persons.poverty_history[2] == 0b0011);
    CHECK(shard.persons.poverty_history[3] == 0b0001);
}

TEST_CASE("Exposure does not depend on the order of households") {
    Setting setting;
    Shard shard = testing::made_population(300);
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        shard.households.decile[h] = static_cast<std::uint8_t>(1 + h % 10);
        shard.households.poverty_status[h] = h % 3 == 0 ? poverty::relative_ahc : 0;
    }
    Shard turned = testing::reversed(shard);
    for (Shard* each : {&shard, &turned}) {
        step(setting, *each, start_year);
        step(setting, *each, 2023);
    }
    CHECK(testing::household_lines(shard) == testing::household_lines(turned));
}
