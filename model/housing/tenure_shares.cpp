#include "model/housing/tenure_shares.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

#include "model/housing/home_model.hpp"

namespace lc {
namespace {

/// Households by kind, age of the reference person and tenure.
using Counts = std::array<std::array<std::array<std::uint32_t, tenure_count>, age_count>,
                          household_kind_count>;

/// Who lives in a home built beyond the law's counts as the private tenant that most of them were,
/// so that such homes do not draw others into private renting.
Counts count_households(const Shard& shard) {
    constexpr auto private_tenant = static_cast<std::uint32_t>(Tenure::private_rent);
    const Households& households = shard.households;
    Counts counts{};
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const auto kind = static_cast<std::size_t>(household_kind(shard, h));
        const std::uint32_t additional = households.quality[h] / dwelling::additional_social % 2u;
        // Without a branch: nothing foresees who lives where.
        std::uint32_t tenure = static_cast<std::uint32_t>(households.tenure[h]);
        tenure += additional * (private_tenant - tenure);
        ++counts[kind][shard.persons.age[shard.first_person[h]]][tenure];
    }
    return counts;
}

}  // namespace

TenureShareTable::TenureShareTable(const HousingRates& rates) {
    for (std::size_t kind = 0; kind < household_kind_count; ++kind)
        for (int age = 0; age < age_count; ++age) {
            const int above_first =
                std::clamp(age, tenure_ages.front(), tenure_ages.back()) - tenure_ages.front();
            const auto cell =
                static_cast<std::size_t>(std::min(above_first / 10, tenure_age_count - 2));
            const float within = static_cast<float>(above_first) / 10 - static_cast<float>(cell);
            TenureShares& shares = shares_[kind][static_cast<std::size_t>(age)];
            float total = 0;
            for (std::size_t t = 0; t < settled_tenures; ++t) {
                const float from = rates.tenure_share[kind][cell][t];
                shares[t] = from + within * (rates.tenure_share[kind][cell + 1][t] - from);
                total += shares[t];
            }
            if (total > 0)
                for (float& share : shares) share /= total;
        }
}

TenureBalance::TenureBalance(const Shard& shard, const TenureShareTable& table) {
    const Counts counts = count_households(shard);
    std::array<std::array<double, settled_tenures>, group_count> implied{}, counted{};
    for (std::size_t kind = 0; kind < household_kind_count; ++kind)
        for (std::size_t age = 0; age < age_count; ++age) {
            const auto& of_age = counts[kind][age];
            const double settled = std::accumulate(of_age.begin(), of_age.end() - 1, 0.0);
            const std::size_t g = group(kind, age);
            for (std::size_t t = 0; t < settled_tenures; ++t) {
                implied[g][t] += settled * static_cast<double>(table.of(kind, age)[t]);
                counted[g][t] += of_age[t];
            }
        }
    for (std::size_t g = 0; g < group_count; ++g)
        for (std::size_t t = 0; t < settled_tenures; ++t) {
            const double more = counted[g][t] - implied[g][t];
            if (more > 0) surplus_[g][t] = static_cast<float>(more / counted[g][t]);
            if (more < 0) shortage_[g][t] = static_cast<float>(-more / implied[g][t]);
        }
}

float TenureBalance::largest_surplus(std::size_t tenure) const noexcept {
    float most = 0;
    for (const TenureShares& of_group : surplus_) most = std::max(most, of_group[tenure]);
    return most;
}

}  // namespace lc
