#include "scenarios/economy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "scenarios/json_cursor.hpp"

namespace lc {
namespace {

constexpr int end_year = last_year + 1;  // one beyond: uprating and calendar years look ahead
constexpr double least_growth = -0.5, most_growth = 1.0;

/// One series as its file gives it, before it is turned into financial years.
struct SeriesFile {
    std::map<int, double> calendar, financial;
    double long_run = 0;
    std::optional<Series> follows;
};

std::map<int, double> read_years(const JsonCursor& cursor, std::string_view what) {
    std::map<int, double> years;
    for (const auto& [key, value] : cursor.members(what)) {
        const bool digits = key.size() == 4 && std::all_of(key.begin(), key.end(), [](char c) {
                                return c >= '0' && c <= '9';
                            });
        const int year = digits ? std::stoi(key) : 0;
        if (year < 2000 || year > 2100) {
            cursor.fault_at_key(key, fmt::format("\"{}\" is no year (2000 to 2100). Write it with "
                                                 "four digits.",
                                                 key));
            continue;
        }
        if (const auto figure = value.number("growth", least_growth, most_growth))
            years[year] = *figure;
    }
    return years;
}

SeriesFile read_series(const JsonCursor& cursor) {
    SeriesFile series;
    if (!cursor.object("a series", {"label", "source", "source_status", "href", "calendar_years",
                                    "financial_years", "long_run", "long_run_source"}))
        return series;
    series.calendar = read_years(cursor["calendar_years"], "calendar_years");
    series.financial = read_years(cursor["financial_years"], "financial_years");
    for (const char* const key : {"source", "long_run_source"}) {
        if (!cursor[key].present()) cursor.missing(key, "every series has its source");
        cursor[key].string(key);
    }
    const JsonCursor long_run = cursor["long_run"];
    if (!long_run.present()) {
        cursor.missing("long_run", "years beyond the forecast need it");
    } else if (long_run.is(JsonNode::Kind::string)) {
        // Only the first two, which are complete before any other follows them.
        const std::vector<std::string> names(series_names.begin(), series_names.begin() + 2);
        if (const auto at = long_run.choice("long_run", names))
            series.follows = static_cast<Series>(*at);
    } else if (const auto figure = long_run.number("long_run", least_growth, most_growth)) {
        series.long_run = *figure;
    }
    return series;
}

/// Growth in a financial year: the outturn, else three quarters of the calendar year's and one
/// quarter of the next one's.
std::optional<double> financial_year(const SeriesFile& series, int year) {
    if (const auto at = series.financial.find(year); at != series.financial.end())
        return at->second;
    const auto now = series.calendar.find(year);
    if (now == series.calendar.end()) return {};
    const auto next = series.calendar.find(year + 1);
    const double after = next != series.calendar.end() ? next->second : now->second;
    return std::pow(1 + now->second, 0.75) * std::pow(1 + after, 0.25) - 1;
}

}  // namespace

Economy Economy::load(const std::filesystem::path& configs, std::vector<Fault>& faults) {
    Economy economy;
    const JsonFile file = read_json(configs / "economy" / "obr.json", faults);
    economy.files_.push_back({file.path, file.text});
    if (!file.sound) return economy;
    const JsonCursor root(file, faults);
    if (!root.object("an economy",
                     {"title", "description", "source_status", "last_forecast", "series"}))
        return economy;
    if (!root["last_forecast"].present()) root.missing("last_forecast", "it ends the forecast");
    economy.last_forecast_ =
        root["last_forecast"].integer("last_forecast", base_year, last_year).value_or(base_year);
    const std::vector<std::string> names(series_names.begin(),
                                         series_names.begin() + forecast_series_count);
    const JsonCursor all = root["series"];
    if (!all.present()) root.missing("series", "it holds the figures");
    if (!all.object("series", names)) return economy;
    std::array<SeriesFile, forecast_series_count> series;
    for (std::size_t s = 0; s < names.size(); ++s) {
        if (!all[names[s]].present()) all.missing(names[s], "an economy has every series");
        series[s] = read_series(all[names[s]]);
    }
    for (std::size_t s = 0; s < names.size(); ++s) {
        for (int year = first_; year <= end_year; ++year) {
            const auto given = financial_year(series[s], year);
            const auto followed = series[s].follows;
            if (!given && year <= economy.last_forecast_ && all[names[s]].present())
                all[names[s]].fault(
                    fmt::format("no figure for {} (the forecast reaches to {}). Add "
                                "it.",
                                year, economy.last_forecast_));
            const double beyond = followed ? economy.value(*followed, year) : series[s].long_run;
            economy.values_[s][static_cast<std::size_t>(year - first_)] = given.value_or(beyond);
        }
    }
    return economy;
}

double Economy::value(Series series, int year) const {
    const int at = std::clamp(year, first_, end_year) - first_;
    return values_[static_cast<std::size_t>(series)][static_cast<std::size_t>(at)];
}

double Economy::index(Series series, int year) const {
    double index = 1;
    for (int y = base_year + 1; y <= year; ++y) index *= 1 + value(series, y);
    for (int y = base_year; y > year; --y) index /= 1 + value(series, y);
    return index;
}

Economy Economy::with(const std::vector<EconomyChange>& changes, int from) const {
    Economy changed = *this;
    const auto put = [&](Series series, int year, double figure) {
        if (year >= from && year <= end_year)
            changed.values_[static_cast<std::size_t>(series)]
                           [static_cast<std::size_t>(year - first_)] = figure;
    };
    // Prices first: "constant" is measured against them.
    std::vector<EconomyChange> ordered = changes;
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
        return (a.series == Series::prices) > (b.series == Series::prices);
    });
    for (const EconomyChange& change : ordered) {
        for (int year = from; year <= end_year; ++year) {
            if (change.kind == EconomyChange::Kind::figure) put(change.series, year, change.figure);
            if (change.kind != EconomyChange::Kind::constant) continue;
            if (change.series == Series::prices)
                put(change.series, year, 0);
            else if (change.series == Series::mortgage_rate || change.series == Series::employment)
                put(change.series, year, value(change.series, from - 1));
            else
                put(change.series, year, changed.value(Series::prices, year));
        }
        for (const auto& [year, figure] : change.by_year) put(change.series, year, figure);
    }
    return changed;
}

UkYear Economy::uk_year(int year) const {
    UkYear uk;
    uk.year = year;
    uk.earnings_index = index(Series::earnings, year);
    uk.price_index = index(Series::prices, year);
    uk.rent_index = index(Series::private_rents, year);
    uk.social_rent_index = index(Series::social_rents, year);
    uk.house_price_index = index(Series::house_prices, year);
    uk.mortgage_rate = value(Series::mortgage_rate, year);
    uk.employment_ratio = 1 + value(Series::employment, year);
    return uk;
}

}  // namespace lc
