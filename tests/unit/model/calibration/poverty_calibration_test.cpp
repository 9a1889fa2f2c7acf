#include "model/calibration/poverty_calibration.hpp"

#include <algorithm>

#include "tests/support/catch.hpp"

using namespace lc;

namespace {

double share_poor(const std::vector<float>& incomes, double shift, double threshold) {
    return static_cast<double>(std::count_if(incomes.begin(), incomes.end(),
                                             [&](float x) { return x + shift < threshold; })) /
           static_cast<double>(incomes.size());
}

}  // namespace

TEST_CASE("the unobserved income puts the target share below the line", "[calibration]") {
    std::vector<float> incomes;
    for (int i = 0; i < 1000; ++i) incomes.push_back(static_cast<float>(100 + (i * 7919) % 1000));
    for (const double target : {0.1, 0.274, 0.5, 0.9}) {
        auto scratch = incomes;
        const double shift = unobserved_income(scratch, 373.86, target);
        CHECK(share_poor(incomes, shift, 373.86) == Approx(target).margin(0.0006));
    }
}

TEST_CASE("nobody and everybody poor are reached too", "[calibration]") {
    std::vector<float> incomes{300, 400, 500};
    CHECK(share_poor(incomes, unobserved_income(incomes, 374, 0.0), 374) == 0);
    CHECK(share_poor(incomes, unobserved_income(incomes, 374, 1.0), 374) == 1);
    std::vector<float> none;
    CHECK(unobserved_income(none, 374, 0.3) == 0);
}

TEST_CASE("the UK factor weights authorities by their children", "[calibration]") {
    UkData data;
    data.national.child_poverty_ahc = 0.3;
    data.authorities.resize(2);
    data.authorities[0].population_2022[0][5] = 300;
    data.authorities[0].child_poverty_ahc = 0.2;
    data.authorities[1].population_2022[1][5] = 100;
    data.authorities[1].population_2022[1][16] = 9999;  // not under 16
    data.authorities[1].child_poverty_ahc = 0.4;
    CHECK(child_poverty_factor(data) == Approx(0.3 / 0.25));
}
