#include "analysis/statistics/poverty.hpp"

#include <cmath>
#include <cstddef>
#include <limits>

#include "model/core/error.hpp"

namespace lc {

double poverty_index(std::span<const double> incomes, std::span<const double> weights, double line,
                     double alpha) {
    LC_EXPECT(incomes.size() == weights.size() && line > 0 && alpha >= 0);
    double people = 0, sum = 0;
    for (std::size_t i = 0; i < incomes.size(); ++i) {
        if (weights[i] == 0) continue;
        people += weights[i];
        if (!(incomes[i] >= line)) sum += weights[i] * std::pow((line - incomes[i]) / line, alpha);
        if (std::isnan(incomes[i])) return incomes[i];
    }
    return people > 0 ? sum / people : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace lc
