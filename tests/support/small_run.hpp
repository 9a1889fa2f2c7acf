// A small whole run for tests of what leaves its bits alone.
#pragma once

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <utility>

#include "runner/simulation/simulate.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/same_record.hpp"
#include "tests/support/scenario_files.hpp"
#include "tests/support/small_world.hpp"

namespace lc::testing {

/// A run of a part of the country, in which nobody moves between its authorities.
struct SmallRun {
    struct Of {
        std::vector<Scenario> scenarios;
        std::vector<std::string> places;  ///< ONS codes
        int last_year = 2027;
        int replicates = 1;
        double scale = 0.01;
        bool decompose = false;
    };

    RunInputs inputs = project_inputs();
    RunSettings settings;
    RunResults results;
    RunClock clock;

    explicit SmallRun(Of of) {
        inputs.scenarios = std::move(of.scenarios);
        if (of.decompose) inputs.coalitions = coalitions_of(inputs.scenarios, inputs.decomposition);
        settings.scale = of.scale;
        settings.last_year = of.last_year;
        settings.whole_country = false;
        for (const std::string& place : of.places)
            settings.authorities.push_back(inputs.data.find(place));
        std::sort(settings.authorities.begin(), settings.authorities.end());
        results.scenarios.push_back({"baseline", "", ""});
        for (const Scenario& scenario : inputs.scenarios)
            results.scenarios.push_back({scenario.name, "", ""});
        results.replicates = of.replicates;
        for (int year = start_year; year <= of.last_year; ++year) results.years.push_back(year);
        results.data = &project_inputs().data;  // stays where it is when a run is moved
        results.authorities = settings.authorities;
        results.scale = settings.scale;
        results.decomposition = inputs.decomposition;
        results.allocate();
    }
    /// Two authorities, some replicates of the baseline and a scenario to 2027-28.
    explicit SmallRun(int replicates = 2)
        : SmallRun(
              {{valid_scenario(scenario_text(
                   R"({ "lever": "child_benefit", "parameters": { "additional_weekly_per_child": 50 }, "from": 2026 })"))},
               {"E09000030", "W06000015"},
               2027,
               replicates}) {}

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
