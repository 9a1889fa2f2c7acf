#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "analysis/report/page.hpp"
#include "runner/reporting/budget_data.hpp"
#include "scenarios/household/explanation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/command_line.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using lc::testing::Answer;
using lc::testing::call;
using Json = nlohmann::json;

namespace {

namespace fs = std::filesystem;

/// A file in the temporary folder that goes with the test.
class CaseFile {
  public:
    explicit CaseFile(const std::string& text)
        : path_(fs::temp_directory_path() /
                ("household_verb_test_" + std::to_string(getpid()) + ".json")) {
        std::FILE* const file = std::fopen(path_.c_str(), "w");
        std::fwrite(text.data(), 1, text.size(), file);
        std::fclose(file);
    }
    ~CaseFile() { fs::remove(path_); }
    CaseFile(const CaseFile&) = delete;
    CaseFile& operator=(const CaseFile&) = delete;
    std::string name() const { return path_.string(); }

  private:
    fs::path path_;
};

const char* const lone_parent = R"({
  "id": "one", "financial_year": "2025-26", // comments are allowed
  "tenure": "social_rent", "rent_weekly": 100,
  "benefit_units": [
    { "adults": [ { "age": 30, "employment_income": 12000 } ], "children": [ { "age": 3 } ] } ] })";

Answer answer_to(const std::string& text, std::vector<std::string> more = {}) {
    const CaseFile file(text);
    std::vector<std::string> arguments{"household", file.name()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return call(arguments);
}

/// A case with these people, all else in order.
std::string with_units(const std::string& units) {
    return R"({"financial_year": "2025-26", "benefit_units": )" + units + "}";
}

/// The one fault that a text brings, at a place.
void check_fault(const std::string& text, const std::string& pointer, const std::string& says) {
    const Answer answer = answer_to(text);
    INFO(answer.err);
    CHECK(answer.status == status_input);
    CHECK(answer.out.empty());
    // A fault of the whole case has no pointer.
    CHECK((pointer.empty() || answer.err.find(": " + pointer + ": ") != std::string::npos));
    CHECK(answer.err.find(says) != std::string::npos);
    CHECK(std::count(answer.err.begin(), answer.err.end(), '\n') == 1);
}

}  // namespace

TEST_CASE("a household is answered with amounts by year and week") {
    const Answer answer = answer_to(lone_parent);
    CHECK(answer.status == status_done);
    const Json json = Json::parse(answer.out);
    CHECK(json["id"] == "one");
    const Json& unit = json["benefit_units"][0];
    CHECK(unit["child_benefit"].get<double>() == Approx(26.05 * 52));
    CHECK(unit["child_benefit_weekly"].get<double>() == Approx(26.05));
    // 628.10 less nothing for one adult: 400.14 and 292.81 a month, rent, 55% above 411 a month
    CHECK(unit["universal_credit"]["award"].get<double>() ==
          Approx((400.14 + 292.81) * 12 + 5200 - 0.55 * (12000 - 411 * 12)));
    CHECK(json["net_income_ahc"].get<double>() ==
          Approx(json["net_income_bhc"].get<double>() - 5200));
    CHECK(json["equivalence_factor_bhc"].get<double>() == Approx(0.87));
}

TEST_CASE("an array keeps its order and refuses a bad case in its place") {
    const Answer answer = answer_to(std::string("[") + lone_parent + R"(,
        {"id": 7, "financial_year": "2025-26", "benefit_units": [{"adults": []}]}, )" +
                                    lone_parent + "]");
    CHECK(answer.status == status_input);
    const Json json = Json::parse(answer.out);
    REQUIRE(json.size() == 3);
    CHECK(json[1]["id"] == 7);
    CHECK(json[1]["error"]["problems"][0]["pointer"] == "/1/benefit_units/0/adults");
    CHECK(json[0]["net_income_bhc"] == json[2]["net_income_bhc"]);
    CHECK(answer.err.find("there is no adult") != std::string::npos);
}

