// Wrong input that one process of a run finds and the others do not.
#pragma once

#include <functional>

#include "runner/parallel/ranks.hpp"

namespace lc {

/// Does `work` in every process.
/// @throws InputError  in all of them when one throws it; at the root with its own faults or, when
///                     it found none, those of the first that did
void agree(const Ranks& all, const std::function<void()>& work);

}  // namespace lc
