#include "model/synthesis/synthesise.hpp"

#include <algorithm>
#include <set>

#include "model/synthesis/fit_measure.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/made_population.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

struct Made {
    Shard shard;
    FitReport fit;
};

Made make(const SynthesisPlan& plan, const char* code) {
    Made made;
    synthesise(plan, project_places().find(code), made.shard, made.fit);
    return made;
}

SynthesisPlan plan_at(double scale, std::uint32_t replicate = 0) {
    return {project_places(), law(2022).synthesis, scale, Draws(1, replicate)};
}

const MarginFit& margin(const FitReport& fit, const std::string& name) {
    const auto at = std::find_if(fit.margins.begin(), fit.margins.end(),
                                 [&](const MarginFit& m) { return m.name == name; });
    REQUIRE(at != fit.margins.end());
    return *at;
}

}  // namespace

TEST_CASE("at scale 1 an authority has exactly its published persons by age and sex",
          "[synthesis]") {
    const Made rutland = make(plan_at(1), "E06000017");
    CHECK(margin(rutland.fit, "age_sex").total_absolute_error() == 0);
    CHECK(rutland.shard.person_count() > 40000);
    CHECK(structure_faults(rutland.shard).empty());
}

TEST_CASE("at scale 1 the margins of households are met", "[synthesis]") {
    const Made place = make(plan_at(1), "E06000001");
    CHECK(place.fit.ipf_converged);
    CHECK(margin(place.fit, "tenure").total_absolute_error() < 0.001);
    CHECK(margin(place.fit, "composition").total_absolute_error() < 0.005);
    CHECK(margin(place.fit, "bedrooms").total_absolute_error() < 0.005);
    CHECK(margin(place.fit, "overcrowding").total_absolute_error() < 0.005);
    CHECK(margin(place.fit, "decile").total_absolute_error() < 0.01);
    CHECK(margin(place.fit, "qualification").total_absolute_error() < 0.005);
    CHECK(margin(place.fit, "size").total_absolute_error() < 0.05);
}

TEST_CASE("a population depends on its authority and not on what was made before", "[synthesis]") {
    const SynthesisPlan plan = plan_at(0.02);
    const Made first = make(plan, "E06000002");
    make(plan, "E09000030");
    const Made again = make(plan_at(0.02), "E06000002");
    CHECK(household_lines(first.shard) == household_lines(again.shard));
    const Made other = make(plan_at(0.02, 1), "E06000002");
    CHECK(household_lines(first.shard) != household_lines(other.shard));
}

TEST_CASE("one authority by itself is the same as by the country's plan", "[synthesis]") {
    const Made planned = make(plan_at(0.05), "N09000003");
    Made alone;
    synthesise(project_places(), law(2022).synthesis, project_places().find("N09000003"), 0.05,
               Draws(1, 0), alone.shard, alone.fit);
    CHECK(household_lines(planned.shard) == household_lines(alone.shard));
}

TEST_CASE("the smallest authority has its two persons at a thousandth", "[synthesis]") {
    const auto replicate = GENERATE(0u, 1u, 2u, 3u, 4u, 5u, 6u, 7u);
    const Made scilly = make(plan_at(0.001, replicate), "E06000053");
    CHECK(scilly.shard.person_count() >= 2);
    CHECK(scilly.shard.person_count() <= 3);
    CHECK(structure_faults(scilly.shard).empty());
    CHECK(scilly.fit.margins.size() == 10);
}

TEST_CASE("every authority reports the same margins", "[synthesis]") {
    const SynthesisPlan plan = plan_at(0.005);
    std::set<std::vector<std::string>> lists;
    for (const char* code : {"E06000001", "E06000053", "W06000015", "S12000049", "N09000003"}) {
        std::vector<std::string> names;
        for (const MarginFit& fit : make(plan, code).fit.margins) names.push_back(fit.name);
        lists.insert(names);
    }
    CHECK(lists.size() == 1);
}

TEST_CASE("first activities are school and its like and wages wait", "[synthesis]") {
    const Made place = make(plan_at(0.05), "E06000001");
    const Persons& persons = place.shard.persons;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < persons.size(); ++i) {
        const bool pupil = persons.age[i] < 16 || persons.relation[i] == Relation::dependent_child;
        wrong += (persons.activity[i] == Activity::pre_school) != (persons.age[i] < 5);
        wrong += (persons.activity[i] == Activity::school) != (pupil && persons.age[i] >= 5);
        wrong += persons.wage[i] != 0 || persons.hours[i] != 0 || persons.attainment[i] != 0;
    }
    CHECK(wrong == 0);
    for (std::int16_t destination : place.shard.households.destination) CHECK(destination == -1);
}
