#include "model/education/attainment_model.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"

using namespace lc;

TEST_CASE("influences of home and poverty add up to their whole by sixteen", "[education]") {
    const Parameters& law = testing::law(2024);
    const AttainmentModel model(law, 0.1);
    float poor = 0, other = 0;
    for (int age = 0; age < 16; ++age) {
        poor += model.growth(age, Qualification::level_4_plus, true);
        other += model.growth(age, Qualification::level_4_plus, false);
    }
    CHECK(other == Approx(law.attainment.parent_level_4_plus + 0.1).margin(1e-5));
    CHECK(other - poor == Approx(law.attainment.poverty).margin(1e-5));
    CHECK(model.weight_before(16) == Approx(1));
    CHECK(model.weight_before(5) == Approx(law.attainment.share_before_5));
    CHECK(model.growth(16, Qualification::none, true) == 0.0f);
}

TEST_CASE("family hubs act before five and more on children in poverty", "[education]") {
    Parameters with = testing::law(2024);
    with.early_years.family_hub_intensity = 1;
    const AttainmentModel before(testing::law(2024), 0), after(with, 0);
    float poor = 0, other = 0;
    for (int age = 0; age < 16; ++age) {
        const float gain_poor = after.growth(age, Qualification::none, true) -
                                before.growth(age, Qualification::none, true);
        if (age >= 5) CHECK(gain_poor == 0.0f);
        poor += gain_poor;
        other += after.growth(age, Qualification::none, false) -
                 before.growth(age, Qualification::none, false);
    }
    CHECK(poor == Approx(with.early_years.family_hub_effect_poor).margin(1e-5));
    CHECK(other == Approx(with.early_years.family_hub_effect_other).margin(1e-5));
}

TEST_CASE("level 2 at sixteen is reached by the published share", "[education]") {
    const Parameters& law = testing::law(2024);
    const ResultModel results(law);
    const NormalTable& table = normal_table();
    int reached = 0;
    constexpr int side = 200;
    for (int i = 0; i < side; ++i)
        for (int k = 0; k < side; ++k) {
            const float attainment = table.quantile((static_cast<float>(i) + 0.5f) / side);
            const float chance = table.quantile((static_cast<float>(k) + 0.5f) / side);
            reached += results.level_2(results.result(attainment, chance));
        }
    CHECK(reached / static_cast<double>(side * side) ==
          Approx(law.attainment.level_2_at_16).margin(0.005));
}

TEST_CASE("somebody's qualification implies the attainment that would have brought it",
          "[education]") {
    const ResultModel results(testing::law(2024));
    for (const float rank : {0.01f, 0.5f, 0.99f})
        for (const float examination : {-1.0f, 0.0f, 2.0f}) {
            const auto result = [&](Qualification q) {
                return results.result(results.attainment_given(q, rank, examination), examination);
            };
            CHECK_FALSE(results.level_2(result(Qualification::none)));
            CHECK_FALSE(results.level_3_at_18(result(Qualification::level_1_2) - 1e-4f));
            CHECK(results.level_3_at_18(result(Qualification::level_3)));
            CHECK(results.level_3_at_18(result(Qualification::level_4_plus)));
        }
}

TEST_CASE("a person's talent is the same in every year and differs between persons",
          "[education]") {
    const Draws draws(1, 0);
    CHECK(Talent::of(draws, 7).ability == Talent::of(draws, 7).ability);
    CHECK(Talent::of(draws, 7).ability != Talent::of(draws, 8).ability);
}
