// Parameters of taxes and benefits: X(name, "unit in configs", "meaning"). Values in
// configs/policy, one file per instrument.
#pragma once

#define LC_CHILD_BENEFIT_PARAMETERS(X)                 \
    X(first_child, "gbp/week", "eldest or only child") \
    X(further_child, "gbp/week", "each further child") \
    X(top_up_per_child, "gbp/week", "added for every child; 0 in current law, for levers")

#define LC_TAX_BENEFIT_GROUPS(X) \
    X(child_benefit, ChildBenefitParameters, LC_CHILD_BENEFIT_PARAMETERS)
