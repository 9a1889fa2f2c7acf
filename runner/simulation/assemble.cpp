#include "runner/simulation/assemble.hpp"

#include <algorithm>

#include "runner/parallel/message.hpp"
#include "runner/simulation/replicate_archive.hpp"
#include "runner/simulation/share.hpp"

namespace lc {
namespace {

template <class Archive, Is<Provenance> Record>
void exchange_work(Archive& archive, Record& record) {
    exchange_all(archive, record.started, record.person_years, record.seconds_synthesis,
                 record.seconds_simulation);
}

void send_group(const Ranks& all, const RunResults& results) {
    MessageWriter writer;
    exchange_work(writer, results.provenance);
    all.send_to_root(writer.message());
    for (int r = 0; r < results.replicates; ++r) all.send_to_root(replicate_message(results, r));
}

/// Makes room for all replicates; those that are there become the first.
void widen(RunResults& results, int replicates) {
    std::vector<Message> own;
    for (int r = 0; r < results.replicates; ++r) own.push_back(replicate_message(results, r));
    std::vector<Tally>().swap(results.tallies);  // its memory goes before the new is taken
    results.replicates = replicates;
    results.allocate();
    for (std::size_t r = 0; r < own.size(); ++r) {
        take_replicate(own[r], results, static_cast<int>(r));
        Message().swap(own[r]);
    }
}

void receive_group(const Ranks& all, int from, const ReplicateRange& range, RunResults& results) {
    const Message work = all.receive_from(from);
    MessageReader reader(work);
    Provenance provenance;
    exchange_work(reader, provenance);
    add_group(results.provenance, provenance);
    for (int r = 0; r < range.count(); ++r)
        take_replicate(all.receive_from(from), results, range.first() + r);
}

}  // namespace

Message replicate_message(const RunResults& results, int replicate) {
    MessageWriter writer;
    exchange_replicate(writer, results, replicate);
    return writer.take();
}

void take_replicate(const Message& message, RunResults& results, int replicate) {
    MessageReader reader(message);
    exchange_replicate(reader, results, replicate);
}

void add_group(Provenance& whole, const Provenance& group) {
    whole.started = std::min(whole.started, group.started);
    whole.person_years += group.person_years;
    whole.seconds_synthesis = std::max(whole.seconds_synthesis, group.seconds_synthesis);
    whole.seconds_simulation = std::max(whole.seconds_simulation, group.seconds_simulation);
}

void assemble(const Groups& groups, int replicates, RunResults& results) {
    if (groups.count() == 1) return;
    const Ranks& all = groups.all();
    if (!all.root()) {
        if (groups.own().root()) send_group(all, results);
        return;
    }
    widen(results, replicates);
    const ReplicateRange whole{0, replicates, replicates};  // numbered as in `results`
    for (int group = 2; group <= groups.count(); ++group)
        receive_group(all, groups.root_of(group), whole.part(group, groups.count()), results);
}

}  // namespace lc
