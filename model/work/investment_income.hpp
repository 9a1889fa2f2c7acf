// Income from interest, dividends and letting, which follows wealth rather than work.
#pragma once

#include <array>
#include <cmath>

#include "model/parameters/parameters.hpp"
#include "model/population/codes.hpp"
#include "model/work/normal_table.hpp"

namespace lc {

/// Investment income of one parameter set. Modelled: log-normal about means by tenure and age, with
/// a rank that rises with pay; no survey links it to the rest of a person's life.
class InvestmentIncome {
  public:
    explicit InvestmentIncome(const Parameters& parameters) noexcept
        : table_(&normal_table()),
          correlation_(static_cast<float>(parameters.investment_income.pay_correlation)),
          own_(std::sqrt(1.0f - correlation_ * correlation_)),
          per_deviation_(static_cast<float>(1 / parameters.earnings.persistent_deviation)),
          least_(static_cast<float>(parameters.investment_income.least)) {
        const InvestmentIncomeParameters& p = parameters.investment_income;
        const double mean[] = {p.owned_outright, p.mortgage, p.social_rent, p.private_rent, 0};
        for (std::size_t t = 0; t < tenure_count; ++t) {
            level_[t] = static_cast<float>(mean[t] * p.under_50_ratio);
            level_[tenure_count + t] = static_cast<float>(mean[t]);
        }
        for (std::size_t k = 0; k < shape_.size(); ++k) {
            const double deviate = static_cast<double>(k) / steps_per_deviation - reach;
            shape_[k] = static_cast<float>(std::exp(p.spread * deviate - p.spread * p.spread / 2));
        }
    }

    /// Number of an adult's mean, for amounts().
    static constexpr std::int32_t kind(Tenure tenure, int age) noexcept {
        return (age < 50 ? 0 : tenure_count) + static_cast<std::int32_t>(tenure);
    }
    /// £/year of an adult who owns or rents the home, 0 below the least amount that counts.
    /// @param wage  log points, the persistent component of pay
    /// @param rank  uniform in [0, 1), the same in every year
    float operator()(Tenure tenure, int age, float wage, float rank) const noexcept {
        const std::int32_t own = kind(tenure, age);
        float amount = table_->quantile(rank);
        amounts(&own, &wage, 1, &amount);
        return amount;
    }
    /// The same of a few adults, at most `most_together`: from the normal deviates of their ranks
    /// to amounts, in one place. @param kinds  see kind()
    void amounts(const std::int32_t* kinds, const float* wages, std::size_t size,
                 float* deviates) const noexcept;
    static constexpr std::size_t most_together = 256;

  private:
    static constexpr float reach = 4, steps_per_deviation = 16;

    const NormalTable* table_;
    float correlation_, own_, per_deviation_, least_;
    std::array<float, std::size_t{2} * tenure_count> level_{};  ///< [from 50 on][tenure]
    std::array<float, 130> shape_{};                            ///< mean 1, by deviate
};

}  // namespace lc
