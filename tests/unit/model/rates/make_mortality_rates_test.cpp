#include "model/rates/make_mortality_rates.hpp"

#include <cmath>
#include <cstring>

#include "model/core/fixed_point.hpp"
#include "model/mortality/life_expectancy.hpp"
#include "model/mortality/relative_risk.hpp"
#include "model/processes/consequences/mortality.hpp"
#include "runner/io/uk_data_loader.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"
#include "tests/support/made_population.hpp"

using namespace lc;

namespace {

const UkData& published() {
    static const UkData data =
        load_uk_data(std::filesystem::path(LC_TEST_ROOT) / "configs" / "data");
    return data;
}

/// Made households with exposures, qualifications, activities and homes of every kind.
Shard varied(std::size_t households) {
    Shard shard = testing::made_population(households);
    const Draws draws(3, 0);
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const auto draw = draws(shard.households.household_id[h], 0, Stream::lever);
        shard.households.decile[h] = static_cast<std::uint8_t>(1 + draw[0] % 10);
        shard.households.quality[h] = static_cast<std::uint8_t>(draw[1] % 4);
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
            const auto own = draws(shard.persons.id[p], 0, Stream::mortality);
            shard.persons.age[p] = static_cast<std::uint8_t>(own[0] % age_count);
            shard.persons.adult_exposure[p] = unit_float(own[1]);
            shard.persons.child_exposure[p] = unit_float(own[2]);
            shard.persons.qualification[p] = static_cast<Qualification>(own[3] % 4);
            shard.persons.activity[p] = static_cast<Activity>(own[3] / 4 % activity_count);
        }
    }
    return shard;
}

struct Setting {
    AuthorityRates rates;
    UkYear uk;
    Context context;
};

std::unique_ptr<Setting> setting(int authority) {
    auto made = std::make_unique<Setting>();
    made->uk.mortality_factor = 1;
    made->rates.mortality = make_mortality_rates(published(), authority, testing::law(2024));
    made->context.uk = &made->uk;
    made->context.authority = &published().authorities[static_cast<std::size_t>(authority)];
    made->context.rates = &made->rates;
    made->context.sets = {&testing::law(2024), 1};
    return made;
}

double simulated_expectancy(const Tally& tally, const MortalityRates& rates,
                            const Authority& authority, std::size_t sex) {
    auto bands = band_rates(rates.published[sex],
                            spread_oldest(authority.population_2022[sex], rates.published[sex]));
    for (std::size_t b = 0; b < bands.size(); ++b) {
        if (tally.population[sex][b] > 0)
            bands[b] = from_fixed(tally.deaths_expected[sex][b]) / tally.population[sex][b];
        else
            bands[b] *= rates.level[sex];
    }
    return life_expectancy(bands)[0];
}

}  // namespace

TEST_CASE("Published life expectancy of every authority is reproduced") {
    double sum_of_worst = 0;
    for (std::size_t k = 0; k < published().authorities.size(); ++k) {
        const Authority& authority = published().authorities[k];
        const auto rates =
            make_mortality_rates(published(), static_cast<int>(k), testing::law(2024));
        for (std::size_t sex = 0; sex < sex_count; ++sex) {
            const auto& single = rates.published[sex];
            const auto years = life_expectancy(
                band_rates(single, spread_oldest(authority.population_2022[sex], single)));
            INFO(authority.name << " " << sex_names[sex]);
            CHECK(years[0] == Approx(authority.life_expectancy_birth[sex]).margin(0.005));
            double worst = 0;
            for (std::size_t b = 0; b < years.size(); ++b)
                worst = std::max(worst, std::abs(years[b] - authority.life_expectancy[sex][b]));
            // The two published editions of one period differ by up to 0.11 years at birth.
            CHECK(worst < 0.36);
            sum_of_worst += worst;
            for (const double rate : single) CHECK((rate > 0 && rate < 1.5));
        }
    }
    CHECK(sum_of_worst / (2.0 * static_cast<double>(published().authorities.size())) < 0.15);
}

TEST_CASE("Residual factors fall with less deprivation in working age and vanish at 99") {
    const auto rates = make_mortality_rates(published(), 0, testing::law(2024));
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (const std::size_t age : {40u, 60u, 70u}) {
            CHECK(rates.residual[sex][0][age] > rates.residual[sex][4][age]);
            CHECK(rates.residual[sex][4][age] > rates.residual[sex][9][age]);
            CHECK(rates.residual[sex][0][99] == 1.0f);
        }
    // Ratio of the most to the least deprived tenth, at its highest in mid-life.
    CHECK(rates.residual[1][0][45] / rates.residual[1][9][45] > 2);
}

TEST_CASE("After calibration expected deaths of each risk group are the published ones") {
    const int authority = published().find("E08000003");
    const auto made = setting(authority);
    const Shard shard = varied(4000);
    MortalityRates& rates = made->rates.mortality;
    calibrate_mortality(made->context, shard, rates);
    const RelativeRisk risk(testing::law(2024).mortality);
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        std::array<double, risk_group_count> hazard{}, base{};
        for (std::size_t h = 0; h < shard.household_count(); ++h)
            for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
                if (static_cast<std::size_t>(shard.persons.sex[p]) != sex) continue;
                const std::size_t age = shard.persons.age[p];
                const auto group = static_cast<std::size_t>(risk_group_of(static_cast<int>(age)));
                const std::size_t home = RelativeRisk::home_index(shard.households.tenure[h],
                                                                  shard.households.quality[h]);
                const std::size_t decile = shard.households.decile[h] - 1u;
                base[group] += rates.published[sex][age];
                hazard[group] += static_cast<double>(rates.rate[sex][decile][age]) *
                                 static_cast<double>(risk.of(shard.persons, p, home));
            }
        for (std::size_t group = 2; group < risk_group_count; ++group)  // 50 persons and more
            CHECK(hazard[group] / rates.level[sex] / base[group] == Approx(1).epsilon(1e-4));
    }
}

TEST_CASE("Life expectancy at birth from expected deaths is the published one at any scale") {
    for (const char* code : {"E08000003", "E06000053", "S12000049", "N09000003"})
        for (const std::size_t households : {8u, 60u, 3000u}) {
            const int authority = published().find(code);
            const auto made = setting(authority);
            Shard shard = varied(households);
            calibrate_mortality(made->context, shard, made->rates.mortality);
            Tally tally;
            mortality(made->context, shard, tally);
            for (std::size_t sex = 0; sex < sex_count; ++sex) {
                INFO(code << " " << households);
                CHECK(simulated_expectancy(tally, made->rates.mortality, *made->context.authority,
                                           sex) ==
                      Approx(made->context.authority->life_expectancy_birth[sex]).margin(0.001));
            }
        }
}

TEST_CASE("Calibration does not depend on the order of households") {
    const auto made = setting(published().find("W06000024"));
    const Shard shard = varied(500);
    MortalityRates forwards = made->rates.mortality, backwards = made->rates.mortality;
    calibrate_mortality(made->context, shard, forwards);
    calibrate_mortality(made->context, testing::reversed(shard), backwards);
    CHECK(std::memcmp(&forwards, &backwards, sizeof(MortalityRates)) == 0);
}
