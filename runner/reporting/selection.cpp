#include "runner/reporting/selection.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <system_error>

#include "scenarios/nearest.hpp"

namespace lc {
namespace {

/// Names that hold the text, for a suggestion.
std::string similar(const ResultsFile& file, const std::string& wanted) {
    std::vector<std::string> names;
    for (const std::string& name : file.authority_names())
        if (lower(name).find(lower(wanted)) != std::string::npos && names.size() < 3)
            names.push_back(name);
    return names.empty() ? "Give a code or name of an authority of the run."
                         : fmt::format("Did you mean {}?", fmt::join(names, ", "));
}

}  // namespace

std::size_t find_year(const ResultsFile& file, int year, std::vector<Fault>& faults) {
    const std::vector<int>& years = file.years();
    if (year == 0) return years.size() - 1;
    const auto found = std::find(years.begin(), years.end(), year);
    if (found == years.end())
        faults.push_back({file.path().string(), 0, 0, "",
                          fmt::format("holds no year {} (its years are {} to {}). Give --year one "
                                      "of those.",
                                      year, years.front(), years.back())});
    return static_cast<std::size_t>(found - years.begin());
}

std::size_t find_measure(const std::string& measure, std::vector<Fault>& faults) {
    const auto found = std::find(measure_names.begin(), measure_names.end(), measure);
    if (found == measure_names.end())
        faults.push_back({"", 0, 0, "--measure",
                          fmt::format("\"{}\" is no poverty measure. Choose one of {}.", measure,
                                      fmt::join(measure_names, ", "))});
    return static_cast<std::size_t>(found - measure_names.begin());
}

std::vector<std::size_t> find_authorities(const ResultsFile& file,
                                          const std::vector<std::string>& wanted,
                                          std::vector<Fault>& faults) {
    std::vector<std::size_t> positions;
    for (const std::string& text : wanted) {
        std::size_t position = 0;
        while (position < file.authorities().size() &&
               lower(file.authorities()[position]) != lower(text) &&
               lower(file.authority_names()[position]) != lower(text))
            ++position;
        if (position == file.authorities().size())
            faults.push_back(
                {file.path().string(), 0, 0, "",
                 fmt::format("holds no authority \"{}\". {}", text, similar(file, text))});
        else
            positions.push_back(position);
    }
    return positions;
}

std::size_t find_scenario(const ResultsFile& file, const std::string& name,
                          std::vector<Fault>& faults) {
    const std::vector<std::string>& names = file.scenarios();
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        faults.push_back(
            {file.path().string(), 0, 0, "",
             fmt::format("holds no scenario \"{}\".{}", name, suggestion(name, names))});
    return static_cast<std::size_t>(found - names.begin());
}

void check_not_results(const ResultsFile& file, const std::filesystem::path& out) {
    std::error_code error;
    if (std::filesystem::equivalent(file.path(), out, error))
        throw InputError(
            {{out.string(), 0, 0, "", "is the results file itself. Name another file to write."}});
}

std::string whole_run(const ResultsFile& file) {
    return file.authorities().size() == uk_authority_count
               ? "United Kingdom"
               : fmt::format("All {} authorities of the run", file.authorities().size());
}

Place place_of(const ResultsFile& file, std::optional<std::size_t> authority) {
    if (!authority) return {"", whole_run(file)};
    return {file.authorities()[*authority], file.authority_names()[*authority]};
}

}  // namespace lc
