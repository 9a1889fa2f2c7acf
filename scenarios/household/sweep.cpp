#include "scenarios/household/sweep.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "scenarios/household/field_reader.hpp"
#include "scenarios/nearest.hpp"

namespace lc {
namespace {

constexpr double most_points = 100001;
constexpr const char* form = "Write it like employment_income=0:60000:250 (from, to, step).";

[[noreturn]] void refuse(const std::string& message) {
    throw InputError({{"--sweep", 0, 0, "", message}});
}

double number_of(std::string_view text, const std::string& whole) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        refuse(fmt::format("\"{}\" has no number at \"{}\". {}", whole, text, form));
    return value;
}

bool has_key(const CaseField& field, std::string_view key) {
    if (field.kind == CaseField::Kind::flag || field.kind == CaseField::Kind::choice) return false;
    for (const std::string& known : field_keys(field))
        if (known == key) return true;
    return false;
}

/// The place of a key in the first unit, adult or household; notes the keys that there are.
std::string default_pointer(std::string_view key, std::vector<std::string>& known) {
    const auto look = [&](auto fields, const char* place) -> std::string {
        for (const CaseField& field : fields) {
            for (std::string& name : field_keys(field)) known.push_back(std::move(name));
            if (has_key(field, key)) return fmt::format("{}/{}", place, key);
        }
        return {};
    };
    std::string found = look(adult_fields(), "/benefit_units/0/adults/0");
    if (key == "age") return "/benefit_units/0/adults/0/age";
    if (found.empty()) found = look(unit_fields(), "/benefit_units/0");
    if (found.empty()) found = look(household_fields(), "");
    return found;
}

/// The object that holds the last key of a pointer.
template <class Node>
Node& holder(Node& root, const std::string& pointer) {
    Node* node = &root;
    std::size_t at = 1;
    for (std::size_t next; (next = pointer.find('/', at)) != std::string::npos; at = next + 1) {
        const std::string token = pointer.substr(at, next - at);
        Node* below = nullptr;
        if (node->kind == JsonNode::Kind::array) {
            std::size_t index = 0;
            const auto end = token.data() + token.size();
            const auto parsed = std::from_chars(token.data(), end, index);
            if (parsed.ec == std::errc{} && parsed.ptr == end && index < node->elements.size())
                below = &node->elements[index];
        }
        for (auto& member : node->members)
            if (member.key == token) below = &member.value;
        if (below == nullptr)
            refuse(fmt::format("the case has nothing at {}. Name a place that is there.",
                               pointer.substr(0, next)));
        node = below;
    }
    if (node->kind != JsonNode::Kind::object)
        refuse(fmt::format("{} is not the key of an object. {}", pointer, form));
    return *node;
}

std::string stem_of(const std::string& key) {
    std::string stem = key;
    for (const std::string_view suffix : {"_weekly", "_monthly"})
        if (stem.ends_with(suffix)) stem.resize(stem.size() - suffix.size());
    return stem;
}

/// Is a key the same money as another, by another unit of time?
bool same_money(const std::string& key, const std::string& other) {
    if (key.starts_with("hours") || key.starts_with("carer_hours")) return key == other;
    return stem_of(key) == stem_of(other);
}

/// Sets a number at a pointer, making the last key where it is missing and taking away the same
/// money under its other keys.
void set_number(JsonNode& root, const std::string& pointer, double value) {
    JsonNode& node = holder(root, pointer);
    const std::string key = pointer.substr(pointer.rfind('/') + 1);
    std::erase_if(node.members,
                  [&](const JsonMember& member) { return same_money(member.key, key); });
    JsonMember member{key, node.line, node.column, {}};
    member.value.kind = JsonNode::Kind::number;
    member.value.number = value;
    member.value.text = plain(value);
    member.value.line = node.line;
    member.value.column = node.column;
    node.members.push_back(std::move(member));
}

double total_of(const OrderedJson& value) {
    if (value.is_number()) return value.get<double>();
    if (value.contains("total")) return value["total"].get<double>();
    if (value.contains("award")) return value["award"].get<double>();
    return value.value("guarantee", 0.0) + value.value("savings", 0.0);
}

}  // namespace

