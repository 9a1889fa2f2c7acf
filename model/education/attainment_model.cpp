#include "model/education/attainment_model.hpp"

#include <cmath>

namespace lc {

AttainmentModel::AttainmentModel(const Parameters& parameters, double school_effect,
                                 double price_index) {
    const AttainmentParameters& a = parameters.attainment;
    const double parents[] = {a.parent_none, 0, a.parent_level_3, a.parent_level_4_plus};
    for (std::size_t q = 0; q < qualification_count; ++q)
        home_[q] = static_cast<float>(parents[q] + school_effect);
    double before = 0;
    for (std::size_t age = 0; age <= 16; ++age) {
        const double weight = age < 5    ? a.share_before_5 / 5.0
                              : age < 16 ? (1.0 - a.share_before_5) / 11.0
                                         : 0.0;
        weight_[age] = static_cast<float>(weight);
        weight_before_[age] = static_cast<float>(before);
        before += weight;
    }
    poverty_ = static_cast<float>(a.poverty);
    ability_deviation_ = static_cast<float>(a.ability_deviation);
    fill_gains(parameters, price_index);
}

void AttainmentModel::fill_gains(const Parameters& parameters, double price_index) {
    const AttainmentParameters& a = parameters.attainment;
    const EarlyYearsParameters& hubs = parameters.early_years;
    const EarlyEducationParameters& early = parameters.early_education;
    const TutoringParameters& tutoring = parameters.tutoring;
    const AttainmentShiftParameters& shift = parameters.attainment_shift;
    const double premium = parameters.pupil_premium.extra / price_index / 1000 *
                           parameters.pupil_premium.deviation_per_thousand / 11.0;
    for (int age = 0; age < 16; ++age) {
        double all = 0, poor = 0;
        if (age < 5) {
            all = hubs.family_hub_intensity * hubs.family_hub_effect_other / 5.0;
            poor = hubs.family_hub_intensity * hubs.family_hub_effect_poor / 5.0 - all;
            all += shift.under_5 * shift.deviation_per_grade / 5.0;
            poor += shift.under_5_poor * shift.deviation_per_grade / 5.0;
            if (age >= 2) {
                all += early.quality * early.persistence / 3.0;
                poor += early.quality_poor * early.persistence / 3.0;
            }
        } else {
            const bool primary = age < 11;
            const double years = primary ? 6.0 : 5.0;
            all = a.yearly_gain + (primary ? shift.aged_5_10 : shift.aged_11_15) *
                                      shift.deviation_per_grade / years;
            poor = a.yearly_gain_poor + (primary ? shift.aged_5_10_poor : shift.aged_11_15_poor) *
                                            shift.deviation_per_grade / years;
            // What a year of tutoring leaves at the end of the year at 15.
            poor += premium + tutoring.share * tutoring.months * tutoring.deviation_per_month *
                                  std::pow(1.0 - tutoring.fade, 15 - age);
        }
        gain_[static_cast<std::size_t>(age)] = static_cast<float>(all);
        gain_poor_[static_cast<std::size_t>(age)] = static_cast<float>(all + poor);
    }
}

ResultModel::ResultModel(const Parameters& parameters) {
    const AttainmentParameters& a = parameters.attainment;
    const NormalTable& table = normal_table();
    examination_deviation_ = static_cast<float>(a.examination_deviation);
    deviation_ =
        static_cast<float>(std::sqrt(1.0 + a.examination_deviation * a.examination_deviation));
    const auto above = [&](double share) {
        return deviation_ * table.quantile(static_cast<float>(1.0 - share));
    };
    level_2_ = above(a.level_2_at_16);
    // Published shares are of everybody; those who stay at school have done better than average,
    // those who reach level 3 by about 0.6 standard deviations.
    const Post16Parameters& post_16 = parameters.post_16;
    const double of_17 =
        a.level_3_at_18 / (post_16.school_at_17 + 0.6 * post_16.school_per_deviation);
    const double later = (a.level_3_at_19 - a.level_3_at_18) / post_16.school_at_18;
    level_3_at_18_ = above(std::min(of_17, 0.98));
    level_3_at_19_ = above(std::min(of_17 + later, 0.99));
}

float ResultModel::attainment_given(Qualification qualification, float rank,
                                    float examination) const noexcept {
    const NormalTable& table = normal_table();
    const float none = table.rank(level_2_ / deviation_);
    const float level_3 = table.rank(level_3_at_18_ / deviation_);
    // Level 4 and above is reached by the upper three quarters of those with level 3.
    const float level_4 = level_3 + 0.25f * (1.0f - level_3);
    float low = 0, high = 1;
    switch (qualification) {
        case Qualification::none:
            high = 0.5f * none;
            break;
        case Qualification::level_1_2:
            high = level_3;
            break;
        case Qualification::level_3:
            low = level_3;
            break;
        case Qualification::level_4_plus:
            low = level_4;
            break;
    }
    const float result = deviation_ * table.quantile(low + rank * (high - low));
    return result - examination_deviation_ * examination;
}

}  // namespace lc
