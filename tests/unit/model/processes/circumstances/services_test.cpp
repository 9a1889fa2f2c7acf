// Services and rules for homes, work and learning that are neutral in current law, each by itself.
#include <cmath>

#include "model/processes/circumstances/earnings.hpp"
#include "model/processes/circumstances/education.hpp"
#include "model/processes/circumstances/employment.hpp"
#include "model/processes/circumstances/housing_cost.hpp"
#include "model/processes/circumstances/supported_housing.hpp"
#include "model/processes/circumstances/tenure.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/made_population.hpp"
#include "tests/support/work_setting.hpp"

using namespace lc;
using testing::WorkSetting;

namespace {

std::int64_t spent(const Tally& tally, Payer payer, FiscalComponent component) {
    return tally.fiscal_pence[static_cast<std::size_t>(payer)][static_cast<std::size_t>(component)];
}

/// Households in one tenure, two bedrooms, with a made authority's rents.
struct Homes : WorkSetting {
    Shard shard;
    Tally tally;
    Homes(std::size_t count, Tenure tenure) {
        rates.housing.private_rent = {0, 150, 200, 210, 280, 320};
        rates.housing.social_rent = {0, 90, 100, 110, 120, 130};
        sets[0].private_rent.spread = 0;
        for (std::size_t h = 0; h < count; ++h) testing::add_household(shard, {{40}}, tenure);
        shard.households.bedrooms.assign(count, 2);
        shard.households.decile.assign(count, 5);
    }
    std::size_t in(Tenure tenure) const {
        return static_cast<std::size_t>(
            std::count(shard.households.tenure.begin(), shard.households.tenure.end(), tenure));
    }
};

}  // namespace

TEST_CASE("A limit on rents holds for tenants who stay and landlords bear it") {
    Homes homes(2, Tenure::private_rent);
    auto& cost = homes.shard.households.housing_cost;
    cost = {180.0f, -1.0f};  // the second has just moved in
    homes.uk.rent_index = 1.05;
    homes.sets[0].private_rent.increase_limit = 0.02;
    housing_cost(homes.context(2030), homes.shard, homes.tally);
    CHECK(cost[0] == Approx(180 * 1.02));
    CHECK(cost[1] == Approx(200 * 1.05));
    CHECK(homes.tally.landlord_cost_pence == std::llround((200 * 1.05 - 180 * 1.02) * 52 * 100));
}

TEST_CASE("A lower level of rents lowers every private rent and no other") {
    Homes homes(1, Tenure::private_rent);
    testing::add_household(homes.shard, {{40}}, Tenure::social_rent);
    homes.shard.households.bedrooms[1] = 2;
    homes.sets[0].social_rent.spread = 0;
    homes.sets[0].private_rent.level = 0.9;
    housing_cost(homes.context(2030), homes.shard, homes.tally);
    CHECK(homes.shard.households.housing_cost[0] == Approx(200 * 0.9));
    CHECK(homes.shard.households.housing_cost[1] == Approx(100));
}

TEST_CASE("Temporary accommodation costs the council by the week and household") {
    Homes homes(3, Tenure::temporary_accommodation);
    homes.sets[0].temporary_accommodation.council_cost = 150 * 52;
    housing_cost(homes.context(2030), homes.shard, homes.tally);
    CHECK(spent(homes.tally, Payer::council, FiscalComponent::temporary_accommodation) ==
          3 * 150 * 52 * 100);
}

TEST_CASE("Prevention keeps its share of those who would become homeless in their homes") {
    // 20,000 tenants at a risk of about 0.03: 600 entries, standard error of the ratio 0.04 without
    // pairing; draws are paired, so that only those between the two chances differ.
    const auto entries = [](double ratio, std::int64_t& cost) {
        Homes homes(20000, Tenure::private_rent);
        homes.rates.housing.temporary_accommodation_risk = {0.1f, 0.1f};
        homes.sets[0].temporary_accommodation.entry_ratio = ratio;
        homes.sets[0].temporary_accommodation.prevention_cost = 3000;
        tenure(homes.context(2030), homes.shard, homes.tally);
        cost = spent(homes.tally, Payer::council, FiscalComponent::temporary_accommodation);
        return homes.in(Tenure::temporary_accommodation);
    };
    std::int64_t none = 0, some = 0;
    const std::size_t before = entries(1, none), after = entries(0.7, some);
    CHECK(none == 0);
    CHECK(before > 400);
    CHECK(static_cast<double>(after) / static_cast<double>(before) == Approx(0.7).margin(0.08));
    CHECK(some == static_cast<std::int64_t>(before - after) * 3000 * 100);
}

