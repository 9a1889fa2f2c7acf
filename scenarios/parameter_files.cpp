#include "scenarios/parameter_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <system_error>

#include "model/core/error.hpp"
#include "scenarios/json_cursor.hpp"
#include "scenarios/nearest.hpp"
#include "scenarios/parameter_reader.hpp"

namespace lc {
namespace {

constexpr double triple_lock_floor = 0.025;  // the least yearly rise that the pledge promises

/// Last day counted to a financial year: values in force by the end of its April.
int last_day(int year) { return year * 10000 + 430; }

/// First financial year in which a value dated `from` is in force.
int first_year(int from) { return from % 10000 <= 430 ? from / 10000 : from / 10000 + 1; }

/// The April rise of a financial year. Statutory uprating looks back to the September before, the
/// middle of the financial year before.
double rise(Uprating uprating, int year, const Economy& economy) {
    const double prices = economy.value(Series::prices, year - 1);
    const double earnings = economy.value(Series::earnings, year - 1);
    switch (uprating) {
        case Uprating::constant:
        case Uprating::frozen:
            return 0;
        case Uprating::cpi:
            return prices;
        case Uprating::earnings:
            return earnings;
        case Uprating::triple_lock:
            return std::max({earnings, prices, triple_lock_floor});
        case Uprating::rents:
            return economy.value(Series::private_rents, year - 1);
    }
    return 0;
}

double uprated(const ParameterEntry& entry, int year, const Economy& economy) {
    if (!entry.law) {
        // An estimate in money is in prices of the base year.
        switch (entry.uprating) {
            case Uprating::cpi:
                return entry.value * economy.index(Series::prices, year);
            case Uprating::earnings:
                return entry.value * economy.index(Series::earnings, year);
            case Uprating::rents:
                return entry.value * economy.index(Series::private_rents, year);
            default:
                return entry.value;
        }
    }
    const DatedValue& value = value_in_force(entry, year);
    double amount = value.value;
    if (value.from == entry.values.back().from)
        for (int y = first_year(value.from) + 1; y <= year; ++y)
            amount *= 1 + rise(entry.uprating, y, economy);
    return amount;
}

std::vector<std::filesystem::path> json_files(const std::filesystem::path& folder,
                                              std::vector<Fault>& faults) {
    std::vector<std::filesystem::path> paths;
    std::error_code error;
    for (const auto& item : std::filesystem::directory_iterator(folder, error))
        if (item.path().extension() == ".json") paths.push_back(item.path());
    if (error)
        faults.push_back(
            {folder.string(), 0, 0, "",
             fmt::format("the folder cannot be read ({}). Parameters are read from it; "
                         "name another with --configs.",
                         error.message())});
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// Paths that no file gives, group by group.
void note_missing(const std::map<std::string, ParameterEntry>& found,
                  const std::filesystem::path& configs, std::vector<Fault>& faults) {
    for (const Binding& binding : bindings())
        if (!found.contains(std::string(binding.path)))
            faults.push_back(
                {configs.string(), 0, 0, std::string(binding.path),
                 fmt::format("no file of policy or model gives this parameter ({}, {}). "
                             "Add it to the file of its group.",
                             binding.meaning, binding.unit)});
}

}  // namespace

std::string_view uprating_name(Uprating uprating) {
    return uprating_names[static_cast<std::size_t>(uprating)];
}

bool in_force_by(const DatedValue& value, int year) { return value.from <= last_day(year); }

const DatedValue& value_in_force(const ParameterEntry& entry, int year) {
    const DatedValue* last = &entry.values.front();
    for (const DatedValue& value : entry.values)
        if (in_force_by(value, year)) last = &value;
    return *last;
}

bool carried_forward(const ParameterEntry& entry, int year) {
    return entry.law && entry.uprating != Uprating::constant &&
           entry.uprating != Uprating::frozen && year > first_year(entry.values.back().from);
}

ParameterTable ParameterTable::load(const std::filesystem::path& configs,
                                    std::vector<Fault>& faults) {
    ParameterTable table;
    std::map<std::string, ParameterEntry> found;
    for (const char* const part : {"policy", "model"}) {
        for (const auto& path : json_files(configs / part, faults)) {
            const JsonFile file = read_json(path, faults);
            table.files_.push_back({file.path, file.text});
            if (file.sound)
                read_parameter_file(file, part == std::string_view("policy"), found, faults);
        }
    }
    note_missing(found, configs, faults);
    for (auto& [path, entry] : found) table.entries_.push_back(std::move(entry));
    return table;
}

void ParameterTable::set_estimate(std::size_t position, double value) {
    LC_EXPECT(position < entries_.size() && !entries_[position].law);
    entries_[position].value = value;
}

Parameters ParameterTable::at(int year, const Economy& economy) const {
    Parameters parameters;
    for (const ParameterEntry& entry : entries_)
        value_at(parameters, *entry.binding) =
            uprated(entry, year, economy) * held_per_unit(entry.binding->unit);
    return parameters;
}

std::vector<ProjectedValue> ParameterTable::projected(int year, const Economy& economy) const {
    std::vector<ProjectedValue> list;
    for (const ParameterEntry& entry : entries_) {
        if (!entry.law || entry.uprating == Uprating::constant) continue;
        const int last = first_year(entry.values.back().from);
        if (year > last)
            list.push_back({std::string(entry.binding->path), last, entry.uprating,
                            uprated(entry, year, economy)});
    }
    return list;
}

}  // namespace lc
