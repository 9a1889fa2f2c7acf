// What a scenario costs and gains over the years of a run, as present values: /appraisal of a
// results file.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "runner/io/results.hpp"

namespace lc {

/// Who bears costs: the payers of public accounts, their sum, and those outside them.
inline constexpr std::array<std::string_view, 6> bearer_names{
    "uk_government", "devolved_government", "council", "public", "employers", "private_landlords"};
inline constexpr std::size_t public_bearer = 3;

/// What is summed over the years of a run, of a scenario less the baseline.
struct AppraisalTotal {
    std::string_view name, units, long_name;
};
inline constexpr std::array<AppraisalTotal, 7> appraisal_totals{
    {{"gross_cost", "£ million, 2024-25 prices",
      "Lines of public accounts that cost more, present value"},
     {"returns", "£ million, 2024-25 prices",
      "Lines of public accounts that cost less or bring more, present value"},
     {"net_cost", "£ million, 2024-25 prices", "Net public cost, present value"},
     {"child_years_out_of_poverty", "person-years",
      "Fewer children in relative low income after housing costs, summed over years"},
     {"child_years_out_of_poverty_discounted", "person-years",
      "The same, discounted at the rate of money"},
     {"life_years_gained", "years", "Years of life gained by deaths put off within the run"},
     {"life_years_gained_discounted", "years", "The same, discounted at the rate of health"}}};
enum class Total : std::uint8_t {
    gross_cost,
    returns,
    net_cost,
    child_years,
    child_years_discounted,
    life_years,
    life_years_discounted
};

/// By what costs are divided, and the discounted total of it.
inline constexpr std::array<std::string_view, 2> gain_names{"child_year_out_of_poverty",
                                                            "life_year"};
inline constexpr std::array<Total, 2> gain_totals{Total::child_years_discounted,
                                                  Total::life_years_discounted};

/// One scenario and replicate, less the baseline with the same draws.
struct AppraisalFigures {
    std::vector<std::array<double, bearer_names.size()>> by_year;  ///< £ million, 2024-25 prices
    std::array<double, bearer_names.size()> present_value{};       ///< £ million, 2024-25 prices
    std::array<double, appraisal_totals.size()> totals{};
};

/// Costs are put into 2024-25 prices by the scenario's own price index and discounted to 2024-25.
/// Gross costs are the lines of public accounts whose present value rises, by payer; returns those
/// whose falls (positive numbers). Life-years: in each year and band of age and sex, the fall of
/// the expected death rate times the baseline's population, times the baseline's remaining life
/// expectancy in the middle of the band; deaths after the last year count for nothing.
AppraisalFigures appraisal_figures(const RunResults& results, int scenario, int replicate);

/// Net public cost in £ for each unit of a gain (position in gain_names), over replicates.
CostPerGain cost_per_gain_of(const std::vector<AppraisalFigures>& replicates, std::size_t gain);

/// "none", "one_replicate", "not_distinguishable_from_zero", "no_gain".
std::string_view caveat_name(RatioCaveat caveat);

}  // namespace lc
