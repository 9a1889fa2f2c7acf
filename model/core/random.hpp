// Counter-based randomness: a draw is a function of (seed, replicate, entity, year, stream, block),
// and of nothing else.
#pragma once

#include <array>
#include <cstdint>
#include <limits>

namespace lc {

/// Philox 4x32-10 (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2,
/// 3"). Checked in tests against the published Random123 known-answer vectors.
inline std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                           std::array<std::uint32_t, 2> key) noexcept {
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t low = std::uint64_t{0xD2511F53u} * counter[0];
        const std::uint64_t high = std::uint64_t{0xCD9E8D57u} * counter[2];
        counter = {static_cast<std::uint32_t>(high >> 32) ^ counter[1] ^ key[0],
                   static_cast<std::uint32_t>(high),
                   static_cast<std::uint32_t>(low >> 32) ^ counter[3] ^ key[1],
                   static_cast<std::uint32_t>(low)};
        key = {key[0] + 0x9E3779B9u, key[1] + 0xBB67AE85u};
    }
    return counter;
}

/// Uniform in [0, 1) with 24 bits, exact in float.
constexpr float unit_float(std::uint32_t bits) noexcept {
    return static_cast<float>(bits >> 8) * (1.0f / 16777216.0f);
}

/// Uniform in [0, 1) with 32 bits.
constexpr double unit_double(std::uint32_t bits) noexcept {
    return static_cast<double>(bits) * (1.0 / 4294967296.0);
}

/// A well-mixed 64-bit hash (SplitMix64 finaliser, Steele, Lea and Flood 2014). For identifiers,
/// not for draws.
constexpr std::uint64_t mix(std::uint64_t x) noexcept {
    x += 0x9E3779B97F4A7C15ull;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
    return x ^ (x >> 31);
}

/// Identifier of something that comes from something else (a child of its mother, a copy of a
/// donor), without a counter.
constexpr std::uint64_t derived_id(std::uint64_t parent, std::uint32_t year,
                                   std::uint32_t salt) noexcept {
    return mix(mix(parent) ^ (std::uint64_t{year} << 32 | salt));
}

/// Random streams by name. Numbers are part of every result: append, never renumber
/// (docs/streams.md).
enum class Stream : std::uint8_t {
    synthesis_household = 1,
    synthesis_person = 2,
    mortality = 3,
    fertility = 4,
    partnership = 5,
    leaving_home = 6,
    internal_migration = 7,
    international_migration = 8,
    education = 9,
    employment = 10,
    earnings = 11,
    housing = 12,
    take_up = 13,
    health = 14,
    child_development = 15,
    lever = 16,
    synthesis_income = 17,
    separation = 18,
    social_letting = 19,
    retrofit = 20,
    integerisation = 21,
    exposure_history = 22,
    dwelling_quality = 23,
    housing_cost = 24,
    household_formation = 25,
    crisis_support = 26,
    housing_first = 27,
    rehousing = 28,
};

/// All draws of one replicate. A value type: copy it freely.
class Draws {
  public:
    constexpr Draws(std::uint64_t seed, std::uint32_t replicate) noexcept
        : key_{static_cast<std::uint32_t>(mix(seed ^ (std::uint64_t{replicate} << 48))),
               static_cast<std::uint32_t>(mix(seed ^ (std::uint64_t{replicate} << 48)) >> 32)} {}

    /// Four independent 32-bit draws for one entity, year and stream; `block` gives more of them.
    /// No scenario in the key: the same event has the same draw in every scenario.
    std::array<std::uint32_t, 4> operator()(std::uint64_t id, int year, Stream stream,
                                            std::uint32_t block = 0) const noexcept {
        return philox(
            {static_cast<std::uint32_t>(id), static_cast<std::uint32_t>(id >> 32),
             static_cast<std::uint32_t>(year) << 16 | static_cast<std::uint32_t>(stream) << 8,
             block},
            key_);
    }

  private:
    std::array<std::uint32_t, 2> key_;
};

/// One event's draws as a C++ UniformRandomBitGenerator, so that Boost.Random distributions run on
/// it.
class EventEngine {
  public:
    using result_type = std::uint32_t;
    EventEngine(const Draws& draws, std::uint64_t id, int year, Stream stream) noexcept
        : draws_(draws), id_(id), year_(year), stream_(stream) {}
    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }
    result_type operator()() noexcept {
        if (next_ == 4) {
            buffer_ = draws_(id_, year_, stream_, block_++);
            next_ = 0;
        }
        return buffer_[next_++];
    }

  private:
    Draws draws_;
    std::uint64_t id_;
    int year_;
    Stream stream_;
    std::uint32_t block_ = 0;
    unsigned next_ = 4;
    std::array<std::uint32_t, 4> buffer_{};
};

}  // namespace lc
