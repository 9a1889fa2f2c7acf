// Sums that do not depend on order: expected counts as multiples of 2^-32, money as pence.
#pragma once

#include <cmath>
#include <cstdint>

namespace lc {

/// A non-negative real as a multiple of 2^-32; exact integer sums thereafter.
constexpr std::uint64_t to_fixed(double value) noexcept {
    // By way of a signed integer: one instruction, where an unsigned one takes a branch.
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(value * 4294967296.0 + 0.5));
}
/// The same of a real of either sign.
constexpr std::int64_t to_fixed_signed(double value) noexcept {
    return static_cast<std::int64_t>(value * 4294967296.0 + (value < 0 ? -0.5 : 0.5));
}
constexpr double from_fixed(std::uint64_t value) noexcept {
    return static_cast<double>(value) * (1.0 / 4294967296.0);
}

constexpr double from_fixed_signed(std::int64_t value) noexcept {
    return static_cast<double>(value) * (1.0 / 4294967296.0);
}

/// £ to whole pence, half away from zero.
inline std::int64_t to_pence(double pounds) noexcept {
    return static_cast<std::int64_t>(pounds * 100.0 + std::copysign(0.5, pounds));
}
constexpr double from_pence(std::int64_t pence) noexcept {
    return static_cast<double>(pence) / 100.0;
}

}  // namespace lc
