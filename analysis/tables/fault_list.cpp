#include "analysis/tables/fault_list.hpp"

#include <fmt/format.h>

#include <utility>

namespace lc {
namespace {

constexpr std::size_t most_kept = 50;

}  // namespace

void FaultList::add(int line, std::string column, std::string message) {
    if (++count_ <= most_kept)
        kept_.push_back({file_, line, 0, std::move(column), std::move(message)});
}

void FaultList::throw_if_any() const {
    if (count_ == 0) return;
    std::vector<Fault> faults = kept_;
    if (count_ > kept_.size())
        faults.push_back(
            {file_, 0, 0, "", fmt::format("... and {} more faults.", count_ - kept_.size())});
    throw InputError(std::move(faults));
}

}  // namespace lc
