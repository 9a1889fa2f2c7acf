// The parser behind parse_json: a recursive descent that keeps the place of everything.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenarios/json_file.hpp"

namespace lc {

class JsonParser {
  public:
    JsonParser(const std::string& path, std::string_view text, std::vector<Fault>& faults,
               const JsonLimits& limits)
        : path_(path), text_(text), faults_(faults), limits_(limits) {}

    /// Fills `root`; false after a break of the grammar, which is then the last fault.
    bool parse(JsonNode& root);

  private:
    struct Place {
        std::size_t at = 0;
        int line = 1, column = 1;
    };

    bool check_encoding();
    bool blank();
    bool comment();
    bool value(JsonNode& node, int depth);
    bool object(JsonNode& node, int depth);
    bool array(JsonNode& node, int depth);
    bool string(std::string& out);
    bool escape(std::string& out);
    bool hex(unsigned& code);
    bool number(JsonNode& node);
    bool word(JsonNode& node);
    bool separator(char close, const Place& opened, bool& done);
    bool repeated(const JsonNode& object, const JsonMember& member);

    bool at_end() const { return here_.at >= text_.size(); }
    char peek() const { return at_end() ? '\0' : text_[here_.at]; }
    void next();
    std::string found() const;
    bool broken(const Place& place, const std::string& message);
    std::string pointer() const;

    const std::string& path_;
    std::string_view text_;
    std::vector<Fault>& faults_;
    JsonLimits limits_;
    std::size_t values_ = 0;    ///< read so far
    std::size_t repeated_ = 0;  ///< keys given twice so far
    Place here_;
    std::vector<std::string> trail_;  // keys and positions down to the value being read
};

/// A key as part of a JSON pointer (RFC 6901): ~ and / escaped.
std::string pointer_token(std::string_view key);

}  // namespace lc
