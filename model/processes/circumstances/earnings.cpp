#include "model/processes/circumstances/earnings.hpp"

#include <algorithm>

#include "model/core/fixed_point.hpp"
#include "model/core/gather.hpp"
#include "model/population/block.hpp"
#include "model/work/pay.hpp"

namespace lc {

const ProcessInfo earnings_info{
    "earnings",
    Phase::circumstances,
    {Stream::earnings},
    {Column::id, Column::age, Column::sex, Column::relation, Column::qualification,
     Column::activity, Column::hours, Column::work_propensity, Column::decile, Column::selection,
     Column::structure},
    {Column::tenure, Column::wage},
    {Column::wage, Column::income}};

namespace {

/// For every parameter set the first that pays alike, so that levers on other things do not divide
/// the population.
std::vector<std::uint32_t> kinds_of(const std::vector<WageModel>& models) {
    std::vector<std::uint32_t> kinds;
    for (const WageModel& model : models) {
        std::size_t kind = 0;
        while (kind < kinds.size() && (kinds[kind] != kind || !model.pays_like(models[kind])))
            ++kind;
        kinds.push_back(static_cast<std::uint32_t>(kind));
    }
    return kinds;
}

/// One year's pay of one shard, a block at a time: wages, then incomes of those who may draw a
/// private pension and of those who work, of one kind of parameter sets after the other.
class EarningYear {
  public:
    EarningYear(const Context& context, Shard& shard)
        : draws_(context.draws),
          shard_(shard),
          models_(wage_models(context)),
          kinds_(kinds_of(models_)),
          alike_(std::all_of(kinds_.begin(), kinds_.end(), [](auto kind) { return kind == 0; })),
          yearly_(context.draws, context.year, Stream::earnings) {
        for (const WageModel& model : models_) {
            raises_ = raises_ || model.raises_minimum();
            same_dynamics_ = same_dynamics_ && model.moves_like(models_.front());
        }
    }

    void earn(Block block, Tally& tally) {
        const Households& households = shard_.households;
        if (raises_ || !same_dynamics_ || !alike_)
            spread(
                shard_, block, [&](std::size_t h) { return households.selection[h]; }, set_);
        spread(
            shard_, block,
            [&](std::size_t h) {
                return models_[households.selection[h]].mean_component(
                    households.tenure[h], households.decile[h], dependent_children(shard_, h));
            },
            mean_);
        bits_ = yearly_.of({shard_.persons.id.data() + block.first, block.size()});
        move_wages_on(block);
        std::fill_n(shard_.persons.income.data() + block.first, block.size(), 0.0f);
        for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
            if (kinds_[kind] != kind) continue;
            sort_out(block, kind);
            pay_pensions(block, models_[kind]);
            pay_workers(block, models_[kind]);
            if (raises_) raise_to_minimum(block, tally);
        }
    }

  private:
    /// Persistent components of pay a year on; they begin at 16 and stay when somebody retires.
    void move_wages_on(Block block) {
        float* const deviate = deviate_.room(block.size());
        normal_table().deviates(bits_, 0, block.size(), deviate);
        // Levers rarely change how wages move, and one model for all is much faster.
        if (same_dynamics_)
            move_on(block, [&](std::size_t) -> const WageModel& { return models_.front(); });
        else
            move_on(block,
                    [&](std::size_t i) -> const WageModel& { return models_[set_.data()[i]]; });
    }
    template <class ModelOf>
    void move_on(Block block, const ModelOf& model_of) {
        const float* __restrict const mean = mean_.data();
        const float* __restrict const deviate = deviate_.data();
        const std::uint8_t* __restrict const age = shard_.persons.age.data() + block.first;
        const Activity* __restrict const activity = shard_.persons.activity.data() + block.first;
        float* __restrict const wage = shard_.persons.wage.data() + block.first;
        const std::size_t size = block.size();
        for (std::size_t i = 0; i < size; ++i) {
            const WageModel& model = model_of(i);
            const float begins = mean[i] + model.deviation() * deviate[i];
            const float moved = model.next_component(wage[i], mean[i], deviate[i]);
            const bool moves = (age[i] >= 16) & (activity[i] != Activity::retired);
            const float now = age[i] == 16 ? begins : moved;
            wage[i] = moves ? now : wage[i];
        }
    }

