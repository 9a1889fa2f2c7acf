#include "model/synthesis/roles.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/synthesis/controlled_rounding.hpp"
#include "model/synthesis/rake.hpp"

namespace lc {

namespace {

constexpr std::size_t columns = std::size_t{sex_count} * age_count;
constexpr std::size_t column_of(std::size_t sex, std::size_t age) { return sex * age_count + age; }

/// Predicted ages of a role, smoothed: the fewer, the wider, and never quite 0 within its support.
std::array<double, age_count> smoothed(const std::array<double, age_count>& predicted,
                                       const RoleSupport& support) {
    const double n = std::accumulate(predicted.begin(), predicted.end(), 0.0);
    const int width = std::clamp(static_cast<int>(40 / std::sqrt(n + 1)), 1, 8);
    std::array<double, age_count> smooth{};
    for (int age = support.first_age; age <= support.last_age; ++age) {
        double sum = 1e-4 * (n + 1) / age_count;
        for (int d = -width; d <= width; ++d)
            if (age + d >= 0 && age + d <= oldest_age)
                sum += predicted[static_cast<std::size_t>(age + d)] / (2 * width + 1);
        smooth[static_cast<std::size_t>(age)] = sum;
    }
    return smooth;
}

/// Odds of women against men where both can fill the role.
double odds_of_women(Role role, const SynthesisParameters& p) {
    switch (role) {
        case Role::alone_older:
            return p.women_alone_older;
        case Role::alone_younger:
            return p.women_alone_younger;
        case Role::sharer:
            return p.women_sharing;
        default:
            return 1;
    }
}

/// The table of roles x (sex, age) before raking: a role's predicted ages, times the persons there
/// are by sex at each age.
std::vector<double> seed_table(const LocalPersons& people,
                               const std::array<std::uint32_t, role_count>& places,
                               const RoleAges& predicted, const JointTables& joint,
                               const SynthesisParameters& p) {
    const auto& [adults, dependants] = people;
    std::vector<double> table(role_count * columns, 0.0);
    for (std::size_t r = 0; r < role_count; ++r) {
        if (places[r] == 0) continue;
        const auto role = static_cast<Role>(r);
        const RoleSupport support = support_of(role);
        const std::array<double, age_count> ages = smoothed(predicted[r], support);
        for (std::size_t age = 0; age < age_count; ++age)
            for (std::size_t sex = 0; sex < sex_count; ++sex) {
                const double persons = adults[sex][age];
                if (persons == 0 || !support.holds(static_cast<int>(sex), static_cast<int>(age)))
                    continue;
                double weight = ages[age] * (sex == 0 ? odds_of_women(role, p) : 1.0) * persons /
                                (adults[0][age] + adults[1][age]);
                if (role == Role::adult_child) {
                    const double all = persons + dependants[sex][age];
                    const double at_home = all * lives_with_parents(joint, p, static_cast<int>(sex),
                                                                    static_cast<int>(age)) -
                                           dependants[sex][age];
                    // Young people who have left school stay at least as often as one in ten.
                    weight = age < 20 ? std::max(at_home, 0.1 * persons) : at_home;
                }
                table[r * columns + column_of(sex, age)] = weight;
            }
    }
    return table;
}

std::vector<RakeMargin> role_margins(const AgeCounts& adults,
                                     const std::array<std::uint32_t, role_count>& places) {
    RakeMargin by_role, by_person;
    for (std::size_t r = 0; r < role_count; ++r)
        for (std::size_t c = 0; c < columns; ++c) {
            by_role.category.push_back(static_cast<std::uint16_t>(r));
            by_person.category.push_back(static_cast<std::uint16_t>(c));
        }
    by_role.target.assign(places.begin(), places.end());
    for (const auto& ages : adults)
        by_person.target.insert(by_person.target.end(), ages.begin(), ages.end());
    return {by_role, by_person};
}

/// Moves single persons between roles until every role has its places filled.
class RoleRepair {
  public:
    RoleRepair(RolePersons& result, const AgeCounts& adults,
               const std::array<std::uint32_t, role_count>& places, const RoleAges& predicted)
        : result_(result) {
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            for (std::size_t age = 0; age < age_count; ++age) {
                std::uint32_t placed = 0;
                for (const AgeCounts& persons : result.persons) placed += persons[sex][age];
                for (std::uint32_t n = placed; n < adults[sex][age]; ++n)
                    left_.push_back({sex, age});
            }
        for (std::size_t r = 0; r < role_count; ++r) {
            std::uint32_t filled = 0;
            for (const auto& ages : result.persons[r])
                filled = std::accumulate(ages.begin(), ages.end(), filled);
            for (; filled > places[r]; --filled) release(r);
            open_[r] = places[r] - filled;
            double sum = 0, n = 0;
            for (std::size_t a = 0; a < age_count; ++a) {
                n += predicted[r][a];
                sum += predicted[r][a] * static_cast<double>(a);
            }
            usual_age_[r] = n > 0 ? sum / n : 40;
        }
    }

    void run() {
        for (std::size_t r = 0; r < role_count; ++r)
            while (open_[r] > 0 && place_fitting(r)) {
            }
        for (std::size_t r = 0; r < role_count; ++r)
            while (open_[r] > 0 && place_by_exchange(r)) {
            }
        for (std::size_t r = 0; r < role_count; ++r)
            for (; open_[r] > 0 && !left_.empty(); ++result_.misfits) put(r, left_.size() - 1);
    }

