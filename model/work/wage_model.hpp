// Log hourly wages and the market incomes that follow from them.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

#include "model/parameters/parameters.hpp"
#include "model/population/codes.hpp"
#include "model/rates/work_rates.hpp"
#include "model/work/normal_table.hpp"

namespace lc {

/// What one person's pay depends on besides the persistent wage component.
struct PaySituation {
    Sex sex = Sex::female;
    int age = 40;
    Qualification qualification = Qualification::level_3;
    Activity activity = Activity::full_time;
    int hours = 37;        ///< a week
    float propensity = 0;  ///< standard deviations of readiness to work, low = works
    float wage = 0;        ///< log points, the persistent component
    float yearly = 0;      ///< standard normal, this year's
    float profit = 0;      ///< standard normal, this year's, for the self-employed
    bool pledged = false;  ///< the employer newly pledges a living wage
};

/// Pay of one authority, year and parameter set.
class WageModel {
  public:
    /// @param earnings_index  average earnings relative to the base year
    WageModel(const Parameters& parameters, const WorkRates& rates, double earnings_index);

    /// Mean towards which the persistent component returns.
    float mean_component(Tenure tenure, int decile, int children) const noexcept {
        return mean_[static_cast<std::size_t>(tenure)][static_cast<std::size_t>(decile)] +
               children_[static_cast<std::size_t>(std::min(children, 3))];
    }
    /// The persistent component a year on.
    float next_component(float wage, float mean, float innovation) const noexcept {
        return mean + persistence_ * (wage - mean) + innovation_ * innovation;
    }
    /// Whether the persistent component moves as it does in another model, but for its mean.
    bool moves_like(const WageModel& other) const noexcept {
        return persistence_ == other.persistence_ && innovation_ == other.innovation_ &&
               deviation_ == other.deviation_;
    }
    /// Standard deviation of the persistent component.
    float deviation() const noexcept { return deviation_; }

    /// £/hour nominal; employees never below the minimum wage of their age.
    float hourly(const PaySituation& s) const noexcept;
    /// £/year nominal: wages or profits, and a private pension for those who draw one.
    float income(const PaySituation& s) const noexcept;
    /// £/year nominal of private pension; 0 for those without one.
    float private_pension(const PaySituation& s) const noexcept;
    /// £/year nominal of wages or profits of somebody who works.
    float earned(const PaySituation& s) const noexcept {
        return hourly(s) * static_cast<float>(s.hours) * 52.0f;
    }
    bool reaches_pension_age(int age) const noexcept {
        return static_cast<double>(age) + 0.5 >= pension_age_;
    }

    /// Is there a minimum above the law's: for all adults, or by pledge of some employers?
    bool raises_minimum() const noexcept { return statutory_ > 0 || coverage_ > 0; }
    /// Share of employees whose employers newly pledge a living wage.
    float coverage() const noexcept { return coverage_; }
    /// £/year that an employee's wages rise by because of such a minimum, fewer hours counted; also
    /// what employers pay more. 0 for the self-employed.
    float rise_of_minimum(const PaySituation& s) const noexcept;

  private:
    using Profile =
        std::array<std::array<std::array<float, age_count>, qualification_count>, sex_count>;
    /// £/hour of a log wage: above the start of the top log pay is stretched, which makes the upper
    /// end one of Pareto's instead of a log-normal one.
    float paid(float log_wage) const noexcept {
        const float above = std::max(0.0f, log_wage - top_start_);
        return std::exp(log_wage + (top_stretch_ - 1) * above);
    }
    void fill_profile(const Parameters& parameters, double authority, double earnings_index);
    void fill_pension(const Parameters& parameters, double earnings_index);

    const NormalTable* table_;
    Profile profile_{};  ///< log £/hour nominal
    std::array<float, age_count> floor_{};
    std::array<std::array<float, 11>, tenure_count> mean_{};
    std::array<float, 4> children_{};  ///< by dependent children, 3 and more last
    float persistence_ = 0, innovation_ = 0, deviation_ = 1;
    float propensity_ = 0, transitory_ = 0, part_time_ = 0;
    float tail_start_ = 0, tail_ = 0;
    float top_start_ = 100, top_stretch_ = 1;  ///< log £/hour nominal; ratio
    float self_employed_ = 0, self_employed_deviation_ = 0;
    float statutory_ = 0, pledge_ = 0, coverage_ = 0, spillover_ = 0, hours_elasticity_ = 0;
    int adult_age_ = 21;
    double pension_age_ = 66;
    float pension_dispersion_ = 1, pension_decline_ = 0;
    /// [sex][qualification]: least standardised wage component that brings a pension, after State
    /// Pension age and before it, and the log amount at the mean component.
    std::array<std::array<float, qualification_count>, sex_count> pension_from_{},
        early_pension_from_{}, log_pension_{};
};

// Here and not in the source file, so that the loop over persons holds them inline.

inline float WageModel::hourly(const PaySituation& s) const noexcept {
    const auto age = static_cast<std::size_t>(s.age);
    float residual = s.wage + propensity_ * s.propensity + transitory_ * s.yearly;
    if (residual > tail_start_)
        residual += tail_ * (residual - tail_start_) * (residual - tail_start_);
    const float log_wage =
        profile_[static_cast<std::size_t>(s.sex)][static_cast<std::size_t>(s.qualification)][age] +
        residual;
    if (s.activity == Activity::self_employed)
        return paid(log_wage + self_employed_ + self_employed_deviation_ * s.profit);
    const float wage = paid(log_wage + (s.hours <= 30 ? part_time_ : 0.0f));
    return std::max(wage, floor_[age]);
}

inline float WageModel::private_pension(const PaySituation& s) const noexcept {
    const auto sex = static_cast<std::size_t>(s.sex);
    const auto q = static_cast<std::size_t>(s.qualification);
    const bool pension_age = reaches_pension_age(s.age);
    if (!pension_age && s.activity != Activity::retired) return 0.0f;
    const float standardised = s.wage / deviation_;
    if (standardised < (pension_age ? pension_from_ : early_pension_from_)[sex][q]) return 0.0f;
    return std::exp(log_pension_[sex][q] + pension_dispersion_ * standardised -
                    pension_decline_ * static_cast<float>(s.age - 66));
}

inline float WageModel::income(const PaySituation& s) const noexcept {
    float income = private_pension(s);
    if (s.hours > 0) income += earned(s);
    return income;
}

}  // namespace lc
