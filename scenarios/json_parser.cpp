#include "scenarios/json_parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "scenarios/utf8.hpp"

namespace lc {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

}  // namespace

std::string pointer_token(std::string_view key) {
    std::string token;
    for (const char c : key) {
        if (c == '~')
            token += "~0";
        else if (c == '/')
            token += "~1";
        else
            token += c;
    }
    return token;
}

std::string JsonParser::pointer() const {
    std::string text;
    for (const std::string& step : trail_) text += '/' + pointer_token(step);
    return text;
}

void JsonParser::next() {
    const char c = text_[here_.at++];
    if (c == '\n') {
        ++here_.line;
        here_.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0u) != 0x80u) {
        ++here_.column;  // later bytes of a character do not count
    }
}

bool JsonParser::broken(const Place& place, const std::string& message) {
    faults_.push_back({path_, place.line, place.column, pointer(), message});
    return false;
}

std::string JsonParser::found() const {
    if (at_end()) return "the file ends";
    const auto c = static_cast<unsigned char>(text_[here_.at]);
    if (c < 0x20 || c == 0x7F) return fmt::format("found the control character 0x{:02X}", c);
    return fmt::format("found {}", text_.substr(here_.at, utf8_length(text_.substr(here_.at))));
}

bool JsonParser::check_encoding() {
    if (text_.size() >= 2 && (text_.substr(0, 2) == "\xFF\xFE" || text_.substr(0, 2) == "\xFE\xFF"))
        return broken({}, "the file is UTF-16 (JSON is UTF-8). Save it as UTF-8.");
    Place place;
    while (place.at < text_.size()) {
        const std::size_t length = utf8_length(text_.substr(place.at));
        if (length == 0)
            return broken(place, fmt::format("the byte 0x{:02X} is not UTF-8 (JSON is UTF-8). Save "
                                             "the file as UTF-8.",
                                             static_cast<unsigned char>(text_[place.at])));
        if (text_[place.at] == '\n') {
            ++place.line;
            place.column = 0;
        }
        ++place.column;
        place.at += length;
    }
    return true;
}

bool JsonParser::parse(JsonNode& root) {
    if (!check_encoding()) return false;
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") here_.at = 3;  // a mark that some editors write
    if (!blank()) return false;
    if (at_end()) return broken(here_, "the file is empty. Write one JSON object in it: { }.");
    if (!value(root, 1) || !blank()) return false;
    if (!at_end())
        return broken(here_, fmt::format("{} after the end (a file holds one value). Remove what "
                                         "follows, or a bracket that closes too early.",
                                         found()));
    return true;
}

bool JsonParser::blank() {
    while (!at_end()) {
        const char c = peek();
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            next();
        } else if (c == '/') {
            if (!comment()) return false;
        } else {
            break;
        }
    }
    return true;
}

bool JsonParser::comment() {
    const Place start = here_;
    const std::string_view opening = text_.substr(here_.at, 2);
    if (opening == "//") {
        while (!at_end() && peek() != '\n') next();
        return true;
    }
    if (opening == "/*") {
        next();
        next();
        while (!at_end()) {
            if (text_.substr(here_.at, 2) == "*/") {
                next();
                next();
                return true;
            }
            next();
        }
        return broken(start, "this comment has no end. Close it with */.");
    }
    return broken(start, "found / (comments start with // or /*). Remove it or complete it.");
}

bool JsonParser::value(JsonNode& node, int depth) {
    node.line = here_.line;
    node.column = here_.column;
    if (++values_ > limits_.values)
        return broken(here_, fmt::format("the file holds more than {} values (nothing that is read "
                                         "here does). Is it the file that you meant?",
                                         limits_.values));
    if (depth > limits_.depth)
        return broken(here_, fmt::format("values are nested deeper than {} levels (nothing that is "
                                         "read here is). Check the brackets.",
                                         limits_.depth));
    const char c = peek();
    if (c == '{') return object(node, depth);
    if (c == '[') return array(node, depth);
    if (c == '"') {
        node.kind = JsonNode::Kind::string;
        return string(node.text);
    }
    if (c == '-' || c == '+' || c == '.' || is_digit(c)) return number(node);
    if (is_word(c)) return word(node);
    if (c == '\'')
        return broken(here_, "found ' (text stands in double quotes). Write \" instead.");
    if (c == ',')
        return broken(here_, "found , where a value should stand. Remove it or write the value.");
    return broken(here_, fmt::format("{} where a value should stand (a number, \"text\", true, "
                                     "false, null, [ or {{).",
                                     found()));
}

