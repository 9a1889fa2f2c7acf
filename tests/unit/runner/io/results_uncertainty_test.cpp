// /uncertainty is written as worked out and read as written.
#include <cmath>

#include "runner/cli/summary_uncertainty.hpp"
#include "runner/io/uncertainty_reader.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/runner/io/results_support.hpp"

#include <nlohmann/json.hpp>

namespace lc {
namespace {

/// Five replicates, the last of which repeats the parameters of the one before. Of three
/// authorities with 600 children, 180 + 12 r are poor (persons of the whole population), in "less
/// poverty" 60 fewer.
RunResults with_parameters() {
    RunResults results = small_results(5);
    results.uncertainty.parameters = {
        {"take_up.one", "One", "proportion", "expert prior", 0.5, 0.1, 0.9},
        {std::string(causal_share_path), "Two", "proportion", "memory", 0.25, 0, 0.6}};
    results.uncertainty.values = {0.5, 0.25, 0.1, 0.6, 0.3, 0.2, 0.8, 0.1, 0.8, 0.1};
    results.uncertainty.roles = {ReplicateRole::central, ReplicateRole::own, ReplicateRole::own,
                                 ReplicateRole::own, ReplicateRole::repeat};
    return results;
}

ReadUncertainty written_and_read(const RunResults& results) {
    const TemporaryFolder folder;
    write_results(results, folder / "out.h5");
    return read_uncertainty(ResultsFile(folder / "out.h5"));
}

}  // namespace

TEST_CASE("uncertainty of headline outcomes is read as it was written") {
    const ReadUncertainty read = written_and_read(with_parameters());
    CHECK(read.varied == "both");
    CHECK(read.sets == 3);
    CHECK(read.parameters ==
          std::vector<std::string>{"take_up.one", "mortality.causal_share_income"});
    CHECK(read.statuses == std::vector<std::string>{"expert prior", "memory"});
    REQUIRE(read.scenarios.size() == 3);
    const OutcomeUncertainty& level = read.scenarios[0][1];  // children in poverty
    CHECK(level.values == std::vector<double>{180, 192, 204, 216, 228});
    CHECK(level.variance.total == Approx(144));
    CHECK(level.variance.simulation == Approx(72));
    CHECK(level.variance.parameters == Approx(72));
    // Parameter sets of 1, 1, 1 and 2 replicates, the central one among them: squares sum to 7.
    CHECK(level.standard_error == Approx(std::sqrt(72 * 7.0 / 25 + 72 / 5.0)));
    CHECK(level.rank_correlation[0] == Approx(1));
    CHECK(level.rank_correlation[1] == Approx(-1));
    CHECK(read.scenarios[0][0].values[1] == Approx(0.32 / 2));  // 96 of 600 simulated
}

TEST_CASE("effects are paired differences and a certain one needs no replicates") {
    const ReadUncertainty read = written_and_read(with_parameters());
    const OutcomeUncertainty& effect = read.scenarios[2][1];
    CHECK(effect.values == std::vector<double>(5, -60));
    CHECK(effect.summary.above_zero == 0);
    CHECK(effect.summary.lower_80 == -60);
    CHECK(effect.variance.total == 0);
    CHECK(effect.replicates_needed == 0);
    CHECK(std::isnan(effect.rank_correlation[0]));
    CHECK(read.scenarios[1][1].values == std::vector<double>(5, 0));
    CHECK(effect.by_causal_share[0].mean == Approx(-60));
    CHECK(effect.by_causal_share[2].upper == Approx(-60));
}

TEST_CASE("a run that varies draws alone has no parameters in its results") {
    RunResults results = with_parameters();
    results.uncertainty.parameters.clear();
    results.uncertainty.values.clear();
    const ReadUncertainty read = written_and_read(results);
    CHECK(read.varied == "noise");
    CHECK(read.parameters.empty());
    const VarianceSplit& split = read.scenarios[0][1].variance;
    CHECK(split.parameters == 0);
    CHECK(split.total == Approx(360));  // of 180, 192, ..., 228: the first is a draw too
    CHECK(split.simulation == split.total);
}

TEST_CASE("one replicate has no uncertainty to report") {
    const ReadUncertainty read = written_and_read(small_results(1));
    CHECK(read.scenarios.empty());
    CHECK(uncertainty_text(read, {"baseline"}, "2025-26").empty());
}

TEST_CASE("summary shows intervals and a tornado and how strong chance is") {
    const ReadUncertainty read = written_and_read(with_parameters());
    const std::vector<std::string> names{"baseline", "nothing", "less poverty"};
    const std::string text = uncertainty_text(read, names, "2025-26");
    CHECK(text.find("How sure: less poverty") != std::string::npos);
    CHECK(text.find("children in poverty") != std::string::npos);
    CHECK(text.find("2 parameters drawn in 3 sets") != std::string::npos);
    const auto json = uncertainty_json(read, names, "2025-26");
    CHECK(json["scenarios"][0]["of"] == "level");
    CHECK(json["scenarios"][0]["outcomes"][1]["parameters"][0]["rank_correlation"] == Approx(1));
    CHECK(json["scenarios"][2]["outcomes"][1]["interval_95"][0] == -60);
    CHECK(json["scenarios"][2]["outcomes"][1]["probability_above_zero"] == 0);
    CHECK(json["scenarios"][2]["outcomes"][2]["by_causal_share"]["central"]["mean"] == 0);
}

}  // namespace lc
