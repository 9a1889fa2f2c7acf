#include "model/processes/consequences/health.hpp"

#include <algorithm>

#include "model/core/gather.hpp"
#include "model/health/health_model.hpp"
#include "model/population/block.hpp"
#include "model/processes/consequences/exposure.hpp"
#include "model/rates/make_health_rates.hpp"

namespace lc {

const ProcessInfo health_info{
    "health",
    Phase::consequences,
    {Stream::health},
    {Column::id, Column::age, Column::qualification, Column::adult_exposure, Column::child_exposure,
     Column::decile, Column::quality, Column::structure},
    {Column::health, Column::disability},
    {Column::health, Column::disability}};

namespace {

/// States of three ordered levels (0 best) after a small change of the chances of being at level 1
/// or worse and at level 2: what a level loses on balance leaves it, nobody else moves, so that the
/// shares of an age stay with the age.
inline std::int32_t drifted(std::int32_t level, float worse, float worst, float worse_change,
                            float worst_change, float uniform) noexcept {
    const float best_before = 1 - (worse - worse_change), worst_before = worst - worst_change;
    const float middle_before = 1 - best_before - worst_before;
    const std::int32_t from_best = uniform * best_before < worse_change ? 1 : 0;
    const std::int32_t from_worst = uniform * worst_before < -worst_change ? 1 : 2;
    const std::int32_t from_middle = (1 - uniform) * middle_before < -worse_change ? 0 : 1;
    const std::int32_t middle = uniform * middle_before < worst_change ? 2 : from_middle;
    const std::int32_t not_worst = level == 0 ? from_best : middle;
    return level == 2 ? from_worst : not_worst;
}

/// The draw of limitation in a redraw: that of health in a share of them.
float second_draw(const std::array<std::uint32_t, 4>& draw, float shared) noexcept {
    const float first = unit_float(draw[1]), own = unit_float(draw[3]);
    return unit_float(draw[2]) < shared ? first : own;
}

/// Largest chance, by age, that someone in the best state leaves it for age alone: with chance p of
/// a worse state it is p times the step of the log-odds. Most persons are settled by it, without
/// their own chances.
std::array<float, age_count> largest_drift(const HealthModel& model) {
    std::array<float, age_count> largest{};
    for (int age = 1; age < age_count; ++age)
        for (const std::size_t state : {0u, 2u})
            largest[static_cast<std::size_t>(age)] =
                std::max(largest[static_cast<std::size_t>(age)],
                         model.profile(state, age) - model.profile(state, age - 1));
    return largest;
}

/// Yearly chance of a redraw by age. In the start year, in which nobody has aged, everybody is
/// drawn anew: intercepts are solved again once its exposures are known.
std::array<float, age_count> redraw_chances(const Context& context) {
    const HealthStateParameters& parameters = context.law().health_state;
    std::array<float, age_count> chances{};
    if (context.year == start_year) {
        chances.fill(1);
        return chances;
    }
    for (std::size_t age = 1; age < chances.size(); ++age)
        chances[age] = static_cast<float>(age < 16   ? parameters.redraw_child
                                          : age < 65 ? parameters.redraw_working_age
                                                     : parameters.redraw_older);
    chances[0] = 1;
    return chances;
}

/// One year's health of one shard, a block at a time: lists who is redrawn and whose state may
/// drift, most being settled by the largest chance of their age, then works out their chances.
class HealthYear {
  public:
    HealthYear(const Context& context, Shard& shard)
        : shard_(shard),
          model_(context.law().health_state, context.rates->health),
          anew_(redraw_chances(context)),
          drift_at_most_(largest_drift(model_)),
          shared_(static_cast<float>(context.law().health_state.shared_draw)),
          draws_(context.draws, context.year, Stream::health) {
        for (std::size_t home = 0; home < effects_of_home_.size(); ++home)
            effects_of_home_[home] = model_.effect_of_home(static_cast<int>(home / 4),
                                                           static_cast<std::uint8_t>(home % 4));
    }

    void age(Block block) {
        const Households& households = shard_.households;
        spread(
            shard_, block,
            [&](std::size_t h) {
                return effects_of_home_[households.decile[h] * std::size_t{4} +
                                        (households.quality[h] & failings)];
            },
            home_);
        Persons& persons = shard_.persons;
        const std::size_t first = block.first, size = block.size();
        age_ = persons.age.data() + first;
        bits_ = draws_.of({persons.id.data() + first, size});
        model_.circumstances(
            {age_, persons.qualification.data() + first, persons.adult_exposure.data() + first,
             persons.child_exposure.data() + first, home_.data()},
            size, circumstances_.room(size));
        list(block);
        // Those who are redrawn do not drift, so that the order of the three makes no difference.
        drift(HealthModel::Outcome::general_health, unhealthy_.rows(), health_draw_.data(),
              persons.health.data() + first);
        drift(HealthModel::Outcome::limitation, limited_.rows(), limitation_draw_.data(),
              persons.disability.data() + first);
        redraw(persons.health.data() + first, persons.disability.data() + first);
    }

