#include "scenarios/parameter_draws.hpp"

#include "scenarios/parameter_distribution.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scenario_files.hpp"

using namespace lc;

namespace {

const ParameterTable& project_table() {
    static const ParameterTable table = [] {
        std::vector<Fault> faults;
        return ParameterTable::load(lc::testing::project_folder() / "configs", faults);
    }();
    return table;
}

std::vector<double> all_values(const ParameterTable& table) {
    std::vector<double> values;
    for (const ParameterEntry& entry : table.entries()) values.push_back(entry.value);
    return values;
}

}  // namespace

TEST_CASE("the first replicate has the central parameters whatever varies") {
    for (const Varied varied : {Varied::both, Varied::noise, Varied::parameters}) {
        const ParameterDraws draws(project_table(), 1, varied, 5);
        CHECK(all_values(draws.table(0)) == all_values(project_table()));
        CHECK(draws.draws(0) == 0);
    }
}

TEST_CASE("what a replicate draws does not depend on how many there are") {
    const ParameterDraws few(project_table(), 1, Varied::both, 4);
    const ParameterDraws many(project_table(), 1, Varied::both, 40);
    for (int r = 0; r < 4; ++r) CHECK(few.values(r) == many.values(r));
    CHECK(ParameterDraws(project_table(), 2, Varied::both, 4).values(1) != few.values(1));
}

TEST_CASE("every fourth replicate repeats parameters and has draws of its own") {
    const ParameterDraws draws(project_table(), 1, Varied::both, 13);
    for (int r = 1; r < 13; ++r) {
        INFO(r);
        CHECK((draws.values(r) == draws.values(r - 1)) == (r % 4 == 0));
        CHECK(repeats_parameters(Varied::both, r) == (r % 4 == 0));
        CHECK(draws.draws(r) == static_cast<std::uint32_t>(r));
    }
}

TEST_CASE("parameters alone vary with the draws of the first replicate") {
    const ParameterDraws draws(project_table(), 1, Varied::parameters, 9);
    for (int r = 1; r < 9; ++r) {
        CHECK(draws.values(r) != draws.values(r - 1));
        CHECK(draws.draws(r) == 0);
    }
}

TEST_CASE("noise alone leaves parameters at their central values") {
    const ParameterDraws draws(project_table(), 1, Varied::noise, 3);
    CHECK(all_values(draws.table(2)) == all_values(project_table()));
    CHECK(draws.draws(2) == 2);
}

TEST_CASE("what the configs call solved or technical does not vary") {
    int found = 0;
    for (const ParameterEntry& entry : project_table().entries())
        for (const char* const words : {"Solved ", "Technical", "Chosen so that "})
            if (entry.source.rfind(words, 0) == 0) {
                INFO(entry.binding->path);
                CHECK_FALSE(varies(entry));
                ++found;
            }
    CHECK(found > 40);
}

TEST_CASE("only estimates and assumptions change and they stay possible") {
    const ParameterDraws draws(project_table(), 1, Varied::parameters, 11);
    CHECK(draws.varying().size() > 300);
    for (int r = 1; r < 11; ++r) {
        const ParameterTable table = draws.table(r);
        for (std::size_t i = 0; i < table.entries().size(); ++i) {
            const ParameterEntry& here = table.entries()[i];
            const ParameterEntry& central = project_table().entries()[i];
            INFO(here.binding->path);
            if (!varies(central)) {
                CHECK(here.value == central.value);
                continue;
            }
            if (central.distribution == "triangular") {
                CHECK(here.value >= central.range->first);
                CHECK(here.value <= central.range->second);
            }
            if (here.binding->unit == "proportion" && central.range->second <= 1)
                CHECK(here.value <= 1);
            if (central.range->first >= 0) CHECK(here.value >= 0);
        }
    }
}
