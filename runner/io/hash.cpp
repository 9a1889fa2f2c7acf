#include "runner/io/hash.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>

#include "model/core/error.hpp"

namespace lc {

std::string sha256(std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    if (EVP_Digest(text.data(), text.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        throw RunError("SHA-256 is not available in this OpenSSL");
    std::string text_form;
    for (unsigned i = 0; i < length; ++i) text_form += fmt::format("{:02x}", digest[i]);
    return text_form;
}

}  // namespace lc
