#include "runner/parallel/groups.hpp"

#include <algorithm>
#include <numeric>

#include "runner/interrupt.hpp"

namespace lc {
namespace {

std::vector<int> roots(const GroupDivision& division) {
    std::vector<int> all;
    if (division.groups == 1) return all;
    for (int group = 1; group <= division.groups; ++group) all.push_back(division.root_of(group));
    return all;
}

}  // namespace

std::vector<int> group_counts(int replicates, int processes) {
    std::vector<int> counts(static_cast<std::size_t>(std::max(1, std::min(replicates, processes))));
    std::iota(counts.begin(), counts.end(), 1);
    const auto most_replicates = [&](int groups) { return (replicates + groups - 1) / groups; };
    const auto fewest_processes = [&](int groups) { return processes / groups; };
    std::sort(counts.begin(), counts.end(), [&](int a, int b) {
        const long long of_a = 1LL * most_replicates(a) * fewest_processes(b);
        const long long of_b = 1LL * most_replicates(b) * fewest_processes(a);
        return of_a != of_b ? of_a < of_b : a > b;
    });
    return counts;
}

int GroupDivision::group_of(int process) const noexcept {
    int group = 1;
    while (group < groups && root_of(group + 1) <= process) ++group;
    return group;
}

int GroupDivision::root_of(int group) const noexcept {
    return static_cast<int>((group - 1LL) * processes / groups);
}

Groups::Groups(const Ranks& all, int count)
    : all_(all),
      division_{all.size(), count},
      own_(count == 1 ? all : all.split(division_.group_of(all.rank()))),
      bell_(all, roots(division_)) {}

bool Groups::interrupted() {
    if (interrupt_requested()) bell_.ring();
    return interrupt_requested() || bell_.heard();
}

void Groups::gather(const std::function<void()>& meanwhile) {
    if (count() == 1) return;
    bell_.gather([&] {
        if (interrupt_requested()) bell_.ring();
        meanwhile();
    });
}

}  // namespace lc
