#include "model/parameters/parameters.hpp"

#include <algorithm>
#include <string>
#include <type_traits>
#include <vector>

namespace lc {

static_assert(std::is_standard_layout_v<Parameters> && std::is_trivially_copyable_v<Parameters>);

std::span<const Binding> bindings() {
    static const std::vector<Binding> all = [] {
        std::vector<Binding> list;
#define LC_BIND_GROUP(member, Type, LIST)                          \
    {                                                              \
        using Group = Type;                                        \
        constexpr std::size_t base = offsetof(Parameters, member); \
        const char* const prefix = #member ".";                    \
        LIST(LC_BIND_ONE)                                          \
    }
        static std::vector<std::string> paths;  // keeps the text that the views point to
        paths.reserve(sizeof(Parameters) / sizeof(double));
#define LC_BIND_ONE(name, unit, meaning)          \
    paths.push_back(std::string(prefix) + #name); \
    list.push_back({paths.back(), unit, meaning, base + offsetof(Group, name)});
        LC_PARAMETER_GROUPS(LC_BIND_GROUP)
#undef LC_BIND_ONE
#undef LC_BIND_GROUP
        std::sort(list.begin(), list.end(),
                  [](const Binding& a, const Binding& b) { return a.path < b.path; });
        return list;
    }();
    return all;
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
