// Reading a JSON file into plain values, with every fault noted at its place.
#pragma once

#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/json_file.hpp"

namespace lc {

/// A position in a file and the list to which its faults go. Cheap to copy; refers to the file and
/// the list, which must outlive it.
class JsonCursor {
  public:
    JsonCursor(const JsonFile& file, std::vector<Fault>& faults)
        : file_(&file), node_(&file.root), faults_(&faults) {}

    /// False for a member that is not there, and for all that is read below it.
    bool present() const { return node_ != nullptr; }
    bool is_null() const { return node_ != nullptr && node_->kind == JsonNode::Kind::null; }
    bool is(JsonNode::Kind kind) const { return node_ != nullptr && node_->kind == kind; }
    const JsonNode& node() const { return *node_; }
    int line() const { return node_ == nullptr ? 0 : node_->line; }
    const std::string& path() const { return file_->path; }

    /// A member of an object; absent when there is none.
    JsonCursor operator[](std::string_view key) const;
    /// Elements of a list; none (and a fault) when it is something else; none when absent.
    std::vector<JsonCursor> list(std::string_view what) const;
    /// Members of an object in order; none (and a fault) when it is something else.
    std::vector<std::pair<std::string, JsonCursor>> members(std::string_view what) const;

    /// Is this an object with known keys only? Notes what is not. Absent values are no fault.
    /// @param what  "a lever entry": used as "a lever entry has from, to, ..."
    bool object(std::string_view what, const std::vector<std::string>& known) const;

    // Values by type. Empty when absent; empty and a fault when wrong.
    // `what` names the value in messages: "take_up".
    std::optional<double> number(std::string_view what, double minimum, double maximum) const;
    std::optional<int> integer(std::string_view what, int minimum, int maximum) const;
    std::optional<bool> boolean(std::string_view what) const;
    std::optional<std::string> string(std::string_view what) const;
    /// A text among `known`: its position.
    std::optional<std::size_t> choice(std::string_view what,
                                      const std::vector<std::string>& known) const;

    /// Faults noted so far in the list, of this and all other values.
    std::size_t fault_count() const { return faults_->size(); }
    /// Notes a fault at this value.
    void fault(const std::string& message) const;
    /// Notes a fault at a key of this object.
    void fault_at_key(std::string_view key, const std::string& message) const;
    /// Notes that this object lacks a key.
    void missing(std::string_view key, std::string_view why) const;

  private:
    bool wrong_kind(std::string_view what, JsonNode::Kind kind, std::string_view wanted) const;

    const JsonFile* file_;
    const JsonNode* node_;
    std::string pointer_;
    std::vector<Fault>* faults_;
};

/// A number without needless digits: 12, 0.5, 26.7.
std::string plain(double value);

}  // namespace lc
