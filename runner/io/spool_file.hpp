// A nameless file for what is too long for memory.
#pragma once

#include <fstream>

namespace lc {

/// A file in the system's folder for temporary files that has no name and goes when the program
/// does, whatever ends it.
class SpoolFile {
  public:
    /// @throws RunError
    SpoolFile();
    std::iostream& stream() { return file_; }
    /// Sets reading to the beginning. @throws RunError  what was written did not reach the file
    void rewind();

  private:
    std::fstream file_;
};

}  // namespace lc
