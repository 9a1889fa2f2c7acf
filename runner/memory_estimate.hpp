// How much memory a run takes, told before it starts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runner/parallel/partition.hpp"
#include "runner/simulation/simulate.hpp"

namespace lc {

/// Bytes by what takes them.
struct MemoryEstimate {
    std::uint64_t populations = 0;  ///< under way; grows with --scale
    std::uint64_t tallies = 0;      ///< grows with scenarios, replicates, years and authorities
    std::uint64_t rest = 0;         ///< figures, parameters, calibrated rates, room for the writer
    std::uint64_t waiting = 0;      ///< the base year's population, from which scenarios start

    std::uint64_t total() const noexcept { return populations + tallies + rest + waiting; }
    /// The same with the waiting population in a file.
    MemoryEstimate streamed() const noexcept { return {populations, tallies, rest, 0}; }
};

/// Largest resident size that this process of a run comes to.
/// @param threads    each holds a shard that is being rebuilt
/// @param partition  which authorities are this process's; tallies are held by all of them
MemoryEstimate estimate_memory(const RunInputs& inputs, const RunSettings& settings, int replicates,
                               int threads, const Partition& partition = {});

/// Memory that a run may take, and whose limit that is.
struct MemoryLimit {
    std::uint64_t bytes = 0;
    std::string what;  ///< "--memory", "this machine's memory"
};

/// The least of what the user allows each process (0 = anything), and of this process's part of
/// what the machine has and of what its control group (a container's, a cluster job's) may take.
/// @param processes  of the run on this machine
MemoryLimit memory_limit(std::uint64_t allowed, int processes = 1);

/// @throws InputError  the estimate is over the limit, with what would fit
void refuse_excess(const MemoryEstimate& estimate, const MemoryLimit& limit, double scale);

/// "8G", "500M", "2.5G", "1T", "1000000K" or plain bytes, a K being 1024 bytes; empty when it is
/// none of these.
std::optional<std::uint64_t> memory_bytes(const std::string& text);

/// "812 MiB" or "5.3 GiB".
std::string memory_words(std::uint64_t bytes);

}  // namespace lc
