// Relative risk of death of one person: the causal risks on which policy acts.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>

#include "model/parameters/parameters.hpp"
#include "model/population/codes.hpp"
#include "model/population/shard.hpp"

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

    /// What a year of age adds for each unit of exposure to poverty.
    struct Exposures {
        float adult = 0, child = 0;
    };
    /// What a person's own qualification and activity add, and its parts.
    struct Own {
        float all = 0, schooling = 0, work = 0;
    };
    static bool workless(Activity activity) noexcept {
        return (activity == Activity::unemployed) | (activity == Activity::other_inactive);
    }
    /// Places of a person and of a home in the tables of `own` and `home`.
    static constexpr unsigned own_place(Qualification held, bool workless, unsigned age) noexcept {
        return (static_cast<unsigned>(held) * 2 + unsigned{workless}) * unsigned{age_count} + age;
    }
    static constexpr unsigned home_place(unsigned home, unsigned age) noexcept {
        return home * unsigned{age_count} + age;
    }
    const Exposures& exposures(std::size_t age) const noexcept { return exposures_[age]; }
    const Own& own(std::size_t place) const noexcept { return own_[place]; }
    float home(std::size_t place) const noexcept { return home_[place]; }

    /// Relative risk (>= 0) of person `p`, whose household has home index `home_index`.
    float of(const Persons& persons, std::size_t p, std::size_t home_index) const noexcept {
        const unsigned age = persons.age[p];
        const auto place = own_place(persons.qualification[p], workless(persons.activity[p]), age);
        return std::exp(exposures_[age].adult * persons.adult_exposure[p] +
                        exposures_[age].child * persons.child_exposure[p] + own_[place].all +
                        home_[home_place(static_cast<unsigned>(home_index), age)]);
    }

    float adult_exposure(int age) const { return exposures_[static_cast<std::size_t>(age)].adult; }
    float child_exposure(int age) const { return exposures_[static_cast<std::size_t>(age)].child; }

  private:
    std::array<Exposures, age_count> exposures_{};
    std::array<Own, std::size_t{2} * qualification_count * age_count> own_{};
    std::array<float, std::size_t{8} * age_count> home_{};
};

}  // namespace lc
