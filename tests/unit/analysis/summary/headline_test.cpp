#include "analysis/summary/headline.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"

namespace lc {
namespace {

Headline example() {
    Headline headline{"E09000030", "Tower Hamlets", "2030-31", "relative_ahc", {}};
    HeadlineRow baseline;
    baseline.scenario = "baseline";
    baseline.children = 70'000;
    baseline.children_in_poverty = 31'500;
    baseline.rate = 0.45;
    baseline.life_expectancy = {83.456, 79.25};
    HeadlineRow scenario = baseline;
    scenario.scenario = "more child benefit";
    scenario.children_in_poverty = 30'100;
    scenario.rate = 0.43;
    scenario.poverty_change = -1'400;
    scenario.rate_change = -0.02;
    scenario.life_expectancy_change = {0.004, NAN};
    scenario.cost_change = 12.4;
    headline.rows = {baseline, scenario};
    return headline;
}

}  // namespace

TEST_CASE("headline for people names place and year and shows changes of scenarios only") {
    const std::string text = headline_text(example());
    CHECK(text.find("Tower Hamlets (E09000030), 2030-31") == 0);
    CHECK(text.find("31,500  45.0") != std::string::npos);
    CHECK(text.find("30,100  43.0    -1,400   -2.00") != std::string::npos);
    CHECK(text.find("83.46  79.25") != std::string::npos);
    CHECK(text.find("+0.004") != std::string::npos);
    CHECK(text.find("+12") != std::string::npos);
}

TEST_CASE("headline marks what rests on few people and what is near zero and says why") {
    Headline headline = example();
    headline.rules = FlagRules{5'000, 10, 100, 10, 6, 0.005, 0.25};
    CHECK(headline_text(headline) == headline_text(example()));  // nothing is flagged
    headline.rows[1].flags.poverty = SupportFlag::few_people;
    headline.rows[1].flags.poverty_change = EffectFlag::not_distinguishable;
    headline.rows[1].flags.rate_change = EffectFlag::distinguishable;
    const std::string text = headline_text(headline);
    // Figures without a mark stay under those with one.
    CHECK(text.find("31,500   45.0 ") != std::string::npos);
    CHECK(text.find("30,100*  43.0*   -1,400~   -2.00") != std::string::npos);
    CHECK(text.find("\n* Rests on few people") != std::string::npos);
    CHECK(text.find("fewer than 100 children or 10 in poverty") != std::string::npos);
    CHECK(text.find("\n~ Not distinguishable from zero") != std::string::npos);
    CHECK(text.find("is not known") == std::string::npos);
    headline.rows[1].flags = {};
    headline.rows[1].flags.cost_change = EffectFlag::few_replicates;
    CHECK(headline_text(headline).find("Whether changes differ from zero is not known from fewer "
                                       "than 6 replicates.") != std::string::npos);
    const auto document = nlohmann::json::parse(
        headline_json({headline}, "out.h5", 0.1, 2, nlohmann::ordered_json::object()));
    const auto& flags = document.at("places").at(0).at("scenarios").at(1).at("flags");
    CHECK(flags.at("change_from_baseline").at("net_cost_million_pounds") == "few_replicates");
    CHECK(flags.at("child_poverty") == "not_given");
}

TEST_CASE("headline as JSON keeps all digits and has null for the unknown") {
    const auto document = nlohmann::json::parse(
        headline_json({example()}, "out.h5", 0.1, 2, nlohmann::ordered_json::object()));
    CHECK(document.at("file") == "out.h5");
    CHECK(document.at("replicates") == 2);
    const auto& place = document.at("places").at(0);
    CHECK(place.at("authority") == "E09000030");
    CHECK(place.at("scenarios").at(0).at("life_expectancy_at_birth").at("female") == 83.456);
    const auto& change = place.at("scenarios").at(1).at("change_from_baseline");
    CHECK(change.at("children_in_poverty") == -1400);
    CHECK(change.at("life_expectancy_at_birth").at("male").is_null());
}

}  // namespace lc
