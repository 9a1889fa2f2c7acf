#include "runner/cli/summary.hpp"

#include "model/core/error.hpp"
#include "runner/io/results.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/runner/io/results_support.hpp"

namespace lc {

TEST_CASE("summary reports everything that was asked for in vain at once") {
    const TemporaryFolder folder;
    write_results(small_results(1), folder / "out.h5");
    SummaryOptions options;
    options.file = folder / "out.h5";
    options.year = 2060;
    options.measure = "relative";
    options.authorities = {"tower", "E09000030"};
    try {
        summary(options);
        FAIL("not refused");
    } catch (const InputError& error) {
        REQUIRE(error.faults().size() == 3);
        const std::string text = error.what();
        CHECK(text.find("2022 to 2025") != std::string::npos);
        CHECK(text.find("relative_ahc, relative_bhc") != std::string::npos);
        CHECK(text.find("Did you mean Tower Hamlets?") != std::string::npos);
    }
}

TEST_CASE("summary refuses a file that is no results file") {
    SummaryOptions options;
    options.file = "/dev/null";
    CHECK_THROWS_AS(summary(options), InputError);
}

}  // namespace lc
