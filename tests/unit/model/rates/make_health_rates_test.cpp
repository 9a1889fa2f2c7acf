#include "model/rates/make_health_rates.hpp"

#include <cstring>

#include "model/health/health_model.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;

namespace {

Shard exposed(std::size_t households) {
    Shard shard = testing::made_population(households);
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::uint64_t hash = mix(shard.households.household_id[h]);
        shard.households.decile[h] = static_cast<std::uint8_t>(1 + hash % 10);
        shard.households.quality[h] = static_cast<std::uint8_t>(hash / 16 % 4);
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p)
            shard.persons.adult_exposure[p] = shard.persons.child_exposure[p] =
                static_cast<float>(hash / 64 % 5) / 4;
    }
    return shard;
}

HealthRates calibrated(const Shard& shard, const Authority& authority) {
    Context context;
    context.authority = &authority;
    context.sets = {&testing::law(2024), 1};
    HealthRates rates;
    calibrate_health(context, shard, rates);
    return rates;
}

Authority published() {
    Authority authority;
    authority.good_health = 0.77;
    authority.fair_health = 0.15;
    authority.bad_health = 0.08;
    authority.limited_a_lot = 0.1;
    authority.limited_a_little = 0.11;
    return authority;
}

}  // namespace

TEST_CASE("Expected shares are the published ones at any scale") {
    const Authority authority = published();
    for (const std::size_t households : {5u, 100u, 3000u}) {
        const Shard shard = exposed(households);
        const HealthModel model(testing::law(2024).health_state, calibrated(shard, authority));
        double fair_or_bad = 0, bad = 0, limited = 0, a_lot = 0;
        for (std::size_t h = 0; h < shard.household_count(); ++h)
            for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
                const float home =
                    model.effect_of_home(shard.households.decile[h], shard.households.quality[h]);
                const HealthChances chances = model.chances(
                    shard.persons.age[p], model.circumstances(shard.persons, p, home));
                fair_or_bad += static_cast<double>(chances.fair_or_bad);
                bad += static_cast<double>(chances.bad);
                limited += static_cast<double>(chances.limited);
                a_lot += static_cast<double>(chances.limited_a_lot);
            }
        const auto persons = static_cast<double>(shard.person_count());
        CHECK(fair_or_bad / persons == Approx(0.23).margin(0.001));
        CHECK(bad / persons == Approx(0.08).margin(0.001));
        CHECK(limited / persons == Approx(0.21).margin(0.001));
        CHECK(a_lot / persons == Approx(0.1).margin(0.001));
    }
}

TEST_CASE("Calibration of health does not depend on the order of households") {
    const Shard shard = exposed(400);
    const HealthRates one = calibrated(shard, published());
    const HealthRates other = calibrated(testing::reversed(shard), published());
    CHECK(std::memcmp(&one, &other, sizeof(HealthRates)) == 0);
}
