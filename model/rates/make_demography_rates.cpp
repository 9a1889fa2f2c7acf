#include "model/rates/make_demography_rates.hpp"

#include <algorithm>
#include <cmath>

#include "model/population/units.hpp"
#include "model/processes/demography/chances.hpp"

namespace lc {
namespace {

/// Mothers' ages are grouped by five years for calibration: 16-19, 20-24, ..., 40-46.
constexpr int group_count = 6;
constexpr std::size_t group_of(int age) noexcept {
    return static_cast<std::size_t>(age < 20 ? 0 : std::min((age - 15) / 5, group_count - 1));
}

/// Births per woman in the year before mid-year by her age then: half of them happened before her
/// last birthday.
double over_year(double at_last_age, double at_age) { return 0.5 * (at_last_age + at_age); }

constexpr std::size_t index_of(int age) noexcept {
    return static_cast<std::size_t>(age - first_birth_age);
}

void published_maternities(const National& national, DemographyRates& rates) {
    for (int age = first_birth_age; age <= last_birth_age; ++age)
        for (std::size_t children = 0; children < 5; ++children) {
            const auto at = static_cast<std::size_t>(age);
            rates.maternity[index_of(age)][children] =
                static_cast<float>(over_year(national.fertility_by_parity[at - 1][children],
                                             national.fertility_by_parity[at][children]));
        }
}

/// Non-increasing shares nearest to the published ones (pooled adjacent violators).
template <std::size_t n>
std::array<double, n> monotone(const std::array<double, n>& shares) {
    std::array<double, n> fitted = shares;
    std::array<std::size_t, n> width{};
    std::size_t blocks = 0;
    std::array<double, n> mean{};
    for (const double share : shares) {
        mean[blocks] = share;
        width[blocks++] = 1;
        while (blocks > 1 && mean[blocks - 2] < mean[blocks - 1]) {
            const auto left = static_cast<double>(width[blocks - 2]);
            const auto right = static_cast<double>(width[blocks - 1]);
            mean[blocks - 2] =
                (left * mean[blocks - 2] + right * mean[blocks - 1]) / (left + right);
            width[blocks - 2] += width[blocks - 1];
            --blocks;
        }
    }
    std::size_t at = 0;
    for (std::size_t block = 0; block < blocks; ++block)
        for (std::size_t k = 0; k < width[block]; ++k) fitted[at++] = mean[block];
    return fitted;
}

/// Yearly chances of leaving from the share living with parents, made monotone and averaged over
/// five ages: single ages of the survey jump.
void leaving_home_chances(const JointTables& joint, DemographyRates& rates) {
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        const auto shares = monotone(joint.with_parents[sex]);
        constexpr int count =
            static_cast<int>(std::tuple_size_v<decltype(JointTables{}.with_parents)::value_type>);
        std::array<double, count> smooth{};
        for (int k = 0; k < count; ++k) {
            const int reach = std::min({2, k, count - 1 - k});
            for (int d = -reach; d <= reach; ++d)
                smooth[static_cast<std::size_t>(k)] +=
                    shares[static_cast<std::size_t>(k + d)] / (2 * reach + 1);
        }
        for (int k = 0; k < leaving_age_count; ++k) {
            const auto before = static_cast<std::size_t>(first_leaving_age - 1 -
                                                         JointTables::with_parents_first_age + k);
            rates.leaving[sex][static_cast<std::size_t>(k)] =
                static_cast<float>(1 - smooth[before + 1] / smooth[before]);
        }
    }
}

void couple_age_gaps(const JointTables& joint, DemographyRates& rates) {
    for (std::size_t group = 0; group < joint.couple_age_gap.size(); ++group) {
        rates.couple_age_starts[group] = static_cast<std::uint8_t>(joint.couple_age_starts[group]);
        double sum = 0;
        for (std::size_t gap = 0; gap < joint.couple_age_gap[group].size(); ++gap) {
            sum += joint.couple_age_gap[group][gap];
            rates.couple_age_gap[group][gap] = static_cast<float>(sum);
        }
        rates.couple_age_gap[group].back() = 1;
    }
}

/// Expected events of the shard's first year, before calibration.
struct Expected {
    std::array<double, group_count> published{};    ///< maternities at published rates by age alone
    std::array<double, group_count> maternities{};  ///< by age, children and the relative chances
    double seeking_women = 0, sharers = 0;
};

class Expectation {
  public:
    Expectation(const National& national, const Parameters& law, const DemographyRates& rates)
        : national_(national), law_(law), rates_(rates) {}

