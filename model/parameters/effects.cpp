#include "model/parameters/effects.hpp"

#include <algorithm>

#include "model/population/family.hpp"

namespace lc {
namespace {

bool is_limited(const Shard& shard, std::size_t h, Limitation wanted) {
    const Disability least = wanted == Limitation::limited_a_lot ? Disability::limited_a_lot
                                                                 : Disability::limited_a_little;
    for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p)
        if (shard.persons.disability[p] >= least) return true;
    return false;
}

bool has_work(const Shard& shard, std::size_t h, unsigned wanted) {
    const Persons& persons = shard.persons;
    int adults = 0, working = 0;
    for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
        if (persons.relation[p] == Relation::dependent_child ||
            persons.activity[p] == Activity::retired)
            continue;
        ++adults;
        working += works(persons.activity[p]);
    }
    if (adults == 0) return false;
    const HouseholdWork work = working == 0        ? HouseholdWork::nobody
                               : working == adults ? HouseholdWork::all
                                                   : HouseholdWork::some;
    return (wanted >> static_cast<int>(work) & 1) != 0;
}

bool meets(const HouseholdCondition& condition, const Shard& shard, std::size_t h,
           const Draws& draws) {
    const Households& households = shard.households;
    if (condition.deciles != 0 && (condition.deciles >> (households.decile[h] - 1) & 1) == 0)
        return false;
    if (condition.tenures != 0 &&
        (condition.tenures >> static_cast<int>(households.tenure[h]) & 1) == 0)
        return false;
    if (condition.family_types != 0 || condition.youngest_child_under > 0 ||
        condition.minimum_children > 0 || condition.maximum_children > 0) {
        const FamilySummary family = summarise_family(shard, h);
        if (family.children == 0 || family.children < condition.minimum_children) return false;
        if (condition.maximum_children > 0 && family.children > condition.maximum_children)
            return false;
        if (condition.youngest_child_under > 0 && family.youngest >= condition.youngest_child_under)
            return false;
        if (condition.family_types != 0 &&
            (condition.family_types >> static_cast<int>(family.type) & 1) == 0)
            return false;
    }
    if (condition.disability != Limitation::any && !is_limited(shard, h, condition.disability))
        return false;
    if (condition.work != 0 && !has_work(shard, h, condition.work)) return false;
    if (condition.take_up >= 1) return true;
    // Year 0: the draw is fixed for the household's life, so raising take-up only adds.
    return unit_double(draws(households.household_id[h], 0, Stream::lever, condition.salt)[0]) <
           condition.take_up;
}

void apply(const Effect& effect, Parameters& parameters) {
    double& value =
        *reinterpret_cast<double*>(reinterpret_cast<std::byte*>(&parameters) + effect.offset);
    switch (effect.operation) {
        case Operation::set:
            value = effect.amount;
            break;
        case Operation::multiply:
            value *= effect.amount;
            break;
        case Operation::add:
            value += effect.amount;
            break;
        case Operation::at_least:
            value = std::max(value, effect.amount);
            break;
        case Operation::at_most:
            value = std::min(value, effect.amount);
            break;
    }
}

}  // namespace

bool HouseholdCondition::everyone() const {
    return deciles == 0 && tenures == 0 && family_types == 0 && youngest_child_under == 0 &&
           minimum_children == 0 && maximum_children == 0 && disability == Limitation::any &&
           work == 0 && take_up >= 1 && budget == 0;
}

Parameters resolve(const ShardYearParameters& year, std::uint32_t mask) {
    Parameters parameters = year.law;
    for (const Effect& effect : year.effects)
        if (effect.condition < 0 || (mask >> effect.condition & 1) != 0) apply(effect, parameters);
    return parameters;
}

void select_parameters(const ShardYearParameters& year, const Draws& draws, Shard& shard,
                       std::vector<Parameters>& sets, std::vector<std::uint32_t>& masks) {
    sets.assign(1, resolve(year, 0));
    masks.assign(1, 0);
    auto& selection = shard.households.selection;
    std::fill(selection.begin(), selection.end(), 0u);
    if (year.conditions.empty()) return;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        std::uint32_t mask = 0;
        for (std::size_t c = 0; c < year.conditions.size(); ++c)
            if (meets(year.conditions[c], shard, h, draws)) mask |= 1u << c;
        const auto at = std::find(masks.begin(), masks.end(), mask);
        selection[h] = static_cast<std::uint32_t>(at - masks.begin());
        if (at == masks.end()) {
            masks.push_back(mask);
            sets.push_back(resolve(year, mask));
        }
    }
}

std::vector<LimitedLever> limited_levers(const ShardYearParameters& year,
                                         std::vector<Parameters>& sets,
                                         std::vector<std::uint32_t>& masks) {
    std::vector<LimitedLever> limited;
    std::vector<std::uint32_t> bits;
    for (std::size_t c = 0; c < year.conditions.size(); ++c) {
        if (year.conditions[c].budget <= 0) continue;
        limited.push_back({year.conditions[c].budget, year.conditions[c].salt, {}});
        bits.push_back(1u << c);
    }
    for (std::size_t s = 0; s < masks.size(); ++s)  // grows: sets without several of them
        for (std::size_t l = 0; l < limited.size(); ++l) {
            const std::uint32_t other = masks[s] & ~bits[l];
            const auto at = std::find(masks.begin(), masks.end(), other);
            limited[l].without.push_back(static_cast<std::uint32_t>(at - masks.begin()));
            if (at != masks.end()) continue;
            masks.push_back(other);
            sets.push_back(resolve(year, other));
        }
    return limited;
}

}  // namespace lc
