#include "model/processes/circumstances/home.hpp"

#include <cmath>

#include "model/housing/home_model.hpp"
#include "model/housing/temporary_accommodation.hpp"
#include "model/processes/circumstances/housing_cost.hpp"

namespace lc {
namespace {

/// Puts renting households into temporary accommodation at the authority's published rate.
void place_in_temporary_accommodation(const Context& context, Shard& shard, HousingRates& rates) {
    const TemporaryAccommodationParameters& parameters = context.law().temporary_accommodation;
    const RiskCounts counts = count_risks(shard);
    const double wanted = context.authority->temporary_accommodation / 1000 *
                          static_cast<double>(shard.household_count());
    rates.temporary_accommodation_risk = {
        temporary_accommodation_risk(counts, parameters, false,
                                     wanted * (1 - parameters.families_share)),
        temporary_accommodation_risk(counts, parameters, true, wanted * parameters.families_share)};
    Households& households = shard.households;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const double chance =
            temporary_accommodation_chance(rates, parameters, households.tenure[h],
                                           households.decile[h], household_kind(shard, h));
        if (chance <= 0) continue;
        const auto draw = context.draws(households.household_id[h], context.year, Stream::housing);
        if (unit_double(draw[0]) < chance) households.tenure[h] = Tenure::temporary_accommodation;
    }
}

using TenureCounts = std::array<double, tenure_count>;

/// Shares of `counts` drawn towards `prior` by the weight of thirty households.
TenureCounts shares(const TenureCounts& counts, const TenureCounts& prior) {
    constexpr double weight = 30;
    double total = weight;
    for (const double count : counts) total += count;
    TenureCounts result{};
    for (std::size_t t = 0; t < tenure_count; ++t)
        result[t] = (counts[t] + weight * prior[t]) / total;
    return result;
}

/// Tenure shares by kind of household and age of the reference person; sparse cells lean on all
/// kinds of that age, and these on all households.
void measure_tenure(const Shard& shard, HousingRates& rates) {
    std::array<std::array<TenureCounts, tenure_age_count>, household_kind_count> counts{};
    std::array<TenureCounts, tenure_age_count> by_age{};
    TenureCounts all{};
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const int age = shard.persons.age[shard.first_person[h]];
        const auto cell =
            static_cast<std::size_t>(std::clamp((age - 15) / 10, 0, tenure_age_count - 1));
        const auto kind = static_cast<std::size_t>(household_kind(shard, h));
        const auto tenure = static_cast<std::size_t>(shard.households.tenure[h]);
        ++counts[kind][cell][tenure];
        ++by_age[cell][tenure];
        ++all[tenure];
    }
    TenureCounts even{};
    even.fill(1.0 / tenure_count);
    const TenureCounts overall = shares(all, even);
    for (std::size_t cell = 0; cell < tenure_age_count; ++cell) {
        const TenureCounts of_age = shares(by_age[cell], overall);
        for (std::size_t kind = 0; kind < household_kind_count; ++kind) {
            const TenureCounts own = shares(counts[kind][cell], of_age);
            for (std::size_t t = 0; t < tenure_count; ++t)
                rates.tenure_share[kind][cell][t] = static_cast<float>(own[t]);
        }
    }
}

void draw_quality(const Context& context, Shard& shard) {
    const QualityChances chances(context.law().dwelling);
    Households& households = shard.households;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const auto draw =
            context.draws(households.household_id[h], context.year, Stream::dwelling_quality);
        households.quality[h] = chances.draw(households.tenure[h], households.decile[h],
                                             unit_float(draw[1]), unit_float(draw[2]));
    }
}

}  // namespace

void initialise_home(const Context& context, Shard& shard, HousingRates& rates) {
    place_in_temporary_accommodation(context, shard, rates);
    measure_tenure(shard, rates);
    draw_quality(context, shard);
    set_housing_costs(context, rates, shard);
}

}  // namespace lc
