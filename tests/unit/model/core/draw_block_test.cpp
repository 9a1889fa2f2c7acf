#include "model/core/draw_block.hpp"

#include <vector>

#include "tests/support/catch.hpp"

using namespace lc;

namespace {

std::vector<std::uint64_t> identifiers(std::size_t count) {
    std::vector<std::uint64_t> ids(count);
    for (std::size_t i = 0; i < count; ++i) ids[i] = mix(i);
    return ids;
}

}  // namespace

TEST_CASE("draws of many are the draws of each", "[random]") {
    const Draws draws(7, 3);
    const auto ids = identifiers(150);
    for (const std::size_t count : {0u, 1u, 15u, 16u, 17u, 32u, 48u, 64u, 95u, 150u}) {
        std::vector<std::array<std::uint32_t, 4>> made(count);
        draw_many(draws, std::span(ids).first(count), 2031, Stream::health, 2, made.data());
        for (std::size_t i = 0; i < count; ++i) {
            CAPTURE(count, i);
            CHECK(made[i] == draws(ids[i], 2031, Stream::health, 2));
        }
    }
}

TEST_CASE("a block of draws gives any row its own draw in any order", "[random]") {
    const Draws draws(1, 0);
    const auto ids = identifiers(200);
    DrawBlock block(draws, ids, 2040, Stream::mortality);
    for (const std::size_t row : {0u, 63u, 64u, 62u, 65u, 199u, 128u, 1u, 191u, 192u})
        CHECK(block[row] == draws(ids[row], 2040, Stream::mortality));
    DrawBlock later(draws, ids, 0, Stream::take_up, 1);
    for (std::size_t row = 0; row < ids.size(); ++row)
        CHECK(later[row] == draws(ids[row], 0, Stream::take_up, 1));
}
