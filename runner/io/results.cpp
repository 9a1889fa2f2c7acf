#include "runner/io/results.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <utility>

#include "model/core/error.hpp"
#include "runner/io/hdf5_file.hpp"
#include "runner/io/replaced_file.hpp"
#include "runner/io/results_writer.hpp"

namespace lc {

void RunResults::allocate() {
    const std::size_t cells =
        scenarios.size() * static_cast<std::size_t>(replicates) * years.size();
    uk.assign(cells, {});
    tallies.assign(cells * authorities.size(), {});
    decomposition.levels.assign(
        static_cast<std::size_t>(replicates) * decomposition.coalitions * years.size(), {});
}

std::size_t RunResults::index(int scenario, int replicate, int year_index,
                              int authority_index) const {
    const auto at = [](int i) { return static_cast<std::size_t>(i); };
    LC_EXPECT(at(scenario) < scenarios.size() && at(year_index) < years.size() &&
              at(authority_index) < authorities.size() && replicate < replicates);
    return ((at(scenario) * at(replicates) + at(replicate)) * years.size() + at(year_index)) *
               authorities.size() +
           at(authority_index);
}

const OutcomeValues& RunResults::coalition(int replicate, std::size_t coalition,
                                           int year_index) const {
    LC_EXPECT(replicate < replicates && coalition < decomposition.coalitions);
    const std::size_t before =
        static_cast<std::size_t>(replicate) * decomposition.coalitions + coalition;
    return decomposition.levels[before * years.size() + static_cast<std::size_t>(year_index)];
}

OutcomeValues& RunResults::coalition(int replicate, std::size_t coalition, int year_index) {
    return const_cast<OutcomeValues&>(
        std::as_const(*this).coalition(replicate, coalition, year_index));
}

Tally& RunResults::tally(int scenario, int replicate, int year_index, int authority_index) {
    return tallies[index(scenario, replicate, year_index, authority_index)];
}

const Tally& RunResults::tally(int scenario, int replicate, int year_index,
                               int authority_index) const {
    return tallies[index(scenario, replicate, year_index, authority_index)];
}

UkYearRecord& RunResults::uk_year(int scenario, int replicate, int year_index) {
    return uk[index(scenario, replicate, year_index, 0) / authorities.size()];
}

const UkYearRecord& RunResults::uk_year(int scenario, int replicate, int year_index) const {
    return uk[index(scenario, replicate, year_index, 0) / authorities.size()];
}

void write_results(const RunResults& results, const std::filesystem::path& path,
                   const std::function<void()>& between) {
    ReplacedFile file(path);
    try {
        ResultsWriter(results, file.temporary(), between).write();
    } catch (const hdf5::Error& error) {
        throw RunError(
            fmt::format("cannot write the results to {}: {}. Free space there or name another "
                        "place with --out; what stood there before is unchanged.",
                        path.string(), error.cause()));
    }
    file.commit();
}

void check_output(const std::filesystem::path& path) { check_place(path); }

}  // namespace lc
