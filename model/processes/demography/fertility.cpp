#include "model/processes/demography/fertility.hpp"

#include "model/population/block.hpp"
#include "model/population/household_members.hpp"
#include "model/population/units.hpp"
#include "model/processes/demography/chances.hpp"
#include "model/processes/distinct_sets.hpp"

namespace lc {

const ProcessInfo fertility_info{
    .name = "fertility",
    .phase = Phase::demography,
    .streams = {Stream::fertility},
    .this_year = {Column::age, Column::relation, Column::unit, Column::structure},
    .last_year = {Column::qualification, Column::activity},
    .writes = {Column::event},
};

namespace {

/// By whether there is a partner, and age.
using LargestChances = std::array<std::array<float, age_count>, 2>;

/// Flags the women who could give birth.
void find_women(const std::uint8_t* __restrict age, const Sex* __restrict sex,
                const std::uint8_t* __restrict events, std::size_t size,
                std::uint8_t* __restrict flags) noexcept {
    for (std::size_t i = 0; i < size; ++i) {
        const bool could =
            (sex[i] == Sex::female) & (age[i] >= first_birth_age) & (age[i] <= last_birth_age);
        flags[i] = static_cast<std::uint8_t>(could & lives(events[i]));
    }
}

/// Whether the person in row `p` of the shard has a partner at home: a head's comes next.
bool has_partner(const Persons& persons, std::size_t p) noexcept {
    const std::size_t next = std::min(p + 1, persons.size() - 1);
    return is_partner(persons.relation[p]) | is_partner(persons.relation[next]);
}

/// Chances of a year under one parameter set.
struct Maternity {
    Maternity(const Context& context, const FertilityParameters& parameters)
        : fertility(parameters),
          rates(context.rates->demography),
          year_factor(
              rates.maternity_factor[static_cast<std::size_t>(control_index(context.year))] *
              static_cast<float>(parameters.level)) {}

    /// @param children  at home, who stand for children ever born
    float chance(int age, bool couple, int children, Activity activity,
                 Qualification qualification) const noexcept {
        return chance(age, children,
                      maternity_ratio(fertility, age, couple, children, activity, qualification));
    }
    /// Raises `most` to the largest chances.
    void raise(LargestChances& most) const noexcept {
        for (int age = first_birth_age; age <= last_birth_age; ++age)
            for (const bool couple : {false, true}) {
                const std::array<float, 2> ratio{largest_ratio(age, couple, 0),
                                                 largest_ratio(age, couple, 1)};
                float& largest = most[couple][static_cast<std::size_t>(age)];
                for (int children = 0; children <= 4; ++children)
                    largest = std::max(largest, chance(age, children, ratio[children > 0]));
            }
    }

  private:
    float chance(int age, int children, float ratio) const noexcept {
        return rates.maternity[static_cast<std::size_t>(age - first_birth_age)]
                              [static_cast<std::size_t>(std::min(children, 4))] *
               ratio * year_factor;
    }
    float largest_ratio(int age, bool couple, int children) const noexcept {
        float most = 0;
        for (const Activity activity : {Activity::student, Activity::retired})
            for (const Qualification held : {Qualification::none, Qualification::level_4_plus})
                most = std::max(most,
                                maternity_ratio(fertility, age, couple, children, activity, held));
        return most;
    }

    const FertilityParameters& fertility;
    const DemographyRates& rates;
    float year_factor;
};

/// The chance of the woman in row `p` of household `h`.
float chance_of(const Context& context, const Shard& shard, std::size_t h, std::size_t p) {
    const Persons& persons = shard.persons;
    const std::size_t first = shard.first_person[h];
    std::size_t head = p;
    while (head > first && persons.unit[head - 1] == persons.unit[p]) --head;
    const UnitRows unit = unit_at(persons, head, shard.first_person[h + 1]);
    const int grown_up = head == first ? count_members(shard, h, Relation::adult_child) : 0;
    const bool adult = p < unit.first_child;
    return Maternity(context, context.parameters(shard.households.selection[h]).fertility)
        .chance(persons.age[p], adult && unit.couple(), adult ? unit.children() + grown_up : 0,
                persons.activity[p], persons.qualification[p]);
}

}  // namespace

void fertility(const Context& context, Shard& shard, Tally&) {
    // Most women are settled by the largest chance of their age, with or without a partner; a year
    // has at most one maternity a woman.
    LargestChances most{};
    for_each_distinct(
        context.sets, [](const Parameters& set) -> const auto& { return set.fertility; },
        [&](const Parameters& set) { Maternity(context, set.fertility).raise(most); });
    Persons& persons = shard.persons;
    BlockDraws draws(context.draws, context.year, Stream::fertility);
    BlockColumn<std::uint8_t> flags;
    RowList women;
    for_each_block(shard, [&](Block block) {
        find_women(persons.age.data() + block.first, persons.sex.data() + block.first,
                   persons.event.data() + block.first, block.size(), flags.room(block.size()));
        women.select(flags.data(), block.size());
        const auto* const bits = draws.of(persons.id, block.first, women.rows());
        std::size_t h = block.first_household;
        for (std::size_t n = 0; n < women.rows().size(); ++n) {
            const std::size_t p = block.first + women.rows()[n];
            const float uniform = unit_float(bits[n][0]);
            if (uniform >= most[has_partner(persons, p)][persons.age[p]]) continue;
            while (shard.first_person[h + 1] <= p) ++h;
            if (uniform >= chance_of(context, shard, h, p)) continue;
            persons.event[p] |= event::gives_birth;
            const FertilityParameters& parameters =
                context.parameters(shard.households.selection[h]).fertility;
            if (unit_float(bits[n][1]) < static_cast<float>(parameters.twin_share))
                persons.event[p] |= event::gives_birth_to_twins;
        }
    });
}

}  // namespace lc
