#include "model/synthesis/qualifications.hpp"

#include "model/synthesis/structure.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/made_population.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using namespace lc::testing;

TEST_CASE("qualifications meet the authority's shares by level", "[synthesis]") {
    const UkData& data = project_places();
    const auto code = GENERATE(as<std::string>{}, "E06000001", "E09000030", "N09000003");
    const Authority& place = data.authorities[static_cast<std::size_t>(data.find(code))];
    Shard shard = made_population(6000);
    const auto before = shard.persons.qualification;
    set_qualifications({place, law(2022).synthesis, Draws(4, 0), authority_key(place.code)}, shard);
    std::array<double, qualification_count> count{};
    double adults = 0, couples = 0, alike = 0;
    for (std::size_t i = 0; i < shard.person_count(); ++i) {
        if (shard.persons.age[i] < 16) continue;
        count[static_cast<std::size_t>(shard.persons.qualification[i])] += 1;
        ++adults;
        if (shard.persons.relation[i] == Relation::partner) {
            ++couples;
            alike += shard.persons.qualification[i] == shard.persons.qualification[i - 1];
        }
    }
    double by_chance = 0;
    for (std::size_t level = 0; level < count.size(); ++level) {
        CHECK(count[level] / adults == Approx(place.qualifications[level]).margin(0.012));
        by_chance += place.qualifications[level] * place.qualifications[level];
    }
    for (std::size_t i = 0; i < shard.person_count(); ++i)
        if (shard.persons.age[i] < 16) REQUIRE(shard.persons.qualification[i] == before[i]);
    CHECK(alike / couples > by_chance + 0.1);
}
