#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/process/process.hpp"

namespace lc {
namespace {

std::string_view column_name(Column column) {
    static constexpr std::string_view names[] = {
#define LC_COLUMN_NAME(type, name, meaning) #name,
        LC_PERSON_COLUMNS(LC_COLUMN_NAME) LC_HOUSEHOLD_COLUMNS(LC_COLUMN_NAME)
#undef LC_COLUMN_NAME
            "structure"};
    return names[static_cast<std::size_t>(column)];
}

}  // namespace

std::vector<std::string> check_order(std::span<const Process> processes) {
    std::vector<std::string> wrong;
    std::map<Column, std::string_view> last_writer;  // of the whole year
    for (const Process& process : processes)
        for (const Column column : process.info.writes) last_writer[column] = process.info.name;

    // Each household's parameter set is chosen before the first process.
    std::map<Column, std::string_view> written{{Column::selection, "the choice of parameters"}};
    std::map<Stream, std::string_view> streams;
    Phase phase = Phase::demography;
    for (const Process& process : processes) {
        const ProcessInfo& info = process.info;
        if (info.phase < phase) wrong.push_back(fmt::format("{} goes back a phase", info.name));
        phase = std::max(phase, info.phase);
        for (const Column column : info.this_year)
            if (last_writer.contains(column) && !written.contains(column) &&
                std::find(info.writes.begin(), info.writes.end(), column) == info.writes.end())
                wrong.push_back(fmt::format("{} reads this year's {} before {} writes it",
                                            info.name, column_name(column), last_writer[column]));
        for (const Column column : info.last_year)
            if (written.contains(column))
                wrong.push_back(fmt::format("{} reads last year's {} after {} has overwritten it",
                                            info.name, column_name(column), written[column]));
        for (const Stream stream : info.streams) {
            const auto [at, fresh] = streams.emplace(stream, info.name);
            if (!fresh)
                wrong.push_back(fmt::format("{} and {} share random stream {}", at->second,
                                            info.name, static_cast<int>(stream)));
        }
        for (const Column column : info.writes) written.emplace(column, info.name);
    }
    return wrong;
}

}  // namespace lc
