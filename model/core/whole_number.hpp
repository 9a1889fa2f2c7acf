// Conversions and counts that loops can work out several at a time.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace lc {

/// `value` without its fraction, of a magnitude below 2^51: what a cast gives, for which processors
/// have no instruction on several.
inline std::int64_t whole_number(double value) noexcept {
    // 1.5 x 2^52: a whole number stands in its lowest bits.
    constexpr double shift = 6755399441055744.0;
    return std::bit_cast<std::int64_t>(std::trunc(value) + shift) -
           std::bit_cast<std::int64_t>(shift);
}
/// The nearest integer, half away from zero.
inline std::int64_t nearest_whole_number(double value) noexcept {
    return whole_number(value + std::copysign(0.5, value));
}

/// How many of `size` rows is(row) is true of. Counts in bytes, of which processors add most at
/// once.
template <class Is>
std::uint32_t count_rows(std::size_t size, const Is& is) noexcept {
    constexpr std::size_t most = 255;  // a byte holds no more
    std::uint32_t all = 0;
    for (std::size_t first = 0; first < size; first += most) {
        const std::size_t last = std::min(size, first + most);
        std::uint8_t some = 0;
        for (std::size_t i = first; i < last; ++i)
            some = static_cast<std::uint8_t>(some + static_cast<std::uint8_t>(is(i)));
        all += some;
    }
    return all;
}

}  // namespace lc
