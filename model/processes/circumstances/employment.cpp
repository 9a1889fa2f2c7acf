#include "model/processes/circumstances/employment.hpp"

#include <cmath>

#include "model/core/fixed_point.hpp"
#include "model/population/block.hpp"
#include "model/work/working_life.hpp"

namespace lc {

const ProcessInfo employment_info{
    "employment",
    Phase::circumstances,
    {Stream::employment},
    {Column::id, Column::age, Column::sex, Column::relation, Column::unit, Column::qualification,
     Column::activity, Column::decile, Column::selection, Column::structure},
    {Column::disability, Column::tenure, Column::hours, Column::work_propensity},
    {Column::activity, Column::hours, Column::work_propensity}};

namespace {

constexpr int first_working_age = 16;

bool of_working_age(int age) noexcept {
    return (age >= first_working_age) & (age < ActivityModel::last_working_age);
}

/// Where the facts about the rows of a block are: element i is about its row i.
struct Rows {
    const std::uint8_t* age;
    const std::uint8_t* age_sex;
    const std::uint8_t* state;
    const std::uint8_t* place;
    const std::uint16_t* family;
    const WorkModels* const* models;  ///< of the household's parameter set
    const float* rank;                ///< of the readiness to work
    const std::array<std::uint32_t, 4>* bits;
    Activity* activity;
    std::uint8_t* hours;

    WorkCell cell(std::size_t i) const noexcept {
        return {age_sex[i], age[i], state[i], place[i], family[i]};
    }
};

/// One year's work of one shard. Goes over a block in steps, each over all rows that it concerns:
/// readiness to work, families, then activity first of singles and of the first of each couple and
/// after that of the others, whose situation tells whether the first works. Steps have their own
/// copy of where the rows are: the compiler cannot know that a write to a row does not move them.
class WorkingYear {
  public:
    WorkingYear(const Context& context, Shard& shard)
        : shard_(shard),
          models_(work_models(context)),
          yearly_(context.draws, context.year, Stream::employment),
          lifelong_(context.draws, 0, Stream::employment),
          persistence_(static_cast<float>(context.law().work_dynamics.propensity_persistence)),
          innovation_(std::sqrt(1.0f - persistence_ * persistence_)) {}

    void decide(Block block) {
        gather(block);
        move_readiness_on(block);
        find_cells(block);
        list_deciders(block);
        decide(deciders_.rows());
        // Whether the partner works is the lowest bit, set until it is known.
        for (const std::uint32_t i : partners_.rows()) {
            const std::uint32_t first = families_.partner()[i] != 0 ? i - 1 : i + 1;
            std::uint16_t& family = family_.data()[i];
            family = static_cast<std::uint16_t>(family - (rows_.hours[first] == 0));
        }
        decide(partners_.rows());
    }

    std::int64_t support_pence() const noexcept { return support_pence_; }

  private:
    void gather(Block block) {
        const Households& households = shard_.households;
        const std::size_t first = block.first, size = block.size();
        spread(
            shard_, block,
            [&](std::size_t h) {
                return static_cast<std::uint8_t>(
                    WorkCell::place_of(households.tenure[h], households.decile[h]));
            },
            place_);
        const WorkModels* const all = models_.data();
        spread(
            shard_, block, [&](std::size_t h) { return all + households.selection[h]; }, model_);
        first_ = first;
        chance_.room(size);
        Persons& persons = shard_.persons;
        rows_ = {persons.age.data() + first,
                 age_sex_.room(size),
                 state_.room(size),
                 place_.data(),
                 family_.room(size),
                 model_.data(),
                 rank_.room(size),
                 yearly_.of({persons.id.data() + first, size}),
                 persons.activity.data() + first,
                 persons.hours.data() + first};
    }

    /// Readiness to work a year on, which begins at 16, and its rank.
    void move_readiness_on(Block block) {
        const NormalTable& table = normal_table();
        float* const rank = rank_.data();
        const std::size_t size = block.size();
        for (std::size_t i = 0; i < size; ++i) rank[i] = table.deviate(rows_.bits[i][0]);
        move_on(rows_.age, size, persistence_, innovation_, rank,
                shard_.persons.work_propensity.data() + block.first);
        for (std::size_t i = 0; i < size; ++i) rank[i] = table.rank(rank[i]);
    }
    /// @param deviate  this year's change; takes the result too
    static void move_on(const std::uint8_t* __restrict age, std::size_t size, float persistence,
                        float innovation, float* __restrict deviate,
                        std::int16_t* __restrict readiness) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            const float moved =
                persistence * from_propensity(readiness[i]) + innovation * deviate[i];
            const float now = age[i] == first_working_age ? deviate[i] : moved;
            readiness[i] = of_working_age(age[i]) ? to_propensity(now) : readiness[i];
            deviate[i] = now;
        }
    }