TEST_CASE("Those who leave temporary accommodation go where a lever sends them") {
    Homes homes(500, Tenure::temporary_accommodation);
    homes.sets[0].temporary_accommodation.exit = 1;
    homes.sets[0].temporary_accommodation.exit_to_social = 1;
    tenure(homes.context(2030), homes.shard, homes.tally);
    CHECK(homes.in(Tenure::social_rent) == 500);
}

TEST_CASE("Supported homes are let to homeless adults without children and kept by most") {
    Homes homes(300, Tenure::temporary_accommodation);
    testing::add_household(homes.shard, {{30}, {5, Sex::male, Relation::dependent_child}},
                           Tenure::temporary_accommodation);
    HousingFirstParameters& p = homes.sets[0].housing_first;
    p.places = 200;
    p.retention = 1;
    p.cost_per_place = 10000;
    supported_housing(homes.context(2030), homes.shard, homes.tally);
    CHECK(homes.in(Tenure::social_rent) == 200);
    CHECK(homes.shard.households.tenure.back() == Tenure::temporary_accommodation);
    CHECK(spent(homes.tally, Payer::council, FiscalComponent::supported_housing) ==
          200LL * 10000 * 100);
    // A year on nobody has lost the home, and no more are let than there are places.
    supported_housing(homes.context(2031), homes.shard, homes.tally);
    CHECK(homes.in(Tenure::social_rent) == 200);
    // 200 tenancies kept with chance 0.85, those lost let again: five standard errors are 25.
    p.retention = 0.85;
    p.places = 1e-9;
    Shard lost = homes.shard;
    Tally tally;
    supported_housing(homes.context(2032), lost, tally);
    const auto kept = std::count(lost.households.tenure.begin(), lost.households.tenure.end(),
                                 Tenure::social_rent);
    CHECK(std::abs(static_cast<double>(kept) - 170) < 25);
}

TEST_CASE("Nobody earns less under a higher minimum wage and those just above it gain less") {
    WorkSetting setting;
    Shard shard;
    for (int k = 0; k < 400; ++k) testing::add_household(shard, {{40}});
    Persons& persons = shard.persons;
    persons.activity.assign(persons.size(), Activity::full_time);
    persons.hours.assign(persons.size(), 37);
    persons.qualification.assign(persons.size(), Qualification::level_1_2);
    shard.households.decile.assign(shard.household_count(), 5);
    Shard raised = shard;
    Tally before, after;
    earnings(setting.context(2030), shard, before);
    LivingWageParameters& minimum = setting.sets[0].living_wage;
    minimum.statutory = 15;
    minimum.spillover = 0.1;
    earnings(setting.context(2030), raised, after);
    const auto yearly = [](double hourly) { return static_cast<float>(hourly * 37 * 52); };
    double gained = 0;
    int low = 0;
    for (std::size_t p = 0; p < persons.size(); ++p) {
        const float old = persons.income[p], now = raised.persons.income[p];
        CHECK(now >= old);
        CHECK(now >= yearly(15) * 0.9999f);
        if (old > yearly(15) * 1.1001f) CHECK(now == old);
        low += old < yearly(15);
        gained += static_cast<double>(now - old);
    }
    CHECK(low > 20);
    CHECK(before.employer_cost_pence == 0);
    CHECK(static_cast<double>(after.employer_cost_pence) == Approx(100 * gained).epsilon(1e-3));
}

TEST_CASE("A pledge of a living wage reaches its share of employees and costs hours") {
    WorkSetting setting;
    Shard shard;
    for (int k = 0; k < 4000; ++k) testing::add_household(shard, {{40}});
    Persons& persons = shard.persons;
    persons.activity.assign(persons.size(), Activity::full_time);
    persons.hours.assign(persons.size(), 37);
    persons.wage.assign(persons.size(), -3.0f);  // all at the minimum
    shard.households.decile.assign(shard.household_count(), 5);
    LivingWageParameters& minimum = setting.sets[0].living_wage;
    minimum.employer = 16;
    minimum.coverage = 0.25;
    Tally tally;
    Shard shorter = shard;
    earnings(setting.context(2030), shard, tally);
    const float floor = static_cast<float>(setting.sets[0].minimum_wage.adult * 37 * 52);
    int raised = 0;
    for (const float income : shard.persons.income) raised += income > floor * 1.01f;
    // Binomial, n = 4000: five standard errors are 137.
    CHECK(std::abs(raised - 1000) < 137);
    minimum.hours_elasticity = -0.5;
    earnings(setting.context(2030), shorter, tally);
    const double rise = std::log(16 / setting.sets[0].minimum_wage.adult);
    for (std::size_t p = 0; p < persons.size(); ++p)
        if (shard.persons.income[p] > floor * 1.01f)
            CHECK(shorter.persons.income[p] ==
                  Approx(16 * 37 * 52 * (1 - 0.5 * rise)).epsilon(1e-3));
}

