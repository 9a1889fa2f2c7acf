// The verb run: read and check everything, simulate, write.
#include <algorithm>
#include <chrono>
#include <ctime>
#include <system_error>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "model/process/process.hpp"
#include "model/year/schedule.hpp"
#include "runner/cli/application.hpp"
#include "runner/io/hash.hpp"
#include "runner/io/results.hpp"
#include "runner/io/timing_writer.hpp"
#include "runner/io/uk_data_loader.hpp"
#include "runner/parallel/agreement.hpp"
#include "runner/parallel/ranks.hpp"
#include "runner/progress.hpp"
#include "runner/run_groups.hpp"
#include "runner/run_identity.hpp"
#include "runner/run_options.hpp"
#include "runner/run_plan.hpp"
#include "runner/simulation/assemble.hpp"
#include "runner/simulation/checkpoint_place.hpp"
#include "runner/simulation/part.hpp"
#include "runner/simulation/simulate.hpp"
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
    settings.share = replicates_of(options);
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

RunResults prepare(const RunOptions& options, const RunInputs& inputs,
                   const RunSettings& settings) {
    RunResults results;
    results.scenarios.push_back({"baseline", "", sha256("")});
    for (const Scenario& scenario : inputs.scenarios)
        results.scenarios.push_back(
            {scenario.name, scenario.file.text, sha256(scenario.file.text)});
    results.replicates = settings.share->count();
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
    const int apart = year_apart(inputs, settings);
    const double own = settings.last_year - apart + 1, shared = apart - start_year;
    const auto usual = static_cast<double>(inputs.scenarios.size()) + 1;
    const auto more = static_cast<double>(inputs.coalitions.size());
    const double year = persons * settings.scale * replicates_of(options).count() / 1e6;
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

/// Tells how a run in several groups is divided.
void announce_groups(const RunOptions& options, const Groups& groups) {
    if (options.quiet || groups.count() == 1) return;
    const ReplicateRange here = replicates_of(options);
    fmt::print(stderr,
               "{} groups of processes simulate the {} replicates; what is told of progress is of "
               "the first group, {} replicate{} by {} process{}.\n",
               groups.count(), here.count(), here.part(1, groups.count()).count(),
               here.part(1, groups.count()).count() == 1 ? "" : "s", groups.own().size(),
               groups.own().size() == 1 ? "" : "es");
}

/// What every run is checked for before it reads anything.
void check(const RunOptions& options, const Ranks& all) {
    check_groups(options, all);
    check_output(options.out);
    check_output(checkpoint_place(options.out));
    if (const auto faults = check_order(schedule()); !faults.empty())
        throw std::logic_error(fmt::format("the schedule is unsound: {}", fmt::join(faults, "; ")));
}

/// Puts the groups' results together and says what made them.
void complete(const RunOptions& options, const Groups& groups, const ShardLoop& loop,
              const RunClock& clock, RunResults& results) {
    Provenance& provenance = results.provenance;
    provenance.threads = loop.threads();
    provenance.ranks = groups.all().size();
    if (groups.count() > 1) provenance.notes.emplace_back("groups", std::to_string(groups.count()));
    provenance.seconds_synthesis = clock.synthesis;
    provenance.seconds_simulation = clock.simulation;
    assemble(groups, replicates_of(options).count(), results);
    provenance.peak_memory_bytes = groups.all().most(peak_memory_bytes());
    provenance.finished = utc_now();
}

/// By the root of all processes.
/// @param between  see write_results
void write(const RunOptions& options, const RunIdentity& identity, const RunResults& results,
           Progress& progress, const std::function<void()>& between) {
    progress.stage("writing");
    const auto output = Clock::now();
    if (options.share)
        write_part(options.out, identity, *options.share, results);
    else
        write_results(results, options.out, between);
    std::error_code ignored;
    for (const FoundCheckpoint& checkpoint : checkpoints_of(options.out))
        std::filesystem::remove(checkpoint.place, ignored);
    progress.finish();
    announce_part(options);
    const Provenance& did = results.provenance;
    if (options.timing)
        write_timing({did.person_years, did.seconds_synthesis, did.seconds_simulation,
                      std::chrono::duration<double>(Clock::now() - output).count(),
                      std::max(did.peak_memory_bytes, peak_memory_bytes()), did.threads, did.ranks},
                     *options.timing);
}

int run_in(const MessagePassing& passing, const RunOptions& options) {
    const auto start = Clock::now();
    const InterruptGuard guard;
    const Ranks& all = passing.ranks();
    check(options, all);
    const RunInputs inputs = read_inputs(options);
    RunSettings settings = run_settings(options, inputs);
    check_horizon(inputs.scenarios, settings.last_year);
    announce(options, settings);
    announce_decomposition(options, inputs, settings);
    Groups groups(all, choose_groups(options, inputs, settings, all));
    announce_groups(options, groups);
    announce_other_checkpoints(options, groups);
    settings.share = settings.share->part(groups.number(), groups.count());
    ShardLoop loop(options.threads, partition_of(groups.own(), inputs.data, settings));
    plan_memory(options, inputs, groups, loop, settings);
    RunResults results = prepare(options, inputs, settings);

    Progress progress(1, options.quiet ? Progress::Style::none : Progress::Style::automatic);
    const RunIdentity identity = run_identity(options, inputs, settings);
    CheckpointKeeper keeper(group_checkpoints(options, identity, groups, loop.partition()),
                            progress);
    RunClock clock;
    agree(all, [&] { keeper.begin(results, clock); });
    const double reading = std::chrono::duration<double>(Clock::now() - start).count();
    simulate_in_groups(passing, groups, keeper, progress, results, clock, [&] {
        simulate(inputs, settings, options.seed, loop, progress, results, clock, keeper);
    });
    clock.synthesis += reading;
    complete(options, groups, loop, clock, results);
    // Of several processes the others have nothing left to do: the root writes to the end.
    const auto between = [&] {
        if (all.size() == 1 && keeper.interrupted())
            keeper.stop_complete(results, clock, "while results were written");
    };
    if (all.root()) write(options, identity, results, progress, between);
    return 0;
}

}  // namespace

int run(const RunOptions& options) {
    const MessagePassing passing;
    try {
        return run_in(passing, options);
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