    /// Situations as places in tables. Whoever counts as a dependent child is single.
    void find_cells(Block block) {
        const Persons& persons = shard_.persons;
        const std::size_t size = block.size(), first = block.first;
        const Sex* const sex = persons.sex.data() + first;
        families_.find(shard_, block);
        families_.count_children(shard_, block);
        fill_own(persons.age.data() + first, sex, persons.qualification.data() + first,
                 persons.disability.data() + first, size, age_sex_.data(), state_.data());
        fill_units(families_, size, unit_.room(size));
        fill_families(families_, sex, unit_.data(), size, family_.data());
        find_later(families_, sex, size, later_.room(size));
    }
    static void fill_own(const std::uint8_t* __restrict age, const Sex* __restrict sex,
                         const Qualification* __restrict held, const Disability* __restrict limited,
                         std::size_t size, std::uint8_t* __restrict age_sex,
                         std::uint8_t* __restrict state) noexcept {
        for (std::size_t i = 0; i < size; ++i)
            age_sex[i] = static_cast<std::uint8_t>(WorkCell::age_sex_of(sex[i], age[i]));
        for (std::size_t i = 0; i < size; ++i)
            state[i] = static_cast<std::uint8_t>(WorkCell::state_of(held[i], limited[i]));
    }
    /// Kinds of family, as each unit's last adult has them.
    static void fill_units(const BlockFamilies& families, std::size_t size,
                           std::uint8_t* __restrict unit) noexcept {
        const std::uint8_t* __restrict const children = families.children_after();
        const std::uint8_t* __restrict const youngest = families.youngest_after();
        const std::uint8_t* __restrict const partner = families.partner();
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint8_t parent = children[i] > 0;
            const std::uint8_t couple = partner[i];
            const std::uint8_t three = 3;
            // FamilyPosition: single, partnered, couple with children, lone parent.
            const auto position = static_cast<std::uint8_t>(couple + parent * (three - 2 * couple));
            const auto band = static_cast<std::uint8_t>(
                parent * (1 + (youngest[i] >= 3) + (youngest[i] >= 5) + (youngest[i] >= 11)));
            const std::uint8_t number = children[i] < three ? children[i] : three;
            unit[i] =
                static_cast<std::uint8_t>((position * youngest_child_count + band) * 4 + number);
        }
    }
    static void fill_families(const BlockFamilies& families, const Sex* __restrict sex,
                              const std::uint8_t* __restrict unit, std::size_t size,
                              std::uint16_t* __restrict family) noexcept {
        const std::uint8_t* __restrict const child = families.child();
        const std::uint8_t* __restrict const partner = families.partner();
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint8_t of_adult = partner[i + 1] != 0 ? unit[i + 1] : unit[i];
            const std::uint8_t own = child[i] != 0 ? std::uint8_t{0} : of_adult;
            family[i] = static_cast<std::uint16_t>(WorkCell::single_of(sex[i]) + 2u * own);
        }
    }
    /// Marks the second of each couple; see second_of_couple.
    static void find_later(const BlockFamilies& families, const Sex* __restrict sex,
                           std::size_t size, std::uint8_t* __restrict later) noexcept {
        const std::uint8_t* __restrict const partner = families.partner();
        const auto head_second = [&](std::size_t head) {
            return static_cast<std::uint8_t>((sex[head] == Sex::female) &
                                             (sex[head + 1] == Sex::male));
        };
        later[0] = 0;
        for (std::size_t i = 1; i < size; ++i)
            later[i] = static_cast<std::uint8_t>(partner[i] & (head_second(i - 1) ^ 1));
        for (std::size_t i = 0; i + 1 < size; ++i)
            later[i] = static_cast<std::uint8_t>(later[i] | (partner[i + 1] & head_second(i)));
    }

    /// Who is decided first and who later; the oldest are retired.
    void list_deciders(Block block) {
        const std::uint8_t* const age = rows_.age;
        const std::uint8_t* const later = later_.data();
        RowList::Writer deciders = deciders_.start(block.size());
        RowList::Writer partners = partners_.start(block.size());
        for (std::size_t i = 0; i < block.size(); ++i) {
            const bool counts = of_working_age(age[i]);
            deciders.add_if(counts & (later[i] == 0), i);
            partners.add_if(counts & (later[i] != 0), i);
        }
        deciders_.finish(deciders);
        partners_.finish(partners);
        retire(age, block.size(), rows_.activity, rows_.hours);
    }
    static void retire(const std::uint8_t* __restrict age, std::size_t size,
                       Activity* __restrict activity, std::uint8_t* __restrict hours) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            const bool retires = age[i] >= ActivityModel::last_working_age;
            activity[i] = retires ? Activity::retired : activity[i];
            hours[i] = retires ? std::uint8_t{0} : hours[i];
        }
    }

    /// Activity and hours of some rows.
    void decide(std::span<const std::uint32_t> some) {
        const Rows rows = rows_;
        float* const chance = chance_.data();
        RowList::Writer learners = learners_.start(some.size());
        RowList::Writer workers = workers_.start(some.size());
        RowList::Writer others = others_.start(some.size());
        std::int64_t support = 0;
        for (const std::uint32_t i : some) {
            const WorkModels& models = *rows.models[i];
            const WorkCell cell = rows.cell(i);
            const float works = models.activity.works(cell);
            const bool learns = !of_working_life(rows.activity[i]);
            const bool at_work = rows.rank[i] < works;
            chance[i] = works;
            learners.add_if(learns, i);
            workers.add_if(!learns & at_work, i);
            others.add_if(!learns & !at_work, i);
            if (models.activity.works_by_support(cell, rows.rank[i]) && !learns)
                support += models.support_pence;
        }
        support_pence_ += support;
        learners_.finish(learners);
        workers_.finish(workers);
        others_.finish(others);
        for (const std::uint32_t i : learners_.rows())
            settle_learner(*rows.models[i], shard_.persons, first_ + i, rows.rank[i]);
        settle_workers();
        settle_others();
    }

    void settle_workers() {
        const Rows rows = rows_;
        const float* const chance = chance_.data();
        RowList::Writer self_employed = self_employed_.start(workers_.rows().size());
        RowList::Writer new_hours = new_hours_.start(workers_.rows().size());
        for (const std::uint32_t i : workers_.rows()) {
            const Activity activity =
                rows.models[i]->activity.choose_work(rows.cell(i), rows.rank[i] / chance[i]);
            const bool own_account = activity == Activity::self_employed;
            rows.activity[i] = activity;
            self_employed.add_if(own_account, i);
            new_hours.add_if(
                !own_account & !HoursModel::keeps(activity == Activity::part_time, rows.hours[i]),
                i);
        }
        self_employed_.finish(self_employed);
        new_hours_.finish(new_hours);
        for (const std::uint32_t i : new_hours_.rows())
            set_hours(i, rows.activity[i] == Activity::part_time);
        settle_self_employed();
    }

    void settle_self_employed() {
        const auto some = self_employed_.rows();
        const auto* const lifelong = lifelong_.of(shard_.persons.id, first_, some);
        const Sex* const sex = shard_.persons.sex.data() + first_;
        for (std::size_t n = 0; n < some.size(); ++n) {
            const std::uint32_t i = some[n];
            set_hours(i, self_employed_part_time(*rows_.models[i], sex[i], lifelong[n]));
        }
    }

    void set_hours(std::size_t i, bool part_time) {
        rows_.hours[i] = rows_.models[i]->hours.work(part_time, rows_.hours[i], rows_.bits[i][1]);
    }

    void settle_others() {
        const Rows rows = rows_;
        const float* const chance = chance_.data();
        for (const std::uint32_t i : others_.rows()) {
            rows.activity[i] =
                rows.models[i]->activity.choose_not_working(rows.cell(i), rows.rank[i], chance[i]);
            rows.hours[i] = 0;
        }
    }

    Shard& shard_;
    const std::vector<WorkModels> models_;
    BlockDraws yearly_, lifelong_;
    const float persistence_, innovation_;
    std::int64_t support_pence_ = 0;

    // Of the block.
    std::size_t first_ = 0;
    Rows rows_{};
    BlockFamilies families_;
    BlockColumn<std::uint8_t> age_sex_, state_, place_, unit_, later_;
    BlockColumn<std::uint16_t> family_;
    BlockColumn<const WorkModels*> model_;
    BlockColumn<float> rank_, chance_;
    RowList deciders_, partners_;
    RowList learners_, workers_, others_, self_employed_, new_hours_;
};

}  // namespace

void employment(const Context& context, Shard& shard, Tally& tally) {
    WorkingYear year(context, shard);
    for_each_block(shard, [&](Block block) { year.decide(block); });
    tally.spending(central_payer(context.authority->nation), FiscalComponent::employment_support) +=
        year.support_pence();
}

}  // namespace lc
