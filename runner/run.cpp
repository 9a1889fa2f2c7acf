// The verb run: read and check everything, simulate, write.
#include <chrono>
#include <ctime>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "model/process/process.hpp"
#include "model/year/schedule.hpp"
#include "runner/cli/application.hpp"
#include "runner/io/hash.hpp"
#include "runner/io/results.hpp"
#include "runner/io/timing_writer.hpp"
#include "runner/io/uk_data_loader.hpp"
#include "runner/memory_estimate.hpp"
#include "runner/parallel/ranks.hpp"
#include "runner/progress.hpp"
#include "runner/run_identity.hpp"
#include "runner/run_options.hpp"
#include "runner/simulation/part.hpp"
#include "runner/simulation/simulate.hpp"
#include "runner/simulation/waiting_population.hpp"
#include "scenarios/places.hpp"

namespace lc {
namespace {

using Clock = std::chrono::steady_clock;

std::string utc_now() {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

RunInputs read_inputs(const RunOptions& options) {
    RunInputs inputs;
    inputs.varied = options.varied;
    std::vector<Fault> faults;
    inputs.data = load_uk_data(options.configs / "data");
    inputs.economy = Economy::load(options.configs, faults);
    inputs.table = ParameterTable::load(options.configs, faults);
    const LeverCatalogue catalogue = LeverCatalogue::load(options.levers, faults);
    if (!faults.empty()) throw InputError(std::move(faults));
    inputs.scenarios = load_scenarios(options.scenarios, catalogue, inputs.data);
    if (options.decompose)
        inputs.coalitions = coalitions_of(inputs.scenarios, inputs.decomposition);
    if (options.fixed_thresholds) inputs.thresholds = read_thresholds(*options.fixed_thresholds);
    return inputs;
}

RunSettings run_settings(const RunOptions& options, const RunInputs& inputs) {
    RunSettings settings;
    settings.scale = options.scale;
    settings.moves = options.moves;
    settings.share = options.share;
    settings.authorities =
        select_authorities(inputs.data, options.authorities, options.nation, options.region);
    settings.whole_country = settings.authorities.size() == inputs.data.authorities.size();
    if (options.years) {
        settings.last_year = base_year + *options.years;
    } else if (!inputs.scenarios.empty()) {
        settings.last_year = base_year;
        for (const Scenario& scenario : inputs.scenarios)
            settings.last_year = std::max(settings.last_year, scenario.to);
    }
    return settings;
}

void add_configs(Provenance& provenance, const std::vector<SourceFile>& files) {
    for (const SourceFile& file : files)
        provenance.configs.push_back({file.path, file.text, sha256(file.text)});
}

/// That this process simulates: all, or those of a share.
int replicates_here(const RunOptions& options) {
    return options.share ? options.share->count() : options.replicates;
}

RunResults prepare(const RunOptions& options, const RunInputs& inputs,
                   const RunSettings& settings) {
    RunResults results;
    results.scenarios.push_back({"baseline", "", sha256("")});
    for (const Scenario& scenario : inputs.scenarios)
        results.scenarios.push_back(
            {scenario.name, scenario.file.text, sha256(scenario.file.text)});
    results.replicates = replicates_here(options);
    for (int year = start_year; year <= settings.last_year; ++year) results.years.push_back(year);
    results.data = &inputs.data;
    results.authorities = settings.authorities;
    results.scale = settings.scale;
    results.decomposition = inputs.decomposition;
    const Parameters parameters = inputs.table.at(base_year, inputs.economy);
    const AppraisalParameters& rates = parameters.appraisal;
    results.discounting = {
        {rates.money_to_30_years, rates.money_to_75_years, rates.money_beyond_75_years},
        {rates.health_to_30_years, rates.health_to_75_years, rates.health_beyond_75_years}};
    const PublicationParameters& publication = parameters.publication;
    results.flag_rules = {publication.fewest_person_years,
                          publication.fewest_deaths,
                          publication.fewest_children,
                          publication.fewest_poor_children,
                          publication.fewest_signs,
                          publication.poverty_tolerance,
                          publication.life_expectancy_tolerance};
    results.allocate();
    Provenance& provenance = results.provenance;
    provenance.version = LC_VERSION;
    provenance.compiler = fmt::format("g++ {}", __VERSION__);
    provenance.command = options.command;
    provenance.started = utc_now();
    provenance.seed = options.seed;
    add_configs(provenance, inputs.table.files());
    add_configs(provenance, inputs.economy.files());
    return results;
}

/// Tells which poverty lines a run of a part of the country uses; a national run needs no word.
void announce(const RunOptions& options, const RunSettings& settings) {
    if (options.quiet || settings.whole_country || options.fixed_thresholds) return;
    fmt::print(
        stderr,
        "Part of the UK: poverty lines are the published medians of 2024-25 uprated by earnings "
        "(--fixed-thresholds takes those of a national run).\n");
}

/// Says what a decomposition adds, since it multiplies a run.
void announce_decomposition(const RunOptions& options, const RunInputs& inputs,
                            const RunSettings& settings) {
    if (options.quiet || !options.decompose) return;
    double persons = 0;
    for (const int authority : settings.authorities)
        persons += population(inputs.data.authorities[static_cast<std::size_t>(authority)]);
    const int apart = first_year_apart(inputs.scenarios);
    const double own = settings.last_year - apart + 1, shared = apart - start_year;
    const auto usual = static_cast<double>(inputs.scenarios.size()) + 1;
    const auto more = static_cast<double>(inputs.coalitions.size());
    const double year = persons * settings.scale * replicates_here(options) / 1e6;
    const double without = year * (shared + usual * own), with = without + year * more * own;
    fmt::print(
        stderr,
        "Decomposition: {} more world{} to simulate beside {} in each replicate, about {:.1f} "
        "million person-years in all, {:.1f} times as many as without.\n",
        more, more == 1 ? "" : "s", usual, with, with / without);
}

/// Says what a part is for, at the end of its run.
void announce_part(const RunOptions& options) {
    if (options.quiet || !options.share) return;
    fmt::print(stderr,
               "{} is share {}, {}. When all shares are there: lifechances merge PART... --out "
               "FILE.h5\n",
               options.out.string(), options.share->text(), options.share->words());
}

CheckpointOptions checkpoint_options(const RunOptions& options, RunIdentity identity,
                                     const Partition& partition) {
    CheckpointOptions checkpoints;
    checkpoints.place = checkpoint_place(options.out);
    checkpoints.identity = std::move(identity);
    if (options.share) checkpoints.identity.emplace_back("--share", options.share->text());
    checkpoints.minutes = options.checkpoint_minutes;
    checkpoints.resume = options.resume;
    checkpoints.command = options.command;
    checkpoints.partition = partition;
    return checkpoints;
}

/// Whether the base year's population waits in a file. A machine's memory is not this program's
/// alone; what --memory allows is.
bool streams(const RunOptions& options, const MemoryEstimate& estimate, const MemoryLimit& limit) {
    const double share = options.memory > 0 ? 1.0 : 0.4;
    return estimate.waiting > 0 && limit.bytes > 0 &&
           static_cast<double>(estimate.total()) > share * static_cast<double>(limit.bytes);
}

/// Says how much memory the run will take, and has the population wait in a file when memory is
/// short of two.
/// @throws InputError  more than there is even so, for this process or another
void plan_memory(const RunOptions& options, const RunInputs& inputs, const ShardLoop& loop,
                 RunSettings& settings) {
    const Ranks& ranks = loop.partition().ranks();
    MemoryEstimate estimate = estimate_memory(inputs, settings, replicates_here(options),
                                              loop.threads(), loop.partition());
    const MemoryLimit limit = memory_limit(options.memory, ranks.on_this_machine());
    std::string words;
    if (streams(options, estimate, limit)) {
        settings.population_file = population_place(options.out);
        if (ranks.size() > 1) settings.population_file += fmt::format(".{}", ranks.rank() + 1);
        words = fmt::format(" The base year's population waits in {} ({} of disk while it runs).",
                            settings.population_file.string(), memory_words(estimate.waiting));
        estimate = estimate.streamed();
    }
    const bool fits = limit.bytes == 0 || estimate.total() <= limit.bytes;
    const bool some_do_not = ranks.any(!fits);
    refuse_excess(estimate, limit, options.scale);
    if (some_do_not)
        throw InputError({{"--scale", 0, 0, "",
                           "another process's part of the run needs more memory than there is for "
                           "it. Start more processes, or choose a smaller --scale."}});
    if (!options.quiet)
        fmt::print(stderr, "Memory: about {} of {} ({}){}.{}\n", memory_words(estimate.total()),
                   memory_words(limit.bytes), limit.what,
                   ranks.size() > 1 ? " in this process" : "", words);
}

/// Authorities over the run's processes, by households.
Partition partition_of(const Ranks& ranks, const UkData& data, const RunSettings& settings) {
    std::vector<double> households;
    for (const int authority : settings.authorities)
        households.push_back(
            static_cast<double>(data.authorities[static_cast<std::size_t>(authority)].households));
    return {ranks, households};
}

int run_in(const Ranks& ranks, const RunOptions& options) {
    const auto start = Clock::now();
    const InterruptGuard guard;
    check_output(options.out);
    check_output(checkpoint_place(options.out));
    if (const auto faults = check_order(schedule()); !faults.empty())
        throw std::logic_error(fmt::format("the schedule is unsound: {}", fmt::join(faults, "; ")));
    const RunInputs inputs = read_inputs(options);
    RunSettings settings = run_settings(options, inputs);
    check_horizon(inputs.scenarios, settings.last_year);
    announce(options, settings);
    announce_decomposition(options, inputs, settings);
    ShardLoop loop(options.threads, partition_of(ranks, inputs.data, settings));
    plan_memory(options, inputs, loop, settings);
    RunResults results = prepare(options, inputs, settings);

    Progress progress(1, options.quiet ? Progress::Style::none : Progress::Style::automatic);
    const RunIdentity identity = run_identity(options, inputs, settings);
    CheckpointKeeper keeper(checkpoint_options(options, identity, loop.partition()), progress);
    RunClock clock;
    const double reading = std::chrono::duration<double>(Clock::now() - start).count();
    simulate(inputs, settings, options.seed, loop, progress, results, clock, keeper);
    clock.synthesis += reading;

    Provenance& provenance = results.provenance;
    provenance.threads = loop.threads();
    provenance.ranks = ranks.size();
    provenance.seconds_synthesis = clock.synthesis;
    provenance.seconds_simulation = clock.simulation;
    provenance.peak_memory_bytes = peak_memory_bytes();
    provenance.finished = utc_now();
    if (!ranks.root()) return 0;
    progress.stage("writing");
    const auto output = Clock::now();
    if (options.share)
        write_part(options.out, identity, *options.share, results);
    else
        write_results(results, options.out);
    keeper.finish();
    progress.finish();
    announce_part(options);
    if (options.timing)
        write_timing({provenance.person_years, clock.synthesis, clock.simulation,
                      std::chrono::duration<double>(Clock::now() - output).count(),
                      peak_memory_bytes(), loop.threads(), ranks.size()},
                     *options.timing);
    return 0;
}

}  // namespace

int run(const RunOptions& options) {
    const MessagePassing passing;
    try {
        return run_in(passing.ranks(), options);
    } catch (const InputError&) {
        passing.leave_together(status_input);
        if (passing.ranks().root()) throw;
        return status_done;  // mpirun ends a job, and the root's last words, at any other status
    } catch (const Interrupted&) {
        if (passing.ranks().root()) throw;
        return status_done;
    } catch (const std::exception& error) {
        passing.fail(error, status_failed);
        throw;
    }
}

}  // namespace lc
