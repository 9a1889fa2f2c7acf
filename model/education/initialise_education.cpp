#include "model/education/initialise_education.hpp"

#include <array>
#include <cmath>

#include "model/education/attainment_model.hpp"
#include "model/education/parents.hpp"
#include "model/education/student_model.hpp"

namespace lc {
namespace {

/// Youngest age whose synthesised qualification is kept.
constexpr int settled_age = 21;

struct Initial {
    AttainmentModel attainment;
    ResultModel results;
    StudentModel students;
    float level_2_later;
    float expected_exposure;  ///< to poverty, of a child whose own is not known
};

/// Attainment of somebody under 21 from home, exposure so far and ability.
float grown_attainment(const Initial& model, int age, Qualification parents, float exposure,
                       const Talent& talent) {
    const float influence = model.attainment.home(parents) - model.attainment.poverty() * exposure;
    return model.attainment.ability_deviation() * talent.ability +
           model.attainment.weight_before(age) * influence;
}

/// Qualification at 16 to 20 that attainment and chance have brought so far.
Qualification young_qualification(const Initial& model, int age, float attainment, float result,
                                  const std::array<std::uint32_t, 4>& bits) {
    const float stayed = unit_float(bits[2]);
    if (age >= 18 && model.results.level_3_at_18(result) &&
        stayed < model.students.at_school(17, attainment))
        return Qualification::level_3;
    if (age >= 19 && model.results.level_3_at_19(result) &&
        stayed < model.students.at_school(18, attainment))
        return Qualification::level_3;
    if (model.results.level_2(result)) return Qualification::level_1_2;
    const float later =
        1.0f - std::pow(1.0f - model.level_2_later, static_cast<float>(std::min(age, 19) - 16));
    return unit_float(bits[1]) < later ? Qualification::level_1_2 : Qualification::none;
}

void initialise_young(const Initial& model, const Context& context, Persons& persons, std::size_t p,
                      Qualification parents) {
    const int age = persons.age[p];
    const Talent talent = Talent::of(context.draws, persons.id[p]);
    const auto bits = context.draws(persons.id[p], context.year, Stream::education);
    if (age < settled_age) {
        const float exposure =
            persons.child_exposure[p] > 0 ? persons.child_exposure[p] : model.expected_exposure;
        persons.attainment[p] = grown_attainment(model, age, parents, exposure, talent);
    } else {
        persons.attainment[p] = model.results.attainment_given(
            persons.qualification[p], unit_float(bits[0]), talent.examination);
    }
    if (age < 16) {
        persons.activity[p] = age < 5 ? Activity::pre_school : Activity::school;
        return;
    }
    const float result = model.results.result(persons.attainment[p], talent.examination);
    if (age < settled_age)
        persons.qualification[p] =
            young_qualification(model, age, persons.attainment[p], result, bits);
    if (persons.activity[p] == Activity::school && age <= 19) return;
    persons.activity[p] =
        persons.qualification[p] != Qualification::none && model.students.studies(age, result)
            ? Activity::student
            : Activity::other_inactive;
}

}  // namespace

void initialise_education(const Context& context, Shard& shard) {
    const Parameters& law = context.law();
    const Initial model{AttainmentModel(law, context.rates->education.school_effect),
                        ResultModel(law), StudentModel(law, context.rates->education),
                        static_cast<float>(law.post_16.level_2_later),
                        static_cast<float>(context.authority->child_poverty_ahc)};
    Persons& persons = shard.persons;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::size_t end = shard.first_person[h + 1];
        const Qualification of_household = persons.qualification[shard.first_person[h]];
        for (std::size_t begin = shard.first_person[h]; begin < end;) {
            const BenefitUnit unit = benefit_unit(persons, begin, end);
            const Qualification of_parents = highest_qualification(persons, unit);
            for (std::size_t p = begin; p < unit.end; ++p) {
                if (persons.age[p] > 29) continue;
                // A grown-up child's parents are not in its own benefit unit.
                const bool child = p >= unit.adults_end();
                initialise_young(model, context, persons, p, child ? of_parents : of_household);
            }
            begin = unit.end;
        }
    }
}

}  // namespace lc
