// Roles of adults in households, and which of the authority's persons fill them.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/core/random.hpp"
#include "model/data/uk_data.hpp"
#include "model/parameters/parameters.hpp"
#include "model/synthesis/structure.hpp"

namespace lc {

/// Whole persons by sex and single age.
using AgeCounts = std::array<std::array<std::uint32_t, age_count>, sex_count>;

/// One authority's persons in whole numbers.
struct LocalPersons {
    AgeCounts adults{};      ///< all who are not dependent children
    AgeCounts dependants{};  ///< dependent children
};

/// What a member is to its household, as far as age and sex depend on it.
enum class Role : std::uint8_t {
    mother,  ///< in a couple with dependent children
    father,
    lone_mother,  ///< of dependent children
    lone_father,
    alone_older,  ///< one person, 66 and over
    alone_younger,
    older_woman,  ///< couple, both 66 and over
    older_man,
    woman,  ///< couple without children, the woman under 66
    man,
    mother_of_adults,  ///< couple, adult children only
    father_of_adults,
    lone_mother_of_adults,
    lone_father_of_adults,
    adult_child,
    other_adult,  ///< in an other household with dependent children
    sharer,       ///< in an other household without
};
inline constexpr std::size_t role_count = 17;

/// Ages and sexes that may fill a role.
struct RoleSupport {
    int first_age = 16, last_age = oldest_age;
    bool women = true, men = true;
    bool holds(int sex, int age) const noexcept {
        return age >= first_age && age <= last_age && (sex == 0 ? women : men);
    }
};
RoleSupport support_of(Role role) noexcept;

/// Role of a household's first or second head.
Role head_role(const HouseholdDraft& household, int head) noexcept;

/// How many persons of a role are predicted at each age.
using RoleAges = std::array<std::array<double, age_count>, role_count>;

/// Persons by role, sex and age: every adult once, every role as often as it has places.
struct RolePersons {
    std::array<AgeCounts, role_count> persons{};
    std::size_t misfits = 0;  ///< persons in a role that their age or sex does not fit
    bool raked = false;       ///< the roles' and the authority's counts agreed
};

/// Divides the authority's adults over the roles: predicted ages of each role (smoothed), odds by
/// sex and the published shares of young adults with their parents are raked to the persons by age
/// and sex there are and to the places of each role, then rounded without bias. Where the two
/// cannot both be met (few persons), places left over take the nearest persons left over.
RolePersons fill_roles(const LocalPersons& people,
                       const std::array<std::uint32_t, role_count>& places,
                       const RoleAges& predicted, const JointTables& joint,
                       const SynthesisParameters& parameters, EventEngine& engine);

/// Chance that a person of 16 or over lives with parents: published to 34, then falling.
double lives_with_parents(const JointTables& joint, const SynthesisParameters& parameters, int sex,
                          int age);

}  // namespace lc
