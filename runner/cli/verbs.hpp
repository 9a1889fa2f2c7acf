// The verbs: each adds its subcommand to the command line and sets `action` when it is chosen.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace lc {

/// What the chosen verb will do; returns the exit status.
using Action = std::function<int()>;

/// @param command  the command line as typed, for the record of a run or merge
void add_run(CLI::App& app, Action& action, const std::string& command);
void add_merge(CLI::App& app, Action& action, const std::string& command);
void add_validate(CLI::App& app, Action& action);
void add_schema(CLI::App& app, Action& action);
void add_levers(CLI::App& app, Action& action);
void add_household(CLI::App& app, Action& action);
void add_policy(CLI::App& app, Action& action);
void add_new(CLI::App& app, Action& action);
void add_summary(CLI::App& app, Action& action);
void add_baseline(CLI::App& app, Action& action);
void add_compare(CLI::App& app, Action& action);
void add_export(CLI::App& app, Action& action);
void add_report(CLI::App& app, Action& action);
void add_validation(CLI::App& app, Action& action);
void add_life_table(CLI::App& app, Action& action);
void add_inequality(CLI::App& app, Action& action);

/// Writes a text file whole or not at all.
/// @throws InputError, RunError
void write_text(const std::filesystem::path& place, const std::string& text);

/// Writes to standard output.
/// @throws RunError  it cannot be written
void print(const std::string& text);

/// An option's value must be a number from `low` to `high`.
CLI::Validator number_between(double low, double high);
/// An option's value must be a whole number from `low` to `high`.
CLI::Validator whole_between(std::int64_t low, std::uint64_t high);
/// An option's value must be one of the names.
CLI::Validator one_of(std::vector<std::string> names);

/// "A, B" or "A,B" as two texts without blanks around them. A comma and a blank inside a place's
/// own name ("Bristol, City of") divide nothing.
std::vector<std::string> divided(const std::string& list);

}  // namespace lc
