#include "runner/simulation/waiting_population.hpp"

#include <malloc.h>

#include <system_error>
#include <utility>

#include "runner/simulation/shard_archive.hpp"

namespace lc {
namespace {

constexpr ArchiveKind population_archive{
    "LCWORLD1", "the population that waited there is gone.",
    "is not the population that waited there.",
    "Start the run again and leave the file alone while it runs."};

}  // namespace

std::filesystem::path population_place(const std::filesystem::path& results) {
    return results.string() + ".population";
}

WaitingPopulation::WaitingPopulation(World world, int uses, std::filesystem::path file)
    : world_(uses > 0 ? std::move(world) : World()),
      uses_(uses),
      file_(uses > 1 ? std::move(file) : std::filesystem::path()) {
    if (file_.empty()) return;
    ArchiveWriter archive(file_, population_archive);
    archive.length(world_.shards.size());
    for (const Shard& shard : world_.shards) exchange(archive, shard);
    archive.finish();
    world_ = {};
    // Worker threads have grown the columns in pools of their own, which this thread, reading them
    // again, would not use: their memory goes back to the system.
    malloc_trim(0);
}

WaitingPopulation::~WaitingPopulation() {
    std::error_code ignored;
    if (!file_.empty()) std::filesystem::remove(file_, ignored);
}

World WaitingPopulation::take() {
    --uses_;
    if (file_.empty()) return uses_ > 0 ? world_ : std::move(world_);
    World world;
    ArchiveReader archive(file_, population_archive);
    world.shards.resize(archive.length(0));
    for (Shard& shard : world.shards) exchange(archive, shard);
    return world;
}

}  // namespace lc
