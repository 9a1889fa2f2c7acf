// RiskPaths as the benchmark simulates it does what its parameters say.
//
// 400 blocks of 1,024 women each way (409,600), fixed seed. Numbers are held against their
// expectations within the bound of Bernstein's inequality, which holds for rare counts too: with
// z = 5 a correct program misses one of a section's 170 comparisons with probability below 0.13%.
#include <cmath>

#include "benchmarks/riskpaths/cohort.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/riskpaths_solution.hpp"

using namespace lc;
using namespace lc::riskpaths;
using testing::RiskPathsSolution;

namespace {

constexpr std::uint64_t blocks = 400;
constexpr double z = 5;

/// How far the mean of `count` independent numbers may lie from their expectation: beyond it with
/// probability below 2 exp(-z^2/2), 7.5 in a million (Bernstein).
/// @param width  of the range of the numbers
double margin(double variance, double width, double count) {
    return z * std::sqrt(variance / count) + z * z * width / (3 * count);
}

const Parameters& parameters() {
    static const Parameters read = read_parameters(std::filesystem::path(LC_TEST_ROOT) /
                                                   "benchmarks/riskpaths/parameters.json");
    return read;
}

/// Pregnancies end most histories of unions early. When they are rare, the late steps show too.
Parameters with_rare_pregnancies() {
    Parameters changed = parameters();
    for (double& rate : changed.first_pregnancy) rate /= 20;
    return changed;
}

double death_rate(Mortality mortality) {
    return mortality == Mortality::on ? -std::log1p(-parameters().death_probability) : 0;
}

using Simulate = void (Cohort::*)(std::uint64_t, Tables&);

struct Setting {
    Parameters parameters;
    Mortality mortality;
    Simulate way;
};

Tables simulate(const Setting& setting, std::uint64_t first, std::uint64_t count) {
    const Hazards hazards(setting.parameters);
    Tables tables(hazards);
    Cohort cohort(hazards, Draws(42, 0), setting.mortality);
    for (std::uint64_t b = first; b < first + count; ++b)
        (cohort.*setting.way)(1 + b * Cohort::size, tables);
    return tables;
}

/// A count of women to each of whom something happens or not.
void check_count(std::int64_t count, double expected, double women) {
    CHECK(static_cast<double>(count) / women ==
          Approx(expected).margin(margin(expected * (1 - expected), 1, women)));
}

void check_pregnancies(const Tables& tables, const RiskPathsSolution& solution) {
    const auto women = static_cast<double>(tables.women());
    for (std::size_t s = 0; s < status_count; ++s) {
        for (std::size_t a = 0; a < age_groups; ++a) {
            CAPTURE(s, a);
            check_count(tables.pregnancies(a, static_cast<Status>(s)), solution.pregnancies[s][a],
                        women);
        }
    }
}

/// Years in an interval lie between 0 and its width, so that their variance is at most the width
/// times the mean.
void check_years(const Tables& tables, const RiskPathsSolution& solution) {
    const auto women = static_cast<double>(tables.women());
    for (std::size_t s = 0; s < status_count; ++s) {
        double from = 0;
        for (std::size_t a = 0; a < age_groups; ++a) {
            CAPTURE(s, a);
            const double to = a + 1 < age_groups ? parameters().age_marks[a]
                                                 : static_cast<double>(parameters().longest_life);
            const double expected = solution.childless_years[s][a];
            CHECK(tables.childless_years(a, static_cast<Status>(s)) / women ==
                  Approx(expected).margin(margin((to - from) * expected, to - from, women)));
            from = to;
        }
    }
}

void check_headline(const Tables& tables, const RiskPathsSolution& solution) {
    const auto women = static_cast<double>(tables.women());
    const double childless = solution.childlessness();
    CHECK(tables.childlessness() ==
          Approx(childless).margin(margin(childless * (1 - childless), 1, women)));
    const double range = parameters().age_marks.back() - parameters().age_marks.front();
    const double mothers = women * (1 - tables.childlessness());
    CHECK(tables.mean_age_at_pregnancy() ==
          Approx(solution.mean_age_at_pregnancy())
              .margin(margin(solution.variance_of_age_at_pregnancy(), range, mothers)));
}

void check_lives(const Tables& tables, Mortality mortality) {
    const double rate = death_rate(mortality), longest = parameters().longest_life;
    const auto women = static_cast<double>(tables.women());
    if (mortality == Mortality::off) {
        CHECK(tables.life_expectancy() == longest);
        CHECK(tables.years_lived_at(70) == women);
        return;
    }
    // An exponential life cut off at the longest: its mean and mean square.
    const double cut = std::exp(-rate * longest), mean = (1 - cut) / rate;
    const double square = 2 / (rate * rate) * (1 - cut * (1 + rate * longest));
    CHECK(tables.life_expectancy() ==
          Approx(mean).margin(margin(square - mean * mean, longest, women)));
    for (const int age : {1, 15, 40, 70, 99})
        check_count(tables.alive_at(age), std::pow(1 - parameters().death_probability, age), women);
}

}  // namespace

