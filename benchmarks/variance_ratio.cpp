// How much less figures vary between replicates than by plain Monte Carlo: expected deaths beside
// drawn ones, common random numbers beside independent ones, quotas beside simple random samples.
// Prints the tables of docs/uncertainty.md.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "analysis/statistics/life_table.hpp"
#include "benchmarks/ratio_table.hpp"
#include "model/core/fixed_point.hpp"
#include "runner/simulation/simulate.hpp"
#include "tests/support/scenario_files.hpp"
#include "tests/support/small_world.hpp"

namespace {

using namespace lc;
using namespace lc::ratios;

constexpr std::size_t whole = std::string::npos;

/// The levers compared: from a large effect on child poverty to one of few families.
std::vector<Scenario> levers() {
    std::vector<Scenario> scenarios;
    for (
        const char* lever :
        {R"({"lever": "child_benefit", "parameters": {"additional_weekly_per_child": 20}, "from": 2026})",
         R"({"lever": "uc_child_element", "from": 2026})",
         R"({"lever": "lha", "parameters": {"percentile": 30, "frequency": "annual"}, "from": 2026})",
         R"({"lever": "benefit_cap", "from": 2026})"}) {
        scenarios.push_back(testing::valid_scenario(
            R"({"name": "Test", "years": {"from": 2026, "to": 2044}, "levers": [)" +
            std::string(lever) + "]}"));
    }
    return scenarios;
}
constexpr std::array<const char*, 4> lever_names{
    "Child Benefit, £20 a week more", "Universal Credit, £10 a week more for each child",
    "Local Housing Allowance at the 30th percentile", "benefit cap lifted"};

/// A run of the whole country whose replicates differ by random draws alone.
RunResults noise_run(std::vector<Scenario> scenarios, int replicates, double scale,
                     bool calibrate) {
    RunInputs inputs = testing::project_inputs();
    inputs.scenarios = std::move(scenarios);
    inputs.varied = Varied::noise;
    RunSettings settings;
    settings.scale = scale;
    settings.calibrate_poverty = calibrate;
    settings.last_year = 2026;
    for (std::size_t a = 0; a < inputs.data.authorities.size(); ++a)
        settings.authorities.push_back(static_cast<int>(a));
    RunResults results;
    for (std::size_t s = 0; s <= inputs.scenarios.size(); ++s)
        results.scenarios.push_back({"", "", ""});
    results.replicates = replicates;
    for (int year = start_year; year <= settings.last_year; ++year) results.years.push_back(year);
    results.data = &testing::project_inputs().data;
    results.authorities = settings.authorities;
    results.scale = scale;
    results.allocate();
    ShardLoop loop(2);
    Progress progress(1, Progress::Style::lines);
    CheckpointKeeper keeper({}, progress);
    RunClock clock;
    simulate(inputs, settings, 1, loop, progress, results, clock, keeper);
    return results;
}

/// Applies a function to the tally of each replicate: of a place, or of all together.
template <class Figure>
Values by_replicate(const RunResults& results, int scenario, std::size_t place, Figure figure) {
    const int year = static_cast<int>(results.years.size()) - 1;
    Values values;
    for (int r = 0; r < results.replicates; ++r) {
        if (place != whole) {
            values.push_back(figure(results.tally(scenario, r, year, static_cast<int>(place))));
            continue;
        }
        Tally all;
        for (int a = 0; a < static_cast<int>(results.authorities.size()); ++a)
            all += results.tally(scenario, r, year, a);
        values.push_back(figure(all));
    }
    return values;
}

/// At birth, from a table that closes at 85 and over, so that few places are without drawn deaths
/// in the last band.
double life_expectancy(const Tally& tally, std::size_t sex, bool drawn) {
    static const std::vector<int> starts = abridged_starts(85);
    std::vector<double> persons(starts.size()), deaths(starts.size());
    for (std::size_t band = 0; band < band_count; ++band) {
        const std::size_t row = std::min(band, starts.size() - 1);
        persons[row] += tally.population[sex][band];
        deaths[row] += drawn ? tally.deaths_simulated[sex][band]
                             : from_fixed(tally.deaths_expected[sex][band]);
    }
    std::vector<LifeTableRow> rows(starts.size());
    fill_life_table(starts, persons, deaths, rows);
    return rows.front().life_expectancy;
}

/// Means over figures of the variances of two methods, their ratio, and its row.
struct Compared {
    std::vector<Values> plain, used;
    void print(const std::string& what) const {
        const auto sum = [](const std::vector<Values>& all, std::size_t without) {
            double total = 0;
            for (const Values& values : all) total += variance(values, without);
            return total / static_cast<double>(all.size());
        };
        const Ratio ratio = jackknife(plain.front().size(), [&](std::size_t without) {
            return sum(plain, without) / sum(used, without);
        });
        print_row(what, sum(plain, whole), sum(used, whole), ratio);
    }
};

void deaths(const RunResults& results) {
    print_head("Life expectancy at birth, baseline, 2026-27, both sexes, years", "drawn deaths",
               "expected deaths");
    Compared country, places;
    std::size_t left_out = 0;
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        const auto of = [&](std::size_t place, bool drawn) {
            return by_replicate(results, 0, place, [=](const Tally& tally) {
                return life_expectancy(tally, sex, drawn);
            });
        };
        country.plain.push_back(of(whole, true));
        country.used.push_back(of(whole, false));
        for (std::size_t a = 0; a < results.authorities.size(); ++a) {
            const Values drawn = of(a, true), expected = of(a, false);
            bool known = true;  // drawn deaths may leave the last band without any
            for (const double value : drawn) known &= std::isfinite(value);
            for (const double value : expected) known &= std::isfinite(value);
            left_out += !known;
            if (!known) continue;
            places.plain.push_back(drawn);
            places.used.push_back(expected);
        }
    }
    country.print("United Kingdom");
    places.print("authorities, mean variance");
    fmt::print(
        "\n{} of {} authorities and sexes left out: no life expectancy from drawn deaths in "
        "some replicate.\n",
        left_out, 2 * results.authorities.size());
}

