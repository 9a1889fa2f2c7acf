#include "model/processes/consequences/child_development.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "model/core/fixed_point.hpp"
#include "model/education/attainment_model.hpp"
#include "model/population/block.hpp"

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

/// Public spending of one shard and year on its children.
struct Spending {
    std::int64_t hubs = 0, childcare = 0, early_education = 0, schools = 0;

    void add(const ServiceCosts& costs, int age, bool poor, bool all_work, std::int64_t children) {
        if (age < 5) {
            hubs += children * costs.hub;
            if (all_work || !costs.free_hours_working_only)
                childcare += children * costs.free_hours[age < 3 ? 0 : 1];
            if (age >= 2) early_education += children * (poor ? costs.early_poor : costs.early_all);
        } else if (poor) {
            schools += children * (costs.tutoring + costs.premium);
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

constexpr int childhood = 16;  ///< years

/// What a year brings children under one parameter set, by age, whether the household is poor, and
/// the parents' highest qualification; and how many children there are, by age, whether poor, and
/// whether all of the unit's adults work.
struct Development {
    Development(const AttainmentModel& model, const Parameters& parameters)
        : ability_deviation(model.ability_deviation()), costs(parameters) {
        for (int age = 0; age < childhood; ++age)
            for (const bool poor : {false, true})
                for (std::size_t q = 0; q < qualification_count; ++q)
                    growth[static_cast<std::size_t>(age)][poor][q] =
                        model.growth(age, static_cast<Qualification>(q), poor);
    }
    void spend(Spending& spending) const {
        for (int age = 0; age < childhood; ++age)
            for (const bool poor : {false, true})
                for (const bool all_work : {false, true})
                    spending.add(costs, age, poor, all_work,
                                 children[static_cast<std::size_t>(age)][poor][all_work]);
    }

    float ability_deviation;
    ServiceCosts costs;
    std::array<std::array<std::array<float, qualification_count>, 2>, childhood> growth{};
    std::array<std::array<std::array<std::uint32_t, 2>, 2>, childhood> children{};
};

/// One year of a shard's children, a block at a time.
class ChildrenYear {
  public:
    ChildrenYear(const Context& context, Shard& shard, std::vector<Development>& developments)
        : context_(context), shard_(shard), developments_(developments) {}

    void grow(Block block) {
        const Households& households = shard_.households;
        const std::size_t size = block.size();
        families_.find(shard_, block);
        find_children(shard_.persons.age.data() + block.first, families_.child(), size,
                      flags_.room(size));
        children_.select(flags_.data(), size);
        find_heads(families_.head(), size, head_.room(size));
        const auto poverty_of = [&](std::size_t h) {
            return static_cast<std::uint8_t>(
                (households.poverty_status[h] & poverty::relative_ahc) != 0);
        };
        spread(shard_, block, poverty_of, poor_);
        if (developments_.size() > 1)
            spread(
                shard_, block, [&](std::size_t h) { return households.selection[h]; }, set_);
        for (const std::uint32_t i : children_.rows()) grow(block, i);
    }

  private:
    /// Flags the children of a block under 16, in the units of others.
    static void find_children(const std::uint8_t* __restrict age,
                              const std::uint8_t* __restrict child, std::size_t size,
                              std::uint8_t* __restrict flags) noexcept {
        for (std::size_t i = 0; i < size; ++i) flags[i] = child[i] & (age[i] < childhood);
    }
    /// Of each row the head of its unit.
    static void find_heads(const std::uint8_t* __restrict is_head, std::size_t size,
                           std::uint32_t* __restrict head) noexcept {
        std::uint32_t last = 0;
        for (std::size_t i = 0; i < size; ++i) {
            last = std::max(last, static_cast<std::uint32_t>(i) * is_head[i]);
            head[i] = last;
        }
    }

    void grow(Block block, std::uint32_t i) {
        Persons& persons = shard_.persons;
        const std::size_t p = block.first + i, head = block.first + head_.data()[i];
        const bool couple = families_.partner()[head_.data()[i] + 1] != 0;
        // Of somebody alone both are the head.
        const std::size_t other = head + couple;
        const auto parents = static_cast<std::size_t>(
            std::max(persons.qualification[head], persons.qualification[other]));
        const bool all_work = works(persons.activity[head]) & works(persons.activity[other]);
        const std::size_t age = persons.age[p];
        const bool poor = poor_.data()[i] != 0;
        Development& development = developments_[developments_.size() > 1 ? set_.data()[i] : 0];
        if (age == 0)
            persons.attainment[p] =
                development.ability_deviation * Talent::of(context_.draws, persons.id[p]).ability;
        persons.attainment[p] += development.growth[age][poor][parents];
        ++development.children[age][poor][all_work];
    }

    const Context& context_;
    Shard& shard_;
    std::vector<Development>& developments_;
    BlockFamilies families_;
    BlockColumn<std::uint8_t> flags_, poor_;
    BlockColumn<std::uint32_t> head_, set_;
    RowList children_;
};

}  // namespace

void child_development(const Context& context, Shard& shard, Tally& tally) {
    std::vector<Development> developments;
    developments.reserve(context.sets.size());
    for (const Parameters& set : context.sets)
        developments.emplace_back(
            AttainmentModel(set, context.rates->education.school_effect, context.uk->price_index),
            set);
    ChildrenYear year(context, shard, developments);
    for_each_block(shard, [&](Block block) { year.grow(block); });
    Spending spending;
    for (const Development& development : developments) development.spend(spending);
    spending.record(context.authority->nation, tally);
}

}  // namespace lc
