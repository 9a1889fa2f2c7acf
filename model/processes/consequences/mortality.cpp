#include "model/processes/consequences/mortality.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/core/draw_block.hpp"
#include "model/core/fixed_point.hpp"
#include "model/mortality/relative_risk.hpp"

namespace lc {

const ProcessInfo mortality_info{
    "mortality",
    Phase::mortality,
    {Stream::mortality},
    {Column::id, Column::age, Column::sex, Column::qualification, Column::activity,
     Column::adult_exposure, Column::child_exposure, Column::tenure, Column::decile,
     Column::quality, Column::selection, Column::structure},
    {},
    {Column::event}};

namespace {

using HazardTable = std::array<std::array<std::array<float, age_count>, 10>, sex_count>;

/// The year's central rates by sex, decile and age before personal risk, and what a person's hazard
/// from this mid-year to the next is then made of.
struct YearRates {
    HazardTable rate{}, to_next_midyear{};
};

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

/// Prevention by age: its logarithm, and what rates would be without it relative to what they are.
struct Prevention {
    Prevention(const Context& context, const Parameters& set) {
        without.fill(1);
        if (context.year <= base_year) return;
        for (std::size_t age = 0; age < age_count; ++age) {
            const double factor = prevention(set, static_cast<int>(age));
            log[age] = std::log(factor);
            without[age] = 1 / factor;
        }
    }
    std::array<double, age_count> log{}, without{};
};

/// Divides what a person's risks add to the expected deaths among their pathways, each by its part
/// of the log relative risk: the logarithmic mean divides the whole without a rest.
/// Source: Ang 2004, "Decomposition analysis for policymaking in energy" (LMDI-I).
/// @param reference  yearly rate without any of the risks
/// @param expected   with all of them
/// @param logs       log relative risk by pathway
void add_pathways(double reference, double expected, const std::array<double, pathway_count>& logs,
                  std::array<std::int64_t, pathway_count>& to) {
    double sum = 0;
    for (const double log : logs) sum += log;
    // The quotient of two differences loses its digits where the sum is small; both means are equal
    // there.
    const double mean =
        std::abs(sum) < 1e-3 ? (reference + expected) / 2 : (expected - reference) / sum;
    for (std::size_t pathway = 0; pathway < logs.size(); ++pathway)
        to[pathway] += to_fixed_signed(mean * logs[pathway]);
}

YearRates year_rates(const Context& context, const Parameters& set) {
    YearRates rates;
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        std::array<float, age_count> factor{};
        for (std::size_t age = 0; age < age_count; ++age)
            factor[age] = static_cast<float>(trend(context, set, sex, static_cast<int>(age)));
        for (std::size_t decile = 0; decile < 10; ++decile) {
            auto& rate = rates.rate[sex][decile];
            auto& hazard = rates.to_next_midyear[sex][decile];
            for (std::size_t age = 0; age < age_count; ++age)
                rate[age] = context.rates->mortality.rate[sex][decile][age] * factor[age];
            for (std::size_t age = 0; age < age_count; ++age)
                hazard[age] = (rate[age] + rate[std::min<std::size_t>(age + 1, oldest_age)]) / 2;
            // Those who die before their first mid-year are never counted as aged 0: their half of
            // the rate is drawn here too.
            hazard[0] += rate[0] / 2;
        }
    }
    return rates;
}

/// Whether a death happens at `uniform` under a hazard; the exact chance is only worked out when
/// the hazard, which exceeds it, does not already say no.
bool dies(double uniform, double hazard) {
    return uniform < hazard && uniform < -std::expm1(-hazard);
}

/// Rates and risks under one parameter set.
struct Hazards {
    Hazards(const Context& context, const Parameters& set)
        : rates(year_rates(context, set)), risk(set.mortality), prevented(context, set) {}
    YearRates rates;
    RelativeRisk risk;
    Prevention prevented;
};

/// Spending that is counted by resident.
void tally_prevention(const Context& context, const Shard& shard, Tally& tally) {
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

void sum_deciles(Tally& tally) {
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t band = 0; band < band_count; ++band) {
            tally.population[sex][band] = 0;
            tally.deaths_expected[sex][band] = 0;
            for (std::size_t decile = 0; decile < 10; ++decile) {
                tally.population[sex][band] += tally.population_by_decile[decile][sex][band];
                tally.deaths_expected[sex][band] +=
                    tally.deaths_expected_by_decile[decile][sex][band];
            }
        }
}

}  // namespace

void mortality(const Context& context, Shard& shard, Tally& tally) {
    std::vector<Hazards> hazards;
    hazards.reserve(context.sets.size());
    for (const Parameters& set : context.sets) hazards.emplace_back(context, set);
    tally_prevention(context, shard, tally);
    Persons& persons = shard.persons;
    DrawBlock draws(context.draws, persons.id, context.year, Stream::mortality);
    const Households& households = shard.households;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const YearRates& rates = hazards[households.selection[h]].rates;
        const RelativeRisk& risk = hazards[households.selection[h]].risk;
        const Prevention& prevented = hazards[households.selection[h]].prevented;
        const std::size_t home =
            RelativeRisk::home_index(households.tenure[h], households.quality[h]);
        const auto decile = static_cast<std::size_t>(households.decile[h] - 1);
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
            const std::size_t age = persons.age[p];
            const auto sex = static_cast<std::size_t>(persons.sex[p]);
            const std::size_t band = age_bands[age];
            const float relative = risk.of(persons, p, home);
            ++tally.population_by_decile[decile][sex][band];
            const auto expected = static_cast<double>(rates.rate[sex][decile][age] * relative);
            tally.deaths_expected_by_decile[decile][sex][band] += to_fixed(expected);
            auto logs = risk.by_pathway(persons, p, home);
            logs[static_cast<std::size_t>(Pathway::prevention)] = prevented.log[age];
            const double reference =
                static_cast<double>(rates.rate[sex][decile][age]) * prevented.without[age];
            add_pathways(reference, expected, logs, tally.deaths_by_pathway[sex]);
            const double hazard =
                static_cast<double>(rates.to_next_midyear[sex][decile][age] * relative);
            if (!dies(unit_double(draws[p][0]), hazard)) continue;
            persons.event[p] |= event::dies;
            ++tally.deaths_simulated[sex][band];
        }
    }
    sum_deciles(tally);
}

}  // namespace lc
