// Loops over columns compiled twice: for the processors that the program is built for, and with
// vectors of 512 bits for those that have them, chosen when it runs. The arithmetic of each row is
// the same, hence the same bits.
#pragma once

#if defined(__AVX2__) && defined(__GNUC__) && !defined(__clang__)
#define LC_WIDE_VECTORS \
    __attribute__((target("avx512f,avx512dq,avx512vl,avx512bw,prefer-vector-width=512")))
#else
#define LC_WIDE_VECTORS
#endif
/// Of what is to be compiled into both.
#define LC_IN_EITHER __attribute__((always_inline)) inline

namespace lc {

/// Whether the processor has vectors of 512 bits that LC_WIDE_VECTORS functions may use.
inline bool wide_vectors() noexcept {
#if defined(__AVX2__) && defined(__GNUC__) && !defined(__clang__)
    static const bool there = __builtin_cpu_supports("x86-64-v4") != 0;
    return there;
#else
    return false;
#endif
}

}  // namespace lc
