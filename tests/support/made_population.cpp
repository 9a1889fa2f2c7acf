#include "tests/support/made_population.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "model/population/rows.hpp"

namespace lc::testing {
namespace {

PersonRow made_person(std::uint64_t id, const Member& member) {
    PersonRow person;
    person.id = id;
    person.age = static_cast<std::uint8_t>(member.age);
    person.sex = member.sex;
    person.relation = member.relation;
    person.unit = static_cast<std::uint8_t>(member.unit);
    person.event = member.event;
    person.activity = member.age < 5    ? Activity::pre_school
                      : member.age < 19 ? Activity::school
                      : member.age < 66 ? Activity::full_time
                                        : Activity::retired;
    person.qualification = member.age >= 22 ? Qualification::level_3 : Qualification::level_1_2;
    return person;
}

Sex other(Sex sex) { return sex == Sex::female ? Sex::male : Sex::female; }

/// One household of a kind chosen by the draw.
void add_random(Shard& shard, const std::array<std::uint32_t, 4>& draw) {
    const auto tenure = static_cast<Tenure>(draw[3] % 4);
    const Sex sex = (draw[1] & 1) != 0 ? Sex::male : Sex::female;
    const int age = 20 + static_cast<int>(draw[1] / 2 % 60);
    const int child = static_cast<int>(draw[2] % 17);
    using enum Relation;
    switch (draw[0] % 8) {
        case 0:
            add_household(shard, {{age, sex}}, tenure);
            break;
        case 1:
            add_household(shard, {{age, sex}, {age - 2, other(sex), partner}}, tenure);
            break;
        case 2:
            add_household(shard,
                          {{18 + age / 2, sex},
                           {17 + age / 2, other(sex), partner},
                           {child + 1, sex, dependent_child},
                           {child, other(sex), dependent_child}},
                          tenure);
            break;
        case 3:
            add_household(shard, {{18 + age / 2, Sex::female}, {child, sex, dependent_child}},
                          tenure);
            break;
        case 4:
            add_household(shard,
                          {{55, sex},
                           {54, other(sex), partner},
                           {16, sex, dependent_child},
                           {19 + child, other(sex), adult_child, 1}},
                          tenure);
            break;
        case 5:
            add_household(shard,
                          {{20 + child, sex},
                           {21 + child, sex, other_adult, 1},
                           {22, other(sex), other_adult, 2}},
                          tenure);
            break;
        case 6:
            add_household(shard,
                          {{60, Sex::female},
                           {24, Sex::female, adult_child, 1},
                           {2, sex, dependent_child, 1}},
                          tenure);
            break;
        default:
            add_household(shard,
                          {{70, sex},
                           {30 + child, sex, other_adult, 1},
                           {29 + child, other(sex), other_partner, 1},
                           {3, sex, dependent_child, 1}},
                          tenure);
    }
}

void made_parameters(Parameters& law) {
    law.fertility.level = 1;
    law.fertility.boys_share = 0.51;
    law.fertility.twin_share = 0.02;
    law.fertility.lone_ratio = law.fertility.lone_mother_ratio = 0.3;
    law.fertility.student_ratio = 0.1;
    law.fertility.degree_ratio_under_25 = law.fertility.degree_ratio_25_29 = 0.5;
    law.fertility.degree_ratio_30_plus = 1.2;
    PartnershipParameters& partnership = law.partnership;
    for (double* chance :
         {&partnership.seeking_16_19, &partnership.seeking_20_24, &partnership.seeking_25_29,
          &partnership.seeking_30_34, &partnership.seeking_35_39, &partnership.seeking_40_44,
          &partnership.seeking_45_49, &partnership.seeking_50_59, &partnership.seeking_60_69,
          &partnership.seeking_70_plus})
        *chance = 0.2;
    partnership.student_ratio = partnership.lone_parent_ratio = 1;
    partnership.men_ratio = 2;
    partnership.found = 0.5;
    law.separation = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 1, 1, 0.2};
    HouseholdFormationParameters& formation = law.household_formation;
    formation.leaving_ratio = formation.leaving_ratio_under_21 = 1;
    formation.leaving_35_plus = formation.sharer_leaving_under_35 = 0.2;
    formation.sharer_leaving_35_64 = formation.sharer_leaving_65_plus = 0.1;
    formation.sharing_under_21 = formation.sharing_under_30 = formation.sharing_30_plus = 0.5;
    formation.sharers = 3;
    formation.spare_bedroom = 0.4;
    formation.adult_from = 19;
    for (double* weight :
         {&formation.leaver_private, &formation.parted_private, &formation.couple_private,
          &formation.arrival_private, &formation.leaver_mortgage, &formation.parted_mortgage,
          &formation.couple_mortgage, &formation.arrival_social})
        *weight = 1;
    law.migration.outright = law.migration.mortgage = law.migration.social_rent = 0.5;
    law.migration.private_rent = 2;
    law.migration.children = 0.7;
    law.migration.leaver = law.migration.leaver_under_21 = 1;
    law.migration.decile_slope_owner = 0.4;
    law.migration.decile_slope_social = -0.8;
}

void made_rates(MadeWorld& world, std::size_t authorities) {
    DemographyRates& demography = world.rates.demography;
    for (auto& by_children : demography.maternity) by_children.fill(0.1f);
    demography.maternity_factor.fill(1.0f);
    for (auto& by_age : demography.leaving) by_age.fill(0.2f);
    for (auto& gaps : demography.couple_age_gap)
        for (std::size_t k = 0; k < gaps.size(); ++k)
            gaps[k] = k < 25 ? 0.0f : k < 28 ? 0.5f : 1.0f;
    demography.couple_age_starts = {16, 25, 35, 55, 60, 65};
    demography.couple_slots = 3;
    demography.sharer_slots = 20;
    MovesRates& moves = world.rates.moves;
    for (auto* rates : {&moves.arrival, &moves.departure})
        for (auto& by_band : *rates) by_band.fill(0.02f);
    for (auto* factors : {&moves.arrival_factor, &moves.departure_factor})
        for (auto& year : *factors)
            for (auto& by_band : year) by_band.fill(1.0f);
    for (UkMoves& within_uk : moves.periods) {
        within_uk.leaving.fill(0.04f);
        within_uk.arriving.fill(0.04f);
        for (auto& shares : within_uk.destinations)  // never to authority 0, which is the made one
            for (std::size_t j = 0; j < authorities; ++j)
                shares.push_back(static_cast<float>(j) / static_cast<float>(authorities - 1));
    }
}

}  // namespace

