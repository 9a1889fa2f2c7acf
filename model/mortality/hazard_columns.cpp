#include "model/mortality/hazard_columns.hpp"

#include <utility>

namespace lc {

HazardColumns::HazardColumns(const Context& context) {
    std::vector<Hazards> different;
    for (const Parameters& set : context.sets) {
        Hazards hazards(context, set);
        const auto same = std::find(different.begin(), different.end(), hazards);
        kinds_.push_back(static_cast<std::uint32_t>(same - different.begin()));
        if (same == different.end()) different.push_back(std::move(hazards));
    }
    for (const Hazards& kind : different) {
        prevents_.push_back(kind.prevents());
        values_.insert(values_.end(), kind.values.begin(), kind.values.end());
        for (const auto* ages : {&kind.log_prevented, &kind.without_prevention})
            prevention_.insert(prevention_.end(), ages->begin(), ages->end());
    }
}

}  // namespace lc
