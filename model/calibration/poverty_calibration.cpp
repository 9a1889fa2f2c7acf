#include "model/calibration/poverty_calibration.hpp"

#include <algorithm>
#include <cmath>

namespace lc {

double child_poverty_factor(const UkData& data) {
    double children = 0, poor = 0;
    for (const Authority& authority : data.authorities) {
        double under_16 = 0;
        for (const auto& by_age : authority.population_2022)
            for (std::size_t age = 0; age < 16; ++age) under_16 += by_age[age];
        children += under_16;
        poor += under_16 * authority.child_poverty_ahc;
    }
    return data.national.child_poverty_ahc * children / poor;
}

double unobserved_income(std::span<float> incomes, double threshold, double target) {
    if (incomes.empty()) return 0;
    // Children are poor when income + b < threshold; k of them shall be.
    const auto n = static_cast<double>(incomes.size());
    const auto k = static_cast<std::size_t>(std::clamp(std::round(target * n), 0.0, n));
    const auto at = [&](std::size_t rank) {
        std::nth_element(incomes.begin(), incomes.begin() + static_cast<std::ptrdiff_t>(rank),
                         incomes.end());
        return static_cast<double>(incomes[rank]);
    };
    if (k == 0) return threshold - at(0) + 1;
    if (k == incomes.size()) return threshold - at(k - 1) - 1;
    return threshold - (at(k - 1) + at(k)) / 2;
}

}  // namespace lc
