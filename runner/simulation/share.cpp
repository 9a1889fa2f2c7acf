#include "runner/simulation/share.hpp"

#include <fmt/format.h>

#include <charconv>

namespace lc {
namespace {

/// A whole number from 1, and nothing beside it.
std::optional<int> positive(const char* from, const char* to) {
    int value = 0;
    const auto read = std::from_chars(from, to, value);
    if (read.ec != std::errc() || read.ptr != to || value < 1) return std::nullopt;
    return value;
}

}  // namespace

ReplicateRange ReplicateRange::part(int number, int of) const noexcept {
    const auto before = [&](int parts) {
        return static_cast<int>(static_cast<long long>(parts) * size / of);
    };
    return {begin + before(number - 1), before(number) - before(number - 1), replicates};
}

std::string Share::text() const { return fmt::format("{}/{}", number, of); }

std::string Share::words() const {
    return fmt::format("{} of {} replicates, from number {} on", count(), replicates, first());
}

std::optional<Share> parse_share(const std::string& text, int replicates) {
    const auto slash = text.find('/');
    if (slash == std::string::npos) return std::nullopt;
    const char* const begin = text.data();
    const auto number = positive(begin, begin + slash);
    const auto of = positive(begin + slash + 1, begin + text.size());
    if (!number || !of || *number > *of) return std::nullopt;
    return Share{*number, *of, replicates};
}

}  // namespace lc
