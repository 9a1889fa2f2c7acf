#include "model/housing/home_model.hpp"

#include <cmath>

namespace lc {
namespace {

double log_odds(double chance) { return std::log(chance / (1 - chance)); }

float chance_at(double typical, double odds_ratio, double log_odds_shift) {
    if (typical <= 0) return 0;
    if (typical >= 1) return 1;
    const double x = log_odds(typical) + std::log(odds_ratio) + log_odds_shift;
    return static_cast<float>(1 / (1 + std::exp(-x)));
}

}  // namespace

QualityChances::QualityChances(const DwellingParameters& parameters) {
    for (std::size_t t = 0; t < tenure_count; ++t) {
        const auto home = static_cast<Tenure>(t);
        const bool owned = !rents(home), social = home == Tenure::social_rent;
        const double ratio =
            home == Tenure::temporary_accommodation ? parameters.temporary_ratio : 1;
        const double unfit = owned    ? parameters.non_decent_owned
                             : social ? parameters.non_decent_social
                                      : parameters.non_decent_private;
        const double chilly = owned    ? parameters.cold_owned
                              : social ? parameters.cold_social
                                       : parameters.cold_private;
        const double usual = owned    ? parameters.decile_owned
                             : social ? parameters.decile_social
                                      : parameters.decile_private;
        for (std::size_t d = 0; d < 10; ++d) {
            const double shift = parameters.decile_log_odds * (usual - static_cast<double>(d + 1));
            non_decent[t][d] = chance_at(unfit, ratio, shift);
            cold[t][d] = chance_at(chilly, ratio, shift);
        }
    }
}

}  // namespace lc
