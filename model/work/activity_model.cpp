#include "model/work/activity_model.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

namespace lc {
namespace {

constexpr auto woman = static_cast<std::size_t>(Sex::female);
constexpr auto man = static_cast<std::size_t>(Sex::male);

struct Knot {
    double age, value;
};

/// Piecewise linear through the knots, constant outside them.
double interpolate(std::span<const Knot> knots, double age) {
    if (age <= knots.front().age) return knots.front().value;
    for (std::size_t k = 1; k < knots.size(); ++k)
        if (age <= knots[k].age)
            return knots[k - 1].value + (knots[k].value - knots[k - 1].value) *
                                            (age - knots[k - 1].age) /
                                            (knots[k].age - knots[k - 1].age);
    return knots.back().value;
}

/// Share of the persons of completed age `age` who have passed `pension_age`.
double past(double pension_age, int age) { return std::clamp(age + 1.0 - pension_age, 0.0, 1.0); }

std::array<double, 4> by_children(double two, double three_plus) {
    return {0.0, 0.0, two, three_plus};
}

}  // namespace

ActivityModel::ActivityModel(const Parameters& parameters, const WorkRates& rates,
                             double employment_ratio)
    : table_(&normal_table()), employment_ratio_(static_cast<float>(employment_ratio)) {
    const double pension_age = parameters.state_pension.pension_age;
    for (int age = 0; age < age_count; ++age)
        past_pension_age_[static_cast<std::size_t>(age)] =
            static_cast<float>(past(pension_age, age));
    fill_working(parameters, rates.employment, pension_age);
    fill_working_families(parameters.employment, parameters.childcare, rates.claimants);
    const EmploymentSupportParameters& support = parameters.employment_support;
    const auto lone = index(FamilyPosition::lone_parent);
    support_[man][lone] = support_[woman][lone] = static_cast<float>(support.lone_parent);
    support_[woman][index(FamilyPosition::couple_parent)] =
        static_cast<float>(support.mother_in_couple);
    fill_part_time(parameters, rates.part_time, pension_age);
    fill_part_time_families(parameters.part_time);
    fill_self_employed(parameters, rates.self_employment, pension_age);
    fill_out_of_work(parameters, rates.unemployment, pension_age);
    fill_cells();
}

void ActivityModel::fill_working(const Parameters& parameters, double authority,
                                 double pension_age) {
    const EmploymentParameters& e = parameters.employment;
    const std::array<Knot, 10> men{{{16, e.man_16},
                                    {18, e.man_18},
                                    {21, e.man_21},
                                    {25, e.man_25},
                                    {30, e.man_30},
                                    {40, e.man_40},
                                    {50, e.man_50},
                                    {55, e.man_55},
                                    {60, e.man_60},
                                    {65, e.man_65}}};
    const std::array<Knot, 10> women{{{16, e.woman_16},
                                      {18, e.woman_18},
                                      {21, e.woman_21},
                                      {25, e.woman_25},
                                      {30, e.woman_30},
                                      {40, e.woman_40},
                                      {50, e.woman_50},
                                      {55, e.woman_55},
                                      {60, e.woman_60},
                                      {65, e.woman_65}}};
    for (int age = 0; age < age_count; ++age) {
        const auto a = static_cast<std::size_t>(age);
        const double share = past(pension_age, age);
        const double after = e.pension_age_slope * std::max(0.0, age - pension_age);
        working_age_[man][a] = static_cast<float>(authority + (1 - share) * interpolate(men, age) +
                                                  share * (e.pension_age_man + after));
        working_age_[woman][a] =
            static_cast<float>(authority + (1 - share) * interpolate(women, age) +
                               share * (e.pension_age_woman + after));
    }
    const double qualification[] = {e.qualification_none, e.qualification_level_1_2, 0,
                                    e.qualification_level_4_plus};
    const double disability[] = {0, e.limited_a_little, e.limited_a_lot};
    for (std::size_t q = 0; q < qualification_count; ++q)
        for (std::size_t d = 0; d < 3; ++d)
            working_state_[q][d] = static_cast<float>(qualification[q] + disability[d]);
    const double tenure[] = {e.owned_outright, 0, e.renting, e.renting, e.renting};
    for (std::size_t t = 0; t < tenure_count; ++t)
        for (std::size_t decile = 0; decile <= 10; ++decile)
            working_place_[t][decile] = static_cast<float>(
                tenure[t] + e.decile_slope * (static_cast<double>(decile) - 5.5));
}

void ActivityModel::fill_working_families(const EmploymentParameters& e,
                                          const ChildcareParameters& care, double claimants) {
    const double local = e.parents_claimants * claimants;
    const double parents = e.parent_support + local;
    const double lone_parents = e.lone_parent_support + local;
    const double free_0_2 = care.free_hours_0_2 * care.employment_per_hour;
    const double free_3_4 = care.free_hours_3_4 * care.employment_per_hour;
    const double mother[] = {0, e.mother_youngest_0_2 + free_0_2, e.mother_youngest_3_4 + free_3_4,
                             e.mother_youngest_5_10, e.mother_youngest_11_plus};
    const double lone[] = {0, e.lone_parent_youngest_0_2 + free_0_2,
                           e.lone_parent_youngest_3_4 + free_3_4, e.lone_parent_youngest_5_10,
                           e.lone_parent_youngest_11_plus};
    const auto father_number = by_children(e.father_2_children, e.father_3_plus_children);
    const auto mother_number = by_children(e.mother_2_children, e.mother_3_plus_children);
    const auto lone_number = by_children(e.lone_parent_2_children, e.lone_parent_3_plus_children);
    for (std::size_t y = 0; y < youngest_child_count; ++y)
        for (std::size_t n = 0; n < 4; ++n)
            for (std::size_t works = 0; works < 2; ++works) {
                const auto partner = static_cast<double>(works);
                auto& of_man = working_family_[man];
                auto& of_woman = working_family_[woman];
                const auto partnered = index(FamilyPosition::partnered);
                const auto couple = index(FamilyPosition::couple_parent);
                const auto single_parent = index(FamilyPosition::lone_parent);
                of_man[partnered][y][n][works] = static_cast<float>(e.partnered_man);
                of_woman[partnered][y][n][works] =
                    static_cast<float>(e.partnered_woman + partner * e.partner_works);
                of_man[couple][y][n][works] =
                    static_cast<float>(e.father + father_number[n] + parents);
                of_woman[couple][y][n][works] = static_cast<float>(
                    mother[y] + mother_number[n] + partner * e.mother_partner_works + parents);
                of_man[single_parent][y][n][works] = of_woman[single_parent][y][n][works] =
                    static_cast<float>(lone[y] + lone_number[n] + lone_parents);
            }
}

void ActivityModel::fill_part_time(const Parameters& parameters, double authority,
                                   double pension_age) {
    const PartTimeParameters& t = parameters.part_time;
    for (int age = 0; age < age_count; ++age) {
        const auto a = static_cast<std::size_t>(age);
        const double share = past(pension_age, age);
        const double before = age < 18   ? t.aged_16_17
                              : age < 25 ? t.aged_18_24
                              : age < 55 ? 0.0
                                         : t.aged_55_plus;
        const double by_age = authority + (1 - share) * before + share * t.pension_age;
        part_time_age_[man][a] = static_cast<float>(by_age + t.man);
        part_time_age_[woman][a] = static_cast<float>(by_age + t.woman);
    }
    const double qualification[] = {t.qualification_none, t.qualification_level_1_2, 0,
                                    t.qualification_level_4_plus};
    const double disability[] = {0, t.limited_a_little, t.limited_a_lot};
    for (std::size_t q = 0; q < qualification_count; ++q)
        for (std::size_t d = 0; d < 3; ++d)
            part_time_state_[q][d] = static_cast<float>(qualification[q] + disability[d]);
    for (const Tenure rented :
         {Tenure::social_rent, Tenure::private_rent, Tenure::temporary_accommodation})
        part_time_tenure_[index(rented)] = static_cast<float>(t.renting);
}

void ActivityModel::fill_part_time_families(const PartTimeParameters& t) {
    const double mother[] = {0, t.mother_youngest_0_4, t.mother_youngest_0_4,
                             t.mother_youngest_5_10, t.mother_youngest_11_plus};
    const double lone[] = {0, t.lone_parent_youngest_0_4, t.lone_parent_youngest_0_4,
                           t.lone_parent_youngest_5_10, t.lone_parent_youngest_11_plus};
    const auto father_number = by_children(0, t.father_3_plus_children);
    const auto mother_number = by_children(0, t.mother_3_plus_children);
    const auto lone_number = by_children(0, t.lone_parent_3_plus_children);
    for (std::size_t y = 0; y < youngest_child_count; ++y)
        for (std::size_t n = 0; n < 4; ++n)
            for (std::size_t works = 0; works < 2; ++works) {
                auto& of_man = part_time_family_[man];
                auto& of_woman = part_time_family_[woman];
                of_woman[index(FamilyPosition::partnered)][y][n][works] =
                    static_cast<float>(t.partnered_woman);
                of_man[index(FamilyPosition::couple_parent)][y][n][works] =
                    static_cast<float>(t.father + father_number[n]);
                of_woman[index(FamilyPosition::couple_parent)][y][n][works] = static_cast<float>(
                    mother[y] + mother_number[n] + static_cast<double>(works) * t.partner_works);
                of_man[index(FamilyPosition::lone_parent)][y][n][works] =
                    of_woman[index(FamilyPosition::lone_parent)][y][n][works] =
                        static_cast<float>(lone[y] + lone_number[n]);
            }
}

void ActivityModel::fill_self_employed(const Parameters& parameters, double authority,
                                       double pension_age) {
    const SelfEmploymentParameters& s = parameters.self_employment;
    for (int age = 0; age < age_count; ++age) {
        const auto a = static_cast<std::size_t>(age);
        const double by_age = authority + s.per_decade * (std::clamp(age, 16, 66) - 40) / 10.0 +
                              past(pension_age, age) * s.pension_age;
        self_employed_age_[man][a] = static_cast<float>(by_age + s.man);
        self_employed_age_[woman][a] = static_cast<float>(by_age + s.woman);
    }
    self_employed_qualification_ = {static_cast<float>(s.qualification_none), 0, 0,
                                    static_cast<float>(s.qualification_level_4_plus)};
    self_employed_parent_ = static_cast<float>(s.parent);
    self_employed_part_time_[man] = static_cast<float>(s.part_time_man);
    self_employed_part_time_[woman] = static_cast<float>(s.part_time_woman);
}

void ActivityModel::fill_out_of_work(const Parameters& parameters, double authority,
                                     double pension_age) {
    const InactivityParameters& i = parameters.inactivity;
    const double sick[] = {i.sick_not_limited, i.sick_limited_a_little, i.sick_limited_a_lot};
    const std::array<Knot, 3> unemployed{
        {{20, i.unemployed_at_20}, {40, i.unemployed_at_40}, {60, i.unemployed_at_60}}};
    for (int age = 0; age < age_count; ++age) {
        const auto a = static_cast<std::size_t>(age);
        for (std::size_t d = 0; d < 3; ++d)
            sick_[d][a] = static_cast<float>(sick[d] + i.sick_per_decade *
                                                           (std::clamp(age, 16, 66) - 40) / 10.0);
        unemployed_[a] = static_cast<float>(authority + interpolate(unemployed, age));
        const double early =
            i.retired_at_50 + (i.retired_at_60 - i.retired_at_50) * (std::min(age, 66) - 50) / 10.0;
        const double share = past(pension_age, age);
        const double before =
            age < 50 ? 0.0 : static_cast<double>(table_->probability(static_cast<float>(early)));
        retired_[a] = static_cast<float>(share + (1 - share) * before);
    }
    caring_sex_[man] = static_cast<float>(i.caring_man);
    caring_sex_[woman] = static_cast<float>(i.caring_woman);
    caring_partnered_ = static_cast<float>(i.caring_partnered);
    const auto young = static_cast<float>(i.caring_parent_youngest_0_4);
    const auto older = static_cast<float>(i.caring_parent_youngest_5_plus);
    caring_youngest_ = {0, young, young, older, older};
}

ActivityShares ActivityModel::shares(const WorkSituation& s) const noexcept {
    const WorkCell cell = WorkCell::of(s);
    ActivityShares shares;
    shares.works = works(s, 0.0f);
    shares.self_employed = table_->probability(self_employed_log_odds(cell));
    shares.part_time =
        shares.self_employed * self_employed_part_time_[index(s.sex)] +
        (1.0f - shares.self_employed) * table_->probability(part_time_log_odds(cell));
    const auto age = static_cast<std::size_t>(s.age);
    const float working_age = 1.0f - past_pension_age_[age];
    shares.unemployed =
        working_age * (1.0f - table_->probability(sick_[index(s.disability)][age])) *
        (1.0f - cells_.at(activity_part::caring, cell)) * table_->probability(unemployed_[age]);
    return shares;
}

}  // namespace lc
