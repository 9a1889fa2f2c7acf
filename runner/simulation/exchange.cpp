#include "runner/simulation/exchange.hpp"

#include "runner/parallel/message.hpp"
#include "runner/simulation/shard_archive.hpp"

namespace lc {

// Rows travel as columns. What is written is constant, what is read is not.
template <class Archive, Is<Outbox> Type>
void exchange(Archive& archive, Type& outbox) {
    auto& [movers, first_household] = outbox;
    Shard columns;
    if constexpr (std::is_const_v<Type>) movers.append_to(columns);
    exchange_all(archive, columns, first_household);
    if constexpr (!std::is_const_v<Type>) {
        movers.clear();
        for (std::size_t h = 0; h < columns.household_count(); ++h) movers.add(columns, h);
    }
}

template <class Archive, Is<FitCell> Cell>
void exchange(Archive& archive, Cell& cell) {
    auto& [name, published, simulated] = cell;
    exchange_all(archive, name, published, simulated);
}

template <class Archive, Is<MarginFit> Margin>
void exchange(Archive& archive, Margin& margin) {
    auto& [name, unit, cells] = margin;
    exchange_all(archive, name, unit, cells);
}

template <class Archive, Is<std::pair<std::string, std::size_t>> Repair>
void exchange(Archive& archive, Repair& repair) {
    exchange_all(archive, repair.first, repair.second);
}

template <class Archive, Is<FitReport> Report>
void exchange(Archive& archive, Report& report) {
    auto& [authority, margins, iterations, residual, converged, repairs] = report;
    exchange_all(archive, authority, margins, iterations, residual, converged, repairs);
}

namespace {

/// What of an outbox is bound for the authorities of one process.
Outbox bound_for(const Outbox& outbox, const Partition& partition, int process) {
    Outbox part;
    const std::size_t authorities = outbox.first_household.size() - 1;
    part.first_household.assign(authorities + 1, 0);
    for (std::size_t to = 0; to < authorities; ++to) {
        if (partition.owner(to) == process)
            for (std::size_t h = outbox.first_household[to]; h < outbox.first_household[to + 1];
                 ++h)
                part.movers.add(outbox.movers.homes()[h], outbox.movers.members(h));
        part.first_household[to + 1] = static_cast<std::uint32_t>(part.movers.household_count());
    }
    return part;
}

}  // namespace

void exchange_movers(const Partition& partition, std::vector<Outbox>& outboxes) {
    const Ranks& ranks = partition.ranks();
    if (ranks.size() == 1) return;
    std::vector<Message> to_each(static_cast<std::size_t>(ranks.size()));
    for (int process = 0; process < ranks.size(); ++process) {
        if (process == ranks.rank()) continue;
        MessageWriter writer;
        for (std::size_t k = 0; k < outboxes.size(); ++k)
            if (partition.owns(k)) {
                const Outbox part = bound_for(outboxes[k], partition, process);
                exchange(writer, part);
            }
        to_each[static_cast<std::size_t>(process)] = writer.take();
    }
    const std::vector<Message> from = ranks.exchange(to_each);
    for (int process = 0; process < ranks.size(); ++process) {
        if (process == ranks.rank()) continue;
        MessageReader reader(from[static_cast<std::size_t>(process)]);
        for (std::size_t k = 0; k < outboxes.size(); ++k)
            if (partition.owner(k) == process) exchange(reader, outboxes[k]);
    }
}

void share_reports(const Partition& partition, std::vector<FitReport>& reports) {
    const Ranks& ranks = partition.ranks();
    if (ranks.size() == 1) return;
    MessageWriter writer;
    for (std::size_t k = 0; k < reports.size(); ++k)
        if (partition.owns(k)) exchange(writer, reports[k]);
    const std::vector<Message> from =
        ranks.exchange(std::vector<Message>(static_cast<std::size_t>(ranks.size()), writer.take()));
    for (int process = 0; process < ranks.size(); ++process) {
        if (process == ranks.rank()) continue;
        MessageReader reader(from[static_cast<std::size_t>(process)]);
        for (std::size_t k = 0; k < reports.size(); ++k)
            if (partition.owner(k) == process) exchange(reader, reports[k]);
    }
}

}  // namespace lc
