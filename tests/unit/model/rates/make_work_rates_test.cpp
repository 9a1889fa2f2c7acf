#include "model/rates/make_work_rates.hpp"

#include <algorithm>
#include <cmath>

#include "model/rates/make_education_rates.hpp"
#include "model/work/initialise_work.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"
#include "tests/support/work_setting.hpp"

using namespace lc;
using testing::WorkSetting;

namespace {

UkData made_data(double employment) {
    UkData data;
    Authority authority;
    authority.employment_rate_16_64 = employment;
    authority.unemployment_rate = 0.05;
    authority.part_time = 0.3;
    authority.self_employed = 0.14;
    authority.annual_pay[4] = 30000;
    data.authorities.push_back(authority);
    return data;
}

}  // namespace

TEST_CASE("an authority's intercepts meet its published shares", "[work]") {
    const Parameters& law = testing::law(2024);
    const Shard shard = testing::made_population(3000);
    for (const double employment : {0.62, 0.75, 0.8}) {
        const UkData data = made_data(employment);
        WorkRates rates;
        calibrate_work(data, shard, Draws(1, 0), law, rates);
        const WorkShares shares = expected_work_shares(shard, law, rates);
        CHECK(shares.employed == Approx(employment).margin(1e-3));
        CHECK(shares.unemployed / (shares.unemployed + shares.employed) ==
              Approx(0.05).margin(1e-3));
        CHECK(shares.self_employed == Approx(0.14).margin(1e-3));
        CHECK(shares.part_time == Approx(0.3 * law.work_dynamics.part_time_level).margin(2e-3));
    }
}

TEST_CASE("the population that is then drawn has those shares and the published median pay",
          "[work]") {
    WorkSetting setting;
    Shard shard = testing::made_population(6000);
    const UkData data = made_data(0.75);
    calibrate_work(data, shard, Draws(1, 0), setting.sets[0], setting.rates.work);
    initialise_work(setting.context(start_year), shard);
    double employed = 0, residents = 0;
    std::vector<float> pay;
    for (std::size_t p = 0; p < shard.person_count(); ++p) {
        const Activity activity = shard.persons.activity[p];
        if (activity == Activity::full_time || activity == Activity::part_time)
            pay.push_back(shard.persons.income[p]);
        if (shard.persons.age[p] < 16 || shard.persons.age[p] > 64) continue;
        residents += 1;
        employed += shard.persons.hours[p] > 0;
    }
    // About 8,000 residents: 4 standard errors are 0.02.
    CHECK(employed / residents == Approx(0.75).margin(0.02));
    std::nth_element(pay.begin(), pay.begin() + static_cast<std::ptrdiff_t>(pay.size() / 2),
                     pay.end());
    CHECK(pay[pay.size() / 2] == Approx(30000).epsilon(0.005));
}

TEST_CASE("schools are ahead where results are and students where young people gather",
          "[education]") {
    UkData data;
    data.authorities.resize(2);
    for (Authority& authority : data.authorities) {
        authority.level_2_english_maths_by_19 = 0.7;
        authority.child_poverty_ahc = 0.3;
        for (auto& by_age : authority.population_2022) by_age.fill(500);
    }
    data.authorities[1].level_2_english_maths_by_19 = 0.8;
    for (auto& by_age : data.authorities[1].population_2022)
        for (std::size_t age = 18; age < 22; ++age) by_age[age] = 1500;
    const Parameters& law = testing::law(2024);
    Shard shard = testing::made_population(200);
    EducationRates plain, town;
    calibrate_education(data, shard, 1, law, plain);
    shard.authority = 1;
    calibrate_education(data, shard, 1, law, town);
    CHECK(town.school_effect > plain.school_effect);
    CHECK(plain.student_share[1] == Approx(law.post_16.student_at_19));
    // Twice as many more residents than the cohort, all of them students.
    CHECK(town.student_share[1] == Approx(1 - (1 - law.post_16.student_at_19) / 3));
    CHECK(town.student_share[4] > plain.student_share[4]);
}
