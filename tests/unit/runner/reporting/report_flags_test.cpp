// Every flag of a results file is among the figures of the report's page.
#include "runner/reporting/report_flags.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "analysis/summary/flag_marks.hpp"
#include "model/process/context.hpp"
#include "runner/io/flags_about.hpp"
#include "runner/io/flags_reader.hpp"
#include "runner/io/headline_outcomes.hpp"
#include "runner/reporting/report_base_table.hpp"
#include "runner/reporting/report_data.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/runner/io/results_support.hpp"

namespace lc {
namespace {

using nlohmann::ordered_json;
using Codes = std::vector<std::int8_t>;

/// Reads the format as its declaration tells it.
Codes unpacked(const ordered_json& text) {
    Codes codes;
    const std::string all = text.get<std::string>();
    for (std::size_t i = 0; i < all.size();) {
        const auto code = static_cast<std::int8_t>(all[i++] - 'b');
        std::string times;
        while (i < all.size() && all[i] >= '0' && all[i] <= '9') times += all[i++];
        codes.insert(codes.end(), times.empty() ? 1 : std::stoul(times), code);
    }
    return codes;
}

/// Six replicates in which flags of every kind come up.
RunResults flagged_results() {
    RunResults results = small_results(6);
    results.flag_rules.fewest_children = 150;      // the first authority has 100
    results.flag_rules.fewest_poor_children = 30;  // 35 on average, less 10 in the scenario
    results.tally(2, 1, 3, 1).population[1][4] = 0;
    for (int r = 0; r < 3; ++r) results.tally(2, r, 3, 0).children_in_poverty[0] += 18;
    FitTable fit{"child_poverty_ahc", "", "", {}, {}};
    fit.columns = {{"target", "", "", "proportion", {0.3, 0.3, 0.3}},
                   {"simulated", "", "", "proportion", {0.304, 0.31, 0.2999}}};
    results.fit.push_back(fit);
    return results;
}

struct Page {
    TemporaryFolder folder;
    ResultsFile file;
    ordered_json data;
    explicit Page(const RunResults& results)
        : file(write(results)), data(ordered_json::parse(report_data(file))) {}
    std::filesystem::path write(const RunResults& results) const {
        write_results(results, folder / "out.h5");
        return folder / "out.h5";
    }

    /// Checks packed codes by scenario [authority · inner][year] against a dataset of /flags
    /// [scenario][year][authority][outer], of which `outer` from `first` on are wanted.
    void compare(const ordered_json& page, const std::string& path, std::size_t from,
                 std::size_t first = 0, std::size_t wanted = 0) const {
        INFO(path << " from " << first);
        const Codes held = read_codes(file, path);
        const std::size_t years = file.years().size(), places = file.authorities().size();
        const std::size_t all = held.size() / (file.scenarios().size() * years * places);
        const std::size_t inner = wanted == 0 ? all : wanted;
        std::set<int> kinds;
        for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
            if (page.at(s).is_null()) continue;  // a baseline has no effect
            const Codes codes = unpacked(page.at(s));
            REQUIRE(codes.size() == places * inner * (years - from));
            std::size_t at = 0;
            for (std::size_t a = 0; a < places; ++a)
                for (std::size_t i = 0; i < inner; ++i)
                    for (std::size_t y = from; y < years; ++y, ++at) {
                        CHECK(codes[at] == held[((s * years + y) * places + a) * all + first + i]);
                        kinds.insert(codes[at]);
                    }
        }
        CHECK(!kinds.empty());
    }
};

/// 2024 is the third of the years of small_results().
constexpr std::size_t base = 2;

}  // namespace

TEST_CASE("the page has every code of flags by place as the results file has it") {
    const Page page(flagged_results());
    const ordered_json& local = page.data.at("local");
    page.compare(local.at("relative_ahc").at("support"), "/flags/child_poverty", base);
    page.compare(local.at("deep_ahc").at("support"), "/flags/child_poverty", base);
    page.compare(local.at("life_male").at("support"), "/flags/life_expectancy", base);
    page.compare(local.at("healthy_female").at("support"), "/flags/life_expectancy", base);
    CHECK(local.at("life_female").at("by") == 0);
    CHECK(local.at("healthy_male").at("by") == 1);
    CHECK(local.at("relative_ahc").at("by").is_null());
    for (std::size_t o = 0; o < headline_outcomes.size(); ++o) {
        const std::vector<std::string> figures{"relative_ahc", "poor", "life_female", "life_male",
                                               "cost"};
        page.compare(local.at(figures[o]).at("effect"), "/flags/effect", base, o, 1);
    }
    for (const std::string kind : {"family", "tenure", "decile"})
        page.compare(page.data.at("groups").at(kind).at("support"), "/flags/local_by_" + kind,
                     base);
    // The test would say nothing if the file had no flag.
    CHECK(unpacked(local.at("relative_ahc").at("support").at(2)).at(1) == 2);
    CHECK(unpacked(local.at("relative_ahc").at("support").at(2)).at(3) == 1);
    CHECK(unpacked(local.at("poor").at("effect").at(2)).at(1) == 1);
}

