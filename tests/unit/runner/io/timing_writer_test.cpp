#include "runner/io/timing_writer.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

#include "model/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/runner/io/results_support.hpp"

namespace lc {

TEST_CASE("timing is one JSON object with the promised names") {
    const TemporaryFolder folder;
    write_timing({6'000'000, 1.5, 2.0, 0.25, 123, 2, 1}, folder / "timing.json");
    const auto timing = nlohmann::json::parse(std::ifstream(folder / "timing.json"));
    CHECK(timing.at("person_years") == 6'000'000);
    CHECK(timing.at("seconds_synthesis") == 1.5);
    CHECK(timing.at("seconds_simulation") == 2.0);
    CHECK(timing.at("seconds_output") == 0.25);
    CHECK(timing.at("person_years_per_second") == 3'000'000);
    CHECK(timing.at("peak_memory_bytes") == 123);
    CHECK(timing.at("threads") == 2);
    CHECK(timing.at("ranks") == 1);
    CHECK(folder.count() == 1);
}

TEST_CASE("timing of a run without time has no infinite rate") {
    const TemporaryFolder folder;
    write_timing({}, folder / "timing.json");
    CHECK(nlohmann::json::parse(std::ifstream(folder / "timing.json"))
              .at("person_years_per_second") == 0);
}

TEST_CASE("timing that cannot be written is a failure of the run") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(write_timing({}, folder / "missing" / "timing.json"), RunError);
}

TEST_CASE("peak memory is that of a program and not zero") {
    CHECK(peak_memory_bytes() > 1'000'000);
}

}  // namespace lc
