#include "model/synthesis/fit_measure.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <string_view>

#include "model/population/bedroom_standard.hpp"
#include "model/population/family.hpp"
#include "model/synthesis/home_attributes.hpp"

namespace lc {

namespace {

constexpr std::array<std::string_view, composition_count> composition_names{
    "one_person_66_plus",
    "one_person_under_66",
    "family_all_66_plus",
    "couple_no_children",
    "couple_dependent_children",
    "couple_adult_children",
    "lone_parent_dependent_children",
    "lone_parent_adult_children",
    "other_with_dependent_children",
    "other"};
constexpr std::array<std::string_view, 3> children_names{"1", "2", "3_plus"};
constexpr std::array<std::string_view, 8> size_names{"1", "2", "3", "4", "5", "6", "7", "8_plus"};
constexpr std::array<std::string_view, 4> bedroom_names{"1", "2", "3", "4_plus"};
constexpr std::array<std::string_view, 2> overcrowding_names{"not_overcrowded", "overcrowded"};
constexpr std::array<std::string_view, 10> decile_names{"1", "2", "3", "4", "5",
                                                        "6", "7", "8", "9", "10"};

/// Counts by category, filled in one pass over the shard.
struct Counts {
    std::array<std::array<double, 91>, sex_count> age_sex{};
    std::array<double, composition_count> composition{};
    std::array<double, 3> lone_parent_children{}, couple_children{};
    std::array<double, 4> tenure{}, bedrooms{};
    std::array<double, 8> size{};
    std::array<double, 2> overcrowding{};
    std::array<double, 10> decile{};
    std::array<double, qualification_count> qualification{};
};

void count_household(const Shard& shard, std::size_t h, Counts& counts) {
    const Households& homes = shard.households;
    const std::size_t members = shard.first_person[h + 1] - shard.first_person[h];
    const Composition composition = composition_of(shard, h);
    counts.composition[static_cast<std::size_t>(composition)] += 1;
    const std::size_t children =
        static_cast<std::size_t>(std::clamp(summarise_family(shard, h).children, 1, 3)) - 1;
    if (composition == Composition::lone_parent_dependent_children)
        counts.lone_parent_children[children] += 1;
    if (composition == Composition::couple_dependent_children)
        counts.couple_children[children] += 1;
    counts.tenure[std::min<std::size_t>(static_cast<std::size_t>(homes.tenure[h]), 3)] += 1;
    counts.size[std::min<std::size_t>(members, 8) - 1] += 1;
    counts.bedrooms[std::min<std::size_t>(homes.bedrooms[h], 4) - 1] += 1;
    counts.overcrowding[bedrooms_needed(shard, h) > homes.bedrooms[h] ? 1 : 0] += 1;
    counts.decile[homes.decile[h] - 1u] += static_cast<double>(members);
}

Counts count(const Shard& shard) {
    Counts counts;
    for (std::size_t h = 0; h < shard.household_count(); ++h) count_household(shard, h, counts);
    for (std::size_t i = 0; i < shard.person_count(); ++i) {
        const std::size_t age = std::min<std::size_t>(shard.persons.age[i], 90);
        counts.age_sex[static_cast<std::size_t>(shard.persons.sex[i])][age] += 1;
        if (age >= 16)
            counts.qualification[static_cast<std::size_t>(shard.persons.qualification[i])] += 1;
    }
    return counts;
}

MarginFit shares_fit(std::string_view name, std::string_view unit,
                     std::span<const std::string_view> names, std::span<const double> published,
                     std::span<const double> simulated) {
    MarginFit margin{std::string(name), std::string(unit), {}};
    if (!(std::accumulate(published.begin(), published.end(), 0.0) > 0)) return margin;
    const double sum = std::accumulate(simulated.begin(), simulated.end(), 0.0);
    for (std::size_t i = 0; i < names.size(); ++i)
        margin.cells.push_back(
            {std::string(names[i]), published[i], sum > 0 ? simulated[i] / sum : 0});
    return margin;
}

MarginFit age_sex_fit(const Authority& authority, double scale, const Counts& counts) {
    MarginFit margin{"age_sex", "persons", {}};
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t age = 0; age < 91; ++age)
            margin.cells.push_back({std::string(sex_names[sex]) + "_" + std::to_string(age),
                                    scale * authority.population_2022[sex][age],
                                    counts.age_sex[sex][age]});
    return margin;
}

}  // namespace

Composition composition_of(const Shard& shard, std::size_t household) {
    const Persons& persons = shard.persons;
    const std::size_t first = shard.first_person[household];
    const std::size_t end = shard.first_person[household + 1];
    bool couple = false, children = false, adult_children = false, others = false;
    for (std::size_t i = first; i < end; ++i) {
        couple |= persons.relation[i] == Relation::partner;
        children |= persons.relation[i] == Relation::dependent_child;
        adult_children |= persons.relation[i] == Relation::adult_child;
        others |= persons.relation[i] == Relation::other_adult;
    }
    const auto older = [&](std::size_t i) { return persons.age[i] >= 66; };
    if (children) {
        if (others) return Composition::other_with_dependent_children;
        return couple ? Composition::couple_dependent_children
                      : Composition::lone_parent_dependent_children;
    }
    if (others) return Composition::other;
    if (adult_children)
        return couple ? Composition::couple_adult_children
                      : Composition::lone_parent_adult_children;
    if (couple)
        return older(first) && older(first + 1) ? Composition::family_all_66_plus
                                                : Composition::couple_no_children;
    return older(first) ? Composition::one_person_66_plus : Composition::one_person_under_66;
}

std::vector<MarginFit> measure_fit(const Authority& authority, double scale, const Shard& shard) {
    const Counts counts = count(shard);
    std::vector<MarginFit> margins{age_sex_fit(authority, scale, counts)};
    const auto add = [&](std::string_view name, std::string_view unit,
                         std::span<const std::string_view> names, std::span<const double> published,
                         std::span<const double> simulated) {
        margins.push_back(shares_fit(name, unit, names, published, simulated));
    };
    const std::string_view households = "share of households";
    add("composition", households, composition_names, authority.composition, counts.composition);
    add("lone_parent_children", "share of lone parents with dependent children", children_names,
        authority.lone_parent_children, counts.lone_parent_children);
    add("couple_children", "share of couples with dependent children", children_names,
        authority.couple_children, counts.couple_children);
    add("tenure", households, std::span(tenure_names).first<4>(), authority.tenure, counts.tenure);
    add("size", households, size_names, authority.sizes, counts.size);
    add("bedrooms", households, bedroom_names, authority.bedrooms, counts.bedrooms);
    const double short_of_rooms = authority.overcrowded;
    add("overcrowding", households, overcrowding_names,
        std::array{short_of_rooms > 0 ? 1 - short_of_rooms : 0, short_of_rooms},
        counts.overcrowding);
    add("decile", "share of persons", decile_names, authority.deciles, counts.decile);
    add("qualification", "share of persons aged 16 and over", qualification_names,
        authority.qualifications, counts.qualification);
    return margins;
}

}  // namespace lc
