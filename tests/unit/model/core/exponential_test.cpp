#include "model/core/exponential.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "tests/support/catch.hpp"

using namespace lc;

namespace {

/// Compares bits, so that nothing but the same float is the same.
void check(const std::vector<float>& values) {
    std::vector<float> found(values);
    exponentials(found.data(), found.size());
    std::size_t different = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        different += std::bit_cast<std::uint32_t>(found[i]) !=
                     std::bit_cast<std::uint32_t>(std::exp(values[i]));
    CHECK(different == 0);
}

}  // namespace

TEST_CASE("exponentials of many are the same floats as those of each", "[exponential]") {
    std::vector<float> values;
    // Every 997th float of either sign: two million of them, all magnitudes alike.
    const auto end = std::bit_cast<std::uint32_t>(87.0f);
    for (std::uint32_t bits = 0; bits < end; bits += 997) {
        values.push_back(std::bit_cast<float>(bits));
        values.push_back(-values.back());
    }
    check(values);
}

TEST_CASE("exponentials of a few and of numbers out of range are those of the library",
          "[exponential]") {
    for (std::size_t size = 0; size < 20; ++size) check(std::vector<float>(size, 1.25f));
    constexpr float infinity = std::numeric_limits<float>::infinity();
    check({87.5f, 88.7f, 100.0f, -87.5f, -103.0f, -200.0f, infinity, -infinity, 0.0f, -0.0f});
    std::vector<float> one{1, std::numeric_limits<float>::quiet_NaN(), 2};
    exponentials(one.data(), one.size());
    CHECK(one[0] == std::exp(1.0f));
    CHECK(std::isnan(one[1]));
    CHECK(one[2] == std::exp(2.0f));
}
