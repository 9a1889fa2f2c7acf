// Age bands for loops over columns of ages.
#pragma once

#include <cstdint>

#include "model/population/codes.hpp"

namespace lc {

/// band_of without its branches and without a table, so that loops can work out several at a time:
/// a fifth of an age up to 100 by multiplication.
constexpr std::uint8_t quick_band_of(std::uint8_t age) noexcept {
    const auto fifth = static_cast<std::uint8_t>(age * 205 >> 10);
    const std::uint8_t last = band_count - 2;
    return static_cast<std::uint8_t>((fifth < last ? fifth : last) + 1 - (age == 0));
}
static_assert([] {
    for (int age = 0; age < age_count; ++age)
        if (quick_band_of(static_cast<std::uint8_t>(age)) != band_of(age)) return false;
    return true;
}());

}  // namespace lc
