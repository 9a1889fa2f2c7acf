// Work and pay of a real authority, and of the whole country, against the published figures that
// employment and earnings are calibrated to, once the yearly processes have run.
//
// Leeds at one in four and the country at one in a hundred; bounds are four standard errors (error
// rate of one comparison 1 in 16,000).
#include <algorithm>
#include <cmath>

#include "model/population/units.hpp"
#include "model/processes/circumstances/earnings.hpp"
#include "model/processes/circumstances/employment.hpp"
#include "model/work/hours.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/country.hpp"

using namespace lc;
using testing::Country;
using testing::Portion;

namespace {

constexpr double errors = 4;

/// Work and pay of another year of the population as it stands, at the prices of the start year.
void work_a_year(Country& country) {
    Tally tally{};
    for (std::size_t k = 0; k < country.count(); ++k) {
        Context context = country.context(k);
        context.year = start_year + 1;
        employment(context, country.shard(k), tally);
        earnings(context, country.shard(k), tally);
    }
}

bool is_employee(Activity activity) {
    return activity == Activity::full_time || activity == Activity::part_time;
}

/// £/year at base-year earnings of employees, lowest first.
std::vector<double> sorted_pay(const Country& country) {
    std::vector<double> pay;
    const double index = country.context().uk->earnings_index;
    country.each([&](const Shard& shard, const Authority&) {
        for (std::size_t p = 0; p < shard.person_count(); ++p)
            if (is_employee(shard.persons.activity[p]))
                pay.push_back(static_cast<double>(shard.persons.income[p]) / index);
    });
    std::sort(pay.begin(), pay.end());
    return pay;
}

double quantile(const std::vector<double>& sorted, double share) {
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size()))];
}

/// Standard error of a quantile, by the distance between those of shares two standard errors apart.
double error_of(const std::vector<double>& sorted, double share) {
    const double step = std::sqrt(share * (1 - share) / static_cast<double>(sorted.size()));
    return (quantile(sorted, share + step) - quantile(sorted, share - step)) / 2;
}

}  // namespace

TEST_CASE("an authority's people work as its published figures say", "[statistical]") {
    // Intercepts are solved on about 6,000 households, so that their own sampling error comes on
    // top of that of the persons drawn.
    Country leeds(0.25, {"E08000035"});
    work_a_year(leeds);
    const Authority& published = leeds.authority();
    const Persons& persons = leeds.shard().persons;
    Portion employed, unemployed, self_employed, part_time;
    for (std::size_t p = 0; p < persons.size(); ++p) {
        if (persons.age[p] < 16 || persons.age[p] > 64) continue;
        const bool has_job = persons.hours[p] > 0;
        employed.count(has_job);
        if (has_job || persons.activity[p] == Activity::unemployed) unemployed.count(!has_job);
        if (!has_job) continue;
        self_employed.count(persons.activity[p] == Activity::self_employed);
        part_time.count(persons.hours[p] <= longest_part_time);
    }
    const double sampled =
        6000 / static_cast<double>(leeds.shard().household_count());  // of those counted
    const auto check = [&](const Portion& found, double wanted) {
        REQUIRE(found.of > 10000);
        const double error = found.error(wanted) * std::sqrt(1 + 1 / sampled);
        CHECK(found.value() == Approx(wanted).margin(errors * error));
    };
    check(employed, published.employment_rate_16_64);
    check(unemployed, published.unemployment_rate);
    check(self_employed, published.self_employed);
    check(part_time, published.part_time * leeds.law().work_dynamics.part_time_level);
}

TEST_CASE("an authority's employees have the published median pay", "[statistical]") {
    Country leeds(0.25, {"E08000035"});
    work_a_year(leeds);
    const std::vector<double> pay = sorted_pay(leeds);
    REQUIRE(pay.size() > 50000);
    // The level is solved on the same number of employees a year before: two samples.
    CHECK(quantile(pay, 0.5) == Approx(leeds.authority().annual_pay[4])
                                    .margin(errors * std::sqrt(2.0) * error_of(pay, 0.5)));
}

