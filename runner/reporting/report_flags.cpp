#include "runner/reporting/report_flags.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <numeric>

#include "analysis/summary/flag_marks.hpp"
#include "model/core/error.hpp"
#include "runner/io/authority_inputs.hpp"
#include "runner/io/flags_about.hpp"
#include "runner/io/flags_reader.hpp"
#include "runner/io/headline_outcomes.hpp"
#include "runner/io/results_quantities.hpp"
#include "runner/reporting/packed.hpp"
#include "runner/reporting/report_groups.hpp"

namespace lc {
namespace {

using nlohmann::ordered_json;
using Codes = std::vector<std::int8_t>;

const Quantity& quantity_of(const std::string& path) {
    return *std::find_if(quantities().begin(), quantities().end(),
                         [&](const Quantity& quantity) { return quantity.path == path; });
}

/// Words and marks of codes from 0 on.
template <class Flag, class Words>
ordered_json of_codes(std::size_t count, Words words) {
    ordered_json list = ordered_json::array();
    for (std::size_t code = 0; code < count; ++code)
        list.push_back(words(static_cast<Flag>(static_cast<std::int8_t>(code))));
    return list;
}

/// A footnote on one line.
template <class... Flags>
std::string note(const std::optional<FlagRules>& rules, Flags... flags) {
    Footnotes notes(rules);
    (notes.add(flags), ...);
    std::string line;
    for (const char c : notes.text())
        if (c != '\n' && (c != ' ' || !line.ends_with(' ')))
            line += c;
        else if (c == '\n')
            line += ' ';
    while (line.ends_with(' ')) line.pop_back();
    return line;
}

ordered_json notes_json(const std::optional<FlagRules>& rules) {
    const std::string near_zero = note(rules, EffectFlag::not_distinguishable);
    const std::string both =
        note(rules, EffectFlag::not_distinguishable, EffectFlag::few_replicates);
    return {{"few_people", note(rules, SupportFlag::few_people)},
            {"near_zero", near_zero},
            {"few_replicates", note(rules, EffectFlag::few_replicates)},
            {"few_replicates_beside", both.substr(near_zero.size() + 1)}};
}

ordered_json sentences_json() {
    ordered_json calibration = ordered_json::array();
    for (const int code : {-1, 0, 1, 2})
        calibration.push_back(flag_words::calibration(static_cast<CalibrationFlag>(code)));
    return {{"places", flag_words::places},
            {"few_in_poverty", flag_words::few_in_poverty},
            {"few_in_life_expectancy", flag_words::few_in_life_expectancy},
            {"poverty_missed", flag_words::poverty_missed},
            {"life_expectancy_missed", flag_words::life_expectancy_missed},
            {"life_expectancy_of_neighbour", flag_words::life_expectancy_of_neighbour},
            {"near_zero", flag_words::near_zero},
            {"base_year", flag_words::base_year},
            {"modelled", flag_words::modelled},
            {"fallback", flag_words::fallback},
            {"calibration", calibration}};
}

/// Codes of the run together from the report's first year on: [scenario].
ordered_json of_run(const ResultsFile& file, const char* path) {
    const Codes codes = read_codes(file, path);
    const std::size_t years = file.years().size();
    const std::size_t inner = codes.size() / (file.scenarios().size() * years);
    ordered_json list = ordered_json::array();
    for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
        const auto all = std::span(codes).subspan(s * years * inner, years * inner);
        list.push_back(packed_codes(all.subspan(first_report_year(file) * inner)));
    }
    return list;
}

}  // namespace

ReportFlags::ReportFlags(const ResultsFile& file)
    : file_(file), known_(read_flag_rules(file).has_value()) {}

ordered_json ReportFlags::by_scenario(const Codes& codes, std::size_t inner,
                                      const std::vector<std::size_t>& years) const {
    const std::size_t each = file_.authorities().size() * inner;
    ordered_json list = ordered_json::array();
    for (std::size_t s = 0; s < file_.scenarios().size(); ++s) {
        Codes turned;
        for (std::size_t cell = 0; cell < each; ++cell)
            for (const std::size_t year : years)
                turned.push_back(codes.at((s * file_.years().size() + year) * each + cell));
        list.push_back(packed_codes(turned));
    }
    return list;
}

