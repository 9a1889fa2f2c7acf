#include "runner/cli/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "analysis/statistics/life_table.hpp"
#include "analysis/summary/headline.hpp"
#include "model/core/error.hpp"
#include "runner/cli/summary_uncertainty.hpp"
#include "runner/io/results_reader.hpp"

namespace lc {
namespace {

std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

/// "a, b, c"
template <class Range>
std::string listed(const Range& words) {
    std::string text;
    for (const auto& word : words) {
        if (!text.empty()) text += ", ";
        text += word;
    }
    return text;
}

/// What one replicate of one scenario says about the place.
struct Replicate {
    double children = 0, poor = 0, cost = 0;
    std::array<double, sex_count> life_expectancy{};
    double rate() const {
        return children > 0 ? poor / children : std::numeric_limits<double>::quiet_NaN();
    }
};

/// Reads headline figures of one year and place out of a results file.
class HeadlineReader {
  public:
    HeadlineReader(const ResultsFile& file, std::size_t year, std::size_t measure)
        : file_(file), year_(year), measure_(measure) {}

    /// @param authority  position, or nothing for all of the run
    Headline read(std::optional<std::size_t> authority) const {
        Headline headline;
        if (authority) {
            headline.code = file_.authorities()[*authority];
            headline.name = file_.authority_names()[*authority];
        } else {
            headline.name =
                file_.authorities().size() == uk_authority_count
                    ? "United Kingdom"
                    : fmt::format("All {} authorities of the run", file_.authorities().size());
        }
        headline.financial_year = financial_year(file_.years()[year_]);
        headline.measure = measure_names[measure_];
        const std::vector<Replicate> baseline = replicates(0, authority);
        for (std::size_t s = 0; s < file_.scenarios().size(); ++s)
            headline.rows.push_back(
                row(file_.scenarios()[s], s == 0 ? baseline : replicates(s, authority), baseline));
        return headline;
    }

  private:
    std::vector<double> values(const std::string& path, std::size_t scenario, std::size_t replicate,
                               std::optional<std::size_t> authority,
                               std::map<Dimension, std::size_t> at = {}) const {
        at[Dimension::scenario] = scenario;
        at[Dimension::replicate] = replicate;
        at[Dimension::year] = year_;
        if (authority) at[Dimension::authority] = *authority;
        return file_.values(path, at);
    }

    double sum(const std::string& path, std::size_t scenario, std::size_t replicate,
               std::optional<std::size_t> authority,
               const std::map<Dimension, std::size_t>& at) const {
        double total = 0;
        for (const double value : values(path, scenario, replicate, authority, at)) total += value;
        return total;
    }

    /// At birth; of several authorities from their summed deaths and population.
    std::array<double, sex_count> life_expectancy(std::size_t scenario, std::size_t replicate,
                                                  std::optional<std::size_t> authority) const {
        if (authority) {
            const std::vector<double> years = values("/health/life_expectancy", scenario, replicate,
                                                     authority, {{Dimension::age, 0}});
            return {years[0], years[1]};
        }
        const std::vector<double> deaths =
            values("/health/deaths_expected", scenario, replicate, authority);
        const std::vector<double> persons =
            values("/health/population", scenario, replicate, authority);
        constexpr std::size_t bands = band_count, cells = sex_count * bands;
        std::array<double, cells> all_deaths{}, all_persons{};
        for (std::size_t i = 0; i < deaths.size(); ++i) {
            all_deaths[i % cells] += deaths[i];
            all_persons[i % cells] += persons[i];
        }
        std::array<double, sex_count> years{};
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            years[sex] =
                life_table(std::span<const double, bands>(&all_persons[sex * bands], bands),
                           std::span<const double, bands>(&all_deaths[sex * bands], bands))
                    .front()
                    .life_expectancy;
        return years;
    }

