// Exposures that begin from one year's poverty must not drift when poverty follows the process that
// they assume.
#include "model/processes/consequences/exposure.hpp"

#include <cmath>

#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;

namespace {

struct Moments {
    double mean = 0, deviation = 0;
};

Moments moments(const std::vector<float>& values) {
    Moments found;
    for (const float value : values) found.mean += static_cast<double>(value);
    found.mean /= static_cast<double>(values.size());
    for (const float value : values)
        found.deviation += std::pow(static_cast<double>(value) - found.mean, 2);
    found.deviation = std::sqrt(found.deviation / static_cast<double>(values.size()));
    return found;
}

}  // namespace

TEST_CASE("Adult exposure keeps its mean under stationary poverty") {
    // 20,000 one-person households, a quarter poor, of whom each keeps its status with the assumed
    // persistence and else draws anew. The mean exposure of a year has a standard deviation of
    // about 0.0022 around the poverty rate; margin 0.01 (error rate below 1 in 100,000 a year).
    Parameters law = testing::law(2024);
    UkYear uk;
    Context context;
    context.uk = &uk;
    context.sets = {&law, 1};
    Shard shard;
    for (int i = 0; i < 20000; ++i)
        testing::add_household(shard, {{40, Sex::female}}, Tenure::private_rent);
    const Draws draws(5, 0);
    constexpr double rate = 0.25;
    for (int year = start_year; year < start_year + 25; ++year) {
        for (std::size_t h = 0; h < shard.household_count(); ++h) {
            shard.households.decile[h] = 5;
            const auto draw = draws(shard.households.household_id[h], year, Stream::lever);
            if (year > start_year && unit_double(draw[0]) < law.exposure.persistence) continue;
            shard.households.poverty_status[h] =
                unit_double(draw[1]) < rate ? poverty::relative_ahc : 0;
        }
        // As poverty_status does: this year is the lowest bit. One person a household.
        for (std::size_t h = 0; h < shard.household_count(); ++h)
            shard.persons.poverty_history[h] =
                (shard.households.poverty_status[h] & poverty::relative_ahc) != 0 ? 1 : 0;
        context.year = year;
        Tally tally;
        exposure(context, shard, tally);
        CHECK(moments(shard.persons.adult_exposure).mean == Approx(rate).margin(0.01));
        if (year == start_year) continue;
        // The spread grows from that of the part which one year tells to that of the stationary
        // process, and no further.
        const double keep = std::exp2(-1 / law.exposure.half_life);
        const double stationary = std::sqrt(rate * (1 - rate) * (1 - keep) / (1 + keep) *
                                            (1 + keep * law.exposure.persistence) /
                                            (1 - keep * law.exposure.persistence));
        CHECK(moments(shard.persons.adult_exposure).deviation < stationary * 1.02);
    }
}
