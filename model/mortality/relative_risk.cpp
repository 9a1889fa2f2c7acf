#include "model/mortality/relative_risk.hpp"

#include <algorithm>

namespace lc {
namespace {

/// Straight line from (from, first) to (to, last), constant outside.
double between(double age, double from, double to, double first, double last) {
    return first + (last - first) * std::clamp((age - from) / (to - from), 0.0, 1.0);
}

double recent_poverty(const MortalityParameters& parameters, double age) {
    const double association = between(age, 60, 70, parameters.poverty_log_hazard_working_age,
                                       parameters.poverty_log_hazard_older) *
                               between(age, 85, 100, 1, 0);
    return parameters.causal_share_income * association;
}

/// Log relative risk of an infant in poverty, so that the infant mortality of a population rises by
/// infant_deaths_per_poverty when poverty goes from none to all.
double infant_poverty(const MortalityParameters& parameters) {
    const double without =
        parameters.infant_mortality_reference -
        parameters.infant_deaths_per_poverty * parameters.infant_poverty_reference;
    return without > 0 ? std::log1p(parameters.infant_deaths_per_poverty / without) : 0;
}

double childhood_poverty(const MortalityParameters& parameters, int age) {
    if (age == 0) return infant_poverty(parameters);
    if (age < 18) return recent_poverty(parameters, age);
    return parameters.childhood_poverty_log_hazard * between(age, 60, 90, 1, 0);
}

double schooling(const MortalityParameters& parameters, std::size_t qualification, int age) {
    if (age < 25) return 0;
    const std::array<double, qualification_count> years{0, parameters.schooling_years_level_1_2,
                                                        parameters.schooling_years_level_3,
                                                        parameters.schooling_years_level_4_plus};
    return parameters.schooling_log_hazard * years[qualification] *
           between(age, 50, 70, parameters.schooling_young_ratio, parameters.schooling_old_ratio);
}

double home(const MortalityParameters& parameters, std::size_t index, int age) {
    double risk = 0;
    if ((index & dwelling::cold) != 0)
        risk +=
            parameters.cold_home_log_hazard * (age < 65 ? parameters.cold_home_under_65_ratio : 1);
    if ((index & dwelling::non_decent) != 0) risk += parameters.non_decent_log_hazard;
    if ((index & 4u) != 0 && age < 5) risk += parameters.temporary_accommodation_log_hazard;
    return risk;
}

}  // namespace

RelativeRisk::RelativeRisk(const MortalityParameters& parameters) {
    for (int age = 0; age < age_count; ++age) {
        const auto a = static_cast<std::size_t>(age);
        adult_[a] = age < 18 ? 0.0f : static_cast<float>(recent_poverty(parameters, age));
        child_[a] = static_cast<float>(childhood_poverty(parameters, age));
        for (std::size_t q = 0; q < qualification_count; ++q) {
            const double learned = schooling(parameters, q, age);
            const double workless =
                age >= 20 && age < 65 ? parameters.worklessness_log_hazard : 0.0;
            person_[2 * q][a] = static_cast<float>(learned);
            person_[2 * q + 1][a] = static_cast<float>(learned + workless);
        }
        for (std::size_t index = 0; index < home_.size(); ++index)
            home_[index][a] = static_cast<float>(home(parameters, index, age));
    }
}

}  // namespace lc
