#include "runner/simulation/emerging_headline.hpp"

#include "runner/io/results.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/runner/io/results_support.hpp"

namespace lc {

TEST_CASE("the emerging headline is the mean of replicates so far beside the baseline's") {
    const RunResults results = small_results(2);
    // 30 of 100, 200 and 400 children in the first replicate, 32 in the second, 10 fewer in the
    // scenario; positions 2 and 3 are 2024-25 and 2025-26.
    CHECK(emerging_headline(results, 0, 0, 2) == "Child poverty AHC 2024-25: baseline 15.0%");
    CHECK(emerging_headline(results, 2, 0, 3) ==
          "Child poverty AHC 2025-26: baseline 15.0%, scenario 10.0% (-5.0): less poverty");
    CHECK(emerging_headline(results, 2, 1, 3) ==
          "Child poverty AHC 2025-26: baseline 15.5%, scenario 10.5% (-5.0): less poverty");
}

TEST_CASE("there is no headline before the base year or for what is no scenario") {
    const RunResults results = small_results(1);
    CHECK(emerging_headline(results, 0, 0, 1).empty());
    CHECK(emerging_headline(results, 3, 0, 3).empty());
}

}  // namespace lc
