#include "analysis/summary/text_table.hpp"

#include <cmath>

#include "tests/support/catch.hpp"

namespace lc {

TEST_CASE("text tables align by characters and stack headings") {
    const std::string table =
        text_table({"place", "cost\n£ million"}, {{"Ynys Môn", "5"}, {"Ards", "1,234"}});
    CHECK(table ==
          "               cost\n"
          "place     £ million\n"
          "Ynys Môn          5\n"
          "Ards          1,234\n");
}

TEST_CASE("numbers are grouped by thousands and keep no sign of zero") {
    CHECK(grouped(1234567.4) == "1,234,567");
    CHECK(grouped(-999) == "-999");
    CHECK(grouped(-1000, true) == "-1,000");
    CHECK(grouped(12, true) == "+12");
    CHECK(grouped(-0.3, true) == "0");
    CHECK(grouped(NAN) == "–");
}

TEST_CASE("decimals are rounded and signed when asked") {
    CHECK(decimals(27.449, 1) == "27.4");
    CHECK(decimals(0.0125, 3, true) == "+0.013");
    CHECK(decimals(-2.5, 2, true) == "-2.50");
    CHECK(decimals(-0.0001, 2, true) == "0.00");
    CHECK(decimals(NAN, 2) == "–");
}

}  // namespace lc