  private:
    void list(Block block) {
        const Persons& persons = shard_.persons;
        const std::size_t first = block.first, size = block.size();
        gather(anew_.data(), age_, size, anew_at_.room(size));
        gather(drift_at_most_.data(), age_, size, drift_at_.room(size));
        weigh(bits_, anew_at_.data(), drift_at_.data(), size,
              {health_draw_.room(size), limitation_draw_.room(size), again_.room(size),
               may_worsen_.room(size), may_be_limited_.room(size)});
        tell_apart(persons.health.data() + first, persons.disability.data() + first, again_.data(),
                   size, may_worsen_.data(), may_be_limited_.data());
        redrawn_.select(again_.data(), size);
        unhealthy_.select(may_worsen_.data(), size);
        limited_.select(may_be_limited_.data(), size);
    }

    /// Draws of health, of those who are not redrawn, and of limitation; 1 for those whose draw is
    /// below the chance of a redraw, or below that of leaving the best state.
    struct Weighed {
        float *health, *limitation;
        std::uint8_t *again, *may_worsen, *may_be_limited;
    };
    static void weigh(const std::array<std::uint32_t, 4>* __restrict bits,
                      const float* __restrict anew_at, const float* __restrict drift_at,
                      std::size_t size, const Weighed& to) noexcept {
        float* __restrict const health = to.health;
        float* __restrict const limitation = to.limitation;
        std::uint8_t* __restrict const again = to.again;
        std::uint8_t* __restrict const may_worsen = to.may_worsen;
        std::uint8_t* __restrict const may_be_limited = to.may_be_limited;
        for (std::size_t i = 0; i < size; ++i) {
            const float first = unit_float(bits[i][0]);
            again[i] = first < anew_at[i];
            health[i] = (first - anew_at[i]) / (1 - anew_at[i]);
            limitation[i] = unit_float(bits[i][1]);
        }
        for (std::size_t i = 0; i < size; ++i) may_worsen[i] = health[i] < drift_at[i];
        for (std::size_t i = 0; i < size; ++i) may_be_limited[i] = limitation[i] < drift_at[i];
    }
    /// Whoever is not in the best state may drift too; nobody who is redrawn.
    static void tell_apart(const GeneralHealth* __restrict health,
                           const Disability* __restrict disability,
                           const std::uint8_t* __restrict again, std::size_t size,
                           std::uint8_t* __restrict may_worsen,
                           std::uint8_t* __restrict may_be_limited) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint8_t ill = health[i] != GeneralHealth::good;
            const std::uint8_t limited = disability[i] != Disability::none;
            const std::uint8_t ages = again[i] ^ 1;
            may_worsen[i] = ages & (may_worsen[i] | ill);
            may_be_limited[i] = ages & (may_be_limited[i] | limited);
        }
    }

    /// Ages and chances of some rows, one after the other.
    void find_chances(HealthModel::Outcome outcome, std::span<const std::uint32_t> rows) {
        const std::size_t size = rows.size();
        std::uint8_t* const ages = picked_age_.room(size);
        for (std::size_t n = 0; n < size; ++n) ages[n] = age_[rows[n]];
        gather(circumstances_.data(), rows.data(), size, picked_circumstances_.room(size));
        model_.chances(outcome, ages, picked_circumstances_.data(), size, worse_.room(size),
                       worst_.room(size));
    }

    template <class State>
    void drift(HealthModel::Outcome outcome, std::span<const std::uint32_t> rows,
               const float* uniform, State* state) {
        const std::size_t size = rows.size();
        find_chances(outcome, rows);
        model_.steps(outcome, picked_age_.data(), size, worse_step_.room(size),
                     worst_step_.room(size));
        std::int32_t* const level = level_.room(size);
        for (std::size_t n = 0; n < size; ++n) level[n] = static_cast<std::int32_t>(state[rows[n]]);
        gather(uniform, rows.data(), size, picked_uniform_.room(size));
        drift_each({worse_.data(), worst_.data(), worse_step_.data(), worst_step_.data(),
                    picked_uniform_.data()},
                   size, level);
        for (std::size_t n = 0; n < size; ++n) state[rows[n]] = static_cast<State>(level[n]);
    }
    struct DriftColumns {
        const float *worse, *worst, *worse_step, *worst_step, *uniform;
    };
    static void drift_each(const DriftColumns& of, std::size_t size,
                           std::int32_t* __restrict level) noexcept {
        const float* __restrict const worse = of.worse;
        const float* __restrict const worst = of.worst;
        const float* __restrict const worse_step = of.worse_step;
        const float* __restrict const worst_step = of.worst_step;
        const float* __restrict const uniform = of.uniform;
        for (std::size_t n = 0; n < size; ++n)
            level[n] =
                drifted(level[n], worse[n], worst[n], worse[n] * (1 - worse[n]) * worse_step[n],
                        worst[n] * (1 - worst[n]) * worst_step[n], uniform[n]);
    }

