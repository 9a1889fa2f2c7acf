#include "model/processes/circumstances/employment.hpp"

#include <algorithm>
#include <cmath>

#include "model/population/block.hpp"
#include "model/processes/circumstances/work_rows.hpp"
#include "model/work/activity_columns.hpp"
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

/// One year's work of one shard. Goes over a block in steps, each over all rows that it concerns:
/// readiness to work, learners, then chances of working, first of all and once more of those second
/// in a couple whose partner turns out not to work, and at last activities and hours.
class WorkingYear {
  public:
    WorkingYear(const Context& context, Shard& shard)
        : shard_(shard),
          models_(work_models(context)),
          alike_(std::all_of(models_.begin() + 1, models_.end(),
                             [&](const WorkModels& m) { return m == models_.front(); })),
          columns_(activity_models(alike_ ? 1 : models_.size())),
          yearly_(context.draws, context.year, Stream::employment),
          lifelong_(context.draws, 0, Stream::employment),
          persistence_(static_cast<float>(context.law().work_dynamics.propensity_persistence)),
          innovation_(std::sqrt(1.0f - persistence_ * persistence_)) {}

    void decide(Block block) {
        first_ = block.first;
        size_ = block.size();
        if (!alike_)
            spread(
                shard_, block, [&](std::size_t h) { return shard_.households.selection[h]; }, set_);
        bits_ = yearly_.of({shard_.persons.id.data() + first_, size_});
        move_readiness_on();
        rows_.find(shard_, block);
        settle_those_not_deciding();
        find_chances();
        if (columns_.supports()) count_supported();
        list();
        settle_workers();
        settle_others();
    }

    std::int64_t support_pence() const noexcept { return support_pence_; }

  private:
    std::vector<const ActivityModel*> activity_models(std::size_t count) const {
        std::vector<const ActivityModel*> models;
        for (std::size_t s = 0; s < count; ++s) models.push_back(&models_[s].activity);
        return models;
    }
    /// Of the household's parameter set.
    const WorkModels& model(std::size_t i) const noexcept {
        return models_[alike_ ? 0 : set_.data()[i]];
    }
    const std::uint8_t* age() const noexcept { return shard_.persons.age.data() + first_; }
    Activity* activity() noexcept { return shard_.persons.activity.data() + first_; }
    std::uint8_t* hours() noexcept { return shard_.persons.hours.data() + first_; }

