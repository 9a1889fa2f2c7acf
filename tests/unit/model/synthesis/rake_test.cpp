#include "model/synthesis/rake.hpp"

#include "tests/support/catch.hpp"

using namespace lc;

namespace {

/// Margins of a table of 2 x 2, row-major.
std::vector<RakeMargin> two_by_two(std::vector<double> rows, std::vector<double> columns) {
    return {{{0, 0, 1, 1}, std::move(rows)}, {{0, 1, 0, 1}, std::move(columns)}};
}

}  // namespace

TEST_CASE("raking meets both margins and keeps the odds ratio", "[synthesis]") {
    std::vector<double> cells{1, 2, 3, 4};
    const RakeResult result = rake(cells, two_by_two({40, 60}, {30, 70}), 100, 1e-10);
    CHECK(result.converged);
    CHECK(cells[0] + cells[1] == Approx(40));
    CHECK(cells[2] + cells[3] == Approx(60));
    CHECK(cells[0] + cells[2] == Approx(30));
    CHECK(cells[0] * cells[3] / (cells[1] * cells[2]) == Approx(4.0 / 6.0));
}

TEST_CASE("raking keeps structural zeros", "[synthesis]") {
    std::vector<double> cells{0, 1, 1, 1};
    CHECK(rake(cells, two_by_two({3, 7}, {4, 6}), 200, 1e-9).converged);
    CHECK(cells[0] == 0);
    CHECK(cells[1] == Approx(3));
    CHECK(cells[2] == Approx(4));
}

TEST_CASE("raking leaves cells outside a margin alone", "[synthesis]") {
    std::vector<double> cells{1, 2, 5};
    const RakeMargin margin{{0, 0, RakeMargin::outside}, {6}};
    rake(cells, std::vector{margin}, 5, 1e-9);
    CHECK(cells == std::vector<double>{2, 4, 5});
}

TEST_CASE("raking says that margins contradict each other", "[synthesis]") {
    std::vector<double> cells{1, 0, 0, 1};  // the first row is the first column
    const RakeResult result = rake(cells, two_by_two({3, 7}, {5, 5}), 50, 1e-6);
    CHECK_FALSE(result.converged);
    CHECK(result.iterations == 50);
    CHECK(result.residual == Approx(0.2));
}
