#include "model/population/bedroom_standard.hpp"

#include <algorithm>
#include <array>

namespace lc {

int bedrooms_needed(const Shard& shard, std::size_t household) {
    const Persons& persons = shard.persons;
    int rooms = 0;
    std::array<int, sex_count> teenagers{}, children{};
    for (std::size_t i = shard.first_person[household]; i < shard.first_person[household + 1];
         ++i) {
        const auto sex = static_cast<std::size_t>(persons.sex[i]);
        if (persons.relation[i] == Relation::partner ||
            persons.relation[i] == Relation::other_partner)
            continue;  // shares the head's room
        const bool couple = i + 1 < shard.first_person[household + 1] &&
                            persons.unit[i + 1] == persons.unit[i] &&
                            (persons.relation[i + 1] == Relation::partner ||
                             persons.relation[i + 1] == Relation::other_partner);
        if (couple || persons.age[i] >= 21)
            ++rooms;
        else
            ++(persons.age[i] >= 10 ? teenagers : children)[sex];
    }
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        rooms += (teenagers[sex] + 1) / 2;
        if (teenagers[sex] % 2 == 1 && children[sex] > 0) --children[sex];
    }
    return std::max(1, rooms + (children[0] + children[1] + 1) / 2);
}

}  // namespace lc
