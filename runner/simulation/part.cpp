#include "runner/simulation/part.hpp"

#include <algorithm>
#include <utility>

#include "runner/io/replaced_file.hpp"
#include "runner/io/results_archive.hpp"
#include "runner/simulation/replicate_archive.hpp"

namespace lc {
namespace {

/// What is told of a run once: all but what replicates count.
template <class Archive, Is<RunResults> Results>
void exchange_description(Archive& archive, Results& results) {
    auto& [scenarios, replicates, years, data, authorities, scale, tallies, uk, fallback_rates, fit,
           uncertainty, decomposition, discounting, flag_rules, provenance] = results;
    auto& [players, first, coalitions, levels] = decomposition;
    exchange_all(archive, scenarios, years, authorities, scale, fallback_rates, fit, uncertainty,
                 players, first, coalitions, discounting, flag_rules, provenance);
}

/// Times are summed, sizes are those of the largest part.
void add(Provenance& whole, const Provenance& part) {
    whole.started = std::min(whole.started, part.started);
    whole.finished = std::max(whole.finished, part.finished);
    whole.threads = std::max(whole.threads, part.threads);
    whole.ranks = std::max(whole.ranks, part.ranks);
    whole.person_years += part.person_years;
    whole.seconds_synthesis += part.seconds_synthesis;
    whole.seconds_simulation += part.seconds_simulation;
    whole.peak_memory_bytes = std::max(whole.peak_memory_bytes, part.peak_memory_bytes);
}

}  // namespace

void write_part(const std::filesystem::path& place, const RunIdentity& identity, const Share& share,
                const RunResults& results) {
    ReplacedFile file(place);
    ArchiveWriter archive(file.temporary(), part_archive);
    exchange_all(archive, identity, share);
    exchange_description(archive, results);
    for (int r = 0; r < share.count(); ++r) exchange_replicate(archive, results, r);
    archive.finish();
    file.commit();
}

RunPart::RunPart(const std::filesystem::path& place)
    : place_(place), archive_(place, part_archive) {
    exchange_all(archive_, identity_, share_);
}

void RunPart::read(RunResults& whole) {
    RunResults part;
    exchange_description(archive_, part);
    if (share_.number == 1) {
        part.data = whole.data;
        part.replicates = share_.replicates;
        part.allocate();
        whole = std::move(part);
    } else {
        add(whole.provenance, part.provenance);
    }
    for (int r = 0; r < share_.count(); ++r)
        exchange_replicate(archive_, whole, share_.first() + r);
}

}  // namespace lc
