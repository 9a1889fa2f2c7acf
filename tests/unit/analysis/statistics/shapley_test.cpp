// The Shapley value on games whose values are known.
#include "analysis/statistics/shapley.hpp"

#include <bit>
#include <numeric>

#include "tests/support/catch.hpp"

using namespace lc;

namespace {

/// Worth of every coalition of n players.
template <class Worth>
std::vector<double> game(int players, Worth worth) {
    std::vector<double> all;
    for (std::size_t coalition = 0; coalition < std::size_t{1} << players; ++coalition)
        all.push_back(worth(coalition));
    return all;
}

double total(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// A worth without any pattern, whole numbers.
double irregular(std::size_t coalition) {
    return static_cast<double>(coalition * coalition * 7 % 1009) - 200;
}

}  // namespace

TEST_CASE("the glove game has the Shapley values of the textbooks") {
    // One left glove (player 0) and two right ones: a pair is worth 1. Shapley value 4/6 and 1/6
    // each (e.g. Winter 2002, The Shapley value, Handbook of Game Theory 3).
    const auto values = shapley_values(
        game(3, [](std::size_t c) { return (c & 1) != 0 && (c & 6) != 0 ? 1.0 : 0.0; }));
    CHECK(values[0] == Approx(4.0 / 6));
    CHECK(values[1] == Approx(1.0 / 6));
    CHECK(values[2] == Approx(1.0 / 6));
}

TEST_CASE("the airport game divides the cost of each length among those who need it") {
    // Littlechild and Owen 1973: costs of 1, 3 and 6 give 1/3, 1/3 + 2/2 and 1/3 + 2/2 + 3.
    const auto values = shapley_values(game(3, [](std::size_t c) {
        return (c & 4) != 0 ? 6.0 : (c & 2) != 0 ? 3.0 : (c & 1) != 0 ? 1.0 : 0.0;
    }));
    CHECK(values[0] == Approx(1.0 / 3));
    CHECK(values[1] == Approx(4.0 / 3));
    CHECK(values[2] == Approx(13.0 / 3));
}

TEST_CASE("Shapley values add up to the joint worth for any number of players") {
    for (int players = 1; players <= 8; ++players) {
        const auto worth = game(players, irregular);
        INFO(players);
        CHECK(total(shapley_values(worth)) == Approx(worth.back() - worth.front()).epsilon(1e-14));
    }
}

TEST_CASE("players that add the same get the same and one that adds nothing gets nothing") {
    // Worth by how many of the players 0, 1 and 2 are there; player 3 changes nothing.
    const auto values = shapley_values(game(4, [](std::size_t c) {
        const double of_number[] = {5, 6, 11, 2};
        return of_number[std::popcount(c & 7)];
    }));
    CHECK(values[0] == values[1]);
    CHECK(values[1] == values[2]);
    CHECK(values[0] == Approx(-1));
    CHECK(values[3] == 0);
}

TEST_CASE("Shapley values of a sum of games are the sums of their values") {
    const auto one = game(5, irregular),
               other = game(5, [](std::size_t c) { return static_cast<double>(c % 3) * 4; });
    std::vector<double> both;
    for (std::size_t c = 0; c < one.size(); ++c) both.push_back(one[c] + other[c]);
    const auto a = shapley_values(one), b = shapley_values(other), sum = shapley_values(both);
    for (std::size_t p = 0; p < sum.size(); ++p) CHECK(sum[p] == Approx(a[p] + b[p]));
}

TEST_CASE("in order each player gets what it adds to those before") {
    const std::vector<double> worth{2, 5, 4, 10};
    CHECK(ordered_contributions(worth) == std::vector<double>{3, -1, 6});
    CHECK(ordered_contributions(std::vector<double>{1}).empty());
}
