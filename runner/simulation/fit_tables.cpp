#include "runner/simulation/fit_tables.hpp"

#include <cmath>
#include <limits>

#include "analysis/statistics/life_table.hpp"

namespace lc {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Builds the columns of one table from published and simulated figures of each authority.
class Comparison {
  public:
    Comparison(const UkData& data, const RunSettings& settings, const RunResults& results)
        : data_(data), settings_(settings), results_(results) {}

    std::size_t size() const { return settings_.authorities.size(); }
    const Authority& authority(std::size_t k) const {
        return data_.authorities[static_cast<std::size_t>(settings_.authorities[k])];
    }
    const Tally& base(std::size_t k) const {
        return results_.tally(0, 0, base_year - start_year, static_cast<int>(k));
    }

    template <class Function>
    FitColumn column(std::string name, std::string long_name, std::string units,
                     std::string description, const Function& value) const {
        FitColumn column{
            std::move(name), std::move(long_name), std::move(description), std::move(units), {}};
        for (std::size_t k = 0; k < size(); ++k) column.values.push_back(value(k));
        return column;
    }

    /// Published beside simulated.
    template <class Published, class Simulated>
    FitTable table(std::string name, const std::string& what, std::string units, std::string source,
                   const Published& published, const Simulated& simulated) const {
        FitTable table{std::move(name), what + ": base year against " + source, "", {}, {}};
        table.columns.push_back(column("published", what + " published", units, source, published));
        table.columns.push_back(
            column("simulated", what + " simulated", units, "baseline 2024-25", simulated));
        return table;
    }

  private:
    const UkData& data_;
    const RunSettings& settings_;
    const RunResults& results_;
};

double ratio(double part, double whole) { return whole > 0 ? part / whole : none; }

FitTable poverty_table(const Comparison& compare, const PovertyCalibration& poverty) {
    FitTable table{"child_poverty_ahc",
                   "Children in relative low income after housing costs, 2024-25. Calibrated to "
                   "the official local rate of under-16s "
                   "times one UK factor; 'uncalibrated' is the model from margins and rules alone.",
                   "",
                   {},
                   {}};
    table.columns.push_back(
        compare.column("published", "official rate, children under 16", "proportion",
                       "DWP Children in low income families 2024/25, after housing costs",
                       [&](std::size_t k) { return compare.authority(k).child_poverty_ahc; }));
    table.columns.push_back(compare.column("target", "official rate times the UK factor",
                                           "proportion",
                                           "all dependent children, UK factor from HBAI 2024/25",
                                           [&](std::size_t k) { return poverty.target[k]; }));
    table.columns.push_back(compare.column("uncalibrated", "model before calibration", "proportion",
                                           "modelled",
                                           [&](std::size_t k) { return poverty.uncalibrated[k]; }));
    table.columns.push_back(compare.column(
        "simulated", "model after calibration", "proportion", "modelled", [&](std::size_t k) {
            return ratio(compare.base(k).children_in_poverty[0], compare.base(k).children);
        }));
    table.columns.push_back(compare.column("unobserved_income",
                                           "calibrated unobserved income of families with children",
                                           "£/week equivalised, 2024-25 prices", "modelled",
                                           [&](std::size_t k) { return poverty.income[k]; }));
    return table;
}

FitTable life_expectancy_table(const Comparison& compare) {
    FitTable table{"life_expectancy",
                   "Period life expectancy at birth, 2024-25 against ONS 2021-23 (the trend starts "
                   "after the base year)",
                   "",
                   {},
                   {}};
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        const std::string suffix(sex_names[sex]);
        table.columns.push_back(compare.column(
            "published_" + suffix, "published, " + suffix, "years",
            "ONS life expectancy for local areas 2021-23",
            [&](std::size_t k) { return compare.authority(k).life_expectancy_birth[sex]; }));
        table.columns.push_back(
            compare.column("deaths_expected_" + suffix, "expected deaths, " + suffix,
                           "persons simulated", "modelled", [&](std::size_t k) {
                               double deaths = 0;
                               for (const std::uint64_t d : compare.base(k).deaths_expected[sex])
                                   deaths += static_cast<double>(d) / 4294967296.0;
                               return deaths;
                           }));
    }
    return table;
}

double employed_share(const Tally& tally) {
    double working = 0, all = 0;
    for (std::size_t a = 0; a < activity_count; ++a) {
        all += tally.activity_16_64[a];
        if (works(static_cast<Activity>(a))) working += tally.activity_16_64[a];
    }
    return ratio(working, all);
}

double good_health_share(const Tally& tally) {
    double good = 0, all = 0;
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t band = 0; band < band_count; ++band) {
            good += tally.good_health[sex][band];
            all += tally.population[sex][band];
        }
    return ratio(good, all);
}

