#include "runner/reporting/headline_reader.hpp"

#include <cstddef>
#include <limits>
#include <vector>

#include "analysis/statistics/replicates.hpp"
#include "runner/io/flags_reader.hpp"
#include "runner/reporting/place_figures.hpp"
#include "runner/reporting/selection.hpp"

namespace lc {
namespace {

/// Mean and limits of one figure, put into the row and, with several replicates, its limits.
class RowFiller {
  public:
    RowFiller(HeadlineRow& row, const std::vector<PlaceFigures>& scenario,
              const std::vector<PlaceFigures>& baseline)
        : row_(row), scenario_(scenario), baseline_(baseline) {
        if (scenario.size() > 1) row_.limits.resize(2);
    }

    /// @param place   where the figure stands in a row, given a row
    /// @param figure  of one replicate, given the scenario's and the baseline's
    template <class Where, class Figure>
    void fill(Where place, Figure figure) {
        std::vector<double> values;
        for (std::size_t r = 0; r < scenario_.size(); ++r)
            values.push_back(figure(scenario_[r], baseline_[r]));
        const Interval interval = replicate_interval(values);
        place(row_) = interval.mean;
        if (row_.limits.empty()) return;
        place(row_.limits[0]) = interval.lower;
        place(row_.limits[1]) = interval.upper;
    }

  private:
    HeadlineRow& row_;
    const std::vector<PlaceFigures>& scenario_;
    const std::vector<PlaceFigures>& baseline_;
};

/// The change of one figure, replicate by replicate, against zero.
/// @param moved  simulated children moved, see effect_of
template <class Figure>
EffectFlag effect(const std::vector<PlaceFigures>& scenario,
                  const std::vector<PlaceFigures>& baseline, double moved, const FlagRules& rules,
                  Figure figure) {
    std::vector<double> differences;
    for (std::size_t r = 0; r < scenario.size(); ++r)
        differences.push_back(figure(scenario[r]) - figure(baseline[r]));
    return effect_of(differences, moved, rules);
}

RowFlags flags_of(const std::vector<PlaceFigures>& scenario,
                  const std::vector<PlaceFigures>& baseline, double scale, const FlagRules& rules) {
    using Figures = PlaceFigures;
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    const double moved = children_moved(baseline, scenario, scale);
    const auto of = [&](double children, auto figure) {
        return effect(scenario, baseline, children, rules, figure);
    };
    const PlaceSupport support = support_of(scenario, scale, rules);
    RowFlags flags;
    flags.poverty = support.poverty;
    flags.life_expectancy = support.life_expectancy;
    flags.poverty_change = of(moved, [](const Figures& f) { return f.poor; });
    flags.rate_change = of(moved, [](const Figures& f) { return f.rate(); });
    flags.cost_change = of(none, [](const Figures& f) { return f.cost; });
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        flags.life_expectancy_change[sex] =
            of(none, [=](const Figures& f) { return f.life_expectancy[sex]; });
    return flags;
}

HeadlineRow row_of(const std::string& name, const std::vector<PlaceFigures>& scenario,
                   const std::vector<PlaceFigures>& baseline) {
    using Row = HeadlineRow;
    using Figures = PlaceFigures;
    HeadlineRow row;
    row.scenario = name;
    RowFiller to(row, scenario, baseline);
    to.fill([](Row& r) -> double& { return r.children; },
            [](const Figures& s, const Figures&) { return s.children; });
    to.fill([](Row& r) -> double& { return r.children_in_poverty; },
            [](const Figures& s, const Figures&) { return s.poor; });
    to.fill([](Row& r) -> double& { return r.poverty_change; },
            [](const Figures& s, const Figures& b) { return s.poor - b.poor; });
    to.fill([](Row& r) -> double& { return r.rate; },
            [](const Figures& s, const Figures&) { return s.rate(); });
    to.fill([](Row& r) -> double& { return r.rate_change; },
            [](const Figures& s, const Figures& b) { return s.rate() - b.rate(); });
    to.fill([](Row& r) -> double& { return r.cost_change; },
            [](const Figures& s, const Figures& b) { return s.cost - b.cost; });
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        to.fill([=](Row& r) -> double& { return r.life_expectancy[sex]; },
                [=](const Figures& s, const Figures&) { return s.life_expectancy[sex]; });
        to.fill([=](Row& r) -> double& { return r.life_expectancy_change[sex]; },
                [=](const Figures& s, const Figures& b) {
                    return s.life_expectancy[sex] - b.life_expectancy[sex];
                });
    }
    return row;
}

}  // namespace

Headline read_headline(const ResultsFile& file, std::size_t year, std::size_t measure,
                       std::optional<std::size_t> authority) {
    const Place place = place_of(file, authority);
    Headline headline{place.code,
                      place.name,
                      financial_year(file.years()[year]),
                      std::string(measure_names[measure]),
                      {}};
    const PlaceReader reader(file, year, measure);
    const std::vector<PlaceFigures> baseline = reader.replicates(0, authority);
    headline.rules = read_flag_rules(file);
    for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
        const std::vector<PlaceFigures> scenario =
            s == 0 ? baseline : reader.replicates(s, authority);
        headline.rows.push_back(row_of(file.scenarios()[s], scenario, baseline));
        if (headline.rules)
            headline.rows.back().flags =
                flags_of(scenario, baseline, file.scale(), *headline.rules);
    }
    return headline;
}

}  // namespace lc