    void redraw(GeneralHealth* health, Disability* disability) {
        const auto rows = redrawn_.rows();
        std::array<std::uint32_t, 4>* const bits = picked_bits_.room(rows.size());
        for (std::size_t n = 0; n < rows.size(); ++n) bits[n] = bits_[rows[n]];
        float* const first = picked_uniform_.room(rows.size());
        float* const second = second_uniform_.room(rows.size());
        find_draws(bits, shared_, rows.size(), first, second);
        redraw(HealthModel::Outcome::general_health, rows, first, health);
        redraw(HealthModel::Outcome::limitation, rows, second, disability);
    }
    static void find_draws(const std::array<std::uint32_t, 4>* __restrict bits, float shared,
                           std::size_t size, float* __restrict first,
                           float* __restrict second) noexcept {
        for (std::size_t n = 0; n < size; ++n) {
            first[n] = unit_float(bits[n][1]);
            second[n] = second_draw(bits[n], shared);
        }
    }
    template <class State>
    void redraw(HealthModel::Outcome outcome, std::span<const std::uint32_t> rows,
                const float* uniform, State* state) {
        find_chances(outcome, rows);
        std::int32_t* const level = level_.room(rows.size());
        draw_levels(worse_.data(), worst_.data(), uniform, rows.size(), level);
        for (std::size_t n = 0; n < rows.size(); ++n) state[rows[n]] = static_cast<State>(level[n]);
    }
    /// See draw_health and draw_limitation; the worst state is never the likelier.
    static void draw_levels(const float* __restrict worse, const float* __restrict worst,
                            const float* __restrict uniform, std::size_t size,
                            std::int32_t* __restrict level) noexcept {
        for (std::size_t n = 0; n < size; ++n)
            level[n] = std::int32_t{uniform[n] < worse[n]} + std::int32_t{uniform[n] < worst[n]};
    }

    Shard& shard_;
    const HealthModel model_;
    const std::array<float, age_count> anew_, drift_at_most_;
    const float shared_;  ///< share of redraws in which health and limitation have one draw
    BlockDraws draws_;
    static constexpr std::uint8_t failings = dwelling::cold | dwelling::non_decent;
    static_assert(failings == 3);
    std::array<float, 44> effects_of_home_{};  ///< by decile and failings

    // Of the block.
    const std::array<std::uint32_t, 4>* bits_ = nullptr;
    const std::uint8_t* age_ = nullptr;
    BlockColumn<float> home_, circumstances_, anew_at_, drift_at_;
    BlockColumn<float> health_draw_, limitation_draw_;               ///< see Weighed
    BlockColumn<std::uint8_t> again_, may_worsen_, may_be_limited_;  ///< see Weighed
    RowList redrawn_, unhealthy_, limited_;
    // Of some rows.
    BlockColumn<std::uint8_t> picked_age_;
    BlockColumn<std::array<std::uint32_t, 4>> picked_bits_;
    BlockColumn<float> picked_circumstances_, picked_uniform_, second_uniform_;
    BlockColumn<float> worse_, worst_, worse_step_, worst_step_;
    BlockColumn<std::int32_t> level_;
};

}  // namespace

void health(const Context& context, Shard& shard, Tally& /*tally*/) {
    HealthYear year(context, shard);
    for_each_block(shard, [&](Block block) { year.age(block); });
}

void initialise_health(const Context& context, Shard& shard, HealthRates& rates) {
    expect_exposure(context, shard);
    calibrate_health(context, shard, rates);
    const HealthStateParameters& parameters = context.law().health_state;
    const HealthModel model(parameters, rates);
    const auto shared = static_cast<float>(parameters.shared_draw);
    Persons& persons = shard.persons;
    const Households& households = shard.households;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const float home = model.effect_of_home(households.decile[h], households.quality[h]);
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
            const auto draw = context.draws(persons.id[p], context.year, Stream::health);
            const HealthChances chances =
                model.chances(persons.age[p], model.circumstances(persons, p, home));
            persons.health[p] = draw_health(chances, unit_float(draw[1]));
            persons.disability[p] = draw_limitation(chances, second_draw(draw, shared));
        }
    }
}

}  // namespace lc
