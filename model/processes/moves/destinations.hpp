// Where movers within the UK go.
#pragma once

#include <cstdint>

#include "model/rates/moves_rates.hpp"

namespace lc {

/// The authority to which a mover goes at `draw` in [0, 1).
std::int16_t draw_destination(const UkMoves& moves, MoverClass mover, float draw) noexcept;

}  // namespace lc
