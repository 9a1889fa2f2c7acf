#include "scenarios/household/law.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace lc {
namespace {

/// Averages of places and of surveys that the simulation needs and no case: a case gives its own
/// bills.
bool only_for_simulation(std::string_view path) {
    for (const std::string_view prefix :
         {"council_tax.average_", "water_charges.", "household_income.", "take_up."})
        if (path.starts_with(prefix)) return true;
    return false;
}

std::string date_text(int from) {
    return fmt::format("{:04d}-{:02d}-{:02d}", from / 10000, from / 100 % 100, from % 100);
}

}  // namespace

std::string financial_year_name(int year) {
    return fmt::format("{}-{:02d}", year, (year + 1) % 100);
}

HouseholdLaw HouseholdLaw::load(const std::filesystem::path& configs) {
    std::vector<Fault> faults;
    Economy economy = Economy::load(configs, faults);
    ParameterTable table = ParameterTable::load(configs, faults);
    if (!faults.empty()) throw InputError(std::move(faults));
    return {std::move(table), std::move(economy)};
}

const Parameters& HouseholdLaw::at(int year) const {
    const auto at = years_.find(year);
    if (at != years_.end()) return at->second;
    return years_.emplace(year, table_.at(year, economy_)).first->second;
}

ParameterStanding HouseholdLaw::standing(std::string_view path, int year) const {
    const auto& entries = table_.entries();
    const auto at = std::lower_bound(
        entries.begin(), entries.end(), path,
        [](const ParameterEntry& e, std::string_view p) { return e.binding->path < p; });
    ParameterStanding standing;
    standing.entry = &*at;
    standing.value = value_at(this->at(year), *at->binding) / held_per_unit(at->binding->unit);
    if (!at->law) {
        standing.status = at->kind;
        standing.reference = at->source;
        return standing;
    }
    const DatedValue& value = value_in_force(*at, year);
    standing.from = date_text(value.from);
    standing.reference = value.reference;
    standing.href = value.href;
    standing.note = value.note;
    const bool moved = carried_forward(*at, year) && value.value != 0;
    standing.status = moved ? "forecast" : value.status;
    if (moved)
        standing.note =
            fmt::format("carried forward from {} by {}{}", value.value, uprating_name(at->uprating),
                        value.note.empty() ? "" : ". " + value.note);
    return standing;
}

std::vector<Fault> HouseholdLaw::missing(int year) const {
    std::vector<Fault> faults;
    for (const ParameterEntry& entry : table_.entries())
        if (entry.law && !only_for_simulation(entry.binding->path) &&
            !in_force_by(entry.values.front(), year))
            faults.push_back(
                {entry.file, entry.line, 0, std::string(entry.binding->path),
                 fmt::format("there is no value for {} (the first is from {}). Add the value in "
                             "force by 30 April {}.",
                             financial_year_name(year), date_text(entry.values.front().from),
                             year)});
    return faults;
}

}  // namespace lc
