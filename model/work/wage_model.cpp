#include "model/work/wage_model.hpp"

#include <algorithm>
#include <cmath>

#include "model/work/minimum_wage.hpp"

namespace lc {
namespace {

constexpr auto woman = static_cast<std::size_t>(Sex::female);
constexpr auto man = static_cast<std::size_t>(Sex::male);

/// Usual age at which somebody with that qualification starts to work.
constexpr int leaving_age[] = {16, 16, 18, 21};
constexpr double most_experience = 45;

}  // namespace

WageModel::WageModel(const Parameters& parameters, const WorkRates& rates, double earnings_index)
    : table_(&normal_table()),
      first_pension_age_(static_cast<int>(std::ceil(parameters.state_pension.pension_age - 0.5))) {
    const EarningsParameters& e = parameters.earnings;
    fill_profile(parameters, rates.pay, earnings_index);
    fill_pension(parameters, earnings_index);
    const double tenure[] = {e.owned_outright, 0, e.renting, e.renting, e.renting};
    for (std::size_t t = 0; t < tenure_count; ++t)
        for (std::size_t d = 0; d <= 10; ++d)
            mean_[t][d] =
                static_cast<float>(tenure[t] + e.decile_slope * (static_cast<double>(d) - 5.5));
    const double parents = e.parents_claimants * rates.claimants;
    children_ = {0.0f, static_cast<float>(parents), static_cast<float>(parents),
                 static_cast<float>(parents + e.three_plus_children)};
    persistence_ = static_cast<float>(e.persistence);
    deviation_ = static_cast<float>(e.persistent_deviation);
    innovation_ =
        static_cast<float>(e.persistent_deviation * std::sqrt(1.0 - e.persistence * e.persistence));
    propensity_ = static_cast<float>(e.propensity);
    transitory_ = static_cast<float>(e.transitory_deviation);
    part_time_ = static_cast<float>(e.part_time);
    tail_start_ = static_cast<float>(e.upper_tail_start);
    tail_ = static_cast<float>(e.upper_tail);
    top_start_ = static_cast<float>(std::log(e.top_start * earnings_index));
    top_stretch_ = static_cast<float>(e.top_stretch);
    self_employed_ = static_cast<float>(e.self_employed);
    self_employed_deviation_ = static_cast<float>(e.self_employed_deviation);
    const LivingWageParameters& minimum = parameters.living_wage;
    statutory_ = static_cast<float>(minimum.statutory);
    pledge_ = static_cast<float>(minimum.employer);
    coverage_ = static_cast<float>(minimum.coverage);
    spillover_ = static_cast<float>(minimum.spillover);
    hours_elasticity_ = static_cast<float>(minimum.hours_elasticity);
    adult_age_ = static_cast<int>(parameters.minimum_wage.adult_age);
}

void WageModel::fill_profile(const Parameters& parameters, double authority,
                             double earnings_index) {
    const EarningsParameters& e = parameters.earnings;
    const double qualification[] = {e.qualification_none, e.qualification_level_1_2, 0,
                                    e.qualification_level_4_plus};
    const auto returns = [&e](double years) {
        return e.experience * years + e.experience_squared * years * years / 100.0;
    };
    const double reference = returns(20);
    for (int age = 0; age < age_count; ++age) {
        const auto a = static_cast<std::size_t>(age);
        floor_[a] = static_cast<float>(minimum_wage(parameters.minimum_wage, age));
        for (std::size_t q = 0; q < qualification_count; ++q) {
            const double years = std::clamp(age - leaving_age[q] * 1.0, 0.0, most_experience);
            const double early = std::min(years, 25.0);
            double log_wage = e.hourly + authority + std::log(earnings_index) + qualification[q] +
                              returns(years) - reference;
            if (q == static_cast<std::size_t>(Qualification::level_4_plus))
                log_wage += e.experience_level_4_plus * early;
            const auto of = [&](Sex sex) -> float& {
                return profile_[pay_cell::of(sex, static_cast<Qualification>(q),
                                             static_cast<std::uint32_t>(age))];
            };
            of(Sex::male) = static_cast<float>(log_wage);
            of(Sex::female) = static_cast<float>(log_wage + e.woman + e.woman_experience * early);
        }
    }
}

void WageModel::fill_pension(const Parameters& parameters, double earnings_index) {
    const PrivatePensionParameters& p = parameters.private_pension;
    const double receipt[] = {p.receipt_none, 0, 0, p.receipt_level_4_plus};
    const double amount[] = {p.qualification_none, 0, 0, p.qualification_level_4_plus};
    pension_dispersion_ = static_cast<float>(p.dispersion);
    pension_decline_ = static_cast<float>(p.age_decline);
    for (const std::size_t sex : {woman, man}) {
        const double base = sex == man ? p.receipt_man : p.receipt_woman;
        const double median = sex == man ? p.median_man : p.median_woman;
        // The median recipient stands half-way up the ranks of those who have a pension.
        const auto middle =
            static_cast<double>(table_->quantile(static_cast<float>(1.0 - 0.5 * base)));
        for (std::size_t q = 0; q < qualification_count; ++q) {
            const double share = std::clamp(base + receipt[q], 0.0, 1.0);
            const std::size_t group =
                pay_cell::of(static_cast<Sex>(sex), static_cast<Qualification>(q), 0) >> 7;
            pension_from_[group + 8] = table_->quantile(static_cast<float>(1.0 - share));
            pension_from_[group] =
                table_->quantile(static_cast<float>(1.0 - share * p.receipt_early));
            log_pension_[group] = static_cast<float>(std::log(median * earnings_index) + amount[q] -
                                                     p.dispersion * middle);
        }
    }
}

float WageModel::rise_of_minimum(const PaySituation& s) const noexcept {
    if (s.hours <= 0 || s.activity == Activity::self_employed || s.age < adult_age_) return 0;
    const float floor = floor_[static_cast<std::size_t>(s.age)];
    const float minimum = std::max(statutory_, s.pledged ? pledge_ : 0.0f);
    const float paid = hourly(s), top = minimum * (1 + spillover_);
    if (minimum <= floor || paid >= top) return 0;
    // From the law's minimum up to the top of the spillover: the higher the pay, the less it rises.
    const float raised = minimum + (paid - floor) * (top - minimum) / (top - floor);
    const auto hours = static_cast<float>(s.hours);
    const float kept = std::max(0.0f, 1 + hours_elasticity_ * std::log(raised / paid));
    return (raised * kept - paid) * hours * 52.0f;
}

}  // namespace lc
