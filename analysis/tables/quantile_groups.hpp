// Values by quantile (deprivation decile, fifth of income), read group by group.
#pragma once

#include <istream>
#include <string>
#include <vector>

#include "analysis/statistics/inequality_interval.hpp"
#include "analysis/tables/csv_stream.hpp"
#include "analysis/tables/groups_seen.hpp"

namespace lc {

/// One group of rows; everything by quantile, the most deprived first.
struct QuantileGroup {
    std::string name;
    std::vector<double> population, value;
    std::vector<double> error;  ///< standard error on the scale of the value's type
};

/// Reads the columns group, quantile, population, value and standard_error or lower and upper.
/// A group has the quantiles 1, 2, … n in order, and all groups have the same n, 2 to 100;
/// everything else is a fault with its line.
class QuantileGroups {
  public:
    QuantileGroups(std::istream& in, const InequalityModel& model, FaultList& faults);

    /// Reads the next group, faulty or not; false at the end.
    bool next(QuantileGroup& group);

    /// Quantiles of a group; 0 before the first.
    std::size_t quantiles() const { return quantiles_; }
    /// Errors come from the columns lower and upper.
    bool uses_limits() const { return limits_; }
    const std::vector<std::string>& unused() const { return table_.unused(); }

  private:
    void add_row(QuantileGroup& group);
    void check_order(std::size_t expected);
    double error_from_limits(double value);
    bool allowed(std::size_t column, double value);
    void end_group(const QuantileGroup& group);

    InequalityModel model_;
    FaultList* faults_;
    CsvStream table_;
    GroupsSeen seen_;
    bool limits_ = false;
    bool pending_ = false, any_ = false;
    int last_line_ = 0, latest_ = 0;
    std::size_t quantiles_ = 0;
};

}  // namespace lc