TEST_CASE("Help for parents adds its points and is paid for those who work because of it") {
    const auto working = [](double points, std::int64_t& cost) {
        WorkSetting setting;
        setting.sets[0].employment_support.lone_parent = points;
        setting.sets[0].employment_support.cost_per_job = 1000;
        Shard shard;
        for (int k = 0; k < 20000; ++k)
            testing::add_household(shard, {{35}, {8, Sex::male, Relation::dependent_child}});
        shard.households.decile.assign(shard.household_count(), 5);
        for (std::size_t p = 0; p < shard.person_count(); ++p)
            if (shard.persons.age[p] == 35) shard.persons.activity[p] = Activity::other_inactive;
        // Readiness to work spread over its distribution.
        for (std::size_t p = 0; p < shard.person_count(); ++p)
            shard.persons.work_propensity[p] = static_cast<std::int16_t>(
                4096.0 * (static_cast<double>(mix(p) % 6000) / 1000 - 3) * 0.5);
        Tally tally;
        employment(setting.context(2030), shard, tally);
        cost = spent(tally, Payer::uk_government, FiscalComponent::employment_support);
        return std::count_if(shard.persons.hours.begin(), shard.persons.hours.end(),
                             [](std::uint8_t hours) { return hours > 0; });
    };
    std::int64_t none = 0, some = 0;
    const auto before = working(0, none), after = working(0.1, some);
    CHECK(none == 0);
    CHECK(after > before);
    CHECK(some == (after - before) * 1000 * 100);
}

TEST_CASE("Courses bring their learners to the next level and cost their places") {
    WorkSetting setting;
    setting.sets[0].adult_skills = {};
    AdultLearningParameters& p = setting.sets[0].adult_learning;
    p.learners_level_3 = 2000;
    p.completion = 0.75;
    p.cost_per_learner = 4000;
    Shard shard;
    for (int k = 0; k < 10000; ++k) testing::add_household(shard, {{40}});
    shard.persons.activity.assign(shard.person_count(), Activity::full_time);
    shard.persons.qualification.assign(shard.person_count(), Qualification::level_1_2);
    Tally tally;
    education(setting.context(2030), shard, tally);
    const auto reached = std::count(shard.persons.qualification.begin(),
                                    shard.persons.qualification.end(), Qualification::level_3);
    // Binomial, n = 10,000, chance 0.15: five standard errors are 179.
    CHECK(std::abs(static_cast<double>(reached) - 1500) < 179);
    CHECK(spent(tally, Payer::uk_government, FiscalComponent::adult_learning) ==
          2000LL * 4000 * 100);
}

TEST_CASE("A duty keeps its share of those who would leave and no one else") {
    const auto at_school = [](double compliance, std::int64_t& cost) {
        WorkSetting setting;
        setting.sets[0].participation_duty = {18, compliance, 7000};
        Shard shard;
        for (int k = 0; k < 20000; ++k)
            testing::add_household(shard, {{45}, {17, Sex::male, Relation::dependent_child}});
        for (std::size_t p = 0; p < shard.person_count(); ++p)
            if (shard.persons.age[p] == 17) shard.persons.activity[p] = Activity::school;
        Tally tally;
        education(setting.context(2030), shard, tally);
        cost = spent(tally, Payer::uk_government, FiscalComponent::post_16_places);
        return std::count(shard.persons.activity.begin(), shard.persons.activity.end(),
                          Activity::school);
    };
    std::int64_t none = 0, some = 0;
    const auto before = at_school(0, none), after = at_school(0.6, some);
    CHECK(none == 0);
    const double leavers = 20000.0 - static_cast<double>(before);
    // About 3,000 leavers: five standard errors of the share are 0.045.
    CHECK(static_cast<double>(after - before) / leavers == Approx(0.6).margin(0.045));
    CHECK(some == (after - before) * 7000 * 100);
}
