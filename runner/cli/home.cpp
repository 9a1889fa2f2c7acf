#include "runner/cli/home.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdlib>
#include <optional>
#include <system_error>

#include "model/core/error.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

std::optional<Home> at(const fs::path& root) {
    const Home home{root / "configs", root / "scenarios" / "levers"};
    if (is_folder(home.configs) && is_folder(home.levers)) return home;
    return {};
}

/// The first of the folders above the program that has what is needed.
std::optional<Home> above(const fs::path& program) {
    fs::path folder = program.parent_path();
    for (int up = 0; up < 6 && !folder.empty(); ++up) {
        if (auto home = at(folder)) return home;
        if (auto home = at(folder / "share" / "lifechances")) return home;
        if (folder == folder.parent_path()) break;
        folder = folder.parent_path();
    }
    return {};
}

}  // namespace

Home find_home(const fs::path& configs, const fs::path& home_variable, const fs::path& program,
               const fs::path& source) {
    const auto refuse = [](const std::string& place, const std::string& message) {
        throw InputError({{place, 0, 0, "", message}});
    };
    std::optional<Home> home;
    if (!home_variable.empty()) {
        home = at(home_variable);
        if (!home)
            refuse("LIFECHANCES_HOME",
                   fmt::format("{} has no folders configs and scenarios/levers. "
                               "Name the folder that has them.",
                               home_variable.string()));
    }
    if (!home) home = above(program);
    if (!home) home = at(source);
    if (configs.empty()) {
        if (!home)
            refuse("configs",
                   fmt::format("no folder with configs and scenarios/levers was found above "
                               "{} or in {}. Name it with LIFECHANCES_HOME.",
                               program.string(), source.string()));
        return *home;
    }
    if (!is_folder(configs))
        refuse("--configs",
               fmt::format("there is no folder {}. Check the path.", configs.string()));
    // A copy of the whole tree brings its own levers; a copy of configs alone uses the program's.
    std::error_code ignored;
    const fs::path own = fs::absolute(configs, ignored).lexically_normal();
    const fs::path parent =
        own.has_filename() ? own.parent_path() : own.parent_path().parent_path();
    if (is_folder(parent / "scenarios" / "levers"))
        return {configs, parent / "scenarios" / "levers"};
    if (!home)
        refuse("--configs", fmt::format("no folder scenarios/levers was found beside {}. Name the "
                                        "whole tree with LIFECHANCES_HOME.",
                                        configs.string()));
    return {configs, home->levers};
}

Home find_home(const fs::path& configs) {
    std::error_code ignored;
    const char* const variable = std::getenv("LIFECHANCES_HOME");
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    return find_home(configs, variable == nullptr ? "" : variable, program,
                     fs::path(LC_SOURCE_CONFIGS).parent_path());
}

}  // namespace lc
