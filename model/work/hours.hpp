// Hours of work a week.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "model/core/random.hpp"
#include "model/parameters/parameters.hpp"
#include "model/work/normal_table.hpp"

namespace lc {

/// Longest part-time week; full-time is more (Labour Force Survey, census and FRS practice).
inline constexpr int longest_part_time = 30;

/// Hours by activity. Who stays within full-time or part-time work keeps the hours of last year.
class HoursModel {
  public:
    explicit HoursModel(const HoursParameters& p)
        : middle_{static_cast<float>(p.full_time), static_cast<float>(p.part_time)},
          deviation_{static_cast<float>(p.full_time_deviation),
                     static_cast<float>(p.part_time_deviation)},
          student_(static_cast<std::uint8_t>(std::lround(p.student))) {}

    /// Whether hours stay what they were: not in a first year of full-time or part-time work.
    static bool keeps(bool part_time, std::uint8_t before) noexcept {
        return (before > 0) & ((before <= longest_part_time) == part_time);
    }
    /// @param part_time  the person works part-time
    /// @param before     last year's hours
    std::uint8_t work(bool part_time, std::uint8_t before, std::uint32_t bits) const noexcept {
        // By place and not by branches: nothing foresees who works part-time.
        constexpr std::array<int, 2> least{longest_part_time + 1, 4}, most{65, longest_part_time};
        const std::size_t at = part_time ? 1 : 0;
        const float hours = middle_[at] + deviation_[at] * normal_table().deviate(bits);
        const int drawn = std::clamp(static_cast<int>(hours + 0.5f), least[at], most[at]);
        return keeps(part_time, before) ? before : static_cast<std::uint8_t>(drawn);
    }
    std::uint8_t student() const noexcept { return student_; }
    bool operator==(const HoursModel&) const = default;

  private:
    std::array<float, 2> middle_, deviation_;  ///< of full-time and of part-time work
    std::uint8_t student_;
};

}  // namespace lc
