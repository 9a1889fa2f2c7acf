#include "model/core/working_memory.hpp"

#include <cstdint>
#include <numeric>
#include <vector>

#include "tests/support/catch.hpp"

namespace lc {

TEST_CASE("working memory begins at a cache line and keeps what is written when it grows",
          "[core]") {
    std::vector<float, WorkingMemory<float>> values;
    for (const std::size_t size : {1, 17, 300, 5000, 100'000}) {
        const std::size_t before = values.size();
        values.resize(size);
        std::iota(values.begin() + static_cast<std::ptrdiff_t>(before), values.end(),
                  static_cast<float>(before));
        CHECK(reinterpret_cast<std::uintptr_t>(values.data()) % 64 == 0);
        std::size_t different = 0;
        for (std::size_t i = 0; i < size; ++i) different += values[i] != static_cast<float>(i);
        CHECK(different == 0);
    }
}

TEST_CASE("working memory holds a value that is given", "[core]") {
    const std::vector<int, WorkingMemory<int>> sevens(1000, 7);
    CHECK(std::accumulate(sevens.begin(), sevens.end(), 0) == 7000);
}

}  // namespace lc
