// Deaths and population by age, read group by group.
#pragma once

#include <istream>
#include <string>
#include <vector>

#include "analysis/tables/csv_stream.hpp"
#include "analysis/tables/groups_seen.hpp"

namespace lc {

/// One group of rows; everything by age band.
struct AgeGroup {
    std::string name;
    std::vector<double> population, deaths;
    std::vector<double> good_health;  ///< share, 0 to 1; empty without that column
    std::vector<double> sample;       ///< persons asked about their health; empty without
};

/// Reads the columns group, age, population, deaths and, where they are, good_health and sample.
/// A group has one row for every age band, in order; everything else is a fault with its line.
class AgeGroups {
  public:
    /// @param starts  first age of every band
    AgeGroups(std::istream& in, std::vector<int> starts, FaultList& faults);

    /// Reads the next group, faulty or not; false at the end.
    bool next(AgeGroup& group);

    bool has_health() const;
    /// Columns of the table that are not read.
    const std::vector<std::string>& unused() const { return table_.unused(); }

  private:
    void add_row(AgeGroup& group);
    void place_age(int age);
    void add_health(AgeGroup& group);
    void end_group();

    std::vector<int> starts_;
    FaultList* faults_;
    CsvStream table_;
    GroupsSeen seen_;
    bool pending_ = false;  ///< the current row begins the next group
    bool any_ = false;
    std::string group_name_;
    int last_line_ = 0;             ///< of the group
    int unplaced_ = 0;              ///< rows of the group whose age is at fault
    int latest_ = -1;               ///< band of the group's last row with an age
    std::vector<bool> band_there_;  ///< bands that the group has had
};

}  // namespace lc
