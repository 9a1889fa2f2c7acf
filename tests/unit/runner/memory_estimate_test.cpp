#include "runner/memory_estimate.hpp"

#include "model/core/error.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace lc;

namespace {

std::uint64_t estimated(double scale, std::size_t scenarios, int replicates) {
    RunInputs inputs;
    inputs.data = testing::project_inputs().data;
    inputs.scenarios.resize(scenarios);
    RunSettings settings;
    settings.scale = scale;
    for (std::size_t a = 0; a < inputs.data.authorities.size(); ++a)
        settings.authorities.push_back(static_cast<int>(a));
    return estimate_memory(inputs, settings, replicates, 2).total();
}

std::string refusal(std::uint64_t populations, std::uint64_t tallies, std::uint64_t limit) {
    try {
        refuse_excess({populations, tallies, 50}, {limit, "--memory"}, 0.5);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("amounts of memory are read with binary units") {
    CHECK(memory_bytes("8G") == std::uint64_t{8} << 30);
    CHECK(memory_bytes("2.5GiB") == std::uint64_t{5} << 29);
    CHECK(memory_bytes("500m") == std::uint64_t{500} << 20);
    CHECK(memory_bytes("1TB") == std::uint64_t{1} << 40);
    CHECK(memory_bytes("4096") == 4096u);
    for (const char* const wrong : {"", "G", "8Q", "8GG", "-1G", "0", "nan", "1e30T", "8 G", "inf"})
        CHECK_FALSE(memory_bytes(wrong));
}

TEST_CASE("memory grows with what is held and with nothing else") {
    const std::uint64_t one = estimated(0.1, 0, 1), two = estimated(0.1, 1, 1);
    CHECK(estimated(0.2, 0, 1) > one);
    CHECK(estimated(0.1, 0, 5) > one);
    CHECK(two > one);
    CHECK(two - one > one / 3);  // the base year's population waits for the scenario
    // A second scenario adds its tallies; populations are simulated in turn.
    CHECK(estimated(0.1, 2, 1) - two < two - one);
}

TEST_CASE("a run that cannot fit is refused with what would") {
    CHECK(refusal(1000, 100, 2000).empty());
    CHECK(refusal(1000, 100, 1150).empty());
    // 650 less the tallies and the rest leaves half of what the population takes.
    CHECK(refusal(1000, 100, 650).find("Choose a --scale of 0.25 or less") != std::string::npos);
    CHECK(refusal(1000, 700, 650).find("Run fewer replicates") != std::string::npos);
    CHECK(refusal(1000, 0, 40).find("no run fits") != std::string::npos);
    CHECK(refusal(1000, 100, 0).empty());  // a machine that does not tell
}

TEST_CASE("what the user allows is a limit besides the machine's") {
    const MemoryLimit machine = memory_limit(0);
    CHECK(machine.bytes > std::uint64_t{1} << 20);
    CHECK(memory_limit(1 << 20).bytes == 1 << 20);
    CHECK(memory_limit(0, 4).bytes == memory_limit(0).bytes / 4);  // of four processes each a part
    CHECK(memory_limit(1 << 20).what == "--memory");
    CHECK(memory_limit(machine.bytes * 2).bytes == machine.bytes);
}
