// What RiskPaths reports: its seven tables, in whole numbers, so that they are the same in whatever
// order and company women are simulated.
#pragma once

#include <array>
#include <cstdint>

#include "benchmarks/riskpaths/parameters.hpp"
#include "model/core/fixed_point.hpp"

namespace lc::riskpaths {

/// Years that spells spend in each interval of age. A spell takes two additions whatever its
/// length: every point of age stands for the years before it, and a spell is the difference of two.
template <std::size_t intervals>
class Exposure {
  public:
    /// Adds (or takes away) the years from birth to an age in the given interval.
    /// @param from  age at which that interval begins
    void add(std::size_t interval, double from, double age, int sign) noexcept {
        points_[interval] += sign;
        inside_[interval] += sign * to_fixed_signed(age - from);
    }
    /// Years in an interval from age `from` to `to`. @param to  not needed of the last one
    double years(std::size_t interval, double from, double to) const noexcept {
        std::int64_t through = 0;
        for (std::size_t i = interval + 1; i < intervals; ++i) through += points_[i];
        const double whole = through == 0 ? 0 : static_cast<double>(through) * (to - from);
        return from_fixed_signed(inside_[interval]) + whole;
    }
    /// Points in an interval.
    std::int64_t points(std::size_t interval) const noexcept { return points_[interval]; }
    Exposure& operator+=(const Exposure& other) noexcept {
        for (std::size_t i = 0; i < intervals; ++i) {
            points_[i] += other.points_[i];
            inside_[i] += other.inside_[i];
        }
        return *this;
    }
    bool operator==(const Exposure&) const = default;

  private:
    std::array<std::int64_t, intervals> points_{}, inside_{};
};

/// Tables of up to 30 million women, above which sums of years would not fit.
class Tables {
  public:
    explicit Tables(const Hazards& hazards);

    // What a simulation says. Ages are exact.
    /// A woman without a pregnancy was in this state between two ages.
    void spell(Unions unions, double from, double to) noexcept;
    void first_union(double age) noexcept { first_unions_[group(age)] += 1; }
    /// @param since  age at which the state was entered
    void pregnancy(Unions unions, double since, double age) noexcept;
    /// @param childless  no pregnancy before
    void death(double age, bool childless) noexcept;

    // What the tables show: numbers of women and years lived, of which all rates are quotients, and
    // ages in full years where an age is given.
    std::int64_t women() const noexcept { return women_; }
    double years_lived() const noexcept { return from_fixed(years_lived_); }
    double life_expectancy() const noexcept;
    std::int64_t alive_at(int birthday) const noexcept;
    double years_lived_at(int age) const noexcept;
    std::int64_t pregnancies_at(int age) const noexcept;
    double childless_years_at(int age) const noexcept;
    double mean_age_at_pregnancy() const noexcept;
    double childlessness() const noexcept;
    std::int64_t pregnancies(std::size_t age_group, Status status) const noexcept;
    std::int64_t first_unions(std::size_t age_group) const noexcept;
    /// Years lived without a pregnancy.
    double childless_years(std::size_t age_group, Status status) const noexcept;

    Tables& operator+=(const Tables& other) noexcept;
    bool operator==(const Tables&) const = default;

  private:
    std::size_t group(double age) const noexcept;
    void point(Status status, double age, int sign) noexcept;
    void spell(Status status, double from, double to) noexcept;

    std::array<double, age_groups> end_;
    double early_years_;
    std::int64_t women_ = 0;
    std::uint64_t years_lived_ = 0, ages_at_pregnancy_ = 0;
    Exposure<longest_life_allowed + 1> lives_, childless_lives_;
    std::array<std::int64_t, longest_life_allowed + 1> pregnancies_by_year_{};
    std::array<Exposure<age_groups>, status_count> childless_;
    std::array<std::array<std::int64_t, age_groups>, status_count> pregnancies_{};
    std::array<std::int64_t, age_groups> first_unions_{};
};

}  // namespace lc::riskpaths
