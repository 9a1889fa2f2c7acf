#include "runner/simulation/checkpoint_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>
#include <tuple>

namespace lc {
namespace {

namespace fs = std::filesystem;

/// N of the name of a checkpoint of group K of N; empty when it is none.
std::optional<int> groups_in(const fs::path& results, const fs::path& file) {
    const std::string name = file.filename().string();
    const std::string before = results.filename().string() + ".group-";
    constexpr std::string_view between = "-of-";
    const auto middle = name.find(between, before.size());
    if (!name.starts_with(before) || middle == std::string::npos) return std::nullopt;
    int group = 0, groups = 0;
    std::from_chars(name.data() + before.size(), name.data() + middle, group);
    std::from_chars(name.data() + middle + between.size(), name.data() + name.size(), groups);
    if (groups < 2 || group < 1 || group > groups) return std::nullopt;
    if (name != checkpoint_place(results, group, groups).filename()) return std::nullopt;
    return groups;
}

}  // namespace

fs::path checkpoint_place(const fs::path& results, int group, int groups) {
    if (groups == 1) return results.string() + ".checkpoint";
    return fmt::format("{}.group-{}-of-{}.checkpoint", results.string(), group, groups);
}

std::vector<FoundCheckpoint> checkpoints_of(const fs::path& results) {
    std::vector<FoundCheckpoint> found;
    std::error_code failed;
    if (const fs::path one = checkpoint_place(results); fs::exists(one, failed))
        found.push_back({one, 1});
    const fs::path parent = results.parent_path();
    for (fs::directory_iterator file(parent.empty() ? "." : parent, failed), end;
         !failed && file != end; file.increment(failed))
        if (const auto groups = groups_in(results, file->path()))
            found.push_back({parent / file->path().filename(), *groups});
    std::sort(found.begin(), found.end(), [](const FoundCheckpoint& a, const FoundCheckpoint& b) {
        return std::tie(a.groups, a.place) < std::tie(b.groups, b.place);
    });
    return found;
}

}  // namespace lc
