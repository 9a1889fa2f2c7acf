#include "model/synthesis/members.hpp"

#include <algorithm>
#include <array>

#include "model/synthesis/predicted_ages.hpp"

namespace lc {

namespace {

/// A member's place and its household.
struct Place {
    std::uint32_t slot, household;
};

class Matcher {
  public:
    Matcher(const std::vector<HouseholdDraft>& households, const LocalPersons& people,
            const JointTables& joint, const SynthesisParameters& parameters, const Draws& draws,
            std::uint64_t authority_key)
        : households_(households),
          people_(people),
          joint_(joint),
          p_(parameters),
          predictor_(joint, parameters, draws, people),
          engine_(draws, person_identifier(authority_key, 0), population_year,
                  Stream::synthesis_person) {
        members_.first.reserve(households.size() + 1);
        members_.first.push_back(0);
        for (const HouseholdDraft& h : households)
            members_.first.push_back(members_.first.back() +
                                     static_cast<std::uint32_t>(h.members()));
        members_.age.resize(members_.first.back());
        members_.sex.resize(members_.first.back());
        predicted_.resize(members_.first.back());
    }

    Members run() {
        match_children();
        predict_adults();
        RolePersons persons = fill();
        match(Role::adult_child, persons);
        for (Role role :
             {Role::mother_of_adults, Role::lone_mother_of_adults, Role::lone_father_of_adults})
            predict_parents(role);
        for (Role role :
             {Role::mother, Role::lone_mother, Role::lone_father, Role::mother_of_adults,
              Role::lone_mother_of_adults, Role::lone_father_of_adults}) {
            match(role, persons);
            keep_births_plausible(role);
        }
        for (Role role : {Role::alone_older, Role::alone_younger, Role::older_woman, Role::woman,
                          Role::other_adult, Role::sharer})
            match(role, persons);
        for (Role role : {Role::father, Role::father_of_adults, Role::older_man, Role::man}) {
            predict_men(role);
            match(role, persons);
        }
        keep_births_plausible(Role::father);
        keep_births_plausible(Role::father_of_adults);
        return std::move(members_);
    }

  private:
    std::vector<Place>& places(Role role) { return places_[static_cast<std::size_t>(role)]; }
    const HouseholdDraft& draft(const Place& place) const { return households_[place.household]; }
    std::uint32_t dependants_from(std::uint32_t h) const {
        return members_.first[h] + households_[h].heads;
    }
    std::uint32_t adult_children_from(std::uint32_t h) const {
        return dependants_from(h) + households_[h].dependants;
    }

    void match_children() {
        std::vector<Place> children;
        std::array<float, 256> ages{};
        for (std::uint32_t h = 0; h < households_.size(); ++h) {
            if (households_[h].dependants == 0) continue;
            predictor_.children(households_[h], ages.data());
            for (std::uint32_t i = 0; i < households_[h].dependants; ++i) {
                const std::uint32_t slot = dependants_from(h) + i;
                predicted_[slot] = ages[i];
                children.push_back({slot, h});
            }
        }
        assign_by_rank(children, people_.dependants);
    }

    /// Predicts every adult and counts the predictions by role.
    void predict_adults() {
        std::array<float, 256> ages{};
        for (std::uint32_t h = 0; h < households_.size(); ++h) {
            const HouseholdDraft& household = households_[h];
            std::uint32_t slot = adult_children_from(h);
            if (household.adult_children > 0) {
                predictor_.adult_children(
                    household, household.dependants > 0 ? members_.age[dependants_from(h)] : -1,
                    ages.data());
                for (std::uint32_t i = 0; i < household.adult_children; ++i)
                    add(Role::adult_child, slot++, h, ages[i]);
            }
            const float first = predict_first_head(h, ages[0]);
            add(head_role(household, 0), members_.first[h], h, first);
            if (household.heads == 2)
                add(head_role(household, 1), members_.first[h] + 1, h,
                    predictor_.man(household, first));
            for (std::uint32_t i = 0; i < household.others; ++i) {
                const int which = static_cast<int>(i);
                if (household.dependants > 0)
                    add(Role::other_adult, slot++, h,
                        predictor_.other_adult(household, which, first));
                else
                    add(Role::sharer, slot++, h, predictor_.sharer(household, which + 1));
            }
        }
    }

    float predict_first_head(std::uint32_t h, float adult_child) const {
        const HouseholdDraft& household = households_[h];
        if (household.adult_children > 0) return predictor_.parent(household, adult_child);
        if (household.dependants > 0)
            return predictor_.parent(household, members_.age[dependants_from(h)]);
        if (head_role(household, 0) == Role::sharer) return predictor_.sharer(household, 0);
        return predictor_.childless(household);
    }

    void add(Role role, std::uint32_t slot, std::uint32_t h, float age) {
        const RoleSupport support = support_of(role);
        predicted_[slot] = std::clamp(age, static_cast<float>(support.first_age),
                                      static_cast<float>(support.last_age) + 0.99f);
        places(role).push_back({slot, h});
        predicted_ages_[static_cast<std::size_t>(role)]
                       [static_cast<std::size_t>(predicted_[slot])] += 1;
    }

