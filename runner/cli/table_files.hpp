// Where tables come from and go to: files, standard input and standard output.
#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "runner/io/replaced_file.hpp"
#include "runner/io/spool_file.hpp"

namespace lc {

/// A table to read: a file, or standard input for "-".
class TableInput {
  public:
    /// @throws InputError  it cannot be opened
    explicit TableInput(const std::filesystem::path& path);

    /// What faults call it.
    const std::string& name() const { return name_; }
    std::istream& stream() { return *in_; }
    /// Keeps what comes on standard input, so that it can be read twice.
    void make_repeatable();
    /// Back to the first line.
    void rewind();

  private:
    std::string name_;
    std::ifstream file_;
    std::unique_ptr<SpoolFile> spool_;
    std::istream* in_;
};

/// A table to write: nothing of it is seen before commit(), neither in the file nor on standard
/// output (without a path).
class TableOutput {
  public:
    /// @param input  must be another file
    /// @throws InputError  the file cannot be written
    TableOutput(const std::filesystem::path& path, const std::filesystem::path& input);

    std::ostream& stream();
    /// @throws RunError
    void commit();

  private:
    std::unique_ptr<ReplacedFile> place_;
    std::ofstream file_;
    std::unique_ptr<SpoolFile> spool_;
};

/// Appends all of a spooled part to `out`.
/// @throws RunError
void append(std::ostream& out, SpoolFile& part);

}  // namespace lc
