#include "model/core/draw_block.hpp"

#include <algorithm>
#include <bit>

#ifdef __AVX2__
#include <immintrin.h>
#endif

namespace lc {
namespace {

#ifdef __AVX2__

/// Four counters, each word in the low half of a 64-bit lane. The high halves hold whatever is left
/// over: multiplication does not read them.
struct FourCounters {
    __m256i a, b, c, d;
};

inline FourCounters load(const std::uint64_t* ids, long long position, long long block) noexcept {
    const __m256i id = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(ids));
    return {id, _mm256_srli_epi64(id, 32), _mm256_set1_epi64x(position), _mm256_set1_epi64x(block)};
}

inline void philox_round(FourCounters& x, __m256i key_0, __m256i key_1) noexcept {
    const __m256i low = _mm256_mul_epu32(x.a, _mm256_set1_epi64x(0xD2511F53));
    const __m256i high = _mm256_mul_epu32(x.c, _mm256_set1_epi64x(0xCD9E8D57));
    x.a = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(high, 32), x.b), key_0);
    x.b = high;
    x.c = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(low, 32), x.d), key_1);
    x.d = low;
}

/// Writes the four results, four words each, one after the other.
inline void store(const FourCounters& x, std::array<std::uint32_t, 4>* to) noexcept {
    const __m256i ab = _mm256_blend_epi32(x.a, _mm256_slli_epi64(x.b, 32), 0b10101010);
    const __m256i cd = _mm256_blend_epi32(x.c, _mm256_slli_epi64(x.d, 32), 0b10101010);
    const __m256i even = _mm256_unpacklo_epi64(ab, cd), odd = _mm256_unpackhi_epi64(ab, cd);
    auto* out = reinterpret_cast<__m256i*>(to);
    _mm256_storeu_si256(out, _mm256_permute2x128_si256(even, odd, 0x20));
    _mm256_storeu_si256(out + 1, _mm256_permute2x128_si256(even, odd, 0x31));
}

#endif

}  // namespace

void draw_many(const Draws& draws, std::span<const std::uint64_t> ids, int year, Stream stream,
               std::uint32_t block, std::array<std::uint32_t, 4>* to) noexcept {
    std::size_t i = 0;
#ifdef __AVX2__
    const auto key = std::bit_cast<std::array<std::uint32_t, 2>>(draws);  // a Draws is its key
    const auto position = static_cast<long long>(static_cast<std::uint32_t>(year) << 16 |
                                                 static_cast<std::uint32_t>(stream) << 8);
    // Sixteen identifiers in step keep the multipliers busy.
    for (; i + 16 <= ids.size(); i += 16) {
        FourCounters x[4];
        for (std::size_t k = 0; k < 4; ++k) x[k] = load(ids.data() + i + 4 * k, position, block);
        std::uint32_t key_0 = key[0], key_1 = key[1];
        for (int round = 0; round < 10; ++round) {
            const __m256i wide_0 = _mm256_set1_epi64x(key_0), wide_1 = _mm256_set1_epi64x(key_1);
            for (FourCounters& four : x) philox_round(four, wide_0, wide_1);
            key_0 += 0x9E3779B9u;
            key_1 += 0xBB67AE85u;
        }
        for (std::size_t k = 0; k < 4; ++k) store(x[k], to + i + 4 * k);
    }
#endif
    for (; i < ids.size(); ++i) to[i] = draws(ids[i], year, stream, block);
}

void DrawBlock::fill(std::size_t row) noexcept {
    first_ = row / size * size;
    count_ = std::min(size, ids_.size() - first_);
    draw_many(draws_, ids_.subspan(first_, count_), year_, stream_, block_, bits_.data());
}

}  // namespace lc
