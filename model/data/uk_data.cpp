#include "model/data/uk_data.hpp"

#include <algorithm>
#include <numeric>

namespace lc {

int UkData::find(const std::string& code) const {
    const auto at = std::lower_bound(authorities.begin(), authorities.end(), code,
                                     [](const Authority& authority, const std::string& wanted) {
                                         return authority.code < wanted;
                                     });
    if (at == authorities.end() || at->code != code) return -1;
    return static_cast<int>(at - authorities.begin());
}

double JointTables::never_worked(Composition composition, int tenure) const {
    const auto& classes =
        ns_sec[static_cast<std::size_t>(composition)][static_cast<std::size_t>(tenure)];
    const double all = std::accumulate(classes.begin(), classes.end(), 0.0);
    return all > 0 ? classes[7] / all : 0;
}

}  // namespace lc
