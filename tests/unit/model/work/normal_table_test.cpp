#include "model/work/normal_table.hpp"

#include <array>
#include <cmath>
#include <vector>

#include "model/core/random.hpp"
#include "tests/support/catch.hpp"

using namespace lc;

TEST_CASE("quantiles and ranks of the normal distribution are those of tables", "[work]") {
    const NormalTable& table = normal_table();
    // Two-sided 5%, 10% and 50% points of any statistical table.
    CHECK(table.quantile(0.975f) == Approx(1.959964).margin(2e-4));
    CHECK(table.quantile(0.95f) == Approx(1.644854).margin(2e-4));
    CHECK(table.quantile(0.75f) == Approx(0.674490).margin(2e-4));
    CHECK(table.quantile(0.5f) == Approx(0).margin(1e-6));
    CHECK(table.rank(1.959964f) == Approx(0.975).margin(1e-4));
    CHECK(table.rank(-1.0f) == Approx(0.158655).margin(1e-4));
    CHECK(table.rank(50.0f) == Approx(1));
    CHECK(table.probability(0.0f) == Approx(0.5));
    CHECK(table.probability(std::log(3.0f)) == Approx(0.75).margin(1e-4));
    CHECK(table.probability(-99.0f) == Approx(0).margin(1e-6));
}

TEST_CASE("rank undoes quantile", "[work]") {
    const NormalTable& table = normal_table();
    for (int i = 1; i < 200; ++i) {
        const float rank = static_cast<float>(i) / 200.0f;
        CHECK(table.rank(table.quantile(rank)) == Approx(rank).margin(3e-4));
    }
}

TEST_CASE("deviates of evenly spread bits have mean 0 and variance 1", "[work]") {
    const NormalTable& table = normal_table();
    double sum = 0, squares = 0;
    constexpr std::uint32_t count = 1u << 16;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto deviate = static_cast<double>(table.deviate(i << 16 | 0x8000u));
        sum += deviate;
        squares += deviate * deviate;
    }
    CHECK(sum / count == Approx(0).margin(1e-4));
    CHECK(squares / count == Approx(1).margin(2e-3));
}

TEST_CASE("a propensity survives being held in sixteen bits", "[work]") {
    for (const float deviate : {-3.7f, -0.0003f, 0.0f, 1.2345f, 6.0f})
        CHECK(from_propensity(to_propensity(deviate)) == Approx(deviate).margin(2.5e-4));
    CHECK(from_propensity(to_propensity(100.0f)) <= 8.0f);
}

TEST_CASE("columns of deviates ranks and probabilities are those of each value", "[work]") {
    const NormalTable& table = normal_table();
    std::vector<std::array<std::uint32_t, 4>> bits(1000);
    const Draws draws(5, 0);
    for (std::size_t i = 0; i < bits.size(); ++i) bits[i] = draws(i, 2030, Stream::employment);
    bits[0].fill(0);
    bits[1].fill(0xFFFFFFFFu);
    std::vector<float> deviates(bits.size());
    table.deviates(bits.data(), 1, bits.size(), deviates.data());
    std::vector<float> wide(deviates), ranks(deviates);
    for (float& value : wide) value *= 5;  // beyond where tables end
    std::vector<float> probabilities(wide);
    table.ranks(ranks.data(), ranks.size());
    table.probabilities(probabilities.data(), probabilities.size());
    for (std::size_t i = 0; i < bits.size(); ++i) {
        CAPTURE(i);
        CHECK(deviates[i] == table.deviate(bits[i][1]));
        CHECK(ranks[i] == table.rank(deviates[i]));
        CHECK(probabilities[i] == table.probability(wide[i]));
    }
}