  private:
    struct Person {
        std::size_t sex, age;
    };
    static bool fits(std::size_t role, const Person& x) {
        return support_of(static_cast<Role>(role))
            .holds(static_cast<int>(x.sex), static_cast<int>(x.age));
    }

    /// Takes a person out of the role's most frequent age.
    void release(std::size_t r) {
        Person most{0, 0};
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            for (std::size_t age = 0; age < age_count; ++age)
                if (result_.persons[r][sex][age] > result_.persons[r][most.sex][most.age])
                    most = {sex, age};
        --result_.persons[r][most.sex][most.age];
        left_.push_back(most);
    }

    void put(std::size_t r, std::size_t i) {
        ++result_.persons[r][left_[i].sex][left_[i].age];
        left_[i] = left_.back();
        left_.pop_back();
        --open_[r];
    }

    bool place_fitting(std::size_t r) {
        std::size_t best = left_.size();
        double distance = 1e9;
        for (std::size_t i = 0; i < left_.size(); ++i) {
            const double d = std::abs(static_cast<double>(left_[i].age) - usual_age_[r]);
            if (fits(r, left_[i]) && d < distance) {
                best = i;
                distance = d;
            }
        }
        if (best == left_.size()) return false;
        put(r, best);
        return true;
    }

    /// A person left over takes the place of someone whom role r can use.
    bool place_by_exchange(std::size_t r) {
        for (std::size_t i = 0; i < left_.size(); ++i)
            for (std::size_t q = role_count; q-- > 0;) {
                if (q == r || !fits(q, left_[i])) continue;
                for (std::size_t c = 0; c < columns; ++c) {
                    const Person x{c / age_count, c % age_count};
                    if (result_.persons[q][x.sex][x.age] == 0 || !fits(r, x)) continue;
                    --result_.persons[q][x.sex][x.age];
                    ++result_.persons[q][left_[i].sex][left_[i].age];
                    left_[i] = x;
                    put(r, i);
                    return true;
                }
            }
        return false;
    }

    RolePersons& result_;
    std::vector<Person> left_;
    std::array<std::uint32_t, role_count> open_{};
    std::array<double, role_count> usual_age_{};
};

}  // namespace

RoleSupport support_of(Role role) noexcept {
    switch (role) {
        case Role::mother:
            return {16, 65, true, false};
        case Role::lone_mother:
            return {16, 80, true, false};
        case Role::father:
        case Role::lone_father:
        case Role::man:
            return {16, oldest_age, false, true};
        case Role::alone_older:
            return {66, oldest_age, true, true};
        case Role::alone_younger:
            return {16, 65, true, true};
        case Role::older_woman:
            return {66, oldest_age, true, false};
        case Role::older_man:
            return {66, oldest_age, false, true};
        case Role::woman:
            return {16, 65, true, false};
        case Role::mother_of_adults:
        case Role::lone_mother_of_adults:
            return {32, oldest_age, true, false};
        case Role::father_of_adults:
        case Role::lone_father_of_adults:
            return {32, oldest_age, false, true};
        case Role::adult_child:
            return {16, 66, true, true};
        case Role::other_adult:
        case Role::sharer:
            break;
    }
    return {};
}

Role head_role(const HouseholdDraft& h, int head) noexcept {
    if (h.dependants > 0) {
        if (h.heads == 1) return h.mother ? Role::lone_mother : Role::lone_father;
        return head == 0 ? Role::mother : Role::father;
    }
    switch (h.composition) {
        case Composition::one_person_66_plus:
            return Role::alone_older;
        case Composition::one_person_under_66:
            return Role::alone_younger;
        case Composition::family_all_66_plus:
            return head == 0 ? Role::older_woman : Role::older_man;
        case Composition::couple_adult_children:
            return head == 0 ? Role::mother_of_adults : Role::father_of_adults;
        case Composition::lone_parent_adult_children:
            return h.mother ? Role::lone_mother_of_adults : Role::lone_father_of_adults;
        case Composition::other:
            if (h.heads == 1) return Role::sharer;
            break;
        default:
            break;
    }
    return head == 0 ? Role::woman : Role::man;
}

double lives_with_parents(const JointTables& joint, const SynthesisParameters& p, int sex,
                          int age) {
    const auto& shares = joint.with_parents[static_cast<std::size_t>(sex)];
    const int last = JointTables::with_parents_first_age + static_cast<int>(shares.size()) - 1;
    if (age > last) return shares.back() * std::exp(-p.adult_child_age_decline * (age - last));
    return shares[static_cast<std::size_t>(std::max(0, age - JointTables::with_parents_first_age))];
}

RolePersons fill_roles(const LocalPersons& people,
                       const std::array<std::uint32_t, role_count>& places,
                       const RoleAges& predicted, const JointTables& joint,
                       const SynthesisParameters& p, EventEngine& engine) {
    std::vector<double> table = seed_table(people, places, predicted, joint, p);
    RolePersons result;
    result.raked = rake(table, role_margins(people.adults, places), 200, 1e-7).converged;
    const std::vector<std::uint32_t> whole = round_table(table, role_count, columns, engine);
    for (std::size_t r = 0; r < role_count; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            result.persons[r][c / age_count][c % age_count] = whole[r * columns + c];
    RoleRepair(result, people.adults, places, predicted).run();
    return result;
}

}  // namespace lc