void set_move_levels(MadeWorld& world, float leaving, float arriving) {
    for (UkMoves& within_uk : world.rates.moves.periods) {
        within_uk.leaving.fill(leaving);
        within_uk.arriving.fill(arriving);
    }
}

std::size_t add_household(Shard& shard, std::initializer_list<Member> members, Tenure tenure) {
    HouseholdRow home;
    home.household_id = mix(0xA000000u + shard.household_count());
    home.tenure = tenure;
    home.bedrooms = 3;
    home.decile = static_cast<std::uint8_t>(1 + shard.household_count() % 10);
    home.housing_cost = 100;
    home.destination = destination::none;
    append(shard.households, home);
    for (const Member& member : members)
        append(shard.persons, made_person(mix(0xB000000u + shard.person_count()), member));
    shard.first_person.push_back(static_cast<std::uint32_t>(shard.person_count()));
    return shard.household_count() - 1;
}

Context MadeWorld::context(int year) const {
    Context context;
    context.year = year;
    context.draws = Draws(1, 0);
    context.uk = &uk;
    context.authority = &authority;
    context.rates = &rates;
    context.sets = {&law, 1};
    return context;
}

std::unique_ptr<MadeWorld> made_world(int authorities) {
    auto world = std::make_unique<MadeWorld>();
    world->authority.tenure = {0.3, 0.3, 0.2, 0.2};
    world->authority.deciles.fill(0.1);
    world->authority.council_tax_bands = {0.2, 0.2, 0.2, 0.1, 0.1, 0.1, 0.05, 0.05, 0};
    made_parameters(world->law);
    made_rates(*world, static_cast<std::size_t>(authorities));
    return world;
}

