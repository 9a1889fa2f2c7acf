#include "runner/io/longevity_figures.hpp"

#include <array>
#include <cstddef>

#include "analysis/statistics/decomposition.hpp"
#include "model/core/fixed_point.hpp"

namespace lc {
namespace {

/// Life tables of one scenario, replicate and year, by area and sex.
using Tables = std::array<std::array<LifeTable, sex_count>, longevity_areas>;

/// Population and expected deaths by band; the whole run is the sum of its nations.
struct Counts {
    std::array<double, band_count> population{}, deaths{};
    void add(const Tally& tally, std::size_t sex) {
        for (std::size_t band = 0; band < band_count; ++band) {
            population[band] += tally.population[sex][band];
            deaths[band] += from_fixed(tally.deaths_expected[sex][band]);
        }
    }
};

Tables tables_of(const Tally* nations) {
    Tables tables;
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t area = 0; area < tables.size(); ++area) {
            Counts counts;
            for (std::size_t nation = 0; nation < nation_count; ++nation)
                if (area == 0 || area == nation + 1) counts.add(nations[nation], sex);
            tables[area][sex] = life_table(counts.population, counts.deaths);
        }
    return tables;
}

void append(LongevityFigures& figures, const Tables& from, const Tables& to) {
    for (std::size_t area = 0; area < to.size(); ++area)
        for (std::size_t sex = 0; sex < sex_count; ++sex) {
            figures.life_expectancy.push_back(to[area][sex].front().life_expectancy);
            std::array<AgeContribution, band_count> parts{};
            decompose(from[area][sex], to[area][sex], parts);
            for (const AgeContribution& part : parts) figures.contribution.push_back(part.total());
        }
}

}  // namespace

std::vector<std::string> longevity_area_names() {
    std::vector<std::string> names{std::string(whole_run_area)};
    names.insert(names.end(), nation_names.begin(), nation_names.end());
    return names;
}

LongevityFigures longevity_figures(const RunResults& results, const std::vector<Tally>& nations) {
    LongevityFigures figures;
    const std::size_t each = static_cast<std::size_t>(results.replicates) * results.years.size();
    std::vector<Tables> baseline;
    for (std::size_t s = 0; s < results.scenarios.size(); ++s)
        for (std::size_t i = 0; i < each; ++i) {
            const Tables here = tables_of(&nations[(s * each + i) * nation_count]);
            if (s == 0) baseline.push_back(here);
            append(figures, baseline[i], here);
        }
    return figures;
}

}  // namespace lc
