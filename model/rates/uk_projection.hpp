// The UK's population by sex and single age from published figures alone, for the controls that
// demography must meet: who arrives and leaves, and how births move from year to year.
#pragma once

#include <array>

#include "model/data/uk_data.hpp"
#include "model/parameters/parameters.hpp"
#include "model/rates/demography_rates.hpp"
#include "model/rates/moves_rates.hpp"

namespace lc {

/// Persons or rates by sex and single age, 100 = 100 and over.
using BySexAge = std::array<std::array<double, age_count>, sex_count>;

/// A cohort-component projection of the UK. Migration in the first year is what the published
/// populations of 2022 and 2023 leave once the survivors are taken out.
struct UkProjection {
    /// Chance to live from mid-2022 to mid-2023 by sex and age at the start.
    BySexAge survival{};
    /// Persons by sex and age at mid-2022 and every later mid-year.
    std::array<BySexAge, control_years + 1> population{};
    /// Persons who arrive and who leave in the first year by sex and age at its end, without those
    /// aged 0, who count as births.
    BySexAge arrivals{}, departures{};
    /// Children aged 0 at each mid-year from 2023.
    std::array<double, control_years> births{};
    /// Factors by year on first-year rates, so that births, arrivals and departures meet the yearly
    /// controls while the population at risk changes.
    std::array<float, control_years> maternity_factor{};
    std::array<MigrationBands, control_years> arrival_factor{}, departure_factor{};
};

/// @param death_rates  central death rates of the UK in the year to mid-2023, by sex and single age
/// @param law          parameters before levers: yearly controls in `fertility` and `migration`
UkProjection project_uk(const UkData& data, const BySexAge& death_rates, const Parameters& law);

/// Published UK death rates by age (life table), brought to the published number of deaths in the
/// year to mid-2023.
BySexAge published_death_rates(const UkData& data, const Parameters& law);

}  // namespace lc
