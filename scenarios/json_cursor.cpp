#include "scenarios/json_cursor.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "scenarios/json_parser.hpp"
#include "scenarios/nearest.hpp"

namespace lc {
namespace {

// More of them are another kind of file: one fault says so, not one each.
constexpr std::size_t most_keys = 200, most_members = 2000, most_elements = 1000;

std::string too_many(std::string_view what, std::size_t count, std::string_view of,
                     std::size_t most) {
    return fmt::format("{} has {} {} (at most {} are read). Is it the file that you meant?", what,
                       count, of, most);
}

}  // namespace

std::string plain(double value) {
    if (std::abs(value) < 1e15 && value == std::floor(value)) return fmt::format("{:.0f}", value);
    return fmt::format("{:.10g}", value);
}

JsonCursor JsonCursor::operator[](std::string_view key) const {
    JsonCursor member = *this;
    member.node_ = node_ == nullptr ? nullptr : node_->find(key);
    member.pointer_ += '/' + pointer_token(key);
    return member;
}

std::vector<JsonCursor> JsonCursor::list(std::string_view what) const {
    std::vector<JsonCursor> all;
    if (!wrong_kind(what, JsonNode::Kind::array, "a list in [ ]")) return all;
    if (node_->elements.size() > most_elements) {
        fault(too_many(what, node_->elements.size(), "elements", most_elements));
        return all;
    }
    for (std::size_t i = 0; i < node_->elements.size(); ++i) {
        all.push_back(*this);
        all.back().node_ = &node_->elements[i];
        all.back().pointer_ += fmt::format("/{}", i);
    }
    return all;
}

std::vector<std::pair<std::string, JsonCursor>> JsonCursor::members(std::string_view what) const {
    std::vector<std::pair<std::string, JsonCursor>> all;
    if (!wrong_kind(what, JsonNode::Kind::object, "an object in { }")) return all;
    if (node_->members.size() > most_members) {
        fault(too_many(what, node_->members.size(), "keys", most_members));
        return all;
    }
    for (const JsonMember& member : node_->members)
        all.emplace_back(member.key, (*this)[member.key]);
    return all;
}

bool JsonCursor::object(std::string_view what, const std::vector<std::string>& known) const {
    if (!wrong_kind(what, JsonNode::Kind::object, "an object in { }")) return false;
    if (node_->members.size() > most_keys) {
        fault(too_many(what, node_->members.size(), "keys", most_keys));
        return false;
    }
    for (const JsonMember& member : node_->members) {
        if (std::find(known.begin(), known.end(), member.key) != known.end()) continue;
        const std::string best = nearest(member.key, known);
        fault_at_key(member.key,
                     fmt::format("unknown key \"{}\" ({} has {}). {}", member.key, what,
                                 fmt::join(known, ", "),
                                 best.empty() ? std::string("Remove it.")
                                              : fmt::format("Did you mean \"{}\"?", best)));
    }
    return true;
}

bool JsonCursor::wrong_kind(std::string_view what, JsonNode::Kind kind,
                            std::string_view wanted) const {
    if (node_ == nullptr) return false;
    if (node_->kind == kind) return true;
    fault(fmt::format("{} is {} (it must be {}).", what, node_->shown(), wanted));
    return false;
}

std::optional<double> JsonCursor::number(std::string_view what, double minimum,
                                         double maximum) const {
    if (!wrong_kind(what, JsonNode::Kind::number, "a number")) return {};
    const double value = node_->number;
    if (value >= minimum && value <= maximum) return value;
    const std::string allowed = maximum >= std::numeric_limits<double>::max()
                                    ? plain(minimum) + " or more"
                                : minimum <= std::numeric_limits<double>::lowest()
                                    ? plain(maximum) + " or less"
                                    : plain(minimum) + " to " + plain(maximum);
    fault(fmt::format("{} is out of range ({} is {}). Choose a value in that range.",
                      node_->shown(), what, allowed));
    return {};
}

std::optional<int> JsonCursor::integer(std::string_view what, int minimum, int maximum) const {
    if (!wrong_kind(what, JsonNode::Kind::number, "a whole number")) return {};
    if (node_->number != std::floor(node_->number)) {
        fault(
            fmt::format("{} is not whole ({} is a whole number). Round it.", node_->shown(), what));
        return {};
    }
    const auto value = number(what, minimum, maximum);
    if (!value) return {};
    return static_cast<int>(*value);
}

std::optional<bool> JsonCursor::boolean(std::string_view what) const {
    if (!wrong_kind(what, JsonNode::Kind::boolean, "true or false")) return {};
    return node_->boolean;
}

std::optional<std::string> JsonCursor::string(std::string_view what) const {
    if (!wrong_kind(what, JsonNode::Kind::string, "text in double quotes")) return {};
    return node_->text;
}

std::optional<std::size_t> JsonCursor::choice(std::string_view what,
                                              const std::vector<std::string>& known) const {
    if (node_ == nullptr) return {};
    const std::string allowed = fmt::format("\"{}\"", fmt::join(known, "\", \""));
    if (!wrong_kind(what, JsonNode::Kind::string, "one of " + allowed)) return {};
    const auto at = std::find(known.begin(), known.end(), node_->text);
    if (at != known.end()) return static_cast<std::size_t>(at - known.begin());
    const std::string best = nearest(node_->text, known);
    fault(fmt::format("{} is not known ({} is one of {}).{}", node_->shown(), what, allowed,
                      best.empty() ? std::string() : fmt::format(" Did you mean \"{}\"?", best)));
    return {};
}

void JsonCursor::fault(const std::string& message) const {
    faults_->push_back({file_->path, node_ == nullptr ? 0 : node_->line,
                        node_ == nullptr ? 0 : node_->column, pointer_, message});
}

void JsonCursor::fault_at_key(std::string_view key, const std::string& message) const {
    Fault fault{file_->path, line(), node_ == nullptr ? 0 : node_->column,
                pointer_ + '/' + pointer_token(key), message};
    if (node_ != nullptr)
        for (const JsonMember& member : node_->members)
            if (member.key == key) {
                fault.line = member.line;
                fault.column = member.column;
            }
    faults_->push_back(std::move(fault));
}

void JsonCursor::missing(std::string_view key, std::string_view why) const {
    fault(fmt::format("\"{}\" is missing ({}). Add it.", key, why));
}

}  // namespace lc
