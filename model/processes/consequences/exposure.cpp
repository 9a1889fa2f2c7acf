#include "model/processes/consequences/exposure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "model/population/block.hpp"

namespace lc {

const ProcessInfo exposure_info{
    "exposure",
    Phase::consequences,
    {Stream::exposure_history},
    {Column::household_id, Column::age, Column::relation, Column::tenure, Column::decile,
     Column::poverty_status, Column::poverty_history, Column::structure},
    {},
    {Column::adult_exposure, Column::child_exposure, Column::poverty_history}};

namespace {

/// Childhood ends with the year of age before this.
constexpr int adult_age = 18;
constexpr int pension_age = 66;

/// Households that are alike when exposures begin: tenure x (pensioner, working age without
/// children, couple with children, lone parent) x five pairs of deprivation deciles.
constexpr std::size_t cell_count = std::size_t{tenure_count} * 4 * 5;

std::size_t cell_of(const Shard& shard, std::size_t h) {
    const Persons& persons = shard.persons;
    const std::size_t first = shard.first_person[h], last = shard.first_person[h + 1];
    bool children = false, couple = false;
    for (std::size_t p = first; p < last; ++p) {
        children = children || persons.relation[p] == Relation::dependent_child;
        couple = couple || persons.relation[p] == Relation::partner;
    }
    const std::size_t kind = children                            ? (couple ? 2u : 3u)
                             : persons.age[first] >= pension_age ? 0u
                                                                 : 1u;
    const auto pair = static_cast<std::size_t>((shard.households.decile[h] - 1) / 2);
    return (static_cast<std::size_t>(shard.households.tenure[h]) * 4 + kind) * 5 + pair;
}

bool is_poor(const Shard& shard, std::size_t h) {
    return (shard.households.poverty_status[h] & poverty::relative_ahc) != 0;
}

/// Poverty rate of persons by cell, drawn towards the shard's by the weight of twenty persons.
struct CellRates {
    std::array<double, cell_count> rate{};
    double overall = 0;        ///< of all persons
    double children_rate = 0;  ///< of persons under 18
};

CellRates cell_rates(const Shard& shard) {
    std::array<std::uint64_t, cell_count> poor{}, all{};
    std::uint64_t poor_total = 0, total = 0, poor_children = 0, children = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::size_t cell = cell_of(shard, h);
        const std::uint64_t is = is_poor(shard, h);
        const std::uint64_t persons = shard.first_person[h + 1] - shard.first_person[h];
        poor[cell] += is * persons;
        all[cell] += persons;
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
            const std::uint64_t child = shard.persons.age[p] < adult_age;
            children += child;
            poor_children += is * child;
        }
    }
    CellRates rates;
    for (std::size_t c = 0; c < cell_count; ++c) {
        poor_total += poor[c];
        total += all[c];
    }
    if (total == 0) return rates;
    rates.overall = static_cast<double>(poor_total) / static_cast<double>(total);
    rates.children_rate = children > 0
                              ? static_cast<double>(poor_children) / static_cast<double>(children)
                              : rates.overall;
    constexpr double weight = 20;
    for (std::size_t c = 0; c < cell_count; ++c)
        rates.rate[c] = (static_cast<double>(poor[c]) + weight * rates.overall) /
                        (static_cast<double>(all[c]) + weight);
    return rates;
}

/// Mean over k = 0..age of persistence^k: what a child's own status this year says about the mean
/// of its years so far.
std::array<double, adult_age> childhood_weights(double persistence) {
    std::array<double, adult_age> weights{};
    double sum = 0, power = 1;
    for (std::size_t age = 0; age < weights.size(); ++age) {
        sum += power;
        power *= persistence;
        weights[age] = sum / static_cast<double>(age + 1);
    }
    return weights;
}

/// Yearly decay of adult exposure.
double decay(const ExposureParameters& parameters) { return std::exp2(-1 / parameters.half_life); }

