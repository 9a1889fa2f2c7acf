// /distribution as written and as read.
#include <cmath>

#include "runner/io/distribution_reader.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/runner/io/results_support.hpp"

namespace lc {
namespace {

/// Spread of the run after housing costs: a Gini of 0.3 + 0.01 a replicate, 0.02 less in "less
/// poverty" from 2025 on. A sixth of the children who were not poor enter, a third of the poor
/// leave.
RunResults with_spread(int replicates) {
    RunResults results = small_results(replicates);
    for (int s = 0; s < 3; ++s)
        for (int r = 0; r < replicates; ++r)
            for (int y = 0; y < 4; ++y) {
                IncomeSpread& spread = results.uk_year(s, r, y).incomes[0][0];
                spread.mean = 500;
                spread.gini = 0.3 + 0.01 * r - (s == 2 && y == 3 ? 0.02 : 0);
                for (int a = 0; a < 3; ++a) {
                    Tally& tally = results.tally(s, r, y, a);
                    tally.children_not_poor_before = 60;
                    tally.children_entering_poverty = 10;
                    tally.children_poor_before = 30;
                    tally.children_leaving_poverty = 10;
                }
            }
    return results;
}

}  // namespace

TEST_CASE("spread of incomes and its paired change are read as they were written") {
    const TemporaryFolder folder;
    write_results(with_spread(3), folder / "out.h5");
    const ResultsFile file(folder / "out.h5");
    const auto read = read_distribution(file, 3);
    REQUIRE(read.size() == 3);
    CHECK(read[2].scenario == "less poverty");
    CHECK(read[2].level.inequality[0][0].mean == Approx(0.29));
    CHECK(read[2].level.inequality[0][0].lower < 0.281);
    // Paired: the replicates' own level is in both.
    CHECK(read[2].difference.inequality[0][0].mean == Approx(-0.02));
    CHECK(read[2].difference.inequality[0][0].lower == Approx(-0.02));
    CHECK(read[1].difference.inequality[0][0].upper == 0);
    CHECK(read[0].level.mean_income[0].mean == 500);
    CHECK(std::isnan(read[0].level.inequality[1][3].mean));
}

TEST_CASE(
    "child poverty by area is the sum of its authorities and moves begin after the base year") {
    const TemporaryFolder folder;
    write_results(with_spread(1), folder / "out.h5");
    const ResultsFile file(folder / "out.h5");
    // 100, 200 and 300 children, 30 poor in each authority: two in England, one in Wales.
    CHECK(read_distribution(file, 3)[0].level.child_poverty[0].mean == Approx(0.15));
    CHECK(read_distribution(file, 3, 1)[0].level.child_poverty[0].mean == Approx(0.2));
    CHECK(read_distribution(file, 3, 2)[0].level.child_poverty[0].mean == Approx(0.1));
    CHECK(read_distribution(file, 3)[2].difference.child_poverty[0].mean == Approx(-0.05));
    // A gap of £25 of a line of 0.6 × £530.
    CHECK(read_distribution(file, 3)[0].level.child_poverty[1].mean ==
          Approx(0.15 * 25 / (0.6 * 530)));
    CHECK(read_distribution(file, 3)[0].level.child_poverty[4].mean == Approx(1.0 / 6));
    CHECK(read_distribution(file, 3)[0].level.child_poverty[5].mean == Approx(1.0 / 3));
    CHECK(std::isnan(read_distribution(file, 2)[0].level.child_poverty[4].mean));
    CHECK(std::isnan(read_distribution(file, 1)[0].level.child_poverty[0].mean));
    CHECK(std::isnan(read_distribution(file, 3, 4)[0].level.child_poverty[0].mean));
}

}  // namespace lc
