// Scenario files made in tests, and the project's own levers and places to read them with.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "scenarios/scenario.hpp"
#include "tests/support/scratch_folder.hpp"

namespace lc::testing {

/// A folder that is removed with the object.
class TemporaryFolder : public ScratchFolder {
  public:
    /// Writes a file into it and returns its path.
    std::filesystem::path write(const std::string& name, const std::string& text) const;
};

std::filesystem::path project_folder();

/// The project's levers and authorities, read once.
const LeverCatalogue& project_levers();
const UkData& project_places();

/// A scenario with `levers` (the inside of the list) from 2026 to 2044, and more keys as they
/// stand.
std::string scenario_text(const std::string& levers, const std::string& more = "");

/// Faults of a scenario file's text.
std::vector<Fault> scenario_faults(const std::string& text);

/// A scenario that must be valid.
Scenario valid_scenario(const std::string& text);

/// Is there a fault at this pointer whose message contains the text?
bool has_fault(const std::vector<Fault>& faults, const std::string& pointer,
               const std::string& text);

/// All faults as text, for messages of failed tests.
std::string listed(const std::vector<Fault>& faults);

}  // namespace lc::testing
