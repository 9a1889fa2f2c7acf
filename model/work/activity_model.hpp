// The conditional distribution of activity, pi(activity | age, sex, qualification, disability,
// family position, children, tenure, neighbourhood, partner's work): one function for the
// synthesised population and for every later year.
#pragma once

#include <algorithm>
#include <array>

#include "model/parameters/parameters.hpp"
#include "model/rates/work_rates.hpp"
#include "model/work/normal_table.hpp"
#include "model/work/situation.hpp"

namespace lc {

/// Probabilities of what the authority's intercepts are solved for.
struct ActivityShares {
    float works = 0;
    float self_employed = 0;  ///< of those who work
    float part_time =
        0;  ///< working 30 hours or less, employees and self-employed, of those who work
    float unemployed = 0;  ///< of those who do not work
};

/// Log odds tables of one authority and parameter set. A chain of binary logits: works; then
/// self-employed, part-time; or sick, caring, unemployed, retired. Nobody of `last_working_age` or
/// older works.
class ActivityModel {
  public:
    static constexpr int last_working_age = 76;
    /// Help does not bring more than this share of parents into work.
    static constexpr float most_supported = 0.98f;

    /// State Pension age is that of `parameters`; a fraction lets a part of that age pass it.
    ActivityModel(const Parameters& parameters, const WorkRates& rates);

    /// Activity at rank `rank` of the conditional distribution, 0 <= rank < 1: low ranks work. The
    /// order is self-employed, full-time, part-time, caring, retired or otherwise inactive,
    /// unemployed, sick, so that somebody whose circumstances change a little moves, if at all, to
    /// a neighbouring activity.
    Activity choose(const WorkSituation& s, float rank) const noexcept;

    /// The probabilities of that distribution.
    ActivityShares shares(const WorkSituation& s) const noexcept;

    /// Probability of working with `shift` added to the log odds.
    float works(const WorkSituation& s, float shift) const noexcept {
        if (s.age >= last_working_age) return 0.0f;
        const float chance = table_->probability(working_log_odds(s) + shift);
        const float support = this->support(s);
        return support > 0 ? std::max(chance, std::min(chance + support, most_supported)) : chance;
    }
    /// What help for parents adds to the probability of working.
    float support(const WorkSituation& s) const noexcept {
        return support_[static_cast<std::size_t>(s.sex)][static_cast<std::size_t>(s.position)];
    }
    /// Whether somebody at that rank works because of that help.
    bool works_by_support(const WorkSituation& s, float rank) const noexcept {
        return support(s) > 0 && s.age < last_working_age && rank < works(s, 0.0f) &&
               rank >= table_->probability(working_log_odds(s));
    }

    /// Share of self-employed of that sex who work part-time.
    float self_employed_part_time(Sex sex) const noexcept {
        return self_employed_part_time_[static_cast<std::size_t>(sex)];
    }

  private:
    using Ages = std::array<std::array<float, age_count>, sex_count>;
    /// [sex][position][youngest][children][partner works]
    using Families =
        std::array<std::array<std::array<std::array<std::array<float, 2>, 4>, youngest_child_count>,
                              family_position_count>,
                   sex_count>;

    float working_log_odds(const WorkSituation& s) const noexcept;
    float part_time_log_odds(const WorkSituation& s) const noexcept;
    float self_employed_log_odds(const WorkSituation& s) const noexcept;
    float caring_log_odds(const WorkSituation& s) const noexcept;
    Activity choose_work(const WorkSituation& s, float rank) const noexcept;
    Activity choose_other(const WorkSituation& s, float rank) const noexcept;

    void fill_working(const Parameters& parameters, double authority, double pension_age);
    void fill_working_families(const EmploymentParameters& e, const ChildcareParameters& care);
    void fill_part_time(const Parameters& parameters, double authority, double pension_age);
    void fill_part_time_families(const PartTimeParameters& t);
    void fill_self_employed(const Parameters& parameters, double authority, double pension_age);
    void fill_out_of_work(const Parameters& parameters, double authority, double pension_age);

    const NormalTable* table_;
    Ages working_age_{}, part_time_age_{}, self_employed_age_{};
    std::array<std::array<float, 3>, qualification_count> working_state_{}, part_time_state_{};
    std::array<float, qualification_count> self_employed_qualification_{};
    std::array<std::array<float, 11>, tenure_count> working_place_{};
    std::array<float, tenure_count> part_time_tenure_{};
    Families working_family_{}, part_time_family_{};
    std::array<std::array<float, family_position_count>, sex_count> support_{};
    float self_employed_parent_ = 0;
    std::array<float, sex_count> self_employed_part_time_{};
    std::array<std::array<float, age_count>, 3> sick_{};  ///< [disability][age]
    std::array<float, sex_count> caring_sex_{};
    float caring_partnered_ = 0;
    std::array<float, youngest_child_count> caring_youngest_{};
    std::array<float, age_count> unemployed_{}, retired_{};  ///< by age; retired: a probability
    std::array<float, age_count> past_pension_age_{};        ///< share of each age
};

}  // namespace lc
