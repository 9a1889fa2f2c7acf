#include "model/parameters/latin_hypercube.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "tests/support/catch.hpp"

using namespace lc;

namespace {

/// Strata of equal width that hold a point.
std::size_t occupied(const std::vector<double>& points, int strata) {
    std::set<int> found;
    for (const double x : points) found.insert(static_cast<int>(x * strata));
    return found.size();
}

}  // namespace

TEST_CASE("a latin hypercube has one point in each stratum at every doubling") {
    for (const char* const name : {"mortality.causal_share_income", "a", ""})
        for (const int points : {10, 20, 40, 80, 160, 320, 640, 1280}) {
            INFO(name << ' ' << points);
            const std::vector<double> x = latin_hypercube(7, name, points);
            REQUIRE(x.size() == static_cast<std::size_t>(points));
            CHECK(occupied(x, points) == x.size());
            CHECK(*std::min_element(x.begin(), x.end()) > 0);
            CHECK(*std::max_element(x.begin(), x.end()) < 1);
        }
}

TEST_CASE("between doublings no two points share a stratum of the next design") {
    const std::vector<double> x = latin_hypercube(1, "a", 57);
    CHECK(occupied(x, 80) == 57);
    CHECK(occupied(x, 40) == 40);
}

TEST_CASE("a point of a latin hypercube does not depend on how many are asked for") {
    const std::vector<double> all = latin_hypercube(3, "b", 300);
    for (const int points : {0, 1, 9, 10, 11, 200}) {
        const std::vector<double> some = latin_hypercube(3, "b", points);
        REQUIRE(some.size() == static_cast<std::size_t>(points));
        CHECK(std::equal(some.begin(), some.end(), all.begin()));
    }
}

TEST_CASE("seed and name make another latin hypercube") {
    CHECK(latin_hypercube(3, "b", 10) != latin_hypercube(4, "b", 10));
    CHECK(latin_hypercube(3, "b", 10) != latin_hypercube(3, "c", 10));
    CHECK(latin_hypercube(3, "ab", 10) != latin_hypercube(3, "ba", 10));
}
