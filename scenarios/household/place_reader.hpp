// Where a household case lives.
#pragma once

#include "model/data/uk_data.hpp"
#include "model/rates/tax_benefit_rates.hpp"
#include "scenarios/json_cursor.hpp"

namespace lc {

struct CasePlace {
    Nation nation = Nation::england;
    bool london = false;
    std::vector<int> authorities;  ///< the one named, or all of the region or nation
};

/// Reads nation, region and authority. What is left out follows from the others; a nation left out
/// altogether is England. Faults: unknown places, places that contradict each other.
CasePlace read_place(const JsonCursor& cursor, const UkData& uk);

/// Local Housing Allowance of one authority, or the average of several by private tenants.
TaxBenefitRates average_allowances(const UkData& uk, const std::vector<int>& authorities);

}  // namespace lc
