#include "model/rates/make_moves_rates.hpp"

#include "model/population/units.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"
#include "tests/support/small_world.hpp"

using namespace lc;
using namespace lc::testing;

namespace {

const Parameters& law() {
    static const Parameters parameters =
        project_inputs().table.at(start_year, project_inputs().economy);
    return parameters;
}

const UkProjection& projection() {
    static const UkProjection found = project_uk(
        project_inputs().data, published_death_rates(project_inputs().data, law()), law());
    return found;
}

const MovesPlan& plan() {
    static const MovesPlan found = plan_moves(project_inputs().data, projection(), law());
    return found;
}

double sum(const std::vector<double>& values) {
    double total = 0;
    for (const double value : values) total += value;
    return total;
}

/// Persons expected by sex and band, a year on, when each unit's chance is its members' mean rate.
MigrationBands expected(const Shard& shard, const MigrationBands& rates) {
    MigrationBands persons{};
    const auto cell = [&](MigrationBands& bands, std::size_t p) -> float& {
        return bands[static_cast<std::size_t>(shard.persons.sex[p])]
                    [static_cast<std::size_t>(migration_band(shard.persons.age[p] + 1))];
    };
    MigrationBands copy = rates;
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        for (std::size_t head = shard.first_person[h]; head < shard.first_person[h + 1];) {
            const UnitRows unit = unit_at(shard.persons, head, shard.first_person[h + 1]);
            float mean = 0;
            for (std::size_t p = head; p < unit.last; ++p) mean += cell(copy, p);
            mean /= static_cast<float>(unit.last - head);
            for (std::size_t p = head; p < unit.last; ++p) cell(persons, p) += mean;
            head = unit.last;
        }
    return persons;
}

}  // namespace

TEST_CASE("international flows of authorities add up to the UK's by sex and age", "[moves]") {
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t band = 0; band < migration_band_count; ++band) {
            double uk = 0, shared = 0;
            for (int age = 1; age < age_count; ++age)
                if (static_cast<std::size_t>(migration_band(age)) == band)
                    uk += projection().arrivals[sex][static_cast<std::size_t>(age)];
            for (const MigrationBands& bands : plan().arrivals)
                shared += static_cast<double>(bands[sex][band]);
            CHECK(shared == Approx(uk).epsilon(1e-4).margin(1));
        }
}

TEST_CASE("flows within the UK balance by class and period", "[moves]") {
    const std::size_t count = project_inputs().data.authorities.size();
    for (const UkFlows& flows : plan().within_uk) {
        double movers = 0;
        for (std::size_t c = 0; c < mover_class_count; ++c) {
            CHECK(sum(flows.in[c]) == Approx(sum(flows.out[c])));
            movers += sum(flows.out[c]);
            std::vector<double> arriving(count, 0.0);
            for (std::size_t i = 0; i < count; ++i) {
                double row = 0;
                for (std::size_t j = 0; j < count; ++j) {
                    const auto share = static_cast<double>(flows.shares[c][i * count + j]);
                    row += share;
                    arriving[j] += flows.out[c][i] * share;
                }
                CHECK(row == Approx(1).epsilon(1e-4));
                CHECK(flows.shares[c][i * count + i] == 0.0f);
            }
            for (std::size_t j = 0; j < count; ++j)
                CHECK(arriving[j] == Approx(flows.in[c][j]).epsilon(0.01).margin(2));
        }
        CHECK(movers > 3.3e6);
        CHECK(movers < 4.2e6);
    }
}

TEST_CASE("in the first year authorities of England and Wales gain what published populations ask",
          "[moves]") {
    const UkData& data = project_inputs().data;
    double births = 0;
    for (const Authority& authority : data.authorities) births += authority.births_2022;
    int observed = 0;
    for (std::size_t i = 0; i < data.authorities.size(); ++i) {
        const Authority& authority = data.authorities[i];
        if (authority.population_2023[30] <= 0) continue;
        ++observed;
        double before = 0, after = 0, deaths = 0, net = 0;
        for (std::size_t age = 0; age <= 90; ++age) {
            after += authority.population_2023[age];
            for (std::size_t sex = 0; sex < sex_count; ++sex) {
                before += authority.population_2022[sex][age];
                const double survival = projection().survival[sex][age < 90 ? age : 93];
                deaths += authority.population_2022[sex][age] * (1 - survival);
            }
        }
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            for (std::size_t band = 0; band < migration_band_count; ++band)
                net += static_cast<double>(plan().arrivals[i][sex][band] -
                                           plan().departures[i][sex][band]);
        for (std::size_t c = 0; c < mover_class_count; ++c)
            net += plan().within_uk[0].in[c][i] - plan().within_uk[0].out[c][i];
        const double born = authority.births_2022 / births * projection().births[0];
        INFO(authority.name);
        CHECK(before + born - deaths + net == Approx(after).epsilon(0.01));
    }
    CHECK(observed == 318);
}

TEST_CASE("neighbours are likelier destinations than far places of the same size", "[moves]") {
    const UkData& data = project_inputs().data;
    const std::size_t count = data.authorities.size();
    const auto share = [&](const char* from, const char* to) {
        const auto i = static_cast<std::size_t>(data.find(from));
        const auto j = static_cast<std::size_t>(data.find(to));
        return plan().within_uk[2].shares[2][i * count + j];
    };
    // Hartlepool to Stockton-on-Tees and to Plymouth.
    CHECK(share("E06000001", "E06000004") > 5 * share("E06000001", "E06000026"));
}

TEST_CASE("rates of benefit units meet targets by sex and band that the population can meet",
          "[moves]") {
    const Shard shard = made_population(5000);
    const auto world = made_world();
    // A target that some set of non-negative rates meets exactly.
    MigrationBands wanted_rates{};
    for (std::size_t band = 0; band < migration_band_count; ++band) {
        wanted_rates[0][band] = band < 8 ? 0.06f : 0.01f;
        wanted_rates[1][band] = band < 8 ? 0.04f : 0.02f;
    }
    const MigrationBands target = expected(shard, wanted_rates);
    MovesPlan made;
    made.arrivals = {target};
    made.departures = {target};
    for (UkFlows& flows : made.within_uk)
        for (std::size_t c = 0; c < mover_class_count; ++c) {
            flows.out[c] = {20};
            flows.in[c] = {10};
            flows.shares[c] = {1.0f};
        }
    const MovesRates rates = make_moves_rates(made, law(), world->rates.demography, shard, 1);
    const MigrationBands met = expected(shard, rates.arrival);
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t band = 0; band < migration_band_count; ++band)
            CHECK(met[sex][band] == Approx(target[sex][band]).epsilon(0.02).margin(1));
    for (const UkMoves& moves : rates.periods)
        for (std::size_t c = 0; c < mover_class_count; ++c) {
            CHECK(moves.leaving[c] > 0);
            CHECK(moves.destinations[c].back() == 1.0f);
        }
}
