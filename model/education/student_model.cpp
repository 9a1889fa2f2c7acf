#include "model/education/student_model.hpp"

namespace lc {

double national_student_share(const Post16Parameters& p, int age) {
    const double shares[] = {p.student_at_18, p.student_at_19, p.student_at_20, p.student_at_21,
                             p.student_at_22, p.student_at_23, p.student_at_24};
    if (age < 18 || age > 29) return 0;
    return age < 25 ? shares[age - 18] : p.student_at_25_to_29;
}

StudentModel::StudentModel(const Parameters& parameters, const EducationRates& rates) {
    const Post16Parameters& p = parameters.post_16;
    school_ = {static_cast<float>(p.school_at_16), static_cast<float>(p.school_at_17),
               static_cast<float>(p.school_at_18)};
    per_deviation_ = static_cast<float>(p.school_per_deviation);
    response_ = static_cast<float>(p.participation_response_per_10_pounds / 10.0);
    duty_to_ = static_cast<float>(parameters.participation_duty.to_age);
    compliance_ = static_cast<float>(parameters.participation_duty.compliance);
    const ResultModel results(parameters);
    for (std::size_t place = 0; place < threshold_.size(); ++place) {
        // Students are the best of those who are not at school any more.
        const float at_school = place == 0 ? school_[2] : 0.0f;
        const float share = std::clamp(
            static_cast<float>(rates.student_share[place]) / (1.0f - at_school), 0.0f, 0.97f);
        threshold_[place] = static_cast<float>(rates.mean_attainment) +
                            results.deviation() * normal_table().quantile(1.0f - share);
    }
}

float StudentModel::at_school(int age, float attainment, float maintenance) const noexcept {
    if (age < 16) return 1.0f;
    if (age > 18) return 0.0f;
    return std::clamp(school_[static_cast<std::size_t>(age - 16)] +
                          per_deviation_ * std::clamp(attainment, -2.0f, 2.0f) +
                          response_ * maintenance,
                      0.02f, 0.99f);
}

float StudentModel::stays(int age, float attainment, float maintenance) const noexcept {
    // Nobody comes back, so that the chance is relative to those who were there a year ago.
    return std::min(1.0f, at_school(age, attainment, maintenance) /
                              at_school(age - 1, attainment, maintenance));
}

}  // namespace lc
