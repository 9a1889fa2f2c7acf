#include "model/core/exponential.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

#include "model/core/gather.hpp"

namespace lc {
namespace {

#ifdef __FMA__

// The C library works in doubles: e^x = 2^(k/32) e^r with a whole number k and |r| <= ln 2 / 64,
// the first factor from a table and the second by a polynomial of degree three. The same steps with
// the same constants, and with the fused multiplications that it takes where the processor has
// them, give the same float; tests compare. Source: Arm Optimized Routines, math/expf.c, which
// glibc took over in 2.27.
constexpr int cells = 32;
constexpr double cells_per_unit = 0x1.71547652b82fep+0 * cells;
constexpr double cubic = 0x1.c6af84b912394p-5 / cells / cells / cells;
constexpr double square = 0x1.ebfce50fac4f3p-3 / cells / cells;
constexpr double linear = 0x1.62e42ff0c52d6p-1 / cells;
/// Added to a double it leaves a whole number in the lowest bits.
constexpr double rounding = 0x1.8p+52;
/// Beyond it exponentials are no normal floats, or infinite.
constexpr float farthest = 87.0f;

/// 2^(i/32), to whose bits k is added where the exponent stands; less what i would add there.
std::array<double, cells> powers_of_two() {
    std::array<double, cells> powers{};
    for (std::size_t i = 0; i < cells; ++i) {
        const auto exact = static_cast<double>(std::exp2(static_cast<long double>(i) / cells));
        powers[i] = std::bit_cast<double>(std::bit_cast<std::uint64_t>(exact) -
                                          (static_cast<std::uint64_t>(i) << 47));
    }
    return powers;
}

constexpr std::size_t together = 128;

/// k and r of some numbers.
struct Parts {
    std::int32_t cell[together];
    std::uint64_t exponent[together];
    double rest[together];
};

void take_apart(const float* __restrict values, std::size_t size, Parts& parts) noexcept {
    for (std::size_t i = 0; i < size; ++i) {
        const auto x = static_cast<double>(values[i]);
        const double shifted = std::fma(cells_per_unit, x, rounding);
        const auto whole = std::bit_cast<std::uint64_t>(shifted);
        parts.rest[i] = std::fma(cells_per_unit, x, -(shifted - rounding));
        parts.exponent[i] = whole << 47;
        parts.cell[i] = static_cast<std::int32_t>(whole % cells);
    }
}

void put_together(const Parts& parts, const double* __restrict power, std::size_t size,
                  float* __restrict values) noexcept {
    for (std::size_t i = 0; i < size; ++i) {
        const double r = parts.rest[i];
        const double scale =
            std::bit_cast<double>(std::bit_cast<std::uint64_t>(power[i]) + parts.exponent[i]);
        const double high = std::fma(cubic, r, square), low = std::fma(linear, r, 1.0);
        values[i] = static_cast<float>(std::fma(high, r * r, low) * scale);
    }
}

/// Whether all are numbers within the range.
bool all_near(const float* values, std::size_t size) noexcept {
    std::uint32_t most = 0;
    for (std::size_t i = 0; i < size; ++i)
        most = std::max(most, std::bit_cast<std::uint32_t>(values[i]) & 0x7FFFFFFFu);
    return most <= std::bit_cast<std::uint32_t>(farthest);
}

#endif

void one_by_one(float* values, std::size_t size) noexcept {
    for (std::size_t i = 0; i < size; ++i) values[i] = std::exp(values[i]);
}

}  // namespace

void exponentials(float* values, std::size_t size) noexcept {
#ifdef __FMA__
    static const std::array<double, cells> powers = powers_of_two();
    Parts parts;
    double power[together];
    for (std::size_t first = 0; first < size; first += together) {
        const std::size_t count = std::min(together, size - first);
        float* const few = values + first;
        if (!all_near(few, count)) {
            one_by_one(few, count);
            continue;
        }
        take_apart(few, count, parts);
        gather(powers.data(), parts.cell, count, power);
        put_together(parts, power, count, few);
    }
#else
    one_by_one(values, size);
#endif
}

}  // namespace lc
