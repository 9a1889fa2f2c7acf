// The codes that columns hold. Numbers are written to results and read by tools: append, never
// renumber.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace lc {

enum class Sex : std::uint8_t { female, male };
inline constexpr int sex_count = 2;
inline constexpr std::array<std::string_view, 2> sex_names{"female", "male"};

/// Oldest single year of age held; the last one is open (100 and over).
inline constexpr int age_count = 101;
inline constexpr int oldest_age = age_count - 1;

/// Relation to the household reference person.
enum class Relation : std::uint8_t {
    reference,        ///< household reference person
    partner,          ///< spouse, civil partner or cohabiting partner of the reference person
    dependent_child,  ///< 0-15, or 16-19 in full-time non-advanced education, child in its benefit
                      ///< unit
    adult_child,      ///< non-dependent child living with a parent; a benefit unit of its own
    other_adult,    ///< relative, sharer or lodger; a benefit unit of its own (with a partner, the
                    ///< second is other_partner)
    other_partner,  ///< partner of an other_adult or adult_child, in that person's benefit unit
};

enum class Qualification : std::uint8_t { none, level_1_2, level_3, level_4_plus };
inline constexpr int qualification_count = 4;
inline constexpr std::array<std::string_view, 4> qualification_names{"none", "level_1_2", "level_3",
                                                                     "level_4_plus"};

enum class Activity : std::uint8_t {
    pre_school,
    school,   ///< to 18, non-advanced
    student,  ///< further or higher education, full time, 18 and over
    full_time,
    part_time,
    self_employed,
    unemployed,
    sick,    ///< inactive, long-term sick or disabled
    caring,  ///< inactive, looking after home or family
    other_inactive,
    retired,
};
inline constexpr int activity_count = 11;
inline constexpr std::array<std::string_view, 11> activity_names{
    "pre_school", "school", "student", "full_time",      "part_time", "self_employed",
    "unemployed", "sick",   "caring",  "other_inactive", "retired"};
constexpr bool works(Activity a) noexcept {
    return a == Activity::full_time || a == Activity::part_time || a == Activity::self_employed;
}

enum class Disability : std::uint8_t { none, limited_a_little, limited_a_lot };
enum class GeneralHealth : std::uint8_t {
    good,
    fair,
    bad
};  ///< good = very good or good; bad = bad or very bad

enum class Tenure : std::uint8_t {
    owned_outright,
    mortgage,
    social_rent,
    private_rent,
    temporary_accommodation,
};
inline constexpr int tenure_count = 5;
inline constexpr std::array<std::string_view, 5> tenure_names{
    "owned_outright", "mortgage", "social_rent", "private_rent", "temporary_accommodation"};
constexpr bool rents(Tenure t) noexcept { return t >= Tenure::social_rent; }

enum class Nation : std::uint8_t { england, wales, scotland, northern_ireland };
inline constexpr int nation_count = 4;
inline constexpr std::array<std::string_view, 4> nation_names{"England", "Wales", "Scotland",
                                                              "Northern Ireland"};

/// Dwelling quality, bits of one column.
namespace dwelling {
inline constexpr std::uint8_t non_decent =
    1;  ///< fails the Decent Homes Standard (or its national like)
inline constexpr std::uint8_t cold =
    2;  ///< excess cold, or energy so dear that the home stays cold
inline constexpr std::uint8_t additional_social =
    4;  ///< no failing: an additional social home, let again when its tenants leave
inline constexpr std::uint8_t supported = 8;  ///< no failing: a home with housing-first support
}  // namespace dwelling

/// Poverty of a household in one year, bits of one column.
namespace poverty {
inline constexpr std::uint8_t relative_ahc = 1;
inline constexpr std::uint8_t relative_bhc = 2;
inline constexpr std::uint8_t absolute_ahc = 4;
inline constexpr std::uint8_t absolute_bhc = 8;
inline constexpr std::uint8_t deep_ahc = 16;  ///< below 50% of the median
}  // namespace poverty

/// Family types by which child poverty is reported.
enum class FamilyType : std::uint8_t {
    lone_parent_1,
    lone_parent_2,
    lone_parent_3_plus,
    couple_1,
    couple_2,
    couple_3_plus,
};
inline constexpr int family_type_count = 6;
inline constexpr std::array<std::string_view, 6> family_type_names{
    "lone_parent_1_child", "lone_parent_2_children", "lone_parent_3_plus_children",
    "couple_1_child",      "couple_2_children",      "couple_3_plus_children"};

/// Age bands of the abridged life table: 0, 1-4, 5-9, ..., 85-89, 90+ (ONS subnational and OHID
/// convention).
inline constexpr int band_count = 20;
inline constexpr std::array<int, 20> band_starts{0,  1,  5,  10, 15, 20, 25, 30, 35, 40,
                                                 45, 50, 55, 60, 65, 70, 75, 80, 85, 90};
constexpr int band_of(int age) noexcept {
    if (age == 0) return 0;
    if (age < 5) return 1;
    return age >= 90 ? 19 : age / 5 + 1;
}
/// band_of as a table, for loops over persons.
inline constexpr std::array<std::uint8_t, age_count> age_bands = [] {
    std::array<std::uint8_t, age_count> bands{};
    for (int age = 0; age < age_count; ++age)
        bands[static_cast<std::size_t>(age)] = static_cast<std::uint8_t>(band_of(age));
    return bands;
}();

}  // namespace lc
