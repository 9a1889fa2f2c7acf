// Parameters of taxes and benefits, a group per instrument. Values in configs/policy, one file per
// instrument; estimates and assumptions in configs/model.
#pragma once

#include "model/parameters/groups/tax_benefit/family_benefit_parameters.hpp"
#include "model/parameters/groups/tax_benefit/pension_and_receipt_parameters.hpp"
#include "model/parameters/groups/tax_benefit/tax_parameters.hpp"

#define LC_TAX_BENEFIT_GROUPS(X) \
    LC_TAX_GROUPS(X)             \
    LC_FAMILY_BENEFIT_GROUPS(X)  \
    LC_PENSION_AND_RECEIPT_GROUPS(X)
