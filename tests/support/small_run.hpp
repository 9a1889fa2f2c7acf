// A small whole run for tests of what leaves its bits alone.
#pragma once

#include <cstdio>
#include <cstring>

#include "runner/simulation/simulate.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/same_record.hpp"
#include "tests/support/scenario_files.hpp"
#include "tests/support/small_world.hpp"

namespace lc::testing {

/// Two authorities, between which people move in no run of a part, some replicates of the baseline
/// and a scenario to 2027-28.
struct SmallRun {
    RunInputs inputs = project_inputs();
    RunSettings settings;
    RunResults results;
    RunClock clock;

    explicit SmallRun(int replicates = 2) {
        inputs.scenarios.push_back(valid_scenario(scenario_text(
            R"({ "lever": "child_benefit", "parameters": { "additional_weekly_per_child": 50 }, "from": 2026 })")));
        settings.scale = 0.01;
        settings.last_year = 2027;
        settings.whole_country = false;
        settings.authorities = {inputs.data.find("E09000030"), inputs.data.find("W06000015")};
        results.scenarios.resize(2);
        results.scenarios[0].name = "baseline";
        results.scenarios[1].name = "more";
        results.replicates = replicates;
        results.years = {2022, 2023, 2024, 2025, 2026, 2027};
        results.data = &inputs.data;
        results.authorities = settings.authorities;
        results.scale = settings.scale;
        results.allocate();
    }
    void run(const CheckpointOptions& options, int threads = 1, std::FILE* says = stderr) {
        ShardLoop loop(threads);
        Progress progress(1, Progress::Style::none, says);
        CheckpointKeeper keeper(options, progress);
        simulate(inputs, settings, 1, loop, progress, results, clock, keeper);
    }
};

/// All that a run counts, to the bit.
inline void check_same(const RunResults& results, const RunResults& expected) {
    REQUIRE(results.tallies.size() == expected.tallies.size());
    for (std::size_t i = 0; i < results.tallies.size(); ++i) {
        INFO("tally " << i);
        CHECK(std::memcmp(&results.tallies[i], &expected.tallies[i], sizeof(Tally)) == 0);
    }
    for (std::size_t i = 0; i < results.uk.size(); ++i)
        CHECK(same_record(results.uk[i], expected.uk[i]));
    CHECK(results.fallback_rates == expected.fallback_rates);
    CHECK(results.provenance.person_years == expected.provenance.person_years);
    REQUIRE(results.fit.size() == expected.fit.size());
    for (std::size_t t = 0; t < results.fit.size(); ++t)
        for (std::size_t c = 0; c < results.fit[t].columns.size(); ++c) {
            const auto &a = results.fit[t].columns[c].values,
                       &b = expected.fit[t].columns[c].values;
            CHECK(std::memcmp(a.data(), b.data(), b.size() * sizeof(double)) == 0);
        }
}

}  // namespace lc::testing
