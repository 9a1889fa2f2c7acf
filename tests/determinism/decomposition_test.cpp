// Contributions of levers in a simulation: they add up, equals get the same, one that does nothing
// gets nothing, and an interrupted run has the same.
#include <cmath>

#include "runner/io/decomposition_figures.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/small_run.hpp"

using namespace lc;
using lc::testing::ScratchFolder;

namespace {

constexpr int last = 2028;

/// Two replicates of the baseline, of four levers (one twice, one at settings that change nothing)
/// and of a scenario with one lever.
struct Decomposed : testing::SmallRun {
    Decomposed() : SmallRun({scenarios(), {"E09000025", "E06000009"}, last, 2, 0.01, true}) {}

    static std::vector<Scenario> scenarios() {
        const std::string more =
            R"({"lever": "child_benefit", "parameters": {"additional_weekly_per_child": 20}})";
        const std::string none =
            R"({"lever": "child_benefit", "parameters": {"additional_weekly_per_child": 0}})";
        return {testing::valid_scenario(testing::scenario_text(more + ", " + none + ", " + more +
                                                               R"(, {"lever": "lha"})")),
                testing::valid_scenario(testing::scenario_text(R"({"lever": "lha"})"))};
    }
};

const Decomposed& whole() {
    static const Decomposed run = [] {
        Decomposed made;
        made.run({}, 2);
        return made;
    }();
    return run;
}

}  // namespace

TEST_CASE("contributions of levers add up to their joint effect") {
    const RunResults& results = whole().results;
    CHECK(results.decomposition.coalitions == 14);
    for (int replicate = 0; replicate < 2; ++replicate)
        for (int year = base_year + 1; year <= last; ++year) {
            const auto shares = lever_shares(results, 1, replicate, year - start_year);
            const OutcomeValues joint = joint_effect(results, 1, replicate, year - start_year);
            REQUIRE(shares.size() == 4);
            for (std::size_t o = 0; o < joint.size(); ++o) {
                double sum = 0;
                for (const LeverShare& share : shares) sum += share.contribution[o];
                INFO(headline_outcomes[o].name << " in " << year);
                CHECK(sum == Approx(joint[o]).epsilon(1e-9).margin(1e-12));
            }
        }
    CHECK(joint_effect(results, 1, 0, last - start_year)[1] < 0);  // fewer poor children
}

TEST_CASE("a lever twice gets the same twice and one that does nothing gets nothing") {
    const auto shares = lever_shares(whole().results, 1, 0, last - start_year);
    const auto& players = whole().results.decomposition.players[1];
    CHECK(players ==
          std::vector<std::string>{"child_benefit", "child_benefit 2", "child_benefit 3", "lha"});
    for (std::size_t o = 0; o < headline_outcomes.size(); ++o) {
        CHECK(shares[0].contribution[o] == Approx(shares[2].contribution[o]).epsilon(1e-9));
        CHECK(shares[0].alone[o] == shares[2].alone[o]);
        CHECK(std::abs(shares[1].contribution[o]) < 1e-12);
        CHECK(shares[1].alone[o] == 0);
    }
    CHECK(shares[0].contribution[4] > 0);  // it costs money
    CHECK(shares[3].contribution[4] > 0);
}

TEST_CASE("the only lever of a scenario gets all of its effect and is not simulated twice") {
    const auto shares = lever_shares(whole().results, 2, 1, last - start_year);
    REQUIRE(shares.size() == 1);
    CHECK(shares[0].contribution == joint_effect(whole().results, 2, 1, last - start_year));
    CHECK(whole().results.decomposition.first == std::vector<std::size_t>{0, 0, 14});
    const auto before = lever_shares(whole().results, 1, 0, 0);
    CHECK(std::isnan(before[0].contribution[0]));
    CHECK(lever_shares(whole().results, 1, 0, base_year - start_year)[0].contribution[4] == 0);
}

TEST_CASE("a decomposition that is interrupted again and again ends with the same bits") {
    const ScratchFolder folder;
    CheckpointOptions options{folder / "c", {}};
    for (int interrupts = 0; interrupts < 100; ++interrupts) {
        int left = 17;  // within a coalition, again and again
        options.interrupted = [&left] { return --left < 0; };
        Decomposed run;
        try {
            run.run(options, 2);
            CHECK(interrupts > 5);
            CHECK(run.results.decomposition.levels == whole().results.decomposition.levels);
            CHECK(run.results.provenance.person_years == whole().results.provenance.person_years);
            return;
        } catch (const Interrupted&) {
            options.resume = true;
        }
    }
    FAIL("a run in pieces comes to no end");
}
