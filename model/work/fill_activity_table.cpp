// Puts together what ActivityModel's chances are worked out from.
#include <algorithm>

#include "model/work/activity_model.hpp"

namespace lc {

void ActivityModel::fill_cells() {
    fill_personal_cells();
    fill_family_cells();
    WorkSituation s;
    for (int tenure = 0; tenure < tenure_count; ++tenure)
        for (int decile = 0; decile <= 10; ++decile) {
            s.tenure = static_cast<Tenure>(tenure);
            s.decile = decile;
            const WorkCell cell = WorkCell::of(s);
            cells_.at(activity_part::working_place, cell) =
                working_place_[index(s.tenure)][static_cast<std::size_t>(decile)];
            cells_.at(activity_part::part_time_place, cell) = part_time_tenure_[index(s.tenure)];
        }
}

void ActivityModel::fill_personal_cells() {
    using namespace activity_part;
    WorkSituation s;
    for (int age = 0; age < age_count; ++age) {
        s.age = age;
        const auto a = static_cast<std::size_t>(age);
        for (const Sex sex : {Sex::female, Sex::male}) {
            s.sex = sex;
            const WorkCell cell = WorkCell::of(s);
            cells_.at(working_age, cell) = working_age_[index(sex)][a];
            cells_.at(part_time_age, cell) = part_time_age_[index(sex)][a];
            cells_.at(self_employed_age, cell) = self_employed_age_[index(sex)][a];
        }
        const WorkCell cell = WorkCell::of(s);
        const float below = 1.0f - past_pension_age_[a];
        cells_.at(below_pension_age, cell) = below;
        cells_.at(retired, cell) = retired_[a];
        cells_.at(unemployed, cell) = below * table_->probability(unemployed_[a]);
        for (std::size_t d = 0; d < sick_.size(); ++d) {
            s.disability = static_cast<Disability>(d);
            cells_.at(sick, WorkCell::of(s)) = below * table_->probability(sick_[d][a]);
        }
    }
    for (int held = 0; held < qualification_count; ++held)
        for (std::size_t d = 0; d < 3; ++d) {
            s.qualification = static_cast<Qualification>(held);
            s.disability = static_cast<Disability>(d);
            const WorkCell cell = WorkCell::of(s);
            cells_.at(working_state, cell) = working_state_[index(s.qualification)][d];
            cells_.at(part_time_state, cell) = part_time_state_[index(s.qualification)][d];
            cells_.at(self_employed_state, cell) =
                self_employed_qualification_[index(s.qualification)];
        }
}

void ActivityModel::fill_family_cells() {
    using namespace activity_part;
    for (const Sex sex : {Sex::female, Sex::male})
        for (int position = 0; position < family_position_count; ++position)
            for (int youngest = 0; youngest < youngest_child_count; ++youngest)
                for (std::size_t children = 0; children < 4; ++children)
                    for (std::size_t works = 0; works < 2; ++works) {
                        WorkSituation s;
                        s.sex = sex;
                        s.position = static_cast<FamilyPosition>(position);
                        s.youngest = static_cast<YoungestChild>(youngest);
                        s.children = static_cast<int>(children);
                        s.partner_works = works != 0;
                        const WorkCell cell = WorkCell::of(s);
                        const std::size_t p = index(s.position), y = index(s.youngest);
                        cells_.at(working_family, cell) =
                            working_family_[index(sex)][p][y][children][works];
                        cells_.at(part_time_family, cell) =
                            part_time_family_[index(sex)][p][y][children][works];
                        cells_.at(self_employed_family, cell) =
                            children > 0 ? self_employed_parent_ : 0.0f;
                        cells_.at(support, cell) = support_[index(sex)][p];
                        cells_.at(caring, cell) =
                            table_->probability(caring_log_odds(sex, s.position, s.youngest));
                    }
}

float ActivityModel::caring_log_odds(Sex sex, FamilyPosition position,
                                     YoungestChild youngest) const noexcept {
    const bool couple =
        position == FamilyPosition::partnered || position == FamilyPosition::couple_parent;
    return caring_sex_[index(sex)] + (couple ? caring_partnered_ : 0.0f) +
           caring_youngest_[index(youngest)];
}

bool ActivityModel::supports() const noexcept {
    return std::any_of(support_.begin(), support_.end(), [](const auto& by_position) {
        return std::any_of(by_position.begin(), by_position.end(),
                           [](float adds) { return adds > 0; });
    });
}

}  // namespace lc
