// Rent that housing support may cover: size criteria, Local Housing Allowance, under-occupancy.
#pragma once

#include "model/parameters/parameters.hpp"
#include "model/tax_benefit/case.hpp"

namespace lc {

/// Bedrooms that the size criteria allow the household (Universal Credit Regulations 2013 schedule
/// 4 para. 8-10): one for the first unit's adults, one for every other adult and every young person
/// from 16, the fewest in which the children can share.
int bedrooms_allowed(const HouseholdCase& household,
                     const LocalHousingAllowanceParameters& p) noexcept;

/// Row of local_housing_allowance that the first unit is entitled to: 0 a room in shared
/// accommodation, else bedrooms.
int allowance_category(const HouseholdCase& household, int allowed, bool pension_age,
                       const LocalHousingAllowanceParameters& p) noexcept;

/// Rent that support may cover, £/year, before income: private rents up to the allowance, social
/// rents less the cut for spare bedrooms (not above pension age), temporary accommodation in full.
double eligible_rent(const HouseholdCase& household, bool pension_age,
                     const Parameters& p) noexcept;

}  // namespace lc
