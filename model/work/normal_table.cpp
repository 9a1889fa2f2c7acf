#include "model/work/normal_table.hpp"

#include <algorithm>
#include <cmath>

#include "model/core/gather.hpp"

namespace lc {
namespace {

double distribution(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

/// Inverse of the distribution by bisection: built once, so speed does not matter.
double inverse(double rank) {
    double low = -4, high = 4;
    for (int step = 0; step < 60; ++step) {
        const double middle = 0.5 * (low + high);
        (distribution(middle) < rank ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

}  // namespace

NormalTable::NormalTable() {
    for (std::size_t i = 0; i < quantile_.size(); ++i)
        quantile_[i] = static_cast<float>(inverse(static_cast<double>(i) / 4096.0));
    for (std::size_t i = 0; i < rank_.size(); ++i) {
        const auto place = static_cast<double>(i);
        rank_[i] = static_cast<float>(distribution(place / 64.0 - 8.0));
        probability_[i] = static_cast<float>(1.0 / (1.0 + std::exp(16.0 - place / 32.0)));
    }
}

namespace {

/// Rows that are interpolated together: what is worked out for them stays in the innermost cache.
constexpr std::size_t together = 256;

/// Where a few values stand in a table: the cell and what is beyond it, 0 to 1.
struct Places {
    std::int32_t cell[together];
    float within[together];
};

/// Writes the values between the cells of a table.
void interpolate(const float* table, const Places& places, std::size_t size,
                 float* __restrict to) noexcept {
    float low[together], high[together];
    gather(table, places.cell, size, low);
    gather(table + 1, places.cell, size, high);
    for (std::size_t i = 0; i < size; ++i) to[i] = low[i] + places.within[i] * (high[i] - low[i]);
}

/// @param steps  cells to each unit of the values, which are cut at -most and most
void interpolate_between(const float* table, float most, float steps, std::size_t size,
                         float* __restrict values) noexcept {
    Places places;
    for (std::size_t i = 0; i < size; ++i) {
        const float place = (NormalTable::cut(values[i], most) + most) * steps;
        places.cell[i] = static_cast<std::int32_t>(place);
        places.within[i] = place - static_cast<float>(places.cell[i]);
    }
    interpolate(table, places, size, values);
}

/// Calls few(first, size) for a few rows after the other of `size`.
template <class Few>
void for_each_few(std::size_t size, const Few& few) {
    for (std::size_t first = 0; first < size; first += together)
        few(first, std::min(together, size - first));
}

}  // namespace

namespace {

/// @param left  places that the bits of a word are moved to the left
void interpolate_bits(const float* table, const std::array<std::uint32_t, 4>* bits,
                      std::size_t word, int left, std::size_t size, float* to) noexcept {
    for_each_few(size, [&](std::size_t first, std::size_t count) {
        Places places;
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t own = bits[first + i][word] << left;
            const auto above = static_cast<std::int32_t>(own & 0xFFFFFu);
            places.cell[i] = static_cast<std::int32_t>(own >> 20);
            places.within[i] = static_cast<float>(above) * (1.0f / 1048576.0f);
        }
        interpolate(table, places, count, to + first);
    });
}

}  // namespace

void NormalTable::deviates(const std::array<std::uint32_t, 4>* bits, std::size_t word,
                           std::size_t size, float* to) const noexcept {
    interpolate_bits(quantile_.data(), bits, word, 0, size, to);
}

void NormalTable::deviates_of_low_bits(const std::array<std::uint32_t, 4>* bits, std::size_t word,
                                       std::size_t size, float* to) const noexcept {
    interpolate_bits(quantile_.data(), bits, word, 16, size, to);
}

void NormalTable::ranks(float* deviates, std::size_t size) const noexcept {
    for_each_few(size, [&](std::size_t first, std::size_t count) {
        interpolate_between(rank_.data(), 8.0f, 64.0f, count, deviates + first);
    });
}

void NormalTable::probabilities(float* log_odds, std::size_t size) const noexcept {
    for_each_few(size, [&](std::size_t first, std::size_t count) {
        interpolate_between(probability_.data(), 16.0f, 32.0f, count, log_odds + first);
    });
}

}  // namespace lc