TEST_CASE("wrong cases are named with their place") {
    check_fault(R"({"financial_year": "2025-26", "rent_weekly": -5, "tenure": "social_rent",
                    "benefit_units": [{"adults": [{"age": 30}]}]})",
                "/rent_weekly", "-5 is out of range");
    check_fault(R"({"financial_year": "2025-26", "tenure": "rented",
                    "benefit_units": [{"adults": [{"age": 30}]}]})",
                "/tenure", "\"rented\" is not known");
    check_fault(R"({"financial_year": "2025-27", "benefit_units": [{"adults": [{"age": 30}]}]})",
                "/financial_year", "no financial year");
    check_fault(R"({"financial_year": "2018-19", "benefit_units": [{"adults": [{"age": 30}]}]})",
                "/financial_year", "there are no rules for 2018-19");
    check_fault(R"({"financial_year": "2019-20", "tenure": "private_rent", "rent_weekly": 90,
                    "benefit_units": [{"adults": [{"age": 30}]}]})",
                "", "local_housing_allowance_weekly");
    check_fault(with_units(R"([{"adults": [{"age": 30}, {"age": 31}, {"age": 32}]}])"),
                "/benefit_units/0/adults", "3 adults in one benefit unit");
    check_fault(with_units(R"([{"adults": [{"age": 17}], "children": [{"age": 18}]}])"),
                "/benefit_units/0/children/0/age", "no younger than an adult");
    check_fault(with_units(R"([{"adults": [{"age": 30}], "marred": true}])"),
                "/benefit_units/0/marred", "Did you mean \"married\"?");
    check_fault(with_units(R"([{"adults": [{"age": 30}], "married": true}])"),
                "/benefit_units/0/married", "one adult cannot be a married couple");
    check_fault(with_units(R"([{"adults": [{"age": 30, "dividends": 5, "dividends_weekly": 1}]}])"),
                "/benefit_units/0/adults/0/dividends_weekly", "the same amount");
    check_fault(
        with_units(
            R"([{"adults": [{"age": 40}], "children": [{"age": 9, "born": "2022-05-01"}]}])"),
        "/benefit_units/0/children/0/born", "is 2 or 3 in the financial year");
    check_fault(with_units("[]"), "/benefit_units", "nobody lives here");
    check_fault(R"({"financial_year": "2025-26", "rent_weekly": 90,
                    "benefit_units": [{"adults": [{"age": 30}]}]})",
                "/rent_weekly", "only tenants pay rent");
}

TEST_CASE("all faults of a case come together") {
    const Answer answer = answer_to(
        R"({"financial_year": "2025", "tenure": "x", "rent_weekly": -1, "benefit_units": []})");
    CHECK(std::count(answer.err.begin(), answer.err.end(), '\n') == 4);
}

TEST_CASE("an explanation gives rule and parameters with their reference") {
    const Json json = Json::parse(answer_to(lone_parent, {"--explain"}).out);
    const Json& entry = json["explanation"]["universal_credit.standard_allowance"];
    CHECK_FALSE(entry["rule"].get<std::string>().empty());
    const auto at = std::find_if(
        entry["parameters"].begin(), entry["parameters"].end(),
        [](const Json& p) { return p["parameter"] == "universal_credit.standard_single"; });
    REQUIRE(at != entry["parameters"].end());
    CHECK((*at)["value"].get<double>() == Approx(400.14));
    CHECK((*at)["unit"] == "gbp/month");
    CHECK((*at)["status"] == "enacted");
    CHECK((*at)["reference"].get<std::string>().find("reg. 36") != std::string::npos);
}

TEST_CASE("every figure that is explained rests on parameters that there are") {
    for (const FigureRule& rule : figure_rules()) {
        INFO(rule.figure);
        CHECK_FALSE(rule.rule.empty());
        std::string list(rule.parameters);
        for (std::size_t at = 0; at < list.size();) {
            const std::size_t end = std::min(list.find(' ', at), list.size());
            const std::string path = list.substr(at, end - at);
            if (!path.ends_with(".*")) CHECK(find_binding(path) != nullptr);
            at = end + 1;
        }
    }
}

