// Iterative proportional fitting (Deming and Stephan 1940): scales a table of non-negative cells so
// that its sums over categories meet given targets, keeping the table's odds ratios and zeros.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace lc {

/// One margin: which category every cell belongs to, and what each category shall sum to.
struct RakeMargin {
    static constexpr std::uint16_t outside = 0xFFFF;  ///< the margin leaves this cell alone
    std::vector<std::uint16_t> category;              ///< [cells]
    std::vector<double> target;                       ///< [categories], non-negative
};

struct RakeResult {
    int iterations = 0;   ///< sweeps over all margins
    double residual = 0;  ///< largest error of a category before its scaling in the last sweep,
                          ///< relative to the margin's total
    bool converged = false;
};

/// Scales `cells` in place; the last margin is met exactly wherever its categories have a positive
/// cell. Margins that contradict each other do not converge: the residual says by how much.
/// Categories without positive cells are left at 0 and counted in the residual.
RakeResult rake(std::span<double> cells, std::span<const RakeMargin> margins, int max_iterations,
                double tolerance);

}  // namespace lc
