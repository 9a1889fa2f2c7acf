// Child poverty, health, disability benefits and deaths against the published figures to which the
// start year and the base year are calibrated.
//
// Leeds at one in four, some 200,000 persons, through the years that every run lives first; bounds
// are four standard errors (error rate of one comparison 1 in 16,000).
#include <cmath>

#include "model/processes/tax_benefit/fixed_draws.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/country.hpp"

using namespace lc;
using testing::Country;
using testing::Portion;

namespace {

constexpr double errors = 4;

/// HBAI's rate of dependent children over the mean of local rates weighted with children.
double uk_factor(const UkData& data) {
    double poor = 0, children = 0;
    for (const Authority& authority : data.authorities)
        for (const auto& ages : authority.population_2022)
            for (std::size_t age = 0; age < 16; ++age) {
                poor += ages[age] * authority.child_poverty_ahc;
                children += ages[age];
            }
    return data.national.child_poverty_ahc / (poor / children);
}

}  // namespace

TEST_CASE("children are as often poor in the base year as published", "[statistical]") {
    // DWP, Children in low income families 2024/25 after housing costs, brought to HBAI's rate of
    // the UK. Incomes are shifted until the nearest family is on the other side of the line: no
    // sampling error is left, but children of families at exactly one income.
    Country leeds(0.25, {"E08000035"});
    leeds.live_to(base_year);
    const Tally& tally = leeds.tally();
    REQUIRE(tally.children > 30000);
    const double poor = tally.children_in_poverty[0];
    CHECK(poor / tally.children ==
          Approx(leeds.authority().child_poverty_ahc * uk_factor(testing::project_inputs().data))
              .margin(0.0005));
}

TEST_CASE("people are as often well and limited as the census has it", "[statistical]") {
    // Census 2021, configs/data/authority/health.csv, in the start year once the process has run.
    Country leeds(0.25, {"E08000035"});
    leeds.live_to(start_year);
    const Persons& persons = leeds.shard().persons;
    const Authority& published = leeds.authority();
    const auto check = [&](double wanted, const auto& has) {
        Portion found;
        for (std::size_t p = 0; p < persons.size(); ++p) found.count(has(p));
        CHECK(found.value() == Approx(wanted).margin(errors * found.error(wanted)));
    };
    check(published.good_health,
          [&](std::size_t p) { return persons.health[p] == GeneralHealth::good; });
    check(published.bad_health,
          [&](std::size_t p) { return persons.health[p] == GeneralHealth::bad; });
    check(published.limited_a_lot,
          [&](std::size_t p) { return persons.disability[p] == Disability::limited_a_lot; });
    check(published.limited_a_little,
          [&](std::size_t p) { return persons.disability[p] == Disability::limited_a_little; });
}

TEST_CASE("as many people die as the published life table says of those who live there",
          "[statistical]") {
    // From this mid-year to the next: half of the year at each of two ages. ONS life expectancy for
    // local areas 2021-23 (configs/data/authority/life_expectancy.csv). Deaths are counted one by
    // one, so that their number has a standard error of its root; the newborn who die before their
    // first mid-year come on top.
    Country leeds(0.25, {"E08000035"});
    leeds.live_to(base_year);
    const auto& rates = leeds.rates().mortality.published;
    std::array<double, sex_count> expected{};
    const Persons& persons = leeds.shard().persons;
    for (std::size_t p = 0; p < persons.size(); ++p) {
        const auto sex = static_cast<std::size_t>(persons.sex[p]);
        const std::size_t age = persons.age[p], next = std::min<std::size_t>(age + 1, oldest_age);
        const double rate =
            (rates[sex][age] + rates[sex][next]) / 2 + (age == 0 ? rates[sex][0] / 2 : 0);
        expected[sex] += -std::expm1(-rate);
    }
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        INFO(sex_names[sex]);
        double deaths = 0;
        for (const std::uint32_t number : leeds.tally().deaths_simulated[sex]) deaths += number;
        REQUIRE(deaths > 500);
        CHECK(deaths == Approx(expected[sex]).margin(errors * std::sqrt(expected[sex])));
    }
}

TEST_CASE("disability benefits of the country have the published caseloads", "[statistical]") {
    // DWP and devolved caseloads of 2024, see disability_receipt.* in configs/model: PIP and its
    // forms 4.2, DLA from 16 on 0.5, Attendance Allowance 1.65 and children's DLA 0.85 million,
    // each to the last digit named; dependent children of 16 and over count as children. One in a
    // hundred of the country, counted by the draws that decide.
    Country country(0.01);
    country.live_to(start_year);
    const DisabilityReceiptParameters& r = country.law().disability_receipt;
    const double pension_age = country.law().state_pension.pension_age;
    double adults = 0, children = 0;
    country.each([&](const Shard& shard, const Authority&) {
        const Persons& persons = shard.persons;
        const Draws draws(1, 0);
        for (std::size_t p = 0; p < persons.size(); ++p) {
            const auto bits = draws(persons.id[p], 0, Stream::take_up, person_block);
            const bool child = persons.relation[p] == Relation::dependent_child;
            const bool old = persons.age[p] >= pension_age;
            const Disability limited = persons.disability[p];
            const double share =
                child ? receipt_share(limited, r.child_not_limited, r.child_limited_a_little,
                                      r.child_limited_a_lot)
                : old ? receipt_share(limited, 0, r.pensioner_limited_a_little,
                                      r.pensioner_limited_a_lot)
                      : receipt_share(limited, 0, r.adult_limited_a_little, r.adult_limited_a_lot);
            (child ? children : adults) += FixedDraws(bits)[person_draw::receipt] < share;
        }
    });
    const auto check = [&](double found, double published, double rounding) {
        const double wanted = published * country.scale();
        CHECK(found ==
              Approx(wanted).margin(errors * std::sqrt(wanted) + rounding * country.scale()));
    };
    check(adults, (4.2 + 0.5 + 1.65) * 1e6, 0.1e6);
    check(children, 0.85e6, 0.005e6);
}
