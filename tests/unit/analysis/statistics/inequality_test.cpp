#include "analysis/statistics/inequality.hpp"

#include <array>
#include <cmath>

#include "tests/support/catch.hpp"

namespace lc {

TEST_CASE("slope index reproduces the published gap of men by decile in England 2015-17") {
    // ONS, Health state life expectancies by national deprivation deciles, England: 2015 to 2017,
    // which prints 9.4 years for life expectancy and 19.1 for healthy life expectancy. ONS weights
    // by population; the deciles hold nearly the same number of people, here exactly the same.
    std::array<double, 10> persons{};
    persons.fill(1);
    const std::array<double, 10> years{73.97, 76.12, 77.47, 78.76, 79.70,
                                       80.45, 81.09, 81.58, 82.24, 83.32};
    const std::array<double, 10> healthy{51.72, 56.65, 58.76, 61.66, 63.84,
                                         64.70, 66.46, 67.92, 68.81, 70.45};
    CHECK(inequality_index(persons, years).slope == Approx(9.41).margin(0.005).epsilon(0));
    CHECK(inequality_index(persons, healthy).slope == Approx(19.08).margin(0.005).epsilon(0));
}

TEST_CASE("slope and relative index reproduce published examples with unequal groups") {
    // Test data of the R package PHEindicatormethods 2.1.0 (UK Health Security Agency).
    const std::array<double, 10> persons_1{7291, 7997, 6105, 7666, 5790,
                                           6934, 5918, 5974, 7147, 7534};
    const std::array<double, 10> years_1{75.933459010308098, 78.344238272784295, 83.836063104165405,
                                         83.637539966493094, 80.465503152955904, 81.115675985702197,
                                         81.693083571856207, 84.190006206098701, 80.595564108147201,
                                         86.289434957862397};
    const InequalityIndex first = inequality_index(persons_1, years_1);
    CHECK(first.slope == Approx(6.9346164736688189).epsilon(1e-10));
    CHECK(first.relative == Approx(1.0888180804446217).epsilon(1e-10));

    const std::array<double, 10> persons_2{21675, 20065, 19750, 24713, 20112,
                                           19618, 22408, 19752, 18939, 19312};
    const std::array<double, 10> years_2{70.54853186, 71.57155734, 72.48698671, 73.51985519,
                                         73.14605425, 76.15898712, 78.65444871, 80.56476961,
                                         80.85486627, 79.9711253};
    const InequalityIndex second = inequality_index(persons_2, years_2);
    CHECK(second.slope == Approx(12.547846636351798).epsilon(1e-10));
    CHECK(second.relative == Approx(1.180885620848795).epsilon(1e-10));
}

TEST_CASE("slope index of values on a line over the ranks is that line's rise") {
    const std::array<double, 3> persons{100, 700, 200};
    // Ridits 0.05, 0.45, 0.9.
    const std::array<double, 3> value{70 + 4 * 0.05, 70 + 4 * 0.45, 70 + 4 * 0.9};
    const InequalityIndex index = inequality_index(persons, value);
    CHECK(index.intercept == Approx(70));
    CHECK(index.slope == Approx(4));
    CHECK(index.relative == Approx(74.0 / 70));
}

TEST_CASE("slope index leaves out groups without people and needs two") {
    const std::array<double, 4> persons{0, 100, 300, 0};
    const std::array<double, 4> value{NAN, 70, 74, NAN};
    // Ridits 0.125 and 0.625: two points make the line.
    CHECK(inequality_index(persons, value).slope == Approx(8));
    const std::array<double, 4> one{0, 100, 0, 0};
    CHECK(std::isnan(inequality_index(one, value).slope));
    const std::array<double, 4> unknown{50, 100, 300, 0};
    CHECK(std::isnan(inequality_index(unknown, value).slope));
}

}  // namespace lc
