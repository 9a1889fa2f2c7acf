// The exponential function of many numbers, several to an instruction.
#pragma once

#include <cstddef>

namespace lc {

/// Replaces each of `values` by std::exp of it: the same float, not nearly the same.
void exponentials(float* values, std::size_t size) noexcept;

}  // namespace lc
