#include "scenarios/nearest.hpp"

#include "tests/support/catch.hpp"

using namespace lc;

TEST_CASE("edit distance counts inserted deleted replaced and swapped letters") {
    CHECK(edit_distance("", "") == 0);
    CHECK(edit_distance("abc", "") == 3);
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("form", "from") == 1);
    CHECK(edit_distance("LHA", "lha") == 0);
}

TEST_CASE("the nearest name is one that can be meant") {
    const std::vector<std::string> known{"child_benefit", "two_child_limit", "lha", "from"};
    CHECK(nearest("child_benfit", known) == "child_benefit");
    CHECK(nearest("form", known) == "from");
    CHECK(nearest("benefit", known) == "child_benefit");
    CHECK(nearest("zzzzzz", known).empty());
    CHECK(nearest("", known).empty());
    CHECK(nearest(std::string(5000, 'a'), known).empty());
}

TEST_CASE("a suggestion names the nearest or lists a few") {
    CHECK(suggestion("lhx", {"lha", "ema"}) == " Did you mean \"lha\"?");
    CHECK(suggestion("zzzzzz", {"lha", "ema"}) == " Known: lha, ema.");
    CHECK(suggestion("zzzzzz", {}).empty());
}
