#include "scenarios/places.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "model/core/error.hpp"
#include "scenarios/nearest.hpp"

namespace lc {
namespace {

constexpr std::size_t most_listed = 8;

std::string shown(const Authority& authority) {
    return fmt::format("{} ({})", authority.name, authority.code);
}

/// Looks like an ONS code: a letter and eight digits.
bool is_code(std::string_view text) {
    return text.size() == 9 &&
           std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string abolished(const UkData& uk, std::string_view given) {
    std::set<std::string> successors;
    std::string name;
    for (const Predecessor& predecessor : uk.predecessors)
        if (lower(predecessor.old_code) == lower(given) ||
            lower(predecessor.old_name) == lower(given)) {
            successors.insert(fmt::format("{} ({})", predecessor.new_name, predecessor.new_code));
            name = predecessor.old_name;
        }
    if (successors.empty()) return {};
    return fmt::format("\"{}\" is not an authority on 2023 boundaries ({} is now {}). Name {}.",
                       given, name, fmt::join(successors, " and "),
                       successors.size() == 1 ? "that one" : "one of those");
}

std::string unknown_authority(const UkData& uk, std::string_view given) {
    if (const std::string gone = abolished(uk, given); !gone.empty()) return gone;
    if (given.empty()) return "the name of an authority is empty. Write a name or a code.";
    const std::string wanted = lower(given);
    std::vector<std::string> alike, names;
    for (const Authority& authority : uk.authorities) {
        names.push_back(is_code(given) ? authority.code : authority.name);
        if (lower(authority.name).find(wanted) != std::string::npos)
            alike.push_back(shown(authority));
    }
    if (alike.size() > 1 && alike.size() <= most_listed)
        return fmt::format("\"{}\" is ambiguous: {}. Write one of them.", given,
                           fmt::join(alike, ", "));
    const std::string best = nearest(given, names);
    if (best.empty())
        return fmt::format(
            "no authority \"{}\" (361 authorities on 2023 boundaries are known, by "
            "name or code). Check its spelling.",
            given.substr(0, 60));
    for (const Authority& authority : uk.authorities)
        if (authority.name == best || authority.code == best)
            return fmt::format("no authority \"{}\". Did you mean {}?", given.substr(0, 60),
                               shown(authority));
    return {};
}

template <class Matches>
std::vector<int> matching(const UkData& uk, const Matches& matches) {
    std::vector<int> found;
    for (std::size_t a = 0; a < uk.authorities.size(); ++a)
        if (matches(uk.authorities[a])) found.push_back(static_cast<int>(a));
    return found;
}

std::string unknown(std::string_view kind, std::string_view given,
                    const std::set<std::string>& known) {
    const std::vector<std::string> names(known.begin(), known.end());
    return fmt::format("no {} \"{}\".{}", kind, given.substr(0, 60), suggestion(given, names));
}

/// "Leeds, Bradford" as two names. (A name with a comma of its own is tried whole first.)
std::vector<std::string> parts_of(const std::string& names) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= names.size();) {
        const std::size_t to = std::min(names.find(", ", from), names.size());
        parts.push_back(names.substr(from, to - from));
        from = to + 2;
    }
    return parts;
}

}  // namespace

PlaceMatch find_authority(const UkData& uk, std::string_view code_or_name) {
    const std::string wanted = lower(code_or_name);
    PlaceMatch match;
    match.authorities = matching(uk, [&](const Authority& authority) {
        return lower(authority.code) == wanted || lower(authority.name) == wanted;
    });
    if (match.authorities.empty()) match.problem = unknown_authority(uk, code_or_name);
    return match;
}

PlaceMatch find_region(const UkData& uk, std::string_view name) {
    PlaceMatch match;
    match.authorities = matching(
        uk, [&](const Authority& authority) { return lower(authority.region) == lower(name); });
    if (!match.authorities.empty()) return match;
    std::set<std::string> known;
    for (const Authority& authority : uk.authorities) known.insert(authority.region);
    match.problem = unknown("region", name, known);
    return match;
}

PlaceMatch find_nation(const UkData& uk, std::string_view name) {
    PlaceMatch match;
    match.authorities = matching(uk, [&](const Authority& authority) {
        return lower(nation_names[static_cast<std::size_t>(authority.nation)]) == lower(name);
    });
    if (match.authorities.empty())
        match.problem = unknown("nation", name, {nation_names.begin(), nation_names.end()});
    return match;
}

PlaceMatch find_combined_authority(const UkData& uk, std::string_view code_or_name) {
    const std::string wanted = lower(code_or_name);
    PlaceMatch match;
    match.authorities = matching(uk, [&](const Authority& authority) {
        return !wanted.empty() && (lower(authority.combined_authority_code) == wanted ||
                                   lower(authority.combined_authority_name) == wanted);
    });
    if (!match.authorities.empty()) return match;
    std::set<std::string> known;
    for (const Authority& authority : uk.authorities)
        if (!authority.combined_authority_name.empty())
            known.insert(authority.combined_authority_name);
    match.problem = unknown("combined authority", code_or_name, known);
    return match;
}

std::vector<int> select_authorities(const UkData& uk, const std::vector<std::string>& authorities,
                                    const std::string& nation, const std::string& region) {
    std::vector<Fault> faults;
    std::set<int> chosen;
    const auto add = [&](const PlaceMatch& match, const char* option) {
        if (!match.problem.empty()) faults.push_back({option, 0, 0, "", match.problem});
        chosen.insert(match.authorities.begin(), match.authorities.end());
    };
    for (const std::string& name : authorities) {
        const PlaceMatch whole = find_authority(uk, name);
        const auto parts = whole.problem.empty() ? std::vector<std::string>{name} : parts_of(name);
        for (const std::string& part : parts) add(find_authority(uk, part), "--authorities");
    }
    if (!nation.empty()) add(find_nation(uk, nation), "--nation");
    if (!region.empty()) add(find_region(uk, region), "--region");
    if (!faults.empty()) throw InputError(std::move(faults));
    if (chosen.empty())
        for (std::size_t a = 0; a < uk.authorities.size(); ++a) chosen.insert(static_cast<int>(a));
    return {chosen.begin(), chosen.end()};
}

}  // namespace lc
