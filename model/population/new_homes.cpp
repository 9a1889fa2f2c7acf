#include "model/population/new_homes.hpp"

#include <algorithm>
#include <array>

namespace lc {
namespace {

constexpr std::uint32_t household_salt = 0x484F4D45u;  // identifiers of households, not of persons

std::array<double, 4> tenure_weights(const HouseholdFormationParameters& formation,
                                     Founding founding) {
    switch (founding) {
        case Founding::leaver:
            return {formation.leaver_outright, formation.leaver_mortgage, formation.leaver_social,
                    formation.leaver_private};
        case Founding::parted:
            return {formation.parted_outright, formation.parted_mortgage, formation.parted_social,
                    formation.parted_private};
        case Founding::couple:
            return {formation.couple_outright, formation.couple_mortgage, formation.couple_social,
                    formation.couple_private};
        case Founding::arrival:
            return {formation.arrival_outright, formation.arrival_mortgage,
                    formation.arrival_social, formation.arrival_private};
    }
    return {};
}

/// Position drawn with the given weights.
template <std::size_t n>
std::size_t choose(const std::array<double, n>& weights, float draw) {
    double total = 0;
    for (const double weight : weights) total += weight;
    double left = static_cast<double>(draw) * total;
    for (std::size_t k = 0; k + 1 < n; ++k) {
        if (left < weights[k]) return k;
        left -= weights[k];
    }
    return n - 1;
}

Tenure draw_tenure(const Context& context, Founding founding, float draw) {
    std::array<double, 4> weights = tenure_weights(context.law().household_formation, founding);
    for (std::size_t k = 0; k < weights.size(); ++k) weights[k] *= context.authority->tenure[k];
    return static_cast<Tenure>(choose(weights, draw));
}

double decile_slope(const MigrationParameters& migration, Tenure tenure) {
    switch (tenure) {
        case Tenure::owned_outright:
        case Tenure::mortgage:
            return migration.decile_slope_owner;
        case Tenure::private_rent:
            return migration.decile_slope_private;
        case Tenure::social_rent:
        case Tenure::temporary_accommodation:
            return migration.decile_slope_social;
    }
    return 0;
}

}  // namespace

int bedrooms_needed(std::span<const PersonRow> members) {
    int units = 0, children = 0;
    for (const PersonRow& person : members) {
        units = std::max(units, person.unit + 1);
        children += person.relation == Relation::dependent_child;
    }
    return units + (children + 1) / 2;
}

HouseholdRow found_home(const Context& context, const HouseholdRow& left, Founding founding,
                        std::span<const PersonRow> members) {
    HouseholdRow home = left;
    home.household_id = derived_id(members.front().id, static_cast<std::uint32_t>(context.year),
                                   household_salt + static_cast<std::uint32_t>(founding));
    const auto draw = context.draws(home.household_id, context.year, Stream::household_formation);
    home.tenure = draw_tenure(context, founding, unit_float(draw[0]));
    const bool spare =
        unit_float(draw[1]) < static_cast<float>(context.law().household_formation.spare_bedroom);
    home.bedrooms = static_cast<std::uint8_t>(std::min(5, bedrooms_needed(members) + spare));
    if (founding != Founding::parted) home.savings_band = 0;
    home.destination = destination::none;
    home.selection = 0;
    home.housing_cost = -1;
    return home;
}

void settle_in(const Context& context, HouseholdRow& home) {
    const auto draw = context.draws(home.household_id, context.year, Stream::household_formation);
    const double slope = decile_slope(context.law().migration, home.tenure);
    std::array<double, 10> deciles = context.authority->deciles;
    for (std::size_t d = 0; d < deciles.size(); ++d)
        deciles[d] *= 1 + slope * (static_cast<double>(d) - 4.5) / 4.5;
    home.decile = static_cast<std::uint8_t>(1 + choose(deciles, unit_float(draw[2])));
    home.council_tax_band = static_cast<std::uint8_t>(
        choose(context.authority->council_tax_bands, unit_float(draw[3])));
    home.destination = destination::none;
    home.selection = 0;
    home.housing_cost = -1;
}

}  // namespace lc