    RolePersons fill() {
        std::array<std::uint32_t, role_count> counts{};
        for (std::size_t r = 0; r < role_count; ++r)
            counts[r] = static_cast<std::uint32_t>(places_[r].size());
        RolePersons persons = fill_roles(people_, counts, predicted_ages_, joint_, p_, engine_);
        members_.repairs.misfits = persons.misfits;
        members_.repairs.raked = persons.raked;
        return persons;
    }

    /// The eldest child's age: adult children first.
    int eldest_child(std::uint32_t h) const {
        const HouseholdDraft& household = households_[h];
        int eldest = household.dependants > 0 ? members_.age[dependants_from(h)] : 0;
        for (std::uint32_t i = 0; i < household.adult_children; ++i)
            eldest = std::max(eldest, int{members_.age[adult_children_from(h) + i]});
        return eldest;
    }

    void predict_parents(Role role) {
        for (const Place& place : places(role))
            predicted_[place.slot] = predictor_.parent(
                draft(place), static_cast<float>(eldest_child(place.household)) + 0.5f);
    }

    void predict_men(Role role) {
        for (const Place& place : places(role))
            predicted_[place.slot] = predictor_.man(
                draft(place), static_cast<float>(members_.age[place.slot - 1]) + 0.5f);
    }

    void match(Role role, const RolePersons& persons) {
        assign_by_rank(places(role), persons.persons[static_cast<std::size_t>(role)]);
    }

    /// The n-th oldest person goes where the n-th oldest is expected. Leaves `places` in that
    /// order.
    void assign_by_rank(std::vector<Place>& places, const AgeCounts& persons) {
        ranked_.clear();
        // Of twins the place that comes first counts as the older: children stand oldest first.
        const std::size_t last = places.size() - 1;
        for (std::size_t i = 0; i < places.size(); ++i)
            ranked_.push_back(static_cast<std::uint64_t>(predicted_[places[i].slot] * 16777216.0f)
                                  << 32 |
                              (last - i));
        std::sort(ranked_.begin(), ranked_.end());
        sorted_.clear();
        std::size_t age = 0;
        std::uint32_t women = persons[0][0], men = persons[1][0];
        for (std::uint64_t rank : ranked_) {
            while (women + men == 0 && age + 1 < age_count) {
                ++age;
                women = persons[0][age];
                men = persons[1][age];
            }
            const Place place = places[last - (rank & 0xFFFFFFFFu)];
            const bool woman = (std::uint64_t{engine_()} * (women + men)) >> 32 < women;
            members_.age[place.slot] = static_cast<std::uint8_t>(age);
            members_.sex[place.slot] = woman ? Sex::female : Sex::male;
            --(woman ? women : men);
            sorted_.push_back(place);
        }
        places.swap(sorted_);
    }

    /// Ages at which a parent of the household's children was 15 or more at every birth and, a
    /// woman, 49 or less.
    std::pair<int, int> parent_limits(const Place& place) const {
        const HouseholdDraft& household = draft(place);
        const int lowest = eldest_child(place.household) + 15;
        if (members_.sex[place.slot] == Sex::male) return {lowest, oldest_age};
        int youngest = oldest_age;
        const std::uint32_t from = dependants_from(place.household);
        for (std::uint32_t i = 0; i < household.dependants + household.adult_children; ++i)
            youngest = std::min(youngest, int{members_.age[from + i]});
        return {lowest, youngest + 49};
    }

    bool plausible(const Place& place, int age) const {
        const auto [lowest, highest] = parent_limits(place);
        return age >= lowest && age <= highest;
    }

    /// Exchanges parents who would have been too young or too old at a birth with parents nearby in
    /// rank, where both then fit.
    void keep_births_plausible(Role role) {
        const std::vector<Place>& order = places(role);
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (plausible(order[i], members_.age[order[i].slot])) continue;
            if (exchange(order, i))
                ++members_.repairs.parents_swapped;
            else if (members_.sex[order[i].slot] == Sex::female)
                ++members_.repairs.implausible_births;
        }
    }

    bool exchange(const std::vector<Place>& order, std::size_t i) {
        const std::uint32_t mine = order[i].slot;
        constexpr std::size_t farthest = 2000;
        for (std::size_t d = 1; d < std::min(farthest, order.size()); ++d)
            for (std::size_t j : {i + d, i - d}) {  // i - d wraps to beyond the end
                if (j >= order.size()) continue;
                const std::uint32_t theirs = order[j].slot;
                if (members_.sex[mine] != members_.sex[theirs] ||
                    !plausible(order[i], members_.age[theirs]) ||
                    !plausible(order[j], members_.age[mine]))
                    continue;
                std::swap(members_.age[mine], members_.age[theirs]);
                return true;
            }
        return false;
    }

    const std::vector<HouseholdDraft>& households_;
    const LocalPersons& people_;
    const JointTables& joint_;
    const SynthesisParameters& p_;
    AgePredictor predictor_;
    EventEngine engine_;
    Members members_;
    std::vector<float> predicted_;  ///< [places]
    std::array<std::vector<Place>, role_count> places_;
    RoleAges predicted_ages_{};
    std::vector<std::uint64_t> ranked_;
    std::vector<Place> sorted_;
};

}  // namespace

Members match_members(const std::vector<HouseholdDraft>& households, const LocalPersons& persons,
                      const JointTables& joint, const SynthesisParameters& parameters,
                      const Draws& draws, std::uint64_t authority_key) {
    return Matcher(households, persons, joint, parameters, draws, authority_key).run();
}

}  // namespace lc
