// The figures behind --timing.
#pragma once

#include <cstdint>
#include <filesystem>

namespace lc {

/// What a run cost. Person-years are those lived by simulated persons, of all scenarios and
/// replicates; times are wall-clock seconds.
struct Timing {
    std::uint64_t person_years = 0;
    double seconds_synthesis = 0, seconds_simulation = 0, seconds_output = 0;
    std::uint64_t peak_memory_bytes = 0;
    int threads = 1, ranks = 1;
};

/// Writes the timing as one JSON object; the file appears whole or not at all.
/// @throws RunError
void write_timing(const Timing& timing, const std::filesystem::path& path);

/// Largest resident size of this process so far, bytes.
std::uint64_t peak_memory_bytes();

}  // namespace lc
