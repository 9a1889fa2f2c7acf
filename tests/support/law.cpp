#include "tests/support/law.hpp"

#include <map>

namespace lc::testing {

const Parameters& law(int year) {
    struct Source {
        ParameterTable table;
        Economy economy;
    };
    static const Source source = [] {
        const std::filesystem::path configs = std::filesystem::path(LC_TEST_ROOT) / "configs";
        std::vector<Fault> faults;
        Source read;
        read.economy = Economy::load(configs, faults);
        read.table = ParameterTable::load(configs, faults);
        if (!faults.empty()) throw InputError(std::move(faults));
        return read;
    }();
    static std::map<int, Parameters> years;
    const auto at = years.find(year);
    if (at != years.end()) return at->second;
    return years.emplace(year, source.table.at(year, source.economy)).first->second;
}

}  // namespace lc::testing
