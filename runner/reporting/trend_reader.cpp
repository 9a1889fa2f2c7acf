#include "runner/reporting/trend_reader.hpp"

#include <langinfo.h>
#include <locale.h>

#include <algorithm>
#include <span>
#include <string_view>

#include "analysis/statistics/life_table.hpp"
#include "model/process/context.hpp"

namespace lc {
namespace {

using At = std::map<Dimension, std::size_t>;

/// Reads means of one scenario and place.
class MeanReader {
  public:
    MeanReader(const ResultsFile& file, std::size_t scenario, std::optional<std::size_t> authority,
               const std::vector<std::size_t>& years)
        : file_(file), scenario_(scenario), authority_(authority), years_(years) {}

    /// By year: all values below it, in order.
    std::vector<std::vector<double>> values(const std::string& path, At at) const {
        at[Dimension::statistic] = 0;
        at[Dimension::scenario] = scenario_;
        if (authority_) at[Dimension::authority] = *authority_;
        const std::vector<double> all = file_.values(path, at, Part::summary);
        const std::size_t each = all.size() / file_.years().size();
        std::vector<std::vector<double>> by_year;
        for (const std::size_t year : years_) {
            const auto begin = all.begin() + static_cast<std::ptrdiff_t>(year * each);
            by_year.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(each));
        }
        return by_year;
    }

    std::vector<double> sums(const std::string& path, const At& at) const {
        std::vector<double> totals;
        for (const std::vector<double>& year : values(path, at)) {
            double total = 0;
            for (const double value : year) total += value;
            totals.push_back(total);
        }
        return totals;
    }

    bool whole() const { return !authority_; }

  private:
    const ResultsFile& file_;
    std::size_t scenario_;
    std::optional<std::size_t> authority_;
    const std::vector<std::size_t>& years_;
};

/// Of all authorities together, from their deaths and population.
void whole_life_expectancy(const MeanReader& reader, PlaceTrend& trend) {
    constexpr std::size_t bands = band_count, cells = sex_count * bands;
    const auto deaths = reader.values("/health/deaths_expected", {});
    const auto persons = reader.values("/health/population", {});
    for (std::size_t y = 0; y < deaths.size(); ++y) {
        std::array<double, cells> all_deaths{}, all_persons{};
        for (std::size_t i = 0; i < deaths[y].size(); ++i) {
            all_deaths[i % cells] += deaths[y][i];
            all_persons[i % cells] += persons[y][i];
        }
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            trend.life_expectancy[sex].push_back(
                life_table(std::span<const double, bands>(&all_persons[sex * bands], bands),
                           std::span<const double, bands>(&all_deaths[sex * bands], bands))
                    .front()
                    .life_expectancy);
    }
}

std::vector<double> less(const std::vector<double>& second, const std::vector<double>& first) {
    std::vector<double> differences;
    for (std::size_t i = 0; i < second.size(); ++i) differences.push_back(second[i] - first[i]);
    return differences;
}

}  // namespace

PlaceTrend read_trend(const ResultsFile& file, std::size_t scenario,
                      std::optional<std::size_t> authority, std::size_t measure,
                      const std::vector<std::size_t>& years) {
    const MeanReader reader(file, scenario, authority, years);
    PlaceTrend trend;
    const At of{{Dimension::measure, measure}};
    trend.cost =
        reader.sums("/fiscal/cost",
                    {{Dimension::component, file.position(Dimension::component, net_component)}});
    if (reader.whole()) {
        const auto children = reader.sums("/poverty/children", of);
        const auto poor = reader.sums("/poverty/children_in_poverty", of);
        for (std::size_t y = 0; y < years.size(); ++y) trend.rate.push_back(poor[y] / children[y]);
        whole_life_expectancy(reader, trend);
        return trend;
    }
    trend.rate = reader.sums("/poverty/child_poverty_rate", of);
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        trend.life_expectancy[sex] =
            reader.sums("/health/life_expectancy", {{Dimension::sex, sex}, {Dimension::age, 0}});
    return trend;
}

std::vector<std::size_t> result_years(const ResultsFile& file) {
    std::vector<std::size_t> positions;
    for (std::size_t y = 0; y < file.years().size(); ++y)
        if (file.years()[y] >= base_year) positions.push_back(y);
    return positions;
}

std::string trends_of(const ResultsFile& file, std::optional<std::size_t> authority,
                      std::size_t measure, Characters characters) {
    const std::vector<std::size_t> years = result_years(file);
    if (years.size() < 2) return {};
    std::vector<TrendFigure> figures{{"child poverty rate, %", 100, 1, false, {}},
                                     {"life expectancy at birth, female", 1, 2, false, {}},
                                     {"life expectancy at birth, male", 1, 2, false, {}},
                                     {"net cost, £ million a year, change", 1, 0, true, {}}};
    PlaceTrend baseline;
    for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
        const PlaceTrend trend = read_trend(file, s, authority, measure, years);
        if (s == 0) baseline = trend;
        const auto add = [&](std::size_t figure, std::vector<double> values) {
            figures[figure].lines.push_back({file.scenarios()[s], std::move(values)});
        };
        add(0, trend.rate);
        add(1, trend.life_expectancy[0]);
        add(2, trend.life_expectancy[1]);
        if (s > 0) add(3, less(trend.cost, baseline.cost));
    }
    return trends_text(financial_year(file.years()[years.front()]),
                       financial_year(file.years()[years.back()]), figures, characters);
}

std::string trend_of_difference(const TrendSide& first, const TrendSide& second,
                                std::size_t measure, Characters characters) {
    std::vector<std::size_t> first_years, second_years;
    for (const std::size_t y : result_years(*first.file)) {
        const auto& other = second.file->years();
        const auto found = std::find(other.begin(), other.end(), first.file->years()[y]);
        if (found == other.end()) continue;
        first_years.push_back(y);
        second_years.push_back(static_cast<std::size_t>(found - other.begin()));
    }
    if (first_years.size() < 2) return {};
    const PlaceTrend a =
        read_trend(*first.file, first.scenario, first.authority, measure, first_years);
    const PlaceTrend b =
        read_trend(*second.file, second.scenario, second.authority, measure, second_years);
    const auto line = [](std::vector<double> values) -> std::vector<TrendLine> {
        return {{"difference", std::move(values)}};
    };
    return trends_text(
        financial_year(first.file->years()[first_years.front()]),
        financial_year(first.file->years()[first_years.back()]),
        {{"child poverty rate, points", 100, 2, true, line(less(b.rate, a.rate))},
         {"life expectancy at birth, female, years", 1, 3, true,
          line(less(b.life_expectancy[0], a.life_expectancy[0]))},
         {"life expectancy at birth, male, years", 1, 3, true,
          line(less(b.life_expectancy[1], a.life_expectancy[1]))},
         {"net public cost, £ million a year", 1, 0, true, line(less(b.cost, a.cost))}},
        characters);
}

Characters terminal_characters() {
    const locale_t locale = ::newlocale(LC_CTYPE_MASK, "", nullptr);
    if (locale == nullptr) return Characters::ascii;
    const std::string_view codes = ::nl_langinfo_l(CODESET, locale);
    const bool utf8 = codes == "UTF-8";
    ::freelocale(locale);
    return utf8 ? Characters::unicode : Characters::ascii;
}

}  // namespace lc