Sweep parse_sweep(const std::string& text) {
    Sweep sweep;
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        refuse(fmt::format("\"{}\" does not say what moves over which values. {}", text, form));
    const std::string range = text.substr(equals + 1);
    const std::size_t first = range.find(':'), second = range.find(':', first + 1);
    if (first == std::string::npos || second == std::string::npos)
        refuse(fmt::format("\"{}\" is not from:to:step. {}", range, form));
    const std::string_view view = range;
    sweep.from = number_of(view.substr(0, first), text);
    sweep.to = number_of(view.substr(first + 1, second - first - 1), text);
    sweep.step = number_of(view.substr(second + 1), text);
    if (sweep.step <= 0 || sweep.to < sweep.from)
        refuse(fmt::format("\"{}\" does not go up (from is at most to, and the step above 0). {}",
                           range, form));
    if ((sweep.to - sweep.from) / sweep.step + 1 > most_points)
        refuse(fmt::format("\"{}\" has more than {:.0f} values. Choose a larger step.", range,
                           most_points));
    const std::string name = text.substr(0, equals);
    std::vector<std::string> known;
    sweep.key = name.substr(name.rfind('/') + 1);
    const std::string at_first = default_pointer(sweep.key, known);
    if (at_first.empty() && !name.starts_with('/'))
        refuse(
            fmt::format("no amount \"{}\" can move.{}", sweep.key, suggestion(sweep.key, known)));
    sweep.pointer = name.starts_with('/') ? name : at_first;
    for (const CaseField& field : adult_fields())
        sweep.income |= has_key(field, sweep.key) && field.kind == CaseField::Kind::money &&
                        field.name != "gift_aid" && field.name != "pension_contributions";
    sweep.income |=
        sweep.key.starts_with("other_income") || sweep.key.starts_with("maintenance_received");
    return sweep;
}

std::optional<double> present_value(const JsonFile& file, const Sweep& sweep) {
    for (const JsonMember& member : holder(file.root, sweep.pointer).members)
        if (same_money(member.key, sweep.key) && member.value.kind == JsonNode::Kind::number)
            return member.value.number * yearly_per_unit(member.key) / yearly_per_unit(sweep.key);
    if (sweep.income && !sweep.key.starts_with("state_pension")) return 0;
    return {};
}

JsonFile moved_case(const JsonFile& file, const Sweep& sweep, double value) {
    JsonFile moved = file;
    set_number(moved.root, sweep.pointer, value);
    return moved;
}

std::size_t point_count(const Sweep& sweep) {
    return static_cast<std::size_t>(std::floor((sweep.to - sweep.from) / sweep.step + 1e-9)) + 1;
}

double point(const Sweep& sweep, std::size_t i) {
    return sweep.from + static_cast<double>(i) * sweep.step;
}

OrderedJson sweep_row(const Sweep& sweep, double value, const OrderedJson& answer) {
    OrderedJson row{{sweep.key, value},
                    {"net_income_bhc", answer["net_income_bhc"]},
                    {"net_income_ahc", answer["net_income_ahc"]},
                    {"council_tax", answer["council_tax"]}};
    for (const OrderedJson& unit : answer["benefit_units"])
        for (const auto& [key, figure] : unit.items())
            if (!key.ends_with("_weekly") && key != "net_income" && key != sweep.key)
                row[key] = row.value(key, 0.0) + total_of(figure);
    row.erase("pension_contributions");
    return row;
}

OrderedJson sweep_case(const JsonFile& file, const Sweep& sweep, const HouseholdLaw& law,
                       const UkData& uk, const HouseholdReform* reform) {
    OrderedJson rows = OrderedJson::array();
    std::vector<double> net;
    JsonFile moved = file;
    Answered answered;
    const std::size_t points = point_count(sweep);
    for (std::size_t i = 0; i < points; ++i) {
        set_number(moved.root, sweep.pointer, point(sweep, i));
        std::vector<Fault> faults;
        if (!answer_case(JsonCursor(moved, faults), law, uk, reform, answered))
            throw InputError(std::move(faults));
        net.push_back(answered.result.net_income_bhc);
        rows.push_back(sweep_row(sweep, point(sweep, i), answered.json));
    }
    if (!sweep.income) return rows;
    const double yearly = yearly_per_unit(sweep.key) * sweep.step;
    for (std::size_t i = 0; i < points; ++i)
        rows[i]["effective_marginal_rate"] =
            i + 1 < points
                ? OrderedJson(std::round((1 - (net[i + 1] - net[i]) / yearly) * 10000) / 10000)
                : OrderedJson(nullptr);
    return rows;
}

std::string rows_as_csv(const OrderedJson& rows) {
    std::string text;
    if (rows.empty()) return text;
    for (const auto& [key, value] : rows.front().items()) text += (text.empty() ? "" : ",") + key;
    text += '\n';
    for (const OrderedJson& row : rows) {
        bool first = true;
        for (const auto& [key, value] : row.items()) {
            if (!first) text += ',';
            first = false;
            if (value.is_number()) text += plain(value.get<double>());
        }
        text += '\n';
    }
    return text;
}

}  // namespace lc
