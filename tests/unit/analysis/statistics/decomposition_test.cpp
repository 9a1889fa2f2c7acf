#include "analysis/statistics/decomposition.hpp"

#include <array>
#include <cmath>

#include "tests/support/catch.hpp"

namespace lc {
namespace {

using Bands = std::array<double, band_count>;

/// Death rates that rise by a tenth a year of age above 30, near those of England.
Bands rates() {
    Bands made{};
    for (std::size_t band = 0; band < made.size(); ++band)
        made[band] = band == 0 ? 0.004 : 2e-4 + 3e-5 * std::exp(0.1 * band_starts[band]);
    return made;
}

double sum(const std::array<AgeContribution, band_count>& parts) {
    double total = 0;
    for (const AgeContribution& part : parts) total += part.total();
    return total;
}

}  // namespace

TEST_CASE("contributions of three bands are those worked out by hand") {
    // Bands 0, 1 to 4 and 5 and over. Of 1,000, 4,000 and 90,000 person-years die 10, 8 and 1,800
    // against 5, 8 and 1,500. First: l = 100,000, 99,008.920 and 98,220.004, L = 99,108.028,
    // 394,457.847 and 4,911,000.201; second: l = 100,000, 99,502.240 and 98,709.393, L =
    // 99,552.016, 396,423.267 and 5,922,563.603. Infants: direct (99,552.016 - 99,108.028) /
    // 100,000, indirect 63.1898687 · (1 - 0.99008920 / 0.99502240); nothing between, where rates
    // are equal; the open band 0.98220004 · (60 - 50).
    const std::array<int, 3> starts{0, 1, 5};
    const std::array<double, 3> people{1000, 4000, 90000};
    std::array<LifeTableRow, 3> one, two;
    fill_life_table(starts, people, std::array<double, 3>{10, 8, 1800}, one);
    fill_life_table(starts, people, std::array<double, 3>{5, 8, 1500}, two);
    std::array<AgeContribution, 3> parts;
    decompose(one, two, parts);
    CHECK(parts[0].direct == Approx(0.004439881780747612).epsilon(1e-9));
    CHECK(parts[0].indirect == Approx(0.3132878069283716).epsilon(1e-9));
    CHECK(parts[1].total() == Approx(0).margin(1e-12));
    CHECK(parts[2].direct == Approx(9.822000402749754).epsilon(1e-9));
    CHECK(parts[2].indirect == 0);
}

TEST_CASE("contributions add up to the difference of life expectancy") {
    const Bands before = rates();
    Bands after = before;
    for (std::size_t band = 0; band < after.size(); ++band)
        after[band] *= 0.7 + 0.02 * static_cast<double>(band % 7);
    const LifeTable from = life_table_from_rates(before), to = life_table_from_rates(after);
    std::array<AgeContribution, band_count> parts;
    decompose(from, to, parts);
    CHECK(sum(parts) == Approx(to[0].life_expectancy - from[0].life_expectancy));
    decompose(to, from, parts);
    CHECK(sum(parts) == Approx(from[0].life_expectancy - to[0].life_expectancy));
}

TEST_CASE("a change at one age contributes at that age alone") {
    const Bands before = rates();
    Bands after = before;
    after[9] /= 2;
    const LifeTable from = life_table_from_rates(before), to = life_table_from_rates(after);
    std::array<AgeContribution, band_count> parts;
    decompose(from, to, parts);
    for (std::size_t band = 0; band < parts.size(); ++band) {
        INFO("band " << band);
        if (band == 9)
            CHECK(parts[band].total() == Approx(to[0].life_expectancy - from[0].life_expectancy));
        else
            CHECK(parts[band].total() == Approx(0).margin(1e-10));
    }
}

}  // namespace lc