TEST_CASE("pay in the country is spread as the survey of employers has it", "[statistical]") {
    // ONS, Annual Survey of Hours and Earnings 2025 provisional, table 8.7a, United Kingdom, tax
    // year 2024-25: what earnings.persistent_deviation and upper_tail are solved for.
    Country country(0.01);
    work_a_year(country);
    const std::vector<double> pay = sorted_pay(country);
    REQUIRE(pay.size() > 200000);
    const std::pair<double, double> published[] = {{0.1, 11425}, {0.5, 32890}, {0.9, 69381}};
    for (const auto& [share, pounds] : published) {
        INFO("share below " << share);
        CHECK(quantile(pay, share) == Approx(pounds).margin(errors * error_of(pay, share)));
    }
}

namespace {

/// Work of somebody in a family with children, as surveys of incomes count it.
enum class Work { none, part_time, full_time, own_account };

Work work_of(const Persons& persons, std::size_t p) {
    if (persons.hours[p] == 0) return Work::none;
    if (persons.hours[p] <= longest_part_time) return Work::part_time;
    return persons.activity[p] == Activity::self_employed ? Work::own_account : Work::full_time;
}

FamilyWork family_work(const Persons& persons, const UnitRows& unit) {
    const Work one = work_of(persons, unit.first);
    if (!unit.couple())
        return one == Work::none        ? FamilyWork::lone_not_working
               : one == Work::part_time ? FamilyWork::lone_part_time
                                        : FamilyWork::lone_full_time;
    const Work other = work_of(persons, unit.first + 1);
    const Work most = std::max(one, other), least = std::min(one, other);
    if (most == Work::own_account) return FamilyWork::couple_self_employed;
    if (most == Work::none) return FamilyWork::couple_not_working;
    if (most == Work::part_time) return FamilyWork::couple_part_time_only;
    return least == Work::full_time   ? FamilyWork::couple_both_full_time
           : least == Work::part_time ? FamilyWork::couple_full_time_and_part_time
                                      : FamilyWork::couple_full_time_and_not_working;
}

}  // namespace

TEST_CASE("children have parents in work as the survey of incomes has it", "[statistical]") {
    // DWP, Households Below Average Income 2024/25, table 4.1: configs/data/joint. Children of a
    // family count together, so that errors follow from families: the sum of squares of their
    // children.
    Country country(0.01);
    work_a_year(country);
    struct Family {
        double children = 0, squares = 0;
    };
    std::array<Family, family_work_count> found{};
    country.each([&](const Shard& shard, const Authority&) {
        for (std::size_t h = 0; h < shard.household_count(); ++h)
            for (std::size_t head = shard.first_person[h]; head < shard.first_person[h + 1];) {
                const UnitRows unit = unit_at(shard.persons, head, shard.first_person[h + 1]);
                head = unit.last;
                if (unit.children() == 0) continue;
                const double number = unit.children();
                Family& kind = found[static_cast<std::size_t>(family_work(shard.persons, unit))];
                kind.children += number;
                kind.squares += number * number;
            }
    });
    const auto& published = testing::project_inputs().data.joint.children_by_work;
    // Lone parents and couples apart, then how many children live with a lone parent.
    struct Sums {
        double found = 0, squares = 0, published = 0;
    };
    const auto sums = [&](std::size_t from, std::size_t to) {
        Sums all;
        for (std::size_t kind = from; kind < to; ++kind) {
            all.found += found[kind].children;
            all.squares += found[kind].squares;
            all.published += published[kind].children;
        }
        return all;
    };
    const auto check = [&](double children, double wanted, const Sums& of) {
        const double share = wanted / of.published;
        const double error = std::sqrt(share * (1 - share) * of.squares) / of.found;
        CHECK(children / of.found == Approx(share).margin(errors * error));
    };
    constexpr auto couples = static_cast<std::size_t>(FamilyWork::couple_self_employed);
    const Sums lone = sums(0, couples), coupled = sums(couples, family_work_count);
    for (std::size_t kind = 0; kind < published.size(); ++kind) {
        INFO("kind of family " << kind);
        check(found[kind].children, published[kind].children, kind < couples ? lone : coupled);
    }
    check(lone.found, lone.published, sums(0, family_work_count));
}
