// A made authority for tests of learning and work.
#pragma once

#include <vector>

#include "model/process/context.hpp"
#include "tests/support/law.hpp"

namespace lc::testing {

/// The law of 2024-25 with what a context needs beside it. Contexts stay valid while it lives.
struct WorkSetting {
    std::vector<Parameters> sets{law(2024)};
    AuthorityRates rates;
    Authority authority;
    UkYear uk;

    Context context(int year) {
        Context made;
        made.year = year;
        made.uk = &uk;
        made.authority = &authority;
        made.rates = &rates;
        made.sets = sets;
        return made;
    }
};

}  // namespace lc::testing
