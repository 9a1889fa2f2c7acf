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

/// A situation as places in the tables of ActivityModel. Processes that decide for many work it out
/// column by column.
struct WorkCell {
    std::size_t age_sex = 0, age = 0;
    std::size_t state = 0;   ///< qualification and disability
    std::size_t place = 0;   ///< tenure and decile
    std::size_t family = 0;  ///< with sex and the partner's work, which is its lowest bit

    static constexpr unsigned age_sex_of(Sex sex, unsigned age) noexcept {
        return static_cast<unsigned>(sex) * unsigned{age_count} + age;
    }
    static constexpr unsigned state_of(Qualification held, Disability limited) noexcept {
        return static_cast<unsigned>(held) * 3 + static_cast<unsigned>(limited);
    }
    static constexpr std::size_t place_of(Tenure tenure, std::size_t decile) noexcept {
        return static_cast<std::size_t>(tenure) * 11 + decile;
    }
    /// Without sex and the partner's work: 0 is single.
    static constexpr std::size_t family_of(FamilyPosition position, YoungestChild youngest,
                                           std::size_t children) noexcept {
        const auto at = static_cast<std::size_t>(position) * youngest_child_count +
                        static_cast<std::size_t>(youngest);
        return (at * 4 + children) * 2;
    }
    static constexpr std::size_t families =
        std::size_t{family_position_count} * youngest_child_count * 8;

    /// The family of somebody without one.
    static constexpr unsigned single_of(Sex sex) noexcept {
        return static_cast<unsigned>(sex) * unsigned{families} + 1;
    }

    static constexpr WorkCell of(const WorkSituation& s) noexcept {
        const auto age = static_cast<std::size_t>(s.age);
        return {age_sex_of(s.sex, static_cast<unsigned>(s.age)), age,
                state_of(s.qualification, s.disability),
                place_of(s.tenure, static_cast<std::size_t>(s.decile)),
                static_cast<std::size_t>(s.sex) * families +
                    family_of(s.position, s.youngest, static_cast<std::size_t>(s.children)) +
                    static_cast<std::size_t>(s.partner_works)};
    }
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
    Activity choose_work(const WorkCell& s, float rank) const noexcept;
    /// The same of those who do not, at rank `rank` of all, of whom a share `works` works.
    Activity choose_not_working(const WorkCell& s, float rank, float works) const noexcept;

    /// The probabilities of that distribution.
    ActivityShares shares(const WorkSituation& s) const noexcept;

    /// Probability of working with `shift` added to the log odds.
    float works(const WorkSituation& s, float shift) const noexcept {
        if (s.age >= last_working_age) return 0.0f;
        return works_at(WorkCell::of(s), shift, employment_ratio_);
    }
    /// The same of somebody younger than last_working_age.
    float works(const WorkCell& s) const noexcept { return works_at(s, 0.0f, employment_ratio_); }
    /// Whether somebody younger than that works, at that rank, because of help for parents.
    bool works_by_support(const WorkCell& s, float rank) const noexcept {
        return cells_.support[s.family] > 0 && rank < works(s) &&
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

    /// Tables in the order of WorkCell.
    struct Cells {
        template <std::size_t rows, std::size_t columns>
        using Table = std::array<float, rows * columns>;
        Table<sex_count, age_count> working_age{}, part_time_age{}, self_employed_age{};
        Table<qualification_count, 3> working_state{}, part_time_state{}, self_employed_state{};
        Table<tenure_count, 11> working_place{}, part_time_place{};
        Table<sex_count, WorkCell::families> working_family{}, part_time_family{};
        Table<sex_count, WorkCell::families> self_employed_family{}, support{};
        /// Probabilities: of caring before State Pension age, and by age.
        Table<sex_count, WorkCell::families> caring{};
        Table<3, age_count> sick{};
        std::array<float, age_count> unemployed{};
    };

    float works_at(const WorkCell& s, float shift, float employment_ratio) const noexcept {
        const float chance =
            std::min(employment_ratio * table_->probability(working_log_odds(s) + shift), 1.0f);
        // What help for parents adds.
        const float support = cells_.support[s.family];
        return support > 0 ? std::max(chance, std::min(chance + support, most_supported)) : chance;
    }
    float working_log_odds(const WorkCell& s) const noexcept {
        return cells_.working_age[s.age_sex] + cells_.working_state[s.state] +
               cells_.working_place[s.place] + cells_.working_family[s.family];
    }
    float part_time_log_odds(const WorkCell& s) const noexcept {
        return cells_.part_time_age[s.age_sex] + cells_.part_time_state[s.state] +
               cells_.part_time_place[s.place] + cells_.part_time_family[s.family];
    }
    float self_employed_log_odds(const WorkCell& s) const noexcept {
        return cells_.self_employed_age[s.age_sex] + cells_.self_employed_state[s.state] +
               cells_.self_employed_family[s.family];
    }
    float caring_log_odds(Sex sex, FamilyPosition position, YoungestChild youngest) const noexcept;
    Activity choose_other(const WorkCell& s, float rank) const noexcept;

    void fill_cells();
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
    Cells cells_;
};

// Here and not in the source file, so that the loop over persons holds them inline.

inline Activity ActivityModel::choose_not_working(const WorkCell& s, float rank,
                                                  float works) const noexcept {
    if (employment_ratio_ == 1.0f) return choose_other(s, (rank - works) / (1.0f - works));
    // Who would not work in any year does what they would do then.
    const float usual = works_at(s, 0.0f, 1.0f);
    const bool past_pension_age = past_pension_age_[s.age] >= 1.0f;
    if (rank < usual) return past_pension_age ? Activity::retired : Activity::unemployed;
    return choose_other(s, (rank - usual) / (1.0f - usual));
}

// Both work out all chances of a chain, whichever of them decides: processors foresee nobody's
// activity, and a branch that they did not foresee costs more.

inline Activity ActivityModel::choose_work(const WorkCell& s, float rank) const noexcept {
    const float self_employed = table_->probability(self_employed_log_odds(s));
    const float within = (rank - self_employed) / (1.0f - self_employed);
    const bool full_time = within < 1.0f - table_->probability(part_time_log_odds(s));
    const Activity employed = full_time ? Activity::full_time : Activity::part_time;
    return rank < self_employed ? Activity::self_employed : employed;
}

inline Activity ActivityModel::choose_other(const WorkCell& s, float rank) const noexcept {
    const float working_age = 1.0f - past_pension_age_[s.age];
    const float sick = cells_.sick[s.state % 3 * age_count + s.age];
    const float caring = working_age * cells_.caring[s.family];
    const float unemployed = cells_.unemployed[s.age];
    const float of_well = rank / (1.0f - sick);
    const float of_free = (of_well - caring) / (1.0f - caring);
    const bool retired = of_free / (1.0f - unemployed) < retired_[s.age];
    Activity activity = retired ? Activity::retired : Activity::other_inactive;
    activity = of_free >= 1.0f - unemployed ? Activity::unemployed : activity;
    activity = of_well < caring ? Activity::caring : activity;
    return rank >= 1.0f - sick ? Activity::sick : activity;
}

}  // namespace lc
