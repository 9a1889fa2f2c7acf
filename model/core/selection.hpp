// Which of many are wanted, as a list: eight at a time where the processor can.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "model/core/intrinsics.hpp"

namespace lc {

#ifdef __AVX2__

/// Places of the bits that are set in each of eight bits, one a byte from the lowest on, then 0.
inline constexpr std::array<std::uint64_t, 256> places_of_bits = [] {
    std::array<std::uint64_t, 256> places{};
    for (unsigned bits = 0; bits < 256; ++bits) {
        int count = 0;
        for (unsigned bit = 0; bit < 8; ++bit)
            if ((bits >> bit & 1u) != 0) places[bits] |= std::uint64_t{bit} << 8 * count++;
    }
    return places;
}();

/// Places of whole eights. @return how many places were looked at; `to` moves on
inline std::size_t select_eights(const std::uint8_t* wanted, std::size_t size,
                                 std::uint32_t*& to) noexcept {
    std::size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        const __m128i flags = _mm_loadu_si64(wanted + i);
        const int is = _mm_movemask_epi8(_mm_cmpgt_epi8(flags, _mm_setzero_si128()));
        const auto bits = static_cast<unsigned>(is);
        const __m256i places =
            _mm256_cvtepu8_epi32(_mm_cvtsi64_si128(static_cast<long long>(places_of_bits[bits])));
        const __m256i first = _mm256_set1_epi32(static_cast<int>(i));
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), _mm256_add_epi32(places, first));
        to += std::popcount(bits);
    }
    return i;
}

#else

inline std::size_t select_eights(const std::uint8_t*, std::size_t, std::uint32_t*&) noexcept {
    return 0;
}

#endif

/// Room that select() needs beyond the places that it lists.
inline constexpr std::size_t selection_overhang = 8;

/// Writes every place below `size` at which `wanted` is 1 and not 0, in order. Without a branch,
/// which nothing could foresee. @return how many there are
inline std::size_t select(const std::uint8_t* wanted, std::size_t size,
                          std::uint32_t* to) noexcept {
    std::uint32_t* end = to;
    for (std::size_t i = select_eights(wanted, size, end); i < size; ++i) {
        *end = static_cast<std::uint32_t>(i);
        end += wanted[i];
    }
    return static_cast<std::size_t>(end - to);
}

}  // namespace lc
