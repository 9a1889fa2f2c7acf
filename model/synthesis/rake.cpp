#include "model/synthesis/rake.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lc {

namespace {

/// Scales the cells to one margin; returns the largest error met, relative to the margin's total.
double scale_to(std::span<double> cells, const RakeMargin& margin, std::vector<double>& factors) {
    const std::size_t categories = margin.target.size();
    factors.assign(categories + 1, 0.0);  // the last takes the cells outside
    for (std::size_t c = 0; c < cells.size(); ++c)
        factors[std::min<std::size_t>(margin.category[c], categories)] += cells[c];
    const double total = std::accumulate(margin.target.begin(), margin.target.end(), 0.0);
    double error = 0;
    for (std::size_t k = 0; k < categories; ++k) {
        error = std::max(error, std::abs(factors[k] - margin.target[k]));
        factors[k] = factors[k] > 0 ? margin.target[k] / factors[k] : 0;
    }
    factors[categories] = 1;
    for (std::size_t c = 0; c < cells.size(); ++c)
        cells[c] *= factors[std::min<std::size_t>(margin.category[c], categories)];
    return total > 0 ? error / total : error;
}

}  // namespace

RakeResult rake(std::span<double> cells, std::span<const RakeMargin> margins, int max_iterations,
                double tolerance) {
    RakeResult result;
    std::vector<double> factors;
    while (result.iterations < max_iterations && !result.converged) {
        result.residual = 0;
        for (const RakeMargin& margin : margins)
            result.residual = std::max(result.residual, scale_to(cells, margin, factors));
        ++result.iterations;
        result.converged = result.residual < tolerance;
    }
    return result;
}

}  // namespace lc