TEST_CASE("the hazards of RiskPaths are those of its published example", "[statistical]") {
    // "First pregnancy" in the model's documentation (openM++, models/RiskPaths/doc): a woman of 20
    // before any union has a rate of 0.05481, and 87.2% are not pregnant after 2.5 years; of those
    // who form a union at 20.5, 81.6% become pregnant within two years, if they stay together.
    const Hazards hazards(parameters());
    const auto rate = [&hazards](Unions unions) {
        const auto u = static_cast<std::size_t>(unions);
        return hazards.any[u][3][0] - hazards.step[u][3][0];
    };
    CHECK(rate(Unions::none) == Approx(0.05481).margin(0.000005));
    CHECK(std::exp(-2.5 * rate(Unions::none)) == Approx(0.872).margin(0.0005));
    CHECK(1 - std::exp(-2 * rate(Unions::first)) == Approx(0.816).margin(0.0005));
}

TEST_CASE("first unions of RiskPaths in closed form agree with the numerical solution",
          "[statistical]") {
    for (const Mortality mortality : {Mortality::off, Mortality::on}) {
        const double rate = death_rate(mortality);
        const auto exact = testing::first_unions_in_closed_form(parameters(), rate);
        const RiskPathsSolution coarse = testing::solve_riskpaths(parameters(), rate, 8);
        const RiskPathsSolution fine = testing::solve_riskpaths(parameters(), rate, 16);
        for (std::size_t a = 0; a < age_groups; ++a)
            CHECK(fine.first_unions[a] == Approx(exact[a]).margin(1e-12));
        // Half the step changes little: what is left is far below the errors of the simulations.
        CHECK(fine.childlessness() == Approx(coarse.childlessness()).margin(2e-5));
        CHECK(fine.mean_age_at_pregnancy() == Approx(coarse.mean_age_at_pregnancy()).margin(1e-3));
    }
}

TEST_CASE("RiskPaths simulated comes to the solution of its hazards", "[statistical]") {
    const bool rare_pregnancies = GENERATE(false, true);
    const Mortality mortality = GENERATE(Mortality::off, Mortality::on);
    const Simulate way = GENERATE(&Cohort::simulate_lives, &Cohort::simulate_years);
    CAPTURE(rare_pregnancies, mortality == Mortality::on, way == &Cohort::simulate_years);
    const Parameters chosen = rare_pregnancies ? with_rare_pregnancies() : parameters();
    const Tables tables = simulate({chosen, mortality, way}, 0, blocks);
    const double rate = death_rate(mortality);
    const RiskPathsSolution solution = testing::solve_riskpaths(chosen, rate, 16);
    const auto women = static_cast<double>(tables.women());
    REQUIRE(tables.women() == static_cast<std::int64_t>(blocks * Cohort::size));
    const auto exact = testing::first_unions_in_closed_form(chosen, rate);
    for (std::size_t a = 0; a < age_groups; ++a) {
        CAPTURE(a);
        check_count(tables.first_unions(a), exact[a], women);
    }
    check_pregnancies(tables, solution);
    check_years(tables, solution);
    check_headline(tables, solution);
    check_lives(tables, mortality);
}

TEST_CASE("tables of RiskPaths by single age and by group tell the same", "[statistical]") {
    const Simulate way = GENERATE(&Cohort::simulate_lives, &Cohort::simulate_years);
    const Tables tables = simulate({parameters(), Mortality::on, way}, 0, 8);
    // Two groups of two and a half years make five single ones.
    for (const std::size_t group : {1u, 3u, 5u, 7u, 9u}) {
        const int age = static_cast<int>(parameters().age_marks[group - 1]);
        std::int64_t single_pregnancies = 0, pregnancies = 0;
        double single_years = 0, years = 0;
        for (int a = age; a < age + 5; ++a) {
            single_pregnancies += tables.pregnancies_at(a);
            single_years += tables.childless_years_at(a);
        }
        for (const std::size_t g : {group, group + 1}) {
            for (std::size_t s = 0; s < status_count; ++s) {
                pregnancies += tables.pregnancies(g, static_cast<Status>(s));
                years += tables.childless_years(g, static_cast<Status>(s));
            }
        }
        CHECK(single_pregnancies > 0);
        CHECK(single_pregnancies == pregnancies);
        // Ages are rounded to 2^-32 years, once or a few times for every woman.
        CHECK(single_years == Approx(years).margin(1e-3));
    }
    double lived = 0;
    for (int age = 0; age < parameters().longest_life; ++age) lived += tables.years_lived_at(age);
    CHECK(lived == Approx(tables.years_lived()).margin(1e-3));
}

TEST_CASE("tables of RiskPaths are the same whichever women are simulated together",
          "[statistical]") {
    const Simulate way = GENERATE(&Cohort::simulate_lives, &Cohort::simulate_years);
    const Setting setting{parameters(), Mortality::on, way};
    const Tables all = simulate(setting, 0, 4);
    Tables parts = simulate(setting, 3, 1);
    parts += simulate(setting, 0, 3);
    CHECK(parts == all);
}
