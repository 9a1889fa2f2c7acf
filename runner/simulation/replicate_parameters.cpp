#include "runner/simulation/replicate_parameters.hpp"

namespace lc {

UncertaintyRecord uncertainty_record(const ParameterTable& table, const ParameterDraws& draws,
                                     Varied varied, int replicates) {
    UncertaintyRecord record;
    record.noise = varied != Varied::parameters;
    for (int r = 0; r < replicates; ++r) {
        record.roles.push_back(r == 0                          ? ReplicateRole::central
                               : repeats_parameters(varied, r) ? ReplicateRole::repeat
                                                               : ReplicateRole::own);
    }
    if (varied == Varied::noise) return record;
    for (const std::size_t position : draws.varying()) {
        const ParameterEntry& entry = table.entries()[position];
        record.parameters.push_back({std::string(entry.binding->path), entry.label,
                                     std::string(entry.binding->unit), entry.source_status,
                                     entry.value, entry.range->first, entry.range->second});
    }
    for (int r = 0; r < replicates; ++r)
        record.values.insert(record.values.end(), draws.values(r).begin(), draws.values(r).end());
    return record;
}

}  // namespace lc
