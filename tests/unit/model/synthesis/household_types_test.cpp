#include "model/synthesis/household_types.hpp"

#include <numeric>

#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

const SynthesisParameters& parameters() { return law(2022).synthesis; }

double sum_where(const HouseholdSeed& seed, const std::vector<double>& count, auto condition) {
    double sum = 0;
    for (std::size_t i = 0; i < count.size(); ++i)
        if (condition(seed.types[i])) sum += count[i];
    return sum;
}

}  // namespace

TEST_CASE("the seed holds the published counts and no impossible household", "[synthesis]") {
    const UkData& data = project_places();
    const HouseholdSeed seed = make_household_seed(data.seed_england_wales);
    double published = 0;
    for (const auto& composition : data.seed_england_wales)
        for (const auto& tenure : composition)
            published = std::accumulate(tenure.begin(), tenure.end(), published);
    CHECK(std::accumulate(seed.weight.begin(), seed.weight.end(), 0.0) == Approx(published));
    for (const HouseholdType& type : seed.types) {
        const TypeMembers members = members_of(type, may_be_couple(type), parameters());
        const int persons =
            members.heads + type.dependants + members.adult_children + members.others;
        if (type.size < 4)
            CHECK(persons == type.size);
        else
            CHECK(persons >= 4);
    }
}

TEST_CASE("expected households meet the authority's margins and hold its persons", "[synthesis]") {
    const UkData& data = project_places();
    const auto code = GENERATE(as<std::string>{}, "E06000001", "S12000049", "N09000003");
    const Authority& authority = data.authorities[static_cast<std::size_t>(data.find(code))];
    const HouseholdSeed seed = make_household_seed(
        authority.nation == Nation::scotland ? data.seed_scotland : data.seed_england_wales);
    const PersonTotals totals{92000, 20000, 1};
    const ExpectedHouseholds expected =
        expect_households(seed, authority, totals, 1.01, parameters());
    CHECK(expected.fit.converged);
    const double households = std::accumulate(expected.count.begin(), expected.count.end(), 0.0);
    for (std::size_t c = 0; c < authority.composition.size(); ++c)
        CHECK(sum_where(seed, expected.count, [c](const HouseholdType& t) {
                  return static_cast<std::size_t>(t.composition) == c;
              }) == Approx(households * authority.composition[c]).margin(0.01));
    for (std::size_t t = 0; t < authority.tenure.size(); ++t)
        CHECK(sum_where(seed, expected.count, [t](const HouseholdType& type) {
                  return type.tenure == t;
              }) == Approx(households * authority.tenure[t]).epsilon(1e-4));
    const double q = expected.further_child;
    double children = 0;
    for (std::size_t i = 0; i < seed.types.size(); ++i)
        children += expected.count[i] *
                    (seed.types[i].dependants == 3 ? 3 + q / (1 - q) : seed.types[i].dependants);
    CHECK(children == Approx(totals.children).epsilon(0.002));
}

TEST_CASE("mean household size counts eight and more as eight", "[synthesis]") {
    Authority authority;
    CHECK(mean_household_size(authority) == 0);
    authority.sizes = {0.3, 0.4, 0, 0.2, 0, 0, 0, 0.1};
    CHECK(mean_household_size(authority) == Approx(0.3 + 0.8 + 0.8 + 0.8));
}
