// Instructions on several values at once, where the program is built for processors that have AVX2.
#pragma once

#ifdef __AVX2__
// g++ 12 takes the intrinsics' undefined operands, which no lane uses, for a fault (GCC 105593).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <immintrin.h>
#pragma GCC diagnostic pop
#endif
