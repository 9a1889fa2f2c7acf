// Trends as small pictures in text: a character a year.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace lc {

/// Which characters a terminal can show.
enum class Characters : std::uint8_t { unicode, ascii };

/// A character for each value, from the lowest to the highest of eight levels between `low` and
/// `high`: blocks (▁ to █) or, in ASCII, _ . : - = + * #. A space stands for NaN. Without a range
/// (low = high) all are of the middle level.
std::string sparkline(std::span<const double> values, double low, double high,
                      Characters characters);

struct TrendLine {
    std::string label;
    std::vector<double> values;  ///< by year; NaN where unknown
};

/// A figure with a line for each scenario, all on one scale.
struct TrendFigure {
    std::string label;
    double factor = 1;    ///< of what is shown: 100 for per cent
    int places = 1;       ///< decimals shown
    bool change = false;  ///< a difference: with a sign, and zero on the scale
    std::vector<TrendLine> lines;
};

/// A table of figures: first value, sparkline, last value. Lines without any value are left out.
/// @param first, last  names of the first and the last year
std::string trends_text(const std::string& first, const std::string& last,
                        const std::vector<TrendFigure>& figures, Characters characters);

}  // namespace lc
