#include "runner/io/results_reader.hpp"

#include <fstream>
#include <iterator>

#include "model/core/error.hpp"
#include "runner/io/thresholds_reader.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/runner/io/results_support.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;

std::string refusal_of(const fs::path& path) {
    try {
        ResultsFile file(path);
        file.values("/poverty/children", {});
    } catch (const InputError& error) {
        CHECK(error.faults().front().file == path.string());
        return error.faults().front().message;
    }
    return "";
}

std::string bytes_of(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("results are read as they were written") {
    const TemporaryFolder folder;
    write_results(small_results(2), folder / "out.h5");
    const ResultsFile file(folder / "out.h5");
    CHECK(file.scenarios().front() == "baseline");
    CHECK(file.replicates() == 2);
    CHECK(file.years().back() == 2025);
    CHECK(file.authority_names()[1] == "Tower Hamlets");
    CHECK(file.scale() == 0.5);
    const std::vector<double> poor =
        file.values("/poverty/children_in_poverty", {{Dimension::scenario, 2},
                                                     {Dimension::replicate, 1},
                                                     {Dimension::year, 3},
                                                     {Dimension::measure, 0}});
    CHECK(poor == std::vector<double>{44, 44, 44});
}

TEST_CASE("files that are no whole results are refused with the reason") {
    const TemporaryFolder folder;
    write_results(small_results(1), folder / "out.h5");
    const std::string whole = bytes_of(folder / "out.h5");
    std::ofstream(folder / "cut.h5", std::ios::binary) << whole.substr(0, whole.size() / 2);
    std::ofstream(folder / "text.h5") << "year,children\n2024,1\n";
    std::ofstream(folder / "empty.h5");
    {
        hdf5::Handle foreign = hdf5::create_file(folder / "foreign.h5");
        hdf5::write_attribute(foreign.get(), "format", std::vector<std::string>{"a", "b"});
        hdf5::Handle later = hdf5::create_file(folder / "later.h5");
        hdf5::write_attribute(later.get(), "format", std::string(results_format));
        hdf5::write_attribute(later.get(), "format_version", results_format_version + 1);
        hdf5::Handle hollow = hdf5::create_file(folder / "hollow.h5");
        hdf5::write_attribute(hollow.get(), "format", std::string(results_format));
        hdf5::write_attribute(hollow.get(), "format_version", results_format_version);
    }
    CHECK(refusal_of(folder / "out.h5").empty());
    CHECK(refusal_of(folder / "none.h5").find("no such file") != std::string::npos);
    CHECK(refusal_of(folder.path()).find("no plain file") != std::string::npos);
    CHECK(refusal_of(folder / "cut.h5").find("cut short") != std::string::npos);
    CHECK(refusal_of(folder / "text.h5").find("no HDF5 file") != std::string::npos);
    CHECK(refusal_of(folder / "empty.h5").find("no HDF5 file") != std::string::npos);
    CHECK(refusal_of(folder / "foreign.h5").find("holds no results") != std::string::npos);
    CHECK(refusal_of(folder / "later.h5").find("later version") != std::string::npos);
    CHECK(refusal_of(folder / "hollow.h5").find("damaged") != std::string::npos);
}

TEST_CASE("a changed byte in the figures is noticed") {
    const TemporaryFolder folder;
    write_results(small_results(1), folder / "out.h5");
    std::string bytes = bytes_of(folder / "out.h5");
    hsize_t at = 0, length = 0;
    {
        const hdf5::Handle file = hdf5::open_file(folder / "out.h5");
        const hdf5::Handle dataset = hdf5::open_dataset(file.get(), "/poverty/children");
        const std::vector<hsize_t> first{0, 0, 0, 0, 0};
        haddr_t address = 0;
        unsigned mask = 0;
        hdf5::require(
            H5Dget_chunk_info_by_coord(dataset.get(), first.data(), &mask, &address, &length),
            "find a chunk");
        at = address;
    }
    char& byte = bytes[at + length / 2];
    byte = static_cast<char>(byte ^ 0x10);
    std::ofstream(folder / "changed.h5", std::ios::binary) << bytes;
    CHECK(refusal_of(folder / "changed.h5").find("damaged: /poverty/children") !=
          std::string::npos);
}

TEST_CASE("poverty lines of an earlier run are found by scenario and year") {
    const TemporaryFolder folder;
    RunResults results = small_results(2);
    results.uk_year(0, 0, 1).median_ahc = 0;  // never set
    write_results(results, folder / "out.h5");
    const Thresholds thresholds = read_thresholds(folder / "out.h5");
    REQUIRE(thresholds.find("baseline", 2022) != nullptr);
    CHECK(thresholds.find("baseline", 2022)->ahc == 500);
    CHECK(thresholds.find("baseline", 2025)->bhc == 630);
    CHECK(thresholds.find("less poverty", 2025)->ahc == 532);
    // A scenario that the file does not know takes its baseline.
    CHECK(thresholds.find("another", 2025)->ahc == 530);
    CHECK(thresholds.find("baseline", 2030) == nullptr);
    CHECK(thresholds.find("baseline", 2023) == nullptr);
    CHECK_THROWS_AS(read_thresholds(folder / "none.h5"), InputError);
}

}  // namespace lc
