// Sampling of parameters and the reading of replicates, in simulated worlds with known truth. Seeds
// are fixed, so that none of these can fail by chance later.
#include <boost/random/normal_distribution.hpp>

#include <cmath>
#include <string>
#include <vector>

#include "analysis/statistics/uncertainty.hpp"
#include "model/core/random.hpp"
#include "model/parameters/latin_hypercube.hpp"
#include "tests/support/catch.hpp"

namespace lc {
namespace {

EventEngine engine_of_world(std::uint64_t seed, int world) {
    return EventEngine(Draws(seed, 0), static_cast<std::uint64_t>(world), 0, Stream{202});
}

double variance(const std::vector<double>& x) {
    double mean = 0, sum = 0;
    for (const double value : x) mean += value / static_cast<double>(x.size());
    for (const double value : x) sum += (value - mean) * (value - mean);
    return sum / static_cast<double>(x.size() - 1);
}

}  // namespace

TEST_CASE("both parts of the variance are estimated without bias", "[statistical]") {
    // 2,000 worlds of 41 replicates, parameters with variance 4 and noise with variance 1. One
    // world's estimate of noise (10 pairs) has a deviation of sqrt(2/10) = 0.45, of the total (30
    // draws) 5 sqrt(2/29) = 1.31: means over worlds have 0.010 and 0.029. Four of them: error rate
    // below 1 in 10,000 each.
    constexpr int worlds = 2000, replicates = 41;
    double simulation = 0, total = 0, parameters = 0;
    for (int world = 0; world < worlds; ++world) {
        EventEngine engine = engine_of_world(1, world);
        boost::random::normal_distribution<double> normal;
        std::vector<double> values;
        std::vector<ReplicateRole> roles;
        double drawn = 0;
        for (int r = 0; r < replicates; ++r) {
            const bool repeats = r > 0 && r % 4 == 0;
            roles.push_back(r == 0    ? ReplicateRole::central
                            : repeats ? ReplicateRole::repeat
                                      : ReplicateRole::own);
            if (!repeats) drawn = r == 0 ? 0 : 2 * normal(engine);
            values.push_back(drawn + normal(engine));
        }
        const VarianceSplit split = variance_split(values, roles);
        simulation += split.simulation / worlds;
        total += split.total / worlds;
        parameters += split.parameters / worlds;
    }
    CHECK(simulation == Approx(1).margin(0.04));
    CHECK(total == Approx(5).margin(0.12));
    CHECK(parameters == Approx(4).margin(0.13));
}

TEST_CASE("the strongest of irrelevant parameters passes the bound in five percent of runs",
          "[statistical]") {
    // 2,000 runs of 40 parameters in 100 sets: a share of 5% has a deviation of 0.49%. Tails of
    // rank correlations are a little lighter than the normal's: 3% to 6.5%.
    constexpr int runs = 2000, parameters = 40, sets = 100;
    const double bound = chance_correlation(sets, parameters);
    int passed = 0;
    for (int run = 0; run < runs; ++run) {
        EventEngine engine = engine_of_world(2, run);
        boost::random::normal_distribution<double> normal;
        const auto draw = [&] {
            std::vector<double> x(sets);
            for (double& value : x) value = normal(engine);
            return x;
        };
        const std::vector<double> outcome = draw();
        bool any = false;
        for (int p = 0; p < parameters; ++p)
            any = any || std::abs(rank_correlation(draw(), outcome)) > bound;
        passed += any;
    }
    CHECK(passed > 0.03 * runs);
    CHECK(passed < 0.065 * runs);
}

TEST_CASE("a latin hypercube knows the mean of an additive outcome far better than random draws",
          "[statistical]") {
    // Mean over 40 points of a sum of six squares. Independent draws give it the variance
    // 6 (1/5 - 1/9) / 40 = 0.0133; in a Latin hypercube additive parts vary only within strata
    // (Stein 1987), by less than a hundredth of that.
    std::vector<double> means;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        double mean = 0;
        for (const char* const name : {"a", "b", "c", "d", "e", "f"})
            for (const double x : latin_hypercube(seed, name, 40)) mean += x * x / 40;
        means.push_back(mean);
    }
    CHECK(variance(means) < 0.0133 / 100);
    double mean = 0;
    for (const double value : means) mean += value / 200;
    CHECK(mean == Approx(2).margin(4 * std::sqrt(0.0133 / 100 / 200)));
}

TEST_CASE("dimensions of a latin hypercube are not correlated", "[statistical]") {
    // 500 pairs of dimensions over 40 points: rank correlations have mean 0 and variance 1/39, so
    // that their mean has a deviation of 0.0072 and their variance, relatively, of 6.3%.
    std::vector<double> correlations;
    for (int pair = 0; pair < 500; ++pair) {
        const auto one = latin_hypercube(5, "x" + std::to_string(pair), 40);
        const auto two = latin_hypercube(5, "y" + std::to_string(pair), 40);
        correlations.push_back(rank_correlation(one, two));
    }
    double mean = 0;
    for (const double value : correlations) mean += value / 500;
    CHECK(std::abs(mean) < 0.029);
    CHECK(variance(correlations) == Approx(1.0 / 39).epsilon(0.25));
}

TEST_CASE("the interval of a line holds the truth in 95 percent of worlds", "[statistical]") {
    // 2,000 worlds: a share of 95% has a deviation of 0.49%; 93% to 97% is four of them.
    constexpr int worlds = 2000;
    int held = 0;
    for (int world = 0; world < worlds; ++world) {
        EventEngine engine = engine_of_world(3, world);
        boost::random::normal_distribution<double> normal;
        std::vector<double> x, y;
        for (int i = 0; i < 20; ++i) {
            x.push_back(normal(engine));
            y.push_back(1 + 0.5 * x.back() + normal(engine));
        }
        const Interval at = line_at(x, y, 1.5);
        held += at.lower < 1.75 && 1.75 < at.upper;
    }
    CHECK(held > 0.93 * worlds);
    CHECK(held < 0.97 * worlds);
}

}  // namespace lc
