// Couples and births in the whole country at one in a hundred, some 680,000 persons, against the
// published figures that partnership, separation and fertility are calibrated to.
//
// A share of independent draws is compared within four standard errors (error rate of one
// comparison 1 in 16,000).
#include <array>
#include <cmath>

#include "model/population/couples.hpp"
#include "model/population/units.hpp"
#include "model/processes/demography/ageing.hpp"
#include "model/processes/demography/chances.hpp"
#include "model/processes/demography/fertility.hpp"
#include "model/processes/demography/partnership.hpp"
#include "model/processes/demography/separation.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/country.hpp"

using namespace lc;
using testing::Country;
using testing::Portion;

namespace {

constexpr double errors = 4;

/// Everybody a year older, in the year to mid-2023, and what the processes of that year see.
struct NextYear {
    Country country{0.01};
    Tally tally{};

    NextYear() {
        for (std::size_t k = 0; k < country.count(); ++k) ageing(context(k), shard(k), tally);
    }
    Context context(std::size_t k) const {
        Context context = country.context(k);
        context.year = first_demography_year;
        return context;
    }
    Shard& shard(std::size_t k) { return country.shard(k); }
    template <class Process>
    void run(const Process& process) {
        for (std::size_t k = 0; k < country.count(); ++k) process(context(k), shard(k), tally);
    }
    /// Calls f(persons, unit) for every benefit unit.
    template <class Function>
    void each_unit(const Function& f) {
        for (std::size_t k = 0; k < country.count(); ++k) {
            const Shard& here = shard(k);
            for (std::size_t h = 0; h < here.household_count(); ++h)
                for (std::size_t head = here.first_person[h]; head < here.first_person[h + 1];) {
                    const UnitRows unit = unit_at(here.persons, head, here.first_person[h + 1]);
                    f(here.persons, unit);
                    head = unit.last;
                }
        }
    }
};

}  // namespace

TEST_CASE("couples with children part as often as published", "[statistical]") {
    // 2.1% of parents who live together a year: Marriage Foundation from ONS and Understanding
    // Society, see separation.* in configs/model/demography.json.
    NextYear next;
    next.run(separation);
    Portion parting, mothers_leave;
    next.each_unit([&](const Persons& persons, const UnitRows& unit) {
        if (!unit.couple() || unit.children() == 0) return;
        const bool first = (persons.event[unit.first] & event::separates) != 0;
        const bool second = (persons.event[unit.first + 1] & event::separates) != 0;
        parting.count(first || second);
        if (first || second)
            mothers_leave.count(persons.sex[first ? unit.first : unit.first + 1] == Sex::female);
    });
    REQUIRE(parting.of > 40000);
    constexpr double published = 0.021;
    CHECK(parting.value() == Approx(published).margin(errors * parting.error(published)));
    const double mother = next.country.law().separation.mother_leaves;
    CHECK(mothers_leave.value() == Approx(mother).margin(errors * mothers_leave.error(mother)));
}

TEST_CASE("births to mothers without a partner are as many as published", "[statistical]") {
    // 16%: 30.7% of the 51.4% of births outside marriage were registered by one parent or by
    // parents at different addresses (ONS, Birth characteristics in England and Wales: 2022).
    NextYear next;
    next.run(fertility);
    Portion alone;
    next.each_unit([&](const Persons& persons, const UnitRows& unit) {
        for (std::size_t p = unit.first; p < unit.last; ++p)
            if ((persons.event[p] & event::gives_birth) != 0)
                alone.count(!(unit.couple() && p < unit.first_child));
    });
    REQUIRE(alone.of > 5000);
    constexpr double published = 0.307 * 0.514;
    CHECK(alone.value() == Approx(published).margin(errors * alone.error(published)));
}

TEST_CASE("nine in ten women who look find a partner as much older as published", "[statistical]") {
    // partnership.found, and the mean age of the man less the woman's in couples of England and
    // Wales by the woman's age (Census 2021, configs/data/joint/couple_age_gap.csv). The published
    // mean over all new couples is that of the women's ages. In places of at least 500 seekers, as
    // matching is inside an authority: few people find fewer near their age.
    NextYear next;
    next.run(partnership);
    const JointTables& joint = testing::project_inputs().data.joint;
    Portion found;
    double gaps = 0, squares = 0, couples = 0, published = 0;
    for (std::size_t k = 0; k < next.country.count(); ++k) {
        const Persons& persons = next.shard(k).persons;
        double seekers = 0;
        for (std::size_t p = 0; p < persons.size(); ++p)
            seekers +=
                persons.sex[p] == Sex::female && (persons.event[p] & event::seeks_partner) != 0;
        const auto matched = match_couples(next.context(k), next.shard(k));
        if (seekers < 50) continue;
        found.of += seekers;
        found.have += static_cast<double>(matched.size());
        for (const NewCouple& couple : matched) {
            const int age = persons.age[couple.woman];
            std::size_t group = 0;
            while (group + 1 < joint.couple_age_starts.size() &&
                   age >= joint.couple_age_starts[group + 1])
                ++group;
            for (int gap = 0; gap < JointTables::gap_count; ++gap)
                published += joint.couple_age_gap[group][static_cast<std::size_t>(gap)] *
                             static_cast<double>(std::max(gap - 25, 16 - age));
            const double gap = persons.age[couple.man] - age;
            gaps += gap;
            squares += gap * gap;
            couples += 1;
        }
    }
    const double expected = next.country.law().partnership.found;
    CHECK(found.value() == Approx(expected).margin(errors * found.error(expected)));
    const double mean = gaps / couples;
    const double error = std::sqrt((squares / couples - mean * mean) / couples);
    CHECK(mean == Approx(published / couples).margin(errors * error));
}
