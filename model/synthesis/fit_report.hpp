// How well one authority's synthesised population meets the published margins.
#pragma once

#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace lc {

/// One cell of a margin: the published figure and what was synthesised, both in the margin's unit.
struct FitCell {
    std::string name;
    double published = 0;
    double simulated = 0;
    double error() const noexcept { return simulated - published; }
};

/// One margin of one authority.
struct MarginFit {
    std::string name;  ///< age_sex, composition, children, tenure, size, bedrooms, decile,
                       ///< qualification
    std::string unit;  ///< "persons" (scaled counts) or "share of ..." (proportions, sum 1)
    std::vector<FitCell> cells;

    /// Sum of absolute errors over cells, in the margin's unit.
    double total_absolute_error() const noexcept {
        double sum = 0;
        for (const FitCell& cell : cells) sum += std::abs(cell.error());
        return sum;
    }
    /// The cell with the largest absolute error, or nullptr for an empty margin.
    const FitCell* worst() const noexcept {
        const FitCell* found = nullptr;
        for (const FitCell& cell : cells)
            if (found == nullptr || std::abs(cell.error()) > std::abs(found->error()))
                found = &cell;
        return found;
    }
};

/// What synthesis reports for one authority.
struct FitReport {
    int authority = 0;
    std::vector<MarginFit> margins;
    int ipf_iterations = 0;
    double ipf_residual = 0;  ///< largest relative error of a margin's cell at the last iteration
    bool ipf_converged = false;
    /// Persons who found no slot in a private household of the drawn structure, by the repair rule
    /// that placed them (rule, persons); see docs/base_population.md.
    std::vector<std::pair<std::string, std::size_t>> repairs;
};

}  // namespace lc