    std::vector<Replicate> replicates(std::size_t scenario,
                                      std::optional<std::size_t> authority) const {
        std::vector<Replicate> all(static_cast<std::size_t>(file_.replicates()));
        const std::map<Dimension, std::size_t> measure{{Dimension::measure, measure_}};
        for (std::size_t r = 0; r < all.size(); ++r) {
            all[r].children = sum("/poverty/children", scenario, r, authority, measure);
            all[r].poor = sum("/poverty/children_in_poverty", scenario, r, authority, measure);
            all[r].cost = sum("/fiscal/cost", scenario, r, authority,
                              {{Dimension::component, component_count - 1}});
            all[r].life_expectancy = life_expectancy(scenario, r, authority);
        }
        return all;
    }

    static HeadlineRow row(const std::string& name, const std::vector<Replicate>& scenario,
                           const std::vector<Replicate>& baseline) {
        HeadlineRow row;
        row.scenario = name;
        const auto count = static_cast<double>(scenario.size());
        for (std::size_t r = 0; r < scenario.size(); ++r) {
            const Replicate &here = scenario[r], &there = baseline[r];
            row.children += here.children / count;
            row.children_in_poverty += here.poor / count;
            row.poverty_change += (here.poor - there.poor) / count;
            row.rate += here.rate() / count;
            row.rate_change += (here.rate() - there.rate()) / count;
            row.cost_change += (here.cost - there.cost) / count;
            for (std::size_t sex = 0; sex < sex_count; ++sex) {
                row.life_expectancy[sex] += here.life_expectancy[sex] / count;
                row.life_expectancy_change[sex] +=
                    (here.life_expectancy[sex] - there.life_expectancy[sex]) / count;
            }
        }
        return row;
    }

    const ResultsFile& file_;
    std::size_t year_, measure_;
};

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
                                      listed(measure_names))});
    return static_cast<std::size_t>(found - measure_names.begin());
}

/// Names that hold the text, for a suggestion.
std::string similar(const ResultsFile& file, const std::string& wanted) {
    std::vector<std::string> names;
    for (const std::string& name : file.authority_names())
        if (lower(name).find(lower(wanted)) != std::string::npos && names.size() < 3)
            names.push_back(name);
    return names.empty() ? "Give a code or name of an authority of the run."
                         : fmt::format("Did you mean {}?", listed(names));
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

}  // namespace

int summary(const SummaryOptions& options) {
    const ResultsFile file(options.file);
    std::vector<Fault> faults;
    const std::size_t year = find_year(file, options.year, faults);
    const std::size_t measure = find_measure(options.measure, faults);
    const std::vector<std::size_t> places = find_authorities(file, options.authorities, faults);
    if (!faults.empty()) throw InputError(std::move(faults));

    const HeadlineReader reader(file, year, measure);
    std::vector<Headline> headlines;
    if (options.authorities.empty()) headlines.push_back(reader.read(std::nullopt));
    for (const std::size_t place : places) headlines.push_back(reader.read(place));
    const ReadUncertainty uncertainty =
        options.authorities.empty() ? read_uncertainty(file) : ReadUncertainty{};
    const std::string last = financial_year(file.years().back());
    if (options.json) {
        const auto sure = uncertainty_json(uncertainty, file.scenarios(), last);
        fmt::print("{}\n",
                   headline_json(headlines, options.file.string(), file.scale(), file.replicates(),
                                 uncertainty.scenarios.empty() ? nullptr : &sure));
        return 0;
    }
    for (const Headline& headline : headlines) fmt::print("{}\n", headline_text(headline));
    fmt::print("{}", uncertainty_text(uncertainty, file.scenarios(), last));
    fmt::print(
        "Modelled at scale {} with {} replicate{}; changes are from the baseline with the same "
        "random draws. Costs are nominal, a year.\n",
        file.scale(), file.replicates(), file.replicates() == 1 ? "" : "s");
    return 0;
}

}  // namespace lc
