#include "analysis/tables/csv_stream.hpp"

#include <array>
#include <sstream>
#include <string>

#include "tests/support/catch.hpp"

namespace lc {
namespace {

constexpr std::array<TableColumn, 3> columns{{{"name"}, {"figure"}, {"extra", false}}};

std::string faults_of(const FaultList& faults) {
    try {
        faults.throw_if_any();
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("columns are found by name in any order and cells by column") {
    std::istringstream in(
        "\xEF\xBB\xBF"
        "Figure, other ,NAME\r\n 1.5 ,x,\"a, \"\"b\"\"\"\r\n\r\n2e3,y,c");
    FaultList faults("t.csv");
    CsvStream table(in, columns, faults);
    CHECK(table.unused() == std::vector<std::string>{"other"});
    CHECK_FALSE(table.has(2));
    REQUIRE(table.next());
    CHECK(table.text(0) == "a, \"b\"");
    CHECK(table.number(1, 0, 10) == 1.5);
    REQUIRE(table.next());
    CHECK(table.line() == 4);
    CHECK(table.text(0) == "c");
    CHECK(table.number(1, 0, 1e9) == 2000);
    CHECK_FALSE(table.next());
    CHECK(faults.empty());
}

TEST_CASE("lines longer than the pieces that are read are whole") {
    const std::string name(200'000, 'n');
    std::istringstream in("name,figure\n" + name + ",1\nshort,2\n");
    FaultList faults("t.csv");
    CsvStream table(in, columns, faults);
    REQUIRE(table.next());
    CHECK(table.text(0) == name);
    REQUIRE(table.next());
    CHECK(table.text(0) == "short");
}

TEST_CASE("faults of rows and cells name their line and column") {
    std::istringstream in("name,figure\na,many\nb\nc,-1\nd,\n\"e,1\nf,inf\ng,1,2\nh,11\n");
    FaultList faults("t.csv");
    CsvStream table(in, columns, faults);
    while (table.next()) table.number(1, 0, 10);
    const std::string text = faults_of(faults);
    CHECK(faults.count() == 8);
    CHECK(contains(text, "t.csv:2: figure: \"many\" is not a number"));
    CHECK(contains(text, "t.csv:3: has 1 cells where the header has 2"));
    CHECK(contains(text, "t.csv:4: figure: -1 is out of range"));
    CHECK(contains(text, "t.csv:5: figure: is empty"));
    CHECK(contains(text, "t.csv:6: a quotation mark"));
    CHECK(contains(text, "t.csv:7: figure: \"inf\" is not a number"));
    CHECK(contains(text, "t.csv:8: has 3 cells"));
    CHECK(contains(text, "t.csv:9: figure: 11 is out of range (it is 0 to 10)"));
}

TEST_CASE("a header that lacks a column is refused with what it must name") {
    const auto refused = [](const std::string& content) {
        std::istringstream in(content);
        FaultList faults("t.csv");
        CsvStream table(in, columns, faults);
        CHECK_FALSE(table.next());
        return faults_of(faults);
    };
    CHECK(contains(refused("a,1\nb,2\n"), "t.csv:1: the header has no column name, figure"));
    CHECK(contains(refused("name;figure\na;1\n"), "Separate cells by commas"));
    CHECK(contains(refused("name,figure,figure\na,1,2\n"), "names this column twice"));
    CHECK(contains(refused(""),
                   "is empty. Its first line must name name, figure and, where at hand, "
                   "extra."));
}

TEST_CASE("faults beyond the first fifty are counted") {
    FaultList faults("t.csv");
    for (int line = 1; line <= 1234; ++line) faults.add(line, "", "wrong.");
    CHECK(faults.count() == 1234);
    const std::string text = faults_of(faults);
    CHECK(contains(text, "t.csv:50: wrong."));
    CHECK_FALSE(contains(text, "t.csv:51: wrong."));
    CHECK(contains(text, "... and 1184 more faults."));
}

}  // namespace lc
