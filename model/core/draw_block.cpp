#include "model/core/draw_block.hpp"

#include <algorithm>
#include <bit>

#include "model/core/intrinsics.hpp"

namespace lc {
namespace {

#ifdef __AVX2__

constexpr std::uint32_t rounds = 10;
/// Identifiers that are drawn for together.
constexpr std::size_t step = 16;

/// What the counters of all identifiers share, and the key.
struct Position {
    long long year_and_stream, block;
    std::array<std::uint32_t, 2> key;
};

/// Four counters, each word in the low half of a 64-bit lane. The high halves hold whatever is left
/// over: multiplication does not read them.
struct FourCounters {
    __m256i a, b, c, d;
};

inline FourCounters load(const std::uint64_t* ids, const Position& position) noexcept {
    const __m256i id = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(ids));
    return {id, _mm256_srli_epi64(id, 32), _mm256_set1_epi64x(position.year_and_stream),
            _mm256_set1_epi64x(position.block)};
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

/// Draws of as many identifiers as fill whole steps. @return their number
std::size_t draw_fours(std::span<const std::uint64_t> ids, const Position& position,
                       std::array<std::uint32_t, 4>* to) noexcept {
    std::size_t i = 0;
    // Sixteen identifiers in step keep the multipliers busy.
    for (; i + step <= ids.size(); i += step) {
        FourCounters x[4];
        for (std::size_t k = 0; k < 4; ++k) x[k] = load(ids.data() + i + 4 * k, position);
        std::uint32_t key_0 = position.key[0], key_1 = position.key[1];
        for (int round = 0; round < 10; ++round) {
            const __m256i wide_0 = _mm256_set1_epi64x(key_0), wide_1 = _mm256_set1_epi64x(key_1);
            for (FourCounters& four : x) philox_round(four, wide_0, wide_1);
            key_0 += 0x9E3779B9u;
            key_1 += 0xBB67AE85u;
        }
        for (std::size_t k = 0; k < 4; ++k) store(x[k], to + i + 4 * k);
    }
    return i;
}

// The same eight at a time, for processors that can: the program is built for those that cannot, so
// these functions alone are compiled for AVX-512 and chosen when it runs. Integers, hence the same
// numbers.
#define LC_AVX_512 __attribute__((target("avx512f")))

struct EightCounters {
    __m512i a, b, c, d;
};

LC_AVX_512 inline EightCounters load_eight(const std::uint64_t* ids,
                                           const Position& position) noexcept {
    const __m512i id = _mm512_loadu_si512(ids);
    return {id, _mm512_srli_epi64(id, 32), _mm512_set1_epi64(position.year_and_stream),
            _mm512_set1_epi64(position.block)};
}

LC_AVX_512 inline void philox_round(EightCounters& x, __m512i key_0, __m512i key_1) noexcept {
    constexpr int exclusive_or = 0x96;  // of three, as a table of truth
    const __m512i low = _mm512_mul_epu32(x.a, _mm512_set1_epi64(0xD2511F53));
    const __m512i high = _mm512_mul_epu32(x.c, _mm512_set1_epi64(0xCD9E8D57));
    x.a = _mm512_ternarylogic_epi64(_mm512_srli_epi64(high, 32), x.b, key_0, exclusive_or);
    x.b = high;
    x.c = _mm512_ternarylogic_epi64(_mm512_srli_epi64(low, 32), x.d, key_1, exclusive_or);
    x.d = low;
}

LC_AVX_512 inline void store(const EightCounters& x, std::array<std::uint32_t, 4>* to) noexcept {
    const __m512i ab = _mm512_mask_shuffle_epi32(x.a, 0xAAAA, x.b, _MM_PERM_CCAA);
    const __m512i cd = _mm512_mask_shuffle_epi32(x.c, 0xAAAA, x.d, _MM_PERM_CCAA);
    const __m512i even = _mm512_unpacklo_epi64(ab, cd), odd = _mm512_unpackhi_epi64(ab, cd);
    const __m512i first = _mm512_setr_epi64(0, 1, 8, 9, 2, 3, 10, 11);
    const __m512i last = _mm512_setr_epi64(4, 5, 12, 13, 6, 7, 14, 15);
    _mm512_storeu_si512(to, _mm512_permutex2var_epi64(even, first, odd));
    _mm512_storeu_si512(to + 4, _mm512_permutex2var_epi64(even, last, odd));
}

/// Keys of a round, each in all lanes.
struct WideKeys {
    __m512i first, second;
};

/// Several eights in step: rounds take turns, so that none waits for its own multiplication.
template <std::size_t vectors>
LC_AVX_512 inline void draw_in_step(const std::uint64_t* ids, const Position& position,
                                    const WideKeys* keys,
                                    std::array<std::uint32_t, 4>* to) noexcept {
    EightCounters x[vectors];
    for (std::size_t k = 0; k < vectors; ++k) x[k] = load_eight(ids + 8 * k, position);
#pragma GCC unroll 10
    for (std::size_t round = 0; round < rounds; ++round)
        for (EightCounters& eight : x) philox_round(eight, keys[round].first, keys[round].second);
    for (std::size_t k = 0; k < vectors; ++k) store(x[k], to + 8 * k);
}

LC_AVX_512 std::size_t draw_eights(std::span<const std::uint64_t> ids, const Position& position,
                                   std::array<std::uint32_t, 4>* to) noexcept {
    WideKeys keys[rounds];
    for (std::uint32_t round = 0; round < rounds; ++round)
        keys[round] = {_mm512_set1_epi64(position.key[0] + round * 0x9E3779B9u),
                       _mm512_set1_epi64(position.key[1] + round * 0xBB67AE85u)};
    std::size_t i = 0;
    // Six eights leave the multipliers less time without work than four do.
    for (; i + 3 * step <= ids.size(); i += 3 * step)
        draw_in_step<6>(ids.data() + i, position, keys, to + i);
    if (i + 2 * step <= ids.size()) {
        draw_in_step<4>(ids.data() + i, position, keys, to + i);
        i += 2 * step;
    }
    if (i + step <= ids.size()) {
        draw_in_step<2>(ids.data() + i, position, keys, to + i);
        i += step;
    }
    return i;
}

#endif

}  // namespace

void draw_many(const Draws& draws, std::span<const std::uint64_t> ids, int year, Stream stream,
               std::uint32_t block, std::array<std::uint32_t, 4>* to) noexcept {
    std::size_t i = 0;
#ifdef __AVX2__
    const Position position{
        static_cast<long long>(static_cast<std::uint32_t>(year) << 16 |
                               static_cast<std::uint32_t>(stream) << 8),
        block, std::bit_cast<std::array<std::uint32_t, 2>>(draws)};  // a Draws is its key
    static const bool eights = __builtin_cpu_supports("avx512f") != 0;
    i = eights ? draw_eights(ids, position, to) : draw_fours(ids, position, to);
    // The rest as a whole step too, of which some is drawn in vain: it takes no longer than one or
    // two by themselves.
    const std::size_t rest = ids.size() - i;
    if (rest > 1) {
        std::array<std::uint64_t, step> last{};
        std::array<std::array<std::uint32_t, 4>, step> drawn;
        std::copy_n(ids.data() + i, rest, last.data());
        eights ? draw_eights(last, position, drawn.data())
               : draw_fours(last, position, drawn.data());
        std::copy_n(drawn.data(), rest, to + i);
        return;
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
