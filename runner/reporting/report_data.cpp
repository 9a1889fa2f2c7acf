#include "runner/reporting/report_data.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>
#include <span>

#include "runner/reporting/about.hpp"
#include "runner/reporting/headline_reader.hpp"
#include "runner/reporting/packed.hpp"
#include "runner/reporting/report_flags.hpp"
#include "runner/reporting/report_groups.hpp"
#include "runner/reporting/selection.hpp"

namespace lc {
namespace {

using nlohmann::ordered_json;
using At = std::map<Dimension, std::size_t>;

/// A figure by authority (or nation): where it is and how finely it is kept.
struct LocalFigure {
    const char* name;
    const char* path;
    At at;
    double factor;
    int limits;  ///< 2: the 95% interval of level and difference; 6: of levels 80 and 50% too
    const char* outcome = nullptr;  ///< of which /flags/effect speaks
};

std::vector<LocalFigure> local_figures(const ResultsFile& file) {
    const auto measure = [&](const char* name) -> At {
        return {{Dimension::measure, file.position(Dimension::measure, name)}};
    };
    const auto life = [](std::size_t sex) -> At {
        return {{Dimension::sex, sex}, {Dimension::age, 0}};
    };
    const char* const rate = "/poverty/child_poverty_rate";
    return {{"relative_ahc", rate, measure("relative_ahc"), 10000, 6, "child_poverty_rate"},
            {"relative_bhc", rate, measure("relative_bhc"), 10000, 0},
            {"absolute_ahc", rate, measure("absolute_ahc"), 10000, 0},
            {"deep_ahc", rate, measure("deep_ahc"), 10000, 0},
            {"poor", "/poverty/children_in_poverty", measure("relative_ahc"), 1, 0,
             "children_in_poverty"},
            {"life_female", "/health/life_expectancy", life(0), 1000, 2, "life_expectancy_female"},
            {"life_male", "/health/life_expectancy", life(1), 1000, 2, "life_expectancy_male"},
            {"healthy_female", "/health/healthy_life_expectancy", life(0), 1000, 0},
            {"healthy_male", "/health/healthy_life_expectancy", life(1), 1000, 0}};
}

/// [year][place] from the base year on.
class LocalReader {
  public:
    LocalReader(const ResultsFile& file, const LocalFigure& figure, std::size_t places)
        : file_(file), figure_(figure), places_(places), from_(first_report_year(file) * places) {}

    std::vector<double> values(Part part, std::size_t scenario, std::size_t statistic) const {
        At at = figure_.at;
        at[Dimension::statistic] = statistic;
        at[Dimension::scenario] = scenario;
        return file_.values(figure_.path, at, part);
    }

    ordered_json mean(std::size_t scenario) const {
        return json(values(scenario == 0 ? Part::summary : Part::difference, scenario, 0));
    }

    /// How far limits are from the mean, lower and upper in turn.
    ordered_json limits(Part part, std::size_t scenario, int count) const {
        ordered_json list = ordered_json::array();
        for (int statistic = 1; statistic <= count; ++statistic)
            list.push_back(limit(part, scenario, static_cast<std::size_t>(statistic)));
        return list;
    }

  private:
    ordered_json limit(Part part, std::size_t scenario, std::size_t statistic) const {
        std::vector<double> away = values(part, scenario, statistic);
        const std::vector<double> mean = values(part, scenario, 0);
        for (std::size_t i = 0; i < away.size(); ++i) away[i] -= mean[i];
        return json(away);
    }

    ordered_json json(const std::vector<double>& values) const {
        return packed(std::span(values).subspan(from_), places_, figure_.factor);
    }

