#include "analysis/export/tidy_table.hpp"

#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"

namespace lc {

TEST_CASE("CSVW metadata describe tables with types and keys and references") {
    const TidyTable authorities{
        "authorities.csv",
        "Authorities",
        "All",
        {{"authority", "Code", "ONS code", "", TidyColumn::Type::text, true}}};
    const TidyTable figures{
        "rate.csv",
        "Rate",
        "Share",
        {{"authority", "Code", "ONS code", "", TidyColumn::Type::text, true, "authorities.csv"},
         {"year", "Year", "First", "year", TidyColumn::Type::whole, true},
         {"mean", "Mean", "Of replicates", "proportion", TidyColumn::Type::number, false}}};
    const auto document = nlohmann::json::parse(
        csvw_metadata({authorities, figures}, {"Title", "Words", "x.h5", "2026", "1.0"}));
    // The context is fixed by section 5.2 of the W3C Recommendation.
    CHECK(document["@context"][0] == "http://www.w3.org/ns/csvw");
    const auto& schema = document["tables"][1]["tableSchema"];
    CHECK(schema["primaryKey"] == nlohmann::json::array({"authority", "year"}));
    CHECK(schema["columns"][1]["datatype"] == "integer");
    CHECK(schema["columns"][2]["datatype"] == "double");
    CHECK(schema["columns"][2]["schema:unitText"] == "proportion");
    CHECK(schema["foreignKeys"][0]["reference"]["resource"] == "authorities.csv");
    CHECK(document["tables"][1]["url"] == "rate.csv");
    CHECK_FALSE(document["tables"][0]["tableSchema"].contains("foreignKeys"));
}

}  // namespace lc
