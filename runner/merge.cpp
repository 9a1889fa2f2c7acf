#include "runner/merge.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <list>
#include <map>
#include <system_error>

#include "model/core/error.hpp"
#include "runner/io/results.hpp"
#include "runner/io/uk_data_loader.hpp"
#include "runner/run_identity.hpp"
#include "runner/simulation/part.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;

/// Finds all that is wrong with the parts before any is read as a whole.
class Merge {
  public:
    explicit Merge(const MergeOptions& options) : options_(options) {
        check_out();
        open_parts();
        if (!parts_.empty()) {
            compare_runs();
            compare_program();
            compare_shares();
        }
        if (!faults_.empty()) throw InputError(std::move(faults_));
        parts_.sort(
            [](const RunPart& a, const RunPart& b) { return a.share().number < b.share().number; });
    }

    void write() {
        const UkData data = load_uk_data(options_.configs / "data");
        RunResults results;
        results.data = &data;
        for (RunPart& part : parts_) part.read(results);
        Provenance& provenance = results.provenance;
        provenance.notes.emplace_back("command_of_first_share", provenance.command);
        provenance.notes.emplace_back("shares", std::to_string(parts_.size()));
        provenance.command = options_.command;
        write_results(results, options_.out);
    }

  private:
    void fault(const fs::path& file, const std::string& pointer, std::string message) {
        faults_.push_back({file.string(), 0, 0, pointer, std::move(message)});
    }

    void check_out() {
        try {
            check_output(options_.out);
        } catch (const InputError& error) {
            faults_ = error.faults();
        }
        for (const fs::path& part : options_.parts)
            if (std::error_code ignored; fs::equivalent(part, options_.out, ignored))
                fault("--out", "",
                      fmt::format("{} is also one of the parts. Name another file.",
                                  options_.out.string()));
    }

    void open_parts() {
        for (const fs::path& place : options_.parts) try {
                parts_.emplace_back(place);
            } catch (const InputError& error) {
                unread_ = true;
                faults_.insert(faults_.end(), error.faults().begin(), error.faults().end());
            }
    }

    void compare_runs() {
        const RunPart& first = parts_.front();
        for (const RunPart& part : parts_)
            for (const Difference& difference : differences(first.identity(), part.identity()))
                fault(part.place(), difference.name,
                      fmt::format("{} where {} has {}. Parts of one run go together.",
                                  difference.other, first.place().string(), difference.one));
    }

    /// A part is read by the program and with the data that made it.
    void compare_program() {
        const RunPart& first = parts_.front();
        RunIdentity then;
        for (const auto& [name, value] : first.identity())
            if (name == "program" || name.starts_with("configs/data/"))
                then.emplace_back(name, value);
        for (const Difference& difference : differences(then, reading_identity(options_.configs)))
            fault(first.place(), difference.name,
                  fmt::format("{} when the part was written, {} now. Merge with the program and "
                              "the configs of the run.",
                              difference.one, difference.other));
    }

    void compare_shares() {
        const RunPart& first = parts_.front();
        const int of = first.share().of;
        std::map<int, const RunPart*> found;
        for (const RunPart& part : parts_) {
            const Share& share = part.share();
            if (share.of != of) {
                fault(part.place(), "",
                      fmt::format("is share {} where {} is share {}. Parts of one division go "
                                  "together.",
                                  share.text(), first.place().string(), first.share().text()));
                return;  // what is missing is then anyone's guess
            }
            const auto [at, is_new] = found.emplace(share.number, &part);
            if (!is_new)
                fault(part.place(), "",
                      fmt::format("is share {}, which {} is too. Name each share once.",
                                  share.text(), at->second->place().string()));
        }
        std::vector<std::string> missing;
        for (int number = 1; number <= of; ++number)
            if (!found.contains(number)) missing.push_back(Share{number, of}.text());
        if (!missing.empty() && !unread_)
            fault("merge", "",
                  fmt::format("{} missing: {}. Run {} with --share and name {} too.",
                              missing.size() == 1 ? "a share is" : "shares are",
                              fmt::join(missing, " "), missing.size() == 1 ? "it" : "them",
                              missing.size() == 1 ? "its file" : "their files"));
    }

    const MergeOptions& options_;
    std::list<RunPart> parts_;
    std::vector<Fault> faults_;
    bool unread_ = false;  ///< some file could be any share
};

}  // namespace

int merge(const MergeOptions& options) {
    Merge(options).write();
    if (!options.quiet)
        fmt::print(stderr, "{}: {} part{} put together.\n", options.out.string(),
                   options.parts.size(), options.parts.size() == 1 ? "" : "s");
    return 0;
}

}  // namespace lc
