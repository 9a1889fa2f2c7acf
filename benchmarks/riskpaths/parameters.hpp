// RiskPaths (M. Spielauer), the model by which openM++ and Modgen are taught: what it is made of.
// Women may form a first union, separate, form a second union and separate for good, and become
// pregnant for the first time, in continuous time at rates that are constant by piece of age and
// of duration. A pregnancy ends the history of unions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace lc::riskpaths {

/// What a woman's unions have come to. The first union is one state although its early and late
/// years have different rates: duration tells them apart.
enum class Unions : std::uint8_t { none, first, separated, second, after_second };
inline constexpr std::size_t unions_count = 5;

/// The states that tables distinguish.
enum class Status : std::uint8_t {
    never_in_union,
    first_union_early,
    first_union_late,
    after_first_union,
    second_union,
    after_second_union,
};
inline constexpr std::size_t status_count = 6;

inline constexpr std::size_t age_groups = 12;
inline constexpr std::size_t union_durations = 6;
inline constexpr std::size_t separation_durations = 5;
inline constexpr std::size_t longest_life_allowed = 120;

/// Parameters as published: marks in years, rates a year.
struct Parameters {
    std::array<double, age_groups - 1> age_marks{};
    std::array<double, age_groups> first_pregnancy{};
    std::array<double, age_groups> first_union{};
    std::array<double, status_count> pregnancy_ratio{};
    double early_years = 0;  ///< of a first union; one of the marks of unions
    std::array<double, union_durations - 1> union_marks{};
    std::array<double, union_durations> first_dissolution{};
    std::array<double, union_durations> second_dissolution{};
    std::array<double, separation_durations - 1> separation_marks{};
    std::array<double, separation_durations> second_union{};
    double death_probability = 0;  ///< in every year of age below the longest life
    int longest_life = 0;          ///< years
};

/// Reads parameters.json. @throws InputError with all faults: unknown and missing keys, lists of
/// another length, rates below 0 or above 100, marks that do not rise
Parameters read_parameters(const std::filesystem::path& path);

/// Rates by state, age group and duration, ready to be walked through.
struct Hazards {
    explicit Hazards(const Parameters& parameters);

    using ByAgeAndDuration = std::array<std::array<double, union_durations>, age_groups>;
    /// Of any event, and of the next step in the history of unions; a year.
    std::array<ByAgeAndDuration, unions_count> any{}, step{};
    std::array<double, age_groups> age_end{};  ///< the last is infinite
    /// Years since the state was entered; infinite from the last interval on.
    std::array<std::array<double, union_durations>, unions_count> duration_end{};
    /// First age group from which nothing happens any more, whatever the duration.
    std::array<std::size_t, unions_count> settled_from{};
    /// Largest rate of any event in a year of age.
    std::array<std::array<double, longest_life_allowed + 1>, unions_count> largest{};
    double early_years = 0;
    double death_probability = 0;
    int longest_life = 0;
    /// Hazard of dying summed up to each birthday.
    std::array<double, longest_life_allowed + 1> death_before{};
};

}  // namespace lc::riskpaths