Shard made_population(std::size_t households, std::uint64_t seed) {
    Shard shard;
    const Draws draws(seed, 0);
    for (std::size_t h = 0; h < households; ++h)
        add_random(shard, draws(h, 2022, Stream::synthesis_household));
    return shard;
}

Shard reversed(const Shard& shard) {
    Shard other_way;
    other_way.authority = shard.authority;
    for (std::size_t h = shard.household_count(); h-- > 0;) other_way.append_household(shard, h);
    return other_way;
}

namespace {

void unit_faults(const Shard& shard, std::size_t h, std::vector<std::string>& faults) {
    const Persons& persons = shard.persons;
    const std::size_t first = shard.first_person[h], last = shard.first_person[h + 1];
    const auto fault = [&](const char* what) { faults.push_back(fmt::format("{}: {}", h, what)); };
    for (std::size_t p = first; p < last; ++p) {
        const Relation relation = persons.relation[p];
        const bool head = p == first || persons.unit[p] != persons.unit[p - 1];
        if (p > first && persons.unit[p] != persons.unit[p - 1] &&
            persons.unit[p] != persons.unit[p - 1] + 1)
            fault("gap in units");
        if (p == first && persons.unit[p] != 0) fault("first unit is not 0");
        if ((relation == Relation::reference) != (p == first)) fault("reference person not first");
        const bool partner = relation == Relation::partner || relation == Relation::other_partner;
        if (head && (partner || relation == Relation::dependent_child))
            fault("unit without a head");
        if (!head && !partner && relation != Relation::dependent_child)
            fault("two heads in a unit");
        if (partner && (p == first || persons.unit[p] != persons.unit[p - 1] ||
                        persons.relation[p - 1] == Relation::dependent_child ||
                        (p >= first + 2 && persons.unit[p - 2] == persons.unit[p])))
            fault("partner not next to the head");
        if ((relation == Relation::partner) != (partner && persons.unit[p] == 0))
            fault("wrong kind of partner");
        if (!head && relation == Relation::dependent_child &&
            persons.relation[p - 1] == Relation::dependent_child &&
            persons.age[p] > persons.age[p - 1])
            fault("children not oldest first");
    }
}

}  // namespace

std::vector<std::string> structure_faults(const Shard& shard) {
    std::vector<std::string> faults;
    if (shard.first_person.size() != shard.household_count() + 1 ||
        shard.first_person.back() != shard.person_count())
        return {"offsets do not fit the rows"};
    std::set<std::uint64_t> ids;
    for (const std::uint64_t id : shard.persons.id)
        if (!ids.insert(id).second) faults.push_back("identifier used twice");
    for (const std::uint64_t id : shard.households.household_id)
        if (!ids.insert(id).second) faults.push_back("household identifier used twice");
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        if (shard.first_person[h] >= shard.first_person[h + 1])
            faults.push_back(fmt::format("{}: nobody lives here", h));
        else
            unit_faults(shard, h, faults);
    }
    return faults;
}

std::vector<std::string> household_lines(const Shard& shard) {
    std::vector<std::string> lines;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        std::string line;
#define LC_TEXT(type, name, meaning) \
    line += fmt::format("{} ", static_cast<double>(shard.households.name[h]));
        line += fmt::format("{} ", shard.households.household_id[h]);
        LC_HOUSEHOLD_COLUMNS(LC_TEXT)
#undef LC_TEXT
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
            line += fmt::format("| {} ", shard.persons.id[p]);
#define LC_TEXT(type, name, meaning) \
    line += fmt::format("{} ", static_cast<double>(shard.persons.name[p]));
            LC_PERSON_COLUMNS(LC_TEXT)
#undef LC_TEXT
        }
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

}  // namespace lc::testing
