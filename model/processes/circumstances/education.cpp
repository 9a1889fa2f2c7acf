#include "model/processes/circumstances/education.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "model/core/fixed_point.hpp"
#include "model/education/attainment_model.hpp"
#include "model/education/student_model.hpp"
#include "model/population/block.hpp"
#include "model/processes/circumstances/adult_courses.hpp"

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
constexpr int first_adult_age = 30, first_age_after_school = 20;

struct Models {
    Models(const Parameters& parameters, const EducationRates& rates, Nation nation,
           double price_index)
        : results(parameters),
          students(parameters, rates),
          level_2_later(static_cast<float>(parameters.post_16.level_2_later)),
          completion(static_cast<float>(parameters.post_16.completion)),
          level_4_later(static_cast<float>(parameters.post_16.level_4_later)),
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
    float level_2_later, completion, level_4_later;
    std::array<float, qualification_count> skills;  ///< yearly chance of the next level
    std::int64_t duty_place;  ///< pence a year for somebody who stays because of the duty
    float income_limit;       ///< £/year nominal
    float maintenance;        ///< £/week in base-year prices above the nation's own allowance
    /// Yearly chance of completing a further course, by the qualification held.
    std::array<float, qualification_count> courses{};
};

/// Allowance that the family of the pupil in row `i` of a block would get: parents' market income
/// of last year under the limit.
float maintenance_of(const Models& models, const Persons& persons, Block block,
                     const BlockFamilies& families, std::size_t i) {
    if (models.maintenance <= 0 || families.child()[i] == 0) return 0.0f;
    std::size_t head = i;
    while (families.head()[head] == 0) --head;
    float income = persons.income[block.first + head];
    if (families.partner()[head + 1] != 0) income += persons.income[block.first + head + 1];
    return income <= models.income_limit ? models.maintenance : 0.0f;
}

/// Qualification at 16 to 19.
Qualification qualification_at(const Models& models, int age, Qualification held, float result,
                               Activity before, float chance) {
    if (age == 16)
        return models.results.level_2(result) ? Qualification::level_1_2 : Qualification::none;
    const bool pupil = before == Activity::school;
    if (held < Qualification::level_3 && pupil &&
        ((age == 18 && models.results.level_3_at_18(result)) ||
         (age == 19 && models.results.level_3_at_19(result))))
        return Qualification::level_3;
    if (held == Qualification::none && chance < models.level_2_later)
        return Qualification::level_1_2;
    return held;
}

/// What somebody does who is not at school any more.
Activity activity_after_school(const StudentModel& students, int age, Qualification held,
                               float result, Activity before) {
    const Activity without = before <= Activity::student ? Activity::other_inactive : before;
    const bool studies = (held != Qualification::none) & students.studies(age, result);
    return studies ? Activity::student : without;
}

/// Draws of somebody under 20: the year's, and those for life.
struct YoungDraws {
    const std::array<std::uint32_t, 4>&yearly, &talent;
};

void learn_young(const Models& models, Persons& persons, Block block, const BlockFamilies& families,
                 std::size_t i, const YoungDraws& draws, std::int64_t& duty_spending) {
    const std::size_t p = block.first + i;
    const int age = persons.age[p];
    const Activity before = persons.activity[p];
    const float result =
        models.results.result(persons.attainment[p], Talent::of(draws.talent).examination);
    persons.qualification[p] = qualification_at(models, age, persons.qualification[p], result,
                                                before, unit_float(draws.yearly[0]));
    if (before == Activity::school && age <= 18) {
        const float maintenance = maintenance_of(models, persons, block, families, i);
        const float chance = models.students.stays(age, persons.attainment[p], maintenance);
        const float uniform = unit_float(draws.yearly[1]);
        if (uniform < models.students.stays_with_duty(age, chance)) {
            if (uniform >= chance) duty_spending += models.duty_place;
            return;
        }
    }
    persons.activity[p] =
        activity_after_school(models.students, age, persons.qualification[p], result, before);
}

void learn_adult(const Models& models, Persons& persons, std::size_t p, bool considered,
                 const std::array<std::uint32_t, 4>& draw) {
    const auto held = static_cast<std::size_t>(persons.qualification[p]);
    const bool completes = unit_float(draw[3]) < models.courses[held];
    const float chance = models.skills[held] * static_cast<float>(skills_interval);
    if (completes || (considered && unit_float(draw[2]) < chance))
        persons.qualification[p] = static_cast<Qualification>(held + 1);
}

/// One year's learning of one shard, a block at a time: children, those of 16 to 19, those in their
/// twenties, adults.
class LearningYear {
  public:
    LearningYear(const Context& context, Shard& shard, const std::vector<Models>& models)
        : context_(context),
          shard_(shard),
          models_(models),
          yearly_(context.draws, context.year, Stream::education),
          lifelong_(context.draws, 0, Stream::child_development) {
        for (const Models& set : models) {
            courses_ = courses_ || set.courses != std::array<float, qualification_count>{};
            maintenance_ = maintenance_ || set.maintenance > 0;
        }
    }

    void learn(Block block) {
        const Persons& persons = shard_.persons;
        if (models_.size() > 1)
            spread(
                shard_, block, [&](std::size_t h) { return shard_.households.selection[h]; }, set_);
        find_activities(persons.age.data() + block.first, block.size(),
                        shard_.persons.activity.data() + block.first);
        learn_young(block);
        complete_degrees(block);
        learn_in_twenties(block);
        learn_adults(block);
    }
    std::int64_t duty_pence() const noexcept { return duty_pence_; }

