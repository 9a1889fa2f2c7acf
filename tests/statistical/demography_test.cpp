// Births, migration and leaving home in a real authority against the published figures that they
// are calibrated to.
//
// Leeds at one in four, some 200,000 persons, in the year to mid-2023; a count of independent
// events is compared within four standard errors (error rate of one comparison 1 in 16,000). Units
// of several persons move together: their counts vary by the mean size of a unit more.
#include <algorithm>
#include <array>
#include <cmath>

#include "model/population/units.hpp"
#include "model/processes/demography/ageing.hpp"
#include "model/processes/demography/fertility.hpp"
#include "model/processes/demography/leaving_home.hpp"
#include "model/processes/moves/chances.hpp"
#include "model/processes/moves/international_migration.hpp"
#include "model/rates/uk_projection.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace lc;

namespace {

constexpr double errors = 4;

/// The population of mid-2022 a year older, and what its processes see.
struct Leeds {
    testing::SmallWorld world = testing::small_world("E08000035", 0.25);
    Tally tally{};

    Leeds() { ageing(context(), world.shard(), tally); }
    Context context() const {
        Context context = world.context();
        context.year = first_demography_year;
        return context;
    }
    const Persons& persons() { return world.shard().persons; }
    double scale() const { return world.settings.scale; }
};

const UkData& data() { return testing::project_inputs().data; }

UkProjection projection(const Parameters& law) {
    return project_uk(data(), published_death_rates(data(), law), law);
}

std::size_t count(const Persons& persons, std::uint8_t event) {
    std::size_t found = 0;
    for (const std::uint8_t events : persons.event) found += (events & event) != 0;
    return found;
}

double sum(const std::array<std::array<double, age_count>, sex_count>& table) {
    double total = 0;
    for (const auto& ages : table)
        for (const double value : ages) total += value;
    return total;
}

}  // namespace

TEST_CASE("An authority has its share of the births that were published", "[statistical]") {
    Leeds leeds;
    fertility(leeds.context(), leeds.world.shard(), leeds.tally);
    const double single = static_cast<double>(count(leeds.persons(), event::gives_birth));
    const double twins = static_cast<double>(count(leeds.persons(), event::gives_birth_to_twins));
    double all = 0;
    for (const Authority& authority : data().authorities) all += authority.births_2022;
    const double published = leeds.context().authority->births_2022 / all *
                             projection(leeds.world.sets.front()).births[0] * leeds.scale();
    REQUIRE(published > 1500);
    CHECK(single + twins == Approx(published).margin(errors * std::sqrt(published * 1.05)));

    const double share = leeds.world.sets.front().fertility.twin_share;
    CHECK(twins / single == Approx(share).margin(errors * std::sqrt(share * (1 - share) / single)));
}

TEST_CASE("Mothers have the ages that published rates and the women who live there give",
          "[statistical]") {
    Leeds leeds;
    fertility(leeds.context(), leeds.world.shard(), leeds.tally);
    const Persons& persons = leeds.persons();
    constexpr std::array<int, 5> starts{20, 25, 30, 35, 40};
    std::array<double, starts.size() + 1> born{}, expected{};
    const auto group = [&](int age) {
        return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), age) -
                                        starts.begin());
    };
    double all_born = 0, all_expected = 0;
    for (std::size_t p = 0; p < persons.size(); ++p) {
        const int age = persons.age[p];
        if (persons.sex[p] != Sex::female || age < first_birth_age || age > last_birth_age)
            continue;
        const auto at = static_cast<std::size_t>(age);
        // Half of the year before mid-year passed before her last birthday.
        const double rate =
            0.5 * (data().national.fertility[at - 1] + data().national.fertility[at]);
        const double birth = (persons.event[p] & event::gives_birth) != 0 ? 1 : 0;
        born[group(age)] += birth;
        expected[group(age)] += rate;
        all_born += birth;
        all_expected += rate;
    }
    for (std::size_t g = 0; g < born.size(); ++g) {
        INFO("group " << g);
        const double share = expected[g] / all_expected;
        CHECK(born[g] / all_born ==
              Approx(share).margin(errors * std::sqrt(share * (1 - share) / all_born)));
    }
}

TEST_CASE("An authority gains by migration across the border what its rates say of its people",
          "[statistical]") {
    Leeds leeds;
    const MovesRates& rates = leeds.context().rates->moves;
    const Shard& shard = leeds.world.shard();
    BySexAge arriving{}, leaving{};
    for (std::size_t p = 0; p < shard.person_count(); ++p) {
        const auto sex = static_cast<std::size_t>(shard.persons.sex[p]);
        const std::size_t age = shard.persons.age[p];
        const auto band = static_cast<std::size_t>(migration_band(static_cast<int>(age)));
        arriving[sex][age] += static_cast<double>(rates.arrival[sex][band]);
        leaving[sex][age] += static_cast<double>(rates.departure[sex][band]);
    }
    international_migration(leeds.context(), leeds.world.shard(), leeds.tally);
    double come = 0, go = 0, squares = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        for (std::size_t head = shard.first_person[h]; head < shard.first_person[h + 1];) {
            const UnitRows unit = unit_at(shard.persons, head, shard.first_person[h + 1]);
            const auto size = static_cast<double>(unit.last - unit.first);
            const bool copied = (shard.persons.event[head] & event::is_copied) != 0;
            const bool emigrates = (shard.persons.event[head] & event::emigrates) != 0;
            come += copied ? size : 0;
            go += emigrates ? size : 0;
            squares += copied || emigrates ? size * size : 0;
            head = unit.last;
        }
    const double error = errors * std::sqrt(squares);
    CHECK(come == Approx(sum(arriving)).margin(error));
    CHECK(go == Approx(sum(leaving)).margin(error));
}

TEST_CASE("Grown-up children leave home as often as published shares with parents fall",
          "[statistical]") {
    Leeds leeds;
    const Context context = leeds.context();
    const DemographyRates& rates = context.rates->demography;
    leaving_home(context, leeds.world.shard(), leeds.tally);
    const Persons& persons = leeds.persons();
    const MigrationParameters& migration = context.law().migration;
    const double own = context.law().household_formation.leaving_ratio_under_21;
    const UkMoves& moves = context.rates->moves.within_uk(context.year);
    const auto away = static_cast<double>(
        move_chance(moves.leaving[static_cast<std::size_t>(MoverClass::under_21)],
                    leaver_move_ratio(migration, 19)));
    // From 21 on those who find a partner count against the published fall; below nobody does.
    for (const Sex sex : {Sex::female, Sex::male}) {
        double left = 0, expected = 0, number = 0;
        for (std::size_t p = 0; p < persons.size(); ++p) {
            const int age = persons.age[p];
            if (persons.relation[p] != Relation::adult_child || persons.sex[p] != sex || age < 18 ||
                age > 20 || (persons.event[p] & event::dies) != 0)
                continue;
            left += (persons.event[p] & event::leaves_home) != 0;
            expected += own * static_cast<double>(rates.leaving[static_cast<std::size_t>(
                                  sex)][static_cast<std::size_t>(age - first_leaving_age)]) +
                        away;
            number += 1;
        }
        REQUIRE(number > 500);
        CHECK(left == Approx(expected).margin(errors * std::sqrt(expected)));
    }
}
