// How attainment grows through childhood, and which results it brings.
#pragma once

#include <algorithm>
#include <array>

#include "model/core/random.hpp"
#include "model/parameters/parameters.hpp"
#include "model/population/codes.hpp"
#include "model/work/normal_table.hpp"

namespace lc {

/// What a person is given once for life: independent standard normals.
struct Talent {
    float ability = 0;
    float examination = 0;
    static Talent of(const Draws& draws, std::uint64_t id) noexcept {
        return of(draws(id, 0, Stream::child_development));
    }
    /// @param bits  the person's draws of child development, of no year
    static Talent of(const std::array<std::uint32_t, 4>& bits) noexcept {
        const NormalTable& table = normal_table();
        return {table.deviate(bits[0]), table.deviate(bits[1])};
    }
};

/// Attainment at 16 has mean 0 and standard deviation about 1 in the nation; it is the sum of
/// ability, the parents' qualifications, the authority's schools, and what each year in poverty
/// takes. The influences act year by year, most a year before 5.
class AttainmentModel {
  public:
    /// @param price_index  prices relative to the base year, for what is bought with money
    explicit AttainmentModel(const Parameters& parameters, double school_effect,
                             double price_index = 1);

    /// Influence of home and school at 16, standard deviations.
    float home(Qualification parents) const noexcept {
        return home_[static_cast<std::size_t>(parents)];
    }
    /// Loss at 16 from a whole childhood in poverty.
    float poverty() const noexcept { return poverty_; }
    float ability_deviation() const noexcept { return ability_deviation_; }
    /// Share of all influences that acts at a completed age, and before it.
    float weight(int age) const noexcept { return weight_[clamped(age)]; }
    float weight_before(int age) const noexcept { return weight_before_[clamped(age)]; }

    /// What the year at completed age `age` (0 to 15) adds.
    float growth(int age, Qualification parents, bool poor) const noexcept {
        const float influence = home(parents) - (poor ? poverty_ : 0.0f);
        return weight(age) * influence + (poor ? gain_poor_ : gain_)[clamped(age)];
    }

  private:
    static std::size_t clamped(int age) noexcept {
        return static_cast<std::size_t>(std::clamp(age, 0, 16));
    }
    std::array<float, qualification_count> home_{};
    std::array<float, 17> weight_{}, weight_before_{};
    void fill_gains(const Parameters& parameters, double price_index);
    std::array<float, 17> gain_{}, gain_poor_{};  ///< by age, from services; 0 at 16
    float poverty_ = 0, ability_deviation_ = 1;
};

/// Attainment plus the chance of examinations: what decides level 2, level 3 and higher education.
class ResultModel {
  public:
    explicit ResultModel(const Parameters& parameters);

    float result(float attainment, float examination) const noexcept {
        return attainment + examination_deviation_ * examination;
    }
    float deviation() const noexcept { return deviation_; }
    bool level_2(float result) const noexcept { return result > level_2_; }
    /// Level 3 at 18 of somebody who was at school at 17, and at 19 of somebody there at 18.
    bool level_3_at_18(float result) const noexcept { return result > level_3_at_18_; }
    bool level_3_at_19(float result) const noexcept { return result > level_3_at_19_; }
    /// Attainment of somebody whose result stands at `rank` among those with that qualification.
    float attainment_given(Qualification qualification, float rank,
                           float examination) const noexcept;

  private:
    float examination_deviation_ = 0, deviation_ = 1;
    float level_2_ = 0, level_3_at_18_ = 0, level_3_at_19_ = 0;
};

}  // namespace lc
