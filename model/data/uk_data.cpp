#include "model/data/uk_data.hpp"

#include <algorithm>

namespace lc {

int UkData::find(const std::string& code) const {
    const auto at = std::lower_bound(authorities.begin(), authorities.end(), code,
                                     [](const Authority& authority, const std::string& wanted) {
                                         return authority.code < wanted;
                                     });
    if (at == authorities.end() || at->code != code) return -1;
    return static_cast<int>(at - authorities.begin());
}

}  // namespace lc