    /// Readiness to work a year on, which begins at 16, and its rank.
    void move_readiness_on() {
        const NormalTable& table = normal_table();
        float* const rank = rank_.room(size_);
        table.deviates(bits_, 0, size_, rank);
        move_on(age(), size_, persistence_, innovation_, rank,
                shard_.persons.work_propensity.data() + first_);
        table.ranks(rank, size_);
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

    /// The oldest retire; pupils and students may have a job.
    void settle_those_not_deciding() {
        retire(age(), size_, activity(), hours(), decides_.room(size_), wanted_.room(size_));
        learners_.select(wanted_.data(), size_);
        for (const std::uint32_t i : learners_.rows())
            settle_learner(model(i), shard_.persons, first_ + i, rank_.data()[i]);
    }
    /// @param decides  takes 1 for those whose activity is decided, else 0
    static void retire(const std::uint8_t* __restrict age, std::size_t size,
                       Activity* __restrict activity, std::uint8_t* __restrict hours,
                       std::uint8_t* __restrict decides, std::uint8_t* __restrict learns) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint8_t counts = of_working_age(age[i]);
            const std::uint8_t working_life = of_working_life(activity[i]);
            const bool retires = age[i] >= ActivityModel::last_working_age;
            decides[i] = counts & working_life;
            learns[i] = counts & (working_life ^ 1);
            activity[i] = retires ? Activity::retired : activity[i];
            hours[i] = retires ? std::uint8_t{0} : hours[i];
        }
    }

    void find_chances() {
        columns_.start(rows_.cells(), set_.data());
        columns_.find_chances();
        compare(rank_.data(), columns_.chance(), size_, at_work_.room(size_));
        find_active(decides_.data(), at_work_.data(), hours(), size_, active_.room(size_));
        rows_.count_partners(active_.data());
        columns_.find_chances();
        compare(rank_.data(), columns_.chance(), size_, at_work_.data());
    }
    static void compare(const float* __restrict rank, const float* __restrict chance,
                        std::size_t size, std::uint8_t* __restrict at_work) noexcept {
        for (std::size_t i = 0; i < size; ++i) at_work[i] = rank[i] < chance[i];
    }
    static void find_active(const std::uint8_t* __restrict decides,
                            const std::uint8_t* __restrict at_work,
                            const std::uint8_t* __restrict hours, std::size_t size,
                            std::uint8_t* __restrict active) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint8_t has_job = hours[i] > 0;
            active[i] = (decides[i] & at_work[i]) | ((decides[i] ^ 1) & has_job);
        }
    }

    void count_supported() {
        for (std::size_t i = 0; i < size_; ++i)
            if ((decides_.data()[i] & at_work_.data()[i]) != 0 &&
                columns_.works_by_support(i, rank_.data()[i]))
                support_pence_ += model(i).support_pence;
    }

    /// Those whose activity is decided, by whether they work.
    void list() {
        tell_apart(decides_.data(), size_, at_work_.data(), wanted_.data(), hours());
        workers_.select(at_work_.data(), size_);
        others_.select(wanted_.data(), size_);
    }
    /// Leaves those at work whose activity is decided, and takes the others' hours.
    static void tell_apart(const std::uint8_t* __restrict decides, std::size_t size,
                           std::uint8_t* __restrict at_work, std::uint8_t* __restrict others,
                           std::uint8_t* __restrict hours) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint8_t out_of_work = decides[i] & (at_work[i] ^ 1);
            at_work[i] = decides[i] & at_work[i];
            others[i] = out_of_work;
            hours[i] = out_of_work != 0 ? std::uint8_t{0} : hours[i];
        }
    }

    /// Activities of some rows, one after the other, at their places.
    void choose(std::span<const std::uint32_t> some, const Activity* choice) {
        Activity* const activity = this->activity();
        for (std::size_t n = 0; n < some.size(); ++n) activity[some[n]] = choice[n];
    }

    void settle_workers() {
        choose(workers_.rows(), columns_.choose_work(workers_.rows(), rank_.data()));
        find_new_hours(at_work_.data(), activity(), hours(), size_, wanted_.data(), active_.data());
        self_employed_.select(wanted_.data(), size_);
        new_hours_.select(active_.data(), size_);
        for (const std::uint32_t i : new_hours_.rows())
            set_hours(i, activity()[i] == Activity::part_time);
        settle_self_employed();
    }
    /// @param own_account  takes 1 for the self-employed
    /// @param anew         takes 1 for employees who do not keep their hours
    static void find_new_hours(const std::uint8_t* __restrict at_work,
                               const Activity* __restrict activity,
                               const std::uint8_t* __restrict hours, std::size_t size,
                               std::uint8_t* __restrict own_account,
                               std::uint8_t* __restrict anew) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint8_t alone = activity[i] == Activity::self_employed;
            const std::uint8_t keeps =
                HoursModel::keeps(activity[i] == Activity::part_time, hours[i]);
            own_account[i] = at_work[i] & alone;
            anew[i] = at_work[i] & (alone ^ 1) & (keeps ^ 1);
        }
    }

    void settle_self_employed() {
        const auto some = self_employed_.rows();
        const auto* const lifelong = lifelong_.of(shard_.persons.id, first_, some);
        const Sex* const sex = shard_.persons.sex.data() + first_;
        for (std::size_t n = 0; n < some.size(); ++n) {
            const std::uint32_t i = some[n];
            set_hours(i, self_employed_part_time(model(i), sex[i], lifelong[n]));
        }
    }

    void set_hours(std::size_t i, bool part_time) {
        std::uint8_t& own = hours()[i];
        own = model(i).hours.work(part_time, own, bits_[i][1]);
    }

    void settle_others() {
        choose(others_.rows(), columns_.choose_not_working(others_.rows(), rank_.data()));
    }

    Shard& shard_;
    const std::vector<WorkModels> models_;
    const bool alike_;  ///< all parameter sets decide as the first does
    ActivityColumns columns_;
    BlockDraws yearly_, lifelong_;
    const float persistence_, innovation_;
    std::int64_t support_pence_ = 0;

    // Of the block.
    std::size_t first_ = 0, size_ = 0;
    const std::array<std::uint32_t, 4>* bits_ = nullptr;
    WorkRows rows_;
    BlockColumn<std::uint32_t> set_;  ///< unless all are alike
    BlockColumn<float> rank_;         ///< of the readiness to work
    BlockColumn<std::uint8_t> decides_, at_work_, active_, wanted_;
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
