// Equivalence scales of Households Below Average Income: the modified OECD scale rescaled to a
// couple = 1, and its companion for income after housing costs.
#pragma once

namespace lc {

/// Weights of one scale. Source: DWP, HBAI quality and methodology report, equivalisation.
struct EquivalenceScale {
    double first_adult, further_adult, child_under_14;  ///< children from 14 on count as adults
};
inline constexpr EquivalenceScale equivalence_bhc{0.67, 0.33, 0.20};
inline constexpr EquivalenceScale equivalence_ahc{0.58, 0.42, 0.20};
inline constexpr int equivalence_adult_age = 14;

/// Factor by which income is divided. @param persons  all members of the household, at least 1
/// @param under_14  members below 14, fewer than persons
constexpr double equivalence_factor(const EquivalenceScale& scale, int persons,
                                    int under_14) noexcept {
    return scale.first_adult + scale.further_adult * (persons - under_14 - 1) +
           scale.child_under_14 * under_14;
}

}  // namespace lc