/// Three earlier years of a household's poverty, backwards: each year keeps the status of the year
/// after with chance `persistence`, else it is drawn from alike households. Bits 1 to 3.
std::uint8_t earlier_years(const Context& context, std::uint64_t household, bool poor, double rate,
                           double persistence) {
    const auto draw = context.draws(household, context.year, Stream::exposure_history, 0);
    const auto fresh = context.draws(household, context.year, Stream::exposure_history, 1);
    std::uint8_t bits = 0;
    for (std::size_t back = 1; back <= 3; ++back) {
        if (unit_double(draw[back]) >= persistence) poor = unit_double(fresh[back]) < rate;
        if (poor) bits = static_cast<std::uint8_t>(bits | 1u << back);
    }
    return bits;
}

/// Exposures a year on.
/// @param history  whose lowest bit says who is poor this year
void move_on(const std::uint8_t* __restrict history, const std::uint8_t* __restrict ages,
             std::size_t size, float keep, float* __restrict adult,
             float* __restrict child) noexcept {
    for (std::size_t i = 0; i < size; ++i) {
        const auto poor = static_cast<float>(history[i] & 1);
        const int age = ages[i];
        const float moved = child[i] + (poor - child[i]) / static_cast<float>(age + 1);
        adult[i] = keep * adult[i] + (1 - keep) * poor;
        child[i] = age < adult_age ? moved : child[i];
    }
}

/// A newborn takes over the reference person's past, already moved on to this year.
void inherit(Shard& shard, Block block) {
    Persons& persons = shard.persons;
    const std::uint8_t* const age = persons.age.data();
    std::size_t h = block.first_household;
    for (std::size_t p = block.first; p < block.last; ++p) {
        const void* const newborn = std::memchr(age + p, 0, block.last - p);
        if (newborn == nullptr) return;
        p = static_cast<std::size_t>(static_cast<const std::uint8_t*>(newborn) - age);
        while (shard.first_person[h + 1] <= p) ++h;
        persons.adult_exposure[p] = persons.adult_exposure[shard.first_person[h]];
    }
}

}  // namespace

void expect_exposure(const Context& context, Shard& shard) {
    const ExposureParameters& parameters = context.law().exposure;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const Tenure home = shard.households.tenure[h];
        const double rate = !rents(home)                  ? parameters.expected_owner
                            : home == Tenure::social_rent ? parameters.expected_social_tenant
                                                          : parameters.expected_private_tenant;
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p)
            shard.persons.adult_exposure[p] = shard.persons.child_exposure[p] =
                static_cast<float>(rate);
    }
}

void initialise_exposure(const Context& context, Shard& shard) {
    const ExposureParameters& parameters = context.law().exposure;
    const CellRates rates = cell_rates(shard);
    const double keep = decay(parameters), persistence = parameters.persistence;
    // Regression of exponentially weighted past status on the present one under persistence^k.
    const double own_weight = (1 - keep) / (1 - keep * persistence);
    const auto child_weights = childhood_weights(persistence);
    Persons& persons = shard.persons;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const double alike = rates.rate[cell_of(shard, h)];
        const bool poor = is_poor(shard, h);
        const double above = (poor ? 1.0 : 0.0) - alike;
        const std::uint8_t earlier =
            earlier_years(context, shard.households.household_id[h], poor, alike, persistence);
        const double adult_childhood =
            rates.children_rate + parameters.childhood_share * (alike - rates.overall);
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
            const std::size_t age = persons.age[p];
            persons.adult_exposure[p] = static_cast<float>(alike + own_weight * above);
            persons.child_exposure[p] = static_cast<float>(std::clamp(
                age < adult_age ? alike + child_weights[age] * above : adult_childhood, 0.0, 1.0));
            // A year before birth is no year in poverty.
            const auto lived = static_cast<std::uint8_t>(age < 3 ? (2u << age) - 1 : 15u);
            persons.poverty_history[p] =
                static_cast<std::uint8_t>((earlier | (poor ? 1u : 0u)) & lived);
        }
    }
}

void exposure(const Context& context, Shard& shard, Tally& /*tally*/) {
    if (context.year == start_year) {
        initialise_exposure(context, shard);
        return;
    }
    const auto keep = static_cast<float>(decay(context.law().exposure));
    Persons& persons = shard.persons;
    for_each_block(shard, [&](Block block) {
        move_on(persons.poverty_history.data() + block.first, persons.age.data() + block.first,
                block.size(), keep, persons.adult_exposure.data() + block.first,
                persons.child_exposure.data() + block.first);
        inherit(shard, block);
    });
}

}  // namespace lc
