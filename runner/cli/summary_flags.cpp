#include "runner/cli/summary_flags.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "analysis/summary/flag_marks.hpp"
#include "runner/io/flags_about.hpp"
#include "runner/io/flags_reader.hpp"
#include "runner/io/headline_outcomes.hpp"

namespace lc {
namespace {

constexpr std::size_t outcomes = headline_outcomes.size();

/// Codes of one scenario and year: [authority][inner].
std::vector<std::int8_t> of_year(const ResultsFile& file, const std::vector<std::int8_t>& codes,
                                 std::size_t scenario, std::size_t year, std::size_t inner) {
    const std::size_t each = file.authorities().size() * inner;
    const auto first =
        codes.begin() + static_cast<std::ptrdiff_t>((scenario * file.years().size() + year) * each);
    return {first, first + static_cast<std::ptrdiff_t>(each)};
}

std::string listed(const std::vector<std::string>& names) {
    constexpr std::size_t most = 5;
    if (names.size() <= most) return fmt::format("{}", fmt::join(names, ", "));
    return fmt::format("{} and {} more", fmt::join(names.begin(), names.begin() + most, ", "),
                       names.size() - most);
}

/// "of 12 of 361 authorities (A, B, …)", or nothing when there is none.
std::string places(const ResultsFile& file, std::string_view what,
                   const std::vector<std::string>& names) {
    if (names.empty()) return "";
    return fmt::format(flag_words::places, what, names.size(), file.authorities().size(),
                       listed(names)) +
           "\n";
}

/// Authorities of which one of `inner` codes satisfies a condition.
template <class Condition>
std::vector<std::string> names_where(const ResultsFile& file, std::size_t inner,
                                     Condition condition) {
    std::vector<std::string> names;
    for (std::size_t a = 0; a < file.authorities().size(); ++a)
        for (std::size_t i = 0; i < inner; ++i)
            if (condition(a * inner + i)) {
                names.push_back(file.authority_names()[a]);
                break;
            }
    return names;
}

std::string support_of_places(const ResultsFile& file, std::size_t year) {
    const auto poverty = of_year(file, read_codes(file, "/flags/child_poverty"), 0, year, 1);
    const auto years = of_year(file, read_codes(file, "/flags/life_expectancy"), 0, year, 2);
    return places(file, flag_words::few_in_poverty,
                  names_where(file, 1, [&](std::size_t i) { return poverty[i] > 0; })) +
           places(file, flag_words::few_in_life_expectancy,
                  names_where(file, 2, [&](std::size_t i) { return years[i] > 0; }));
}

/// How the effect on the number of children in poverty and on life expectancy spreads over places.
std::string effects_of_places(const ResultsFile& file, std::size_t year) {
    const std::vector<std::int8_t> all = read_codes(file, "/flags/effect");
    std::string text;
    for (std::size_t s = 1; s < file.scenarios().size(); ++s) {
        const auto codes = of_year(file, all, s, year, outcomes);
        const auto count = [&](std::size_t outcome, EffectFlag flag) {
            std::size_t found = 0;
            for (std::size_t i = outcome; i < codes.size(); i += outcomes)
                found += codes[i] == static_cast<std::int8_t>(flag);
            return found;
        };
        const std::size_t near =
            count(1, EffectFlag::not_distinguishable) + count(1, EffectFlag::few_moved);
        if (near == 0) continue;
        text += fmt::format(flag_words::near_zero, file.scenarios()[s], near,
                            file.authorities().size()) +
                "\n";
    }
    return text;
}

std::string calibration_of_places(const ResultsFile& file,
                                  const std::vector<PlaceSources>& sources) {
    const auto where = [&](auto condition) {
        return names_where(file, 1, [&](std::size_t a) { return condition(sources[a]); });
    };
    const auto years = [](const PlaceSources& of, CalibrationFlag flag) {
        return of.life_expectancy[0] == flag || of.life_expectancy[1] == flag;
    };
    return places(file, flag_words::poverty_missed, where([](const PlaceSources& of) {
                      return of.child_poverty == CalibrationFlag::not_met;
                  })) +
           places(file, flag_words::life_expectancy_missed, where([&](const PlaceSources& of) {
                      return years(of, CalibrationFlag::not_met);
                  })) +
           places(file, flag_words::life_expectancy_of_neighbour,
                  where([&](const PlaceSources& of) {
                      return years(of, CalibrationFlag::other_place);
                  }));
}

std::string sources_text(const PlaceSources& of) {
    const auto& [female, male] = of.life_expectancy;
    std::string text = fmt::format(flag_words::base_year, flag_words::calibration(of.child_poverty),
                                   flag_words::calibration(std::max(female, male))) +
                       "\n";
    const auto inputs = [](std::string_view what, const std::vector<std::string>& tables) {
        return tables.empty() ? "" : fmt::format("{}: {}.\n", what, fmt::join(tables, ", "));
    };
    return text + inputs(flag_words::modelled, of.modelled) +
           inputs(flag_words::fallback, of.fallback);
}

}  // namespace

std::string flags_text(const ResultsFile& file, std::size_t year,
                       std::optional<std::size_t> authority) {
    const std::vector<PlaceSources> sources = read_sources(file);
    if (sources.empty()) return "";
    std::string text;
    if (authority)
        text = sources_text(sources[*authority]);
    else
        text = support_of_places(file, year) + effects_of_places(file, year) +
               calibration_of_places(file, sources);
    return text.empty() ? text : text + "\n";
}

nlohmann::ordered_json sources_json(const ResultsFile& file, std::size_t authority) {
    const std::vector<PlaceSources> sources = read_sources(file);
    if (sources.empty()) return nullptr;
    const PlaceSources& of = sources[authority];
    return {
        {"child_poverty_calibration", name_of(of.child_poverty)},
        {"life_expectancy_calibration",
         {{"female", name_of(of.life_expectancy[0])}, {"male", name_of(of.life_expectancy[1])}}},
        {"inputs_modelled", of.modelled},
        {"inputs_fallback", of.fallback}};
}

}  // namespace lc
