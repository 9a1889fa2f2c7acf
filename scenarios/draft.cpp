#include "scenarios/draft.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "scenarios/wording.hpp"

namespace lc {
namespace {

std::string quoted(const std::string& text) { return nlohmann::json(text).dump(); }

/// Text in comment lines.
std::string comment(const std::string& text, std::size_t indent) {
    const std::string margin = std::string(indent, ' ') + "// ";
    std::string lines;
    std::string rest = wrapped(text, 0);
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        lines += margin + rest.substr(0, end) + '\n';
        rest.erase(0, end == std::string::npos ? rest.size() : end + 1);
    }
    return lines;
}

std::string parameters(const Lever& lever) {
    std::string text;
    for (std::size_t p = 0; p < lever.parameters.size(); ++p) {
        const LeverParameter& parameter = lever.parameters[p];
        const std::string range = parameter.type == LeverParameter::Type::boolean
                                      ? std::string("true or false")
                                      : said_range(parameter);
        text += comment(fmt::format("{}: {}{}. {}", parameter.label, range,
                                    parameter.nullable ? ", or null" : "", parameter.description),
                        8);
        text += fmt::format("        \"{}\": {}{}\n", parameter.name,
                            setting_text(parameter, parameter.default_value),
                            p + 1 < lever.parameters.size() ? "," : "");
    }
    return text;
}

/// Keys that may follow, as a comment.
std::string more_keys(const Lever& lever) {
    std::string text =
        "\"where\": { \"nations\": [\"Wales\"] } or regions, combined_authorities, "
        "authorities, \"worst\": { \"by\": \"child_poverty\", \"count\": 50 }";
    if (lever.targeting.deprivation_deciles) text += ", deprivation_deciles";
    if (lever.targeting.who)
        text +=
            "; \"who\": { \"minimum_children\": 3 } or youngest_child_under, family_types, "
            "tenures, disability, work_status";
    if (lever.targeting.take_up)
        text += "; \"take_up\": 0.8 or { \"from\": 0.5, \"to\": 0.9, \"years\": 5 }";
    if (lever.targeting.budget) text += "; \"budget\": 500 (£ million a year, worst-off first)";
    return "Also possible: " + text + ".";
}

std::string use(const Lever& lever, int from) {
    return "    {\n" + comment(lever.label + ". " + lever.description, 6) +
           fmt::format("      \"lever\": \"{}\",\n      \"parameters\": {{\n{}      }},\n",
                       lever.id, parameters(lever)) +
           comment(
               fmt::format("First and last financial year; {} is April {} to March {}. null: to "
                           "the end.",
                           from, from, from + 1),
               6) +
           fmt::format("      \"from\": {},\n      \"to\": null,\n", from) +
           comment("Comes in at once; or { \"shape\": \"linear\", \"years\": 3 }, or logistic.",
                   6) +
           "      \"phase_in\": { \"shape\": \"step\" }\n" + comment(more_keys(lever), 6) + "    }";
}

}  // namespace

std::string draft_scenario(const DraftRequest& request) {
    std::string text =
        "// A scenario of lifechances. Comments like this one are allowed and may be removed.\n"
        "// Check it with: lifechances validate FILE --explain\n{\n";
    text += fmt::format("  \"name\": {},\n", quoted(request.name));
    text += "  // What this asks, in plain words: it is kept with the results.\n";
    std::string asks;
    for (const auto& lever : request.levers)
        asks += (asks.empty() ? "What if: " : "; ") + lever->label;
    text += fmt::format("  \"description\": {},\n",
                        quoted(asks.empty() ? "Current law and nothing else." : asks + "?"));
    text += "  \"author\": \"\",\n";
    text += fmt::format("  \"years\": {{ \"from\": {}, \"to\": {} }},\n  \"levers\": [\n",
                        request.from, request.to);
    for (std::size_t k = 0; k < request.levers.size(); ++k)
        text +=
            use(*request.levers[k], request.from) + (k + 1 < request.levers.size() ? ",\n" : "\n");
    return text +
           "  ],\n"
           "  // The forecast; or \"constant\", a yearly figure such as 0.03, or figures by year.\n"
           "  \"economy\": { \"earnings_growth\": \"forecast\", \"price_growth\": \"forecast\", "
           "\"rent_growth\": \"forecast\", \"employment_change\": \"forecast\" }\n}\n";
}

}  // namespace lc
