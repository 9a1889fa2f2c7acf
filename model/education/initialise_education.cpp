#include "model/education/initialise_education.hpp"

#include <array>
#include <cmath>

#include "model/education/attainment_model.hpp"
#include "model/education/parents.hpp"
#include "model/education/student_model.hpp"

namespace lc {
namespace {

/// Youngest age whose synthesised qualification is kept.
constexpr int settled_age = 25;

struct Initial {
    explicit Initial(const Context& context)
        : attainment(context.law(), context.rates->education.school_effect),
          results(context.law()),
          students(context.law(), context.rates->education),
          level_2_later(static_cast<float>(context.law().post_16.level_2_later)),
          completion(static_cast<float>(context.law().post_16.completion)),
          level_4_later(static_cast<float>(context.law().post_16.level_4_later)),
          dependent{static_cast<float>(context.law().synthesis.staying_on_16),
                    static_cast<float>(context.law().synthesis.staying_on_17),
                    static_cast<float>(context.law().synthesis.staying_on_18)},
          expected_exposure(static_cast<float>(context.authority->child_poverty_ahc)),
          mean(static_cast<float>(context.rates->education.mean_attainment)) {}
    AttainmentModel attainment;
    ResultModel results;
    StudentModel students;
    float level_2_later, completion, level_4_later;
    std::array<float, 3> dependent;  ///< share of dependent children at 16 to 18
    float expected_exposure;         ///< to poverty, of a child whose own is not known
    float mean;                      ///< of attainment at 16
};

/// Attainment of somebody under 25 from home, exposure so far and ability.
float grown_attainment(const Initial& model, int age, Qualification parents, float exposure,
                       const Talent& talent) {
    const float influence = model.attainment.home(parents) - model.attainment.poverty() * exposure;
    return model.attainment.ability_deviation() * talent.ability +
           model.attainment.weight_before(age) * influence;
}

float initial_attainment(const Initial& model, const Persons& persons, std::size_t p,
                         const Qualification* parents, const Talent& talent, float rank) {
    if (persons.age[p] >= settled_age)
        return model.results.attainment_given(persons.qualification[p], rank, talent.examination);
    if (parents == nullptr) return model.mean + talent.ability;
    const float exposure =
        persons.child_exposure[p] > 0 ? persons.child_exposure[p] : model.expected_exposure;
    return grown_attainment(model, persons.age[p], *parents, exposure, talent);
}

/// Chance that somebody with level 3 has reached level 4 by `age`.
float level_4_by(const Initial& model, int age, float result) {
    if (age < 21) return 0.0f;
    if (model.students.studies(20, result)) return model.completion;
    return 1.0f - std::pow(1.0f - model.level_4_later, static_cast<float>(age - 20));
}

/// Qualification at 16 to 24 that attainment and chance have brought so far.
Qualification young_qualification(const Initial& model, int age, float attainment, float result,
                                  const std::array<std::uint32_t, 4>& bits) {
    const float stayed = unit_float(bits[2]);
    const bool level_3 = (age >= 18 && model.results.level_3_at_18(result) &&
                          stayed < model.students.at_school(17, attainment)) ||
                         (age >= 19 && model.results.level_3_at_19(result) &&
                          stayed < model.students.at_school(18, attainment));
    if (level_3)
        return unit_float(bits[3]) < level_4_by(model, age, result) ? Qualification::level_4_plus
                                                                    : Qualification::level_3;
    if (model.results.level_2(result)) return Qualification::level_1_2;
    const float later =
        1.0f - std::pow(1.0f - model.level_2_later, static_cast<float>(std::min(age, 19) - 16));
    return unit_float(bits[1]) < later ? Qualification::level_1_2 : Qualification::none;
}

/// Dependent children of 16 to 18 are those who were at school a year ago; some have left.
bool still_at_school(const Initial& model, const Persons& persons, std::size_t p, float chance) {
    const int age = persons.age[p];
    if (persons.relation[p] != Relation::dependent_child || age > 18) return false;
    const float dependent = model.dependent[static_cast<std::size_t>(age - 16)];
    return chance * dependent < model.students.at_school(age, persons.attainment[p]);
}

/// @param parents  the parents' highest qualification, nullptr when they live elsewhere
void initialise_young(const Initial& model, const Context& context, Persons& persons, std::size_t p,
                      const Qualification* parents) {
    const int age = persons.age[p];
    const Talent talent = Talent::of(context.draws, persons.id[p]);
    const auto bits = context.draws(persons.id[p], context.year, Stream::education);
    persons.attainment[p] =
        initial_attainment(model, persons, p, parents, talent, unit_float(bits[0]));
    if (age < 16) {
        persons.activity[p] = age < 5 ? Activity::pre_school : Activity::school;
        return;
    }
    const float result = model.results.result(persons.attainment[p], talent.examination);
    if (age < settled_age)
        persons.qualification[p] =
            young_qualification(model, age, persons.attainment[p], result, bits);
    if (still_at_school(model, persons, p, unit_float(bits[0])))
        persons.activity[p] = Activity::school;
    else if (persons.qualification[p] != Qualification::none && model.students.studies(age, result))
        persons.activity[p] = Activity::student;
    else
        persons.activity[p] = Activity::other_inactive;
}

}  // namespace

void initialise_education(const Context& context, Shard& shard) {
    const Initial model(context);
    Persons& persons = shard.persons;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::size_t end = shard.first_person[h + 1];
        const Qualification of_household = persons.qualification[shard.first_person[h]];
        for (std::size_t begin = shard.first_person[h]; begin < end;) {
            const BenefitUnit unit = benefit_unit(persons, begin, end);
            const Qualification of_unit = highest_qualification(persons, unit);
            for (std::size_t p = begin; p < unit.end; ++p) {
                if (persons.age[p] > 29) continue;
                // Grown-up children's parents are in the reference person's benefit unit.
                const Qualification* parents = p >= unit.adults_end() ? &of_unit
                                               : persons.relation[p] == Relation::adult_child
                                                   ? &of_household
                                                   : nullptr;
                initialise_young(model, context, persons, p, parents);
            }
            begin = unit.end;
        }
    }
}

}  // namespace lc
