// The law that answers for single households: parameters by financial year, with their history.
#pragma once

#include <map>

#include "scenarios/parameter_files.hpp"

namespace lc {

/// Financial years that a household case may be in.
inline constexpr int first_household_year = 2019;
inline constexpr int last_household_year = last_year;

/// "2025-26" for 2025.
std::string financial_year_name(int year);

/// How a parameter of law comes to its value in a financial year.
struct ParameterStanding {
    const ParameterEntry* entry = nullptr;
    double value = 0;  ///< in the unit of the file
    std::string from;  ///< date of the value that it rests on, "2025-04-07"; empty for an estimate
    std::string status;  ///< enacted, published, announced, forecast; or an estimate's kind
    std::string reference, href, note;

    /// The value is not law yet: announced, forecast, or carried forward by an index.
    bool forecast() const { return status == "announced" || status == "forecast"; }
};

/// Parameters of every year under current law and the forecast economy. Loads once, resolves on
/// demand.
class HouseholdLaw {
  public:
    HouseholdLaw(ParameterTable table, Economy economy)
        : table_(std::move(table)), economy_(std::move(economy)) {}

    /// @throws InputError with every fault of the files
    static HouseholdLaw load(const std::filesystem::path& configs);

    const Parameters& at(int year) const;
    UkYear uk_year(int year) const { return economy_.uk_year(year); }
    /// Puts other parameters, as a scenario has them, in place of a year's.
    void set(int year, const Parameters& parameters) { years_.insert_or_assign(year, parameters); }

    /// A parameter in a year. @param path  that some file gives
    ParameterStanding standing(std::string_view path, int year) const;

    const ParameterTable& table() const { return table_; }
    const Economy& economy() const { return economy_; }

    /// Faults for parameters that single households need and whose file starts later than `year`.
    std::vector<Fault> missing(int year) const;

  private:
    ParameterTable table_;
    Economy economy_;
    mutable std::map<int, Parameters> years_;
};

}  // namespace lc
