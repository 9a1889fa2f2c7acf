#include "model/synthesis/national.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/synthesis/controlled_rounding.hpp"
#include "model/synthesis/structure.hpp"

namespace lc {

namespace {

constexpr std::size_t published_ages = 91;  ///< the last is 90 and over
constexpr std::size_t open_age = 90;
constexpr std::size_t columns = sex_count * published_ages;

/// Shares of the 90 and over by single age 90..100 in a stationary population.
std::array<double, age_count - open_age> oldest_shares(const National& national, std::size_t sex) {
    std::array<double, age_count - open_age> shares{};
    double alive = 1, sum = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double published = national.mortality_rate[sex][open_age + i];
        const double rate = published > 0 ? published : 0.2;
        const double years = i + 1 == shares.size() ? 1 / rate : (1 - std::exp(-rate)) / rate;
        shares[i] = alive * years;
        alive *= std::exp(-rate);
        sum += shares[i];
    }
    for (double& share : shares) share /= sum;
    return shares;
}

/// Everybody of 20 or over; none of them can be a dependent child.
std::uint32_t certain_adults(const AgeCounts& persons) {
    std::uint32_t n = 0;
    for (const auto& ages : persons) n = std::accumulate(ages.begin() + 20, ages.end(), n);
    return n;
}

std::uint32_t all_persons(const AgeCounts& persons) {
    std::uint32_t n = 0;
    for (const auto& ages : persons) n = std::accumulate(ages.begin(), ages.end(), n);
    return n;
}

/// Exchanges the first person of `needs` for the first adult of `gives`.
void exchange_for_adult(AgeCounts& needs, AgeCounts& gives) {
    const auto move = [](AgeCounts& from, AgeCounts& to, std::size_t first_age) {
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            for (std::size_t age = first_age; age < age_count; ++age) {
                if (from[sex][age] == 0) continue;
                --from[sex][age];
                ++to[sex][age];
                return;
            }
    };
    move(needs, gives, 0);
    move(gives, needs, 20);
}

void give_everyone_an_adult(std::vector<AgeCounts>& persons) {
    for (std::size_t a = 0; a < persons.size(); ++a) {
        if (all_persons(persons[a]) == 0 || certain_adults(persons[a]) > 0) continue;
        for (std::size_t step = 1; step < persons.size(); ++step) {
            AgeCounts& other = persons[(a + step) % persons.size()];
            if (certain_adults(other) < 2) continue;
            exchange_for_adult(persons[a], other);
            break;
        }
    }
}

double uniform_of(const Draws& draws, std::uint64_t key, std::uint32_t block) {
    return unit_double(
        draws(household_identifier(key, 0), population_year, Stream::integerisation, block)[0]);
}
// Blocks of an authority's integerisation draws; the structure's rounding counts up from 0.
constexpr std::uint32_t oldest_block = 0xFFFF0000u, dependants_block = 0xFFFF0010u;

}  // namespace

std::vector<AgeCounts> whole_persons(const UkData& data, double scale, const Draws& draws) {
    const std::size_t authorities = data.authorities.size();
    std::vector<double> expected(authorities * columns);
    for (std::size_t a = 0; a < authorities; ++a)
        for (std::size_t c = 0; c < columns; ++c)
            expected[a * columns + c] =
                scale * data.authorities[a].population_2022[c / published_ages][c % published_ages];
    EventEngine engine(draws, 0, population_year, Stream::integerisation);
    const std::vector<std::uint32_t> whole = round_table(expected, authorities, columns, engine);
    std::vector<AgeCounts> persons(authorities);
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        const auto shares = oldest_shares(data.national, sex);
        for (std::size_t a = 0; a < authorities; ++a) {
            const auto from =
                whole.begin() + static_cast<std::ptrdiff_t>(a * columns + sex * published_ages);
            std::copy(from, from + open_age, persons[a][sex].begin());
            std::array<double, age_count - open_age> old{};
            for (std::size_t i = 0; i < old.size(); ++i) old[i] = shares[i] * from[open_age];
            const double u = uniform_of(draws, authority_key(data.authorities[a].code),
                                        oldest_block + static_cast<std::uint32_t>(sex));
            std::vector<std::uint32_t> split = round_list(old, u);
            // What rounding of the sum left over or short goes to the youngest.
            const std::uint32_t placed = std::accumulate(split.begin(), split.end(), 0u);
            if (placed < from[open_age]) split[0] += from[open_age] - placed;
            std::copy(split.begin(), split.end(), persons[a][sex].begin() + open_age);
        }
    }
    give_everyone_an_adult(persons);
    return persons;
}

LocalPersons split_dependants(const AgeCounts& persons, const SynthesisParameters& p,
                              double uniform) {
    LocalPersons local{persons, {}};
    const std::array<double, 4> staying{p.staying_on_16, p.staying_on_17, p.staying_on_18,
                                        p.staying_on_19};
    std::vector<double> expected;
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            expected.push_back(staying[i] * persons[sex][16 + i]);
    const std::vector<std::uint32_t> whole = round_list(expected, uniform);
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        for (std::size_t age = 0; age < 16; ++age) {
            local.dependants[sex][age] = persons[sex][age];
            local.adults[sex][age] = 0;
        }
        for (std::size_t i = 0; i < 4; ++i) {
            const std::uint32_t n = std::min(whole[i * sex_count + sex], persons[sex][16 + i]);
            local.dependants[sex][16 + i] = n;
            local.adults[sex][16 + i] -= n;
        }
    }
    return local;
}

SynthesisNational prepare_national(const UkData& data, const SynthesisParameters& parameters,
                                   double scale, const Draws& draws) {
    SynthesisNational national;
    national.seed_england_wales = make_household_seed(data.seed_england_wales);
    national.seed_scotland = make_household_seed(data.seed_scotland);
    double held = 0, persons = 0;
    for (const Authority& authority : data.authorities) {
        const double size = mean_household_size(authority);
        if (!(size > 0) || !(authority.households > 0)) continue;
        held += authority.households * size;
        for (const auto& ages : authority.population_2022)
            persons = std::accumulate(ages.begin(), ages.end(), persons);
    }
    if (held > 0) national.household_growth = persons * (1 - parameters.communal_residents) / held;
    const std::vector<AgeCounts> whole = whole_persons(data, scale, draws);
    for (std::size_t a = 0; a < whole.size(); ++a)
        national.persons.push_back(split_dependants(
            whole[a], parameters,
            uniform_of(draws, authority_key(data.authorities[a].code), dependants_block)));
    return national;
}

}  // namespace lc
