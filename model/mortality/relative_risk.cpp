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

double home_risk(const MortalityParameters& parameters, std::size_t index, int age) {
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
        exposures_[a] = {age < 18 ? 0.0f : static_cast<float>(recent_poverty(parameters, age)),
                         static_cast<float>(childhood_poverty(parameters, age))};
        for (const Qualification held : {Qualification::none, Qualification::level_1_2,
                                         Qualification::level_3, Qualification::level_4_plus}) {
            const double learned = schooling(parameters, static_cast<std::size_t>(held), age);
            const double without_work =
                age >= 20 && age < 65 ? parameters.worklessness_log_hazard : 0.0;
            const auto own = static_cast<float>(learned);
            const auto both = static_cast<float>(learned + without_work);
            own_[own_place(held, false, static_cast<unsigned>(age))] = {own, own, 0};
            own_[own_place(held, true, static_cast<unsigned>(age))] = {both, own, both - own};
        }
        for (unsigned index = 0; index < 8; ++index)
            home_[home_place(index, static_cast<unsigned>(age))] =
                static_cast<float>(home_risk(parameters, index, age));
    }
}

}  // namespace lc
