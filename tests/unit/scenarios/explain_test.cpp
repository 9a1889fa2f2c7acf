// What is said about scenarios and levers, and scenarios to start from.
#include "scenarios/explain.hpp"

#include <fstream>
#include <iterator>

#include "scenarios/catalogue.hpp"
#include "scenarios/draft.hpp"
#include "scenarios/wording.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using lc::testing::project_levers;
using lc::testing::project_places;
using lc::testing::scenario_text;
using lc::testing::valid_scenario;

namespace {

/// The explanation of one lever entry with its line breaks as blanks.
std::string explained(const std::string& entry, const std::string& more = "") {
    std::string text = explain(valid_scenario(scenario_text(entry, more)), project_places());
    std::string flat;
    for (const char c : text)
        if (c != '\n' && (c != ' ' || (!flat.empty() && flat.back() != ' ')))
            flat += c;
        else if (!flat.empty() && flat.back() != ' ')
            flat += ' ';
    return flat;
}

bool says(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

std::string page(const std::string& name) {
    std::ifstream stream(lc::testing::project_folder() / "docs" / "levers" / (name + ".md"));
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("an explanation says what is done where and from when and for whom") {
    const std::string text = explained(R"({"lever": "child_benefit",
        "parameters": {"additional_weekly_per_child": 20}, "from": 2027, "to": 2030,
        "phase_in": {"shape": "linear", "years": 2},
        "where": {"nations": ["Wales"], "deprivation_deciles": [1, 2]},
        "who": {"minimum_children": 3, "disability": "limited", "work_status": ["nobody_works"]},
        "take_up": {"from": 0.5, "to": 0.9, "years": 4}})");
    INFO(text);
    CHECK(says(text, "Addition for every child: £20 a week;"));
    CHECK(says(text,
               "from April 2027, phased in over 2 years (in equal steps), in full from April "
               "2028, until March 2031"));
    CHECK(says(text, "22 local authorities"));
    CHECK(says(text, "deprivation deciles 1, 2"));
    CHECK(says(text, "at least 3 dependent children"));
    CHECK(says(text, "somebody limited by health"));
    CHECK(says(text, "work: nobody works"));
    CHECK(says(text, "reaches 50% of them at first and 90% after 4 years"));
    CHECK(says(text, "Paid by: UK government."));
    CHECK(says(text, "4 (Ensure a healthy standard of living for all)"));
}

TEST_CASE("an order of cost goes with the dose and the people aimed at") {
    const std::string uk = explained(R"({"lever": "child_benefit"})");
    CHECK(says(uk, "Order of size: about £6 billion a year"));
    const std::string twice = explained(
        R"({"lever": "child_benefit", "parameters": {"additional_weekly_per_child": 20}})");
    CHECK(says(twice, "about £10 billion a year"));
    const std::string wales =
        explained(R"({"lever": "child_benefit", "where": {"nations": ["Wales"]}})");
    CHECK(says(wales, "about £300 million a year"));
    // A given number of homes costs the same wherever they are.
    const std::string homes =
        explained(R"({"lever": "social_housebuild", "where": {"nations": ["Wales"]}})");
    const std::string all_homes = explained(R"({"lever": "social_housebuild"})");
    const auto order = [](const std::string& text) {
        const std::size_t at = text.find("Order of size");
        return text.substr(at, text.find("a year", at) - at);
    };
    CHECK(order(homes) == order(all_homes));
    CHECK(says(explained(R"({"lever": "two_child_limit"})"), "a saving of about £4 billion"));
}

TEST_CASE("a scenario without levers and one with another economy are explained too") {
    CHECK(says(explained(""), "No lever is pulled"));
    CHECK(says(explained("", R"(, "economy": {"rent_growth": 0.05})"), "rent growth"));
}

TEST_CASE("worst-off places are named by their number") {
    const std::string text =
        explained(R"({"lever": "lha", "where": {"worst": {"by": "life_expectancy", "count": 3}}})");
    INFO(text);
    CHECK(says(text, "Blackpool"));
}

TEST_CASE("every lever alone makes a valid draft that holds all its settings") {
    for (const auto& lever : project_levers().levers()) {
        const std::string text = draft_scenario({"Draft \"one\"", {lever}, 2027, 2040});
        INFO(text);
        const Scenario scenario = valid_scenario(text);
        CHECK(scenario.name == "Draft \"one\"");
        REQUIRE(scenario.levers.size() == 1);
        CHECK(scenario.levers[0].settings == lever->defaults());
        CHECK(scenario.levers[0].from == 2027);
        for (const LeverParameter& parameter : lever->parameters)
            CHECK(says(text, '"' + parameter.name + "\":"));
        CHECK(says(text, "// "));
    }
    CHECK(valid_scenario(draft_scenario({"Empty", {}})).levers.empty());
}

TEST_CASE("the pages of levers are those that their declarations give") {
    INFO("Stale: make docs");
    for (const auto& lever : project_levers().levers()) {
        INFO(lever->id);
        CHECK(page(lever->id) == lever_markdown(*lever));
    }
    CHECK(page("README") == catalogue_markdown(project_levers()));
    std::size_t pages = 0;
    for (const auto& item :
         std::filesystem::directory_iterator(lc::testing::project_folder() / "docs" / "levers"))
        pages += item.path().extension() == ".md";
    CHECK(pages == project_levers().levers().size() + 1);
}

TEST_CASE("amounts and orders are said as people say them") {
    LeverParameter money;
    money.unit = "gbp";
    CHECK(said_setting(money, 130000.0) == "£130,000");
    CHECK(said_setting(money, 28.2) == "£28.20");
    CHECK(said_setting(money, -5.0) == "-£5");
    CHECK(said_setting(money, std::nullopt) == "as in the baseline");
    LeverParameter homes;
    homes.unit = "homes/year";
    CHECK(said_setting(homes, 90000.0) == "90,000 homes a year");
    CHECK(said_order(5676) == "about £6 billion");
    CHECK(said_order(-41.2) == "about £40 million");
    CHECK(said_order(0.01) == "next to nothing");
    CHECK(said_year(2029) == "2029-30");
    CHECK(said_year(2099) == "2099-00");
}
