// Fingerprints of files for the record of provenance and for checkpoints.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace lc {

/// SHA-256 (FIPS 180-4, by OpenSSL) of bytes that come one part after the other.
class Sha256 {
  public:
    static constexpr std::size_t size = 32;  ///< bytes of a digest

    /// @throws RunError  OpenSSL has no SHA-256
    Sha256();
    void add(const void* data, std::size_t bytes);
    /// The digest of all that was added, `size` bytes; nothing can be added after.
    std::string digest();

  private:
    struct State;
    struct Free {
        void operator()(State* state) const noexcept;
    };
    std::unique_ptr<State, Free> state_;
};

/// Bytes as hexadecimal digits.
std::string hexadecimal(std::string_view bytes);

/// SHA-256 of a text, 64 hexadecimal digits.
std::string sha256(std::string_view text);

}  // namespace lc
