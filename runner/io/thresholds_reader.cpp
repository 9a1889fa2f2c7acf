#include "runner/io/thresholds_reader.hpp"

#include <cmath>
#include <cstddef>

#include "runner/io/results_reader.hpp"

namespace lc {

const Medians* Thresholds::find(const std::string& scenario, int year) const {
    auto found = by_scenario.find(scenario);
    if (found == by_scenario.end()) found = by_scenario.find("baseline");
    if (found == by_scenario.end()) return nullptr;
    const auto of_year = found->second.find(year);
    return of_year == found->second.end() ? nullptr : &of_year->second;
}

Thresholds read_thresholds(const std::filesystem::path& path) {
    const ResultsFile file(path);
    Thresholds thresholds;
    thresholds.file = path.string();
    for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
        const std::vector<double> medians = file.values(
            "/poverty/median_income", {{Dimension::scenario, s}, {Dimension::replicate, 0}});
        for (std::size_t y = 0; y < file.years().size(); ++y) {
            const double* measures = &medians[y * measure_count];
            const Medians of_year{measures[static_cast<std::size_t>(Measure::relative_ahc)],
                                  measures[static_cast<std::size_t>(Measure::relative_bhc)]};
            if (!std::isnan(of_year.ahc) && !std::isnan(of_year.bhc))
                thresholds.by_scenario[file.scenarios()[s]][file.years()[y]] = of_year;
        }
    }
    return thresholds;
}

}  // namespace lc
