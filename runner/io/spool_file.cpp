#include "runner/io/spool_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

#include "model/core/error.hpp"

namespace lc {

SpoolFile::SpoolFile() {
    std::error_code none;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(none);
    std::string name = (folder / "lifechances-XXXXXX").string();
    const int descriptor = ::mkstemp(name.data());
    if (descriptor >= 0) {
        file_.open(name, std::ios::in | std::ios::out | std::ios::binary | std::ios::trunc);
        ::close(descriptor);
        ::unlink(name.c_str());
    }
    if (!file_.is_open())
        throw RunError(
            fmt::format("no temporary file can be made in {}: {}. Name a folder that can "
                        "be written to with TMPDIR.",
                        folder.string(), std::generic_category().message(errno)));
}

void SpoolFile::rewind() {
    file_.flush();
    if (!file_)
        throw RunError(
            "a temporary file cannot be written (is the disk full?). Name another folder "
            "with TMPDIR.");
    file_.clear();
    file_.seekg(0);
}

}  // namespace lc
