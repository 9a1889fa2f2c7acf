// docs/results.md describes every dataset as it is written.
#include <fstream>
#include <iterator>

#include "runner/io/results_quantities.hpp"
#include "tests/support/catch.hpp"

namespace lc {

TEST_CASE("docs/results.md lists every dataset with dimensions and units") {
    std::ifstream stream(LC_TEST_ROOT "/docs/results.md");
    const std::string page{std::istreambuf_iterator<char>(stream), {}};
    for (const Quantity& quantity : quantities()) {
        std::string dimensions = quantity.level == Level::authority ? "authority"
                                 : quantity.level == Level::nation  ? "nation"
                                                                    : "";
        for (const Dimension dimension : quantity.inner)
            dimensions += (dimensions.empty() ? "" : ", ") + std::string(dimension_name(dimension));
        std::string row = "| `" + quantity.path;
        row += "` | " + dimensions + " | " + quantity.units + " | ";
        INFO(row);
        CHECK(page.find(row) != std::string::npos);
        CHECK(page.find(quantity.description) != std::string::npos);
    }
    for (int d = 0; d < dimension_count; ++d) {
        const std::string name(dimension_name(static_cast<Dimension>(d)));
        INFO(name);
        CHECK(page.find('`' + name + '`') != std::string::npos);
    }
}

}  // namespace lc
