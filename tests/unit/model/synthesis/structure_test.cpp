#include "model/synthesis/structure.hpp"

#include <set>

#include "model/process/context.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using namespace lc::testing;

static_assert(population_year == start_year);

namespace {

/// Hartlepool's households expected for a population of `persons`, a fifth of them children.
Structure drawn(double persons) {
    const UkData& data = project_places();
    static const HouseholdSeed seed = make_household_seed(data.seed_england_wales);
    const Authority& authority = data.authorities[static_cast<std::size_t>(data.find("E06000001"))];
    const SynthesisParameters& p = law(2022).synthesis;
    return {seed,
            expect_households(seed, authority, {persons, 0.2 * persons, persons / 92000}, 1.01, p),
            p, Draws(3, 0), authority_key(authority.code)};
}

std::size_t adults(const Structure& structure) {
    std::size_t n = 0;
    for (const HouseholdDraft& h : structure.households) n += static_cast<std::size_t>(h.adults());
    return n;
}

std::size_t children(const Structure& structure) {
    std::size_t n = 0;
    for (const HouseholdDraft& h : structure.households) n += h.dependants;
    return n;
}

}  // namespace

TEST_CASE("households hold exactly the persons there are", "[synthesis]") {
    const auto persons = GENERATE(2.0, 30.0, 900.0, 20000.0);
    const auto share = GENERATE(0.0, 0.1, 0.2, 0.45);
    Structure structure = drawn(persons);
    const auto n = static_cast<std::size_t>(share * persons);
    const WholeTotals totals{static_cast<std::size_t>(persons) - n, n};
    structure.fit_to(totals);
    CHECK(adults(structure) == totals.adults);
    CHECK(children(structure) == totals.children);
    std::set<std::uint64_t> ids;
    for (const HouseholdDraft& h : structure.households) {
        CHECK(h.heads >= 1);
        CHECK(composition_of(h) == h.composition);
        ids.insert(h.id);
    }
    CHECK(ids.size() == structure.households.size());
}

TEST_CASE("nobody lives where no adult is", "[synthesis]") {
    Structure structure = drawn(30);
    structure.fit_to({0, 0});
    CHECK(structure.households.empty());
}

TEST_CASE("one adult with children is a lone parent", "[synthesis]") {
    Structure structure = drawn(4);
    structure.fit_to({1, 3});
    REQUIRE(structure.households.size() == 1);
    CHECK(structure.households[0].dependants == 3);
    CHECK(structure.households[0].adults() == 1);
}

TEST_CASE("adults beyond the drawn places join other households as communal residents",
          "[synthesis]") {
    Structure structure = drawn(20000);
    const std::size_t before = adults(structure);
    const std::size_t present = children(structure);
    structure.fit_to({before + 500, present});
    CHECK(structure.repairs.communal == 500);
    CHECK(structure.repairs.alone == 0);
    CHECK(structure.repairs.children_moved == 0);
}

TEST_CASE("identifiers differ between authorities and between persons and households",
          "[synthesis]") {
    const UkData& data = project_places();
    std::set<std::uint64_t> ids;
    std::size_t made = 0;
    for (const Authority& authority : data.authorities)
        for (std::uint32_t number : {0u, 1u, 2u, 1000000u}) {
            const std::uint64_t key = authority_key(authority.code);
            ids.insert(household_identifier(key, number));
            ids.insert(person_identifier(key, number));
            made += 2;
        }
    CHECK(ids.size() == made);
}
