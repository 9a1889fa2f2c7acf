// What every process in the schedule promises, run on a small real population without being asked
// for.
#include <cstring>
#include <functional>
#include <map>

#include "model/year/schedule.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/small_world.hpp"

using namespace lc;

namespace {

/// Bytes of one column.
struct ColumnBytes {
    Column column;
    bool of_persons;
    std::size_t width;
    std::function<std::byte*(Shard&)> data;
};

const std::vector<ColumnBytes>& all_columns() {
    static const std::vector<ColumnBytes> list{
#define LC_BYTES(type, name, meaning)  \
    {Column::name, true, sizeof(type), \
     [](Shard& s) { return reinterpret_cast<std::byte*>(s.persons.name.data()); }},
        LC_PERSON_COLUMNS(LC_BYTES)
#undef LC_BYTES
#define LC_BYTES(type, name, meaning)   \
    {Column::name, false, sizeof(type), \
     [](Shard& s) { return reinterpret_cast<std::byte*>(s.households.name.data()); }},
            LC_HOUSEHOLD_COLUMNS(LC_BYTES)
#undef LC_BYTES
    };
    return list;
}

bool listed(const std::vector<Column>& columns, Column column) {
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

/// Columns that identify or never change are read freely: identifiers, sex, and each household's
/// parameter set.
bool always_readable(Column column) {
    return column == Column::id || column == Column::sex || column == Column::household_id ||
           column == Column::selection;
}

std::size_t rows(const ColumnBytes& column, const Shard& shard) {
    return column.of_persons ? shard.person_count() : shard.household_count();
}

bool same(const ColumnBytes& column, Shard& a, Shard& b) {
    return rows(column, a) == rows(column, b) &&
           std::memcmp(column.data(a), column.data(b), rows(column, a) * column.width) == 0;
}

bool same(const Tally& a, const Tally& b) { return std::memcmp(&a, &b, sizeof(Tally)) == 0; }

/// The households in reverse order, members kept together.
Shard reversed(const Shard& shard) {
    Shard other;
    other.authority = shard.authority;
    for (std::size_t h = shard.household_count(); h-- > 0;) other.append_household(shard, h);
    return other;
}

testing::SmallWorld& world() {
    static testing::SmallWorld small = testing::small_world("E06000001", 0.02);
    return small;
}

struct Outcome {
    Shard shard;
    Tally tally{};
};

Outcome after(const Process& process, const Shard& before) {
    auto outcome = Outcome{before, {}};
    std::memset(static_cast<void*>(&outcome.tally), 0, sizeof(Tally));
    process.step(world().context(), outcome.shard, outcome.tally);
    return outcome;
}

}  // namespace

TEST_CASE("the schedule is in a sound order", "[contract]") {
    CHECK(check_order(schedule()).empty());
}

TEST_CASE("a process changes only the columns that it declares", "[contract]") {
    for (const Process& process : schedule()) {
        Shard before = world().shard();
        Outcome outcome = after(process, before);
        for (const ColumnBytes& column : all_columns())
            if (!listed(process.info.writes, column.column)) {
                INFO(process.info.name << " and column " << static_cast<int>(column.column));
                CHECK(same(column, before, outcome.shard));
            }
    }
}

TEST_CASE("a column that a process does not declare has no effect on it", "[contract]") {
    for (const Process& process : schedule()) {
        const Outcome expected = after(process, world().shard());
        for (const ColumnBytes& column : all_columns()) {
            if (always_readable(column.column) || listed(process.info.this_year, column.column) ||
                listed(process.info.last_year, column.column) ||
                listed(process.info.writes, column.column))
                continue;
            Shard disturbed = world().shard();
            std::byte* data = column.data(disturbed);
            const std::size_t size = rows(column, disturbed) * column.width;
            if (column.width == 1)  // codes must stay valid: rotate them among rows
                std::rotate(data, data + size / 2, data + size);
            else
                std::memset(data, 0, size);
            Outcome outcome = after(process, disturbed);
            Outcome wanted = expected;
            INFO(process.info.name << " reads column " << static_cast<int>(column.column)
                                   << " undeclared");
            CHECK(same(outcome.tally, wanted.tally));
            for (const ColumnBytes& written : all_columns())
                if (listed(process.info.writes, written.column))
                    CHECK(same(written, outcome.shard, wanted.shard));
        }
    }
}

TEST_CASE("the order of households has no effect on a process", "[contract]") {
    for (const Process& process : schedule()) {
        Outcome forward = after(process, world().shard());
        Outcome backward = after(process, reversed(world().shard()));
        Shard turned = reversed(backward.shard);
        INFO(process.info.name);
        CHECK(same(forward.tally, backward.tally));
        for (const ColumnBytes& column : all_columns()) CHECK(same(column, forward.shard, turned));
    }
}
