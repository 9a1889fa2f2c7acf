// The economy that a run assumes: yearly growth of earnings, prices, rents and house prices and the
// mortgage rate, by financial year, from configs/economy and the scenario's own assumptions.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/process/context.hpp"
#include "scenarios/json_file.hpp"

namespace lc {

/// Last year that can be simulated: the base year and forty years.
inline constexpr int last_year = base_year + 40;

/// Series of an economy. Growth is that of a financial year's average over the year before, a
/// proportion; the mortgage rate is a level, a proportion a year. Employment is the number in work
/// relative to the one that the model has without it, less 1: -0.02 is 2% fewer.
enum class Series : std::uint8_t {
    earnings,
    prices,
    private_rents,
    social_rents,
    house_prices,
    mortgage_rate,
    employment
};
/// Of which the forecast's file has the first so many; employment is 0 in it.
inline constexpr int series_count = 7, forecast_series_count = 6;
inline constexpr std::array<std::string_view, series_count> series_names{
    "earnings_growth",    "price_growth",  "rent_growth",      "social_rent_growth",
    "house_price_growth", "mortgage_rate", "employment_change"};

/// What a scenario assumes instead of the forecast: "constant" (nothing beyond prices: earnings,
/// rents and house prices keep their real value, prices stand still, the mortgage rate and
/// employment stay), one
/// figure for every year from the scenario's first, or figures for single years.
struct EconomyChange {
    enum class Kind : std::uint8_t { constant, figure, by_year };
    Series series = Series::earnings;
    Kind kind = Kind::figure;
    double figure = 0;
    std::vector<std::pair<int, double>> by_year;  ///< financial year, value
};

/// Growth and levels for every financial year from start_year to one beyond last_year.
class Economy {
  public:
    /// Reads configs/economy/obr.json. Every fault of the file is reported together.
    static Economy load(const std::filesystem::path& configs, std::vector<Fault>& faults);

    /// This economy with a scenario's assumptions from financial year `from` on.
    Economy with(const std::vector<EconomyChange>& changes, int from) const;

    /// Growth (or level, for the mortgage rate) in a financial year.
    double value(Series series, int year) const;
    /// Average of financial year `year` relative to 2024-25.
    double index(Series series, int year) const;
    /// Indices of one year; thresholds and mortality are left as they are by default.
    UkYear uk_year(int year) const;

    /// Last year with an official forecast; later years repeat a long-run assumption.
    int last_forecast() const { return last_forecast_; }
    const std::vector<SourceFile>& files() const { return files_; }

  private:
    static constexpr int first_ = start_year, count_ = last_year - start_year + 2;
    std::array<std::array<double, count_>, series_count> values_{};
    int last_forecast_ = base_year;
    std::vector<SourceFile> files_;
};

}  // namespace lc
