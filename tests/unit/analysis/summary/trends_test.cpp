#include "analysis/summary/trends.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

namespace lc {

TEST_CASE("a sparkline has eight levels between its ends and a space for the unknown") {
    const std::vector<double> values{0, 1, 2, 3, 4, 5, 6, 7, 8, NAN, 0};
    CHECK(sparkline(values, 0, 8, Characters::unicode) == "▁▂▃▄▅▆▇██ ▁");
    CHECK(sparkline(values, 0, 8, Characters::ascii) == "_.:-=+*## _");
}

TEST_CASE("a sparkline without a range is level") {
    CHECK(sparkline(std::vector<double>{3, 3, 3}, 3, 3, Characters::ascii) == "===");
}

TEST_CASE("lines of one figure share a scale") {
    const std::string text =
        trends_text("2024-25", "2026-27",
                    {{"child poverty rate, %",
                      100,
                      1,
                      false,
                      {{"baseline", {0.3, 0.3, 0.3}}, {"plan", {0.3, 0.25, 0.2}}}}},
                    Characters::ascii);
    CHECK(text ==
          "trend                  2024-25       2026-27\n"
          "child poverty rate, %\n"
          "  baseline                30.0  ###     30.0\n"
          "  plan                    30.0  #=_     20.0\n");
}

TEST_CASE("changes are signed and drawn against zero and lines without values are left out") {
    const std::string text = trends_text(
        "2024-25", "2026-27",
        {{"change", 1, 0, true, {{"plan", {0, -1000, -2000}}, {"none", {NAN, NAN, NAN}}}},
         {"nothing", 1, 0, true, {{"none", {NAN, NAN, NAN}}}}},
        Characters::ascii);
    CHECK(text.find("#=_") != std::string::npos);
    CHECK(text.find("-2,000") != std::string::npos);
    CHECK(text.find("none") == std::string::npos);
    CHECK(text.find("nothing") == std::string::npos);
    CHECK(trends_text("a", "b", {}, Characters::ascii).empty());
}

}  // namespace lc
