// The replicates that one of several jobs of a run simulates.
#pragma once

#include <optional>
#include <string>

namespace lc {

/// The K-th of N shares of a run's replicates: consecutive ones, as many as in any other share or
/// one more. All shares together are all replicates, each once.
struct Share {
    int number = 1;      ///< K, from 1
    int of = 1;          ///< N
    int replicates = 1;  ///< of the whole run, at least N

    /// Number of the share's first replicate in the whole run, from 0.
    int first() const noexcept { return before(number - 1); }
    int count() const noexcept { return before(number) - before(number - 1); }
    /// "2/8", as --share has it.
    std::string text() const;
    /// "7 of 56 replicates, from number 7 on"; numbers are those of the results, from 0.
    std::string words() const;

  private:
    int before(int share) const noexcept {
        return static_cast<int>(static_cast<long long>(share) * replicates / of);
    }
};

/// "2/8" as share 2 of 8 of a run of that many replicates; empty when it is no share.
std::optional<Share> parse_share(const std::string& text, int replicates);

}  // namespace lc
