#include "model/parameters/parameters.hpp"

#include <algorithm>
#include <deque>
#include <string>
#include <type_traits>
#include <vector>

namespace lc {

static_assert(std::is_standard_layout_v<Parameters> && std::is_trivially_copyable_v<Parameters>);

namespace {

/// One entry of an X-list with its group: plain data, so that hundreds of them compile in no time.
struct Listed {
    std::string_view group, name, unit, meaning;
    std::size_t offset;
};

#define LC_LISTED(name, unit, meaning) {prefix, #name, unit, meaning, base + offsetof(Group, name)},
#define LC_LISTED_GROUP(member, Type, LIST)                        \
    std::span<const Listed> listed_##member() {                    \
        using Group = Type;                                        \
        constexpr std::string_view prefix = #member;               \
        constexpr std::size_t base = offsetof(Parameters, member); \
        static constexpr Listed entries[] = {LIST(LC_LISTED)};     \
        return entries;                                            \
    }
LC_PARAMETER_GROUPS(LC_LISTED_GROUP)
#undef LC_LISTED_GROUP
#undef LC_LISTED

std::vector<Listed> all_listed() {
    std::vector<Listed> all;
    const auto take = [&](std::span<const Listed> group) {
        all.insert(all.end(), group.begin(), group.end());
    };
#define LC_TAKE(member, Type, LIST) take(listed_##member());
    LC_PARAMETER_GROUPS(LC_TAKE)
#undef LC_TAKE
    return all;
}

struct Bindings {
    std::deque<std::string> paths;  ///< keeps the text that the views point to
    std::vector<Binding> list;

    Bindings() {
        for (const Listed& entry : all_listed()) {
            paths.push_back(std::string(entry.group) + "." + std::string(entry.name));
            list.push_back({paths.back(), entry.unit, entry.meaning, entry.offset});
        }
        std::sort(list.begin(), list.end(),
                  [](const Binding& a, const Binding& b) { return a.path < b.path; });
    }
};

}  // namespace

std::span<const Binding> bindings() {
    static const Bindings all;
    return all.list;
}

const Binding* find_binding(std::string_view path) {
    const auto all = bindings();
    const auto at =
        std::lower_bound(all.begin(), all.end(), path,
                         [](const Binding& b, std::string_view p) { return b.path < p; });
    return at != all.end() && at->path == path ? &*at : nullptr;
}

double held_per_unit(std::string_view unit) {
    if (unit == "gbp/week") return 52.0;
    if (unit == "gbp/month") return 12.0;
    if (unit == "percent") return 0.01;
    return 1.0;
}

double& value_at(Parameters& parameters, const Binding& binding) {
    return *reinterpret_cast<double*>(reinterpret_cast<std::byte*>(&parameters) + binding.offset);
}

double value_at(const Parameters& parameters, const Binding& binding) {
    return *reinterpret_cast<const double*>(reinterpret_cast<const std::byte*>(&parameters) +
                                            binding.offset);
}

}  // namespace lc
