// A binary file of values with a checksum, for the same build of this program to read again. What
// is written and what is read come from one function, `exchange`, so that they cannot differ.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <type_traits>

#include "runner/io/hash.hpp"

namespace lc {

/// Writes values one after the other; finish() adds an end mark and the SHA-256 of all before it.
class ArchiveWriter {
  public:
    /// @throws RunError  the file cannot be written; naming the reason, like all members
    explicit ArchiveWriter(const std::filesystem::path& file);
    void bytes(const void* data, std::size_t size);
    /// Writes a length and returns it.
    std::size_t length(std::size_t length);
    /// The file is closed after that.
    void finish();

  private:
    [[noreturn]] void fail() const;
    std::filesystem::path path_;
    std::ofstream file_;
    Sha256 hash_;
};

/// Reads what ArchiveWriter wrote. The constructor has read the whole file once and found it
/// unharmed, so that nothing read from it needs doubt.
class ArchiveReader {
  public:
    /// @throws InputError  there is none, it is no archive, cut short, or changed since
    explicit ArchiveReader(const std::filesystem::path& file);
    void bytes(void* data, std::size_t size);
    /// Reads a length; the argument is what the writer would have written.
    std::size_t length(std::size_t current);

  private:
    [[noreturn]] void refuse(const std::string& message) const;
    std::filesystem::path path_;
    std::ifstream file_;
};

/// Writes or reads a value: plain ones as their bytes, texts and vectors with their length before
/// them. Other types have an overload that names their members.
template <class Archive, class T>
void exchange(Archive& archive, T& value) {
    static_assert(!std::is_pointer_v<T>);
    if constexpr (std::is_trivially_copyable_v<T>) {
        archive.bytes(&value, sizeof(T));
    } else {
        using Item = typename T::value_type;
        const std::size_t length = archive.length(value.size());
        if constexpr (!std::is_const_v<T>) value.resize(length);
        if constexpr (std::is_trivially_copyable_v<Item>)
            archive.bytes(value.data(), length * sizeof(Item));
        else
            for (auto& item : value) exchange(archive, item);
    }
}

}  // namespace lc
