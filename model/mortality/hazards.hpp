// Death rates of one year and what personal risks multiply them with, as tables by place.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "model/population/shard.hpp"
#include "model/process/context.hpp"

namespace lc {

/// Place of a person in tables by decile (counted from 0), sex and age.
constexpr unsigned rate_place(unsigned decile, Sex sex, unsigned age) noexcept {
    return (decile * unsigned{sex_count} + static_cast<unsigned>(sex)) * unsigned{age_count} + age;
}

/// First places of the parts of a table of hazards.
namespace hazard_part {
inline constexpr std::size_t ages = age_count, cells = std::size_t{10} * sex_count * age_count;
inline constexpr std::size_t owns = std::size_t{2} * qualification_count * ages, homes = 8 * ages;
/// By rate_place: the year's central rate before personal risk, and what a person's hazard from
/// this mid-year to the next is made of.
inline constexpr std::size_t rate = 0, to_next_midyear = rate + cells;
/// By age: what a unit of exposure to poverty adds to the log relative risk.
inline constexpr std::size_t adult = to_next_midyear + cells, child = adult + ages;
/// By RelativeRisk::own_place: what qualification and activity add, and its parts.
inline constexpr std::size_t own = child + ages, schooling = own + owns, work = schooling + owns;
/// By RelativeRisk::home_place.
inline constexpr std::size_t home = work + owns, all = home + homes;
}  // namespace hazard_part

/// Rates and risks under one parameter set.
struct Hazards {
    Hazards(const Context& context, const Parameters& set);

    /// Whether anybody's rate is changed by services or air beyond today's.
    bool prevents() const noexcept;

    std::vector<float> values;  ///< see hazard_part
    /// By age: the logarithm of what prevention leaves of rates, and what rates would be without it
    /// relative to what they are.
    std::array<double, age_count> log_prevented{}, without_prevention{};
    bool operator==(const Hazards&) const = default;
};

/// Spending on prevention, which is counted by resident.
void tally_prevention(const Context& context, const Shard& shard, Tally& tally);

}  // namespace lc
