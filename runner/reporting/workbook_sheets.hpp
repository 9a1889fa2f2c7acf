// The sheets of the workbook, each with its table.
#pragma once

#include <string>
#include <vector>

#include "analysis/export/workbook.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {

/// A sheet that can be named in the contents before it is written.
struct SheetPlan {
    SheetSpec spec;
    std::size_t rows = 0;
    void (*fill)(Workbook& book, const ResultsFile& file) = nullptr;
};

/// All sheets with figures, in order.
std::vector<SheetPlan> sheet_plans(const ResultsFile& file);

}  // namespace lc
