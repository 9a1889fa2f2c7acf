// How often replicates of a scenario without effect are taken for one. The seed is fixed, so that
// this cannot fail by chance later.
#include <boost/random/normal_distribution.hpp>

#include <cmath>
#include <limits>
#include <vector>

#include "analysis/statistics/flags.hpp"
#include "model/core/random.hpp"
#include "tests/support/catch.hpp"

namespace lc {

TEST_CASE("noise alone is told from zero in no more than one of twenty runs", "[statistical]") {
    // 20,000 runs for each number of replicates. At a true rate of 5% the rate found has a
    // deviation of 0.0015; six replicates have 2/64 = 0.031 that all agree, and a little from those
    // in which a single one is near zero. Power: an effect of three deviations is found in most
    // runs of 20.
    constexpr FlagRules rules{5'000, 10, 100, 10, 6, 0.005, 0.25};
    constexpr int worlds = 20'000;
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    const auto found = [&](int replicates, double effect) {
        int count = 0;
        for (int world = 0; world < worlds; ++world) {
            EventEngine engine(Draws(1, 0), static_cast<std::uint64_t>(world),
                               static_cast<std::uint64_t>(replicates), Stream{203});
            boost::random::normal_distribution<double> normal(effect, 1);
            std::vector<double> values;
            for (int r = 0; r < replicates; ++r) values.push_back(normal(engine));
            count += effect_of(values, unknown, rules) == EffectFlag::distinguishable;
        }
        return static_cast<double>(count) / worlds;
    };
    for (const int replicates : {6, 10, 20, 50}) {
        INFO(replicates);
        CHECK(found(replicates, 0) < 0.05);
    }
    CHECK(found(6, 0) > 0.025);
    CHECK(found(20, 3) > 0.9);
}

}  // namespace lc
