// /flags: which figures are flagged in a run, as written and as read.
#include <algorithm>

#include "model/core/fixed_point.hpp"
#include "runner/io/authority_inputs.hpp"
#include "runner/io/flags_about.hpp"
#include "runner/io/flags_reader.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"
#include "tests/unit/runner/io/results_support.hpp"

namespace lc {
namespace {

/// The code at a place of a dataset of /flags.
int code(const ResultsFile& file, const std::string& path, const std::vector<hsize_t>& at) {
    const auto dataset = hdf5::open_dataset(file.handle(), "/flags/" + path);
    return static_cast<int>(
        hdf5::read_box(dataset.get(), at, std::vector<hsize_t>(at.size(), 1)).front());
}

std::string text_attribute(const ResultsFile& file, const std::string& path,
                           const std::string& name) {
    const auto dataset = hdf5::open_dataset(file.handle(), path);
    return hdf5::read_string_attribute(dataset.get(), name);
}

struct Written {
    TemporaryFolder folder;
    ResultsFile file;
    explicit Written(const RunResults& results) : file(write(results)) {}
    std::filesystem::path write(const RunResults& results) const {
        write_results(results, folder / "out.h5");
        return folder / "out.h5";
    }
};

}  // namespace

TEST_CASE("figures of few people are flagged by scenario and year and place") {
    RunResults results = small_results(2);
    results.flag_rules.fewest_children = 150;        // the first authority has 100
    results.flag_rules.fewest_poor_children = 25;    // 31 on average, less 10 in the scenario
    results.tally(2, 1, 3, 1).population[1][4] = 0;  // in one of two replicates
    results.flag_rules.fewest_person_years = 10'000;
    const Written written(results);
    CHECK(code(written.file, "child_poverty", {0, 3, 0}) == 2);
    CHECK(code(written.file, "child_poverty", {0, 3, 1}) == 0);
    CHECK(code(written.file, "child_poverty", {2, 3, 1}) == 1);
    CHECK(code(written.file, "child_poverty", {2, 3, 2}) == 1);
    CHECK(code(written.file, "child_poverty", {2, 1, 1}) == -1);  // before the base year
    CHECK(code(written.file, "child_poverty_of_run", {2, 3}) == 0);
    CHECK(code(written.file, "life_expectancy", {0, 0, 1, 1}) == 0);
    CHECK(code(written.file, "life_expectancy", {2, 3, 1, 1}) == 3);
    CHECK(code(written.file, "life_expectancy", {2, 3, 1, 0}) == 0);
    CHECK(code(written.file, "local_by_family", {0, 3, 1, 0}) == 2);  // 40 children
    CHECK(code(written.file, "local_by_family", {0, 3, 1, 1}) == 3);
    CHECK(code(written.file, "local_by_tenure", {0, 1, 1, 1}) == -1);
}

TEST_CASE("real residents and simulated deaths are what life expectancy is flagged by") {
    RunResults results = small_results(1);
    // 9,900 simulated of each sex at scale 0.5.
    results.flag_rules.fewest_person_years = 19'800;
    CHECK(code(Written(results).file, "life_expectancy", {0, 3, 0, 0}) == 2);
    results.flag_rules.fewest_person_years = 19'799;
    CHECK(code(Written(results).file, "life_expectancy", {0, 3, 0, 0}) == 0);
    double deaths = 0;
    for (const auto of_band : results.tally(0, 0, 3, 0).deaths_expected[0])
        deaths += from_fixed(of_band);
    results.flag_rules.fewest_deaths = deaths + 0.01;
    CHECK(code(Written(results).file, "life_expectancy", {0, 3, 0, 0}) == 1);
}

TEST_CASE("effects are flagged by the replicates of their difference") {
    RunResults results = small_results(6);
    const Written six(results);
    CHECK(code(six.file, "effect", {2, 3, 0, 1}) == 0);  // 10 fewer in each
    CHECK(code(six.file, "effect", {2, 3, 0, 0}) == 0);
    CHECK(code(six.file, "effect", {2, 3, 0, 2}) == 4);  // nobody lives longer
    CHECK(code(six.file, "effect", {2, 3, 0, 4}) == 0);  // and it costs
    CHECK(code(six.file, "effect", {1, 3, 0, 1}) == 4);  // "nothing"
    CHECK(code(six.file, "effect", {2, 2, 0, 1}) == 4);  // before it begins
    CHECK(code(six.file, "effect", {2, 1, 0, 1}) == -1);
    CHECK(code(six.file, "effect_of_run", {2, 3, 1}) == 0);
    for (int r = 0; r < 3; ++r)  // now 8 more in half of the replicates
        results.tally(2, r, 3, 0).children_in_poverty[0] += 18;
    CHECK(code(Written(results).file, "effect", {2, 3, 0, 1}) == 1);
}

TEST_CASE("with one replicate only a change of few children is known to be none") {
    RunResults results = small_results(1);
    CHECK(code(Written(results).file, "effect", {2, 3, 0, 1}) == 2);
    results.tally(2, 0, 3, 0).children_in_poverty[0] += 5;  // 5 fewer simulated, 10 real
    CHECK(code(Written(results).file, "effect", {2, 3, 0, 1}) == 3);
    CHECK(code(Written(results).file, "effect", {2, 3, 0, 0}) == 3);
    CHECK(code(Written(results).file, "effect", {2, 3, 0, 4}) == 2);
}

TEST_CASE("calibration is flagged by the base year of the first replicate") {
    RunResults results = small_results(1);
    FitTable fit{"child_poverty_ahc", "", "", {}, {}};
    fit.columns = {{"target", "", "", "proportion", {0.3, 0.3, 0.3}},
                   {"simulated", "", "", "proportion", {0.304, 0.31, 0.2999}}};
    results.fit.push_back(fit);
    const Written written(results);
    const auto sources = read_sources(written.file);
    REQUIRE(sources.size() == 3);
    CHECK(sources[0].child_poverty == CalibrationFlag::met);
    CHECK(sources[1].child_poverty == CalibrationFlag::not_met);
    // The made-up places have no published life expectancy.
    CHECK(sources[0].life_expectancy[0] == CalibrationFlag::not_met);
    const Written without(small_results(1));
    CHECK(read_sources(without.file)[0].child_poverty == CalibrationFlag::not_given);
}

TEST_CASE("codes carry their meanings as CF has them and datasets name their flags") {
    const Written written(small_results(2));
    for (const char* name : {"child_poverty", "life_expectancy", "local_by_decile"})
        CHECK(text_attribute(written.file, std::string("/flags/") + name, "flag_meanings") ==
              "enough few_events few_people nobody");
    CHECK(text_attribute(written.file, "/flags/inputs", "flag_meanings") ==
          "observed fallback modelled none");
    CHECK(text_attribute(written.file, "/flags/effect", "units") == "code");
    CHECK(text_attribute(written.file, "/poverty/child_poverty_rate", "ancillary_variables") ==
          "/flags/child_poverty");
    CHECK(text_attribute(written.file, "/difference/poverty/child_poverty_rate",
                         "ancillary_variables") == "/flags/child_poverty /flags/effect");
    for (const Quantity& quantity : quantities())
        for (const bool difference : {false, true}) {
            std::string names = ancillary_variables(quantity, difference);
            std::replace(names.begin(), names.end(), ' ', '\0');
            for (std::size_t at = 0; at < names.size(); at += std::string(&names[at]).size() + 1)
                CHECK(hdf5::has_link(written.file.handle(), &names[at]));
        }
    CHECK(read_flag_rules(written.file) == small_results(1).flag_rules);
}

TEST_CASE("every table that a quantity rests on is an input and inputs say whose they are") {
    const std::vector<AuthorityInput> inputs = authority_inputs();
    for (const Quantity& quantity : quantities())
        for (const std::string& table : input_tables(quantity)) {
            INFO(quantity.path << " " << table);
            CHECK(std::any_of(inputs.begin(), inputs.end(),
                              [&](const AuthorityInput& input) { return input.name == table; }));
        }
    const UkData& data = testing::project_inputs().data;
    const auto status = [&](const std::string& table, const char* code) {
        const auto found = std::find_if(inputs.begin(), inputs.end(),
                                        [&](const auto& input) { return input.name == table; });
        REQUIRE(found != inputs.end());
        return found->status_of(data.authorities[static_cast<std::size_t>(data.find(code))]);
    };
    CHECK(status("rents", "E06000001") == InputStatus::observed);
    CHECK(status("rents", "W06000015") == InputStatus::modelled);
    CHECK(status("life_expectancy", "E09000001") == InputStatus::fallback);
    CHECK(status("social_rents", "S12000049") == InputStatus::none);
    CHECK(status("population_2022", "S12000049") == InputStatus::observed);
}

}  // namespace lc
