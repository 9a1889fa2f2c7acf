#include "runner/io/replaced_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdio.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "model/core/error.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;

std::string system_words() { return std::generic_category().message(errno); }

/// Without a slash at its end, so that a name can be made beside it.
fs::path plain(const fs::path& place) {
    const fs::path normal = fs::absolute(place).lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

void check_content(const fs::path& place, const std::string& mark, const std::string& ending) {
    const auto refuse = [&](const std::string& message) {
        throw InputError({{place.string(), 0, 0, "", message}});
    };
    std::error_code error;
    const fs::file_status there = fs::status(place, error);
    if (!fs::exists(there)) return;
    if (!fs::is_directory(there)) refuse("is no folder (tables go into one). Name another.");
    if (fs::is_empty(place, error)) return;
    if (!fs::exists(place / mark))
        refuse("holds files already (they would be replaced). Name a new or empty folder.");
    for (const auto& entry : fs::directory_iterator(place, error)) {
        const std::string name = entry.path().filename().string();
        if (name != mark && (!entry.is_regular_file() || !name.ends_with(ending)))
            refuse(
                fmt::format("holds {} beside an earlier export (it would be lost). Name a new "
                            "or empty folder.",
                            name));
    }
}

}  // namespace

ReplacedFolder::ReplacedFolder(const fs::path& place, const std::string& mark,
                               const std::string& ending)
    : place_(plain(place)), temporary_(place_.string() + fmt::format(".partial-{}", ::getpid())) {
    check_content(place_, mark, ending);
    const fs::path parent = place_.parent_path();
    std::error_code error;
    if (!fs::is_directory(parent, error))
        throw InputError(
            {{place.string(), 0, 0, "",
              fmt::format("the folder {} does not exist. Make it first.", parent.string())}});
    fs::remove_all(temporary_, error);
    if (!fs::create_directory(temporary_, error))
        throw InputError({{place.string(), 0, 0, "",
                           fmt::format("the folder {} is not writable ({}). Name a folder that is.",
                                       parent.string(), error.message())}});
}

ReplacedFolder::~ReplacedFolder() {
    std::error_code ignored;
    fs::remove_all(temporary_, ignored);
}

void ReplacedFolder::commit() {
    // Exchanging the names leaves no moment without a folder at the place; the old one then has
    // the temporary name and goes with this object.
    if (fs::exists(place_)) {
        if (::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, place_.c_str(), RENAME_EXCHANGE) ==
            0)
            return;
        if (errno != EINVAL && errno != ENOSYS)
            throw RunError(fmt::format("cannot write {}: {}", place_.string(), system_words()));
        fs::remove_all(place_);  // this file system cannot exchange names
    }
    if (::rename(temporary_.c_str(), place_.c_str()) != 0)
        throw RunError(fmt::format("cannot write {}: {}", place_.string(), system_words()));
}

}  // namespace lc
