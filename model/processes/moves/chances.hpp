// Yearly chances of moves, shared by the processes that draw them and the calibration that sums
// them.
#pragma once

#include <algorithm>

#include "model/parameters/parameters.hpp"
#include "model/population/codes.hpp"
#include "model/rates/moves_rates.hpp"

namespace lc {

/// Nobody is certain to move.
inline constexpr float largest_move_chance = 0.9f;

/// Relative chance that a household leaves its authority.
inline float move_ratio(const MigrationParameters& migration, Tenure tenure,
                        bool children) noexcept {
    double ratio = 1;
    switch (tenure) {
        case Tenure::owned_outright:
            ratio = migration.outright;
            break;
        case Tenure::mortgage:
            ratio = migration.mortgage;
            break;
        case Tenure::social_rent:
        case Tenure::temporary_accommodation:
            ratio = migration.social_rent;
            break;
        case Tenure::private_rent:
            ratio = migration.private_rent;
            break;
    }
    return static_cast<float>(children ? ratio * migration.children : ratio);
}

/// Relative chance that somebody who could leave a home leaves it for another authority.
inline float leaver_move_ratio(const MigrationParameters& migration, int age) noexcept {
    return static_cast<float>(mover_class(age) == MoverClass::under_21 ? migration.leaver_under_21
                                                                       : migration.leaver);
}

inline float move_chance(float level, float ratio) noexcept {
    return std::min(level * ratio, largest_move_chance);
}

}  // namespace lc
