// UTF-8, as far as reading text needs it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lc {

/// Length in bytes of the character at the start of `text`, 0 when there is none (overlong forms,
/// surrogates and values beyond U+10FFFF are none).
std::size_t utf8_length(std::string_view text);

/// Appends the character with a code point.
void append_utf8(std::string& out, unsigned code);

}  // namespace lc
