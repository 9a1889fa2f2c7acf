#include "runner/io/distribution_figures.hpp"

#include <cstddef>
#include <limits>

#include "runner/io/longevity_figures.hpp"
#include "runner/io/results_quantities.hpp"

namespace lc {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr auto relative_ahc = static_cast<std::size_t>(Measure::relative_ahc);
constexpr auto persistent_ahc = static_cast<std::size_t>(Measure::persistent_ahc);

void append_incomes(DistributionFigures& figures, const std::array<IncomeSpread, 2>& incomes) {
    for (const IncomeSpread& spread : incomes) {
        figures.inequality.insert(figures.inequality.end(),
                                  {spread.gini, spread.s80_s20, spread.atkinson, spread.theil_t});
        figures.mean_income.push_back(spread.mean);
    }
}

}  // namespace

std::array<double, child_poverty_names.size()> child_poverty_of(const Tally& tally, double line,
                                                                bool transitions) {
    const double pence = 100 * line;
    const double gaps = pence * tally.children, squares = pence * gaps;
    return {share(tally.children_in_poverty[relative_ahc], tally.children),
            gaps > 0 ? static_cast<double>(tally.poverty_gap_pence_week) / gaps : not_a_number,
            gaps > 0 ? static_cast<double>(tally.poverty_gap_squared) / squares : not_a_number,
            share(tally.children_in_poverty[persistent_ahc], tally.children),
            transitions ? share(tally.children_entering_poverty, tally.children_not_poor_before)
                        : not_a_number,
            transitions ? share(tally.children_leaving_poverty, tally.children_poor_before)
                        : not_a_number};
}

DistributionFigures distribution_figures(const RunResults& results,
                                         const std::vector<Tally>& nations) {
    DistributionFigures figures;
    for (std::size_t record = 0; record < results.uk.size(); ++record) {
        const UkYearRecord& uk = results.uk[record];
        const int year = results.years[record % results.years.size()];
        const Tally* const of_nation = &nations[record * nation_count];
        Tally all;
        for (std::size_t n = 0; n < nation_count; ++n) all += of_nation[n];
        for (std::size_t area = 0; area < longevity_areas; ++area) {
            append_incomes(figures,
                           year < base_year ? std::array<IncomeSpread, 2>{} : uk.incomes[area]);
            std::array<double, child_poverty_names.size()> poverty;
            poverty.fill(not_a_number);
            // Incomes are calibrated in the base year: moves into it are of two measures.
            if (year >= base_year)
                poverty = child_poverty_of(area == 0 ? all : of_nation[area - 1],
                                           uk.uk.threshold_ahc, year > base_year);
            figures.child_poverty.insert(figures.child_poverty.end(), poverty.begin(),
                                         poverty.end());
        }
    }
    return figures;
}

}  // namespace lc
