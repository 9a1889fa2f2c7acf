// Levers: each is one file in scenarios/levers that says what it is, what may be set and which
// parameters it changes. Schema, messages, catalogue and effects all come from that file.
#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/parameters/effects.hpp"
#include "model/parameters/parameters.hpp"
#include "scenarios/json_cursor.hpp"
#include "scenarios/parameter_files.hpp"

namespace lc {

/// First financial year in which a scenario may differ from current law: 2026-27.
inline constexpr int first_scenario_year = 2026;

/// What may be set in a lever.
struct LeverParameter {
    enum class Type : std::uint8_t { number, integer, boolean, choice };
    std::string name, label, unit, description;
    Type type = Type::number;
    bool nullable = false;                ///< null: as the law has it
    double minimum = 0, maximum = 0;      ///< of numbers and integers
    std::vector<std::string> choices;     ///< of a choice
    std::optional<double> default_value;  ///< of a choice: its position; a boolean is 0 or 1
    std::optional<double> example;
};

/// A value for a parameter, checked by its type and range; empty and a fault when wrong. `what`
/// names it in messages. Null is for the caller to judge.
std::optional<double> read_value(const LeverParameter& parameter, std::string_view what,
                                 const JsonCursor& cursor);

/// The settings of one use of a lever, one for each of its parameters; empty = as the law has it.
using LeverSettings = std::vector<std::optional<double>>;

/// The amount of an effect: a number, a line in one setting, or a table over the choices.
struct LeverAmount {
    int parameter = -1;  ///< index into Lever::parameters, -1 = the intercept alone
    double slope = 1, intercept = 0;
    std::vector<std::optional<double>> table;  ///< by choice; empty = a line
};

/// A setting that an effect needs, or (not equal) must not have.
struct LeverRequirement {
    int parameter = -1;
    std::optional<double> value;
    bool equal = true;
};

struct LeverEffect {
    const Binding* binding = nullptr;
    Operation operation = Operation::add;
    LeverAmount amount;
    bool whole = false;            ///< in force whole from the first year of phasing in
    bool authority_share = false;  ///< the amount is for all places aimed at, shared by population
    /// How an amount of money moves after the lever's first year, in whose prices it is given.
    Uprating uprating = Uprating::constant;
    /// The amount is the most by which a series may grow in a year: the effect multiplies by what
    /// that leaves of the forecast's growth since the lever's first year. Constant: no such limit.
    Uprating limited_growth = Uprating::constant;
    std::vector<LeverRequirement> requirements;
};

struct LeverExpectation {
    std::string outcome, direction, because;
};

struct LeverSource {
    std::string title, locator, href;
};

/// How narrowly a lever can be aimed beyond places.
struct LeverTargeting {
    bool deprivation_deciles = false, who = false, take_up = false;
    bool budget =
        false;  ///< acts on this year's taxes and benefits alone, so that money can end it
};

struct Lever {
    std::string id, label, family, description, acts_on, cost_basis, payer;
    std::string uncertainty;  ///< how sure the effect is, and of what it is an effect
    std::vector<LeverParameter> parameters;
    std::vector<LeverEffect> effects;
    int dose = 0;           ///< index of the parameter that measures how much is done
    LeverSettings neutral;  ///< settings at which nothing changes
    int delay = -1;         ///< index of the parameter with years before effects begin, -1 none
    LeverTargeting targeting;
    /// Net public cost of the defaults in the whole UK as the model has it, £ million in a year.
    std::optional<double> order_of_cost;
    int order_of_cost_year = 0;
    std::vector<int> marmot_objectives;  ///< 1-8
    std::vector<std::string> evidence;   ///< ids of the evidence review
    std::vector<LeverExpectation> expectations;
    std::vector<LeverSource> sources;
    std::vector<std::string> caveats;
    SourceFile file;

    /// Index of a parameter by name, or -1.
    int find(std::string_view name) const;
    /// Defaults of all parameters.
    LeverSettings defaults() const;
    /// Amount of an effect in the unit held, before phasing in; empty when it does not apply.
    std::optional<double> amount(const LeverEffect& effect, const LeverSettings& settings) const;
};

/// All levers, by id.
class LeverCatalogue {
  public:
    /// Reads every file of the folder; all faults of all files are added.
    static LeverCatalogue load(const std::filesystem::path& folder, std::vector<Fault>& faults);

    const std::vector<std::shared_ptr<const Lever>>& levers() const { return levers_; }
    std::shared_ptr<const Lever> find(std::string_view id) const;
    std::vector<std::string> names() const;

  private:
    std::vector<std::shared_ptr<const Lever>> levers_;
};

/// One lever file; nullptr when it has faults.
std::shared_ptr<const Lever> read_lever(const JsonFile& file, std::vector<Fault>& faults);

/// Settings by name over `base`, as in a scenario's "parameters"; what is wrong is noted.
LeverSettings read_settings(const Lever& lever, const JsonCursor& cursor,
                            const LeverSettings& base);

/// A setting as it is written in JSON: 12.5, true, "annual", null.
std::string setting_text(const LeverParameter& parameter, const std::optional<double>& value);

inline constexpr std::array<std::string_view, 4> lever_type_names{"number", "integer", "boolean",
                                                                  "choice"};
inline constexpr std::array<std::string_view, 5> operation_names{"set", "multiply", "add",
                                                                 "at_least", "at_most"};

}  // namespace lc
