// Scenarios that are wrong on purpose, by category: each is refused at a place, with words that end
// in a sentence, and none is read as if it were right.

#include "tests/support/catch.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using lc::testing::project_levers;
using lc::testing::scenario_faults;
using lc::testing::scenario_text;

namespace {

std::vector<std::string> of_entries(std::initializer_list<const char*> entries) {
    std::vector<std::string> texts;
    for (const char* const entry : entries) texts.push_back(scenario_text(entry));
    return texts;
}

std::vector<std::string> of_tops(std::initializer_list<const char*> members) {
    std::vector<std::string> texts;
    for (const char* const member : members) texts.push_back("{" + std::string(member) + "}");
    return texts;
}

const std::string rest = R"("years": {"from": 2026, "to": 2030}, "levers": [])";

std::vector<std::string> syntax() {
    const std::string good = scenario_text(R"({"lever": "lha"})");
    std::vector<std::string> texts{"",
                                   " ",
                                   "{",
                                   "}",
                                   "[",
                                   "{]",
                                   "null",
                                   "true",
                                   "1",
                                   "\"text\"",
                                   "{\"a\"}",
                                   "{\"a\":}",
                                   "{a: 1}",
                                   "{'a': 1}",
                                   "{\"a\": 1,}",
                                   "[1 2]",
                                   "{\"a\" 1}",
                                   "{\"a\": 01}",
                                   "{\"a\": .5}",
                                   "{\"a\": 1.}",
                                   "{\"a\": +1}",
                                   "{\"a\": 1e}",
                                   "{\"a\": --1}",
                                   "{\"a\": 0x1F}",
                                   "{\"a\": 1_000}",
                                   "{\"a\": 1,000}",
                                   "{\"a\": \"b}",
                                   "{\"a\": \"\\q\"}",
                                   "{\"a\": \"\\u12\"}",
                                   "{\"a\": \"\\ud800\"}",
                                   "/* {}",
                                   "// {}",
                                   "{} {}",
                                   "{\"a\": tru}",
                                   "{\"a\": True}",
                                   "{\"a\": None}",
                                   "{\"a\": undefined}",
                                   "{\"a\": NaN}",
                                   "{\"a\": Infinity}",
                                   "{\"a\": -Infinity}",
                                   "{\"a\": \"tab\there\"}",
                                   "{\"a\": 1e999}",
                                   "<scenario/>",
                                   "name: x",
                                   good + good,
                                   good + "]",
                                   good.substr(0, good.size() / 2),
                                   "#" + good};
    texts.push_back(std::string(40, '[') + std::string(40, ']'));
    texts.push_back(std::string(100000, '['));
    return texts;
}

std::vector<std::string> encoding() {
    return {"\xFF\xFE{\0}",
            "{\"name\": \"\xC3\x28\"}",
            "{\"name\": \"\xED\xA0\x80\"}",
            "{\"name\": \"\xF8\x88\x80\x80\x80\"}",
            "\x80",
            "{\"na\xC0\xAFme\": 1}",
            std::string("{\"name\": \"a\0b\"}", 15)};
}

std::vector<std::string> top_level() {
    auto texts = of_tops(
        {"", R"("name": "T")", R"("years": {"from": 2026, "to": 2030})", R"("levers": [])"});
    for (const char* const name :
         {"1", "null", "[]", "\"\"", "\"   \"", "\"a/b\"", "\"a\\nb\"", "{}", "true"})
        texts.push_back("{\"name\": " + std::string(name) + ", " + rest + "}");
    texts.push_back("{\"name\": \"" + std::string(101, 'n') + "\", " + rest + "}");
    for (const char* const years :
         {"2026", "{}", "[]", "null", "\"2026\"", R"({"from": 2026})", R"({"to": 2030})",
          R"({"from": 2025, "to": 2030})", R"({"from": 2026, "to": 2065})",
          R"({"from": 2030, "to": 2026})", R"({"from": "2026", "to": 2030})",
          R"({"from": 2026.5, "to": 2030})", R"({"from": null, "to": 2030})",
          R"({"from": 99999999999999999999, "to": 2030})", R"({"from": -1, "to": 2030})",
          R"({"from": 2026, "to": 1e308})", R"({"from": 2026, "until": 2030, "to": 2030})"})
        texts.push_back(R"({"name": "T", "levers": [], "years": )" + std::string(years) + "}");
    for (const char* const more :
         {R"("lever": [])", R"("Name": "T")", R"("economy": [])", R"("economy": {"growth": 1})",
          R"("economy": {"rent_growth": 3})", R"("economy": {"rent_growth": "high"})",
          R"("economy": {"rent_growth": {"2020": 0.1}})", R"("economy": {"rent_growth": null})",
          R"("economy": {"mortgage_rate": -0.01})", R"("notes": 1)", R"("author": [])",
          R"("description": {})", R"("$schema": 1)", R"("name": "again")"})
        texts.push_back(R"({"name": "T", )" + rest + ", " + more + "}");
    for (const char* const levers : {"{}", "null", "\"lha\"", "[1]", "[null]", "[[]]", "[\"lha\"]"})
        texts.push_back(R"({"name": "T", "years": {"from": 2026, "to": 2030}, "levers": )" +
                        std::string(levers) + "}");
    return texts;
}

std::vector<std::string> entries() {
    return of_entries(
        {"{}", R"({"lever": null})", R"({"lever": 1})", R"({"lever": ""})", R"({"lever": "LHA"})",
         R"({"lever": "lhaa"})", R"({"lever": "child benefit"})", R"({"leever": "lha"})",
         R"({"lever": "lha", "parameters": []})", R"({"lever": "lha", "parameters": null})",
         R"({"lever": "lha", "parameters": {"Percentile": 30}})",
         R"({"lever": "lha", "parameters": {"": 30}})", R"({"lever": "lha", "percentile": 30})",
         R"({"lever": "lha", "from": 2025})", R"({"lever": "lha", "from": "2027"})",
         R"({"lever": "lha", "from": 2027.5})", R"({"lever": "lha", "to": 2050})",
         R"({"lever": "lha", "from": 2030, "to": 2028})", R"({"lever": "lha", "from": []})",
         R"({"lever": "lha", "phase_in": "linear"})", R"({"lever": "lha", "phase_in": {}})",
         R"({"lever": "lha", "phase_in": {"shape": "linear"}})",
         R"({"lever": "lha", "phase_in": {"shape": "steps"}})",
         R"({"lever": "lha", "phase_in": {"shape": "step", "years": 3}})",
         R"({"lever": "lha", "phase_in": {"shape": "linear", "years": 0}})",
         R"({"lever": "lha", "phase_in": {"shape": "linear", "years": 41}})",
         R"({"lever": "lha", "take_up": 1.1})", R"({"lever": "lha", "take_up": -0.1})",
         R"({"lever": "lha", "take_up": "90%"})", R"({"lever": "lha", "take_up": [0.1, 0.9]})",
         R"({"lever": "lha", "take_up": {}})",
         R"({"lever": "lha", "take_up": {"from": 0.1, "to": 0.9, "years": 0}})",
         R"({"lever": "rent_cap", "take_up": 0.5})",
         R"({"lever": "public_health_grant", "who": {"minimum_children": 1}})",
         // contradictions and repetitions
         R"({"lever": "lha"}, {"lever": "lha"})",
         R"({"lever": "lha", "from": 2027, "to": 2030}, {"lever": "lha", "from": 2030})",
         R"({"lever": "social_housebuild", "parameters": {"lead_years": 10}, "from": 2040})",
         R"({"lever": "lha", "lever": "lha"})",
         R"({"lever": "lha", "parameters": {"percentile": 30, "percentile": 40}})"});
}

std::vector<std::string> places_and_households() {
    return of_entries(
        {R"({"lever": "lha", "where": []})",
         R"({"lever": "lha", "where": "Wales"})",
         R"({"lever": "lha", "where": {"nation": ["Wales"]}})",
         R"({"lever": "lha", "where": {"nations": "Wales"}})",
         R"({"lever": "lha", "where": {"nations": ["Walse"]}})",
         R"({"lever": "lha", "where": {"nations": ["UK"]}})",
         R"({"lever": "lha", "where": {"nations": [1]}})",
         R"({"lever": "lha", "where": {"nations": ["Wales", "Wales"]}})",
         R"({"lever": "lha", "where": {"nations": ["Wales"], "authorities": ["Cardiff"]}})",
         R"({"lever": "lha", "where": {"authorities": ["Corby"]}})",
         R"({"lever": "lha", "where": {"authorities": ["E07000150"]}})",
         R"({"lever": "lha", "where": {"authorities": ["E99999999"]}})",
         R"({"lever": "lha", "where": {"authorities": [""]}})",
         R"({"lever": "lha", "where": {"authorities": ["Newcastle"]}})",
         R"({"lever": "lha", "where": {"authorities": [null]}})",
         R"({"lever": "lha", "where": {"regions": ["The North"]}})",
         R"({"lever": "lha", "where": {"combined_authorities": ["Greater London Authority"]}})",
         R"({"lever": "lha", "where": {"combined_authorities": ["Manchester"]}})",
         R"({"lever": "lha", "where": {"deprivation_deciles": [0]}})",
         R"({"lever": "lha", "where": {"deprivation_deciles": [11]}})",
         R"({"lever": "lha", "where": {"deprivation_deciles": ["1"]}})",
         R"({"lever": "lha", "where": {"deprivation_deciles": 1}})",
         R"({"lever": "lha", "where": {"worst": 50}})",
         R"({"lever": "lha", "where": {"worst": {"by": "income", "count": 5}}})",
         R"({"lever": "lha", "where": {"worst": {"by": "child_poverty", "count": 0}}})",
         R"({"lever": "lha", "where": {"worst": {"by": "child_poverty", "count": 362}}})",
         R"({"lever": "lha", "who": []})",
         R"({"lever": "lha", "who": {"children": 3}})",
         R"({"lever": "lha", "who": {"youngest_child_under": 0}})",
         R"({"lever": "lha", "who": {"youngest_child_under": 21}})",
         R"({"lever": "lha", "who": {"minimum_children": 11}})",
         R"({"lever": "lha", "who": {"minimum_children": "3"}})",
         R"({"lever": "lha", "who": {"tenures": ["renting"]}})",
         R"({"lever": "lha", "who": {"tenures": "social_rent"}})",
         R"({"lever": "lha", "who": {"family_types": ["lone parents"]}})",
         R"({"lever": "lha", "who": {"disability": true}})",
         R"({"lever": "lha", "who": {"work_status": ["unemployed"]}})"});
}

/// Every setting of every lever out of range, of the wrong type and, where it must not be, null.
std::vector<std::string> settings() {
    std::vector<std::string> texts;
    for (const auto& lever : project_levers().levers())
        for (const LeverParameter& parameter : lever->parameters) {
            const auto with = [&](const std::string& value) {
                texts.push_back(scenario_text(R"({"lever": ")" + lever->id +
                                              R"(", "parameters": {")" + parameter.name +
                                              "\": " + value + "}}"));
            };
            with("[1]");
            if (parameter.type == LeverParameter::Type::choice) {
                with("\"nothing of the kind\"");
                with("1");
            } else if (parameter.type == LeverParameter::Type::boolean) {
                with("1");
                with("\"true\"");
            } else {
                with("\"12\"");
                with("1e300");
                with("-1e300");
                with("true");
            }
            if (!parameter.nullable) with("null");
        }
    return texts;
}

/// Refused, with places and sentences.
void check_refused(const std::string& category, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
        INFO(category << ": " << text.substr(0, 300));
        const auto faults = scenario_faults(text);
        CHECK_FALSE(faults.empty());
        for (const Fault& fault : faults) {
            INFO(fault.text());
            CHECK(fault.line > 0);
            CHECK(fault.column > 0);
            CHECK(fault.message.size() > 15);
            const bool sentence = fault.message.back() == '.' || fault.message.back() == '?';
            CHECK(sentence);
        }
    }
}

}  // namespace

