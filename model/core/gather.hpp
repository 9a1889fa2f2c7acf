// Values of a table at many places: eight, or four doubles, to an instruction, which compilers do
// not choose by themselves when they build for processors in general.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "model/core/intrinsics.hpp"

namespace lc {

/// Places that are groups of bits of numbers.
struct PackedPlaces {
    const std::uint32_t* numbers;
    int first;  ///< bit, from the lowest
    int width;  ///< bits, below 31
    std::int32_t operator[](std::size_t i) const noexcept {
        return static_cast<std::int32_t>(numbers[i] >> first & ((1u << width) - 1));
    }
};

/// Places in a table, counted from its first value: negative ones of std::int32_t too, and of
/// std::uint32_t those below 2^31.
template <class T>
concept TablePlace = std::same_as<T, std::int32_t> || std::same_as<T, std::uint32_t> ||
    std::same_as<T, std::uint16_t> || std::same_as<T, std::uint8_t>;

#ifdef __AVX2__

template <TablePlace Place>
inline __m256i eight_places(const Place* at) noexcept {
    if constexpr (sizeof(Place) == 4)
        return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
    else if constexpr (sizeof(Place) == 2)
        return _mm256_cvtepu16_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at)));
    else
        return _mm256_cvtepu8_epi32(_mm_loadu_si64(at));
}

inline __m256i eight_places(const PackedPlaces& at, std::size_t i) noexcept {
    const __m256i beyond =
        _mm256_srl_epi32(eight_places(at.numbers + i), _mm_cvtsi32_si128(at.first));
    return _mm256_and_si256(beyond, _mm256_set1_epi32((1 << at.width) - 1));
}

/// Values of whole eights of places. @return their number
template <TablePlace Place>
inline std::size_t gather_eights(const float* table, const Place* at, std::size_t size,
                                 float* to) noexcept {
    std::size_t i = 0;
    for (; i + 8 <= size; i += 8)
        _mm256_storeu_ps(to + i, _mm256_i32gather_ps(table, eight_places(at + i), 4));
    return i;
}
template <TablePlace Place>
inline std::size_t gather_eights(const double* table, const Place* at, std::size_t size,
                                 double* to) noexcept {
    std::size_t i = 0;
    for (; i + 8 <= size; i += 8) {
        const __m256i places = eight_places(at + i);
        const __m128i low = _mm256_castsi256_si128(places);
        const __m128i high = _mm256_extracti128_si256(places, 1);
        _mm256_storeu_pd(to + i, _mm256_i32gather_pd(table, low, 8));
        _mm256_storeu_pd(to + i + 4, _mm256_i32gather_pd(table, high, 8));
    }
    return i;
}

inline std::size_t gather_eights(const float* table, const PackedPlaces& at, std::size_t size,
                                 float* to) noexcept {
    std::size_t i = 0;
    for (; i + 8 <= size; i += 8)
        _mm256_storeu_ps(to + i, _mm256_i32gather_ps(table, eight_places(at, i), 4));
    return i;
}

#else

inline std::size_t gather_eights(const float*, const PackedPlaces&, std::size_t, float*) noexcept {
    return 0;
}
template <class Value, TablePlace Place>
inline std::size_t gather_eights(const Value*, const Place*, std::size_t, Value*) noexcept {
    return 0;
}

#endif

/// Writes table[at[i]] to to[i] for every i below `size`. `to` and `at` must not overlap.
template <class Value, TablePlace Place>
requires std::same_as<Value, float> || std::same_as<Value, double>
inline void gather(const Value* table, const Place* at, std::size_t size, Value* to) noexcept {
    for (std::size_t i = gather_eights(table, at, size, to); i < size; ++i) to[i] = table[at[i]];
}

inline void gather(const float* table, const PackedPlaces& at, std::size_t size,
                   float* to) noexcept {
    for (std::size_t i = gather_eights(table, at, size, to); i < size; ++i) to[i] = table[at[i]];
}

}  // namespace lc
