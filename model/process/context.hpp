// What a process may know besides the shard: the year, its draws, what is calibrated for the
// authority, and the parameters.
#pragma once

#include <cstdint>
#include <span>

#include "model/core/random.hpp"
#include "model/data/uk_data.hpp"
#include "model/parameters/limited_lever.hpp"
#include "model/parameters/parameters.hpp"
#include "model/rates/authority_rates.hpp"
#include "model/record/tally.hpp"

namespace lc {

/// Indices and lines of one year that hold for the whole country.
struct UkYear {
    int year = 2024;               ///< start of the financial year
    double earnings_index = 1;     ///< average earnings relative to the base year 2024-25 (OBR)
    double price_index = 1;        ///< CPI relative to 2024-25
    double rent_index = 1;         ///< private rents relative to 2024-25
    double social_rent_index = 1;  ///< rents of social tenants relative to 2024-25
    double house_price_index = 1;
    double mortgage_rate =
        0.045;  ///< average effective rate on the stock of mortgages, proportion a year
    double employment_ratio = 1;  ///< people in work relative to the model's own number
    double mortality_factor =
        1;  ///< all-age factor on the 2021-23 rates in warm-up years; 1 in the base year
    double threshold_ahc = 0,
           threshold_bhc = 0;  ///< 60% of the contemporary median, £/week equivalised
    double absolute_ahc = 0, absolute_bhc = 0;  ///< 60% of the 2024-25 median in the year's prices
    double deep_ahc = 0;                        ///< 50% of the contemporary median
};

/// The base year, 2024-25, and the year of the synthesised population.
inline constexpr int base_year = 2024;
inline constexpr int start_year = 2022;

struct Context {
    int year = base_year;
    double scale = 1;   ///< share of the real population that is simulated
    bool moves = true;  ///< moves between authorities on
    bool whole_country =
        true;  ///< false: part of the UK; in-movers come from the authority's own pool
    Draws draws{1, 0};
    const UkYear* uk = nullptr;
    const Authority* authority = nullptr;   ///< published figures
    const AuthorityRates* rates = nullptr;  ///< calibrated once, the same in every scenario
    std::span<const Parameters> sets;       ///< by households.selection
    std::span<const LimitedLever> limited;  ///< levers whose money is limited

    const Parameters& parameters(std::uint32_t selection) const noexcept { return sets[selection]; }
    /// Parameters of a household that meets no condition.
    const Parameters& law() const noexcept { return sets[0]; }
};

}  // namespace lc
