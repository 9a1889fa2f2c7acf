// Tables of the standard normal and logistic distributions, for draws and ranks at a few
// nanoseconds each.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace lc {

/// Propensities are held as multiples of 1/4096 standard deviation in 16 bits: -8 to 8.
inline constexpr float propensity_unit = 1.0f / 4096.0f;

/// Interpolated tables; built once by normal_table().
class NormalTable {
  public:
    NormalTable();

    /// Standard normal deviate of 32 uniform bits; within -4 and 4.
    float deviate(std::uint32_t bits) const noexcept {
        const std::uint32_t cell = bits >> 20;
        const auto above = static_cast<std::int32_t>(bits & 0xFFFFFu);
        const float within = static_cast<float>(above) * (1.0f / 1048576.0f);
        return quantile_[cell] + within * (quantile_[cell + 1] - quantile_[cell]);
    }
    /// Standard normal quantile of a rank in [0, 1], cut at -4 and 4.
    float quantile(float rank) const noexcept {
        const float place = std::clamp(rank, 0.0f, 1.0f) * 4096.0f;
        const int cell = std::min(static_cast<int>(place), 4095);
        const float within = place - static_cast<float>(cell);
        const float* const values = quantile_.data();
        return values[cell] + within * (values[cell + 1] - values[cell]);
    }
    /// Standard normal distribution function, cut at -8 and 8.
    float rank(float deviate) const noexcept {
        return at(rank_, (cut(deviate, 8.0f) + 8.0f) * 64.0f);
    }
    /// 1 / (1 + exp(-log_odds)), cut at -16 and 16.
    float probability(float log_odds) const noexcept {
        return at(probability_, (cut(log_odds, 16.0f) + 16.0f) * 32.0f);
    }

    /// The same of columns, several values to an instruction: deviates of one word of each row's
    /// bits, and ranks and probabilities in the place of deviates and log odds.
    void deviates(const std::array<std::uint32_t, 4>* bits, std::size_t word, std::size_t size,
                  float* to) const noexcept;
    /// Deviates of the lower 16 bits of the word: quantile(those bits / 65,536).
    void deviates_of_low_bits(const std::array<std::uint32_t, 4>* bits, std::size_t word,
                              std::size_t size, float* to) const noexcept;
    void ranks(float* deviates, std::size_t size) const noexcept;
    void probabilities(float* log_odds, std::size_t size) const noexcept;

    /// `x` within -most and most. By two instructions, where std::clamp takes two branches.
    static float cut(float x, float most) noexcept {
        const float low = x < -most ? -most : x;
        return low > most ? most : low;
    }

  private:
    static constexpr std::size_t steps = 1024;
    using Table = std::array<float, steps + 2>;
    static float at(const Table& table, float place) noexcept {
        // By way of a signed integer: one instruction each way, an unsigned one takes branches.
        const auto whole = static_cast<std::int32_t>(place);
        const float within = place - static_cast<float>(whole);
        const float* const cell = table.data() + whole;
        return cell[0] + within * (cell[1] - cell[0]);
    }
    std::array<float, 4097> quantile_{};
    Table rank_{}, probability_{};
};

/// The one table of the program.
inline const NormalTable& normal_table() {
    static const NormalTable table;
    return table;
}

/// A deviate as it is held in work_propensity, and back.
inline std::int16_t to_propensity(float deviate) noexcept {
    return static_cast<std::int16_t>(NormalTable::cut(deviate, 7.9f) / propensity_unit);
}
constexpr float from_propensity(std::int16_t held) noexcept {
    return static_cast<float>(held) * propensity_unit;
}

}  // namespace lc
