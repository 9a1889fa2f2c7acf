// Fingerprints of files for the record of provenance.
#pragma once

#include <string>
#include <string_view>

namespace lc {

/// SHA-256 of a text, 64 hexadecimal digits (FIPS 180-4, by OpenSSL).
std::string sha256(std::string_view text);

}  // namespace lc
