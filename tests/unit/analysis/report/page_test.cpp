#include "analysis/report/page.hpp"

#include "model/core/error.hpp"
#include "tests/support/catch.hpp"

namespace lc {

TEST_CASE("a page is filled and what comes from outside cannot break out of it") {
    const std::string page =
        "<title><!--lifechances:title--></title><tbody><!--lifechances:base-table--></tbody>"
        "<script><!--lifechances:data--></script>";
    const std::string made =
        report_page(page, {"A < B & \"C\"", R"({"name": "</script><!--"})", "<tr></tr>"});
    CHECK(made ==
          "<title>A &lt; B &amp; &quot;C&quot;</title><tbody><tr></tr></tbody>"
          "<script>{\"name\": \"\\u003c/script>\\u003c!--\"}</script>");
}

TEST_CASE("a household's page is filled") {
    CHECK(household_page("<title><!--lifechances:title--></title><!--lifechances:data-->", "A & B",
                         R"({"id": "<!--"})") ==
          "<title>A &amp; B</title>{\"id\": \"\\u003c!--\"}");
}

TEST_CASE("a template without a place for the figures is an error") {
    CHECK_THROWS_AS(report_page("<title><!--lifechances:title--></title>", {"a", "{}", ""}),
                    RunError);
}

}  // namespace lc
