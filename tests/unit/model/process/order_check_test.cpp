#include "model/process/process.hpp"

#include "tests/support/catch.hpp"

using namespace lc;

namespace {

Process process(std::string_view name, Phase phase, std::vector<Stream> streams,
                std::vector<Column> this_year, std::vector<Column> last_year,
                std::vector<Column> writes) {
    return {{name, phase, std::move(streams), std::move(this_year), std::move(last_year),
             std::move(writes)},
            nullptr};
}

}  // namespace

TEST_CASE("a sound order has no faults", "[order]") {
    const std::vector<Process> year{
        process("ageing", Phase::demography, {}, {}, {Column::age}, {Column::age}),
        process("work", Phase::circumstances, {Stream::employment},
                {Column::age, Column::selection}, {Column::health}, {Column::activity}),
        // The parameter set is there from the beginning and may be changed on the way.
        process("budgets", Phase::tax_benefit, {}, {Column::selection}, {}, {Column::selection}),
        process("health", Phase::consequences, {Stream::health}, {Column::activity}, {},
                {Column::health})};
    CHECK(check_order(year).empty());
}

TEST_CASE("the order check finds each planted fault", "[order]") {
    const Process health =
        process("health", Phase::consequences, {Stream::health}, {}, {}, {Column::health});
    const Process work = process("work", Phase::circumstances, {Stream::employment}, {},
                                 {Column::health}, {Column::activity});
    SECTION("a phase that goes back") {
        const std::vector<Process> year{health, work};
        const auto faults = check_order(year);
        REQUIRE(faults.size() == 2);  // and the lag is read too late
        CHECK(faults[0] == "work goes back a phase");
        CHECK(faults[1] == "work reads last year's health after health has overwritten it");
    }
    SECTION("read before written") {
        const std::vector<Process> year{
            process("early", Phase::circumstances, {}, {Column::health}, {}, {Column::hours}),
            health};
        CHECK(check_order(year) ==
              std::vector<std::string>{"early reads this year's health before health writes it"});
    }
    SECTION("a stream used twice") {
        const std::vector<Process> year{
            work, process("again", Phase::circumstances, {Stream::employment}, {}, {}, {})};
        CHECK(check_order(year) ==
              std::vector<std::string>{"work and again share random stream 10"});
    }
}
