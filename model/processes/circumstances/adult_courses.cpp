#include "model/processes/circumstances/adult_courses.hpp"

#include <algorithm>

#include "model/core/fixed_point.hpp"

namespace lc {
namespace {

/// Places towards the level above `held`, persons a year at full scale.
double places(const AdultLearningParameters& p, std::size_t held) {
    const std::array<double, qualification_count> all{p.learners_level_1_2, p.learners_level_3,
                                                      p.learners_level_4_plus, 0};
    return all[held];
}

/// Adults who could take a course: [set][qualification held].
std::vector<std::array<double, qualification_count>> candidates(const Context& context,
                                                                const Shard& shard) {
    std::vector<std::array<double, qualification_count>> count(context.sets.size());
    const Persons& persons = shard.persons;
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p)
            if (persons.age[p] >= 30 && could_learn(persons.age[p], persons.qualification[p]))
                ++count[shard.households.selection[h]]
                       [static_cast<std::size_t>(persons.qualification[p])];
    return count;
}

}  // namespace

std::vector<std::array<float, qualification_count>> course_chances(const Context& context,
                                                                   const Shard& shard,
                                                                   Tally& tally) {
    const bool none = std::none_of(context.sets.begin(), context.sets.end(), [](const auto& set) {
        return places(set.adult_learning, 0) + places(set.adult_learning, 1) +
                   places(set.adult_learning, 2) >
               0;
    });
    if (none) return {};
    const auto adults = candidates(context, shard);
    std::vector<std::array<float, qualification_count>> chances(context.sets.size());
    std::int64_t& spending =
        tally.spending(central_payer(context.authority->nation), FiscalComponent::adult_learning);
    for (std::size_t q = 0; q < qualification_count; ++q) {
        std::vector<double> levels{0};
        for (const Parameters& set : context.sets) levels.push_back(places(set.adult_learning, q));
        std::sort(levels.begin(), levels.end());
        for (std::size_t k = 1; k < levels.size(); ++k) {
            if (levels[k] <= levels[k - 1]) continue;
            double who = 0;
            for (std::size_t s = 0; s < adults.size(); ++s)
                if (places(context.sets[s].adult_learning, q) >= levels[k]) who += adults[s][q];
            const double filled = std::min((levels[k] - levels[k - 1]) * context.scale, who);
            if (filled <= 0) continue;
            for (std::size_t s = 0; s < adults.size(); ++s) {
                const AdultLearningParameters& p = context.sets[s].adult_learning;
                if (places(p, q) < levels[k]) continue;
                chances[s][q] += static_cast<float>(filled / who * p.completion);
                spending += to_pence(filled * adults[s][q] / who * p.cost_per_learner);
            }
        }
    }
    return chances;
}

}  // namespace lc