    void add_household(const Persons& persons, std::size_t first, std::size_t last) {
        const int grown_up = adult_children(persons, first, last);
        for (std::size_t head = first; head < last;) {
            const UnitRows unit = unit_at(persons, head, last);
            const int children = unit.children() + (head == first ? grown_up : 0);
            for (std::size_t p = head; p < unit.last; ++p)
                add_woman(persons, p, p < unit.first_child && unit.couple(),
                          p < unit.first_child ? children : 0);
            if (!unit.couple()) add_single(persons, head, unit.children() > 0, head != first);
            head = unit.last;
        }
    }

    const Expected& expected() const { return expected_; }

  private:
    void add_woman(const Persons& persons, std::size_t p, bool couple, int children) {
        const int age = persons.age[p] + 1;
        if (persons.sex[p] != Sex::female || age < first_birth_age || age > last_birth_age) return;
        const std::size_t group = group_of(age);
        const auto at = static_cast<std::size_t>(age);
        const double chance =
            static_cast<double>(
                rates_.maternity[index_of(age)][static_cast<std::size_t>(std::min(children, 4))]) *
            static_cast<double>(maternity_ratio(law_.fertility, age, couple, children,
                                                persons.activity[p], persons.qualification[p]));
        expected_.published[group] +=
            over_year(national_.fertility[at - 1], national_.fertility[at]);
        expected_.maternities[group] += chance;
    }

    void add_single(const Persons& persons, std::size_t p, bool children, bool leaver) {
        const int age = persons.age[p] + 1;
        if (persons.sex[p] == Sex::female)
            expected_.seeking_women += static_cast<double>(
                seeking_chance(law_.partnership, age, Sex::female, children, persons.activity[p]));
        if (leaver && !children)
            expected_.sharers += static_cast<double>(leaving_chance(
                                     law_, rates_, persons.relation[p], age, persons.sex[p])) *
                                 static_cast<double>(sharing_chance(law_.household_formation, age));
    }

    const National& national_;
    const Parameters& law_;
    const DemographyRates& rates_;
    Expected expected_;
};

std::uint32_t slots(double candidates, double in_each) {
    return static_cast<std::uint32_t>(std::max(1.0, std::round(candidates / in_each)));
}

/// Women who seek a partner, per slot over all ages.
constexpr double women_per_slot = 16;

}  // namespace

DemographyRates make_demography_rates(const UkData& data, const UkProjection& projection,
                                      const Parameters& law, const Shard& shard, double scale) {
    DemographyRates rates;
    published_maternities(data.national, rates);
    leaving_home_chances(data.joint, rates);
    couple_age_gaps(data.joint, rates);
    rates.maternity_factor = projection.maternity_factor;

    Expectation expectation(data.national, law, rates);
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        expectation.add_household(shard.persons, shard.first_person[h], shard.first_person[h + 1]);
    const Expected& expected = expectation.expected();
    rates.couple_slots = slots(expected.seeking_women, women_per_slot);
    rates.sharer_slots = slots(expected.sharers, law.household_formation.sharers);

    // By age group as published rates have it, then all ages to the authority's births. Few women
    // in a group (a small run of a small place) say little about its composition: bounded.
    std::array<double, group_count> by_group{};
    double births = 0;
    for (std::size_t group = 0; group < group_count; ++group) {
        by_group[group] =
            expected.maternities[group] > 0
                ? std::clamp(expected.published[group] / expected.maternities[group], 0.25, 4.0)
                : 1;
        births += by_group[group] * expected.maternities[group] * (1 + law.fertility.twin_share);
    }
    double published_births = 0;
    for (const Authority& authority : data.authorities) published_births += authority.births_2022;
    const double target = data.authorities[static_cast<std::size_t>(shard.authority)].births_2022 /
                          published_births * projection.births[0] * scale;
    const double level = births > 0 ? target / births : 1;
    for (int age = first_birth_age; age <= last_birth_age; ++age)
        for (float& maternity : rates.maternity[index_of(age)])
            maternity *= static_cast<float>(by_group[group_of(age)] * level);
    return rates;
}

}  // namespace lc
