// State Pension in payment, old and new system.
#pragma once

#include "model/parameters/parameters.hpp"
#include "model/population/codes.hpp"

namespace lc {

/// Whether someone born then is under the State Pension of before April 2016.
constexpr bool old_state_pension(double birth_time, Sex sex,
                                 const StatePensionParameters& p) noexcept {
    return birth_time < (sex == Sex::male ? p.new_system_birth_men : p.new_system_birth_women);
}

/// State Pension in payment, £/year; 0 below pension age. Amounts are modelled around the published
/// mean of the person's system and sex: most lie close above it, and a thin tail of short
/// contribution records far below.
/// @param record  0-1, the person's rank
constexpr double state_pension_amount(double age, double birth_time, Sex sex, double record,
                                      const StatePensionParameters& p) noexcept {
    if (age < p.pension_age) return 0;
    const double place = 1 + p.spread * (1.0 / 3 - (1 - record) * (1 - record));
    if (!old_state_pension(birth_time, sex, p)) return p.new_full * p.new_mean_share * place;
    return p.basic_full * place *
           (sex == Sex::male ? p.old_mean_share_men : p.old_mean_share_women);
}

}  // namespace lc
