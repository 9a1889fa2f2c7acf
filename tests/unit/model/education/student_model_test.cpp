#include "model/education/student_model.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"

using namespace lc;

TEST_CASE("shares at school follow from the chances of staying", "[education]") {
    const Parameters& law = testing::law(2024);
    const StudentModel model(law, EducationRates{});
    const float at_16 = model.stays(16, 0, 0);
    const float at_17 = at_16 * model.stays(17, 0, 0);
    CHECK(at_16 == Approx(law.post_16.school_at_16));
    CHECK(at_17 == Approx(law.post_16.school_at_17));
    CHECK(at_17 * model.stays(18, 0, 0) == Approx(law.post_16.school_at_18));
    CHECK(model.stays(19, 0, 0) == 0.0f);
    CHECK(model.stays(16, 1, 0) > model.stays(16, -1, 0));
}

TEST_CASE("thirty pounds of 2004 a week keep four and a half points more at school at sixteen",
          "[education]") {
    // Dearden, Emmerson, Frayne and Meghir 2009; 30 pounds of 2004 are about 51 of 2024-25. Where
    // nearly everybody stays already the rise stops at 99%.
    const StudentModel model(testing::law(2024), EducationRates{});
    CHECK(model.stays(16, -1, 51) - model.stays(16, -1, 0) == Approx(0.045).margin(0.001));
    CHECK(model.stays(16, 2, 200) <= 1.0f);
}

TEST_CASE("students are the stated share of those not at school and nobody else", "[education]") {
    const Parameters& law = testing::law(2024);
    EducationRates rates;
    rates.student_share.fill(0.4);
    rates.mean_attainment = 0.2;
    const StudentModel model(law, rates);
    const ResultModel results(law);
    int studying = 0;
    constexpr int count = 2000;
    for (int i = 0; i < count; ++i) {
        const float result =
            0.2f +
            results.deviation() * normal_table().quantile((static_cast<float>(i) + 0.5f) / count);
        studying += model.studies(20, result);
        CHECK_FALSE(model.studies(17, result));
        CHECK_FALSE(model.studies(30, result));
    }
    CHECK(studying / static_cast<double>(count) == Approx(0.4).margin(0.002));
}
