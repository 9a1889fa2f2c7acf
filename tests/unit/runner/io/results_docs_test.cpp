// docs/results.md describes every dataset as it is written.
#include <fstream>
#include <iterator>
#include <sstream>

#include "runner/io/results_quantities.hpp"
#include "runner/io/results_reader.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/runner/io/results_support.hpp"

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

TEST_CASE("docs/results.md explains every dataset of flags with its codes") {
    std::ifstream stream(LC_TEST_ROOT "/docs/results.md");
    const std::string page{std::istreambuf_iterator<char>(stream), {}};
    const TemporaryFolder folder;
    write_results(small_results(1), folder / "out.h5");
    const ResultsFile file(folder / "out.h5");
    const hdf5::Handle group(H5Gopen2(file.handle(), "/flags", H5P_DEFAULT), H5Gclose, "open");
    hsize_t count = 0;
    H5Gget_num_objs(group.get(), &count);
    int described = 0;
    for (hsize_t i = 0; i < count; ++i) {
        std::string name(100, '\0');
        name.resize(static_cast<std::size_t>(
            H5Gget_objname_by_idx(group.get(), i, name.data(), name.size())));
        const hdf5::Handle dataset = hdf5::open_dataset(group.get(), name);
        if (!hdf5::has_attribute(dataset.get(), "flag_meanings")) continue;  // a scale
        ++described;
        INFO(name);
        CHECK(page.find("`" + name + "`") != std::string::npos);
        std::istringstream meanings(hdf5::read_string_attribute(dataset.get(), "flag_meanings"));
        for (std::string meaning; meanings >> meaning;) {
            INFO(meaning);
            CHECK(page.find("`" + meaning + "`") != std::string::npos);
        }
    }
    CHECK(described == 12);
}

}  // namespace lc
