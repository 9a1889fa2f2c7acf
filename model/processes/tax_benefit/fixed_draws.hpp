// Draws that belong to a household or a person for life, and what each of them decides.
#pragma once

#include <array>
#include <cstdint>

#include "model/tax_benefit/case.hpp"

namespace lc {

/// Range of the 16-bit draws.
inline constexpr double draw_range = 65536;

/// Fixed uniform draws of a household or person, 16 bits each. They belong to the entity for life,
/// so that raising a rate only adds recipients.
class FixedDraws {
  public:
    explicit FixedDraws(const std::array<std::uint32_t, 4>& bits) noexcept : bits_(bits) {}

    /// Uniform in 0 to 65,535. @param k  0-7
    std::uint32_t bits(unsigned k) const noexcept {
        return bits_[k / 2] >> (k % 2 == 0 ? 16 : 0) & 0xFFFFu;
    }
    /// Uniform in [0, 1).
    double operator[](unsigned k) const noexcept {
        return static_cast<double>(bits(k)) * (1.0 / draw_range);
    }

  private:
    const std::array<std::uint32_t, 4>& bits_;
};
/// Blocks of Stream::take_up.
inline constexpr std::uint32_t household_block = 0, person_block = 1;

namespace person_draw {
inline constexpr unsigned receipt = 0, care = 1, mobility = 2, limited_capability = 3, carer = 4,
                          pension_record = 5, claim_start = 6, investments = 7;
}

/// A rate from a draw: the higher one for draws below `higher`, the lower one below their sum.
constexpr BenefitRate rate_from(double draw, double higher, double lower) noexcept {
    return draw < higher           ? BenefitRate::higher
           : draw < higher + lower ? BenefitRate::lower
                                   : BenefitRate::none;
}

constexpr double receipt_share(Disability disability, double none, double a_little,
                               double a_lot) noexcept {
    return disability == Disability::none               ? none
           : disability == Disability::limited_a_little ? a_little
                                                        : a_lot;
}

}  // namespace lc
