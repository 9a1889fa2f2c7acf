// Hours of work a week.
#pragma once

#include <algorithm>
#include <cmath>
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
        : full_time_(static_cast<float>(p.full_time)),
          full_time_deviation_(static_cast<float>(p.full_time_deviation)),
          part_time_(static_cast<float>(p.part_time)),
          part_time_deviation_(static_cast<float>(p.part_time_deviation)),
          student_(static_cast<std::uint8_t>(std::lround(p.student))) {}

    /// Whether hours stay what they were: not in a first year of full-time or part-time work.
    static bool keeps(bool part_time, std::uint8_t before) noexcept {
        return (before > 0) & ((before <= longest_part_time) == part_time);
    }
    /// @param part_time  the person works part-time
    /// @param before     last year's hours
    std::uint8_t work(bool part_time, std::uint8_t before, std::uint32_t bits) const noexcept {
        if (keeps(part_time, before)) return before;
        const float deviate = normal_table().deviate(bits);
        return part_time
                   ? within(part_time_ + part_time_deviation_ * deviate, 4, longest_part_time)
                   : within(full_time_ + full_time_deviation_ * deviate, longest_part_time + 1, 65);
    }
    std::uint8_t student() const noexcept { return student_; }
    bool operator==(const HoursModel&) const = default;

  private:
    static std::uint8_t within(float hours, int least, int most) noexcept {
        return static_cast<std::uint8_t>(std::clamp(static_cast<int>(hours + 0.5f), least, most));
    }
    float full_time_, full_time_deviation_, part_time_, part_time_deviation_;
    std::uint8_t student_;
};

}  // namespace lc
