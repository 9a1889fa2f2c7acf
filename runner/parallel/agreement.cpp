#include "runner/parallel/agreement.hpp"

#include <utility>

#include "model/core/error.hpp"
#include "runner/parallel/message.hpp"

namespace lc {
namespace {

template <class Archive, Is<Fault> Type>
void exchange(Archive& archive, Type& fault) {
    auto& [file, line, column, pointer, message] = fault;
    exchange_all(archive, file, line, column, pointer, message);
}

std::vector<Fault> received(const Message& message) {
    MessageReader reader(message);
    std::vector<Fault> faults(reader.length(0));
    for (Fault& fault : faults) exchange(reader, fault);
    return faults;
}

Message sent(const std::vector<Fault>& faults) {
    MessageWriter writer;
    writer.length(faults.size());
    for (const Fault& fault : faults) exchange(writer, fault);
    return writer.take();
}

}  // namespace

void agree(const Ranks& all, const std::function<void()>& work) {
    std::vector<Fault> faults;
    try {
        work();
    } catch (const InputError& error) {
        faults = error.faults();
    }
    if (!all.any(!faults.empty())) return;
    if (!all.root()) all.send_to_root(sent(faults));
    for (int rank = 1; all.root() && rank < all.size(); ++rank)
        if (auto found = received(all.receive_from(rank)); faults.empty())
            faults = std::move(found);
    throw InputError(std::move(faults));
}

}  // namespace lc
