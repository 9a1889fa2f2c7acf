#include "tests/unit/runner/io/results_support.hpp"

#include <stdlib.h>

#include <cmath>
#include <cstddef>

#include "model/core/fixed_point.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;

void fill_mortality(Tally& tally) {
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t band = 0; band < band_count; ++band) {
            const auto persons = static_cast<std::uint32_t>(400 + 10 * band);
            const double rate = 0.0002 * std::exp(0.35 * static_cast<double>(band));
            tally.population[sex][band] = persons;
            tally.deaths_expected[sex][band] = to_fixed(rate * persons);
            tally.deaths_simulated[sex][band] = static_cast<std::uint32_t>(band);
            tally.good_health[sex][band] = persons / 2;
            for (std::size_t decile = 0; decile < 10; ++decile) {
                tally.population_by_decile[decile][sex][band] = persons / 10;
                tally.deaths_expected_by_decile[decile][sex][band] = static_cast<std::uint64_t>(
                    static_cast<double>(to_fixed(rate * (persons / 10))) *
                    (1.2 - 0.04 * static_cast<double>(decile)));
            }
        }
}

Tally tally_of(int scenario, int replicate, int year, int authority) {
    Tally tally;
    fill_mortality(tally);
    const bool acts = scenario == 2 && year >= 2025;
    tally.children = static_cast<std::uint32_t>(100 * (authority + 1));
    const auto poor = static_cast<std::uint32_t>(30 + 2 * replicate - (acts ? 10 : 0));
    tally.children_in_poverty = {poor, poor / 2, poor, poor / 2, 5, 0};
    tally.poverty_gap_pence_week = poor * 2500;
    tally.children_by_family[0] = 40;
    tally.children_in_poverty_by_family[0] = 10;
    const std::size_t uk = static_cast<std::size_t>(Payer::uk_government);
    tally.fiscal_pence[uk][static_cast<std::size_t>(FiscalComponent::income_tax)] = -300'000'000;
    tally.fiscal_pence[uk][static_cast<std::size_t>(FiscalComponent::child_benefit)] =
        acts ? 150'000'000 : 100'000'000;
    tally.births = 7;
    tally.activity_16_64[static_cast<std::size_t>(Activity::full_time)] = 60;
    tally.activity_16_64[static_cast<std::size_t>(Activity::unemployed)] = 20;
    tally.aged_16 = 0;
    return tally;
}

UkYearRecord uk_of(int scenario, int year) {
    UkYearRecord record;
    record.uk.year = year;
    record.median_ahc = 500 + 10 * (year - 2022) + scenario;
    record.median_bhc = 600 + 10 * (year - 2022);
    record.uk.threshold_ahc = 0.6 * record.median_ahc;
    record.uk.threshold_bhc = 0.6 * record.median_bhc;
    record.uk.absolute_ahc = 0.6 * 480;
    record.uk.absolute_bhc = 0.6 * 580;
    record.uk.deep_ahc = 0.5 * record.median_ahc;
    return record;
}

FitTable fit_by_authority() {
    return {"child_poverty",
            "Base year against published",
            "",
            {},
            {{"published", "Published rate", "Of the year", "proportion", {0.2, 0.3, 0.4}}}};
}

FitTable fit_by_row() {
    return {"national",
            "UK figures",
            "figure",
            {"median", "threshold"},
            {{"model", "Model", "Of the base year", "£/week", {520, 312}}}};
}

}  // namespace

const UkData& four_authorities() {
    static const UkData data = [] {
        UkData all;
        const auto add = [&](const char* code, const char* name, const char* region,
                             Nation nation) {
            Authority authority;
            authority.code = code;
            authority.name = name;
            authority.region = region;
            authority.nation = nation;
            all.authorities.push_back(authority);
        };
        add("E06000009", "Blackpool", "North West", Nation::england);
        add("E09000030", "Tower Hamlets", "London", Nation::england);
        add("S12000049", "Glasgow City", "Scotland", Nation::scotland);
        add("W06000015", "Caerdydd – Cardiff", "Wales", Nation::wales);
        return all;
    }();
    return data;
}

RunResults small_results(int replicates) {
    RunResults results;
    results.scenarios = {{"baseline", "", "e3b0"},
                         {"nothing", "{\"name\": \"nothing\"}", "aa"},
                         {"less poverty", "{\"name\": \"less poverty\"}", "bb"}};
    results.replicates = replicates;
    results.years = {2022, 2023, 2024, 2025};
    results.data = &four_authorities();
    results.authorities = {0, 1, 3};
    results.scale = 0.5;
    results.allocate();
    for (int s = 0; s < 3; ++s)
        for (int r = 0; r < replicates; ++r)
            for (int y = 0; y < 4; ++y) {
                const int year = results.years[static_cast<std::size_t>(y)];
                results.uk_year(s, r, y) = uk_of(s, year);
                for (int a = 0; a < 3; ++a) results.tally(s, r, y, a) = tally_of(s, r, year, a);
            }
    results.flag_rules = {5'000, 10, 100, 10, 6, 0.005, 0.25};
    results.fit = {fit_by_authority(), fit_by_row()};
    results.provenance.version = "1.2.3";
    results.provenance.seed = 42;
    results.provenance.started = "2026-01-01T00:00:00Z";
    results.provenance.configs = {{"policy/child_benefit.json", "{\"title\": \"x\"}", "cc"}};
    results.provenance.notes = {{"household_income_factor", "1.02"}};
    return results;
}

int TemporaryFolder::count() const {
    int files = 0;
    for (const auto& entry : fs::directory_iterator(path())) files += entry.path().empty() ? 0 : 1;
    return files;
}

}  // namespace lc
