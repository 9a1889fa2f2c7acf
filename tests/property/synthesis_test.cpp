// What every synthesised population holds, whatever its place, scale and draws.
#include <algorithm>
#include <numeric>

#include "model/synthesis/national.hpp"
#include "model/synthesis/synthesise.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/made_population.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

bool is_child(Relation relation) {
    return relation == Relation::dependent_child || relation == Relation::adult_child;
}

/// Women at the head of a household with children, and those of them who were under 15 or over 49
/// at one of the births.
struct Mothers {
    std::size_t all = 0, implausible = 0;
};

Mothers count_mothers(const Shard& shard) {
    const Persons& persons = shard.persons;
    Mothers mothers;
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        for (std::size_t w = shard.first_person[h];
             w < std::min<std::size_t>(shard.first_person[h] + 2, shard.first_person[h + 1]); ++w) {
            if (persons.sex[w] != Sex::female || (persons.relation[w] != Relation::reference &&
                                                  persons.relation[w] != Relation::partner))
                continue;
            bool has_child = false, implausible = false;
            for (std::size_t i = w + 1; i < shard.first_person[h + 1]; ++i) {
                if (!is_child(persons.relation[i])) continue;
                has_child = true;
                const int at_birth = persons.age[w] - persons.age[i];
                implausible |= at_birth < 15 || at_birth > 49;
            }
            mothers.all += has_child;
            mothers.implausible += implausible;
        }
    return mothers;
}

AgeCounts count_persons(const Shard& shard) {
    AgeCounts counts{};
    for (std::size_t i = 0; i < shard.person_count(); ++i)
        ++counts[static_cast<std::size_t>(shard.persons.sex[i])][shard.persons.age[i]];
    return counts;
}

}  // namespace

TEST_CASE("synthesised households are sound and hold exactly the persons there are",
          "[synthesis]") {
    const double scale = GENERATE(0.001, 0.01, 0.1);
    const auto replicate = GENERATE(0u, 1u);
    const UkData& data = project_places();
    const SynthesisPlan plan(data, law(2022).synthesis, scale, Draws(20, replicate));
    Mothers mothers;
    for (std::size_t a = 0; a < data.authorities.size(); a += scale < 0.1 ? 1 : 17) {
        Shard shard;
        FitReport fit;
        synthesise(plan, static_cast<int>(a), shard, fit);
        INFO(data.authorities[a].name);
        CHECK(structure_faults(shard) == std::vector<std::string>{});
        AgeCounts expected = plan.national().persons[a].adults;
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            for (std::size_t age = 0; age < age_count; ++age)
                expected[sex][age] += plan.national().persons[a].dependants[sex][age];
        CHECK(count_persons(shard) == expected);
        std::size_t children = 0, wrong_age = 0;
        for (std::size_t i = 0; i < shard.person_count(); ++i) {
            const bool child = shard.persons.relation[i] == Relation::dependent_child;
            children += child;
            wrong_age += child ? shard.persons.age[i] > 19 : shard.persons.age[i] < 16;
        }
        CHECK(wrong_age == 0);
        const AgeCounts& dependants = plan.national().persons[a].dependants;
        std::size_t expected_children = 0;
        for (const auto& ages : dependants)
            expected_children = std::accumulate(ages.begin(), ages.end(), expected_children);
        CHECK(children == expected_children);
        const Mothers here = count_mothers(shard);
        mothers.all += here.all;
        mothers.implausible += here.implausible;
    }
    // Few persons leave few to match: one mother in 25 at a thousandth, one in 200 from a
    // hundredth.
    CHECK(static_cast<double>(mothers.implausible) <
          (scale < 0.01 ? 0.04 : 0.005) * static_cast<double>(mothers.all));
}
