// A file that appears whole or not at all.
#pragma once

#include <filesystem>

namespace lc {

/// Written under a temporary name beside its place (FILE.partial-PID) and renamed when done: at the
/// place itself there is only ever nothing, the old file or the whole new one, whenever the program
/// or the machine stops. A temporary file that is not committed is removed.
class ReplacedFile {
  public:
    /// @param place  where the file shall be; a symbolic link is followed
    explicit ReplacedFile(const std::filesystem::path& place);
    ~ReplacedFile();
    ReplacedFile(const ReplacedFile&) = delete;
    ReplacedFile& operator=(const ReplacedFile&) = delete;

    /// Where to write. The caller has closed it before commit().
    const std::filesystem::path& temporary() const { return temporary_; }
    /// Brings the content to the disk and puts the file in its place.
    /// @throws RunError
    void commit();

  private:
    std::filesystem::path place_, temporary_;
    bool committed_ = false;
};

/// Whether a file can be put at a place: its folder exists and takes files, and what may be there
/// already is a plain file.
/// @throws InputError
void check_place(const std::filesystem::path& place);

}  // namespace lc
