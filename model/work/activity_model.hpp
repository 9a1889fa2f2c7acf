// The conditional distribution of activity, pi(activity | age, sex, qualification, disability,
// family position, children, tenure, neighbourhood, partner's work): one function for the
// synthesised population and for every later year.
#pragma once

#include <algorithm>
#include <array>

#include "model/parameters/parameters.hpp"
#include "model/rates/work_rates.hpp"
#include "model/work/activity_table.hpp"
#include "model/work/normal_table.hpp"

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
    Activity choose(const WorkSituation& s, float rank) const noexcept {
        const WorkCell cell = WorkCell::of(s);
        const float works = this->works(s, 0.0f);
        return rank < works ? choose_work(cell, rank / works)
                            : choose_not_working(cell, rank, works);
    }
    /// The same of those who work, at rank `rank` among them.
    Activity choose_work(WorkCell s, float rank) const noexcept;
    /// The same of those who do not, at rank `rank` of all, of whom a share `works` works.
    Activity choose_not_working(WorkCell s, float rank, float works) const noexcept;

    /// The probabilities of that distribution.
    ActivityShares shares(const WorkSituation& s) const noexcept;

    /// Probability of working with `shift` added to the log odds.
    float works(const WorkSituation& s, float shift) const noexcept {
        if (s.age >= last_working_age) return 0.0f;
        return works_at(WorkCell::of(s), shift, employment_ratio_);
    }
    /// See the constructor.
    float employment_ratio() const noexcept { return employment_ratio_; }
    /// What chances are worked out from.
    const ActivityTable& table() const noexcept { return cells_; }
    /// Whether help for parents brings anybody into work.
    bool supports() const noexcept;
    bool operator==(const ActivityModel&) const = default;

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

    float works_at(WorkCell s, float shift, float employment_ratio) const noexcept {
        const float chance =
            std::min(employment_ratio * table_->probability(working_log_odds(s) + shift), 1.0f);
        // What help for parents adds.
        const float support = cells_.at(activity_part::support, s);
        return support > 0 ? std::max(chance, std::min(chance + support, most_supported)) : chance;
    }
    float working_log_odds(WorkCell s) const noexcept {
        return cells_.at(activity_part::working_age, s) +
               cells_.at(activity_part::working_state, s) +
               cells_.at(activity_part::working_place, s) +
               cells_.at(activity_part::working_family, s);
    }
    float part_time_log_odds(WorkCell s) const noexcept {
        return cells_.at(activity_part::part_time_age, s) +
               cells_.at(activity_part::part_time_state, s) +
               cells_.at(activity_part::part_time_place, s) +
               cells_.at(activity_part::part_time_family, s);
    }
    float self_employed_log_odds(WorkCell s) const noexcept {
        return cells_.at(activity_part::self_employed_age, s) +
               cells_.at(activity_part::self_employed_state, s) +
               cells_.at(activity_part::self_employed_family, s);
    }
    float caring_log_odds(Sex sex, FamilyPosition position, YoungestChild youngest) const noexcept;
    Activity choose_other(WorkCell s, float rank) const noexcept;

    void fill_cells();
    void fill_personal_cells();
    void fill_family_cells();
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
    ActivityTable cells_;
};

// Here and not in the source file, so that the loop over persons holds them inline.

inline Activity ActivityModel::choose_not_working(WorkCell s, float rank,
                                                  float works) const noexcept {
    if (employment_ratio_ == 1.0f) return choose_other(s, (rank - works) / (1.0f - works));
    // Who would not work in any year does what they would do then.
    const float usual = works_at(s, 0.0f, 1.0f);
    const bool past_pension_age = cells_.at(activity_part::below_pension_age, s) <= 0.0f;
    if (rank < usual) return past_pension_age ? Activity::retired : Activity::unemployed;
    return choose_other(s, (rank - usual) / (1.0f - usual));
}

// Both work out all chances of a chain, whichever of them decides: processors foresee nobody's
// activity, and a branch that they did not foresee costs more.

inline Activity ActivityModel::choose_work(WorkCell s, float rank) const noexcept {
    const float self_employed = table_->probability(self_employed_log_odds(s));
    const float within = (rank - self_employed) / (1.0f - self_employed);
    const bool full_time = within < 1.0f - table_->probability(part_time_log_odds(s));
    const Activity employed = full_time ? Activity::full_time : Activity::part_time;
    return rank < self_employed ? Activity::self_employed : employed;
}

inline Activity ActivityModel::choose_other(WorkCell s, float rank) const noexcept {
    const float below_pension_age = cells_.at(activity_part::below_pension_age, s);
    const float sick = cells_.at(activity_part::sick, s);
    const float caring = below_pension_age * cells_.at(activity_part::caring, s);
    const float unemployed = cells_.at(activity_part::unemployed, s);
    const float of_well = rank / (1.0f - sick);
    const float of_free = (of_well - caring) / (1.0f - caring);
    const bool retired = of_free / (1.0f - unemployed) < cells_.at(activity_part::retired, s);
    Activity activity = retired ? Activity::retired : Activity::other_inactive;
    activity = of_free >= 1.0f - unemployed ? Activity::unemployed : activity;
    activity = of_well < caring ? Activity::caring : activity;
    return rank >= 1.0f - sick ? Activity::sick : activity;
}

}  // namespace lc
