// The law of a financial year, from the project's own configs.
#pragma once

#include "scenarios/parameter_files.hpp"

namespace lc::testing {

/// Parameters of financial year `year`/`year`+1 under current law and the forecast economy.
const Parameters& law(int year);

}  // namespace lc::testing
