#include "model/synthesis/roles.hpp"

#include <numeric>

#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

std::uint32_t sum_of(const AgeCounts& counts) {
    std::uint32_t n = 0;
    for (const auto& ages : counts) n = std::accumulate(ages.begin(), ages.end(), n);
    return n;
}

/// Ten adults at every age from 16 to 99 and sex.
LocalPersons made_people() {
    LocalPersons people;
    for (auto& ages : people.adults)
        for (std::size_t age = 16; age < 100; ++age) ages[age] = 10;
    return people;
}

RolePersons fill(const LocalPersons& people, const std::array<std::uint32_t, role_count>& places,
                 const RoleAges& predicted) {
    EventEngine engine(Draws(5, 0), 1, 2022, Stream::synthesis_person);
    return fill_roles(people, places, predicted, project_places().joint, law(2022).synthesis,
                      engine);
}

constexpr std::size_t index(Role role) { return static_cast<std::size_t>(role); }

}  // namespace

TEST_CASE("every adult has a role and every place is filled by age and sex", "[synthesis]") {
    const LocalPersons people = made_people();  // 1,680, of them 340 women of 66 and over
    std::array<std::uint32_t, role_count> places{};
    RoleAges predicted{};
    const auto ask = [&](Role role, std::uint32_t n, std::size_t age) {
        places[index(role)] = n;
        predicted[index(role)][age] = n;
    };
    ask(Role::mother, 180, 38);
    ask(Role::father, 180, 40);
    ask(Role::lone_mother, 60, 35);
    ask(Role::alone_older, 250, 78);
    ask(Role::alone_younger, 200, 48);
    ask(Role::older_woman, 150, 72);
    ask(Role::older_man, 150, 74);
    ask(Role::adult_child, 160, 22);
    ask(Role::sharer, 350, 30);
    const RolePersons filled = fill(people, places, predicted);
    CHECK(filled.misfits == 0);
    AgeCounts all{};
    for (std::size_t r = 0; r < role_count; ++r) {
        CHECK(sum_of(filled.persons[r]) == places[r]);
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            for (std::size_t age = 0; age < age_count; ++age) {
                all[sex][age] += filled.persons[r][sex][age];
                if (filled.persons[r][sex][age] > 0)
                    CHECK(support_of(static_cast<Role>(r))
                              .holds(static_cast<int>(sex), static_cast<int>(age)));
            }
    }
    CHECK(all == people.adults);
}

TEST_CASE("places that nobody fits take whoever is left and are counted", "[synthesis]") {
    LocalPersons people;
    people.adults[0][30] = 2;  // two women; one place wants a man of 66 and over
    std::array<std::uint32_t, role_count> places{};
    places[index(Role::older_man)] = 1;
    places[index(Role::alone_younger)] = 1;
    const RolePersons filled = fill(people, places, {});
    CHECK(filled.misfits == 1);
    CHECK_FALSE(filled.raked);
    CHECK(sum_of(filled.persons[index(Role::older_man)]) == 1);
    CHECK(sum_of(filled.persons[index(Role::alone_younger)]) == 1);
}

TEST_CASE("living with parents follows the publication to 34 and then falls", "[synthesis]") {
    const JointTables& joint = project_places().joint;
    const SynthesisParameters& p = law(2022).synthesis;
    CHECK(lives_with_parents(joint, p, 1, 25) == Approx(0.41).margin(0.01));
    CHECK(lives_with_parents(joint, p, 0, 25) == Approx(0.29).margin(0.01));
    for (int age = 35; age < 90; ++age)
        CHECK(lives_with_parents(joint, p, 1, age) < lives_with_parents(joint, p, 1, age - 1));
}

TEST_CASE("roles of heads follow the household", "[synthesis]") {
    HouseholdDraft household;
    household.composition = Composition::couple_dependent_children;
    household.heads = 2;
    household.dependants = 1;
    CHECK(head_role(household, 0) == Role::mother);
    CHECK(head_role(household, 1) == Role::father);
    household.heads = 1;
    household.mother = false;
    CHECK(head_role(household, 0) == Role::lone_father);
    household.dependants = 0;
    household.composition = Composition::one_person_66_plus;
    CHECK(head_role(household, 0) == Role::alone_older);
    household.composition = Composition::other;
    CHECK(head_role(household, 0) == Role::sharer);
}
