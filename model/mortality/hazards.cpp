#include "model/mortality/hazards.hpp"

#include <algorithm>
#include <cmath>

#include "model/core/fixed_point.hpp"
#include "model/mortality/relative_risk.hpp"

namespace lc {
namespace {

/// What services and air beyond today's leave of mortality: 1 in current law.
double prevention(const Parameters& p, int age) {
    double factor = 1;
    const PublicHealthParameters& health = p.public_health;
    if (health.extra_per_person != 0)
        factor *= std::pow(std::max(0.1, 1 + health.effective_share * health.extra_per_person /
                                                 health.base_per_person),
                           health.mortality_elasticity);
    if (p.air.pm25_reduction != 0 && age >= p.air.from_age)
        factor *= std::pow(p.air.hazard_ratio_per_10, -p.air.pm25_reduction / 10);
    return factor;
}

/// Factor of the year on the base year's rates.
double trend(const Context& context, const Parameters& set, std::size_t sex, int age) {
    if (context.year <= base_year) return context.uk->mortality_factor;
    const MortalityParameters& parameters = set.mortality;
    const double to_85 = sex == static_cast<std::size_t>(Sex::male) ? parameters.improvement_male
                                                                    : parameters.improvement_female;
    const double towards_100 = std::clamp((age - 85) / 15.0, 0.0, 1.0);
    const double improvement = to_85 + towards_100 * (parameters.improvement_oldest - to_85);
    return context.uk->mortality_factor * std::pow(1 - improvement, context.year - base_year) *
           prevention(set, age);
}

void fill_rates(const Context& context, const Parameters& set, float* values) {
    for (const Sex sex : {Sex::female, Sex::male}) {
        const auto s = static_cast<std::size_t>(sex);
        std::array<float, age_count> factor{};
        for (std::size_t age = 0; age < age_count; ++age)
            factor[age] = static_cast<float>(trend(context, set, s, static_cast<int>(age)));
        for (unsigned decile = 0; decile < 10; ++decile) {
            float* const rate = values + hazard_part::rate + rate_place(decile, sex, 0);
            float* const to_next =
                values + hazard_part::to_next_midyear + rate_place(decile, sex, 0);
            for (std::size_t age = 0; age < age_count; ++age)
                rate[age] = context.rates->mortality.rate[s][decile][age] * factor[age];
            for (std::size_t age = 0; age < age_count; ++age)
                to_next[age] = (rate[age] + rate[std::min<std::size_t>(age + 1, oldest_age)]) / 2;
            // Those who die before their first mid-year are never counted as aged 0: their half of
            // the rate is drawn here too.
            to_next[0] += rate[0] / 2;
        }
    }
}

void fill_risks(const RelativeRisk& risk, float* values) {
    using namespace hazard_part;
    for (std::size_t age = 0; age < ages; ++age) {
        values[adult + age] = risk.exposures(age).adult;
        values[child + age] = risk.exposures(age).child;
    }
    for (std::size_t place = 0; place < owns; ++place) {
        values[own + place] = risk.own(place).all;
        values[schooling + place] = risk.own(place).schooling;
        values[work + place] = risk.own(place).work;
    }
    for (std::size_t place = 0; place < homes; ++place) values[home + place] = risk.home(place);
}

}  // namespace

Hazards::Hazards(const Context& context, const Parameters& set) : values(hazard_part::all) {
    fill_rates(context, set, values.data());
    fill_risks(RelativeRisk(set.mortality), values.data());
    without_prevention.fill(1);
    if (context.year <= base_year) return;
    for (std::size_t age = 0; age < age_count; ++age) {
        const double factor = prevention(set, static_cast<int>(age));
        log_prevented[age] = std::log(factor);
        without_prevention[age] = 1 / factor;
    }
}

bool Hazards::prevents() const noexcept {
    return std::any_of(log_prevented.begin(), log_prevented.end(),
                       [](double log) { return log != 0; });
}

void tally_prevention(const Context& context, const Shard& shard, Tally& tally) {
    const bool any = std::any_of(context.sets.begin(), context.sets.end(), [](const Parameters& p) {
        return p.public_health.extra_per_person != 0 || p.air.cost_per_person > 0;
    });
    if (!any) return;
    std::vector<std::int64_t> residents(context.sets.size());
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        residents[shard.households.selection[h]] +=
            shard.first_person[h + 1] - shard.first_person[h];
    for (std::size_t s = 0; s < residents.size(); ++s) {
        const Parameters& p = context.sets[s];
        if (p.public_health.extra_per_person != 0)
            tally.spending(Payer::council, FiscalComponent::public_health) +=
                residents[s] * to_pence(p.public_health.extra_per_person);
        if (p.air.cost_per_person > 0)
            tally.spending(central_payer(context.authority->nation), FiscalComponent::clean_air) +=
                residents[s] * to_pence(p.air.cost_per_person);
    }
}

}  // namespace lc
