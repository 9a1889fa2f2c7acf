// JSON as people write it: with comments, and with the place of every key and value, so that a
// fault can name its line. The grammar is that of RFC 8259 plus // and /* */ comments.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/error.hpp"

namespace lc {

/// A file that a run has read, word for word, for the record of provenance.
struct SourceFile {
    std::string path;  ///< as the user or the program named it
    std::string text;
};

struct JsonMember;

/// One value with its place in the file.
struct JsonNode {
    enum class Kind : std::uint8_t { null, boolean, number, string, array, object };
    Kind kind = Kind::null;
    int line = 0, column = 0;  ///< of its first character, 1-based; columns count characters
    bool boolean = false;
    double number = 0;
    std::string text;                 ///< of a string, unescaped; of a number, as written
    std::vector<JsonNode> elements;   ///< of an array
    std::vector<JsonMember> members;  ///< of an object, in the file's order, without duplicates

    /// The member's value, or nullptr.
    const JsonNode* find(std::string_view key) const;
    /// "null", "true", "12.5", "\"text\"", "a list of 3", "an object": for messages.
    std::string shown() const;
};

struct JsonMember {
    std::string key;
    int line = 0, column = 0;
    JsonNode value;
};

/// Most that one input may be.
struct JsonLimits {
    std::size_t bytes = std::size_t{8} << 20;
    int depth = 32;
    std::size_t values = 200000;
};

/// A file as read. `sound` is false when it could not be read or parsed; `root` is then null.
struct JsonFile {
    std::string path;
    std::string text;
    JsonNode root;
    bool sound = false;
};

/// Parses `text`. Adds to `faults`: the first break of the grammar, with what stands there and what
/// could; every duplicate key; text that is not UTF-8; nesting and numbers beyond the limits.
JsonFile parse_json(std::string path, std::string text, std::vector<Fault>& faults,
                    const JsonLimits& limits = {});

/// Reads and parses a file; a missing, unreadable or oversized one is a fault.
JsonFile read_json(const std::filesystem::path& path, std::vector<Fault>& faults,
                   const JsonLimits& limits = {});

}  // namespace lc
