#include "runner/reporting/place_support.hpp"

#include "runner/io/results_layout.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/runner/io/results_support.hpp"

using namespace lc;

TEST_CASE("what figures of a place rest on is the flag of the file in words") {
    const TemporaryFolder folder;
    RunResults results = small_results(1);
    results.tally(1, 0, 3, 0).children = 0;  // nobody in the first authority's last year
    write_results(results, folder / "out.h5");
    const ResultsFile file(folder / "out.h5");
    const SupportWords poverty(file, "/flags/child_poverty");
    REQUIRE(poverty.known());
    const std::size_t year = file.years().size() - 1;
    CHECK(poverty.words(1, year, 1) == "enough");
    CHECK(poverty.words(1, year, 0) == "nobody");
    CHECK(poverty.words(0, 0, 0).empty());  // no incomes before the base year
}