    const ResultsFile& file_;
    const LocalFigure& figure_;
    std::size_t places_, from_;
};

/// Positions of all years of the report.
std::vector<std::size_t> report_years(const ResultsFile& file) {
    std::vector<std::size_t> years(file.years().size() - first_report_year(file));
    std::iota(years.begin(), years.end(), first_report_year(file));
    return years;
}

/// Adds the flags of a figure: { support, by, effect }, of support by sex the position of the
/// figure's own.
void add_flags(const ResultsFile& file, const ReportFlags& flags, const LocalFigure& figure,
               ordered_json& json) {
    const std::vector<std::size_t> years = report_years(file);
    const auto sex = figure.at.find(Dimension::sex);
    json["support"] = flags.support(figure.path, years);
    json["by"] = sex == figure.at.end() ? ordered_json(nullptr) : ordered_json(sex->second);
    json["effect"] = figure.outcome != nullptr ? flags.effect(figure.outcome, years)
                                               : flags.effect(figure.path, figure.at, years);
}

ordered_json local_json(const ResultsFile& file, const ReportFlags& flags,
                        const LocalFigure& figure) {
    const LocalReader reader(file, figure, file.authorities().size());
    ordered_json means = ordered_json::array(), limits = ordered_json::array(),
                 changes = ordered_json::array();
    for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
        means.push_back(reader.mean(s));
        if (figure.limits == 0 || file.replicates() < 2) continue;
        // Older files have the 95% interval alone.
        const int held = static_cast<int>(file.labels(Dimension::statistic).size()) > 6 ? 6 : 2;
        limits.push_back(reader.limits(Part::summary, s, std::min(figure.limits, held)));
        changes.push_back(s == 0 ? ordered_json(nullptr) : reader.limits(Part::difference, s, 2));
    }
    ordered_json json{
        {"factor", figure.factor}, {"mean", means}, {"limits", limits}, {"changes", changes}};
    add_flags(file, flags, figure, json);
    return json;
}

/// Net cost by authority: scenario less baseline, summed over payers, in £10,000.
ordered_json local_cost(const ResultsFile& file, const ReportFlags& flags) {
    const std::size_t net = file.position(Dimension::component, net_component);
    const std::size_t payers = file.labels(Dimension::payer).size();
    const std::size_t places = file.authorities().size();
    ordered_json means = ordered_json::array();
    for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
        const std::vector<double> values = file.values(
            "/fiscal/cost",
            {{Dimension::statistic, 0}, {Dimension::scenario, s}, {Dimension::component, net}},
            Part::difference);
        std::vector<double> sums(values.size() / payers, 0);
        for (std::size_t i = 0; i < values.size(); ++i) sums[i / payers] += values[i];
        means.push_back(
            packed(std::span(sums).subspan(first_report_year(file) * places), places, 100));
    }
    return {{"factor", 100},
            {"mean", means},
            {"limits", ordered_json::array()},
            {"changes", ordered_json::array()},
            {"support", nullptr},
            {"by", nullptr},
            {"effect", flags.effect("net_cost", report_years(file))}};
}

/// Change in cost by payer and line of accounts over all authorities:
/// [scenario][year][payer][line].
ordered_json accounts_json(const ResultsFile& file) {
    const std::size_t cells =
        file.labels(Dimension::payer).size() * file.labels(Dimension::component).size();
    const std::size_t places = file.authorities().size();
    ordered_json all = ordered_json::array();
    for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
        ordered_json years = ordered_json::array();
        for (std::size_t y = first_report_year(file); y < file.years().size(); ++y) {
            const std::vector<double> values = file.values(
                "/fiscal/cost",
                {{Dimension::statistic, 0}, {Dimension::scenario, s}, {Dimension::year, y}},
                Part::difference);
            std::vector<double> sums(cells, 0);
            for (std::size_t i = 0; i < places * cells; ++i) sums[i % cells] += values[i];
            ordered_json list = ordered_json::array();
            for (const double sum : sums) list.push_back(report_number(sum));
            years.push_back(std::move(list));
        }
        all.push_back(std::move(years));
    }
    return {{"payers", file.labels(Dimension::payer)},
            {"lines", file.labels(Dimension::component)},
            {"change", all}};
}

/// A dataset by nation as it is, from the base year on: [scenario][year · nation · …].
ordered_json national(const ResultsFile& file, const std::string& path, Part part) {
    ordered_json all = ordered_json::array();
    for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
        const std::vector<double> values =
            file.values(path, {{Dimension::statistic, 0}, {Dimension::scenario, s}}, part);
        const std::size_t each = values.size() / file.years().size();
        ordered_json list = ordered_json::array();
        for (std::size_t i = first_report_year(file) * each; i < values.size(); ++i)
            list.push_back(report_number(values[i]));
        all.push_back(std::move(list));
    }
    return all;
}

