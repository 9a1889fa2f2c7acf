#include "benchmarks/riskpaths/tables.hpp"

namespace lc::riskpaths {
namespace {

std::size_t at(Status status) noexcept { return static_cast<std::size_t>(status); }

/// The status of a state, in its first years where it has two.
Status status_of(Unions unions) noexcept {
    static constexpr std::array<Status, unions_count> status{
        Status::never_in_union, Status::first_union_early, Status::after_first_union,
        Status::second_union, Status::after_second_union};
    return status[static_cast<std::size_t>(unions)];
}

}  // namespace

Tables::Tables(const Hazards& hazards) : end_(hazards.age_end), early_years_(hazards.early_years) {}

std::size_t Tables::group(double age) const noexcept {
    std::size_t ended = 0;
    for (const double end : end_) ended += age >= end ? 1 : 0;
    return ended;
}

void Tables::point(Status status, double age, int sign) noexcept {
    const std::size_t g = group(age);
    childless_[at(status)].add(g, g == 0 ? 0 : end_[g - 1], age, sign);
}

void Tables::spell(Status status, double from, double to) noexcept {
    if (from > 0) point(status, from, -1);
    point(status, to, +1);
}

void Tables::spell(Unions unions, double from, double to) noexcept {
    const double early_until = from + early_years_;
    if (unions != Unions::first || to <= early_until) return spell(status_of(unions), from, to);
    spell(Status::first_union_early, from, early_until);
    spell(Status::first_union_late, early_until, to);
}

void Tables::pregnancy(Unions unions, double since, double age) noexcept {
    const bool late = unions == Unions::first && age > since + early_years_;
    const Status status = late ? Status::first_union_late : status_of(unions);
    const auto year = static_cast<std::size_t>(age);
    pregnancies_[at(status)][group(age)] += 1;
    pregnancies_by_year_[year] += 1;
    ages_at_pregnancy_ += to_fixed(age);
    childless_lives_.add(year, static_cast<double>(year), age, +1);
}

void Tables::death(double age, bool childless) noexcept {
    const auto year = static_cast<std::size_t>(age);
    women_ += 1;
    years_lived_ += to_fixed(age);
    lives_.add(year, static_cast<double>(year), age, +1);
    if (childless) childless_lives_.add(year, static_cast<double>(year), age, +1);
}

double Tables::life_expectancy() const noexcept {
    return years_lived() / static_cast<double>(women_);
}

std::int64_t Tables::alive_at(int birthday) const noexcept {
    std::int64_t alive = 0;
    for (auto age = static_cast<std::size_t>(birthday); age <= longest_life_allowed; ++age)
        alive += lives_.points(age);
    return alive;
}

double Tables::years_lived_at(int age) const noexcept {
    return lives_.years(static_cast<std::size_t>(age), age, age + 1);
}

std::int64_t Tables::pregnancies_at(int age) const noexcept {
    return pregnancies_by_year_[static_cast<std::size_t>(age)];
}

double Tables::childless_years_at(int age) const noexcept {
    return childless_lives_.years(static_cast<std::size_t>(age), age, age + 1);
}

double Tables::mean_age_at_pregnancy() const noexcept {
    std::int64_t all = 0;
    for (const std::int64_t some : pregnancies_by_year_) all += some;
    return from_fixed(ages_at_pregnancy_) / static_cast<double>(all);
}

double Tables::childlessness() const noexcept {
    std::int64_t childless = women_;
    for (const std::int64_t some : pregnancies_by_year_) childless -= some;
    return static_cast<double>(childless) / static_cast<double>(women_);
}

std::int64_t Tables::pregnancies(std::size_t age_group, Status status) const noexcept {
    return pregnancies_[at(status)][age_group];
}

std::int64_t Tables::first_unions(std::size_t age_group) const noexcept {
    return first_unions_[age_group];
}

double Tables::childless_years(std::size_t age_group, Status status) const noexcept {
    return childless_[at(status)].years(age_group, age_group == 0 ? 0 : end_[age_group - 1],
                                        end_[age_group]);
}

Tables& Tables::operator+=(const Tables& other) noexcept {
    women_ += other.women_;
    years_lived_ += other.years_lived_;
    ages_at_pregnancy_ += other.ages_at_pregnancy_;
    lives_ += other.lives_;
    childless_lives_ += other.childless_lives_;
    for (std::size_t age = 0; age < pregnancies_by_year_.size(); ++age)
        pregnancies_by_year_[age] += other.pregnancies_by_year_[age];
    for (std::size_t s = 0; s < status_count; ++s) {
        childless_[s] += other.childless_[s];
        for (std::size_t a = 0; a < age_groups; ++a) pregnancies_[s][a] += other.pregnancies_[s][a];
    }
    for (std::size_t a = 0; a < age_groups; ++a) first_unions_[a] += other.first_unions_[a];
    return *this;
}

}  // namespace lc::riskpaths
