#include "model/processes/consequences/mortality.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/core/fixed_point.hpp"
#include "model/mortality/pathway_sums.hpp"
#include "model/mortality/relative_risk.hpp"
#include "model/population/block.hpp"

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

/// Place of a person in tables by decile, sex and age.
constexpr unsigned cell_of(unsigned decile, Sex sex, unsigned age) noexcept {
    return (decile * unsigned{sex_count} + static_cast<unsigned>(sex)) * unsigned{age_count} + age;
}
template <class T>
using ByCell = std::array<T, std::size_t{10} * sex_count * age_count>;

/// The year's central rate before personal risk, and what a person's hazard from this mid-year to
/// the next is then made of.
struct YearRate {
    float rate = 0, to_next_midyear = 0;
};
using YearRates = ByCell<YearRate>;

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

YearRates year_rates(const Context& context, const Parameters& set) {
    YearRates rates;
    for (const Sex sex : {Sex::female, Sex::male}) {
        const auto s = static_cast<std::size_t>(sex);
        std::array<float, age_count> factor{};
        for (std::size_t age = 0; age < age_count; ++age)
            factor[age] = static_cast<float>(trend(context, set, s, static_cast<int>(age)));
        for (unsigned decile = 0; decile < 10; ++decile) {
            YearRate* const own = rates.data() + cell_of(decile, sex, 0);
            for (std::size_t age = 0; age < age_count; ++age)
                own[age].rate = context.rates->mortality.rate[s][decile][age] * factor[age];
            for (std::size_t age = 0; age < age_count; ++age)
                own[age].to_next_midyear =
                    (own[age].rate + own[std::min<std::size_t>(age + 1, oldest_age)].rate) / 2;
            // Those who die before their first mid-year are never counted as aged 0: their half of
            // the rate is drawn here too.
            own[0].to_next_midyear += own[0].rate / 2;
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
    bool prevents() const {
        return std::any_of(prevented.log.begin(), prevented.log.end(),
                           [](double log) { return log != 0; });
    }
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

/// One year's mortality of one shard, a block at a time.
class MortalityYear {
  public:
    MortalityYear(const Context& context, Shard& shard, const std::vector<Hazards>& hazards)
        : shard_(shard),
          hazards_(hazards),
          draws_(context.draws, context.year, Stream::mortality),
          pathways_(std::any_of(hazards.begin(), hazards.end(),
                                [](const Hazards& set) { return set.prevents(); })) {}

    void add(Block block, Tally& tally) {
        gather(block);
        pathways_.start(block.size());
        find_places(block);
        add_risks(block);
        float* const expected = expected_.data();
        float* const hazard = hazard_.data();
        const float* const relative = relative_.data();
        const float* const rate = pathways_.columns().reference;
        for (std::size_t i = 0; i < block.size(); ++i) expected[i] = rate[i] * relative[i];
        for (std::size_t i = 0; i < block.size(); ++i) hazard[i] *= relative[i];
        pathways_.add(expected, shard_.persons.sex.data() + block.first,
                      shard_.persons.age.data() + block.first, block.size());
        count(block);
        draw_deaths(block, tally);
    }

    void add_to(Tally& tally) const {
        for (unsigned decile = 0; decile < 10; ++decile)
            for (const Sex sex : {Sex::female, Sex::male})
                for (unsigned age = 0; age < age_count; ++age) {
                    const Cell& cell = cells_[cell_of(decile, sex, age)];
                    const auto s = static_cast<std::size_t>(sex);
                    const std::size_t band = age_bands[age];
                    tally.population_by_decile[decile][s][band] += cell.population;
                    tally.deaths_expected_by_decile[decile][s][band] += cell.deaths;
                }
        pathways_.add_to(tally);
    }

  private:
    struct Cell {
        std::uint64_t deaths = 0;  ///< expected, 2^-32
        std::uint32_t population = 0;
    };

    void gather(Block block) {
        const Households& households = shard_.households;
        const Hazards* const all = hazards_.data();
        spread(
            shard_, block, [&](std::size_t h) { return all + households.selection[h]; }, set_);
        spread(
            shard_, block,
            [&](std::size_t h) {
                return static_cast<std::uint8_t>(
                    RelativeRisk::home_index(households.tenure[h], households.quality[h]) |
                    static_cast<std::size_t>(households.decile[h] - 1) << 4);
            },
            place_);
        for (BlockColumn<std::uint16_t>* column : {&cell_, &own_, &home_})
            column->room(block.size());
        for (BlockColumn<float>* column : {&expected_, &hazard_, &relative_})
            column->room(block.size());
    }

    /// Places of persons in the tables of rates and risks.
    void find_places(Block block) {
        const Persons& persons = shard_.persons;
        const std::uint8_t* __restrict const place = place_.data();
        const std::uint8_t* __restrict const age = persons.age.data() + block.first;
        const Sex* __restrict const sex = persons.sex.data() + block.first;
        const Qualification* __restrict const held = persons.qualification.data() + block.first;
        const Activity* __restrict const activity = persons.activity.data() + block.first;
        std::uint16_t* __restrict const cell = cell_.data();
        std::uint16_t* __restrict const own = own_.data();
        std::uint16_t* __restrict const home = home_.data();
        const std::size_t size = block.size();
        for (std::size_t i = 0; i < size; ++i)
            cell[i] = static_cast<std::uint16_t>(cell_of(place[i] >> 4, sex[i], age[i]));
        for (std::size_t i = 0; i < size; ++i)
            own[i] = static_cast<std::uint16_t>(
                RelativeRisk::own_place(held[i], RelativeRisk::workless(activity[i]), age[i]));
        for (std::size_t i = 0; i < size; ++i)
            home[i] = static_cast<std::uint16_t>(RelativeRisk::home_place(place[i] & 15u, age[i]));
    }

    /// Relative risks, the rates that they multiply, and their logarithms by pathway.
    void add_risks(Block block) {
        const Persons& persons = shard_.persons;
        const Hazards* const* const set = set_.data();
        const std::uint16_t* const cell = cell_.data();
        const std::uint16_t* const own = own_.data();
        const std::uint16_t* const home = home_.data();
        const std::uint8_t* const age = persons.age.data() + block.first;
        const float* const adult = persons.adult_exposure.data() + block.first;
        const float* const child = persons.child_exposure.data() + block.first;
        float* const hazard = hazard_.data();
        float* const relative = relative_.data();
        const PathwayColumns columns = pathways_.columns();
        for (std::size_t i = 0; i < block.size(); ++i) {
            const Hazards& hazards = *set[i];
            const RelativeRisk::Exposures& exposures = hazards.risk.exposures(age[i]);
            const RelativeRisk::Own& person = hazards.risk.own(own[i]);
            const YearRate& rate = hazards.rates[cell[i]];
            const float recent = exposures.adult * adult[i], young = exposures.child * child[i];
            columns.young[i] = young;
            columns.recent[i] = recent;
            columns.schooling[i] = person.schooling;
            columns.work[i] = person.work;
            columns.home[i] = hazards.risk.home(home[i]);
            columns.reference[i] = rate.rate;
            hazard[i] = rate.to_next_midyear;
            relative[i] = recent + young + person.all + columns.home[i];
        }
        if (pathways_.prevention())
            for (std::size_t i = 0; i < block.size(); ++i) {
                columns.prevented[i] = set[i]->prevented.log[age[i]];
                columns.without[i] = set[i]->prevented.without[age[i]];
            }
        for (std::size_t i = 0; i < block.size(); ++i) relative[i] = std::exp(relative[i]);
    }

    void count(Block block) {
        const float* const expected = expected_.data();
        const std::uint16_t* const place = cell_.data();
        for (std::size_t i = 0; i < block.size(); ++i) {
            Cell& cell = cells_[place[i]];
            ++cell.population;
            cell.deaths += to_fixed(static_cast<double>(expected[i]));
        }
    }

    void draw_deaths(Block block, Tally& tally) {
        Persons& persons = shard_.persons;
        const auto* const bits = draws_.of({persons.id.data() + block.first, block.size()});
        const float* const hazard = hazard_.data();
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (!dies(unit_double(bits[i][0]), static_cast<double>(hazard[i]))) continue;
            const std::size_t p = block.first + i;
            persons.event[p] |= event::dies;
            ++tally.deaths_simulated[static_cast<std::size_t>(persons.sex[p])]
                                    [age_bands[persons.age[p]]];
        }
    }

    Shard& shard_;
    const std::vector<Hazards>& hazards_;
    BlockDraws draws_;
    PathwaySums pathways_;
    ByCell<Cell> cells_{};
    BlockColumn<const Hazards*> set_;
    BlockColumn<std::uint8_t> place_;  ///< index of the home, and decile - 1 from the fifth bit
    BlockColumn<std::uint16_t> cell_, own_, home_;
    BlockColumn<float> expected_, hazard_, relative_;
};

}  // namespace

void mortality(const Context& context, Shard& shard, Tally& tally) {
    std::vector<Hazards> hazards;
    hazards.reserve(context.sets.size());
    for (const Parameters& set : context.sets) hazards.emplace_back(context, set);
    tally_prevention(context, shard, tally);
    MortalityYear year(context, shard, hazards);
    for_each_block(shard, [&](Block block) { year.add(block, tally); });
    year.add_to(tally);
    sum_deciles(tally);
}

}  // namespace lc
