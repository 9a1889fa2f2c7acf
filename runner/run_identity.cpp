#include "runner/run_identity.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>

#include "model/core/error.hpp"
#include "runner/io/hash.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;

/// Enough of a hash to tell contents apart and to be read.
std::string fingerprint(const std::string& text) { return sha256(text).substr(0, 16); }

std::string fingerprint_of_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file.is_open() || file.bad())
        throw RunError(fmt::format("cannot read {}.", path.string()));
    return fingerprint(text);
}

/// Tables and JSON files of a folder, but for schemas, which serve editors only.
void add_folder(RunIdentity& identity, const std::string& name, const fs::path& folder) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const fs::path relative = entry.path().lexically_relative(folder);
        const bool read = relative.extension() == ".csv" || relative.extension() == ".json";
        if (entry.is_regular_file() && read && *relative.begin() != "schema")
            identity.emplace_back(name + "/" + relative.string(),
                                  fingerprint_of_file(entry.path()));
    }
}

const char* varied_words(Varied varied) {
    switch (varied) {
        case Varied::noise:
            return "random draws";
        case Varied::parameters:
            return "parameters";
        default:
            return "random draws and parameters";
    }
}

std::string places(const RunInputs& inputs, const RunSettings& settings) {
    std::string codes;
    for (const int authority : settings.authorities)
        codes += inputs.data.authorities[static_cast<std::size_t>(authority)].code + ' ';
    return fmt::format("{} authorities ({})", settings.authorities.size(), fingerprint(codes));
}

std::string program() {
    return fmt::format("{}, build {}", LC_VERSION, fingerprint_of_file("/proc/self/exe"));
}

}  // namespace

RunIdentity reading_identity(const fs::path& configs) {
    RunIdentity identity{{"program", program()}};
    add_folder(identity, "configs/data", configs / "data");
    return identity;
}

RunIdentity run_identity(const RunOptions& options, const RunInputs& inputs,
                         const RunSettings& settings) {
    RunIdentity identity{{"program", program()},
                         {"--seed", std::to_string(options.seed)},
                         {"--scale", fmt::format("{}", settings.scale)},
                         {"--replicates", std::to_string(options.replicates)},
                         {"what replicates vary", varied_words(inputs.varied)},
                         {"last year", std::to_string(settings.last_year)},
                         {"moves between authorities", settings.moves ? "on" : "off"},
                         {"--decompose", options.decompose ? "on" : "off"},
                         {"places", places(inputs, settings)},
                         {"scenarios", std::to_string(inputs.scenarios.size())}};
    for (std::size_t s = 0; s < inputs.scenarios.size(); ++s)
        identity.emplace_back(fmt::format("scenario {}", s + 1),
                              fmt::format("\"{}\" ({})", inputs.scenarios[s].name,
                                          fingerprint(inputs.scenarios[s].file.text)));
    if (options.fixed_thresholds)
        identity.emplace_back("--fixed-thresholds", fingerprint_of_file(*options.fixed_thresholds));
    add_folder(identity, "configs", options.configs);
    add_folder(identity, "levers", options.levers);
    return identity;
}

}  // namespace lc