  private:
    /// Those whose activity follows from their age; nobody of 30 or over studies.
    static void find_activities(const std::uint8_t* __restrict age, std::size_t size,
                                Activity* __restrict activity) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            const Activity child = age[i] < 5 ? Activity::pre_school : Activity::school;
            const bool ends = (age[i] >= first_adult_age) & (activity[i] == Activity::student);
            const Activity older = ends ? Activity::other_inactive : activity[i];
            activity[i] = age[i] < 16 ? child : older;
        }
    }

    const Models& models_of(std::uint32_t i) const {
        return models_[models_.size() > 1 ? set_.data()[i] : 0];
    }
    /// Lists the rows of a block for which wanted(age, qualification, activity).
    template <class Wanted>
    std::span<const std::uint32_t> choose(Block block, const Wanted& wanted) {
        const Persons& persons = shard_.persons;
        const std::uint8_t* const age = persons.age.data() + block.first;
        const Qualification* const held = persons.qualification.data() + block.first;
        const Activity* const activity = persons.activity.data() + block.first;
        std::uint8_t* __restrict const flags = flags_.room(block.size());
        for (std::size_t i = 0; i < block.size(); ++i)
            flags[i] = static_cast<std::uint8_t>(wanted(age[i], held[i], activity[i]));
        rows_.select(flags, block.size());
        return rows_.rows();
    }

    void learn_young(Block block) {
        const auto some = choose(block, [](std::uint8_t age, Qualification, Activity) {
            return (age >= 16) & (age < first_age_after_school);
        });
        if (maintenance_) families_.find(shard_, block);
        const auto* const yearly = yearly_.of(shard_.persons.id, block.first, some);
        const auto* const talent = lifelong_.of(shard_.persons.id, block.first, some);
        for (std::size_t n = 0; n < some.size(); ++n)
            lc::learn_young(models_of(some[n]), shard_.persons, block, families_, some[n],
                            {yearly[n], talent[n]}, duty_pence_);
    }

    void complete_degrees(Block block) {
        Persons& persons = shard_.persons;
        const auto some = choose(block, [](std::uint8_t age, Qualification held, Activity) {
            return (age > first_age_after_school) & (age < first_adult_age) &
                   (held == Qualification::level_3);
        });
        const auto* const yearly = yearly_.of(persons.id, block.first, some);
        for (std::size_t n = 0; n < some.size(); ++n) {
            const std::size_t p = block.first + some[n];
            const Models& models = models_of(some[n]);
            const float chance =
                persons.activity[p] == Activity::student ? models.completion : models.level_4_later;
            if (unit_float(yearly[n][0]) < chance)
                persons.qualification[p] = Qualification::level_4_plus;
        }
    }

    void learn_in_twenties(Block block) {
        Persons& persons = shard_.persons;
        const auto some = choose(block, [](std::uint8_t age, Qualification, Activity) {
            return (age >= first_age_after_school) & (age < first_adult_age);
        });
        const auto* const talent = lifelong_.of(persons.id, block.first, some);
        for (std::size_t n = 0; n < some.size(); ++n) {
            const std::size_t p = block.first + some[n];
            const Models& models = models_of(some[n]);
            const float result =
                models.results.result(persons.attainment[p], Talent::of(talent[n]).examination);
            persons.activity[p] =
                activity_after_school(models.students, persons.age[p], persons.qualification[p],
                                      result, persons.activity[p]);
        }
    }

    void learn_adults(Block block) {
        Persons& persons = shard_.persons;
        choose(block, [](std::uint8_t age, Qualification held, Activity) {
            return (age >= first_adult_age) & could_learn(age, held);
        });
        // Without courses only those whose year it is need a draw.
        if (!courses_) keep_considered(block);
        const auto some = rows_.rows();
        const auto* const draws = yearly_.of(persons.id, block.first, some);
        for (std::size_t n = 0; n < some.size(); ++n) {
            const std::size_t p = block.first + some[n];
            learn_adult(models_of(some[n]), persons, p, considered(p), draws[n]);
        }
    }
    void keep_considered(Block block) {
        RowList::Writer list = considered_.start(rows_.rows().size());
        for (const std::uint32_t i : rows_.rows()) list.add_if(considered(block.first + i), i);
        considered_.finish(list);
        std::swap(rows_, considered_);
    }
    bool considered(std::size_t p) const noexcept {
        return (shard_.persons.id[p] + static_cast<std::uint64_t>(context_.year)) %
                   skills_interval ==
               0;
    }

    const Context& context_;
    Shard& shard_;
    const std::vector<Models>& models_;
    BlockDraws yearly_, lifelong_;
    bool courses_ = false;      ///< there are courses beyond today's
    bool maintenance_ = false;  ///< there are allowances beyond today's
    std::int64_t duty_pence_ = 0;
    BlockFamilies families_;
    BlockColumn<std::uint32_t> set_;
    BlockColumn<std::uint8_t> flags_;
    RowList rows_, considered_;
};

}  // namespace

void education(const Context& context, Shard& shard, Tally& tally) {
    std::vector<Models> models;
    models.reserve(context.sets.size());
    for (const Parameters& set : context.sets)
        models.emplace_back(set, context.rates->education, context.authority->nation,
                            context.uk->price_index);
    const auto courses = course_chances(context, shard, tally);
    for (std::size_t set = 0; set < courses.size(); ++set) models[set].courses = courses[set];
    LearningYear year(context, shard, models);
    for_each_block(shard, [&](Block block) { year.learn(block); });
    tally.spending(central_payer(context.authority->nation), FiscalComponent::post_16_places) +=
        year.duty_pence();
}

}  // namespace lc
