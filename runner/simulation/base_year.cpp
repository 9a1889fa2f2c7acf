#include "runner/simulation/base_year.hpp"

#include <cmath>
#include <numeric>

#include "model/calibration/poverty_calibration.hpp"

namespace lc {
namespace {

/// Dependent children of each household.
std::vector<std::uint8_t> children_by_household(const Shard& shard) {
    std::vector<std::uint8_t> children(shard.household_count());
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p)
            children[h] = static_cast<std::uint8_t>(
                children[h] + (shard.persons.relation[p] == Relation::dependent_child));
    return children;
}

std::vector<float> child_incomes(const Shard& shard, const std::vector<std::uint8_t>& children) {
    std::vector<float> incomes;
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        incomes.insert(incomes.end(), children[h], shard.households.equivalised_ahc[h]);
    return incomes;
}

void shift(Shard& shard, const std::vector<std::uint8_t>& children, double by) {
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        if (children[h] == 0) continue;
        shard.households.equivalised_ahc[h] += static_cast<float>(by);
        shard.households.equivalised_bhc[h] += static_cast<float>(by);
    }
}

double correlation(const std::vector<double>& x, const std::vector<double>& y) {
    const auto n = static_cast<double>(x.size());
    const double mean_x = std::accumulate(x.begin(), x.end(), 0.0) / n;
    const double mean_y = std::accumulate(y.begin(), y.end(), 0.0) / n;
    double xx = 0, yy = 0, xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - mean_x) * (x[i] - mean_x);
        yy += (y[i] - mean_y) * (y[i] - mean_y);
        xy += (x[i] - mean_x) * (y[i] - mean_y);
    }
    return xy / std::sqrt(xx * yy);
}

void measure_before(PovertyCalibration& found, const World& world, const Partition& partition,
                    const std::vector<std::vector<std::uint8_t>>& children, double threshold) {
    std::uint64_t poor = 0, all = 0;
    found.uncalibrated.assign(world.shards.size(), 0.0);
    for (std::size_t k = 0; k < world.shards.size(); ++k) {
        if (!partition.owns(k)) continue;
        const auto incomes = child_incomes(world.shards[k], children[k]);
        std::size_t below = 0;
        for (const float income : incomes) below += income < static_cast<float>(threshold);
        found.uncalibrated[k] = static_cast<double>(below) / static_cast<double>(incomes.size());
        poor += below;
        all += incomes.size();
    }
    const Ranks& ranks = partition.ranks();
    ranks.combine(std::span(found.uncalibrated));
    found.uncalibrated_uk =
        static_cast<double>(ranks.sum(poor)) / static_cast<double>(ranks.sum(all));
    found.correlation = correlation(found.uncalibrated, found.target);
}

}  // namespace

PovertyCalibration calibrate_poverty(World& world, const UkData& data, const RunSettings& settings,
                                     YearRunner& runner, std::vector<AuthorityRates>& rates,
                                     const YearMedians* fixed) {
    PovertyCalibration found;
    found.uk_factor = child_poverty_factor(data);
    std::vector<std::vector<std::uint8_t>> children;
    for (const Shard& shard : world.shards) children.push_back(children_by_household(shard));
    for (const int authority : settings.authorities)
        found.target.push_back(
            data.authorities[static_cast<std::size_t>(authority)].child_poverty_ahc *
            found.uk_factor);
    found.uncalibrated_medians = runner.medians(world);
    found.income.assign(world.shards.size(), 0.0);
    YearMedians medians = fixed != nullptr ? *fixed : found.uncalibrated_medians;
    const Partition& partition = runner.partition();
    measure_before(found, world, partition, children, 0.6 * medians.ahc);

    // The shifts move the UK median, which moves the line: about a third of a shift's mean comes
    // back, so this settles quickly.
    const int rounds = settings.calibrate_poverty ? 8 : 0;
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t k = 0; k < world.shards.size(); ++k) {
            if (!partition.owns(k)) continue;
            auto incomes = child_incomes(world.shards[k], children[k]);
            const double by = unobserved_income(incomes, 0.6 * medians.ahc, found.target[k]);
            shift(world.shards[k], children[k], by);
            found.income[k] += by;
        }
        if (fixed != nullptr) break;
        const YearMedians moved = runner.medians(world);
        const bool settled = std::abs(moved.ahc - medians.ahc) < 0.01;
        medians = moved;
        if (settled) break;
    }
    partition.ranks().combine(std::span(found.income));
    for (std::size_t k = 0; k < world.shards.size(); ++k)
        rates[k].tax_benefit.unobserved_income_weekly = found.income[k];
    return found;
}

}  // namespace lc
