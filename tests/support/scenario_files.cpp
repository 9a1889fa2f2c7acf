#include "tests/support/scenario_files.hpp"
#include <algorithm>
#include <fstream>

#include "runner/io/uk_data_loader.hpp"

namespace lc::testing {

std::filesystem::path TemporaryFolder::write(const std::string& name,
                                             const std::string& text) const {
    const std::filesystem::path file = path() / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

std::filesystem::path project_folder() { return LC_TEST_ROOT; }

const LeverCatalogue& project_levers() {
    static const LeverCatalogue catalogue = [] {
        std::vector<Fault> faults;
        LeverCatalogue read =
            LeverCatalogue::load(project_folder() / "scenarios" / "levers", faults);
        if (!faults.empty()) throw InputError(std::move(faults));
        return read;
    }();
    return catalogue;
}

const UkData& project_places() {
    static const UkData uk = load_uk_data(project_folder() / "configs" / "data");
    return uk;
}

std::string scenario_text(const std::string& levers, const std::string& more) {
    return R"({"name": "Test", "years": {"from": 2026, "to": 2044}, "levers": [)" + levers + "]" +
           more + "}";
}

std::vector<Fault> scenario_faults(const std::string& text) {
    std::vector<Fault> faults;
    const JsonFile file = parse_json("scenario.json", text, faults);
    if (file.sound) read_scenario(file, project_levers(), project_places(), faults);
    return faults;
}

Scenario valid_scenario(const std::string& text) {
    std::vector<Fault> faults;
    const JsonFile file = parse_json("scenario.json", text, faults);
    Scenario scenario;
    if (file.sound) scenario = read_scenario(file, project_levers(), project_places(), faults);
    if (!faults.empty()) throw InputError(std::move(faults));
    return scenario;
}

bool has_fault(const std::vector<Fault>& faults, const std::string& pointer,
               const std::string& text) {
    return std::any_of(faults.begin(), faults.end(), [&](const Fault& fault) {
        return fault.pointer == pointer && fault.message.find(text) != std::string::npos;
    });
}

std::string listed(const std::vector<Fault>& faults) {
    std::string text;
    for (const Fault& fault : faults) text += fault.text() + '\n';
    return text;
}

}  // namespace lc::testing
