#include "analysis/statistics/inequality_interval.hpp"

#include <array>
#include <cmath>

#include "tests/support/catch.hpp"

namespace lc {
namespace {

constexpr std::size_t deciles = 10, repetitions = 100'000;
using Deciles = std::array<double, deciles>;

// Test data and results of the R package PHEindicatormethods 2.1.0 (UK Health Security Agency),
// area 1 of each kind: life expectancy, infant mortality and child obesity. Its limits are
// simulated with 100,000 repetitions and other draws: they and ours may differ by a few of the
// standard errors of such a percentile, which are 0.4% of the interval's half-width.
constexpr Deciles life_persons{7291, 7997, 6105, 7666, 5790, 6934, 5918, 5974, 7147, 7534};
constexpr Deciles life_years{75.933459010308098, 78.344238272784295, 83.836063104165405,
                             83.637539966493094, 80.465503152955904, 81.115675985702197,
                             81.693083571856207, 84.190006206098701, 80.595564108147201,
                             86.289434957862397};
constexpr Deciles life_error{1.638472426358545,  1.578192884542907,  1.5134355059640296,
                             1.7754906175801293, 1.7013390591981388, 1.56412107376755,
                             1.3681148366878566, 1.4001418005940802, 2.4328463975781616,
                             1.5665181695934678};
constexpr Deciles births{279012, 255993, 236961, 214315, 192812,
                         183546, 168593, 164822, 154836, 138165};
constexpr Deciles infant_deaths{5.892219689475721,  4.7345044591063035, 3.827634083245766,
                                3.8681380211371112, 3.6771570234217785, 3.1436261209723995,
                                3.1258711808912585, 2.942568346458604,  2.82879950399132,
                                2.7648101907140012};
constexpr Deciles infant_lower{5.614959662410748,  4.475920770781004,  3.586926055445024,
                               3.6140791140579505, 3.4166969870147965, 2.8977176350029272,
                               2.870493809285979,  2.6924041297904315, 2.57630573787527,
                               2.501420619088458};
constexpr Deciles infant_upper{6.183085357576154,  5.0079519402470885, 4.0844291026854505,
                               4.1399822998098585, 3.9573934822289045, 3.4103317188858107,
                               3.4038909874130083, 3.2159015715579464, 3.1059621495836955,
                               3.05584866618335};
constexpr Deciles pupils{34353, 32112, 27715, 25372, 23889, 23260, 23180, 24193, 23609, 24488};
constexpr Deciles obese{0.21212121212121202, 0.214281265570503, 0.204077214504781,
                        0.19186504808450303, 0.174808489262841, 0.16663800515907098,
                        0.156039689387403,   0.146571322283305, 0.140370197805921,
                        0.120875530872264};
constexpr Deciles obese_lower{0.207830499225555,  0.209827711465288, 0.19937351725899902,
                              0.187066648694241,  0.170044640703038, 0.16190410576997,
                              0.151425075468518,  0.142170753783533, 0.13599767093637602,
                              0.11685200990738201};
constexpr Deciles obese_upper{0.216476300812899, 0.218803170788612,   0.208862933590925,
                              0.19675673996565,  0.17967690552753499, 0.17148199783416998,
                              0.160768288675927, 0.151084110529924,   0.144859737537153,
                              0.125017980504761};

struct Published {
    double slope, slope_lower, slope_upper, relative, relative_lower, relative_upper;
};

void check(const InequalityEstimate& found, const Published& published) {
    CHECK(found.index.slope == Approx(published.slope).epsilon(1e-9));
    CHECK(found.index.relative == Approx(published.relative).epsilon(1e-9));
    const double slope_margin = 0.015 * (published.slope_upper - published.slope_lower);
    CHECK(found.slope_lower == Approx(published.slope_lower).margin(slope_margin).epsilon(0));
    CHECK(found.slope_upper == Approx(published.slope_upper).margin(slope_margin).epsilon(0));
    const double ratio_margin = 0.015 * (published.relative_upper - published.relative_lower);
    CHECK(found.relative_lower == Approx(published.relative_lower).margin(ratio_margin).epsilon(0));
    CHECK(found.relative_upper == Approx(published.relative_upper).margin(ratio_margin).epsilon(0));
}

Deciles errors(const Deciles& lower, const Deciles& upper, ValueType type) {
    Deciles made{};
    for (std::size_t i = 0; i < deciles; ++i)
        made[i] = standard_error_from_limits(lower[i], upper[i], type);
    return made;
}

}  // namespace

TEST_CASE("inequality of life expectancy reproduces the published index and limits") {
    InequalitySimulation simulation(1, repetitions);
    check(simulation.estimate(life_persons, life_years, life_error, {}),
          {6.934616473668819, 3.127594617650817, 10.7586873680794, 1.0888180804446217,
           1.0383690591642838, 1.1412993360251238});
}

TEST_CASE("inequality of a rate reproduces the published index and limits") {
    InequalitySimulation simulation(1, repetitions);
    const Deciles error = errors(infant_lower, infant_upper, ValueType::rate);
    check(simulation.estimate(births, infant_deaths, error, {ValueType::rate, false}),
          {-3.2752012326471758, -3.5868233016744155, -2.9653170017272723, 0.40600068953980034,
           0.36888170199068804, 0.44624776652446996});
    const InequalityEstimate logarithmic =
        simulation.estimate(births, infant_deaths, error, {ValueType::rate, true});
    check(logarithmic, {-3.15590713895456, -3.4809615490242884, -2.833237344763632,
                        0.4418848436076823, 0.4082744080360723, 0.4785663265006931});
    CHECK(logarithmic.index.intercept == Approx(5.6545806054694703).epsilon(1e-9));
}

TEST_CASE("inequality of a proportion reproduces the published index and limits") {
    InequalitySimulation simulation(1, repetitions);
    const Deciles error = errors(obese_lower, obese_upper, ValueType::proportion);
    check(simulation.estimate(pupils, obese, error, {ValueType::proportion, false}),
          {-0.10720032333730493, -0.11220857220984691, -0.1021798062145461, 0.5334015306465507,
           0.5171273196358018, 0.5501538412913004});
    const InequalityEstimate logistic =
        simulation.estimate(pupils, obese, error, {ValueType::proportion, true});
    check(logistic, {-0.1096462611125906, -0.11490838449464633, -0.10443087776045443,
                     0.5341775743253946, 0.5185333850074628, 0.5501741213468927});
    CHECK(logistic.index.intercept == Approx(0.23538210070887111).epsilon(1e-9));
}

TEST_CASE("limits repeat with a seed and differ with another") {
    InequalitySimulation one(7, 2000), same(7, 2000), other(8, 2000);
    const double lower = one.estimate(life_persons, life_years, life_error, {}).slope_lower;
    CHECK(same.estimate(life_persons, life_years, life_error, {}).slope_lower == lower);
    CHECK(other.estimate(life_persons, life_years, life_error, {}).slope_lower != lower);
    // What came before does not matter.
    const Deciles error = errors(infant_lower, infant_upper, ValueType::rate);
    const InequalityModel rate{ValueType::rate, false};
    const double after = one.estimate(births, infant_deaths, error, rate).slope_upper;
    CHECK(other.estimate(births, infant_deaths, error, rate).slope_upper != after);
    CHECK(same.estimate(births, infant_deaths, error, rate).slope_upper == after);
}

TEST_CASE("without sampling error the limits are the index") {
    InequalitySimulation simulation(1, 1000);
    const Deciles none{};
    for (const ValueType type : {ValueType::plain, ValueType::rate, ValueType::proportion})
        for (const bool multiplicative : {false, true}) {
            const auto found = simulation.estimate(pupils, obese, none, {type, multiplicative});
            CHECK(found.slope_lower == Approx(found.index.slope));
            CHECK(found.slope_upper == Approx(found.index.slope));
            CHECK(found.relative_lower == Approx(found.index.relative));
            CHECK(found.relative_upper == Approx(found.index.relative));
        }
}

TEST_CASE("a multiplicative fit finds the factor of values that rise by one") {
    // Values of 50 · 2^rank at the ridits 0.1, 0.5, 0.9 of groups of a fifth, three fifths, a
    // fifth.
    const std::array<double, 3> persons{100, 300, 100}, error{};
    const std::array<double, 3> value{50 * std::exp2(0.1), 50 * std::exp2(0.5),
                                      50 * std::exp2(0.9)};
    InequalitySimulation simulation(1, 1000);
    const auto found = simulation.estimate(persons, value, error, {ValueType::plain, true});
    CHECK(found.index.intercept == Approx(50));
    CHECK(found.index.relative == Approx(2));
    CHECK(found.index.slope == Approx(50));
}

TEST_CASE("limits of the ratio are unknown when the start of the line is not apart from 0") {
    const std::array<double, 3> persons{1, 1, 1}, value{0.1, 1, 2}, error{1, 1, 1};
    InequalitySimulation simulation(1, 1000);
    const auto found = simulation.estimate(persons, value, error, {});
    CHECK(std::isnan(found.relative_lower));
    CHECK(std::isnan(found.relative_upper));
    CHECK(std::isfinite(found.slope_lower));
}

}  // namespace lc
