// A binary file of values with a checksum, for the same build of this program to read again. What
// is written and what is read come from one function, `exchange`, so that they cannot differ.
#pragma once

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <type_traits>

#include "runner/io/hash.hpp"

namespace lc {

/// T is Of, or const Of when it is written.
template <class T, class Of>
concept Is = std::same_as<std::remove_const_t<T>, Of>;

/// What an archive holds: its first bytes, and what is said of a file that is not such a one.
struct ArchiveKind {
    std::string_view mark;  ///< eight bytes
    const char* absent;     ///< there is no file
    const char* foreign;    ///< it begins otherwise
    const char* mend;       ///< what to do about any fault
};

inline constexpr ArchiveKind checkpoint_archive{
    "LCSTATE1", "there is no checkpoint (a run removes it when it is complete).",
    "is no checkpoint of this program, or its beginning is lost.",
    "Start the run anew without --resume."};
inline constexpr ArchiveKind part_archive{
    "LCSHARE1", "there is no such file.",
    "is no part of a run (run --share K/N writes parts), or its beginning is lost.",
    "Name the file that a run with --share wrote, or run that share again."};

/// Whether a file begins as an archive of the kind does.
bool begins_as(const ArchiveKind& kind, const std::filesystem::path& file);

/// Writes values one after the other; finish() adds an end mark and the SHA-256 of all before it.
class ArchiveWriter {
  public:
    /// @throws RunError  the file cannot be written; naming the reason, like all members
    ArchiveWriter(const std::filesystem::path& file, const ArchiveKind& kind);
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
/// The kind outlives the reader.
class ArchiveReader {
  public:
    /// @throws InputError  there is none, it is not of the kind, cut short, or changed since
    ArchiveReader(const std::filesystem::path& file, const ArchiveKind& kind);
    void bytes(void* data, std::size_t size);
    /// Reads a length; the argument is what the writer would have written.
    std::size_t length(std::size_t current);

  private:
    [[noreturn]] void refuse(const std::string& message) const;
    std::filesystem::path path_;
    const ArchiveKind& kind_;
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

/// The same for several values, one after the other.
template <class Archive, class... Values>
void exchange_all(Archive& archive, Values&... values) {
    (exchange(archive, values), ...);
}

}  // namespace lc
