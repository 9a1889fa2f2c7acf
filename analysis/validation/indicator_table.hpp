// What becomes of the baseline over the years, beside what was published or projected.
#pragma once

#include <string>
#include <vector>

namespace lc {

/// One figure of the whole country by year.
struct Indicator {
    std::string name, label, unit;
    int places = 1;              ///< decimals shown
    std::vector<double> values;  ///< by year of the run; NaN where not given
};

/// A row of configs/data/national/baseline_references.csv.
struct IndicatorReference {
    std::string indicator;
    int year = 0;  ///< first year of the financial year that it stands beside
    double value = 0;
    std::string status;  ///< published; projected; earlier year; memory
    std::string publication;
};

struct IndicatorTable {
    std::vector<int> years;
    std::vector<Indicator> indicators;
    std::vector<IndicatorReference> references;
    double scale = 1;
    int replicates = 1;
    std::string version;
};

/// For people at a terminal: some of the years.
std::string indicators_text(const IndicatorTable& table);
/// The page docs/baseline.md.
std::string indicators_markdown(const IndicatorTable& table);
/// Every year and all digits; null for what is unknown.
std::string indicators_json(const IndicatorTable& table);

}  // namespace lc
