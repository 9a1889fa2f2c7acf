// Where the program's own files are: configs and levers.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lc {

struct Home {
    std::filesystem::path configs, levers;
};

/// Looks, in this order, at --configs (`configs`, may be empty), the folder that LIFECHANCES_HOME
/// names, the folders above the program (a build folder, or PREFIX/share/lifechances), and the
/// sources it was built from. A folder counts when it has configs/ and scenarios/levers/.
/// @throws InputError naming the places looked at
Home find_home(const std::filesystem::path& configs);

/// The same with everything given, for tests.
Home find_home(const std::filesystem::path& configs, const std::filesystem::path& home_variable,
               const std::filesystem::path& program, const std::filesystem::path& source);

}  // namespace lc
