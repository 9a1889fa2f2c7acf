#include "runner/reporting/place_figures.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "analysis/statistics/life_table.hpp"

namespace lc {

PlaceReader::PlaceReader(const ResultsFile& file, std::size_t year, std::size_t measure)
    : file_(file),
      year_(year),
      measure_(measure),
      net_(file.position(Dimension::component, net_component)) {}

std::vector<double> PlaceReader::values(const std::string& path, std::size_t scenario,
                                        std::optional<std::size_t> authority,
                                        std::map<Dimension, std::size_t> at) const {
    at[Dimension::scenario] = scenario;
    at[Dimension::year] = year_;
    if (authority) at[Dimension::authority] = *authority;
    return file_.values(path, at);
}

std::vector<double> PlaceReader::sums(const std::string& path, std::size_t scenario,
                                      std::optional<std::size_t> authority,
                                      const std::map<Dimension, std::size_t>& at) const {
    const std::vector<double> all = values(path, scenario, authority, at);
    std::vector<double> totals(static_cast<std::size_t>(file_.replicates()), 0);
    const std::size_t each = all.size() / totals.size();
    for (std::size_t i = 0; i < all.size(); ++i) totals[i / each] += all[i];
    return totals;
}

void PlaceReader::add_life_expectancy(std::vector<PlaceFigures>& all, std::size_t scenario,
                                      std::optional<std::size_t> authority) const {
    if (!authority) return;
    const std::vector<double> years =
        values("/health/life_expectancy", scenario, authority, {{Dimension::age, 0}});
    for (std::size_t r = 0; r < all.size(); ++r)
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            all[r].life_expectancy[sex] = years[r * sex_count + sex];
}

/// Residents, expected deaths, and life expectancy from their sums over places.
void PlaceReader::add_population(std::vector<PlaceFigures>& all, std::size_t scenario,
                                 std::optional<std::size_t> authority) const {
    const std::vector<double> deaths = values("/health/deaths_expected", scenario, authority);
    const std::vector<double> persons = values("/health/population", scenario, authority);
    constexpr std::size_t bands = band_count, cells = sex_count * bands;
    const std::size_t each = deaths.size() / all.size();
    for (std::size_t r = 0; r < all.size(); ++r) {
        std::array<double, cells> all_deaths{}, all_persons{};
        for (std::size_t i = 0; i < each; ++i) {
            all_deaths[i % cells] += deaths[r * each + i];
            all_persons[i % cells] += persons[r * each + i];
        }
        for (std::size_t sex = 0; sex < sex_count; ++sex) {
            const std::span<const double, bands> of_sex(&all_persons[sex * bands], bands),
                dying(&all_deaths[sex * bands], bands);
            all[r].residents[sex] = std::accumulate(of_sex.begin(), of_sex.end(), 0.0);
            all[r].deaths[sex] = std::accumulate(dying.begin(), dying.end(), 0.0);
            all[r].empty_band[sex] = std::find(of_sex.begin(), of_sex.end(), 0.0) != of_sex.end();
            all[r].life_expectancy[sex] = life_table(of_sex, dying).front().life_expectancy;
        }
    }
}

PlaceSupport support_of(const std::vector<PlaceFigures>& replicates, double scale,
                        const FlagRules& rules) {
    const auto count = static_cast<double>(replicates.size());
    const auto mean = [&](auto figure) {
        double sum = 0;
        for (const PlaceFigures& one : replicates) sum += figure(one);
        return sum / count;
    };
    using Figures = PlaceFigures;
    PlaceSupport support;
    support.poverty = support_of_rate(scale * mean([](const Figures& f) { return f.children; }),
                                      scale * mean([](const Figures& f) { return f.poor; }), rules);
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        support.life_expectancy[sex] = support_of_life_expectancy(
            mean([=](const Figures& f) { return f.residents[sex]; }),
            scale * mean([=](const Figures& f) { return f.deaths[sex]; }),
            mean([=](const Figures& f) { return f.empty_band[sex] ? 1 : 0; }) > 0, rules);
    return support;
}

double children_moved(const std::vector<PlaceFigures>& from, const std::vector<PlaceFigures>& to,
                      double scale) {
    double moved = 0;
    for (std::size_t r = 0; r < from.size(); ++r) moved += std::abs(to[r].poor - from[r].poor);
    return moved * scale / static_cast<double>(from.size());
}

std::vector<PlaceFigures> PlaceReader::replicates(std::size_t scenario,
                                                  std::optional<std::size_t> authority) const {
    std::vector<PlaceFigures> all(static_cast<std::size_t>(file_.replicates()));
    const std::map<Dimension, std::size_t> measure{{Dimension::measure, measure_}};
    const auto children = sums("/poverty/children", scenario, authority, measure);
    const auto poor = sums("/poverty/children_in_poverty", scenario, authority, measure);
    const auto cost = sums("/fiscal/cost", scenario, authority, {{Dimension::component, net_}});
    for (std::size_t r = 0; r < all.size(); ++r) {
        all[r].children = children[r];
        all[r].poor = poor[r];
        all[r].cost = cost[r];
    }
    add_population(all, scenario, authority);
    add_life_expectancy(all, scenario, authority);
    return all;
}

}  // namespace lc
