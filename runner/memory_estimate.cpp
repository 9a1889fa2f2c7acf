#include "runner/memory_estimate.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>

#include "model/core/error.hpp"

namespace lc {
namespace {

#define LC_SIZE(type, name, meaning) +sizeof(type)
constexpr double person_row = 0 LC_PERSON_COLUMNS(LC_SIZE);
constexpr double household_row = sizeof(std::uint32_t) LC_HOUSEHOLD_COLUMNS(LC_SIZE);
#undef LC_SIZE

/// Bytes of an authority's people and households at the end of the run.
double shard_bytes(const Authority& authority, const RunSettings& settings) {
    constexpr double persons_growth = 0.006,
                     households_growth = 0.012;  // a year; the latter faster
    const int years = settings.last_year - start_year;
    return settings.scale *
           (population(authority) * (1 + persons_growth * years) * person_row +
            authority.households * (1 + households_growth * years) * household_row);
}

/// A file that holds one number, as control groups have it; empty when it is none ("max").
std::optional<std::uint64_t> number_in(const std::string& path) {
    std::ifstream file(path);
    std::uint64_t value = 0;
    if (file >> value) return value;
    return {};
}

/// The least limit of the control groups (version 2, then 1) that this process is in.
std::optional<std::uint64_t> group_limit() {
    std::optional<std::uint64_t> least;
    std::ifstream groups("/proc/self/cgroup");
    for (std::string line; std::getline(groups, line);) {
        const auto first = line.find(':'), second = line.find(':', first + 1);
        if (second == std::string::npos) continue;
        const std::string kind = line.substr(first + 1, second - first - 1);
        std::string group = line.substr(second + 1);
        if (!kind.empty() && kind != "memory") continue;
        const std::string root = "/sys/fs/cgroup" + std::string(kind.empty() ? "" : "/memory");
        const char* const name = kind.empty() ? "/memory.max" : "/memory.limit_in_bytes";
        // From the process's group up to the root, whose path is empty.
        for (bool up = true; up; group = group.substr(0, group.rfind('/'))) {
            if (group == "/") group.clear();
            if (const auto limit = number_in(root + group + name))
                least = std::min(least.value_or(*limit), *limit);
            up = group.find('/') != std::string::npos;
        }
    }
    return least;
}

}  // namespace

MemoryEstimate estimate_memory(const RunInputs& inputs, const RunSettings& settings, int replicates,
                               int threads, const Partition& partition) {
    double all = 0, largest = 0;
    for (std::size_t k = 0; k < settings.authorities.size(); ++k) {
        if (!partition.owns(k)) continue;
        const auto index = static_cast<std::size_t>(settings.authorities[k]);
        const double shard = shard_bytes(inputs.data.authorities[index], settings);
        all += shard;
        largest = std::max(largest, shard);
    }
    const auto authorities = static_cast<double>(settings.authorities.size());
    const double years = settings.last_year - start_year + 1;
    const double scenarios = static_cast<double>(inputs.scenarios.size()) + 1;
    // Measured (runs of the UK at scales 0.01 to 0.1). A shard that is rebuilt takes over the
    // columns of a larger one, so that there is more room than rows. The base year's population,
    // which stays while all scenarios but the last start from copies of it, has less.
    constexpr double room = 1.5, room_of_base = 1.1;
    // Per authority: rates, parameter sets; at all: the program, its figures, the writer.
    constexpr double per_authority = 100e3, base = 60e6;
    MemoryEstimate estimate;
    estimate.populations = static_cast<std::uint64_t>(room * all + room * threads * largest);
    if (!inputs.scenarios.empty())
        estimate.waiting = static_cast<std::uint64_t>(room_of_base * all);
    estimate.tallies = static_cast<std::uint64_t>(scenarios * replicates * years * authorities *
                                                  static_cast<double>(sizeof(Tally)));
    estimate.rest = static_cast<std::uint64_t>(base + per_authority * authorities);
    return estimate;
}

MemoryLimit memory_limit(std::uint64_t allowed, int processes) {
    const auto pages = static_cast<std::uint64_t>(std::max(0L, ::sysconf(_SC_PHYS_PAGES)));
    const auto page = static_cast<std::uint64_t>(std::max(0L, ::sysconf(_SC_PAGESIZE)));
    const auto parts = static_cast<std::uint64_t>(processes);
    const auto whose = [&](const char* what) {
        return parts == 1 ? std::string(what) : fmt::format("1/{} of {}", parts, what);
    };
    MemoryLimit limit{pages * page / parts, whose("this machine's memory")};
    const auto lower = [&](std::uint64_t bytes, const std::string& what) {
        if (bytes > 0 && (limit.bytes == 0 || bytes < limit.bytes)) limit = {bytes, what};
    };
    lower(group_limit().value_or(0) / parts, whose("the limit of this container or job"));
    lower(allowed, "--memory");
    return limit;
}

void refuse_excess(const MemoryEstimate& estimate, const MemoryLimit& limit, double scale) {
    if (limit.bytes == 0 || estimate.total() <= limit.bytes) return;
    const std::uint64_t fixed = estimate.tallies + estimate.rest;
    std::string mend = estimate.rest < limit.bytes ? "Run fewer replicates or scenarios at a time."
                                                   : "Allow more: no run fits.";
    if (fixed < limit.bytes) {
        const double fits = scale * static_cast<double>(limit.bytes - fixed) /
                            static_cast<double>(estimate.populations);
        if (const double rounded = std::floor(fits * 1000) / 1000; rounded >= 0.001)
            mend = fmt::format("Choose a --scale of {} or less, or fewer authorities.", rounded);
    }
    throw InputError(
        {{"--scale", 0, 0, "",
          fmt::format("the run needs about {} of memory ({} for the population, {} "
                      "for tallies), more than {} ({}). {}",
                      memory_words(estimate.total()), memory_words(estimate.populations),
                      memory_words(estimate.tallies), memory_words(limit.bytes), limit.what,
                      mend)}});
}

std::optional<std::uint64_t> memory_bytes(const std::string& text) {
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value, std::chars_format::fixed);
    if (read.ec != std::errc() || !std::isfinite(value)) return {};
    std::string unit(read.ptr, end);
    constexpr std::string_view units = "KMGT";
    if (unit.ends_with('B')) unit.pop_back();
    if (unit.ends_with('i')) unit.pop_back();
    if (!unit.empty()) {
        const auto power = units.find(static_cast<char>(unit[0] & ~0x20));
        if (unit.size() > 1 || power == std::string_view::npos) return {};
        value = std::ldexp(value, 10 * (static_cast<int>(power) + 1));
    }
    if (value < 1 || value >= 0x1p63) return {};
    return static_cast<std::uint64_t>(value);
}

std::string memory_words(std::uint64_t bytes) {
    const double mebibytes = static_cast<double>(bytes) / 0x1p20;
    return mebibytes < 1024 ? fmt::format("{:.0f} MiB", mebibytes)
                            : fmt::format("{:.1f} GiB", mebibytes / 1024);
}

}  // namespace lc
