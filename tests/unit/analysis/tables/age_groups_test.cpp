#include "analysis/tables/age_groups.hpp"

#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "analysis/statistics/life_table.hpp"
#include "tests/support/catch.hpp"

namespace lc {
namespace {

using Row = std::vector<std::string>;

/// Two groups of twenty bands; line 2 is the first row of a, line 22 that of b.
std::vector<Row> sound_rows() {
    std::vector<Row> rows;
    for (const char* const group : {"a", "b"})
        for (const int start : abridged_starts())
            rows.push_back({group, std::to_string(start), "1000", "5"});
    return rows;
}

struct Answer {
    int groups = 0;
    std::size_t faults = 0;
    std::string text;
    bool says(const std::string& part) const { return text.find(part) != std::string::npos; }
};

Answer read(const std::vector<Row>& rows, const std::string& header = "group,age,population,deaths",
            const std::vector<int>& starts = abridged_starts()) {
    std::ostringstream content;
    content << header << "\n";
    for (const Row& row : rows)
        for (std::size_t cell = 0; cell < row.size(); ++cell)
            content << row[cell] << (cell + 1 == row.size() ? "\n" : ",");
    std::istringstream in(content.str());
    FaultList faults("t.csv");
    AgeGroups groups(in, starts, faults);
    Answer answer;
    for (AgeGroup group; groups.next(group);) ++answer.groups;
    answer.faults = faults.count();
    try {
        faults.throw_if_any();
    } catch (const InputError& error) {
        answer.text = error.what();
    }
    return answer;
}

Answer spoiled(const std::function<void(std::vector<Row>&)>& spoil) {
    std::vector<Row> rows = sound_rows();
    spoil(rows);
    return read(rows);
}

}  // namespace

TEST_CASE("groups are read whole and one by one") {
    std::istringstream in(
        "age,group,deaths,population,good_health,sample\n0,x,1,10,1,7\n1,x,2,20,0.9,7\n"
        "5,x,3,30,0.8,8\n0,y,1,11,1,7\n1,y,2,21,1,7\n5,y,3,31,0.5,9\n");
    FaultList faults("t.csv");
    AgeGroups groups(in, {0, 1, 5}, faults);
    CHECK(groups.has_health());
    AgeGroup group;
    REQUIRE(groups.next(group));
    CHECK(group.name == "x");
    CHECK(group.population == std::vector<double>{10, 20, 30});
    CHECK(group.deaths == std::vector<double>{1, 2, 3});
    CHECK(group.good_health == std::vector<double>{1, 0.9, 0.8});
    CHECK(group.sample == std::vector<double>{7, 7, 8});
    REQUIRE(groups.next(group));
    CHECK(group.name == "y");
    CHECK(group.population == std::vector<double>{11, 21, 31});
    CHECK_FALSE(groups.next(group));
    CHECK(faults.empty());
}

TEST_CASE("a sound table has no faults") {
    const Answer answer = read(sound_rows());
    CHECK(answer.groups == 2);
    CHECK(answer.faults == 0);
}

TEST_CASE("bad figures are refused at their line") {
    const Answer answer = spoiled([](std::vector<Row>& rows) {
        rows[3][3] = "-1";
        rows[7][2] = "many";
        rows[20][3] = "1001";
        rows[30][3] = "";
    });
    CHECK(answer.faults == 4);
    CHECK(answer.says("t.csv:5: deaths: -1 is below 0"));
    CHECK(answer.says("t.csv:9: population: \"many\" is not a number"));
    CHECK(answer.says("t.csv:22: deaths: 1001 deaths are more than the population of 1000"));
    CHECK(answer.says("t.csv:32: deaths: is empty"));
}

TEST_CASE("a missing band is named with its group") {
    const Answer answer = spoiled([](std::vector<Row>& rows) { rows.erase(rows.begin() + 5); });
    CHECK(answer.faults == 1);
    CHECK(
        answer.says("t.csv:20: age: the group that ends here, \"a\", lacks the band that starts "
                    "at 20 (all of 0, 1, 5, ... 90 are needed)"));
}

TEST_CASE("a duplicate band and bands out of order are refused") {
    const Answer twice =
        spoiled([](std::vector<Row>& rows) { rows.insert(rows.begin() + 5, rows[4]); });
    CHECK(twice.faults == 1);
    CHECK(twice.says("t.csv:7: age: group \"a\" has the band that starts at 15 twice"));
    const Answer swapped = spoiled([](std::vector<Row>& rows) { std::swap(rows[2], rows[3]); });
    CHECK(swapped.faults == 1);
    CHECK(swapped.says(
        "t.csv:5: age: the band that starts at 5 comes after that which starts at 10"));
}

TEST_CASE("an age that is none is one fault and not also a missing band") {
    const Answer answer = spoiled([](std::vector<Row>& rows) {
        rows[2][1] = "5-9";
        rows[25][1] = "22";
    });
    CHECK(answer.faults == 2);
    CHECK(answer.says("t.csv:4: age: \"5-9\" is not a whole number"));
    CHECK(answer.says("t.csv:27: age: no age band starts at 22"));
}

TEST_CASE("a group that begins again or has no name is refused") {
    const Answer again = spoiled([](std::vector<Row>& rows) {
        const auto all = sound_rows();
        rows.insert(rows.end(), all.begin(), all.begin() + 20);
    });
    CHECK(again.faults == 1);
    CHECK(again.says("t.csv:42: group: group \"a\" begins again (it began at line 2"));
    const Answer nameless = spoiled([](std::vector<Row>& rows) {
        for (std::size_t row = 20; row < 40; ++row) rows[row][0] = " ";
    });
    CHECK(nameless.faults == 1);
    CHECK(nameless.says("t.csv:22: group: is empty"));
}

TEST_CASE("good health is a share and somebody was asked") {
    std::vector<Row> rows = sound_rows();
    for (Row& row : rows) {
        row.emplace_back("0.5");
        row.emplace_back("100");
    }
    rows[4][4] = "85";
    rows[5][5] = "0";
    const Answer answer = read(rows, "group,age,population,deaths,good_health,sample");
    CHECK(answer.faults == 2);
    CHECK(answer.says("t.csv:6: good_health: 85 is out of range (it is 0 to 1)"));
    CHECK(answer.says("t.csv:7: sample: nobody was asked"));
}

TEST_CASE("a table without rows or without a needed column is refused") {
    CHECK(read({}).says("t.csv: has a header and no rows"));
    const Answer answer = read({{"a", "0", "10"}}, "group,age,population");
    CHECK(answer.faults == 1);
    CHECK(answer.says("t.csv:1: the header has no column deaths"));
    CHECK(answer.groups == 0);
}

TEST_CASE("complete tables want single years of age") {
    const std::vector<Row> rows{{"a", "0", "9", "1"}, {"a", "1", "9", "1"}, {"a", "3", "9", "1"}};
    const Answer answer = read(rows, "group,age,population,deaths", single_year_starts(3));
    CHECK(answer.faults == 1);
    CHECK(answer.says("lacks the band that starts at 2"));
}

}  // namespace lc
