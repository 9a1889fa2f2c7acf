#include "runner/io/hash.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include "model/core/error.hpp"

namespace lc {
namespace {

void require(int status) {
    if (status != 1) throw RunError("SHA-256 is not available in this OpenSSL");
}

}  // namespace

struct Sha256::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
};

void Sha256::Free::operator()(State* state) const noexcept {
    EVP_MD_CTX_free(state->context);
    delete state;
}

Sha256::Sha256() : state_(new State) {
    require(EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr));
}

void Sha256::add(const void* data, std::size_t bytes) {
    require(EVP_DigestUpdate(state_->context, data, bytes));
}

std::string Sha256::digest() {
    std::string bytes(size, '\0');
    require(EVP_DigestFinal_ex(state_->context, reinterpret_cast<unsigned char*>(bytes.data()),
                               nullptr));
    return bytes;
}

std::string hexadecimal(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return text;
}

std::string sha256(std::string_view text) {
    Sha256 hash;
    hash.add(text.data(), text.size());
    return hexadecimal(hash.digest());
}

}  // namespace lc
