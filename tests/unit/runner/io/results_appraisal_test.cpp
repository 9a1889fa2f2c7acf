// /appraisal and /decomposition are written as worked out and read as written.
#include <cmath>

#include <nlohmann/json.hpp>

#include "runner/cli/summary_appraisal.hpp"
#include "runner/cli/summary_decomposition.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/runner/io/results_support.hpp"

namespace lc {
namespace {

/// "less poverty" costs £0.5 million a year (simulated; scale 0.5) in each of three authorities in
/// 2025 and lifts 10 simulated children out of poverty in each; "nothing" does nothing.
RunResults with_rates(int replicates) {
    RunResults results = small_results(replicates);
    results.discounting = {{0.035, 0.03, 0.025}, {0.015, 0.0129, 0.0107}};
    return results;
}

double total(const AppraisalFigures& figures, Total which) {
    return figures.totals[static_cast<std::size_t>(which)];
}

}  // namespace

TEST_CASE("present values are in prices of the base year and discounted to it") {
    RunResults results = with_rates(2);
    for (int s = 0; s < 3; ++s)
        for (int r = 0; r < 2; ++r) results.uk_year(s, r, 3).uk.price_index = 1.05;
    const AppraisalFigures figures = appraisal_figures(results, 2, 1);
    const double real = 3 * 0.5 / 0.5 / 1.05;  // £ million
    CHECK(figures.by_year[3][0] == Approx(real));
    CHECK(figures.by_year[3][public_bearer] == Approx(real));
    CHECK(figures.by_year[2][public_bearer] == 0);
    CHECK(figures.present_value[public_bearer] == Approx(real / 1.035));
    CHECK(total(figures, Total::gross_cost) == Approx(real / 1.035));
    CHECK(total(figures, Total::returns) == 0);
    CHECK(total(figures, Total::child_years) == Approx(60));
    CHECK(total(figures, Total::child_years_discounted) == Approx(60 / 1.035));
    CHECK(total(figures, Total::life_years) == 0);
    const CostPerGain cost = cost_per_gain_of({figures, figures}, 0);
    CHECK(cost.ratio.mean == Approx(1e6 * real / 60));
    CHECK(cost.caveat == RatioCaveat::none);
}

TEST_CASE("life-years are deaths put off times what was left of life") {
    RunResults results = with_rates(1);
    // Half of the expected deaths of women of 65 to 69 in one authority: band 14.
    auto& deaths = results.tally(2, 0, 3, 0).deaths_expected[0][14];
    const double averted = static_cast<double>(deaths) / 2 / 4294967296.0 / results.scale;
    deaths /= 2;
    const AppraisalFigures figures = appraisal_figures(results, 2, 0);
    const double years = total(figures, Total::life_years);
    CHECK(years > 0);
    const double left = years / averted;  // remaining life in the middle of the band
    CHECK(left > 8);
    CHECK(left < 30);
    CHECK(total(figures, Total::life_years_discounted) < years);
    CHECK(total(figures, Total::life_years_discounted) > years * std::pow(1.015, -left));
}

TEST_CASE("gross cost and returns are lines that rise and that fall") {
    RunResults results = with_rates(1);
    auto& tax =
        results.tally(2, 0, 3, 0).spending(Payer::uk_government, FiscalComponent::income_tax);
    tax -= 20'000'000;  // £0.2 million more revenue
    const AppraisalFigures figures = appraisal_figures(results, 2, 0);
    CHECK(total(figures, Total::gross_cost) == Approx(3.0 / 1.035));
    CHECK(total(figures, Total::returns) == Approx(0.4 / 1.035));
    CHECK(total(figures, Total::net_cost) == Approx(2.6 / 1.035));
}

TEST_CASE("summary shows present values and says why a ratio is missing") {
    const TemporaryFolder folder;
    write_results(with_rates(3), folder / "out.h5");
    const ResultsFile file(folder / "out.h5");
    const auto scenarios = read_appraised(file);
    REQUIRE(scenarios.size() == 2);
    CHECK(scenarios[1].replicates.size() == 3);
    CHECK(total(scenarios[1].replicates[2], Total::child_years) == Approx(60));
    const std::string text = appraisal_text(scenarios, "2025-26 to 2025-26");
    CHECK(text.find("Cost over the run: less poverty") != std::string::npos);
    CHECK(text.find("there is no gain") != std::string::npos);
    const auto json = appraisal_json(scenarios, "2025-26");
    CHECK(json["scenarios"][1]["totals"]["child_years_out_of_poverty"]["mean"] == Approx(60));
    CHECK(json["scenarios"][0]["pounds_per"]["life_year"]["caveat"] == "no_gain");
    CHECK(json["scenarios"][1]["pounds_per"]["child_year_out_of_poverty"]["caveat"].is_null());
}

TEST_CASE("contributions of levers are read as they were written") {
    RunResults results = with_rates(2);
    results.decomposition.players = {{}, {"lha"}, {"child_benefit", "lha"}};
    results.decomposition.first = {0, 0, 0};
    results.decomposition.coalitions = 2;
    const std::vector<Tally> tallies = results.tallies;
    results.allocate();
    results.tallies = tallies;
    for (int r = 0; r < 2; ++r) {
        // Baseline: 180 and 192 poor children of the whole population; the scenario 60 fewer.
        results.coalition(r, 0, 3) = {0.3, 180.0 + 12 * r - 40, 80, 80, 0};
        results.coalition(r, 1, 3) = {0.3, 180.0 + 12 * r - 30, 80, 80, 0};
    }
    const TemporaryFolder folder;
    write_results(results, folder / "out.h5");
    const ResultsFile file(folder / "out.h5");
    const auto read = read_decomposition(file, 3);
    REQUIRE(read.size() == 3);
    CHECK(read[0].shares.empty());
    REQUIRE(read[1].shares.size() == 1);
    CHECK(read[1].shares[0].lever == "lha");
    REQUIRE(read[2].shares.size() == 2);
    CHECK(read[2].method == "shapley");
    CHECK(read[2].shares[0].contribution[1].mean == Approx(-35));  // (40 + 60 - 30) / 2
    CHECK(read[2].shares[1].contribution[1].mean == Approx(-25));
    CHECK(read[2].shares[0].contribution[1].lower == Approx(-35));
    CHECK(read[2].shares[0].alone[1].mean == Approx(-40));
    CHECK(read[2].joint[1].mean == Approx(-60));
    const std::vector<std::string> names{"baseline", "nothing", "less poverty"};
    const std::string text = decomposition_text(read, names, "2025-26");
    CHECK(text.find("What each lever adds: less poverty") != std::string::npos);
    CHECK(text.find("joint effect") != std::string::npos);
    const auto json = decomposition_json(read, names, "2025-26");
    CHECK(json["scenarios"][1]["levers"][0]["lever"] == "child_benefit");
    CHECK(json["scenarios"][1]["levers"][0]["contribution"]["children_in_poverty"]["mean"] ==
          Approx(-35));
}

TEST_CASE("a file without decomposition has none to read") {
    const TemporaryFolder folder;
    write_results(with_rates(1), folder / "out.h5");
    CHECK(read_decomposition(ResultsFile(folder / "out.h5"), 3).empty());
    CHECK(decomposition_text({}, {"baseline"}, "2025-26").empty());
}

}  // namespace lc
