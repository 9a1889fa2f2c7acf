#include "model/processes/circumstances/earnings.hpp"

#include <algorithm>

#include "model/core/fixed_point.hpp"
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

/// One year's pay of one shard, a block at a time: wages, then incomes of those who work and of
/// those who may draw a private pension.
class EarningYear {
  public:
    EarningYear(const Context& context, Shard& shard)
        : draws_(context.draws),
          shard_(shard),
          models_(wage_models(context)),
          yearly_(context.draws, context.year, Stream::earnings) {
        for (const WageModel& model : models_) {
            raises_ = raises_ || model.raises_minimum();
            same_dynamics_ = same_dynamics_ && model.moves_like(models_.front());
        }
    }

    void earn(Block block, Tally& tally) {
        const Households& households = shard_.households;
        const WageModel* const all = models_.data();
        spread(
            shard_, block, [&](std::size_t h) { return all + households.selection[h]; }, model_);
        spread(
            shard_, block,
            [&](std::size_t h) {
                return all[households.selection[h]].mean_component(
                    households.tenure[h], households.decile[h], dependent_children(shard_, h));
            },
            mean_);
        bits_ = yearly_.of({shard_.persons.id.data() + block.first, block.size()});
        move_wages_on(block);
        pay_pensions(block);
        pay_workers(block);
        if (raises_) raise_to_minimum(block, tally);
    }

  private:
    /// Persistent components of pay a year on; they begin at 16 and stay when somebody retires.
    void move_wages_on(Block block) {
        const NormalTable& table = normal_table();
        float* const deviate = deviate_.room(block.size());
        for (std::size_t i = 0; i < block.size(); ++i) deviate[i] = table.deviate(bits_[i][0]);
        const WageModel* const* const model = model_.data();
        // Levers rarely change how wages move, and one model for all is much faster.
        if (same_dynamics_)
            move_on(block, [&](std::size_t) -> const WageModel& { return models_.front(); });
        else
            move_on(block, [&](std::size_t i) -> const WageModel& { return *model[i]; });
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

    /// Sets everybody's income to that of a private pension, nothing for most.
    void pay_pensions(Block block) {
        const Persons& persons = shard_.persons;
        float* const income = shard_.persons.income.data() + block.first;
        std::fill_n(income, block.size(), 0.0f);
        RowList::Writer list = rows_.start(block.size());
        for (std::size_t i = 0; i < block.size(); ++i) {
            const std::size_t p = block.first + i;
            list.add_if(
                (persons.age[p] >= 16) & ((persons.activity[p] == Activity::retired) |
                                          (model_.data()[i]->reaches_pension_age(persons.age[p]))),
                i);
        }
        rows_.finish(list);
        for (const std::uint32_t i : rows_.rows())
            income[i] = model_.data()[i]->private_pension(situation(block, i));
    }

    void pay_workers(Block block) {
        const Persons& persons = shard_.persons;
        float* const income = shard_.persons.income.data() + block.first;
        RowList::Writer list = rows_.start(block.size());
        for (std::size_t i = 0; i < block.size(); ++i)
            list.add_if((persons.age[block.first + i] >= 16) & (persons.hours[block.first + i] > 0),
                        i);
        rows_.finish(list);
        for (const std::uint32_t i : rows_.rows())
            income[i] += model_.data()[i]->earned(situation(block, i));
    }

    PaySituation situation(Block block, std::size_t i) const noexcept {
        return pay_situation(shard_.persons, block.first + i, bits_[i]);
    }

    /// Raises wages to a minimum above the law's. Whether the employer pledges a living wage is a
    /// draw for life, so that wider coverage only adds employees.
    void raise_to_minimum(Block block, Tally& tally) {
        Persons& persons = shard_.persons;
        for (const std::uint32_t i : rows_.rows()) {
            const std::size_t p = block.first + i;
            const WageModel& model = *model_.data()[i];
            if (!model.raises_minimum() || !works(persons.activity[p])) continue;
            PaySituation s = situation(block, i);
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
    bool raises_ = false, same_dynamics_ = true;
    BlockDraws yearly_;

    // Of the block.
    const std::array<std::uint32_t, 4>* bits_ = nullptr;
    BlockColumn<const WageModel*> model_;
    BlockColumn<float> mean_, deviate_;
    RowList rows_;
};

}  // namespace

void earnings(const Context& context, Shard& shard, Tally& tally) {
    EarningYear year(context, shard);
    for_each_block(shard, [&](Block block) { year.earn(block, tally); });
}

}  // namespace lc
