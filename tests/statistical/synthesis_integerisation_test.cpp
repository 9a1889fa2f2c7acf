// Whole numbers of the base population are unbiased. Every test draws N times with keyed seeds and
// compares means with expectations by a z score; the bound of 5 keeps the chance that a sound
// rounding fails below 6e-7 a cell, stated per test.
#include <cmath>

#include "model/synthesis/controlled_rounding.hpp"
#include "model/synthesis/national.hpp"
#include "model/synthesis/structure.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

/// Sum and sum of squares of a repeated count.
struct Mean {
    double sum = 0, squares = 0, n = 0;
    void add(double x) {
        sum += x;
        squares += x * x;
        ++n;
    }
    /// Distance of the mean from `expected` in standard errors; a constant count has none, so a
    /// small floor stands in.
    double z(double expected) const {
        const double mean = sum / n;
        const double variance = std::max(squares / n - mean * mean, 1e-6);
        return (mean - expected) / std::sqrt(variance / n);
    }
};

}  // namespace

TEST_CASE("controlled rounding of a table has the expected means", "[statistical]") {
    // N = 20,000; 15 cells: a sound rounding fails with chance below 1e-5.
    const std::vector<double> table{0.5,  1.25, 0.01, 3.9, 0,   0.33, 0.66, 2,
                                    0.99, 0.4,  7.1,  0.2, 0.7, 0.05, 0.95};
    std::array<Mean, 15> means;
    for (std::uint64_t k = 0; k < 20000; ++k) {
        EventEngine engine(Draws(99, 0), k, 2022, Stream::integerisation);
        const auto whole = round_table(table, 3, 5, engine);
        for (std::size_t i = 0; i < table.size(); ++i) means[i].add(whole[i]);
    }
    for (std::size_t i = 0; i < table.size(); ++i) {
        INFO(i);
        CHECK(std::abs(means[i].z(table[i])) < 5);
    }
}

TEST_CASE("persons below scale 1 have the expected means by age and sex", "[statistical]") {
    // N = 100 populations of Hartlepool and Rutland at a hundredth among all authorities; 10 age
    // groups x 2 sexes x 2 authorities: fails with chance below 3e-5.
    const UkData& data = project_places();
    const std::array<int, 2> places{data.find("E06000001"), data.find("E06000017")};
    std::array<std::array<std::array<Mean, 10>, sex_count>, 2> means;
    for (std::uint32_t k = 0; k < 100; ++k) {
        const auto persons = whole_persons(data, 0.01, Draws(7, k));
        for (std::size_t place = 0; place < 2; ++place)
            for (std::size_t sex = 0; sex < sex_count; ++sex) {
                std::array<double, 10> groups{};
                const auto& ages = persons[static_cast<std::size_t>(places[place])][sex];
                for (std::size_t age = 0; age < age_count; ++age)
                    groups[std::min<std::size_t>(age / 10, 9)] += ages[age];
                for (std::size_t g = 0; g < 10; ++g) means[place][sex][g].add(groups[g]);
            }
    }
    for (std::size_t place = 0; place < 2; ++place)
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            for (std::size_t g = 0; g < 10; ++g) {
                const auto& published =
                    data.authorities[static_cast<std::size_t>(places[place])].population_2022[sex];
                double expected = 0;
                for (std::size_t age = 10 * g; age < std::min<std::size_t>(10 * g + 10, 91); ++age)
                    expected += 0.01 * published[age];
                INFO(place << " " << sex << " " << g);
                CHECK(std::abs(means[place][sex][g].z(expected)) < 5);
            }
}

TEST_CASE("whole households have the expected means by composition and tenure", "[statistical]") {
    // N = 2,000 draws of about 150 households; 14 cells: fails with chance below 1e-5.
    const UkData& data = project_places();
    const HouseholdSeed seed = make_household_seed(data.seed_england_wales);
    const Authority& authority = data.authorities[static_cast<std::size_t>(data.find("E06000017"))];
    const SynthesisParameters& p = law(2022).synthesis;
    const ExpectedHouseholds expected =
        expect_households(seed, authority, {350, 70, 350 / 41000.0}, 1.01, p);
    std::array<Mean, composition_count> compositions;
    std::array<Mean, 4> tenures;
    for (std::uint32_t k = 0; k < 2000; ++k) {
        const Structure structure(seed, expected, p, Draws(13, k), authority_key(authority.code));
        std::array<double, composition_count> by_composition{};
        std::array<double, 4> by_tenure{};
        for (const HouseholdDraft& h : structure.households) {
            by_composition[static_cast<std::size_t>(h.composition)] += 1;
            by_tenure[h.tenure] += 1;
        }
        for (std::size_t c = 0; c < compositions.size(); ++c)
            compositions[c].add(by_composition[c]);
        for (std::size_t t = 0; t < 4; ++t) tenures[t].add(by_tenure[t]);
    }
    std::array<double, composition_count> expected_composition{};
    std::array<double, 4> expected_tenure{};
    for (std::size_t i = 0; i < seed.types.size(); ++i) {
        expected_composition[static_cast<std::size_t>(seed.types[i].composition)] +=
            expected.count[i];
        expected_tenure[seed.types[i].tenure] += expected.count[i];
    }
    for (std::size_t c = 0; c < compositions.size(); ++c)
        CHECK(std::abs(compositions[c].z(expected_composition[c])) < 5);
    for (std::size_t t = 0; t < 4; ++t) CHECK(std::abs(tenures[t].z(expected_tenure[t])) < 5);
}
