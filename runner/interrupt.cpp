#include "runner/interrupt.hpp"

#include <atomic>

namespace lc {
namespace {

std::atomic<bool> requested = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may set it");

extern "C" void note_interrupt(int /*signal*/) { requested = true; }

}  // namespace

bool interrupt_requested() noexcept { return requested; }

InterruptGuard::InterruptGuard() {
    requested = false;
    for (std::size_t i = 0; i < signals_.size(); ++i) {
        struct sigaction action {};
        action.sa_handler = note_interrupt;
        // Reading and writing go on where they were; only SIGINT falls back to what it does.
        action.sa_flags = SA_RESTART;
        if (signals_[i] == SIGINT) action.sa_flags |= static_cast<int>(SA_RESETHAND);
        sigemptyset(&action.sa_mask);
        sigaction(signals_[i], &action, &before_[i]);
    }
}

InterruptGuard::~InterruptGuard() {
    for (std::size_t i = 0; i < signals_.size(); ++i) sigaction(signals_[i], &before_[i], nullptr);
    requested = false;
}

}  // namespace lc
