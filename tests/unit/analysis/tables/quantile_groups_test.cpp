#include "analysis/tables/quantile_groups.hpp"

#include <cmath>
#include <sstream>
#include <string>

#include "tests/support/catch.hpp"

namespace lc {
namespace {

struct Answer {
    std::vector<QuantileGroup> groups;
    std::size_t faults = 0;
    std::string text;
    bool says(const std::string& part) const { return text.find(part) != std::string::npos; }
};

Answer read(const std::string& content, const InequalityModel& model = {}) {
    std::istringstream in(content);
    FaultList faults("t.csv");
    QuantileGroups groups(in, model, faults);
    Answer answer;
    for (QuantileGroup group; groups.next(group);) answer.groups.push_back(group);
    answer.faults = faults.count();
    try {
        faults.throw_if_any();
    } catch (const InputError& error) {
        answer.text = error.what();
    }
    return answer;
}

const std::string with_error = "group,quantile,population,value,standard_error\n";
const std::string with_limits = "group,quantile,population,value,lower,upper\n";

}  // namespace

TEST_CASE("values by quantile are read with their standard errors") {
    const Answer answer =
        read(with_error + "a,1,100,70,1\na,2,110,72,0.9\nb,1,90,71,1\nb,2,95,73,0.8\n");
    CHECK(answer.text.empty());
    REQUIRE(answer.groups.size() == 2);
    CHECK(answer.groups[1].name == "b");
    CHECK(answer.groups[0].population == std::vector<double>{100, 110});
    CHECK(answer.groups[1].value == std::vector<double>{71, 73});
    CHECK(answer.groups[0].error == std::vector<double>{1, 0.9});
}

TEST_CASE("standard errors come from limits on the scale of the type") {
    const std::string rows = "a,1,100,0.2,0.1,0.4\na,2,100,0.3,0.2,0.45\n";
    const double width = 2 * 1.959963984540054;
    const auto first_error = [&](ValueType type, bool multiplicative) {
        return read(with_limits + rows, {type, multiplicative}).groups.at(0).error[0];
    };
    CHECK(first_error(ValueType::plain, false) == Approx(0.3 / width));
    CHECK(first_error(ValueType::rate, false) == Approx(std::log(4.0) / width));
    CHECK(first_error(ValueType::proportion, true) == Approx(std::log(6.0) / width));
    // The error of the logarithm, as one of the value 0.2.
    CHECK(first_error(ValueType::plain, true) == Approx(0.2 * std::log(4.0) / width));
}

TEST_CASE("limits are preferred to a standard error where the scale matters") {
    const std::string both =
        "group,quantile,population,value,standard_error,lower,upper\n"
        "a,1,100,0.2,7,0.1,0.4\na,2,100,0.3,7,0.2,0.45\n";
    CHECK(read(both).groups.at(0).error[0] == 7);
    CHECK(read(both, {ValueType::rate, false}).groups.at(0).error[0] < 1);
}

TEST_CASE("quantiles are one two three in every group") {
    const Answer answer = read(with_error +
                               "a,1,100,70,1\na,2,100,70,1\na,3,100,70,1\n"
                               "b,1,100,70,1\nb,3,100,70,1\n"
                               "c,1,100,70,1\nc,1,100,70,1\nc,2,100,70,1\nc,3,100,70,1\n"
                               "d,2,100,70,1\nd,1,100,70,1\nd,3,100,70,1\n"
                               "e,1,100,70,1\ne,2,100,70,1\n"
                               "f,first,100,70,1\nf,2,100,70,1\nf,3,100,70,1\n");
    CHECK(answer.says("t.csv:6: quantile: group \"b\" lacks quantile 2 before 3"));
    CHECK(answer.says("t.csv:8: quantile: group \"c\" has quantile 1 twice"));
    CHECK(answer.says("t.csv:11: quantile: group \"d\" lacks quantile 1 before 2"));
    CHECK(answer.says("t.csv:12: quantile: quantile 1 comes after 2"));
    CHECK(answer.says(
        "t.csv:15: quantile: the group that ends here, \"e\", has 2 quantiles where the "
        "first group has 3"));
    CHECK(answer.says("t.csv:16: quantile: \"first\" is not a whole number from 1 to 100"));
    CHECK(answer.faults == 6);
}

TEST_CASE("bad figures of a quantile are refused at their line") {
    const Answer answer =
        read(with_error + "a,1,-5,70,1\na,2,0,70,1\na,3,100,long,1\na,4,100,70,-1\n");
    CHECK(answer.faults == 4);
    CHECK(answer.says("t.csv:2: population: -5 is below 0"));
    CHECK(answer.says("t.csv:3: population: is 0"));
    CHECK(answer.says("t.csv:4: value: \"long\" is not a number"));
    CHECK(answer.says("t.csv:5: standard_error: -1 is below 0"));
}

TEST_CASE("values without a logarithm or logit and crossed limits are refused") {
    const Answer rate =
        read(with_limits + "a,1,100,0,0,0.4\na,2,100,0.3,0.5,0.2\n", {ValueType::rate, false});
    CHECK(rate.says("t.csv:2: value: 0 is not above 0"));
    CHECK(rate.says("t.csv:2: lower: 0 is not above 0"));
    CHECK(rate.says("t.csv:3: lower: 0.5 is above the upper limit 0.2"));
    CHECK(rate.faults == 3);
    const Answer share =
        read(with_error + "a,1,100,20,1\na,2,100,1,1\n", {ValueType::proportion, false});
    CHECK(share.says("t.csv:2: value: 20 is not between 0 and 1"));
    CHECK(share.says("t.csv:3: value: 1 is not between 0 and 1"));
    CHECK(read(with_error + "a,1,100,-2,1\na,2,100,1,1\n", {ValueType::plain, true}).faults == 1);
}

TEST_CASE("a table without errors and one with a single quantile are refused") {
    CHECK(
        read("group,quantile,population,value,lower\na,1,1,1,1\n")
            .says("t.csv:1: the header has neither the column standard_error nor both of lower and "
                  "upper"));
    CHECK(read(with_error + "a,1,100,70,1\n").says("has one quantile"));
    CHECK(read(with_error).says("no rows"));
}

}  // namespace lc
