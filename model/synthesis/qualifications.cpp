#include "model/synthesis/qualifications.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "model/synthesis/rake.hpp"
#include "model/synthesis/spread.hpp"
#include "model/synthesis/structure.hpp"

namespace lc {

namespace {

constexpr std::size_t levels = qualification_count;
constexpr std::array<int, 7> band_first{16, 18, 25, 35, 50, 65, 75};
constexpr std::size_t tenures = 4;
constexpr std::size_t groups = band_first.size() * sex_count * tenures;

std::size_t age_band(int age) {
    std::size_t band = 0;
    while (band + 1 < band_first.size() && age >= band_first[band + 1]) ++band;
    return band;
}

std::size_t group_of(int age, Sex sex, Tenure tenure) {
    return (age_band(age) * sex_count + static_cast<std::size_t>(sex)) * tenures +
           std::min<std::size_t>(static_cast<std::size_t>(tenure), tenures - 1);
}

/// National shares by level in an age band, then tilted by sex and tenure.
std::array<double, levels> profile(std::size_t band, std::size_t sex, std::size_t tenure,
                                   const SynthesisParameters& p) {
    const std::array<double, 7> none{
        p.no_qualification_16, p.no_qualification_18, p.no_qualification_25, p.no_qualification_35,
        p.no_qualification_50, p.no_qualification_65, p.no_qualification_75};
    const std::array<double, 7> third{p.level_3_16, p.level_3_18, p.level_3_25, p.level_3_35,
                                      p.level_3_50, p.level_3_65, p.level_3_75};
    const std::array<double, 7> fourth{p.level_4_16, p.level_4_18, p.level_4_25, p.level_4_35,
                                       p.level_4_50, p.level_4_65, p.level_4_75};
    std::array<double, levels> shares{none[band],
                                      std::max(0.0, 1 - none[band] - third[band] - fourth[band]),
                                      third[band], fourth[band]};
    if (sex == 0)
        shares[3] *= band_first[band] < 50 ? p.level_4_women_younger : p.level_4_women_older;
    const double tilt =
        tenure == static_cast<std::size_t>(Tenure::social_rent)    ? p.qualification_social_rent
        : tenure == static_cast<std::size_t>(Tenure::private_rent) ? p.qualification_private_rent
                                                                   : 0;
    for (std::size_t level = 0; level < levels; ++level)
        shares[level] *= std::exp(tilt * static_cast<double>(level));
    return shares;
}

/// Shares by group and level, raked to the authority's persons by group and shares by level.
std::vector<double> raked_shares(const LocalContext& local,
                                 const std::array<double, groups>& persons) {
    std::vector<double> cells(groups * levels);
    RakeMargin by_group, by_level;
    for (std::size_t g = 0; g < groups; ++g) {
        const std::array<double, levels> shares = profile(
            g / (sex_count * tenures), g / tenures % sex_count, g % tenures, local.parameters);
        for (std::size_t level = 0; level < levels; ++level) {
            cells[g * levels + level] = shares[level];
            by_group.category.push_back(static_cast<std::uint16_t>(g));
            by_level.category.push_back(static_cast<std::uint16_t>(level));
        }
    }
    by_group.target.assign(persons.begin(), persons.end());
    const double total = std::accumulate(persons.begin(), persons.end(), 0.0);
    for (double share : local.authority.qualifications) by_level.target.push_back(share * total);
    const double published = std::accumulate(local.authority.qualifications.begin(),
                                             local.authority.qualifications.end(), 0.0);
    std::vector<RakeMargin> margins{by_group};
    if (published > 0) margins = {by_level, by_group};
    rake(cells, margins, 200, 1e-6);
    return cells;
}

}  // namespace

void set_qualifications(const LocalContext& local, Shard& shard) {
    Persons& persons = shard.persons;
    std::array<double, groups> counts{};
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        for (std::size_t i = shard.first_person[h]; i < shard.first_person[h + 1]; ++i)
            if (persons.age[i] >= 16)
                counts[group_of(persons.age[i], persons.sex[i], shard.households.tenure[h])] += 1;
    const std::vector<double> cells = raked_shares(local, counts);
    SpreadDraws spread(groups, EventEngine(local.draws, mix(local.key), population_year,
                                           Stream::synthesis_person));
    double rank_of_head = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        for (std::size_t i = shard.first_person[h]; i < shard.first_person[h + 1]; ++i) {
            if (persons.age[i] < 16) continue;
            const std::size_t g =
                group_of(persons.age[i], persons.sex[i], shard.households.tenure[h]);
            double rank = spread.next(g);
            const bool partner = persons.relation[i] == Relation::partner ||
                                 persons.relation[i] == Relation::other_partner;
            if (partner && unit_double(local.draws(persons.id[i], population_year,
                                                   Stream::synthesis_person)[0]) <
                               local.parameters.qualification_partners)
                rank = rank_of_head;
            if (persons.relation[i] != Relation::dependent_child) rank_of_head = rank;
            persons.qualification[i] = static_cast<Qualification>(
                category_at(std::span(cells).subspan(g * levels, levels), rank));
        }
}

}  // namespace lc