/// Total absolute error and worst cell of every margin of the synthesised population.
std::vector<FitTable> synthesis_tables(const Comparison& compare,
                                       const std::vector<FitReport>& synthesis) {
    std::vector<FitTable> tables;
    if (synthesis.empty()) return tables;
    for (std::size_t m = 0; m < synthesis.front().margins.size(); ++m) {
        const MarginFit& margin = synthesis.front().margins[m];
        FitTable table{
            "population_" + margin.name,
            "Synthesised population at mid-2022 against the published margin " + margin.name,
            "",
            {},
            {}};
        table.columns.push_back(compare.column(
            "total_absolute_error", "sum of absolute errors over cells", margin.unit,
            "simulated minus published",
            [&](std::size_t k) { return synthesis[k].margins[m].total_absolute_error(); }));
        table.columns.push_back(
            compare.column("worst_cell_error", "error of the worst cell", margin.unit,
                           "simulated minus published", [&](std::size_t k) {
                               const FitCell* worst = synthesis[k].margins[m].worst();
                               return worst != nullptr ? worst->error() : none;
                           }));
        tables.push_back(std::move(table));
    }
    FitTable fitting{
        "population_fitting", "Iterative proportional fitting of household types", "", {}, {}};
    fitting.columns.push_back(compare.column(
        "iterations", "iterations", "count", "until convergence",
        [&](std::size_t k) { return static_cast<double>(synthesis[k].ipf_iterations); }));
    fitting.columns.push_back(compare.column(
        "residual", "largest relative error of a margin's cell", "proportion",
        "at the last iteration", [&](std::size_t k) { return synthesis[k].ipf_residual; }));
    tables.push_back(std::move(fitting));
    return tables;
}

}  // namespace

std::vector<FitTable> fit_tables(const UkData& data, const RunSettings& settings,
                                 const std::vector<FitReport>& synthesis,
                                 const PovertyCalibration& poverty, const RunResults& results) {
    const Comparison compare(data, settings, results);
    std::vector<FitTable> tables = synthesis_tables(compare, synthesis);
    tables.push_back(poverty_table(compare, poverty));
    tables.push_back(compare.table(
        "child_poverty_bhc", "child poverty before housing costs", "proportion",
        "DWP Children in low income families 2024/25, under 16 (not used in calibration)",
        [&](std::size_t k) { return compare.authority(k).child_poverty_bhc; },
        [&](std::size_t k) {
            return ratio(compare.base(k).children_in_poverty[1], compare.base(k).children);
        }));
    tables.push_back(life_expectancy_table(compare));
    tables.push_back(compare.table(
        "employment", "employment rate at 16 to 64", "proportion",
        "ONS Annual Population Survey, mean 2021-23",
        [&](std::size_t k) { return compare.authority(k).employment_rate_16_64; },
        [&](std::size_t k) { return employed_share(compare.base(k)); }));
    tables.push_back(compare.table(
        "social_rent", "households that rent from a council or housing association", "proportion",
        "Census 2021 and 2022", [&](std::size_t k) { return compare.authority(k).tenure[2]; },
        [&](std::size_t k) {
            return ratio(compare.base(k).tenure[static_cast<std::size_t>(Tenure::social_rent)],
                         compare.base(k).households);
        }));
    tables.push_back(compare.table(
        "good_health", "residents in good or very good general health", "proportion",
        "Census 2021 and 2022", [&](std::size_t k) { return compare.authority(k).good_health; },
        [&](std::size_t k) { return good_health_share(compare.base(k)); }));
    tables.push_back(compare.table(
        "universal_credit_households", "households on Universal Credit", "households",
        "DWP Stat-Xplore May 2025 (persons in Northern Ireland; not used in calibration)",
        [&](std::size_t k) { return compare.authority(k).universal_credit_households; },
        [&](std::size_t k) {
            return compare.base(k).universal_credit_households / settings.scale;
        }));
    return tables;
}

FallbackRates fallback_rates(const RunSettings& settings,
                             const std::vector<AuthorityRates>& rates) {
    FallbackRates fallback(settings.authorities.size());
    for (std::size_t k = 0; k < fallback.size(); ++k)
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            for (std::size_t band = 0; band < band_count; ++band) {
                const int first = band_starts[band];
                const int last = band + 1 < band_count ? band_starts[band + 1] - 1 : first + 4;
                double sum = 0;
                for (int age = first; age <= last; ++age)
                    sum += rates[k].mortality.published[sex][static_cast<std::size_t>(age)];
                fallback[k][sex][band] = sum / (last - first + 1);
            }
    return fallback;
}

}  // namespace lc
