// Groups of a run's processes: each simulates replicates of its own, its processes together.
#pragma once

#include <functional>
#include <vector>

#include "runner/parallel/bell.hpp"
#include "runner/parallel/ranks.hpp"

namespace lc {

/// Into how many groups so many processes may be divided, the quickest first: by the replicates of
/// the largest share over the processes of the smallest group; of equals the most groups, whose
/// processes wait for the fewest others.
std::vector<int> group_counts(int replicates, int processes);

/// Processes that follow each other, so that those of a group share a machine where they can; as
/// many as in any other group or one more.
struct GroupDivision {
    int processes = 1, groups = 1;  ///< at least as many processes

    /// The group (from 1) that a process is in.
    int group_of(int process) const noexcept;
    /// The first process of a group (from 1): its root.
    int root_of(int group) const noexcept;
};

/// The groups of a run; group 1 has the root of all. Groups do not wait for each other before
/// gather().
class Groups {
  public:
    /// To be made by all processes with the same number of groups.
    Groups(const Ranks& all, int count);

    int count() const noexcept { return division_.groups; }
    /// Of this process, from 1.
    int number() const noexcept { return division_.group_of(all_.rank()); }
    int root_of(int group) const noexcept { return division_.root_of(group); }
    const Ranks& all() const noexcept { return all_; }
    /// The processes of this one's group.
    const Ranks& own() const noexcept { return own_; }

    /// Whether a signal has asked this process to stop, which then lets the other groups know, or
    /// (known to the group's root) one of another group.
    bool interrupted();
    /// Waits for the other groups; a signal that comes meanwhile still stops those that simulate.
    /// @param meanwhile  called several times a second
    void gather(const std::function<void()>& meanwhile);

  private:
    Ranks all_;
    GroupDivision division_;
    Ranks own_;
    Bell bell_;  ///< heard by the groups' roots
};

}  // namespace lc
