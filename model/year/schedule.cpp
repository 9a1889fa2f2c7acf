#include "model/year/schedule.hpp"

#include <vector>

#include "model/processes/circumstances/dwelling_quality.hpp"
#include "model/processes/circumstances/earnings.hpp"
#include "model/processes/circumstances/education.hpp"
#include "model/processes/circumstances/employment.hpp"
#include "model/processes/circumstances/housing_cost.hpp"
#include "model/processes/circumstances/rehousing.hpp"
#include "model/processes/circumstances/retrofit.hpp"
#include "model/processes/circumstances/social_letting.hpp"
#include "model/processes/circumstances/supported_housing.hpp"
#include "model/processes/circumstances/tenure.hpp"
#include "model/processes/consequences/child_development.hpp"
#include "model/processes/consequences/exposure.hpp"
#include "model/processes/consequences/health.hpp"
#include "model/processes/consequences/mortality.hpp"
#include "model/processes/consequences/poverty_status.hpp"
#include "model/processes/demography/ageing.hpp"
#include "model/processes/demography/fertility.hpp"
#include "model/processes/demography/leaving_home.hpp"
#include "model/processes/demography/partnership.hpp"
#include "model/processes/demography/separation.hpp"
#include "model/processes/moves/internal_migration.hpp"
#include "model/processes/moves/international_migration.hpp"
#include "model/processes/record/record.hpp"
#include "model/processes/tax_benefit/household_income.hpp"
#include "model/processes/tax_benefit/limited_support.hpp"

namespace lc {

std::span<const Process> schedule() {
    static const std::vector<Process> year{
        {ageing_info, ageing},
        {fertility_info, fertility},
        {separation_info, separation},
        {partnership_info, partnership},
        {leaving_home_info, leaving_home},

        {internal_migration_info, internal_migration},
        {international_migration_info, international_migration},
        // rebuild: the only place where rows change

        {education_info, education},
        {employment_info, employment},
        {earnings_info, earnings},
        {tenure_info, tenure},
        {rehousing_info, rehousing},
        {dwelling_quality_info, dwelling_quality},
        {social_letting_info, social_letting},
        {supported_housing_info, supported_housing},
        {retrofit_info, retrofit},
        {housing_cost_info, housing_cost},

        {limited_support_info, limited_support},
        {household_income_info, household_income},
        // threshold: the UK median

        {poverty_status_info, poverty_status},
        {exposure_info, exposure},
        {health_info, health},
        {child_development_info, child_development},

        {mortality_info, mortality},

        {record_info, record},
    };
    return year;
}

}  // namespace lc