ordered_json ReportFlags::support(const std::string& path,
                                  const std::vector<std::size_t>& years) const {
    const auto flags = known_ ? support_flags(quantity_of(path)) : std::nullopt;
    if (!flags) return nullptr;
    return by_scenario(read_codes(file_, flags->path),
                       flags->by ? file_.labels(*flags->by).size() : 1, years);
}

ordered_json ReportFlags::effect(std::string_view outcome,
                                 const std::vector<std::size_t>& years) const {
    if (!known_) return nullptr;
    const auto found = std::find_if(headline_outcomes.begin(), headline_outcomes.end(),
                                    [&](const HeadlineOutcome& of) { return of.name == outcome; });
    const auto at = static_cast<std::size_t>(found - headline_outcomes.begin());
    const Codes all = read_codes(file_, "/flags/effect");
    Codes one;
    for (std::size_t i = at; i < all.size(); i += headline_outcomes.size()) one.push_back(all[i]);
    ordered_json list = by_scenario(one, 1, years);
    list[0] = nullptr;
    return list;
}

ordered_json ReportFlags::effect(const std::string& path, std::map<Dimension, std::size_t> at,
                                 const std::vector<std::size_t>& years) const {
    const auto rules = read_flag_rules(file_);
    if (!rules) return nullptr;
    ordered_json list = ordered_json::array({nullptr});
    for (std::size_t s = 1; s < file_.scenarios().size(); ++s) {
        at[Dimension::scenario] = s;
        std::array<std::vector<double>, 3> ends;
        for (std::size_t statistic = 0; statistic < ends.size(); ++statistic) {
            at[Dimension::statistic] = statistic;
            ends[statistic] = file_.values(path, at, Part::difference);
        }
        const std::size_t each = ends[0].size() / file_.years().size();
        Codes codes;
        for (std::size_t cell = 0; cell < each; ++cell)
            for (const std::size_t year : years) {
                const std::size_t i = year * each + cell;
                codes.push_back(static_cast<std::int8_t>(
                    effect_of(Interval{ends[0][i], ends[1][i], ends[2][i]},
                              static_cast<std::size_t>(file_.replicates()), *rules)));
            }
        list.push_back(packed_codes(codes));
    }
    return list;
}

ordered_json ReportFlags::about() const {
    if (!known_) return nullptr;
    const auto words = [](auto flag) { return words_of(flag); };
    const auto marks = [](auto flag) { return mark(flag); };
    ordered_json json{{"words",
                       {{"support", of_codes<SupportFlag>(support_names.size(), words)},
                        {"effect", of_codes<EffectFlag>(effect_names.size(), words)},
                        {"calibration", of_codes<CalibrationFlag>(calibration_names.size(), words)},
                        {"inputs", input_status_names}}},
                      {"marks",
                       {{"support", of_codes<SupportFlag>(support_names.size(), marks)},
                        {"effect", of_codes<EffectFlag>(effect_names.size(), marks)}}},
                      {"notes", notes_json(read_flag_rules(file_))},
                      {"sentences", sentences_json()}};
    ordered_json outcomes = ordered_json::array();
    for (const HeadlineOutcome& outcome : headline_outcomes) outcomes.push_back(outcome.name);
    json["of_run"] = {{"child_poverty", of_run(file_, "/flags/child_poverty_of_run")},
                      {"life_expectancy", of_run(file_, "/flags/life_expectancy_of_run")},
                      {"outcomes", outcomes},
                      {"effect", of_run(file_, "/flags/effect_of_run")}};
    const auto places = [&](const char* path) { return packed_codes(read_codes(file_, path)); };
    json["child_poverty_calibration"] = places("/flags/child_poverty_calibration");
    json["life_expectancy_calibration"] = places("/flags/life_expectancy_calibration");
    json["tables"] = read_input_tables(file_);
    json["inputs"] = places("/flags/inputs");
    return json;
}

}  // namespace lc
