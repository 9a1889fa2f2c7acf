#include "model/synthesis/predicted_ages.hpp"

#include <algorithm>
#include <cmath>

namespace lc {

namespace {

// Blocks of a household's draws: structure uses 0 and 1.
constexpr std::uint32_t heads_block = 2, adult_children_block = 4, children_block = 8,
                        others_block = 32;

/// Nearly normal, mean 0 and deviation 1: the sum of four bytes, scaled.
float normal(std::uint32_t word) noexcept {
    const std::uint32_t sum =
        (word & 255u) + (word >> 8 & 255u) + (word >> 16 & 255u) + (word >> 24);
    return (static_cast<float>(sum) - 510.0f) * (1.0f / 147.8f);
}

/// Exponential with mean 1.
float exponential(std::uint32_t word) noexcept { return -std::log1p(-unit_float(word)); }

float years(double value) noexcept { return static_cast<float>(value); }

}  // namespace

AgePredictor::AgePredictor(const JointTables& joint, const SynthesisParameters& parameters,
                           const Draws& draws, const LocalPersons& persons)
    : p_(parameters), draws_(draws), gap_starts_(joint.couple_age_starts) {
    for (std::size_t g = 0; g < gap_.size(); ++g) {
        double cumulated = joint.couple_age_gap[g][0];
        std::size_t at = 0;
        for (std::size_t i = 0; i < gap_steps; ++i) {
            const double u = (static_cast<double>(i) + 0.5) / gap_steps;
            while (cumulated < u && at + 1 < joint.couple_age_gap[g].size())
                cumulated += joint.couple_age_gap[g][++at];
            gap_[g][i] = static_cast<std::int8_t>(static_cast<int>(at) - 25);
        }
    }
    std::array<double, age_count> at_home{};
    double total = 0;
    for (int age = 16; age < age_count; ++age)
        for (int sex = 0; sex < sex_count; ++sex) {
            const auto s = static_cast<std::size_t>(sex);
            const auto a = static_cast<std::size_t>(age);
            const double n = std::max(0.0, (persons.adults[s][a] + persons.dependants[s][a]) *
                                                   lives_with_parents(joint, parameters, sex, age) -
                                               persons.dependants[s][a]);
            at_home[a] += n;
            total += n;
        }
    double cumulated = 0;
    std::size_t age = 16;
    for (std::size_t i = 0; i < adult_child_steps; ++i) {
        const double u = (static_cast<double>(i) + 0.5) / adult_child_steps * total;
        while (age < oldest_age && cumulated + at_home[age] < u) cumulated += at_home[age++];
        adult_child_age_[i] = static_cast<float>(age) + 0.5f;
    }
}

std::array<std::uint32_t, 4> AgePredictor::words(const HouseholdDraft& household,
                                                 std::uint32_t block) const noexcept {
    return draws_(household.id, population_year, Stream::synthesis_household, block);
}

void AgePredictor::children(const HouseholdDraft& h, float* ages) const {
    const int n = h.dependants;
    std::array<float, 256> above{};  // years above the youngest
    std::array<std::uint32_t, 4> w = words(h, children_block);
    const float place = unit_float(w[0]);
    for (int i = 1; i < n; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (i % 2 == 0) w = words(h, children_block + static_cast<std::uint32_t>(i) / 2);
        const std::size_t pair = i % 2 == 0 ? 0 : 2;
        float gap = 0;
        if (unit_double(w[pair]) >= p_.twins)
            gap = std::max(0.9f, years(p_.birth_spacing) +
                                     years(p_.birth_spacing_deviation) * normal(w[pair + 1]));
        above[at] = above[at - 1] + gap;
    }
    const float span = above[static_cast<std::size_t>(n - 1)];
    constexpr float top = 18.6f;
    const float shrink = span > top - 0.5f ? (top - 0.5f) / span : 1.0f;
    // Families with adult children, and lone parents, have older ones.
    float youngest = place;
    if (h.adult_children > 0)
        youngest = std::cbrt(place);
    else if (h.heads == 1)
        youngest = std::pow(place, 1.0f / (1.0f + years(p_.lone_parent_child_age)));
    youngest *= top - span * shrink;
    for (int i = 0; i < n; ++i)
        ages[i] = youngest + above[static_cast<std::size_t>(n - 1 - i)] * shrink;
}

void AgePredictor::adult_children(const HouseholdDraft& h, int eldest_dependant,
                                  float* ages) const {
    const std::array<std::uint32_t, 4> w = words(h, adult_children_block);
    float age = eldest_dependant >= 0
                    ? std::max(17.5f, static_cast<float>(eldest_dependant) + 2.0f) +
                          3.0f * exponential(w[0])
                    : adult_child_age_[w[0] >> 24] + 0.5f * unit_float(w[0] << 8);
    for (int i = 0; i < h.adult_children; ++i) {
        ages[i] = age;
        age += std::max(
            0.9f, years(p_.birth_spacing) + years(p_.birth_spacing_deviation) *
                                                normal(w[static_cast<std::size_t>(1 + i % 3)]));
    }
}

float AgePredictor::parent(const HouseholdDraft& h, float eldest_child) const {
    const std::array<std::uint32_t, 4> w = words(h, heads_block);
    double first_birth = p_.first_birth_age;
    if (h.tenure == static_cast<std::uint8_t>(Tenure::social_rent))
        first_birth += p_.first_birth_social_rent;
    if (h.tenure == static_cast<std::uint8_t>(Tenure::private_rent))
        first_birth += p_.first_birth_private_rent;
    if (h.heads == 1) first_birth += p_.first_birth_lone_parent;
    if (h.dependants > 1) first_birth += p_.first_birth_further_child * (h.dependants - 1);
    float at_birth = years(first_birth) + years(p_.first_birth_deviation) * normal(w[0]);
    if (!h.mother) at_birth += 3.0f;  // fathers are older by the usual age gap
    return eldest_child + std::clamp(at_birth, 16.0f, 44.0f);
}

float AgePredictor::childless(const HouseholdDraft& h) const {
    const std::array<std::uint32_t, 4> w = words(h, heads_block);
    if (h.composition == Composition::one_person_66_plus)
        return std::min(100.0f, 66.0f + years(p_.older_alone_age) * 0.5f *
                                            (exponential(w[0]) + exponential(w[1])));
    if (h.composition == Composition::family_all_66_plus)
        return std::min(100.0f, 66.0f + years(p_.older_couple_age) * exponential(w[0]));
    double mean = 0, deviation = p_.couple_age_deviation;
    if (h.heads == 2) {
        const std::array<double, 4> younger{
            p_.younger_couples_outright, p_.younger_couples_mortgage,
            p_.younger_couples_social_rent, p_.younger_couples_private_rent};
        mean = unit_double(w[3]) < younger[h.tenure] ? p_.younger_couple_age : p_.empty_nest_age;
    } else {
        const std::array<double, 4> alone{p_.alone_age_outright, p_.alone_age_mortgage,
                                          p_.alone_age_social_rent, p_.alone_age_private_rent};
        mean = alone[h.tenure];
        deviation = p_.alone_age_deviation;
    }
    const float age = years(mean) + years(deviation) * normal(w[0]);
    // Reflected at both ends, so that nobody heaps there.
    if (age < 18) return std::min(65.9f, 36.0f - age);
    if (age > 65.9f) return std::max(18.0f, 131.8f - age);
    return age;
}

float AgePredictor::man(const HouseholdDraft& h, float woman) const {
    const std::array<std::uint32_t, 4> w = words(h, heads_block);
    std::size_t group = 0;
    while (group + 1 < gap_starts_.size() && woman >= static_cast<float>(gap_starts_[group + 1]))
        ++group;
    return std::clamp(woman + gap_[group][w[1] >> 22] + unit_float(w[2]) - 0.5f, 16.0f, 100.0f);
}

float AgePredictor::other_adult(const HouseholdDraft& h, int which, float parent) const {
    const std::array<std::uint32_t, 4> w =
        words(h, others_block + static_cast<std::uint32_t>(which));
    const float kind = unit_float(w[0]);
    // Assumed: half grandparents, a quarter brothers, sisters and lodgers, a quarter adult
    // children.
    if ((h.couple_of_others && which < 2) || kind < 0.5f)
        return std::min(100.0f, parent + 27.0f + 4.0f * normal(w[1]));
    if (kind < 0.75f) return std::max(16.5f, parent + 7.0f * normal(w[1]));
    return 17.0f + 4.0f * exponential(w[1]);
}

float AgePredictor::sharer(const HouseholdDraft& h, int which) const {
    const std::array<std::uint32_t, 4> w =
        words(h, others_block + static_cast<std::uint32_t>(which));
    const std::array<std::uint32_t, 4> head = words(h, others_block);
    switch (h.sharing) {
        case Sharing::young:
            return 18.0f + 4.0f * exponential(head[2]) + 2.0f * exponential(w[1]);
        case Sharing::old:
            return std::min(100.0f, 72.0f + 14.0f * unit_float(w[1]) + 6.0f * exponential(w[2]));
        case Sharing::mixed:
            break;
    }
    // A couple of others is of one age; the rest of the household of about the head's.
    const std::uint32_t own =
        h.couple_of_others && which == 2 ? words(h, others_block + 1)[1] : w[1];
    return std::clamp(48.0f + 12.0f * normal(head[3]) + 8.0f * normal(own), 17.0f, 90.0f);
}

}  // namespace lc
