#include "model/synthesis/home_attributes.hpp"

#include <numeric>

#include "model/synthesis/structure.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/made_population.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

const Authority& authority(const char* code) {
    const UkData& data = project_places();
    return data.authorities[static_cast<std::size_t>(data.find(code))];
}

LocalContext local_context(const Authority& place) {
    return {place, law(2022).synthesis, Draws(2, 0), authority_key(place.code)};
}

}  // namespace

TEST_CASE("council tax bands meet the authority's shares and rise with bedrooms", "[synthesis]") {
    const Authority& place = authority("E06000001");
    Shard shard = made_population(4000);
    const std::size_t n = shard.household_count();
    for (std::size_t h = 0; h < n; ++h) {
        shard.households.bedrooms[h] = static_cast<std::uint8_t>(1 + h % 5);
        shard.households.decile[h] = static_cast<std::uint8_t>(1 + h / 5 % 10);
    }
    set_council_tax_bands(local_context(place), shard);
    std::array<double, 9> count{};
    std::array<double, 6> band_sum{};
    for (std::size_t h = 0; h < n; ++h) {
        count[shard.households.council_tax_band[h]] += 1;
        band_sum[shard.households.bedrooms[h]] += shard.households.council_tax_band[h];
    }
    for (std::size_t band = 0; band < count.size(); ++band)
        CHECK(count[band] ==
              Approx(place.council_tax_bands[band] * static_cast<double>(n)).margin(1.01));
    CHECK(band_sum[5] > 1.5 * band_sum[1]);
}

TEST_CASE("homes without council tax are in band D", "[synthesis]") {
    Authority place;
    place.code = "N09000001";
    Shard shard = made_population(20);
    set_council_tax_bands(local_context(place), shard);
    for (std::uint8_t band : shard.households.council_tax_band) CHECK(band == 3);
}

TEST_CASE("persons by decile meet the authority's and social renters live in deprived ones",
          "[synthesis]") {
    const Authority& place = authority("E08000035");  // Leeds has all deciles
    Shard shard = made_population(8000);
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        shard.households.tenure[h] = static_cast<Tenure>(h * 7 % 4);
    set_deciles(local_context(place), shard);
    std::array<double, 11> persons{};
    double social = 0, owned = 0, social_homes = 0, owned_homes = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::uint8_t decile = shard.households.decile[h];
        persons[decile] += shard.first_person[h + 1] - shard.first_person[h];
        if (shard.households.tenure[h] == Tenure::social_rent) {
            social += decile;
            ++social_homes;
        }
        if (shard.households.tenure[h] == Tenure::owned_outright) {
            owned += decile;
            ++owned_homes;
        }
    }
    const double total = static_cast<double>(shard.person_count());
    for (std::size_t d = 0; d < 10; ++d)
        CHECK(persons[d + 1] / total == Approx(place.deciles[d]).margin(0.01));
    CHECK(social / social_homes < owned / owned_homes - 1);
}
