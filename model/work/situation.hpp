// What activity and pay depend on, read off a household's rows.
#pragma once

#include <algorithm>
#include <cstddef>

#include "model/population/shard.hpp"
#include "model/population/units.hpp"

namespace lc {

enum class FamilyPosition : std::uint8_t { single, partnered, couple_parent, lone_parent };
inline constexpr int family_position_count = 4;

/// Ages of the youngest dependent child between which parents' work differs.
enum class YoungestChild : std::uint8_t { none, aged_0_2, aged_3_4, aged_5_10, aged_11_plus };
inline constexpr int youngest_child_count = 5;

constexpr YoungestChild youngest_child(int age) noexcept {
    return static_cast<YoungestChild>(1 + (age >= 3) + (age >= 5) + (age >= 11));
}

/// One benefit unit's rows: [begin, end), adults first.
struct BenefitUnit {
    std::size_t begin = 0, end = 0;
    bool couple = false;
    int children = 0;  ///< dependent children
    YoungestChild youngest = YoungestChild::none;

    std::size_t adults_end() const noexcept { return begin + (couple ? 2 : 1); }
    FamilyPosition position() const noexcept {
        const auto childless = couple ? FamilyPosition::partnered : FamilyPosition::single;
        const auto parent = couple ? FamilyPosition::couple_parent : FamilyPosition::lone_parent;
        return children == 0 ? childless : parent;
    }
    /// 0 to 3; three stands for three and more.
    int children_capped() const noexcept { return std::min(children, 3); }
};

inline BenefitUnit benefit_unit(const Persons& persons, const UnitRows& rows) noexcept {
    // Children come oldest first.
    const YoungestChild youngest = youngest_child(persons.age[rows.last - 1]);
    return {rows.first, rows.last, rows.couple(), rows.children(),
            rows.children() > 0 ? youngest : YoungestChild::none};
}

/// The benefit unit that starts at row `begin` of a household that ends at row `household_end`.
inline BenefitUnit benefit_unit(const Persons& persons, std::size_t begin,
                                std::size_t household_end) noexcept {
    return benefit_unit(persons, unit_at(persons, begin, household_end));
}

/// What one adult's activity depends on.
struct WorkSituation {
    Sex sex = Sex::female;
    int age = 40;
    Qualification qualification = Qualification::level_3;
    Disability disability = Disability::none;
    Tenure tenure = Tenure::mortgage;
    int decile = 5;
    FamilyPosition position = FamilyPosition::single;
    YoungestChild youngest = YoungestChild::none;
    int children = 0;            ///< 0 to 3 and more
    bool partner_works = false;  ///< for the second of a couple; see second_of_couple
};

/// Row of the partner whose activity is decided after the other's: the woman of a couple of two
/// sexes, otherwise the row that comes second. Of a single the head.
inline std::size_t second_of_couple(const Persons& persons, const BenefitUnit& unit) noexcept {
    const std::size_t partner = unit.adults_end() - 1;
    const bool head_second =
        persons.sex[unit.begin] == Sex::female && persons.sex[partner] == Sex::male;
    return head_second ? unit.begin : partner;
}

/// The situation of an adult of `unit`. The first of a couple is taken to have a working partner.
inline WorkSituation situation_of(const Persons& persons, std::size_t row, const BenefitUnit& unit,
                                  Tenure tenure, int decile) noexcept {
    WorkSituation s;
    s.sex = persons.sex[row];
    s.age = persons.age[row];
    s.qualification = persons.qualification[row];
    s.disability = persons.disability[row];
    s.tenure = tenure;
    s.decile = decile;
    s.position = unit.position();
    s.youngest = unit.youngest;
    s.children = unit.children_capped();
    s.partner_works = true;
    return s;
}

/// The situation of somebody of 16 and over who counts as a dependent child but is not at school.
inline WorkSituation situation_of_leaver(const Persons& persons, std::size_t row, Tenure tenure,
                                         int decile) noexcept {
    return situation_of(persons, row, BenefitUnit{row, row + 1}, tenure, decile);
}

}  // namespace lc
