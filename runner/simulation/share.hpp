// The replicates that one of several jobs of a run simulates, or one of a job's groups of
// processes.
#pragma once

#include <optional>
#include <string>

namespace lc {

/// Consecutive replicates of a run.
struct ReplicateRange {
    int begin = 0;       ///< number of the first in the whole run, from 0
    int size = 1;        ///< how many
    int replicates = 1;  ///< of the whole run

    int first() const noexcept { return begin; }
    int count() const noexcept { return size; }
    /// The number-th (from 1) of so many parts: as many as in any other or one more. All parts
    /// together are the range.
    ReplicateRange part(int number, int of) const noexcept;
};

/// The K-th of N shares of a run's replicates: consecutive ones, as many as in any other share or
/// one more. All shares together are all replicates, each once.
struct Share {
    int number = 1;      ///< K, from 1
    int of = 1;          ///< N
    int replicates = 1;  ///< of the whole run, at least N

    /// Number of the share's first replicate in the whole run, from 0.
    int first() const noexcept { return range().first(); }
    int count() const noexcept { return range().count(); }
    ReplicateRange range() const noexcept {
        return ReplicateRange{0, replicates, replicates}.part(number, of);
    }
    /// "2/8", as --share has it.
    std::string text() const;
    /// "7 of 56 replicates, from number 7 on"; numbers are those of the results, from 0.
    std::string words() const;
};

/// "2/8" as share 2 of 8 of a run of that many replicates; empty when it is no share.
std::optional<Share> parse_share(const std::string& text, int replicates);

}  // namespace lc
