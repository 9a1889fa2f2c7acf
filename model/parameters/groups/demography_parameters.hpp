// Parameters of demography: X(name, "unit in configs", "meaning"). Values in
// configs/model/demography.json.
#pragma once

#define LC_DEMOGRAPHY_GROUPS(X)