TEST_CASE("scenarios that are wrong on purpose are refused at their place") {
    const std::vector<std::pair<std::string, std::vector<std::string>>> categories{
        {"syntax", syntax()},
        {"encoding", encoding()},
        {"top level", top_level()},
        {"entries", entries()},
        {"places and households", places_and_households()},
        {"settings", settings()}};
    std::size_t all = 0;
    for (const auto& [category, texts] : categories) {
        check_refused(category, texts);
        all += texts.size();
    }
    CHECK(all >= 200);
}

TEST_CASE("files of another kind are refused by one fault and not one for each of their parts") {
    const auto refused = [](const std::string& text, const std::string& words) {
        const auto faults = scenario_faults(text);
        INFO(faults.size());
        REQUIRE_FALSE(faults.empty());
        CHECK(faults.size() <= 110);
        bool said = false;
        for (const Fault& fault : faults)
            said = said || fault.message.find(words) != std::string::npos;
        CHECK(said);
    };
    std::string keys, places, deciles, repeated;
    for (int k = 0; k < 4000; ++k) keys += "\"key" + std::to_string(k) + "\": 1, ";
    refused("{" + keys + "\"name\": \"T\"}", "keys (at most 200 are read)");
    for (int k = 0; k < 900; ++k) places += "\"Nowhere" + std::to_string(k) + "\", ";
    refused(
        scenario_text(R"({"lever": "lha", "where": {"authorities": [)" + places + "\"Leeds\"]}}"),
        "the rest was not looked at");
    for (int k = 0; k < 100000; ++k) deciles += "1, ";
    refused(
        scenario_text(R"({"lever": "lha", "where": {"deprivation_deciles": [)" + deciles + "1]}}"),
        "elements (at most 1000 are read)");
    for (int k = 0; k < 100000; ++k) repeated += "\"name\": \"T\", ";
    refused("{" + repeated + rest + "}", "is given twice");
    refused("[" + deciles + deciles + deciles + "1]", "more than 200000 values");
    refused(std::string(9 << 20, ' '), "at most 8 MB");
}
