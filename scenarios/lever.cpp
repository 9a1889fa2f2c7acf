#include "scenarios/lever.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <system_error>

#include "scenarios/nearest.hpp"

namespace lc {

int Lever::find(std::string_view name) const {
    for (std::size_t p = 0; p < parameters.size(); ++p)
        if (parameters[p].name == name) return static_cast<int>(p);
    return -1;
}

LeverSettings Lever::defaults() const {
    LeverSettings settings;
    for (const LeverParameter& parameter : parameters) settings.push_back(parameter.default_value);
    return settings;
}

std::optional<double> Lever::amount(const LeverEffect& effect,
                                    const LeverSettings& settings) const {
    for (const LeverRequirement& requirement : effect.requirements)
        if ((settings[static_cast<std::size_t>(requirement.parameter)] == requirement.value) !=
            requirement.equal)
            return {};
    double amount = effect.amount.intercept;
    if (effect.amount.parameter >= 0) {
        const auto& setting = settings[static_cast<std::size_t>(effect.amount.parameter)];
        if (!setting) return {};
        if (effect.amount.table.empty()) {
            amount += effect.amount.slope * *setting;
        } else {
            const auto& entry = effect.amount.table[static_cast<std::size_t>(*setting)];
            if (!entry) return {};
            amount = *entry;
        }
    }
    if (effect.operation == Operation::multiply) return amount;
    return amount * held_per_unit(effect.binding->unit);
}

std::string setting_text(const LeverParameter& parameter, const std::optional<double>& value) {
    if (!value) return "null";
    if (parameter.type == LeverParameter::Type::boolean) return *value != 0 ? "true" : "false";
    if (parameter.type == LeverParameter::Type::choice)
        return '"' + parameter.choices[static_cast<std::size_t>(*value)] + '"';
    return plain(*value);
}

std::optional<double> read_value(const LeverParameter& parameter, std::string_view what,
                                 const JsonCursor& cursor) {
    switch (parameter.type) {
        case LeverParameter::Type::number:
            return cursor.number(what, parameter.minimum, parameter.maximum);
        case LeverParameter::Type::integer:
            if (const auto whole = cursor.integer(what, static_cast<int>(parameter.minimum),
                                                  static_cast<int>(parameter.maximum)))
                return static_cast<double>(*whole);
            return {};
        case LeverParameter::Type::boolean:
            if (const auto flag = cursor.boolean(what)) return *flag ? 1.0 : 0.0;
            return {};
        case LeverParameter::Type::choice:
            if (const auto at = cursor.choice(what, parameter.choices))
                return static_cast<double>(*at);
            return {};
    }
    return {};
}

LeverSettings read_settings(const Lever& lever, const JsonCursor& cursor,
                            const LeverSettings& base) {
    LeverSettings settings = base;
    std::vector<std::string> known;
    for (const LeverParameter& parameter : lever.parameters) known.push_back(parameter.name);
    for (const auto& [name, value] : cursor.members("parameters")) {
        const int p = lever.find(name);
        if (p < 0) {
            cursor.fault_at_key(name, fmt::format("{} has no parameter \"{}\".{}", lever.id, name,
                                                  suggestion(name, known)));
            continue;
        }
        const LeverParameter& parameter = lever.parameters[static_cast<std::size_t>(p)];
        auto& setting = settings[static_cast<std::size_t>(p)];
        if (value.is_null()) {
            if (!parameter.nullable)
                value.fault(
                    fmt::format("{} of {} cannot be null. Leave it out for its default, {}.", name,
                                lever.id, setting_text(parameter, parameter.default_value)));
            setting.reset();
        } else if (const auto read = read_value(parameter, name + " of " + lever.id, value)) {
            setting = read;
        }
    }
    return settings;
}

LeverCatalogue LeverCatalogue::load(const std::filesystem::path& folder,
                                    std::vector<Fault>& faults) {
    LeverCatalogue catalogue;
    std::vector<std::filesystem::path> paths;
    std::error_code error;
    for (const auto& item : std::filesystem::directory_iterator(folder, error))
        if (item.path().extension() == ".json") paths.push_back(item.path());
    if (error)
        faults.push_back(
            {folder.string(), 0, 0, "",
             fmt::format("the folder of levers cannot be read ({}).", error.message())});
    std::sort(paths.begin(), paths.end());
    for (const auto& path : paths) {
        const JsonFile file = read_json(path, faults);
        if (!file.sound) continue;
        const auto lever = read_lever(file, faults);
        if (!lever) continue;
        if (lever->id != path.stem().string())
            faults.push_back(
                {file.path, 0, 0, "/id",
                 fmt::format("id \"{}\" differs from the file's name. Make them alike.",
                             lever->id)});
        catalogue.levers_.push_back(lever);
    }
    std::sort(catalogue.levers_.begin(), catalogue.levers_.end(),
              [](const auto& a, const auto& b) { return a->id < b->id; });
    return catalogue;
}

std::shared_ptr<const Lever> LeverCatalogue::find(std::string_view id) const {
    for (const auto& lever : levers_)
        if (lever->id == id) return lever;
    return nullptr;
}

std::vector<std::string> LeverCatalogue::names() const {
    std::vector<std::string> names;
    for (const auto& lever : levers_) names.push_back(lever->id);
    return names;
}

}  // namespace lc
