// A process is a declaration and one free function over a shard's columns.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/core/random.hpp"
#include "model/population/shard.hpp"
#include "model/process/context.hpp"
#include "model/record/tally.hpp"

namespace lc {

/// The phases of a year, in order. Shards meet only in moves and threshold. Mortality is evaluated
/// when the year's exposures are known; those who die leave at the start of the next year.
enum class Phase : std::uint8_t {
    demography,
    moves,
    circumstances,
    tax_benefit,
    threshold,
    consequences,
    mortality,
    record
};

/// What a process reads and writes, checked at start-up and by contract tests.
struct ProcessInfo {
    std::string_view name;  ///< noun of the field, snake_case; also its card docs/processes/NAME.md
    Phase phase;
    std::vector<Stream> streams;    ///< random streams that only this process uses
    std::vector<Column> this_year;  ///< read, as written earlier this year (or fixed)
    std::vector<Column> last_year;  ///< read, as left by last year
    std::vector<Column> writes;
};

/// Order of households does not matter to a step; it draws by identifier, allocates nothing per
/// person, prints nothing and knows no scenario, file, rank or clock.
using Step = void (*)(const Context&, Shard&, Tally&);

struct Process {
    ProcessInfo info;
    Step step;
};

/// What is wrong with a list of processes: a phase that goes back, this year's column read before
/// it is written, last year's read after it was overwritten, a stream used twice. Empty when the
/// order is sound.
std::vector<std::string> check_order(std::span<const Process> processes);

}  // namespace lc
