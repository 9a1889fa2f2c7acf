// Reads the group /appraisal of a results file.
#pragma once

#include <cstddef>
#include <vector>

#include "runner/io/appraisal_figures.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {

/// Present values and totals of one scenario by replicate, without costs by year.
/// @return  empty when the file has none (it is of an older version)
/// @throws InputError  the group is damaged
std::vector<AppraisalFigures> read_appraisal(const ResultsFile& file, std::size_t scenario);

/// Some figure's mean and 95% interval over replicates.
template <class Figure>
Interval over_replicates(const std::vector<AppraisalFigures>& replicates, const Figure& figure) {
    std::vector<double> values;
    for (const AppraisalFigures& one : replicates) values.push_back(figure(one));
    return replicate_interval(values);
}

}  // namespace lc
