#include "model/rates/make_mortality_rates.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "model/core/fixed_point.hpp"
#include "model/mortality/fit_rates.hpp"
#include "model/mortality/life_expectancy.hpp"
#include "model/mortality/relative_risk.hpp"

namespace lc {
namespace {

constexpr std::size_t ages = age_count;

/// Last age with published deaths by decile.
constexpr std::size_t last_decile_age = 74;

using DecileRates = std::array<std::array<double, age_count>, 10>;

/// Mean rate over the ages around `age` that are pooled because deaths are few: 1-14 together, then
/// five years to each side.
double pooled(const std::array<double, age_count>& rates, std::size_t age) {
    if (age == 0) return rates[0];
    const std::size_t first = age < 15 ? 1 : std::max<std::size_t>(age - 5, 15);
    const std::size_t last = age < 15 ? 14 : std::min(age + 5, last_decile_age);
    double sum = 0;
    for (std::size_t a = first; a <= last; ++a) sum += rates[a];
    return sum / static_cast<double>(last - first + 1);
}

/// Log of the decile's published mortality relative to the mean of deciles. Beyond the published
/// ages the last ratio fades in a straight line to none at 99.
double log_decile_ratio(const DecileRates& rates, std::size_t decile, std::size_t age) {
    const std::size_t at = std::min<std::size_t>(age, last_decile_age - 5);
    double mean = 0;
    for (const auto& other : rates) mean += pooled(other, at) / 10;
    const double own = pooled(rates[decile], at);
    if (own <= 0 || mean <= 0) return 0;
    const double years_beyond =
        age > last_decile_age ? static_cast<double>(age - last_decile_age) : 0.0;
    return std::log(own / mean) * std::max(0.0, 1 - years_beyond / (99.0 - last_decile_age));
}

/// Part of the log ratio that the causal risks leave.
double residual_share(const MortalityParameters& p, std::size_t decile, std::size_t age) {
    return (age == 0 ? p.residual_share_infant : p.residual_share) *
           (decile == 0 ? p.residual_most_deprived : 1.0);
}

void assemble(MortalityRates& rates) {
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t decile = 0; decile < 10; ++decile)
            for (std::size_t age = 0; age < ages; ++age) {
                const auto group = static_cast<std::size_t>(risk_group_of(static_cast<int>(age)));
                rates.rate[sex][decile][age] = static_cast<float>(
                    rates.published[sex][age] * rates.residual[sex][decile][age] *
                    rates.level[sex] / rates.mean_relative_risk[sex][group]);
            }
}

/// Sums over persons in multiples of 2^-32, so that their order has no effect.
struct RiskSums {
    std::uint64_t persons = 0, published = 0, with_risk = 0;
    RiskSums& operator+=(const RiskSums& other) {
        persons += other.persons;
        published += other.published;
        with_risk += other.with_risk;
        return *this;
    }
    double mean() const {
        return published > 0 ? static_cast<double>(with_risk) / static_cast<double>(published) : 1;
    }
};
using RiskTable = std::array<std::array<RiskSums, risk_group_count>, sex_count>;

template <class Visit>
void each_person(const Shard& shard, const Visit& visit) {
    const Households& households = shard.households;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::size_t home =
            RelativeRisk::home_index(households.tenure[h], households.quality[h]);
        const auto decile = static_cast<std::size_t>(households.decile[h] - 1);
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p)
            visit(p, decile, home);
    }
}

RiskTable sum_risks(const Shard& shard, const RelativeRisk& risk, const MortalityRates& rates) {
    RiskTable table{};
    each_person(shard, [&](std::size_t p, std::size_t decile, std::size_t home) {
        const std::size_t age = shard.persons.age[p];
        const auto sex = static_cast<std::size_t>(shard.persons.sex[p]);
        const double published = rates.published[sex][age];
        RiskSums& sums = table[sex][static_cast<std::size_t>(risk_group_of(static_cast<int>(age)))];
        ++sums.persons;
        sums.published += to_fixed(published);
        sums.with_risk +=
            to_fixed(published * static_cast<double>(rates.residual[sex][decile][age]) *
                     static_cast<double>(risk.of(shard.persons, p, home)));
    });
    return table;
}

/// Means by sex and group; where fewer than fifty persons are simulated, of both sexes; where these
/// are fewer, of all persons. A mean of a handful would stay with later, other people.
void set_means(const RiskTable& table, MortalityRates& rates) {
    constexpr std::uint64_t fewest = 50;
    RiskSums all;
    for (const auto& groups : table)
        for (const RiskSums& sums : groups) all += sums;
    for (std::size_t group = 0; group < risk_group_count; ++group) {
        RiskSums both = table[0][group];
        both += table[1][group];
        for (std::size_t sex = 0; sex < sex_count; ++sex) {
            const RiskSums& own = table[sex][group];
            rates.mean_relative_risk[sex][group] = own.persons >= fewest    ? own.mean()
                                                   : both.persons >= fewest ? both.mean()
                                                                            : all.mean();
        }
    }
}

/// Band rates from the shard's expected deaths; a band without persons has the published rate.
std::array<double, band_count> expected_band_rates(const Shard& shard, const RelativeRisk& risk,
                                                   const MortalityRates& rates, std::size_t sex,
                                                   const std::array<double, band_count>& fallback) {
    std::array<std::uint64_t, band_count> deaths{}, persons{};
    each_person(shard, [&](std::size_t p, std::size_t decile, std::size_t home) {
        if (static_cast<std::size_t>(shard.persons.sex[p]) != sex) return;
        const std::size_t age = shard.persons.age[p];
        const auto band = static_cast<std::size_t>(band_of(static_cast<int>(age)));
        ++persons[band];
        deaths[band] += to_fixed(static_cast<double>(rates.rate[sex][decile][age]) *
                                 static_cast<double>(risk.of(shard.persons, p, home)));
    });
    std::array<double, band_count> result = fallback;
    for (std::size_t band = 0; band < result.size(); ++band)
        if (persons[band] > 0)
            result[band] = from_fixed(deaths[band]) / static_cast<double>(persons[band]);
    return result;
}

}  // namespace

MortalityRates make_mortality_rates(const UkData& data, int authority, const Parameters& law) {
    const Authority& published = data.authorities[static_cast<std::size_t>(authority)];
    MortalityRates rates;
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        rates.published[sex] = fit_mortality_rates(
            data.national.mortality_rate[sex], published.population_2022[sex],
            {published.life_expectancy[sex], published.life_expectancy_birth[sex]});
        for (std::size_t decile = 0; decile < 10; ++decile)
            for (std::size_t age = 0; age < ages; ++age)
                rates.residual[sex][decile][age] = static_cast<float>(std::exp(
                    residual_share(law.mortality, decile, age) *
                    log_decile_ratio(data.national.mortality_by_decile[sex], decile, age)));
        rates.mean_relative_risk[sex].fill(1);
    }
    assemble(rates);
    return rates;
}

void calibrate_mortality(const Context& context, const Shard& shard, MortalityRates& rates) {
    const RelativeRisk risk(context.law().mortality);
    set_means(sum_risks(shard, risk, rates), rates);
    rates.level.fill(1);
    assemble(rates);
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        const double at_birth = context.authority->life_expectancy_birth[sex];
        if (at_birth <= 0) continue;
        const auto fallback = band_rates(
            rates.published[sex],
            spread_oldest(context.authority->population_2022[sex], rates.published[sex]));
        rates.level[sex] =
            level_factor(expected_band_rates(shard, risk, rates, sex, fallback), at_birth);
    }
    assemble(rates);
}

}  // namespace lc
