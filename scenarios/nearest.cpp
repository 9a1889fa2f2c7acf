#include "scenarios/nearest.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace lc {
namespace {

constexpr std::size_t longest_compared = 80;  // longer names are no slips of the pen
constexpr std::size_t most_listed = 30;

}  // namespace

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    const std::string x = lower(a), y = lower(b);
    std::vector<std::size_t> before(y.size() + 1), last(y.size() + 1), now(y.size() + 1);
    for (std::size_t j = 0; j <= y.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= x.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= y.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1);
            now[j] = std::min({replaced, last[j] + 1, now[j - 1] + 1});
            if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
                now[j] = std::min(now[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(now);
    }
    return last[y.size()];
}

std::string nearest(std::string_view name, const std::vector<std::string>& known) {
    if (name.empty() || name.size() > longest_compared) return {};
    std::string best;
    std::size_t fewest = std::max<std::size_t>(1, name.size() / 3) + 1;
    for (const std::string& candidate : known) {
        // As many edits as the lengths differ by are needed at least.
        const std::size_t longer = std::max(name.size(), candidate.size());
        if (longer - std::min(name.size(), candidate.size()) >= fewest) continue;
        const std::size_t edits = edit_distance(name, candidate);
        if (edits < fewest) {
            fewest = edits;
            best = candidate;
        }
    }
    if (!best.empty() || name.size() < 3) return best;
    const std::string wanted = lower(name);
    for (const std::string& candidate : known) {
        const std::string word = lower(candidate);
        if (word.find(wanted) != std::string::npos ||
            (word.size() >= 3 && wanted.find(word) != std::string::npos))
            return candidate;
    }
    return {};
}

std::string suggestion(std::string_view name, const std::vector<std::string>& known) {
    const std::string best = nearest(name, known);
    if (!best.empty()) return fmt::format(" Did you mean \"{}\"?", best);
    if (known.empty() || known.size() > most_listed) return {};
    return fmt::format(" Known: {}.", fmt::join(known, ", "));
}

}  // namespace lc
