#include "model/work/normal_table.hpp"

#include <cmath>

namespace lc {
namespace {

double distribution(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

/// Inverse of the distribution by bisection: built once, so speed does not matter.
double inverse(double rank) {
    double low = -4, high = 4;
    for (int step = 0; step < 60; ++step) {
        const double middle = 0.5 * (low + high);
        (distribution(middle) < rank ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

}  // namespace

NormalTable::NormalTable() {
    for (std::size_t i = 0; i < quantile_.size(); ++i)
        quantile_[i] = static_cast<float>(inverse(static_cast<double>(i) / 4096.0));
    for (std::size_t i = 0; i < rank_.size(); ++i) {
        const auto place = static_cast<double>(i);
        rank_[i] = static_cast<float>(distribution(place / 64.0 - 8.0));
        probability_[i] = static_cast<float>(1.0 / (1.0 + std::exp(16.0 - place / 32.0)));
    }
}

}  // namespace lc
