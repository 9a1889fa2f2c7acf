#include "runner/parallel/bell.hpp"

#include <utility>

#ifdef LC_MPI

#include <chrono>
#include <thread>

#include "runner/parallel/communicator.hpp"

namespace lc {
namespace {

constexpr int bell_tag = 3;
constexpr std::chrono::milliseconds pause{20};

void receive(MPI_Comm among) {
    MPI_Recv(nullptr, 0, MPI_BYTE, MPI_ANY_SOURCE, bell_tag, among, MPI_STATUS_IGNORE);
}

}  // namespace

Bell::Bell(const Ranks& all, std::vector<int> hearers)
    : all_(all.split(0)), hearers_(std::move(hearers)) {}

void Bell::ring() {
    if (std::exchange(rung_, true)) return;
    for (const int hearer : hearers_) {
        if (hearer == all_.rank()) continue;
        MPI_Request request = MPI_REQUEST_NULL;
        MPI_Isend(nullptr, 0, MPI_BYTE, hearer, bell_tag, all_.communicator_->handle, &request);
        MPI_Request_free(&request);  // there is no buffer to wait for
    }
}

bool Bell::heard() {
    if (all_.size() == 1) return false;
    for (int waiting = 1; waiting != 0;) {
        MPI_Iprobe(MPI_ANY_SOURCE, bell_tag, all_.communicator_->handle, &waiting,
                   MPI_STATUS_IGNORE);
        if (waiting == 0) break;
        receive(all_.communicator_->handle);
        ++heard_;
    }
    return heard_ > 0;
}

void Bell::gather(const std::function<void()>& meanwhile) {
    if (all_.size() == 1) return;
    MPI_Request request = MPI_REQUEST_NULL;
    MPI_Ibarrier(all_.communicator_->handle, &request);
    for (int all_here = 0;;) {
        MPI_Test(&request, &all_here, MPI_STATUS_IGNORE);
        if (all_here != 0) break;
        meanwhile();
        std::this_thread::sleep_for(pause);
    }
    // What was rung may still be under way: every hearer takes in as many as were sent to it.
    std::vector<std::uint64_t> sent(static_cast<std::size_t>(all_.size()));
    for (const int hearer : hearers_)
        if (rung_ && hearer != all_.rank()) ++sent[static_cast<std::size_t>(hearer)];
    all_.sum(std::span(sent));
    for (; heard_ < sent[static_cast<std::size_t>(all_.rank())]; ++heard_)
        receive(all_.communicator_->handle);
}

}  // namespace lc

#else

namespace lc {

Bell::Bell(const Ranks& all, std::vector<int> hearers) : all_(all), hearers_(std::move(hearers)) {}
void Bell::ring() { rung_ = true; }
bool Bell::heard() { return false; }
void Bell::gather(const std::function<void()>& /*meanwhile*/) {}

}  // namespace lc

#endif
