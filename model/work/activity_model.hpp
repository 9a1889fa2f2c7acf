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
    /// @param employment_ratio  of every group's chance of working to the usual one: below 1 in a
    ///                          recession, when those who would work otherwise are unemployed
    ActivityModel(const Parameters& parameters, const WorkRates& rates,
                  double employment_ratio = 1);

    /// Activity at rank `rank` of the conditional distribution, 0 <= rank < 1: low ranks work. The
    /// order is self-employed, full-time, part-time, caring, retired or otherwise inactive,
    /// unemployed, sick, so that somebody whose circumstances change a little moves, if at all, to
    /// a neighbouring activity.
    Activity choose(const WorkSituation& s, float rank) const noexcept;

    /// The probabilities of that distribution.
    ActivityShares shares(const WorkSituation& s) const noexcept;

    /// Probability of working with `shift` added to the log odds.
    float works(const WorkSituation& s, float shift) const noexcept {
        return works_at(s, shift, employment_ratio_);
    }
    /// The same at another ratio of employment.
    float works_at(const WorkSituation& s, float shift, float employment_ratio) const noexcept {
        if (s.age >= last_working_age) return 0.0f;
        const float chance =
            std::min(employment_ratio * table_->probability(working_log_odds(s) + shift), 1.0f);
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
               rank >= employment_ratio_ * table_->probability(working_log_odds(s));
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

    template <class Code>
    static constexpr std::size_t index(Code code) noexcept {
        return static_cast<std::size_t>(code);
    }

    float working_log_odds(const WorkSituation& s) const noexcept;
    float part_time_log_odds(const WorkSituation& s) const noexcept;
    float self_employed_log_odds(const WorkSituation& s) const noexcept;
    float caring_log_odds(const WorkSituation& s) const noexcept;
    Activity choose_work(const WorkSituation& s, float rank) const noexcept;
    Activity choose_other(const WorkSituation& s, float rank) const noexcept;

    void fill_working(const Parameters& parameters, double authority, double pension_age);
    void fill_working_families(const EmploymentParameters& e, const ChildcareParameters& care,
                               double claimants);
    void fill_part_time(const Parameters& parameters, double authority, double pension_age);
    void fill_part_time_families(const PartTimeParameters& t);
    void fill_self_employed(const Parameters& parameters, double authority, double pension_age);
    void fill_out_of_work(const Parameters& parameters, double authority, double pension_age);

    const NormalTable* table_;
    float employment_ratio_;
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

// Here and not in the source file, so that the loop over persons holds them inline.

inline float ActivityModel::working_log_odds(const WorkSituation& s) const noexcept {
    const auto age = static_cast<std::size_t>(s.age);
    return working_age_[index(s.sex)][age] +
           working_state_[index(s.qualification)][index(s.disability)] +
           working_place_[index(s.tenure)][static_cast<std::size_t>(s.decile)] +
           working_family_[index(s.sex)][index(s.position)][index(s.youngest)]
                          [static_cast<std::size_t>(s.children)]
                          [static_cast<std::size_t>(s.partner_works)];
}

inline float ActivityModel::part_time_log_odds(const WorkSituation& s) const noexcept {
    const auto age = static_cast<std::size_t>(s.age);
    return part_time_age_[index(s.sex)][age] +
           part_time_state_[index(s.qualification)][index(s.disability)] +
           part_time_tenure_[index(s.tenure)] +
           part_time_family_[index(s.sex)][index(s.position)][index(s.youngest)]
                            [static_cast<std::size_t>(s.children)]
                            [static_cast<std::size_t>(s.partner_works)];
}

inline float ActivityModel::self_employed_log_odds(const WorkSituation& s) const noexcept {
    return self_employed_age_[index(s.sex)][static_cast<std::size_t>(s.age)] +
           self_employed_qualification_[index(s.qualification)] +
           (s.children > 0 ? self_employed_parent_ : 0.0f);
}

inline float ActivityModel::caring_log_odds(const WorkSituation& s) const noexcept {
    const bool couple =
        s.position == FamilyPosition::partnered || s.position == FamilyPosition::couple_parent;
    return caring_sex_[index(s.sex)] + (couple ? caring_partnered_ : 0.0f) +
           caring_youngest_[index(s.youngest)];
}

inline Activity ActivityModel::choose(const WorkSituation& s, float rank) const noexcept {
    const float works = this->works(s, 0.0f);
    if (rank < works) return choose_work(s, rank / works);
    if (employment_ratio_ == 1.0f) return choose_other(s, (rank - works) / (1.0f - works));
    // Who would not work in any year does what they would do then.
    const float usual = works_at(s, 0.0f, 1.0f);
    const bool past_pension_age = past_pension_age_[static_cast<std::size_t>(s.age)] >= 1.0f;
    if (rank < usual) return past_pension_age ? Activity::retired : Activity::unemployed;
    return choose_other(s, (rank - usual) / (1.0f - usual));
}

inline Activity ActivityModel::choose_work(const WorkSituation& s, float rank) const noexcept {
    const float self_employed = table_->probability(self_employed_log_odds(s));
    if (rank < self_employed) return Activity::self_employed;
    const float within = (rank - self_employed) / (1.0f - self_employed);
    return within < 1.0f - table_->probability(part_time_log_odds(s)) ? Activity::full_time
                                                                      : Activity::part_time;
}

inline Activity ActivityModel::choose_other(const WorkSituation& s, float rank) const noexcept {
    const auto age = static_cast<std::size_t>(s.age);
    const float working_age = 1.0f - past_pension_age_[age];
    const float sick = working_age * table_->probability(sick_[index(s.disability)][age]);
    if (rank >= 1.0f - sick) return Activity::sick;
    rank /= 1.0f - sick;
    const float caring = working_age * table_->probability(caring_log_odds(s));
    if (rank < caring) return Activity::caring;
    rank = (rank - caring) / (1.0f - caring);
    const float unemployed = working_age * table_->probability(unemployed_[age]);
    if (rank >= 1.0f - unemployed) return Activity::unemployed;
    rank /= 1.0f - unemployed;
    return rank < retired_[age] ? Activity::retired : Activity::other_inactive;
}

}  // namespace lc
