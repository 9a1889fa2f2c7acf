#include "model/work/wage_model.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"

using namespace lc;

TEST_CASE("employees are paid the minimum wage of their age at least", "[work]") {
    const Parameters& law = testing::law(2024);
    const WageModel model(law, WorkRates{}, 1.0);
    PaySituation s;
    s.wage = -5;  // as little as can be
    for (const auto& [age, rate] : {std::pair{17, 6.40}, {19, 8.60}, {21, 11.44}, {50, 11.44}}) {
        s.age = age;
        CHECK(model.hourly(s) == Approx(rate));
    }
    s.activity = Activity::self_employed;
    CHECK(model.hourly(s) < 1.0f);
    // Full-time at the National Living Wage of 2024-25: 11.44 x 37 x 52.
    s.activity = Activity::full_time;
    s.hours = 37;
    CHECK(model.income(s) == Approx(22010.56).epsilon(1e-5));
}

TEST_CASE("pay follows the index of earnings where the minimum wage does not bind", "[work]") {
    const Parameters& law = testing::law(2024);
    PaySituation s;
    s.wage = 0.3f;
    const float base = WageModel(law, WorkRates{}, 1.0).hourly(s);
    CHECK(WageModel(law, WorkRates{}, 1.2).hourly(s) == Approx(1.2f * base).epsilon(1e-5));
    WorkRates local;
    local.pay = std::log(1.1);
    CHECK(WageModel(law, local, 1.0).hourly(s) == Approx(1.1f * base).epsilon(1e-5));
}

TEST_CASE("pay rises with qualification and a woman's with age less than a man's", "[work]") {
    const WageModel model(testing::law(2024), WorkRates{}, 1.0);
    PaySituation s;
    s.wage = 0.4f;
    float before = 0;
    for (const Qualification q : {Qualification::none, Qualification::level_1_2,
                                  Qualification::level_3, Qualification::level_4_plus}) {
        s.qualification = q;
        CHECK(model.hourly(s) > before);
        before = model.hourly(s);
    }
    const auto gap = [&](int age) {
        s.age = age;
        s.sex = Sex::female;
        const float woman = model.hourly(s);
        s.sex = Sex::male;
        return woman / model.hourly(s);
    };
    CHECK(gap(50) < gap(26));
    CHECK(gap(26) < 1.0f);
}

TEST_CASE("pay above the start of the top is stretched and nothing below it is moved", "[work]") {
    Parameters law = testing::law(2024);
    law.earnings.top_start = 30;
    law.earnings.top_stretch = 1;
    const WageModel plain(law, WorkRates{}, 1.0);
    law.earnings.top_stretch = 1.5;
    const WageModel stretched(law, WorkRates{}, 1.0);
    PaySituation s;
    for (const float wage : {-0.3f, 0.0f, 0.2f, 0.5f, 0.8f, 1.1f}) {
        s.wage = wage;
        const float before = plain.hourly(s), after = stretched.hourly(s);
        if (before <= 30)
            CHECK(after == before);
        else
            CHECK(std::log(after / 30) == Approx(1.5 * std::log(before / 30)).epsilon(1e-4));
    }
    CHECK(stretched.hourly(s) > 60);
}

TEST_CASE("the persistent component is stationary", "[work]") {
    // One year's variance: persistence squared of the old plus that of the innovation.
    const Parameters& law = testing::law(2024);
    const WageModel model(law, WorkRates{}, 1.0);
    const auto persistence = static_cast<float>(law.earnings.persistence);
    const float kept = model.next_component(model.deviation(), 0.0f, 0.0f);
    const float fresh = model.next_component(0.0f, 0.0f, 1.0f);
    CHECK(kept == Approx(persistence * model.deviation()));
    CHECK(kept * kept + fresh * fresh == Approx(model.deviation() * model.deviation()));
    CHECK(model.next_component(0.3f, 0.3f, 0.0f) == Approx(0.3f));
}

TEST_CASE("the mean wage of tenants does not depend on who the landlord is", "[work]") {
    const WageModel model(testing::law(2024), WorkRates{}, 1.0);
    CHECK(model.mean_component(Tenure::social_rent, 3, 2) ==
          model.mean_component(Tenure::private_rent, 3, 2));
    CHECK(model.mean_component(Tenure::private_rent, 3, 3) <
          model.mean_component(Tenure::private_rent, 3, 2));
}

TEST_CASE("private pensions go to the stated share of men and of women with the stated median",
          "[work]") {
    const Parameters& law = testing::law(2024);
    const WageModel model(law, WorkRates{}, 1.0);
    const NormalTable& table = normal_table();
    for (const Sex sex : {Sex::female, Sex::male}) {
        PaySituation s;
        s.sex = sex;
        s.age = 66;
        s.hours = 0;
        s.activity = Activity::retired;
        const double median =
            sex == Sex::male ? law.private_pension.median_man : law.private_pension.median_woman;
        int with = 0, above = 0;
        constexpr int count = 4000;
        for (int i = 0; i < count; ++i) {
            s.wage = model.deviation() *
                     table.quantile((static_cast<float>(i) + 0.5f) / static_cast<float>(count));
            const float pension = model.income(s);
            with += pension > 0;
            above += static_cast<double>(pension) > median;
        }
        CHECK(with / static_cast<double>(count) == Approx(sex == Sex::male
                                                              ? law.private_pension.receipt_man
                                                              : law.private_pension.receipt_woman)
                                                       .margin(0.002));
        CHECK(above / static_cast<double>(with) == Approx(0.5).margin(0.005));
        s.age = 60;
        s.activity = Activity::unemployed;
        CHECK(model.income(s) == 0.0f);
    }
}
