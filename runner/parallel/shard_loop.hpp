// Work on many shards with a given number of threads, in each of the run's processes on its own
// ones. Results never depend on the numbers: shards meet only in integer sums.
#pragma once

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <utility>
#include <vector>

#include "runner/parallel/partition.hpp"

namespace lc {

/// A fixed number of worker threads (0 = as many as the machine has).
class ShardLoop {
  public:
    explicit ShardLoop(int threads, Partition partition = {})
        : arena_(threads > 0 ? threads : tbb::task_arena::automatic),
          partition_(std::move(partition)) {}

    int threads() const { return arena_.max_concurrency(); }

    const Partition& partition() const { return partition_; }

    /// Calls f(i) for every i in [0, n) that is this process's, largest `weight` first so that no
    /// thread ends with the biggest shard.
    template <class Weight, class Function>
    void operator()(std::size_t n, const Weight& weight, const Function& f) {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < n; ++i)
            if (partition_.owns(i)) order.push_back(i);
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
        std::atomic<std::size_t> next{0};
        arena_.execute([&] {
            const auto workers = static_cast<std::size_t>(arena_.max_concurrency());
            tbb::parallel_for(std::size_t{0}, workers, [&](std::size_t) {
                for (std::size_t k = next++; k < order.size(); k = next++) f(order[k]);
            });
        });
    }

  private:
    tbb::task_arena arena_;
    Partition partition_;
};

}  // namespace lc
