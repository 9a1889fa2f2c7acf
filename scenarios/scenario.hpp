// A scenario file, checked: levers with their years, places and households.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "model/data/uk_data.hpp"
#include "scenarios/economy.hpp"
#include "scenarios/lever.hpp"

namespace lc {

/// How a lever comes in after its first year.
struct PhaseIn {
    enum class Shape : std::uint8_t { step, linear, logistic };
    Shape shape = Shape::step;
    int years = 1;  ///< until it is fully in force

    /// Share in force in the (k+1)-th year, k = 0 in the lever's first year; 0 before it.
    double share(int k) const;
};

/// One use of a lever.
struct ScenarioLever {
    std::shared_ptr<const Lever> lever;
    LeverSettings settings;
    int from = first_scenario_year;
    int to = last_year;  ///< last year in force; open-ended levers last as long as the run
    PhaseIn phase_in;
    std::vector<std::uint8_t> authorities;  ///< by UkData::authorities, 1 = aimed at; empty = UK
    double aimed_population = 0;            ///< persons at mid-2022 in the places aimed at
    double budget = 0;             ///< £ million a year in prices of the first year; 0 = no limit
    double aimed_need = 0;         ///< budget_need of the places aimed at
    HouseholdCondition condition;  ///< its take-up is that in the end
    double take_up_start = 1;      ///< in the first year
    int take_up_years = 0;         ///< until it is that of the condition; 0 = at once
    int line = 0;
    int entry = 0;  ///< position in the file's list

    bool aims_at(int authority) const {
        return authorities.empty() || authorities[static_cast<std::size_t>(authority)] != 0;
    }
    /// First year with an effect: `from` and the lever's own delay.
    int first_effect() const;
    /// Take-up in a year, which grows in a straight line from its start.
    double take_up_in(int year) const;
};

struct Scenario {
    std::string name, description, author, notes;
    int from = first_scenario_year, to = base_year + 20;
    std::vector<ScenarioLever> levers;  ///< by lever id, then by place in the file
    std::vector<EconomyChange> economy;
    SourceFile file;
};

/// Persons in an authority at mid-2022.
double population(const Authority& authority);

/// By what a budget is shared among places: children in poverty (published rate of 2024-25, under
/// 16) times the share of people who live in the deciles aimed at.
double budget_need(const Authority& authority, std::uint16_t deciles);

/// Most distinct groups of households at which one scenario can aim.
inline constexpr int condition_limit = 16;

/// Do two uses of levers aim at the same households?
bool same_condition(const HouseholdCondition& a, const HouseholdCondition& b);

/// Current law: no levers.
Scenario baseline_scenario();

/// What is wrong with a name; empty when nothing is.
std::string name_problem(const std::string& name);

/// Checks a scenario. Every fault is added; what is returned is meant only for a file without any.
Scenario read_scenario(const JsonFile& file, const LeverCatalogue& catalogue, const UkData& uk,
                       std::vector<Fault>& faults);

/// Reads and checks a scenario file.
Scenario load_scenario(const std::filesystem::path& path, const LeverCatalogue& catalogue,
                       const UkData& uk, std::vector<Fault>& faults);

/// Reads several scenario files; names must differ from each other and from "baseline".
/// @throws InputError with all faults of all files
std::vector<Scenario> load_scenarios(const std::vector<std::filesystem::path>& paths,
                                     const LeverCatalogue& catalogue, const UkData& uk);

/// The first financial year in which one of the scenarios may differ from the baseline: a lever has
/// its first effect or an economy of its own begins. Far beyond last_year when none ever does.
int first_year_apart(const std::vector<Scenario>& scenarios);

/// Refuses a run that ends before a scenario's first lever has any effect: its results would be the
/// baseline's.
/// @throws InputError naming each such scenario
void check_horizon(const std::vector<Scenario>& scenarios, int last_simulated);

}  // namespace lc
