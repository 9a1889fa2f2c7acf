// Yearly chances of demographic events, shared by the processes that draw them and the calibration
// that sums them.
#pragma once

#include <algorithm>

#include "model/parameters/parameters.hpp"
#include "model/population/codes.hpp"
#include "model/rates/demography_rates.hpp"

namespace lc {

/// Relative chance of a maternity at a given age and number of children at home.
inline float maternity_ratio(const FertilityParameters& fertility, int age, bool couple,
                             int children, Activity activity,
                             Qualification qualification) noexcept {
    double ratio = 1;
    if (!couple) ratio = children > 0 ? fertility.lone_mother_ratio : fertility.lone_ratio;
    if (activity == Activity::student) ratio *= fertility.student_ratio;
    if (qualification == Qualification::level_4_plus)
        ratio *= age < 25   ? fertility.degree_ratio_under_25
                 : age < 30 ? fertility.degree_ratio_25_29
                            : fertility.degree_ratio_30_plus;
    return static_cast<float>(ratio);
}

/// Chance that a woman without a partner looks for one, by age.
inline double seeking_by_age(const PartnershipParameters& partnership, int age) noexcept {
    if (age < 16) return 0;
    if (age < 20) return partnership.seeking_16_19;
    if (age < 25) return partnership.seeking_20_24;
    if (age < 30) return partnership.seeking_25_29;
    if (age < 35) return partnership.seeking_30_34;
    if (age < 40) return partnership.seeking_35_39;
    if (age < 45) return partnership.seeking_40_44;
    if (age < 50) return partnership.seeking_45_49;
    if (age < 60) return partnership.seeking_50_59;
    return age < 70 ? partnership.seeking_60_69 : partnership.seeking_70_plus;
}

/// Chance that somebody without a partner looks for one.
inline float seeking_chance(const PartnershipParameters& partnership, int age, Sex sex,
                            bool lone_parent, Activity activity) noexcept {
    double chance = sex == Sex::female ? seeking_by_age(partnership, age)
                                       : partnership.men_ratio *
                                             seeking_by_age(partnership, std::max(16, age - 2));
    if (lone_parent) chance *= partnership.lone_parent_ratio;
    if (activity == Activity::student) chance *= partnership.student_ratio;
    return static_cast<float>(std::min(chance, 1.0));
}

/// Chance that a couple parts, by the woman's age (of two women or two men: the younger's).
inline float separation_chance(const SeparationParameters& separation, int age, bool children,
                               bool poor) noexcept {
    double chance = age < 25   ? separation.under_25
                    : age < 30 ? separation.age_25_29
                    : age < 40 ? separation.age_30_39
                    : age < 50 ? separation.age_40_49
                    : age < 65 ? separation.age_50_64
                               : separation.age_65_plus;
    if (children) chance *= separation.children_ratio;
    if (poor) chance *= separation.poverty_ratio;
    return static_cast<float>(chance);
}

/// Whether somebody who lives in another's home could have one of their own: the head of a benefit
/// unit, or a dependent child who has left school. Not the reference person's unit.
inline bool could_leave(Relation relation, int age, Activity activity) noexcept {
    // Without branches: asked of every person.
    return (relation == Relation::adult_child) | (relation == Relation::other_adult) |
           ((relation == Relation::dependent_child) & (age >= 16) & (activity != Activity::school));
}

/// Chance that somebody who could leaves a home without leaving the authority and other than for a
/// partner: of grown-up children what the fall of the share living with parents leaves once those
/// who move in with a partner are counted.
inline float leaving_chance(const Parameters& parameters, const DemographyRates& rates,
                            Relation relation, int age, Sex sex) noexcept {
    const HouseholdFormationParameters& formation = parameters.household_formation;
    if (relation == Relation::other_adult)
        return static_cast<float>(age < 35   ? formation.sharer_leaving_under_35
                                  : age < 65 ? formation.sharer_leaving_35_64
                                             : formation.sharer_leaving_65_plus);
    const int index = age - first_leaving_age;
    if (index < 0) return 0;
    if (index >= leaving_age_count) return static_cast<float>(formation.leaving_35_plus);
    const double all = static_cast<double>(
        rates.leaving[static_cast<std::size_t>(sex)][static_cast<std::size_t>(index)]);
    if (age < 21) return static_cast<float>(formation.leaving_ratio_under_21 * all);
    const double for_partner =
        parameters.partnership.found *
        seeking_by_age(parameters.partnership, sex == Sex::female ? age : std::max(16, age - 2));
    return static_cast<float>(std::max(0.0, formation.leaving_ratio * all - for_partner));
}

/// Chance that somebody who leaves a home shares the next one.
inline float sharing_chance(const HouseholdFormationParameters& formation, int age) noexcept {
    return static_cast<float>(age < 21   ? formation.sharing_under_21
                              : age < 30 ? formation.sharing_under_30
                                         : formation.sharing_30_plus);
}

}  // namespace lc
