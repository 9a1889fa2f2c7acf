#include "runner/io/archive.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <vector>

#include "model/core/error.hpp"

namespace lc {
namespace {

// The file: start mark, values, end mark, SHA-256 of all before.
constexpr std::string_view end_mark = "LCSTOP01";
constexpr std::size_t trailer = end_mark.size() + Sha256::size;
constexpr std::size_t block = std::size_t{1} << 20;

std::string system_words() { return std::generic_category().message(errno); }

}  // namespace

bool begins_as(const ArchiveKind& kind, const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string mark(kind.mark.size(), '\0');
    stream.read(mark.data(), static_cast<std::streamsize>(mark.size()));
    return stream && mark == kind.mark;
}

ArchiveWriter::ArchiveWriter(const std::filesystem::path& file, const ArchiveKind& kind)
    : path_(file), file_(file, std::ios::binary | std::ios::trunc) {
    if (!file_) fail();
    bytes(kind.mark.data(), kind.mark.size());
}

void ArchiveWriter::bytes(const void* data, std::size_t size) {
    hash_.add(data, size);
    file_.write(static_cast<const char*>(data), static_cast<std::streamsize>(size));
    if (!file_) fail();
}

std::size_t ArchiveWriter::length(std::size_t length) {
    const std::uint64_t written = length;
    bytes(&written, sizeof written);
    return length;
}

void ArchiveWriter::finish() {
    bytes(end_mark.data(), end_mark.size());
    const std::string digest = hash_.digest();
    file_.write(digest.data(), static_cast<std::streamsize>(digest.size()));
    file_.close();
    if (!file_) fail();
}

void ArchiveWriter::fail() const {
    throw RunError(fmt::format("cannot write {}: {}", path_.string(), system_words()));
}

ArchiveReader::ArchiveReader(const std::filesystem::path& file, const ArchiveKind& kind)
    : path_(file), kind_(kind), file_(file, std::ios::binary) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) refuse(kind.absent);
    if (!std::filesystem::is_regular_file(file, error)) refuse("is no plain file.");
    if (!file_) refuse(fmt::format("cannot be read: {}.", system_words()));
    const std::uint64_t size = std::filesystem::file_size(file, error);
    std::string mark(kind.mark.size(), '\0');
    file_.read(mark.data(), static_cast<std::streamsize>(mark.size()));
    if (mark != kind.mark) refuse(kind.foreign);

    Sha256 hash;
    hash.add(mark.data(), mark.size());
    std::string buffer(block, '\0');
    const std::uint64_t hashed = size < trailer ? 0 : size - Sha256::size;
    for (std::uint64_t at = mark.size(); at < hashed;) {
        const std::uint64_t part = std::min<std::uint64_t>(block, hashed - at);
        file_.read(buffer.data(), static_cast<std::streamsize>(part));
        if (!file_) refuse(fmt::format("cannot be read: {}.", system_words()));
        hash.add(buffer.data(), part);
        at += part;
    }
    std::string digest(Sha256::size, '\0');
    file_.seekg(-static_cast<std::streamoff>(trailer), std::ios::end);
    file_.read(mark.data(), static_cast<std::streamsize>(mark.size()));
    if (!file_ || mark != end_mark) refuse("is cut short: its end is missing.");
    file_.read(digest.data(), static_cast<std::streamsize>(digest.size()));
    if (!file_ || digest != hash.digest()) refuse("is damaged: its checksum does not match.");
    file_.seekg(static_cast<std::streamoff>(kind.mark.size()));
}

void ArchiveReader::bytes(void* data, std::size_t size) {
    file_.read(static_cast<char*>(data), static_cast<std::streamsize>(size));
    if (!file_) throw RunError(fmt::format("cannot read {}: {}", path_.string(), system_words()));
}

std::size_t ArchiveReader::length(std::size_t /*current*/) {
    std::uint64_t length = 0;
    bytes(&length, sizeof length);
    return length;
}

void ArchiveReader::refuse(const std::string& message) const {
    throw InputError({{path_.string(), 0, 0, "", fmt::format("{} {}", message, kind_.mend)}});
}

}  // namespace lc
