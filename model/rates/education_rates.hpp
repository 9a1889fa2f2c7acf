// Learning, calibrated per authority.
#pragma once

#include <array>

namespace lc {

/// What distinguishes learning in an authority. Solved by calibrate_education.
struct EducationRates {
    static constexpr int first_student_age = 18;
    static constexpr int student_age_count = 12;  ///< 18..29

    double school_effect = 0;    ///< standard deviations of attainment, after composition
    double mean_attainment = 0;  ///< standard deviations, of the authority's children
    /// Share of residents of each age 18..29 in full-time further or higher education.
    std::array<double, student_age_count> student_share{};
};

}  // namespace lc
