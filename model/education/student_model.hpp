// Staying at school after 16 and full-time study from 18.
#pragma once

#include <array>

#include "model/education/attainment_model.hpp"
#include "model/rates/education_rates.hpp"

namespace lc {

/// Who of an authority's residents of 16 and over is in full-time education.
class StudentModel {
  public:
    StudentModel(const Parameters& parameters, const EducationRates& rates);

    /// Chance of being at school at 16 to 18, of somebody who was at school the year before.
    /// @param maintenance  £/week of allowance, base-year prices
    float stays(int age, float attainment, float maintenance) const noexcept;
    /// The same under a duty: of those who would leave, `compliance` stay.
    /// @param chance  of staying without it
    float stays_with_duty(int age, float chance) const noexcept {
        return static_cast<float>(age) < duty_to_ ? chance + compliance_ * (1.0f - chance) : chance;
    }
    /// Share at school at 16 to 18 among those of that attainment, without allowance.
    float at_school(int age, float attainment, float maintenance = 0.0f) const noexcept;
    /// Whether somebody who is not at school is a full-time student at `age`.
    bool studies(int age, float result) const noexcept {
        const int place = age - EducationRates::first_student_age;
        return place >= 0 && place < EducationRates::student_age_count &&
               result > threshold_[static_cast<std::size_t>(place)];
    }

  private:
    std::array<float, 3> school_{};  ///< share at 16..18
    float per_deviation_ = 0, response_ = 0;
    float duty_to_ = 16, compliance_ = 0;
    std::array<float, EducationRates::student_age_count> threshold_{};
};

/// Share of UK residents of `age` who are full-time students outside school.
double national_student_share(const Post16Parameters& parameters, int age);

}  // namespace lc
