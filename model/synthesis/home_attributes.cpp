#include "model/synthesis/home_attributes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "model/population/bedroom_standard.hpp"
#include "model/population/family.hpp"
#include "model/synthesis/controlled_rounding.hpp"
#include "model/synthesis/rake.hpp"
#include "model/synthesis/spread.hpp"
#include "model/synthesis/structure.hpp"

namespace lc {

namespace {

// Entities of an authority's attribute draws.
enum class Attribute : std::uint32_t { decile = 1, bedrooms, council_tax_band, savings };

EventEngine engine_of(const LocalContext& local, Attribute attribute) {
    return {local.draws, mix(local.key << 8 | static_cast<std::uint64_t>(attribute)),
            population_year, Stream::synthesis_household};
}

constexpr std::size_t tenures = 4;

std::size_t tenure_of(const Shard& shard, std::size_t h) {
    return std::min<std::size_t>(static_cast<std::size_t>(shard.households.tenure[h]), tenures - 1);
}

bool owns(std::size_t tenure) { return tenure <= static_cast<std::size_t>(Tenure::mortgage); }

double total_of(std::span<const double> shares) {
    return std::accumulate(shares.begin(), shares.end(), 0.0);
}

/// Kinds of household whose neighbourhoods differ.
enum class Kind : std::uint8_t { younger, older, couple_children, lone_parent };
constexpr std::size_t kinds = 4;

Kind kind_of(const Shard& shard, std::size_t h) {
    const FamilySummary family = summarise_family(shard, h);
    if (family.children > 0) return family.couple ? Kind::couple_children : Kind::lone_parent;
    return shard.persons.age[shard.first_person[h]] >= 66 ? Kind::older : Kind::younger;
}

/// Weight of a decile (0 most deprived) before raking.
double decile_weight(std::size_t tenure, Kind kind, std::size_t decile,
                     const SynthesisParameters& p) {
    const std::array<double, tenures> by_tenure{
        p.deprivation_outright, 0, p.deprivation_social_rent, p.deprivation_private_rent};
    const std::array<double, kinds> by_kind{0, p.deprivation_older, p.deprivation_couple_children,
                                            p.deprivation_lone_parent};
    const bool children = kind == Kind::couple_children || kind == Kind::lone_parent;
    const double from_middle = static_cast<double>(decile) - 4.5;
    const double slope = by_tenure[tenure] + by_kind[static_cast<std::size_t>(kind)];
    const double curve = children ? p.deprivation_children_curve : 0;
    return std::exp(from_middle * (slope + curve * from_middle));
}

constexpr std::size_t deciles = 10;
constexpr std::size_t decile_groups = tenures * kinds;

/// Persons by group and decile, raked to the group sizes and the authority's deciles.
std::vector<double> raked_deciles(const LocalContext& local,
                                  const std::array<double, decile_groups>& persons) {
    std::vector<double> cells(decile_groups * deciles);
    RakeMargin by_group, by_decile;
    for (std::size_t g = 0; g < decile_groups; ++g)
        for (std::size_t d = 0; d < deciles; ++d) {
            cells[g * deciles + d] =
                decile_weight(g / kinds, static_cast<Kind>(g % kinds), d, local.parameters);
            by_group.category.push_back(static_cast<std::uint16_t>(g));
            by_decile.category.push_back(static_cast<std::uint16_t>(d));
        }
    by_group.target.assign(persons.begin(), persons.end());
    const double total = std::accumulate(persons.begin(), persons.end(), 0.0);
    for (double share : local.authority.deciles) by_decile.target.push_back(share * total);
    std::vector<RakeMargin> margins{by_group};
    if (total_of(local.authority.deciles) > 0) margins = {by_decile, by_group};
    rake(cells, margins, 200, 1e-6);
    return cells;
}

}  // namespace

void set_deciles(const LocalContext& local, Shard& shard) {
    std::vector<std::uint8_t> group(shard.household_count());
    std::array<double, decile_groups> persons{};
    for (std::size_t h = 0; h < group.size(); ++h) {
        group[h] = static_cast<std::uint8_t>(tenure_of(shard, h) * kinds +
                                             static_cast<std::size_t>(kind_of(shard, h)));
        persons[group[h]] += shard.first_person[h + 1] - shard.first_person[h];
    }
    const std::vector<double> cells = raked_deciles(local, persons);
    SpreadDraws spread(decile_groups, engine_of(local, Attribute::decile));
    for (std::size_t h = 0; h < group.size(); ++h)
        shard.households.decile[h] = static_cast<std::uint8_t>(
            1 + category_at(std::span(cells).subspan(group[h] * deciles, deciles),
                            spread.next(group[h])));
}

namespace {

constexpr std::size_t most_needed = 6, most_bedrooms = 5;
constexpr std::size_t bedroom_groups = tenures * most_needed;

/// Weight of a number of bedrooms by tenure and need, before raking.
double bedroom_weight(std::size_t tenure, int needed, int bedrooms, const SynthesisParameters& p) {
    const double spare_odds = owns(tenure) ? p.spare_room_owner
                              : tenure == static_cast<std::size_t>(Tenure::social_rent)
                                  ? p.spare_room_social_rent
                                  : p.spare_room_private_rent;
    const int spare = bedrooms - needed;
    double weight = std::pow(spare >= 0 ? spare_odds : p.missing_room, std::abs(spare));
    if (bedrooms == 4) weight *= 1 - p.five_bedrooms;
    if (bedrooms == 5) weight *= p.five_bedrooms / std::max(spare_odds, 0.05);
    return weight;
}

std::vector<double> raked_bedrooms(const LocalContext& local,
                                   const std::array<double, bedroom_groups>& households) {
    std::vector<double> cells(bedroom_groups * most_bedrooms);
    RakeMargin by_group, by_bedrooms, by_overcrowding;
    for (std::size_t g = 0; g < bedroom_groups; ++g)
        for (std::size_t b = 0; b < most_bedrooms; ++b) {
            const int needed = static_cast<int>(g % most_needed) + 1;
            const int bedrooms = static_cast<int>(b) + 1;
            cells[g * most_bedrooms + b] =
                bedroom_weight(g / most_needed, needed, bedrooms, local.parameters);
            by_group.category.push_back(static_cast<std::uint16_t>(g));
            by_bedrooms.category.push_back(static_cast<std::uint16_t>(std::min<std::size_t>(b, 3)));
            by_overcrowding.category.push_back(needed > bedrooms ? 1 : 0);
        }
    by_group.target.assign(households.begin(), households.end());
    const double total = std::accumulate(households.begin(), households.end(), 0.0);
    for (double share : local.authority.bedrooms) by_bedrooms.target.push_back(share * total);
    by_overcrowding.target = {(1 - local.authority.overcrowded) * total,
                              local.authority.overcrowded * total};
    std::vector<RakeMargin> margins;
    if (local.authority.overcrowded > 0) margins.push_back(by_overcrowding);
    if (total_of(local.authority.bedrooms) > 0) margins.push_back(by_bedrooms);
    margins.push_back(by_group);
    rake(cells, margins, 200, 1e-5);
    return cells;
}

}  // namespace

void set_bedrooms(const LocalContext& local, Shard& shard) {
    std::vector<std::uint8_t> group(shard.household_count());
    std::array<double, bedroom_groups> households{};
    for (std::size_t h = 0; h < group.size(); ++h) {
        const auto needed =
            std::min<std::size_t>(static_cast<std::size_t>(bedrooms_needed(shard, h)), most_needed);
        group[h] = static_cast<std::uint8_t>(tenure_of(shard, h) * most_needed + needed - 1);
        households[group[h]] += 1;
    }
    const std::vector<double> cells = raked_bedrooms(local, households);
    SpreadDraws spread(bedroom_groups, engine_of(local, Attribute::bedrooms));
    for (std::size_t h = 0; h < group.size(); ++h)
        shard.households.bedrooms[h] = static_cast<std::uint8_t>(
            1 + category_at(std::span(cells).subspan(group[h] * most_bedrooms, most_bedrooms),
                            spread.next(group[h])));
}

void set_council_tax_bands(const LocalContext& local, Shard& shard) {
    constexpr std::uint8_t band_d = 3;
    Households& homes = shard.households;
    const double total = total_of(local.authority.council_tax_bands);
    if (!(total > 0)) {
        std::fill(homes.council_tax_band.begin(), homes.council_tax_band.end(), band_d);
        return;
    }
    const SynthesisParameters& p = local.parameters;
    EventEngine engine = engine_of(local, Attribute::council_tax_band);
    std::vector<std::pair<float, std::uint32_t>> ranked;
    ranked.reserve(homes.size());
    for (std::size_t h = 0; h < homes.size(); ++h) {
        const double other = unit_double(engine()) + unit_double(engine()) + unit_double(engine()) -
                             1.5;  // deviation 0.5
        const double score = p.council_tax_bedroom * homes.bedrooms[h] +
                             p.council_tax_decile * homes.decile[h] +
                             p.council_tax_owner * (owns(tenure_of(shard, h)) ? 1 : 0) +
                             p.council_tax_deviation * 2 * other;
        ranked.emplace_back(static_cast<float>(score), static_cast<std::uint32_t>(h));
    }
    std::sort(ranked.begin(), ranked.end());
    std::vector<double> expected;
    for (double share : local.authority.council_tax_bands)
        expected.push_back(share / total * static_cast<double>(homes.size()));
    const std::vector<std::uint32_t> counts = round_list(expected, unit_double(engine()));
    std::size_t band = 0;
    std::uint32_t left = counts[0];
    for (const auto& [score, h] : ranked) {
        while (left == 0 && band + 1 < counts.size()) left = counts[++band];
        homes.council_tax_band[h] = static_cast<std::uint8_t>(band);
        if (left > 0) --left;
    }
}

void set_savings(const LocalContext& local, Shard& shard) {
    const SynthesisParameters& p = local.parameters;
    const std::array<double, tenures> below{
        p.savings_below_6000_outright, p.savings_below_6000_mortgage,
        p.savings_below_6000_social_rent, p.savings_below_6000_private_rent};
    const std::array<double, tenures> above{
        p.savings_above_16000_outright, p.savings_above_16000_mortgage,
        p.savings_above_16000_social_rent, p.savings_above_16000_private_rent};
    std::array<std::array<double, 3>, 2 * tenures> shares{};
    for (std::size_t t = 0; t < tenures; ++t)
        for (std::size_t children = 0; children < 2; ++children) {
            const double factor = children == 1 ? std::exp(p.savings_children) : 1;
            shares[2 * t + children] = {below[t], (1 - below[t] - above[t]) * factor,
                                        above[t] * factor * factor};
        }
    SpreadDraws spread(shares.size(), engine_of(local, Attribute::savings));
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::size_t children = summarise_family(shard, h).children > 0 ? 1 : 0;
        const std::size_t group = 2 * tenure_of(shard, h) + children;
        shard.households.savings_band[h] =
            static_cast<std::uint8_t>(category_at(shares[group], spread.next(group)));
    }
}

}  // namespace lc