bool JsonParser::repeated(const JsonNode& object, const JsonMember& member) {
    constexpr std::size_t most_repeated = 100;  // more of them tell nothing new
    for (const JsonMember& earlier : object.members)
        if (earlier.key == member.key) {
            broken({0, member.line, member.column},
                   fmt::format("\"{}\" is given twice (first on line {}). Keep one of them.",
                               member.key, earlier.line));
            break;
        }
    return ++repeated_ < most_repeated;
}

bool JsonParser::object(JsonNode& node, int depth) {
    constexpr std::size_t most_members = 5000;  // duplicates are found by comparing all pairs
    node.kind = JsonNode::Kind::object;
    const Place opened = here_;
    next();
    if (!blank()) return false;
    if (peek() == '}') {
        next();
        return true;
    }
    for (bool done = false; !done;) {
        if (peek() != '"')
            return broken(
                here_, at_end() ? fmt::format("the file ends inside the object that opens on "
                                              "line {} (is it whole?). Close it with }}.",
                                              opened.line)
                                : fmt::format("{} where a key should stand (keys are text in "
                                              "double quotes{}).",
                                              found(), peek() == '}' ? "; no comma before }" : ""));
        JsonMember member;
        member.line = here_.line;
        member.column = here_.column;
        if (!string(member.key) || !blank()) return false;
        trail_.push_back(member.key);
        if (peek() != ':')
            return broken(here_, fmt::format("{} where : should stand after the key \"{}\".",
                                             found(), member.key));
        next();
        if (!blank() || !value(member.value, depth + 1)) return false;
        if (node.find(member.key) == nullptr)
            node.members.push_back(std::move(member));
        else if (!repeated(node, member))
            return false;
        if (node.members.size() > most_members)
            return broken(opened, "this object has too many keys. Is it the file that you meant?");
        trail_.pop_back();
        if (!separator('}', opened, done)) return false;
    }
    return true;
}

bool JsonParser::array(JsonNode& node, int depth) {
    node.kind = JsonNode::Kind::array;
    const Place opened = here_;
    next();
    if (!blank()) return false;
    if (peek() == ']') {
        next();
        return true;
    }
    for (bool done = false; !done;) {
        if (peek() == ']')
            return broken(here_, "found ] after a comma. Remove the comma or write another value.");
        trail_.push_back(std::to_string(node.elements.size()));
        node.elements.emplace_back();
        if (!value(node.elements.back(), depth + 1)) return false;
        trail_.pop_back();
        if (!separator(']', opened, done)) return false;
    }
    return true;
}

bool JsonParser::separator(char close, const Place& opened, bool& done) {
    if (!blank()) return false;
    if (peek() == ',' && !at_end()) {
        next();
        return blank();
    }
    if (peek() == close && !at_end()) {
        next();
        done = true;
        return true;
    }
    const char* const what = close == '}' ? "object" : "list";
    if (at_end())
        return broken(here_, fmt::format("the file ends inside the {} that opens on line {} (is it "
                                         "whole?). Close it with {}.",
                                         what, opened.line, close));
    return broken(here_, fmt::format("{} where , or {} should stand in the {} that opens on line "
                                     "{}.",
                                     found(), close, what, opened.line));
}

bool JsonParser::string(std::string& out) {
    const Place opened = here_;
    next();
    while (!at_end()) {
        const char c = peek();
        if (c == '"') {
            next();
            return true;
        }
        if (static_cast<unsigned char>(c) < 0x20)
            return c == '\n' || c == '\r'
                       ? broken(opened,
                                "this text has no closing \" on its line. Close it, or "
                                "write \\n for a new line.")
                       : broken(here_, fmt::format("{} inside a text. Write it as \\u{:04x}.",
                                                   found(), static_cast<unsigned char>(c)));
        if (c == '\\') {
            if (!escape(out)) return false;
            continue;
        }
        out += c;
        next();
    }
    return broken(opened, "the file ends inside this text (is it whole?). Close it with \".");
}