    /// Lists who of one kind of parameter sets may draw a pension and who works, and finds what
    /// their pay depends on.
    void sort_out(Block block, std::size_t kind) {
        const Persons& persons = shard_.persons;
        const std::size_t size = block.size(), first = block.first;
        cells_.room(size);
        find_cells(persons.age.data() + first, persons.sex.data() + first,
                   persons.qualification.data() + first, own_.room(size), size);
        const int pension_age = models_[kind].first_pension_age();
        find_states(
            persons.age.data() + first, persons.activity.data() + first,
            persons.hours.data() + first, static_cast<std::uint8_t>(pension_age), size,
            {late_.room(size), own_account_.room(size), pensioner_.room(size), worker_.room(size)});
        put_together(own_.data(), late_.data(), own_account_.data(), persons.hours.data() + first,
                     size, cells_.data());
        if (!alike_) leave_others(kind, size);
        pensioners_.select(pensioner_.data(), size);
        workers_.select(worker_.data(), size);
    }
    static void find_cells(const std::uint8_t* __restrict age, const Sex* __restrict sex,
                           const Qualification* __restrict held, std::uint16_t* __restrict own,
                           std::size_t size) noexcept {
        for (std::size_t i = 0; i < size; ++i)
            own[i] = static_cast<std::uint16_t>(pay_cell::of(sex[i], held[i], age[i]));
    }
    /// 1 for rows of which it is so, else 0.
    struct States {
        std::uint8_t *late, *own_account, *pensioner, *worker;
    };
    static void find_states(const std::uint8_t* __restrict age, const Activity* __restrict activity,
                            const std::uint8_t* __restrict hours, std::uint8_t pension_age,
                            std::size_t size, const States& states) noexcept {
        std::uint8_t* __restrict const late = states.late;
        std::uint8_t* __restrict const own_account = states.own_account;
        std::uint8_t* __restrict const pensioner = states.pensioner;
        std::uint8_t* __restrict const worker = states.worker;
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint8_t grown = age[i] >= 16, reaches = age[i] >= pension_age;
            const std::uint8_t retired = activity[i] == Activity::retired, busy = hours[i] > 0;
            late[i] = reaches;
            own_account[i] = activity[i] == Activity::self_employed;
            pensioner[i] = grown & (retired | reaches);
            worker[i] = grown & busy;
        }
    }
    static void put_together(const std::uint16_t* __restrict own,
                             const std::uint8_t* __restrict late,
                             const std::uint8_t* __restrict own_account,
                             const std::uint8_t* __restrict hours, std::size_t size,
                             std::uint32_t* __restrict cells) noexcept {
        for (std::size_t i = 0; i < size; ++i)
            cells[i] = own[i] | late[i] * pay_cell::pension_age |
                       own_account[i] * pay_cell::self_employed |
                       std::uint32_t{hours[i]} << pay_cell::hours;
    }
    void leave_others(std::size_t kind, std::size_t size) {
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint8_t counts = kinds_[set_.data()[i]] == kind;
            pensioner_.data()[i] &= counts;
            worker_.data()[i] &= counts;
        }
    }

    /// What the pay of some rows depends on, without what is of the year.
    PayRows pick(Block block, std::span<const std::uint32_t> rows) {
        std::uint32_t* const cells = picked_cells_.room(rows.size());
        for (std::size_t n = 0; n < rows.size(); ++n) cells[n] = cells_.data()[rows[n]];
        float* const wage = picked_wage_.room(rows.size());
        gather(shard_.persons.wage.data() + block.first, rows.data(), rows.size(), wage);
        working_.room(rows.size());
        pay_.room(rows.size());
        return {rows.size(), cells, wage, nullptr, nullptr, nullptr};
    }

    void pay_pensions(Block block, const WageModel& model) {
        const auto some = pensioners_.rows();
        const PayRows rows = pick(block, some);
        model.private_pensions(rows, working_.data(), pay_.data());
        float* const income = shard_.persons.income.data() + block.first;
        for (std::size_t n = 0; n < some.size(); ++n) income[some[n]] = pay_.data()[n];
    }

    void pay_workers(Block block, const WageModel& model) {
        const auto some = workers_.rows();
        PayRows rows = pick(block, some);
        std::int32_t* const ready = ready_.room(some.size());
        std::array<std::uint32_t, 4>* const bits = picked_bits_.room(some.size());
        const std::int16_t* const held = shard_.persons.work_propensity.data() + block.first;
        for (std::size_t n = 0; n < some.size(); ++n) ready[n] = held[some[n]];
        for (std::size_t n = 0; n < some.size(); ++n) bits[n] = bits_[some[n]];
        normal_table().deviates(bits, 1, some.size(), pay_this_year_.room(some.size()));
        normal_table().deviates(bits, 2, some.size(), profit_.room(some.size()));
        rows.propensity = ready;
        rows.yearly = pay_this_year_.data();
        rows.profit = profit_.data();
        model.earned(rows, working_.data(), pay_.data());
        float* const income = shard_.persons.income.data() + block.first;
        for (std::size_t n = 0; n < some.size(); ++n) income[some[n]] += pay_.data()[n];
    }

    /// Raises wages to a minimum above the law's. Whether the employer pledges a living wage is a
    /// draw for life, so that wider coverage only adds employees.
    void raise_to_minimum(Block block, Tally& tally) {
        Persons& persons = shard_.persons;
        for (const std::uint32_t i : workers_.rows()) {
            const std::size_t p = block.first + i;
            const WageModel& model = models_[set_.data()[i]];
            if (!model.raises_minimum() || !works(persons.activity[p])) continue;
            PaySituation s = pay_situation(persons, p, bits_[i]);
            s.pledged =
                model.coverage() > 0 &&
                unit_float(draws_(persons.id[p], 0, Stream::earnings)[0]) < model.coverage();
            const float rise = model.rise_of_minimum(s);
            persons.income[p] += rise;
            tally.employer_cost_pence += to_pence(rise);
        }
    }

    const Draws draws_;
    Shard& shard_;
    const std::vector<WageModel> models_;
    const std::vector<std::uint32_t> kinds_;
    const bool alike_;  ///< there is one kind
    bool raises_ = false, same_dynamics_ = true;
    BlockDraws yearly_;

    // Of the block.
    const std::array<std::uint32_t, 4>* bits_ = nullptr;
    BlockColumn<std::uint32_t> set_;  ///< where sets differ
    BlockColumn<float> mean_, deviate_;
    BlockColumn<std::uint16_t> own_;
    BlockColumn<std::uint8_t> late_, own_account_, pensioner_, worker_;
    BlockColumn<std::uint32_t> cells_;
    RowList pensioners_, workers_;
    // Of the rows picked.
    BlockColumn<std::uint32_t> picked_cells_;
    BlockColumn<std::int32_t> ready_;
    BlockColumn<std::array<std::uint32_t, 4>> picked_bits_;
    BlockColumn<float> picked_wage_, pay_this_year_, profit_, working_, pay_;
};

}  // namespace

void earnings(const Context& context, Shard& shard, Tally& tally) {
    EarningYear year(context, shard);
    for_each_block(shard, [&](Block block) { year.earn(block, tally); });
}

}  // namespace lc
