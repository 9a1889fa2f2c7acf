#include "scenarios/places.hpp"

#include "model/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;

namespace {

std::string problem(const std::string& name) {
    return find_authority(lc::testing::project_places(), name).problem;
}

}  // namespace

TEST_CASE("authorities are found by code and by name whatever the case") {
    const UkData& uk = lc::testing::project_places();
    for (const char* const name : {"E09000030", "e09000030", "Tower Hamlets", "tower hamlets"}) {
        const PlaceMatch match = find_authority(uk, name);
        REQUIRE(match.authorities.size() == 1);
        CHECK(uk.authorities[static_cast<std::size_t>(match.authorities[0])].code == "E09000030");
    }
}

TEST_CASE("an abolished authority names its successor") {
    CHECK(problem("Corby").find("North Northamptonshire (E06000061)") != std::string::npos);
    CHECK(problem("E07000026").find("Cumberland (E06000063)") != std::string::npos);
    CHECK(problem("S12000015").find("Fife (S12000047)") != std::string::npos);
}

TEST_CASE("an ambiguous or misspelt name lists what can be meant") {
    CHECK(problem("Newcastle").find("Newcastle upon Tyne (E08000021)") != std::string::npos);
    CHECK(problem("Newcastle").find("Newcastle-under-Lyme (E07000195)") != std::string::npos);
    CHECK(problem("Blackpol").find("Did you mean Blackpool (E06000009)?") != std::string::npos);
    CHECK(problem("Bristol").find("Bristol, City of (E06000023)") != std::string::npos);
    CHECK(problem("Atlantis").find("361 authorities") != std::string::npos);
    CHECK_FALSE(problem("").empty());
}

TEST_CASE("nations and regions and combined authorities hold their authorities") {
    const UkData& uk = lc::testing::project_places();
    CHECK(find_nation(uk, "wales").authorities.size() == 22);
    CHECK(find_nation(uk, "Northern Ireland").authorities.size() == 11);
    CHECK(find_nation(uk, "Engand").problem.find("England") != std::string::npos);
    CHECK(find_region(uk, "London").authorities.size() == 33);
    CHECK(find_combined_authority(uk, "Greater Manchester").authorities.size() == 10);
    CHECK(find_combined_authority(uk, "E47000001").authorities.size() == 10);
    CHECK(find_combined_authority(uk, "").authorities.empty());
    CHECK_FALSE(find_region(uk, "").problem.empty());
}

TEST_CASE("a run's authorities are ordered and without doubles") {
    const UkData& uk = lc::testing::project_places();
    CHECK(select_authorities(uk, {}, "", "").size() == 361);
    const auto two = select_authorities(uk, {"W06000015", "E09000030", "Tower Hamlets"}, "", "");
    REQUIRE(two.size() == 2);
    CHECK(two[0] < two[1]);
    CHECK(select_authorities(uk, {}, "Scotland", "").size() == 32);
    CHECK(select_authorities(uk, {}, "", "North East").size() == 12);
    CHECK(select_authorities(uk, {"Bristol, City of"}, "", "").size() == 1);
    CHECK(select_authorities(uk, {"Leeds, Bradford"}, "", "").size() == 2);
}

TEST_CASE("every wrong place of a run is reported") {
    try {
        select_authorities(lc::testing::project_places(), {"Corby", "nowhere", "Leeds"}, "", "");
        FAIL("accepted");
    } catch (const InputError& error) {
        REQUIRE(error.faults().size() == 2);
        CHECK(error.faults()[0].file == "--authorities");
    }
}
