// Applying the model of pay to a household's rows: shared by the synthesised population and the
// yearly process.
#pragma once

#include <array>
#include <vector>

#include "model/population/household_members.hpp"
#include "model/process/context.hpp"
#include "model/work/wage_model.hpp"

namespace lc {

/// One for each parameter set of a year.
inline std::vector<WageModel> wage_models(const Context& context) {
    std::vector<WageModel> models;
    models.reserve(context.sets.size());
    for (const Parameters& set : context.sets)
        models.emplace_back(set, context.rates->work, context.uk->earnings_index);
    return models;
}

/// What the pay of row `p` depends on. bits[1] and bits[2] of the year's draws are the yearly
/// components of pay and profit.
inline PaySituation pay_situation(const Persons& persons, std::size_t p,
                                  const std::array<std::uint32_t, 4>& bits) noexcept {
    const NormalTable& table = normal_table();
    PaySituation s;
    s.sex = persons.sex[p];
    s.age = persons.age[p];
    s.qualification = persons.qualification[p];
    s.activity = persons.activity[p];
    s.hours = persons.hours[p];
    s.propensity = from_propensity(persons.work_propensity[p]);
    s.wage = persons.wage[p];
    if (s.hours > 0) {
        s.yearly = table.deviate(bits[1]);
        if (s.activity == Activity::self_employed) s.profit = table.deviate(bits[2]);
    }
    return s;
}

/// Market income of row `p`, £/year nominal.
inline float market_income(const WageModel& model, const Persons& persons, std::size_t p,
                           const std::array<std::uint32_t, 4>& bits) noexcept {
    return model.income(pay_situation(persons, p, bits));
}

/// Dependent children in a household.
inline int dependent_children(const Shard& shard, std::size_t h) noexcept {
    return count_members(shard, h, Relation::dependent_child);
}

}  // namespace lc