bool JsonParser::hex(unsigned& code) {
    code = 0;
    for (int i = 0; i < 4; ++i) {
        const char c = peek();
        unsigned digit = 16;
        if (is_digit(c)) digit = static_cast<unsigned>(c - '0');
        if (c >= 'a' && c <= 'f') digit = static_cast<unsigned>(c - 'a' + 10);
        if (c >= 'A' && c <= 'F') digit = static_cast<unsigned>(c - 'A' + 10);
        if (digit > 15) return false;
        code = code * 16 + digit;
        next();
    }
    return true;
}

bool JsonParser::escape(std::string& out) {
    const Place start = here_;
    next();
    const char c = peek();
    constexpr std::string_view plain = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
    if (const std::size_t at = plain.find(c); !at_end() && at != std::string_view::npos) {
        out += meant[at];
        next();
        return true;
    }
    if (c != 'u')
        return broken(start,
                      "\\ starts no known escape here (they are \\\" \\\\ \\/ \\b \\f \\n \\r "
                      "\\t \\uXXXX). Write \\\\ for one backslash.");
    next();
    unsigned code = 0;
    if (!hex(code)) return broken(start, "\\u wants four hexadecimal digits.");
    if (code >= 0xDC00 && code < 0xE000)
        return broken(start, "this \\u is the second half of a character without the first.");
    if (code >= 0xD800 && code < 0xDC00) {
        unsigned second = 0;
        if (text_.substr(here_.at, 2) != "\\u")
            return broken(start, "this \\u is the first half of a character without the second.");
        next();
        next();
        if (!hex(second) || second < 0xDC00 || second >= 0xE000)
            return broken(start, "this \\u is the first half of a character without the second.");
        code = 0x10000 + ((code - 0xD800) << 10) + (second - 0xDC00);
    }
    append_utf8(out, code);
    return true;
}

bool JsonParser::number(JsonNode& node) {
    const Place start = here_;
    while (!at_end() && (is_word(peek()) || peek() == '.' || peek() == '+' || peek() == '-'))
        next();
    const std::string_view text = text_.substr(start.at, here_.at - start.at);
    const auto wrong = [&](const char* why) {
        return broken(start, fmt::format("{} is not a number as JSON writes it ({}).",
                                         text.substr(0, 40), why));
    };
    std::size_t at = text[0] == '-' ? 1 : 0;
    const auto digits = [&] {
        const std::size_t from = at;
        while (at < text.size() && is_digit(text[at])) ++at;
        return at - from;
    };
    if (text[0] == '+') return wrong("no + in front");
    const std::size_t whole = digits();
    if (whole == 0) return wrong("a digit must come first, as in 0.5");
    if (whole > 1 && text[at - whole] == '0') return wrong("no zeros in front");
    if (at < text.size() && text[at] == '.') {
        ++at;
        if (digits() == 0) return wrong("a digit must follow the point");
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        if (digits() == 0) return wrong("a digit must follow the e");
    }
    if (at != text.size()) return wrong("digits, one point, an exponent; no units or separators");
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), node.number);
    if (parsed.ec != std::errc() || !std::isfinite(node.number))
        return broken(start, fmt::format("{} is beyond what can be computed with (about 1e308).",
                                         text.substr(0, 40)));
    node.kind = JsonNode::Kind::number;
    node.text = text;
    return true;
}

bool JsonParser::word(JsonNode& node) {
    const Place start = here_;
    while (is_word(peek())) next();
    const std::string_view text = text_.substr(start.at, here_.at - start.at);
    if (text == "null") return true;
    node.kind = JsonNode::Kind::boolean;
    if (text == "true" || text == "false") {
        node.boolean = text == "true";
        return true;
    }
    std::string small(text.substr(0, 40));
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    std::string mend = "Put text in double quotes.";
    if (small == "true" || small == "false" || small == "null")
        mend = fmt::format("Write {} in small letters.", small);
    else if (small == "none")
        mend = "Write null.";
    else if (small == "nan" || small == "inf" || small == "infinity")
        mend = "Write a finite number, or null.";
    return broken(start, fmt::format("{} is no JSON value. {}", text.substr(0, 40), mend));
}

}  // namespace lc
