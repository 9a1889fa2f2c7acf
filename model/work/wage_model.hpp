// Log hourly wages and the market incomes that follow from them.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

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

/// What pay depends on of sex, qualification, age, activity and hours, as one number of which
/// groups of bits are places in the tables of WageModel.
namespace pay_cell {
/// Sex, qualification and age.
constexpr std::uint32_t of(Sex sex, Qualification held, std::uint32_t age) noexcept {
    return age | static_cast<std::uint32_t>(sex) << 7 | static_cast<std::uint32_t>(held) << 8;
}
inline constexpr std::uint32_t pension_age = 1u << 10;    ///< State Pension age is reached
inline constexpr std::uint32_t self_employed = 1u << 11;  ///< no employee
inline constexpr int hours = 16;                          ///< first bit; to the highest
}  // namespace pay_cell

/// What the pay of some persons depends on, one after the other.
struct PayRows {
    std::size_t size;
    const std::uint32_t* cells;      ///< see pay_cell
    const float* wage;               ///< log points, the persistent component
    const std::int32_t* propensity;  ///< as it is held
    const float *yearly, *profit;    ///< standard normal, this year's
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
    /// The same of many who work, and of private pensions of many of State Pension age or retired:
    /// £/year of each row of `rows`. Of a pension nothing of the year is read.
    /// @param working  room for a value each
    void earned(const PayRows& rows, float* working, float* to) const noexcept;
    void private_pensions(const PayRows& rows, float* working, float* to) const noexcept;
    /// First completed age at which State Pension age is reached.
    int first_pension_age() const noexcept { return first_pension_age_; }
    bool reaches_pension_age(int age) const noexcept { return age >= first_pension_age_; }
    /// Whether everybody is paid as by another model, but for a minimum above the law's and the
    /// mean of the persistent component.
    bool pays_like(const WageModel& other) const noexcept;

    /// Is there a minimum above the law's: for all adults, or by pledge of some employers?
    bool raises_minimum() const noexcept { return statutory_ > 0 || coverage_ > 0; }
    /// Share of employees whose employers newly pledge a living wage.
    float coverage() const noexcept { return coverage_; }
    /// £/year that an employee's wages rise by because of such a minimum, fewer hours counted; also
    /// what employers pay more. 0 for the self-employed.
    float rise_of_minimum(const PaySituation& s) const noexcept;

  private:
    /// £/hour of a log wage: above the start of the top log pay is stretched, which makes the upper
    /// end one of Pareto's instead of a log-normal one.
    float paid(float log_wage) const noexcept {
        const float above = std::max(0.0f, log_wage - top_start_);
        return std::exp(log_wage + (top_stretch_ - 1) * above);
    }
    void fill_profile(const Parameters& parameters, double authority, double earnings_index);
    void fill_pension(const Parameters& parameters, double earnings_index);

    const NormalTable* table_;
    std::array<float, 1024> profile_{};  ///< by pay_cell::of; log £/hour nominal
    std::array<float, 128> floor_{};     ///< by age
    std::array<std::array<float, 11>, tenure_count> mean_{};
    std::array<float, 4> children_{};  ///< by dependent children, 3 and more last
    float persistence_ = 0, innovation_ = 0, deviation_ = 1;
    float propensity_ = 0, transitory_ = 0, part_time_ = 0;
    float tail_start_ = 0, tail_ = 0;
    float top_start_ = 100, top_stretch_ = 1;  ///< log £/hour nominal; ratio
    float self_employed_ = 0, self_employed_deviation_ = 0;
    float statutory_ = 0, pledge_ = 0, coverage_ = 0, spillover_ = 0, hours_elasticity_ = 0;
    int adult_age_ = 21;
    int first_pension_age_ = 66;
    float pension_dispersion_ = 1, pension_decline_ = 0;
    /// By sex, qualification and whether State Pension age is reached: least standardised wage
    /// component that brings a pension.
    std::array<float, 16> pension_from_{};
    std::array<float, 8> log_pension_{};  ///< of sex and qualification, at the mean component
};

// Here and not in the source file, so that the loop over persons holds them inline.

inline float WageModel::hourly(const PaySituation& s) const noexcept {
    const auto age = static_cast<std::size_t>(s.age);
    float residual = s.wage + propensity_ * s.propensity + transitory_ * s.yearly;
    if (residual > tail_start_)
        residual += tail_ * (residual - tail_start_) * (residual - tail_start_);
    const float log_wage =
        profile_[pay_cell::of(s.sex, s.qualification, static_cast<std::uint32_t>(s.age))] +
        residual;
    if (s.activity == Activity::self_employed)
        return paid(log_wage + self_employed_ + self_employed_deviation_ * s.profit);
    const float wage = paid(log_wage + (s.hours <= 30 ? part_time_ : 0.0f));
    return std::max(wage, floor_[age]);
}

inline float WageModel::private_pension(const PaySituation& s) const noexcept {
    const bool pension_age = reaches_pension_age(s.age);
    if (!pension_age && s.activity != Activity::retired) return 0.0f;
    const float standardised = s.wage / deviation_;
    const std::size_t group = pay_cell::of(s.sex, s.qualification, 0) >> 7;
    if (standardised < pension_from_[group + (pension_age ? 8 : 0)]) return 0.0f;
    return std::exp(log_pension_[group] + pension_dispersion_ * standardised -
                    pension_decline_ * static_cast<float>(s.age - 66));
}

inline float WageModel::income(const PaySituation& s) const noexcept {
    float income = private_pension(s);
    if (s.hours > 0) income += earned(s);
    return income;
}

}  // namespace lc
