// A folder of files that appears whole or not at all.
#pragma once

#include <filesystem>
#include <string>

namespace lc {

/// Filled under a temporary name beside its place (FOLDER.partial-PID) and put there when done. A
/// folder that is not committed is removed.
class ReplacedFolder {
  public:
    /// @param place  a folder that does not exist, is empty, or holds `mark` and otherwise only
    ///               files that end in `ending`: what an earlier run of the same verb left there
    /// @throws InputError  the place holds something else, or cannot be written
    ReplacedFolder(const std::filesystem::path& place, const std::string& mark,
                   const std::string& ending);
    ~ReplacedFolder();
    ReplacedFolder(const ReplacedFolder&) = delete;
    ReplacedFolder& operator=(const ReplacedFolder&) = delete;

    /// Where to write; exists.
    const std::filesystem::path& temporary() const { return temporary_; }
    /// Puts the folder in its place; files must be closed.
    /// @throws RunError
    void commit();

  private:
    std::filesystem::path place_, temporary_;
};

}  // namespace lc
