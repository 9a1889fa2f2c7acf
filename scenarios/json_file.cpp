#include "scenarios/json_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>

#include "scenarios/json_parser.hpp"

namespace lc {

const JsonNode* JsonNode::find(std::string_view key) const {
    for (const JsonMember& member : members)
        if (member.key == key) return &member.value;
    return nullptr;
}

std::string JsonNode::shown() const {
    constexpr std::size_t longest = 40;
    switch (kind) {
        case Kind::null:
            return "null";
        case Kind::boolean:
            return boolean ? "true" : "false";
        case Kind::number:
            return text.size() > longest ? text.substr(0, longest) + "…" : text;
        case Kind::string: {
            std::string start = text.substr(0, longest);
            // A character is not cut in two: its later bytes are 10xxxxxx.
            if (start.size() < text.size()) {
                while (!start.empty() &&
                       (static_cast<unsigned char>(text[start.size()]) & 0xC0u) == 0x80u)
                    start.pop_back();
                start += "…";
            }
            return '"' + start + '"';
        }
        case Kind::array:
            return elements.empty() ? "an empty list"
                                    : fmt::format("a list of {}", elements.size());
        case Kind::object:
            return "an object";
    }
    return {};
}

JsonFile parse_json(std::string path, std::string text, std::vector<Fault>& faults,
                    const JsonLimits& limits) {
    JsonFile file{std::move(path), std::move(text), {}, false};
    if (file.text.size() > limits.bytes) {
        faults.push_back(
            {file.path, 0, 0, "",
             fmt::format("the file is {:.1f} MB (at most {:.0f} MB are read). Is it the "
                         "file that you meant?",
                         static_cast<double>(file.text.size()) / 1048576,
                         static_cast<double>(limits.bytes) / 1048576)});
        return file;
    }
    file.sound = JsonParser(file.path, file.text, faults, limits).parse(file.root);
    if (!file.sound) file.root = {};
    return file;
}

JsonFile read_json(const std::filesystem::path& path, std::vector<Fault>& faults,
                   const JsonLimits& limits) {
    JsonFile none{path.string(), {}, {}, false};
    const auto refuse = [&](const std::string& message) {
        faults.push_back({none.path, 0, 0, "", message});
        return none;
    };
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (std::filesystem::is_directory(status))
        return refuse("this is a folder (a JSON file is wanted). Name a file in it.");
    if (!std::filesystem::exists(status))
        return refuse(
            "there is no such file. Check the path; it is taken from the working folder.");
    if (std::filesystem::is_regular_file(status)) {
        const auto size = std::filesystem::file_size(path, error);
        if (!error && size > limits.bytes)
            return refuse(fmt::format(
                "the file is {:.1f} MB (at most {:.0f} MB are read). Is it the file that you "
                "meant?",
                static_cast<double>(size) / 1048576, static_cast<double>(limits.bytes) / 1048576));
    }
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(
        std::fopen(path.string().c_str(), "rb"), std::fclose);
    if (!stream)
        return refuse(fmt::format("the file cannot be opened ({}). Check its permissions.",
                                  std::strerror(errno)));
    std::string text;
    char buffer[65536];
    std::size_t got = 0;
    while (text.size() <= limits.bytes &&
           (got = std::fread(buffer, 1, sizeof buffer, stream.get())) > 0)
        text.append(buffer, got);
    if (std::ferror(stream.get()) != 0)
        return refuse(fmt::format("the file cannot be read ({}).", std::strerror(errno)));
    return parse_json(path.string(), std::move(text), faults, limits);
}

}  // namespace lc