TEST_CASE("a sweep gives a row a step and the marginal rate between them") {
    const Answer csv = answer_to(lone_parent, {"--sweep", "employment_income=0:60000:30000"});
    CHECK(csv.status == status_done);
    CHECK(std::count(csv.out.begin(), csv.out.end(), '\n') == 4);
    CHECK(csv.out.rfind("employment_income,net_income_bhc,net_income_ahc,", 0) == 0);
    const Json rows = Json::parse(
        answer_to(lone_parent, {"--sweep", "employment_income=13000:14000:500", "--json"}).out);
    REQUIRE(rows.size() == 3);
    // tax 20%, National Insurance 8%, then 55% of what is left
    CHECK(rows[0]["effective_marginal_rate"].get<double>() == Approx(0.28 + 0.55 * 0.72));
    CHECK(rows[2]["effective_marginal_rate"].is_null());
}

TEST_CASE("wrong sweeps are refused") {
    for (const auto& [text, says] : std::vector<std::pair<std::string, std::string>>{
             {"employment_income", "does not say what moves"},
             {"employment_incom=0:1:1", "Did you mean \"employment_income\"?"},
             {"employment_income=0:1", "is not from:to:step"},
             {"employment_income=0:x:1", "has no number"},
             {"employment_income=5:1:1", "does not go up"},
             {"/benefit_units/3/adults/0/dividends=0:1:1", "nothing at /benefit_units/3"}}) {
        const Answer answer = answer_to(lone_parent, {"--sweep", text});
        INFO(text << ": " << answer.err);
        CHECK(answer.status == status_input);
        CHECK(answer.err.find(says) != std::string::npos);
    }
}

namespace {

/// The lone parent in a year in which a scenario may act.
std::string later() {
    std::string text = lone_parent;
    return text.replace(text.find("2025-26"), 7, "2028-29");
}

/// A scenario that raises Child Benefit by £10 a week for each child.
std::string rise(const lc::testing::TemporaryFolder& folder) {
    return folder
        .write("rise.json", lc::testing::scenario_text(
                                R"({"lever": "child_benefit",
                       "parameters": {"additional_weekly_per_child": 10}, "from": 2028})"))
        .string();
}

}  // namespace

TEST_CASE("a household is answered under a scenario") {
    const lc::testing::TemporaryFolder folder;
    const std::string scenario = rise(folder);
    const auto net = [](const Answer& answer) {
        INFO(answer.err);
        REQUIRE(answer.status == status_done);
        return Json::parse(answer.out);
    };
    const Json law = net(answer_to(later())),
               then = net(answer_to(later(), {"--scenario", scenario}));
    CHECK(then["net_income_bhc"].get<double>() - law["net_income_bhc"].get<double>() ==
          Approx(520));
    const std::vector<std::string> sweep{"--sweep", "employment_income=0:20000:5000", "--json"};
    std::vector<std::string> with = sweep;
    with.insert(with.end(), {"--scenario", scenario});
    const Json rows = net(answer_to(later(), sweep)), changed = net(answer_to(later(), with));
    for (std::size_t i = 0; i < rows.size(); ++i)
        CHECK(changed[i]["child_benefit"].get<double>() - rows[i]["child_benefit"].get<double>() ==
              Approx(520));
}

TEST_CASE("a scenario without effect in the year of a case is refused at the case") {
    const lc::testing::TemporaryFolder folder;
    const Answer answer = answer_to(lone_parent, {"--scenario", rise(folder)});
    CHECK(answer.status == status_input);
    CHECK(answer.err.find("/financial_year: the scenario \"Test\" changes nothing in 2025-26") !=
          std::string::npos);
    // In a list the case is refused in its place.
    const Answer list = answer_to("[" + std::string(lone_parent) + ", " + later() + "]",
                                  {"--scenario", rise(folder)});
    CHECK(list.status == status_input);
    CHECK(Json::parse(list.out)[0].contains("error"));
    CHECK(Json::parse(list.out)[1].contains("net_income_bhc"));
}

