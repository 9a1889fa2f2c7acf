#include "model/processes/circumstances/education.hpp"

#include <algorithm>
#include <vector>

#include "model/core/fixed_point.hpp"
#include "model/education/attainment_model.hpp"
#include "model/education/student_model.hpp"
#include "model/processes/circumstances/adult_courses.hpp"
#include "model/work/situation.hpp"

namespace lc {

const ProcessInfo education_info{
    "education",
    Phase::circumstances,
    {Stream::education},
    {Column::id, Column::age, Column::relation, Column::unit, Column::selection, Column::structure},
    {Column::activity, Column::qualification, Column::attainment, Column::income},
    {Column::activity, Column::qualification}};

namespace {

/// Adults are considered for a further qualification every fifth year, each in their own.
constexpr std::uint64_t skills_interval = 5;

struct Models {
    Models(const Parameters& parameters, const EducationRates& rates, Nation nation,
           double price_index)
        : results(parameters),
          students(parameters, rates),
          level_2_later(static_cast<float>(parameters.post_16.level_2_later)),
          completion(static_cast<float>(parameters.post_16.completion)),
          skills{static_cast<float>(parameters.adult_skills.to_level_1_2),
                 static_cast<float>(parameters.adult_skills.to_level_3),
                 static_cast<float>(parameters.adult_skills.to_level_4_plus), 0.0f},
          duty_place(to_pence(parameters.participation_duty.cost_per_pupil)),
          income_limit(static_cast<float>(parameters.education_maintenance.income_limit)) {
        const auto& allowance = parameters.education_maintenance;
        const double own = nation == Nation::wales              ? allowance.weekly_wales
                           : nation == Nation::scotland         ? allowance.weekly_scotland
                           : nation == Nation::northern_ireland ? allowance.weekly_northern_ireland
                                                                : 0.0;
        maintenance =
            static_cast<float>(std::max(0.0, allowance.weekly - own) / 52.0 / price_index);
    }
    ResultModel results;
    StudentModel students;
    float level_2_later, completion;
    std::array<float, qualification_count> skills;  ///< yearly chance of the next level
    std::int64_t duty_place;  ///< pence a year for somebody who stays because of the duty
    float income_limit;       ///< £/year nominal
    float maintenance;        ///< £/week in base-year prices above the nation's own allowance
    /// Yearly chance of completing a further course, by the qualification held.
    std::array<float, qualification_count> courses{};
};

/// Allowance that a pupil's family would get: parents' market income of last year under the limit.
float maintenance_of(const Models& models, const Persons& persons, const BenefitUnit& unit,
                     std::size_t p) {
    if (models.maintenance <= 0 || p < unit.adults_end()) return 0.0f;
    float income = persons.income[unit.begin];
    if (unit.couple) income += persons.income[unit.begin + 1];
    return income <= models.income_limit ? models.maintenance : 0.0f;
}

Qualification qualification_at(const Models& models, int age, Qualification held, float result,
                               Activity before, float chance) {
    if (age == 16)
        return models.results.level_2(result) ? Qualification::level_1_2 : Qualification::none;
    if (age <= 19) {
        const bool pupil = before == Activity::school;
        if (held < Qualification::level_3 && pupil &&
            ((age == 18 && models.results.level_3_at_18(result)) ||
             (age == 19 && models.results.level_3_at_19(result))))
            return Qualification::level_3;
        if (held == Qualification::none && chance < models.level_2_later)
            return Qualification::level_1_2;
        return held;
    }
    const bool studied = before == Activity::student;
    if (age >= 21 && studied && held == Qualification::level_3 && chance < models.completion)
        return Qualification::level_4_plus;
    return held;
}

void learn_young(const Models& models, const Context& context, Persons& persons, std::size_t p,
                 const BenefitUnit& unit, std::int64_t& duty_spending) {
    const int age = persons.age[p];
    const Activity before = persons.activity[p];
    const Talent talent = Talent::of(context.draws, persons.id[p]);
    const auto bits = context.draws(persons.id[p], context.year, Stream::education);
    const float result = models.results.result(persons.attainment[p], talent.examination);
    persons.qualification[p] = qualification_at(models, age, persons.qualification[p], result,
                                                before, unit_float(bits[0]));
    if (before == Activity::school && age <= 18) {
        const float maintenance = maintenance_of(models, persons, unit, p);
        const float chance = models.students.stays(age, persons.attainment[p], maintenance);
        if (unit_float(bits[1]) < models.students.stays_with_duty(age, chance)) {
            if (unit_float(bits[1]) >= chance) duty_spending += models.duty_place;
            return;
        }
    }
    if (persons.qualification[p] != Qualification::none && models.students.studies(age, result))
        persons.activity[p] = Activity::student;
    else if (before <= Activity::student)
        persons.activity[p] = Activity::other_inactive;
}

void learn_adult(const Models& models, const Context& context, Persons& persons, std::size_t p) {
    if (persons.activity[p] == Activity::student) persons.activity[p] = Activity::other_inactive;
    if (!could_learn(persons, p)) return;
    const Qualification held = persons.qualification[p];
    const float course = models.courses[static_cast<std::size_t>(held)];
    if (course > 0 &&
        unit_float(context.draws(persons.id[p], context.year, Stream::education)[3]) < course) {
        persons.qualification[p] = static_cast<Qualification>(static_cast<int>(held) + 1);
        return;
    }
    if ((persons.id[p] + static_cast<std::uint64_t>(context.year)) % skills_interval != 0) return;
    const auto bits = context.draws(persons.id[p], context.year, Stream::education);
    const float chance =
        models.skills[static_cast<std::size_t>(held)] * static_cast<float>(skills_interval);
    if (unit_float(bits[2]) < chance)
        persons.qualification[p] = static_cast<Qualification>(static_cast<int>(held) + 1);
}

}  // namespace

void education(const Context& context, Shard& shard, Tally& tally) {
    std::vector<Models> models;
    models.reserve(context.sets.size());
    for (const Parameters& set : context.sets)
        models.emplace_back(set, context.rates->education, context.authority->nation,
                            context.uk->price_index);
    const auto courses = course_chances(context, shard, tally);
    for (std::size_t set = 0; set < courses.size(); ++set) models[set].courses = courses[set];
    Persons& persons = shard.persons;
    std::int64_t& duty =
        tally.spending(central_payer(context.authority->nation), FiscalComponent::post_16_places);
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const Models& model = models[shard.households.selection[h]];
        const std::size_t end = shard.first_person[h + 1];
        for (std::size_t begin = shard.first_person[h]; begin < end;) {
            const BenefitUnit unit = benefit_unit(persons, begin, end);
            for (std::size_t p = begin; p < unit.end; ++p) {
                const int age = persons.age[p];
                if (age < 16)
                    persons.activity[p] = age < 5 ? Activity::pre_school : Activity::school;
                else if (age < 30)
                    learn_young(model, context, persons, p, unit, duty);
                else
                    learn_adult(model, context, persons, p);
            }
            begin = unit.end;
        }
    }
}

}  // namespace lc