ordered_json figures_json(const HeadlineRow& row) {
    ordered_json list = ordered_json::array();
    for (const double value :
         {row.children, row.children_in_poverty, row.rate, row.life_expectancy[0],
          row.life_expectancy[1], row.poverty_change, row.rate_change,
          row.life_expectancy_change[0], row.life_expectancy_change[1], row.cost_change})
        list.push_back(report_number(value));
    return list;
}

/// [scenario][year][mean, lower, upper][figure]; without limits for one replicate.
ordered_json whole_json(const ResultsFile& file) {
    ordered_json all = ordered_json::array();
    for (std::size_t s = 0; s < file.scenarios().size(); ++s) all.push_back(ordered_json::array());
    for (std::size_t y = first_report_year(file); y < file.years().size(); ++y) {
        const Headline headline = read_headline(file, y, 0, std::nullopt);
        for (std::size_t s = 0; s < headline.rows.size(); ++s) {
            ordered_json figures = ordered_json::array({figures_json(headline.rows[s])});
            for (const HeadlineRow& limit : headline.rows[s].limits)
                figures.push_back(figures_json(limit));
            all[s].push_back(std::move(figures));
        }
    }
    return all;
}

ordered_json authorities_json(const ResultsFile& file) {
    ordered_json hexagons = ordered_json::array();
    for (const auto& [q, r] : file.hexagons()) hexagons.push_back({q, r});
    return {{"code", file.authorities()},
            {"name", file.authority_names()},
            {"nation", file.nations()},
            {"region", file.regions()},
            {"hexagon", hexagons}};
}

ordered_json about_json(const ResultsFile& file) {
    const ExportAbout about = about_of(file);
    ordered_json scenarios = ordered_json::array();
    for (const ScenarioWords& scenario : scenario_words(file))
        scenarios.push_back({{"name", scenario.name},
                             {"description", scenario.description},
                             {"author", scenario.author}});
    return {{"file", file.path().filename().string()},
            {"run", run_words(file)},
            {"scale", file.scale()},
            {"replicates", file.replicates()},
            {"version", about.version},
            {"finished", about.created},
            {"command", file.provenance("command")},
            {"scenarios", scenarios}};
}

}  // namespace

std::string report_data(const ResultsFile& file) {
    const ReportFlags flags(file);
    ordered_json document{{"about", about_json(file)}};
    document["place"] = whole_run(file);
    document["years"] = std::vector<int>(
        file.years().begin() + static_cast<std::ptrdiff_t>(first_report_year(file)),
        file.years().end());
    document["authorities"] = authorities_json(file);
    document["whole"] = whole_json(file);
    for (const LocalFigure& figure : local_figures(file))
        document["local"][figure.name] = local_json(file, flags, figure);
    document["local"]["cost"] = local_cost(file, flags);
    document["flags"] = flags.about();
    document["groups"] = local_groups(file, flags);
    document["drivers"] = local_drivers(file, flags);
    document["group_years"] = shown_report_years(file);
    document["fan"] = whole_fan(file);
    document["decomposition"] = report_decomposition(file);
    document["accounts"] = accounts_json(file);
    document["nations"] = file.labels(Dimension::nation);
    document["families"] = file.labels(Dimension::family_type);
    document["deciles"] = {
        {"poverty", national(file, "/poverty/by_decile", Part::summary)},
        {"life", national(file, "/health/life_expectancy_by_decile", Part::summary)},
        {"slope", national(file, "/health/slope_index_of_inequality", Part::summary)},
        {"slope_change", national(file, "/health/slope_index_of_inequality", Part::difference)}};
    document["family"] = national(file, "/poverty/by_family", Part::summary);
    return document.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string report_title(const ResultsFile& file) {
    std::string names;
    for (std::size_t s = 1; s < file.scenarios().size(); ++s)
        names += (s > 1 ? ", " : ": ") + file.scenarios()[s];
    return "Child poverty and life expectancy" + names;
}

}  // namespace lc
