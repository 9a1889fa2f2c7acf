#include "model/synthesis/fit_report.hpp"

#include "tests/support/catch.hpp"

using namespace lc;

TEST_CASE("a margin's error is the sum of absolute errors and its worst cell", "[synthesis]") {
    MarginFit margin{"tenure", "share of households", {}};
    CHECK(margin.total_absolute_error() == 0);
    CHECK(margin.worst() == nullptr);
    margin.cells = {{"owned", 0.6, 0.55}, {"social", 0.2, 0.3}, {"private", 0.2, 0.15}};
    CHECK(margin.total_absolute_error() == Approx(0.2));
    REQUIRE(margin.worst() != nullptr);
    CHECK(margin.worst()->name == "social");
    CHECK(margin.worst()->error() == Approx(0.1));
}
