// How sure an estimate is: the distribution that its entry in configs declares.
#pragma once

#include "scenarios/parameter_files.hpp"

namespace lc {

/// Whether replicates draw this parameter: an estimate or assumption with a range of some width and
/// a distribution other than fixed. Law, observed figures and calibrated values (solved so that the
/// model meets a published figure: their range says where a solution was looked for, not what is
/// known) do not vary.
bool varies(const ParameterEntry& entry);

/// The value below which a share `probability` of the distribution lies, in the unit of the file.
///   triangular  mode = value, over the range
///   uniform     over the range
///   normal      median = value, 95% of draws within the range; a range that is not symmetric gives
///               each side its own standard deviation
///   lognormal   the same for the logarithm
///   beta        on (0, 1), mean = value, 97.5% of draws below the range's upper end
/// Normal draws are held to where the quantity can be: at 0 or above when the range is, at 0 or
/// below when the range is, and for proportions at 1 or below.
/// @param entry        one that varies
/// @param probability  in (0, 1)
double quantile(const ParameterEntry& entry, double probability);

/// What is wrong with a declared distribution (lognormal or beta that its value and range do not
/// allow), or an empty text.
std::string distribution_fault(const ParameterEntry& entry);

}  // namespace lc
