#include "analysis/tables/row_writer.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

#include "model/core/error.hpp"
#include "tests/support/catch.hpp"

namespace lc {
namespace {

std::string written(TableFormat format, int rows) {
    std::ostringstream out;
    RowWriter writer(out, format, {"group", "age", "years"});
    for (int row = 0; row < rows; ++row) {
        writer.text(row == 0 ? "a, \"b\"" : "Ynys Môn");
        writer.whole(row);
        writer.number(row == 0 ? NAN : 80.1234567890123);
    }
    writer.finish();
    return out.str();
}

}  // namespace

TEST_CASE("rows are written as CSV with empty cells for what is unknown") {
    CHECK(written(TableFormat::csv, 2) ==
          "group,age,years\n\"a, \"\"b\"\"\",0,\nYnys Môn,1,80.12345679\n");
    CHECK(written(TableFormat::csv, 0) == "group,age,years\n");
}

TEST_CASE("rows are written as JSON with null for what is unknown") {
    const auto list = nlohmann::json::parse(written(TableFormat::json, 2));
    REQUIRE(list.size() == 2);
    CHECK(list[0]["group"] == "a, \"b\"");
    CHECK(list[0]["years"].is_null());
    CHECK(list[1]["age"] == 1);
    CHECK(list[1]["years"].get<double>() == Approx(80.12345679));
    CHECK(nlohmann::json::parse(written(TableFormat::json, 0)).empty());
    CHECK(nlohmann::json::parse(written(TableFormat::json, 5000)).size() == 5000);
}

TEST_CASE("a row that cannot be written is an error of the run") {
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    RowWriter writer(out, TableFormat::csv, {"group"});
    writer.text("a");
    CHECK_THROWS_AS(writer.finish(), RunError);
}

}  // namespace lc
