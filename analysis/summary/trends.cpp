#include "analysis/summary/trends.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string_view>

#include "analysis/summary/text_table.hpp"

namespace lc {
namespace {

constexpr std::size_t levels = 8;
constexpr std::array<std::string_view, levels> blocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::array<std::string_view, levels> letters{"_", ".", ":", "-", "=", "+", "*", "#"};

bool known(double value) { return std::isfinite(value); }

/// Lowest and highest of all lines.
std::pair<double, double> range_of(const TrendFigure& figure) {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    if (figure.change) low = high = 0;
    for (const TrendLine& line : figure.lines)
        for (const double value : line.values)
            if (known(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    return {low, high};
}

}  // namespace

std::string sparkline(std::span<const double> values, double low, double high,
                      Characters characters) {
    const auto& of = characters == Characters::unicode ? blocks : letters;
    std::string text;
    for (const double value : values) {
        if (!known(value)) {
            text += ' ';
            continue;
        }
        const double part = high > low ? (value - low) / (high - low) : 0.5;
        const double level = std::floor(part * static_cast<double>(levels));
        text +=
            of[static_cast<std::size_t>(std::clamp(level, 0.0, static_cast<double>(levels) - 1))];
    }
    return text;
}

std::string trends_text(const std::string& first, const std::string& last,
                        const std::vector<TrendFigure>& figures, Characters characters) {
    std::vector<std::vector<std::string>> rows;
    for (const TrendFigure& figure : figures) {
        const auto [low, high] = range_of(figure);
        const auto shown = [&](double value) {
            const double scaled = figure.factor * value;
            return figure.places == 0 ? grouped(scaled, figure.change)
                                      : decimals(scaled, figure.places, figure.change);
        };
        bool headed = false;
        for (const TrendLine& line : figure.lines) {
            if (std::none_of(line.values.begin(), line.values.end(), known)) continue;
            if (!headed) rows.push_back({figure.label, "", "", ""});
            headed = true;
            rows.push_back({"  " + line.label, shown(line.values.front()),
                            sparkline(line.values, low, high, characters),
                            shown(line.values.back())});
        }
    }
    return rows.empty() ? "" : text_table({"trend", first, "", last}, rows);
}

}  // namespace lc
