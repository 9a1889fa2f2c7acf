// Moves between authorities, and the population that all of demography leaves, against published
// figures.
//
// The country, and Leeds at one in four, lived on from mid-2022 to mid-2023. Households move
// together: with numbers of persons n in units of size s, counts of persons vary by the sum of s
// squared and not of s. Bounds are four standard errors (error rate of one comparison 1 in 16,000).
#include <cmath>
#include <map>
#include <numeric>

#include "model/population/units.hpp"
#include "model/rates/make_moves_rates.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/country.hpp"

using namespace lc;
using testing::Country;

namespace {

constexpr double errors = 4;

/// Mean size of the households of persons rather than of households: sum of squares over sum.
double size_weighted(const Country& country) {
    double persons = 0, squares = 0;
    country.each([&](const Shard& shard, const Authority&) {
        for (std::size_t h = 0; h < shard.household_count(); ++h) {
            const double size = shard.first_person[h + 1] - shard.first_person[h];
            persons += size;
            squares += size * size;
        }
    });
    return squares / persons;
}

/// Persons a year in all classes of movers.
double total(const std::array<std::vector<double>, mover_class_count>& flows,
             std::size_t authority) {
    double persons = 0;
    for (const std::vector<double>& of_class : flows) persons += of_class[authority];
    return persons;
}

}  // namespace

TEST_CASE("people move between regions as planned from published flows", "[statistical]") {
    // The whole country at one in a hundred; of each nation and region of England who leaves its
    // authorities and who comes to them.
    Country country(0.01);
    const UkData& data = testing::project_inputs().data;
    const UkProjection projection =
        project_uk(data, published_death_rates(data, country.law()), country.law());
    const UkFlows flows = plan_moves(data, projection, country.law()).within_uk[0];
    const double together = size_weighted(country);
    country.live_to(first_demography_year);
    struct Moves {
        double out = 0, in = 0, planned_out = 0, planned_in = 0;
    };
    std::map<std::string, Moves> regions;
    for (std::size_t k = 0; k < country.count(); ++k) {
        Moves& moves = regions[country.authority(k).region];
        moves.out += country.tally(k).departures_internal;
        moves.in += country.tally(k).arrivals_internal;
        moves.planned_out += total(flows.out, k) * country.scale();
        moves.planned_in += total(flows.in, k) * country.scale();
    }
    REQUIRE(regions.size() > 5);
    for (const auto& [name, moves] : regions) {
        INFO(name);
        CHECK(moves.out ==
              Approx(moves.planned_out).margin(errors * std::sqrt(moves.planned_out * together)));
        CHECK(moves.in ==
              Approx(moves.planned_in).margin(errors * std::sqrt(moves.planned_in * together)));
    }
}

TEST_CASE("an authority has the population that was published a year on", "[statistical]") {
    // ONS, mid-2023 (configs/data/authority/population_2023.csv): births, deaths and all moves
    // together, each with the error of its own number.
    Country leeds(0.25, {"E08000035"});
    const double together = size_weighted(leeds);
    leeds.live_to(first_demography_year);
    const Tally& tally = leeds.tally();
    const double moves = tally.arrivals_internal + tally.departures_internal +
                         tally.arrivals_international + tally.departures_international;
    const auto& published = leeds.authority().population_2023;
    const double expected =
        std::accumulate(published.begin(), published.end(), 0.0) * leeds.scale();
    const double births = tally.births, deaths = 0.009 * expected;  // of about 1 in 110
    CHECK(static_cast<double>(leeds.shard().person_count()) ==
          Approx(expected).margin(errors * std::sqrt(moves * together + births + deaths)));
}
