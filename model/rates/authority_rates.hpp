// What is calibrated once per authority and then held constant over years, scenarios and levers.
// Each domain owns its part.
#pragma once

#include "model/rates/demography_rates.hpp"
#include "model/rates/education_rates.hpp"
#include "model/rates/health_rates.hpp"
#include "model/rates/housing_rates.hpp"
#include "model/rates/mortality_rates.hpp"
#include "model/rates/moves_rates.hpp"
#include "model/rates/tax_benefit_rates.hpp"
#include "model/rates/work_rates.hpp"

namespace lc {

struct AuthorityRates {
    MortalityRates mortality;
    DemographyRates demography;
    MovesRates moves;
    EducationRates education;
    WorkRates work;
    HousingRates housing;
    TaxBenefitRates tax_benefit;
    HealthRates health;
};

}  // namespace lc
