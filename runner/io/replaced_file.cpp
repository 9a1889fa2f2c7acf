#include "runner/io/replaced_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "model/core/error.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;

std::string system_words() { return std::generic_category().message(errno); }

[[noreturn]] void fail(const fs::path& path) {
    throw RunError(fmt::format("cannot write {}: {}", path.string(), system_words()));
}

fs::path folder_of(const fs::path& place) {
    return place.has_parent_path() ? place.parent_path() : fs::path(".");
}

/// Asks the system to bring a file or a folder's names to the disk.
void synchronise(const fs::path& path, const fs::path& place) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail(place);
    const int status = ::fsync(descriptor);
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    // Some file systems (and folders on some) know no fsync: nothing more can be done there.
    if (status != 0 && reason != EINVAL && reason != ENOSYS) fail(place);
}

fs::path followed(const fs::path& place) {
    std::error_code none;
    return fs::is_symlink(place, none) ? fs::weakly_canonical(place, none) : place;
}

}  // namespace

ReplacedFile::ReplacedFile(const fs::path& place)
    : place_(followed(place)),
      temporary_(place_.string() + fmt::format(".partial-{}", ::getpid())) {}

ReplacedFile::~ReplacedFile() {
    std::error_code ignored;
    if (!committed_) fs::remove(temporary_, ignored);
}

void ReplacedFile::commit() {
    synchronise(temporary_, place_);
    if (::rename(temporary_.c_str(), place_.c_str()) != 0) fail(place_);
    committed_ = true;
    synchronise(folder_of(place_), place_);
}

void check_place(const fs::path& place) {
    const auto refuse = [&](const std::string& message) {
        throw InputError({{place.string(), 0, 0, "", message}});
    };
    if (place.empty() || !place.has_filename())
        refuse("no file name to write to. Name a file, e.g. results.h5.");
    const fs::path target = followed(place), folder = folder_of(target);
    std::error_code error;
    const fs::file_status there = fs::status(target, error);
    if (fs::is_directory(there))
        refuse("is a folder (a file is to be written). Name a file inside it.");
    if (fs::exists(there) && !fs::is_regular_file(there))
        refuse("is no plain file (it would be replaced). Name another file.");
    if (!fs::is_directory(folder, error))
        refuse(fmt::format("the folder {} does not exist. Make it first.", folder.string()));
    // Rights alone do not tell (a read-only disk, the superuser): a trial does.
    const ReplacedFile trial(place);
    const int descriptor =
        ::open(trial.temporary().c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        refuse(fmt::format("the folder {} is not writable ({}). Name a folder that is.",
                           folder.string(), system_words()));
    ::close(descriptor);
}

}  // namespace lc