double poor(const Tally& tally) { return 100.0 * tally.children_in_poverty[0] / tally.children; }

/// Scenario less baseline: variance of independent runs is the sum of the two variances.
void common_numbers(const RunResults& results, const std::string& how) {
    print_head("Change of the child poverty rate, 2026-27, percentage points, " + how,
               "independent draws", "common draws");
    for (std::size_t s = 1; s < results.scenarios.size(); ++s)
        for (const bool country : {true, false}) {
            std::vector<Values> baseline, scenario, difference;
            double effect = 0;
            const std::size_t places = country ? 1 : results.authorities.size();
            for (std::size_t a = 0; a < places; ++a) {
                const std::size_t place = country ? whole : a;
                Values before = by_replicate(results, 0, place, poor),
                       after = by_replicate(results, static_cast<int>(s), place, poor), change;
                bool known = true;
                for (std::size_t r = 0; r < before.size(); ++r) {
                    change.push_back(after[r] - before[r]);
                    known &= std::isfinite(change.back());
                }
                if (!known) continue;
                for (const double one : change)
                    effect += one / static_cast<double>(change.size() * places);
                baseline.push_back(before);
                scenario.push_back(after);
                difference.push_back(change);
            }
            const auto sum = [](const std::vector<Values>& all, std::size_t without) {
                double total = 0;
                for (const Values& values : all) total += variance(values, without);
                return total / static_cast<double>(all.size());
            };
            const auto independent = [&](std::size_t without) {
                return sum(baseline, without) + sum(scenario, without);
            };
            const Ratio ratio =
                jackknife(static_cast<std::size_t>(results.replicates), [&](std::size_t without) {
                    return independent(without) / sum(difference, without);
                });
            print_row(fmt::format("{} ({:+.2f}), {}", lever_names[s - 1], effect,
                                  country ? "United Kingdom" : "authorities"),
                      independent(whole), sum(difference, whole), ratio);
        }
}

}  // namespace

int main(int count, char** words) {
    const std::string part = count > 1 ? words[1] : "";
    const int replicates = count > 2 ? std::atoi(words[2]) : 40;
    const double scale = count > 3 ? std::atof(words[3]) : 0.01;
    const bool known = part == "deaths" || part == "levers" || part == "synthesis";
    if (!known || replicates < 3 || !(scale >= 0.001 && scale <= 1)) {
        fmt::print(stderr,
                   "usage: variance_ratio deaths|levers|synthesis [REPLICATES, 3 or more] "
                   "[SCALE, 0.001 to 1]\n");
        return 2;
    }
    fmt::print("{} replicates at scale {}; ratio of variances ± standard error (jackknife).\n",
               replicates, scale);
    if (part == "synthesis") synthesis(replicates, scale);
    if (part == "deaths") deaths(noise_run({}, replicates, scale, true));
    if (part == "levers")
        for (const bool calibrate : {true, false})
            common_numbers(noise_run(levers(), replicates, scale, calibrate),
                           calibrate ? "calibrated" : "without local calibration");
    return 0;
}
