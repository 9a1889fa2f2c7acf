// Relative risk of death of one person: the causal risks on which policy acts.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>

#include "model/parameters/parameters.hpp"
#include "model/population/codes.hpp"
#include "model/population/shard.hpp"
#include "model/record/tally.hpp"

namespace lc {

/// Log relative risks by age as tables, from parameters. Reference: never poor, no qualification,
/// in work or outside working age, in a decent and warm home. Risks multiply.
///
/// - Recent poverty (adult_exposure), from 18: association to the power of the causal share; full
/// to
///   60, the older value from 70 to 85, fading to none at 100.
/// - Childhood poverty (child_exposure): under 1 the infant slope, under 18 the same as recent
///   poverty of working age, after that its own direct effect, full to 60 and fading to none at 90.
/// - Schooling equivalent of the qualification, from 25.
/// - Unemployment and inactivity other than sickness, study, care and retirement, 20-64.
/// - A cold or non-decent home; temporary accommodation under 5.
class RelativeRisk {
  public:
    explicit RelativeRisk(const MortalityParameters& parameters);

    /// Index of a household's home among home risks: quality bits, and 4 in temporary
    /// accommodation.
    static constexpr std::size_t home_index(Tenure home_tenure, std::uint8_t quality) noexcept {
        return (home_tenure == Tenure::temporary_accommodation ? 4u : 0u) | (quality & 3u);
    }

    /// Relative risk (>= 0) of person `p`, whose household has home index `home`.
    float of(const Persons& persons, std::size_t p, std::size_t home) const noexcept {
        const std::size_t age = persons.age[p];
        const Activity activity = persons.activity[p];
        const bool workless =
            activity == Activity::unemployed || activity == Activity::other_inactive;
        const std::size_t person =
            static_cast<std::size_t>(persons.qualification[p]) * 2 + (workless ? 1 : 0);
        return std::exp(adult_[age] * persons.adult_exposure[p] +
                        child_[age] * persons.child_exposure[p] + person_[person][age] +
                        home_[home][age]);
    }

    /// The log relative risk of person `p` by pathway; that of prevention, which is nobody's own,
    /// 0.
    std::array<double, pathway_count> by_pathway(const Persons& persons, std::size_t p,
                                                 std::size_t home) const noexcept {
        const std::size_t age = persons.age[p];
        const Activity activity = persons.activity[p];
        const bool workless =
            activity == Activity::unemployed || activity == Activity::other_inactive;
        const std::size_t learned = static_cast<std::size_t>(persons.qualification[p]) * 2;
        const float young = child_[age] * persons.child_exposure[p];
        const float recent = adult_[age] * persons.adult_exposure[p];
        const float schooling = person_[learned][age];
        const float work = person_[learned + (workless ? 1 : 0)][age] - schooling;
        return {age == 0 ? double{young} : 0.0,
                age == 0 ? 0.0 : double{young},
                double{recent},
                double{schooling},
                double{work},
                double{home_[home][age]},
                0.0};
    }

    /// Parts of a log relative risk, for those who work them out by columns: each person's
    /// adult_exposure(age) x exposure + child_exposure(age) x exposure + person + home, in this
    /// order.
    float person(Qualification held, bool workless, std::size_t age) const noexcept {
        return person_[static_cast<std::size_t>(held) * 2 + (workless ? 1 : 0)][age];
    }
    float home_risk(std::size_t index, std::size_t age) const noexcept { return home_[index][age]; }
    static bool workless(Activity activity) noexcept {
        return (activity == Activity::unemployed) | (activity == Activity::other_inactive);
    }

    float adult_exposure(int age) const { return adult_[static_cast<std::size_t>(age)]; }
    float child_exposure(int age) const { return child_[static_cast<std::size_t>(age)]; }

  private:
    using Ages = std::array<float, age_count>;
    Ages adult_{}, child_{};
    std::array<Ages, 2 * qualification_count> person_{};
    std::array<Ages, 8> home_{};
};

}  // namespace lc
