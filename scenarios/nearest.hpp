// The nearest known name to one that is not known, for messages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lc {

/// Edits (insert, delete, replace, swap of neighbours) between two words, without regard to case.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The nearest of `known`, when it is near enough to be meant: a third of the letters at most, or
/// one name inside the other. Empty when none is.
std::string nearest(std::string_view name, const std::vector<std::string>& known);

/// " Did you mean "x"?" or, without a near one, " Known: a, b, c."
std::string suggestion(std::string_view name, const std::vector<std::string>& known);

/// Lower-case ASCII letters.
std::string lower(std::string_view text);

}  // namespace lc
