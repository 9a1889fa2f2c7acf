// The verb `life-table`.
#include <fmt/format.h>

#include <memory>
#include <optional>

#include "analysis/statistics/publication.hpp"
#include "analysis/tables/life_table_table.hpp"
#include "model/core/error.hpp"
#include "runner/cli/application.hpp"
#include "runner/cli/table_files.hpp"
#include "runner/cli/verbs.hpp"
#include "scenarios/nearest.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;

struct LifeTableOptions {
    fs::path file, out;
    std::string reference;  ///< group to compare with; empty for none
    bool complete = false, show_withheld = false, json = false, quiet = false;
    int last_age = 0;  ///< 0: 90, or 100 for complete tables

    TableFormat format() const { return json ? TableFormat::json : TableFormat::csv; }
    std::vector<int> starts() const {
        const int last = last_age != 0 ? last_age : complete ? 100 : 90;
        return complete ? single_year_starts(last) : abridged_starts(last);
    }
};

/// Reads the whole table once for its reference group, and refuses it if anything is at fault.
std::vector<LifeTableRow> reference_rows(TableInput& input, const LifeTableOptions& options) {
    FaultList faults(input.name());
    AgeGroups groups(input.stream(), options.starts(), faults);
    std::optional<AgeGroup> found;
    std::vector<std::string> names;
    for (AgeGroup group; groups.next(group);) {
        names.push_back(group.name);
        if (group.name == options.reference) found = group;
    }
    if (faults.empty() && !found)
        throw InputError({{"--decompose", 0, 0, "",
                           fmt::format("{} has no group \"{}\".{}", input.name(), options.reference,
                                       suggestion(options.reference, names))}});
    faults.throw_if_any();
    std::vector<LifeTableRow> rows(options.starts().size());
    const Withheld why = withheld(found->population, found->deaths);
    if (why != Withheld::no && !(options.show_withheld && why == Withheld::few_people))
        throw InputError({{"--decompose", 0, 0, "",
                           fmt::format("group \"{}\" has no life expectancy to compare with ({}). "
                                       "Name another group.",
                                       options.reference, reason(why))}});
    fill_life_table(options.starts(), found->population, found->deaths, rows);
    return rows;
}

void say(const LifeTableOptions& options, const std::string& text) {
    if (!options.quiet) fmt::print(stderr, "{}\n", text);
}

void say_what_was_left(const LifeTableOptions& options, const AgeGroups& groups,
                       const LifeTableTable& tables) {
    std::string names;
    for (const std::string& name : groups.unused())
        names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", name);
    if (!names.empty()) say(options, "Columns that are not read: " + names + ".");
    if (tables.groups_withheld() > 0)
        say(options, fmt::format("{} of {} groups {} not fit for publication: the column note says "
                                 "why.",
                                 tables.groups_withheld(), tables.groups(),
                                 tables.groups_withheld() == 1 ? "is" : "are"));
}

int life_table_verb(const LifeTableOptions& options) {
    TableInput input(options.file);
    TableOutput output(options.out, options.file);
    std::ostream& out = output.stream();
    std::optional<SpoolFile> part;
    std::optional<DecompositionTable> decomposition;
    if (!options.reference.empty()) {
        input.make_repeatable();
        std::vector<LifeTableRow> rows = reference_rows(input, options);
        input.rewind();
        part.emplace();
        decomposition.emplace(part->stream(), options.format(), options.starts(), options.reference,
                              std::move(rows));
    }
    FaultList faults(input.name());
    AgeGroups groups(input.stream(), options.starts(), faults);
    if (options.json) out << "{\n  \"life_table\": ";
    LifeTableTable tables(out, options.format(), options.starts(), groups.has_health(),
                          options.show_withheld);
    for (AgeGroup group; groups.next(group);) {
        if (!faults.empty()) continue;
        const std::vector<LifeTableRow>& rows = tables.add(group);
        if (decomposition) decomposition->add(group.name, rows);
    }
    faults.throw_if_any();
    tables.finish();
    if (decomposition) {
        decomposition->finish();
        out << (options.json ? ",\n  \"decomposition\": " : "\n");
        append(out, *part);
    }
    if (options.json) out << "\n}\n";
    output.commit();
    say_what_was_left(options, groups, tables);
    return status_done;
}

}  // namespace

void add_life_table(CLI::App& app, Action& action) {
    CLI::App* const verb = app.add_subcommand(
        "life-table", "Life expectancy with 95% intervals from deaths and population by age");
    const auto options = std::make_shared<LifeTableOptions>();
    verb->add_option("FILE", options->file,
                     "CSV with the columns group, age (first of its band), population, deaths and, "
                     "for healthy life expectancy, good_health (share) and sample; - for standard "
                     "input")
        ->required();
    verb->add_option("--out", options->out, "File to write (default: standard output)");
    verb->add_flag("--json", options->json, "Machine-readable");
    verb->add_flag("--complete", options->complete,
                   "Single years of age 0, 1, 2, ... instead of 0, 1, 5, 10, ...");
    verb->add_option("--last-age", options->last_age,
                     "First age of the open band (default 90; 100 with --complete)")
        ->check(whole_between(5, 130));
    verb->add_option("--decompose", options->reference,
                     "Group with which every other is compared: a second table says how many years "
                     "of the difference come from which ages (Arriaga)");
    verb->add_flag("--show-withheld", options->show_withheld,
                   "Figures that OHID would not publish too, with their note");
    verb->add_flag("--quiet", options->quiet, "No remarks on standard error");
    verb->footer(
        "Examples:\n  lifechances life-table deaths.csv --out life_expectancy.csv\n"
        "  lifechances life-table deaths.csv --decompose England");
    verb->callback([options, &action] {
        if (!options->complete && options->last_age % 5 != 0)
            throw InputError({{"--last-age", 0, 0, "",
                               fmt::format("{} is not a multiple of 5 (bands are five years wide). "
                                           "Name one, or give --complete.",
                                           options->last_age)}});
        action = [options] { return life_table_verb(*options); };
    });
}

}  // namespace lc
