#include "runner/reporting/about.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace lc {

std::vector<ScenarioWords> scenario_words(const ResultsFile& file) {
    const std::vector<std::string> texts = file.provenance_list("scenario_json");
    std::vector<ScenarioWords> all;
    for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
        ScenarioWords words{file.scenarios()[s], "", ""};
        if (s == 0) words.description = "Current law, uprated as legislated and then as forecast.";
        if (s < texts.size()) {
            // Comments are allowed in scenarios; a text that is none leaves the name alone.
            const auto json = nlohmann::json::parse(texts[s], nullptr, false, true);
            const auto text = [&](const char* key) -> std::string {
                if (!json.is_object() || !json.contains(key) || !json[key].is_string()) return {};
                return json[key].get<std::string>();
            };
            if (s > 0) words.description = text("description");
            words.author = text("author");
        }
        all.push_back(std::move(words));
    }
    return all;
}

std::string run_words(const ResultsFile& file) {
    return fmt::format("scale {}, {} replicate{}, seed {:.0f}", file.scale(), file.replicates(),
                       file.replicates() == 1 ? "" : "s", file.provenance_number("seed"));
}

ExportAbout about_of(const ResultsFile& file) {
    return {"Child poverty and life expectancy in UK local authorities",
            "Modelled, not observed: projections under stated assumptions. Differences between "
            "scenarios are the result; levels are calibrated to 2024-25 and then projected.",
            fmt::format("{} ({})", file.path().filename().string(), run_words(file)),
            file.provenance("finished"), "lifechances " + file.provenance("version")};
}

}  // namespace lc
