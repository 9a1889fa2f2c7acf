#include "runner/simulation/checkpoint.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>

#include "model/core/error.hpp"
#include "runner/io/replaced_file.hpp"
#include "runner/io/results_archive.hpp"
#include "runner/parallel/message.hpp"
#include "runner/simulation/shard_archive.hpp"

namespace lc {

/// Results of the years that are done. What describes the run is made anew from its input; the
/// command and its time are those of the beginning.
template <class Archive, Is<RunResults> Results>
void exchange(Archive& archive, Results& results, const RunPosition& position) {
    auto& [scenarios, replicates, years, data, authorities, scale, tallies, uk, fallback_rates, fit,
           uncertainty, decomposition, discounting, flag_rules, provenance] = results;
    exchange_all(archive, provenance.command, provenance.started, provenance.person_years,
                 fallback_rates, fit, decomposition.levels);
    std::size_t cell = 0;
    for (int s = 0; s < static_cast<int>(scenarios.size()); ++s)
        for (int r = 0; r < replicates; ++r)
            for (const int year : years) {
                if (position.keeps(s, r, year)) {
                    static_assert(std::is_trivially_copyable_v<Tally>);
                    exchange(archive, uk[cell]);
                    archive.bytes(&tallies[cell * authorities.size()],
                                  authorities.size() * sizeof(Tally));
                }
                ++cell;
            }
}

namespace {

void compare(const RunIdentity& now, const RunIdentity& then, const std::string& file) {
    std::vector<Fault> faults;
    for (const Difference& difference : differences(then, now))
        faults.push_back({file, 0, 0, difference.name,
                          fmt::format("{} when the checkpoint was written, {} now. Give the same "
                                      "as then, or start anew without --resume.",
                                      difference.one, difference.other)});
    if (!faults.empty()) throw InputError(std::move(faults));
}

/// A process's part of the population on its way to the root, authority by authority.
void send_shards(const World& world, const Partition& partition) {
    for (std::size_t k = 0; k < world.shards.size(); ++k) {
        if (!partition.owns(k)) continue;
        MessageWriter writer;
        exchange(writer, world.shards[k]);
        partition.ranks().send_to_root(writer.message());
    }
}

/// Writes all authorities, those of other processes as they come. Hears them out when the disk is
/// full: they wait until they are heard.
void write_shards(ArchiveWriter& archive, const World& world, const Partition& partition) {
    std::optional<RunError> failed;
    const auto write = [&](const Shard& shard) {
        if (failed) return;
        try {
            exchange(archive, shard);
        } catch (const RunError& error) {
            failed = error;
        }
    };
    archive.length(world.shards.size());
    for (std::size_t k = 0; k < world.shards.size(); ++k) {
        if (partition.owns(k)) {
            write(world.shards[k]);
            continue;
        }
        const Message message = partition.ranks().receive_from(partition.owner(k));
        MessageReader reader(message);
        Shard shard;
        exchange(reader, shard);
        write(shard);
    }
    if (failed) throw *failed;
}

}  // namespace

bool RunPosition::keeps(int of_scenario, int of_replicate, int of_year) const noexcept {
    if (of_replicate != replicate) return of_replicate < replicate;
    if (of_year <= base_year) return false;
    return of_scenario < scenario || (of_scenario == scenario && of_year < year);
}

std::vector<Difference> differences(const RunIdentity& one, const RunIdentity& other) {
    std::map<std::string, std::pair<std::string, std::string>> values;
    for (const auto& [name, value] : one) values[name].first = value;
    for (const auto& [name, value] : other) values[name].second = value;
    std::vector<Difference> found;
    const auto words = [](const std::string& text) { return text.empty() ? "absent" : text; };
    for (const auto& [name, both] : values)
        if (both.first != both.second)
            found.push_back({name, words(both.first), words(both.second)});
    return found;
}

void write_checkpoint(const std::filesystem::path& place, const RunIdentity& identity,
                      const RunPosition& position, const RunResults& results, const RunClock& clock,
                      const World& world, const Partition& partition) {
    if (!partition.ranks().root()) {
        if (!position.starts_scenario()) send_shards(world, partition);
        return;
    }
    ReplacedFile file(place);
    ArchiveWriter archive(file.temporary(), checkpoint_archive);
    exchange_all(archive, identity, position, clock);
    exchange(archive, results, position);
    if (!position.starts_scenario()) write_shards(archive, world, partition);
    archive.finish();
    file.commit();
}

Checkpoint::Checkpoint(const std::filesystem::path& place, const RunIdentity& identity,
                       RunResults& results, RunClock& clock)
    : archive_(place, checkpoint_archive) {
    RunIdentity then;
    exchange(archive_, then);
    compare(identity, then, place.string());
    exchange_all(archive_, position_, clock);
    exchange(archive_, results, position_);
}

void Checkpoint::read(World& world, const Partition& partition) {
    if (position_.starts_scenario()) return;
    world.shards.resize(archive_.length(world.shards.size()));
    for (std::size_t k = 0; k < world.shards.size(); ++k) {
        Shard shard;
        exchange(archive_, shard);
        if (partition.owns(k)) world.shards[k] = std::move(shard);
    }
}

}  // namespace lc
