// Applying the models of activity and hours to a household's rows: shared by the synthesised
// population and the yearly process.
#pragma once

#include <vector>

#include "model/core/fixed_point.hpp"
#include "model/process/context.hpp"
#include "model/work/activity_model.hpp"
#include "model/work/hours.hpp"
#include "model/work/situation.hpp"

namespace lc {

/// Models of one parameter set.
struct WorkModels {
    WorkModels(const Parameters& parameters, const WorkRates& rates, double employment_ratio = 1)
        : activity(parameters, rates, employment_ratio),
          hours(parameters.hours),
          student_work(static_cast<float>(parameters.work_dynamics.student_work)),
          support_pence(to_pence(parameters.employment_support.cost_per_job)) {}
    ActivityModel activity;
    HoursModel hours;
    float student_work;          ///< share of students with a job
    std::int64_t support_pence;  ///< a year for each parent in work because of help
    bool operator==(const WorkModels&) const = default;
};

/// One for each parameter set of a year.
inline std::vector<WorkModels> work_models(const Context& context) {
    std::vector<WorkModels> models;
    models.reserve(context.sets.size());
    for (const Parameters& set : context.sets)
        models.emplace_back(set, context.rates->work, context.uk->employment_ratio);
    return models;
}

/// What social tenancy adds in the synthesised population, centred so that the whole of the
/// authority's working-age population is not moved. The difference is carried on by persistent
/// components and not by tenure itself, so that a later move into a social home changes nothing.
/// @param effect  social rather than private renting
/// @param share   of residents of working age in social tenure
inline float social_shift(double effect, double share, Tenure tenure) noexcept {
    return static_cast<float>(effect * ((tenure == Tenure::social_rent ? 1.0 : 0.0) - share));
}

/// Whether employment decides the activity of somebody aged 16 and over: not of pupils and
/// students.
constexpr bool of_working_life(Activity a) noexcept { return a > Activity::student; }

/// Whether somebody would be self-employed part-time: a draw for life.
/// @param lifelong  the draws of the person, of no year
inline bool self_employed_part_time(const WorkModels& models, Sex sex,
                                    const std::array<std::uint32_t, 4>& lifelong) noexcept {
    return unit_float(lifelong[0]) < models.activity.self_employed_part_time(sex);
}

/// Sets activity and hours of row `p` from its rank in the distribution of activity.
inline void settle(const WorkModels& models, const Draws& draws, Persons& persons, std::size_t p,
                   const WorkSituation& s, float rank, std::uint32_t bits) noexcept {
    const Activity activity = models.activity.choose(s, rank);
    persons.activity[p] = activity;
    if (!works(activity)) {
        persons.hours[p] = 0;
        return;
    }
    bool part_time = activity == Activity::part_time;
    if (activity == Activity::self_employed)
        part_time =
            self_employed_part_time(models, s.sex, draws(persons.id[p], 0, Stream::employment));
    persons.hours[p] = models.hours.work(part_time, persons.hours[p], bits);
}

/// Sets the hours of a pupil or student from the rank of readiness to work.
inline void settle_learner(const WorkModels& models, Persons& persons, std::size_t p,
                           float rank) noexcept {
    const bool job = persons.activity[p] == Activity::student && rank < models.student_work;
    persons.hours[p] = job ? models.hours.student() : std::uint8_t{0};
}

/// Calls visit(row, situation) for everybody of 16 and over in household `h` in the order in which
/// activity is decided: of a couple the first before the second, whose situation tells whether the
/// first works. `works_now(row)` is asked after the first has been visited.
template <class Visit, class WorksNow>
void visit_working_life(const Shard& shard, std::size_t h, const Visit& visit,
                        const WorksNow& works_now) {
    const Persons& persons = shard.persons;
    const Tenure tenure = shard.households.tenure[h];
    const int decile = shard.households.decile[h];
    const std::size_t end = shard.first_person[h + 1];
    for (std::size_t begin = shard.first_person[h]; begin < end;) {
        const BenefitUnit unit = benefit_unit(persons, begin, end);
        if (unit.couple) {
            const std::size_t second = second_of_couple(persons, unit);
            const std::size_t first = second == begin ? begin + 1 : begin;
            visit(first, situation_of(persons, first, unit, tenure, decile));
            WorkSituation s = situation_of(persons, second, unit, tenure, decile);
            s.partner_works = works_now(first);
            visit(second, s);
        } else if (persons.age[begin] >= 16) {
            visit(begin, situation_of(persons, begin, unit, tenure, decile));
        }
        for (std::size_t p = unit.adults_end(); p < unit.end; ++p)
            if (persons.age[p] >= 16) visit(p, situation_of_leaver(persons, p, tenure, decile));
        begin = unit.end;
    }
}

}  // namespace lc
