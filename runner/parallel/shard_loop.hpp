// Work on many shards with a given number of threads. Results never depend on the number: shards
// meet only in integer sums.
#pragma once

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <numeric>
#include <vector>

namespace lc {

/// A fixed number of worker threads (0 = as many as the machine has).
class ShardLoop {
  public:
    explicit ShardLoop(int threads) : arena_(threads > 0 ? threads : tbb::task_arena::automatic) {}

    int threads() const { return arena_.max_concurrency(); }

    /// Calls f(i) for every i in [0, n), largest `weight` first so that no thread ends with the
    /// biggest shard.
    template <class Weight, class Function>
    void operator()(std::size_t n, const Weight& weight, const Function& f) {
        std::vector<std::size_t> order(n);
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
        std::atomic<std::size_t> next{0};
        arena_.execute([&] {
            const auto workers = static_cast<std::size_t>(arena_.max_concurrency());
            tbb::parallel_for(std::size_t{0}, workers, [&](std::size_t) {
                for (std::size_t k = next++; k < n; k = next++) f(order[k]);
            });
        });
    }

  private:
    tbb::task_arena arena_;
};

}  // namespace lc
