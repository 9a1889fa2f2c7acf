// Parsing that several verbs share.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <system_error>

#include "model/core/error.hpp"
#include "runner/cli/verbs.hpp"
#include "runner/io/replaced_file.hpp"
#include "scenarios/json_cursor.hpp"
#include "scenarios/nearest.hpp"

namespace lc {

void print(const std::string& text) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (std::fflush(stdout) != 0 || !written)
        throw RunError("standard output cannot be written (is the disk full?).");
}

void write_text(const std::filesystem::path& place, const std::string& text) {
    check_place(place);
    ReplacedFile file(place);
    std::ofstream stream(file.temporary(), std::ios::binary);
    stream << text;
    stream.close();
    if (!stream)
        throw RunError(fmt::format("cannot write {}: {}", place.string(),
                                   std::generic_category().message(errno)));
    file.commit();
}

CLI::Validator number_between(double low, double high) {
    return CLI::Validator(
        [=](std::string& text) -> std::string {
            double value = 0;
            const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
            if (read.ec != std::errc() || read.ptr != text.data() + text.size() ||
                !std::isfinite(value))
                return fmt::format("\"{}\" is not a number. Write one from {} to {}.", text,
                                   plain(low), plain(high));
            if (value < low || value > high)
                return fmt::format("{} is out of range (it is {} to {}).", text, plain(low),
                                   plain(high));
            return {};
        },
        "");
}

CLI::Validator whole_between(std::int64_t low, std::uint64_t high) {
    return CLI::Validator(
        [=](std::string& text) -> std::string {
            const std::string allowed = fmt::format("a whole number from {} to {}", low, high);
            std::uint64_t value = 0;
            const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
            if (read.ec == std::errc::result_out_of_range)
                return fmt::format("{} is out of range (it is {}).", text, allowed);
            if (read.ec != std::errc() || read.ptr != text.data() + text.size())
                return fmt::format("\"{}\" is not {}.", text, allowed);
            if (value < static_cast<std::uint64_t>(low) || value > high)
                return fmt::format("{} is out of range (it is {}).", text, allowed);
            return {};
        },
        "");
}

CLI::Validator one_of(std::vector<std::string> names) {
    return CLI::Validator(
        [names = std::move(names)](std::string& text) -> std::string {
            for (const std::string& name : names)
                if (text == name) return {};
            return fmt::format("\"{}\" is not one of {}.{}", text, fmt::join(names, ", "),
                               suggestion(text, names));
        },
        "");
}

std::vector<std::string> divided(const std::string& list) {
    std::vector<std::string> parts;
    const auto add = [&](const std::string& part) {
        const auto from = part.find_first_not_of(" \t,");
        if (from == std::string::npos) return;
        parts.push_back(part.substr(from, part.find_last_not_of(" \t,") - from + 1));
    };
    std::string part;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const bool inside_name = i + 1 < list.size() && list[i + 1] == ' ';
        if (list[i] == ',' && !inside_name) {
            add(part);
            part.clear();
        } else {
            part += list[i];
        }
    }
    add(part);
    return parts;
}

}  // namespace lc
