#include "model/processes/consequences/child_development.hpp"

#include <vector>

#include "model/core/fixed_point.hpp"
#include "model/education/attainment_model.hpp"
#include "model/education/parents.hpp"

namespace lc {

const ProcessInfo child_development_info{
    "child_development",
    Phase::consequences,
    {Stream::child_development},
    {Column::id, Column::age, Column::relation, Column::unit, Column::qualification,
     Column::activity, Column::selection, Column::poverty_status, Column::structure},
    {Column::attainment},
    {Column::attainment}};

namespace {

/// What services for children cost a year, pence a child.
struct ServiceCosts {
    explicit ServiceCosts(const Parameters& p)
        : hub(to_pence(p.early_years.family_hub_intensity *
                       p.early_years.family_hub_spend_per_child)),
          tutoring(to_pence(p.tutoring.share * p.tutoring.cost_per_pupil)),
          premium(to_pence(p.pupil_premium.extra)),
          free_hours_working_only(p.childcare.working_only > 0) {
        const ChildcareParameters& care = p.childcare;
        const double hour = care.weeks * care.hourly_cost * care.take_up;
        free_hours = {to_pence(care.free_hours_0_2 * hour), to_pence(care.free_hours_3_4 * hour)};
        const EarlyEducationParameters& early = p.early_education;
        early_all = early.quality > 0 ? to_pence(early.cost_per_child) : 0;
        early_poor = early.quality_poor > 0 ? to_pence(early.cost_per_child) : early_all;
    }
    std::int64_t hub, tutoring, premium;
    std::int64_t early_all = 0, early_poor = 0;  ///< at 2 to 4; of children in poverty
    std::array<std::int64_t, 2> free_hours{};    ///< at 0 to 2, 3 and 4
    bool free_hours_working_only;
};

struct Development {
    AttainmentModel model;
    ServiceCosts costs;
};

/// Public spending of one shard and year on its children.
struct Spending {
    std::int64_t hubs = 0, childcare = 0, early_education = 0, schools = 0;

    void add(const ServiceCosts& costs, int age, bool poor, bool all_work) {
        if (age < 5) {
            hubs += costs.hub;
            if (all_work || !costs.free_hours_working_only)
                childcare += costs.free_hours[age < 3 ? 0 : 1];
            if (age >= 2) early_education += poor ? costs.early_poor : costs.early_all;
        } else if (poor) {
            schools += costs.tutoring + costs.premium;
        }
    }
    void record(Nation nation, Tally& tally) const {
        const Payer central = central_payer(nation);
        const Payer local = nation == Nation::england ? Payer::council : central;
        tally.spending(local, FiscalComponent::family_hubs) += hubs;
        tally.spending(central, FiscalComponent::childcare) += childcare;
        tally.spending(central, FiscalComponent::early_education) += early_education;
        tally.spending(central, FiscalComponent::schools) += schools;
    }
};

void grow(const Development& development, const Context& context, Persons& persons,
          const BenefitUnit& unit, bool poor, Spending& spending) {
    const Qualification parents = highest_qualification(persons, unit);
    const bool all_work = works(persons.activity[unit.begin]) &&
                          (!unit.couple || works(persons.activity[unit.begin + 1]));
    for (std::size_t p = unit.adults_end(); p < unit.end; ++p) {
        const int age = persons.age[p];
        if (age > 15) continue;
        if (age == 0)
            persons.attainment[p] = development.model.ability_deviation() *
                                    Talent::of(context.draws, persons.id[p]).ability;
        persons.attainment[p] += development.model.growth(age, parents, poor);
        spending.add(development.costs, age, poor, all_work);
    }
}

}  // namespace

void child_development(const Context& context, Shard& shard, Tally& tally) {
    std::vector<Development> developments;
    developments.reserve(context.sets.size());
    for (const Parameters& set : context.sets)
        developments.push_back(
            {AttainmentModel(set, context.rates->education.school_effect, context.uk->price_index),
             ServiceCosts(set)});
    Spending spending;
    Persons& persons = shard.persons;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::size_t end = shard.first_person[h + 1];
        const bool poor = (shard.households.poverty_status[h] & poverty::relative_ahc) != 0;
        const Development& development = developments[shard.households.selection[h]];
        for (std::size_t begin = shard.first_person[h]; begin < end;) {
            const BenefitUnit unit = benefit_unit(persons, begin, end);
            if (unit.children > 0) grow(development, context, persons, unit, poor, spending);
            begin = unit.end;
        }
    }
    spending.record(context.authority->nation, tally);
}

}  // namespace lc