TEST_CASE("a household's page holds the figures that the sweep gives") {
    if (household_template().empty()) return;  // built without pages
    const lc::testing::TemporaryFolder folder;
    const std::string page = (folder / "page.html").string(), scenario = rise(folder);
    const std::vector<std::string> sweep{"--sweep", "employment_income=0:20000:5000", "--scenario",
                                         scenario};
    std::vector<std::string> with = sweep;
    with.insert(with.end(), {"--page", page});
    const Answer answer = answer_to(later(), with);
    INFO(answer.err);
    REQUIRE(answer.status == status_done);
    CHECK(answer.out.empty());
    std::ifstream stream(page);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const std::string mark = R"(<script type="application/json" id="figures">)";
    const std::size_t at = text.find(mark) + mark.size();
    const Json data = Json::parse(text.substr(at, text.find("</script>", at) - at));
    with = sweep;
    with.emplace_back("--json");
    const Json rows = Json::parse(answer_to(later(), with).out);
    REQUIRE(data["x"].size() == rows.size());
    for (const auto& [key, list] : data["changed"].items())
        for (std::size_t i = 0; i < rows.size(); ++i) CHECK(list[i] == rows[i][key]);
    CHECK(data["current"]["value"] == 12000);
    CHECK(data["scenario"]["levers"][0]["alone"].get<double>() == Approx(520));
    CHECK(text.find("Household budget: one, with Test") != std::string::npos);
}

TEST_CASE("a page without a sweep follows pay beyond what the case has") {
    std::vector<Fault> faults;
    const auto end_of = [&](const char* pay) {
        const JsonFile file =
            parse_json("case.json",
                       R"({"benefit_units": [{"adults": [{"age": 30, "employment_income)" +
                           std::string(pay) + "}]}]}",
                       faults);
        return usual_sweep(file).to;
    };
    CHECK(end_of(R"(": 12000)") == 60'000);
    CHECK(end_of(R"(_monthly": 10000)") == 180'000);
}

TEST_CASE("options of a household that do not go together are refused") {
    const lc::testing::TemporaryFolder folder;
    const std::string scenario = rise(folder), page = (folder / "page.html").string();
    for (const std::vector<std::string>& more :
         {std::vector<std::string>{"--scenario", scenario, "--explain"},
          {"--page", page, "--json"},
          {"--page", scenario, "--scenario", scenario},
          {"--page", (folder / "none/page.html").string()},
          {"--page", page, "--sweep", "employment_income=0:60000:1"}}) {
        if (more[0] == "--page" && household_template().empty()) continue;
        const Answer answer = answer_to(later(), more);
        INFO(more[0] << ' ' << answer.err);
        CHECK(answer.status == status_input);
        CHECK(answer.out.empty());
        CHECK_FALSE(fs::exists(page));
    }
    CHECK(answer_to("[" + later() + "]", {"--sweep", "employment_income=0:1000:100"})
              .err.find("is a list of cases") != std::string::npos);
    CHECK(fs::file_size(scenario) > 0);
}

TEST_CASE("a table is for people") {
    const Answer answer = answer_to(lone_parent, {"--table", "--explain"});
    CHECK(answer.status == status_done);
    CHECK(answer.out.find("child benefit") != std::string::npos);
    CHECK(answer.out.find("1354.60") != std::string::npos);
    CHECK(answer.out.find("How the figures come about") != std::string::npos);
}

TEST_CASE("the law of a year is printed with what is forecast in it") {
    const Answer now = call({"policy", "universal_credit", "--year", "2025-26"});
    CHECK(now.status == status_done);
    CHECK(now.out.find("universal_credit.standard_single") != std::string::npos);
    const Answer none = call({"policy", "child_benefit", "--year", "2025-26", "--forecasts"});
    CHECK(none.out.find("child_benefit.first_child") == std::string::npos);
    const Json later = Json::parse(
        call({"policy", "child_benefit.first_child", "--year", "2028-29", "--forecasts", "--json"})
            .out);
    REQUIRE(later.size() == 1);
    CHECK(later[0]["status"] == "forecast");
    CHECK(call({"policy", "child_benfit"}).status == status_input);
    CHECK(call({"policy", "--year", "1999-00"}).status == status_input);
}

TEST_CASE("the schema of a household names every key with its default") {
    const Answer answer = call({"schema", "household"});
    CHECK(answer.status == status_done);
    const Json schema = Json::parse(answer.out);
    CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
    const Json& adult = schema["$defs"]["adult"]["properties"];
    CHECK(adult["employment_income"]["default"] == 0);
    CHECK(adult["employment_income_monthly"]["minimum"] == 0);
    CHECK(schema["$defs"]["case"]["properties"]["tenure"]["enum"].size() == 5);
    CHECK(call({"schema", "houshold"}).err.find("Did you mean \"household\"?") !=
          std::string::npos);
}
