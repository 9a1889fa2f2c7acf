#include "runner/cli/summary.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>

#include "analysis/summary/headline.hpp"
#include "model/core/error.hpp"
#include "model/process/context.hpp"
#include "runner/cli/summary_appraisal.hpp"
#include "runner/cli/summary_decomposition.hpp"
#include "runner/cli/summary_distribution.hpp"
#include "runner/cli/summary_flags.hpp"
#include "runner/cli/summary_longevity.hpp"
#include "runner/cli/summary_uncertainty.hpp"
#include "runner/io/results_reader.hpp"
#include "runner/reporting/headline_reader.hpp"
#include "runner/reporting/selection.hpp"
#include "runner/reporting/trend_reader.hpp"

namespace lc {

int summary(const SummaryOptions& options) {
    const ResultsFile file(options.file);
    std::vector<Fault> faults;
    const std::size_t year = find_year(file, options.year, faults);
    const std::size_t measure = find_measure(options.measure, faults);
    const std::vector<std::size_t> places = find_authorities(file, options.authorities, faults);
    if (!faults.empty()) throw InputError(std::move(faults));

    std::vector<Headline> headlines;
    if (options.authorities.empty())
        headlines.push_back(read_headline(file, year, measure, std::nullopt));
    for (const std::size_t place : places)
        headlines.push_back(read_headline(file, year, measure, place));
    const ReadUncertainty uncertainty =
        options.authorities.empty() ? read_uncertainty(file) : ReadUncertainty{};
    const std::string last = financial_year(file.years().back());
    const std::string of_year = financial_year(file.years()[year]);
    std::vector<ReadDecomposition> decomposition;
    std::vector<AppraisedScenario> appraised;
    std::vector<ReadGain> gains;
    std::vector<ReadDistribution> distribution;
    if (options.inequality) {
        if (!options.authorities.empty())
            throw InputError({{"--inequality", 0, 0, "",
                               "is given of the whole run only. Leave out --authority."}});
        distribution = read_distribution(file, year);
        if (distribution.empty())
            throw InputError({{options.file.string(), 0, 0, "/distribution",
                               "is missing: the file is of an older version. Run again."}});
    }
    if (options.authorities.empty()) {
        decomposition = read_decomposition(file, year);
        appraised = read_appraised(file);
        gains = read_gains(file, year);
    }
    const std::string span = financial_year(base_year + 1) + " to " + last;
    if (options.json) {
        nlohmann::ordered_json more = nlohmann::ordered_json::object();
        for (const std::size_t place : places)
            if (!options.authorities.empty())
                more["sources"][file.authorities()[place]] = sources_json(file, place);
        if (!uncertainty.scenarios.empty())
            more["uncertainty"] = uncertainty_json(uncertainty, file.scenarios(), last);
        if (!appraised.empty()) more["appraisal"] = appraisal_json(appraised, span);
        if (!distribution.empty()) more["distribution"] = distribution_json(distribution, of_year);
        if (!gains.empty()) more["life_expectancy_gain_by_age"] = longevity_json(gains, of_year);
        if (!decomposition.empty())
            more["decomposition"] = decomposition_json(decomposition, file.scenarios(), of_year);
        fmt::print("{}\n", headline_json(headlines, options.file.string(), file.scale(),
                                         file.replicates(), more));
        return 0;
    }
    const Characters characters = options.ascii ? Characters::ascii : terminal_characters();
    for (std::size_t i = 0; i < headlines.size(); ++i) {
        const auto authority =
            options.authorities.empty() ? std::nullopt : std::optional<std::size_t>(places[i]);
        const std::string trends = trends_of(file, authority, measure, characters);
        fmt::print("{}\n{}{}{}", headline_text(headlines[i]), flags_text(file, year, authority),
                   trends, trends.empty() ? "" : "\n");
    }
    fmt::print("{}", distribution_text(distribution, of_year));
    fmt::print("{}", appraisal_text(appraised, span));
    fmt::print("{}", longevity_text(gains, of_year));
    fmt::print("{}", decomposition_text(decomposition, file.scenarios(), of_year));
    fmt::print("{}", uncertainty_text(uncertainty, file.scenarios(), last));
    fmt::print(
        "Modelled at scale {} with {} replicate{}; changes are from the baseline with the same "
        "random draws{}. Costs are nominal, a year.\n",
        file.scale(), file.replicates(), file.replicates() == 1 ? "" : "s",
        file.replicates() == 1 ? "; one replicate gives no interval"
                               : "; lower and upper bound 95% of the replicates");
    return 0;
}

}  // namespace lc