TEST_CASE("the page has flags of the run together and of calibration and inputs") {
    const Page page(flagged_results());
    const ordered_json& flags = page.data.at("flags");
    const auto of_run = [&](const char* name, const std::string& path) {
        const Codes held = read_codes(page.file, path);
        const std::size_t scenarios = page.file.scenarios().size(),
                          years = page.file.years().size(),
                          inner = held.size() / (scenarios * years);
        for (std::size_t s = 0; s < scenarios; ++s) {
            const auto first =
                held.begin() + static_cast<std::ptrdiff_t>((s * years + base) * inner);
            const auto size = static_cast<std::ptrdiff_t>((years - base) * inner);
            CHECK(unpacked(flags.at("of_run").at(name).at(s)) == Codes(first, first + size));
        }
    };
    of_run("child_poverty", "/flags/child_poverty_of_run");
    of_run("life_expectancy", "/flags/life_expectancy_of_run");
    of_run("effect", "/flags/effect_of_run");
    for (const std::string name :
         {"child_poverty_calibration", "life_expectancy_calibration", "inputs"})
        CHECK(unpacked(flags.at(name)) == read_codes(page.file, "/flags/" + name));
    CHECK(flags.at("tables") == read_input_tables(page.file));
    CHECK(unpacked(flags.at("child_poverty_calibration")) == Codes{0, 1, 0});
}

TEST_CASE("no dataset of flags is unknown to the page") {
    const Page page(flagged_results());
    const hdf5::Handle group(H5Gopen2(page.file.handle(), "/flags", H5P_DEFAULT), H5Gclose, "open");
    std::set<std::string> names;
    const auto add = [](hid_t, const char* name, const H5L_info_t*, void* into) -> herr_t {
        static_cast<std::set<std::string>*>(into)->insert(name);
        return 0;
    };
    hsize_t at = 0;
    REQUIRE(H5Literate(group.get(), H5_INDEX_NAME, H5_ITER_INC, &at, add, &names) >= 0);
    CHECK(names == std::set<std::string>{"child_poverty", "child_poverty_calibration",
                                         "child_poverty_of_run", "effect", "effect_of_run", "input",
                                         "inputs", "life_expectancy", "life_expectancy_calibration",
                                         "life_expectancy_of_run", "local_by_decile",
                                         "local_by_family", "local_by_tenure", "outcome"});
}

TEST_CASE("changes without a dataset of their own are flagged by their interval") {
    const Page page(flagged_results());
    const Codes deep = unpacked(page.data.at("local").at("deep_ahc").at("effect").at(2));
    const Codes gap = unpacked(page.data.at("local").at("relative_bhc").at("effect").at(2));
    // 10 fewer in each replicate for relative poverty before housing costs from 2025 on: 5 fewer.
    CHECK(gap.at(0) == 4);  // no effect in 2024
    CHECK(gap.at(1) == 0);
    CHECK(deep.at(1) == 4);  // five in all scenarios
    const ordered_json& drivers = page.data.at("drivers");
    REQUIRE(!drivers.empty());
    for (const ordered_json& driver : drivers) {
        CHECK(driver.at("effect").at(0).is_null());
        CHECK(unpacked(driver.at("effect").at(2)).size() == 2 * page.file.authorities().size());
    }
    CHECK(unpacked(page.data.at("groups").at("family").at("effect").at(2)).at(0) == 4);
}

TEST_CASE("the page speaks of flags in the words of summary and the workbook") {
    const Page page(flagged_results());
    const ordered_json& flags = page.data.at("flags");
    for (std::size_t code = 0; code < support_names.size(); ++code) {
        const auto flag = static_cast<SupportFlag>(static_cast<int>(code));
        CHECK(flags.at("words").at("support").at(code) == words_of(flag));
        CHECK(flags.at("marks").at("support").at(code) == mark(flag));
    }
    for (std::size_t code = 0; code < effect_names.size(); ++code) {
        const auto flag = static_cast<EffectFlag>(static_cast<int>(code));
        CHECK(flags.at("words").at("effect").at(code) == words_of(flag));
        CHECK(flags.at("marks").at("effect").at(code) == mark(flag));
    }
    // A note is the footnote of summary on one line.
    Footnotes notes(read_flag_rules(page.file));
    notes.add(SupportFlag::few_people);
    std::string footnote = notes.text();
    footnote.replace(footnote.find("\n  "), 3, " ");
    footnote.pop_back();
    CHECK(flags.at("notes").at("few_people") == footnote);
    CHECK(flags.at("notes")
              .at("few_replicates_beside")
              .get<std::string>()
              .starts_with("Whether changes without ~ differ"));
    CHECK(flags.at("sentences").at("modelled") == flag_words::modelled);
    CHECK(flags.at("sentences").at("calibration").at(2) ==
          flag_words::calibration(CalibrationFlag::not_met));
}

TEST_CASE("the table that needs no script says what figures rest on and whether they are met") {
    const Page page(flagged_results());
    std::string rows = base_year_table(page.file);
    rows.erase(0, rows.find("<tbody>\n") + 8);
    const std::string first = rows.substr(0, rows.find('\n'));
    CHECK(first.find("<td>few people</td><td>met</td>") != std::string::npos);
    const std::string second = rows.substr(first.size() + 1, rows.find('\n', first.size() + 1));
    CHECK(second.find("<td>enough</td><td>not met</td>") != std::string::npos);
    CHECK(second.find("<td>enough</td><td>not met</td></tr>") != std::string::npos);
}

TEST_CASE("a file without flags has a page without them") {
    const Page page(flagged_results());
    const std::filesystem::path older = page.folder / "older.h5";
    std::filesystem::copy_file(page.file.path(), older);
    {
        const hdf5::Handle file(H5Fopen(older.c_str(), H5F_ACC_RDWR, H5P_DEFAULT), H5Fclose,
                                "open");
        REQUIRE(H5Ldelete(file.get(), "/flags", H5P_DEFAULT) >= 0);
    }
    const ResultsFile file(older);
    const ordered_json data = ordered_json::parse(report_data(file));
    CHECK(data.at("flags").is_null());
    CHECK(data.at("local").at("relative_ahc").at("support").is_null());
    CHECK(data.at("groups").at("family").at("effect").is_null());
    CHECK(base_year_table(file).find("<td>–</td></tr>") != std::string::npos);
}

}  // namespace lc
