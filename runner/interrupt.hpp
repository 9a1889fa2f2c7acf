// Signals that ask a run to stop where it can go on later.
#pragma once

#include <array>
#include <csignal>

namespace lc {

/// Whether SIGINT, SIGTERM or SIGUSR1 (the warning that Slurm sends ahead of a time limit) has
/// come since an InterruptGuard was made. Never true without one.
bool interrupt_requested() noexcept;

/// Takes those signals while it lives and restores what was done with them before. A second SIGINT
/// ends the program at once, for those who cannot wait; files are safe then too, see ReplacedFile.
class InterruptGuard {
  public:
    InterruptGuard();
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard&) = delete;
    InterruptGuard& operator=(const InterruptGuard&) = delete;

  private:
    static constexpr std::array<int, 3> signals_{SIGINT, SIGTERM, SIGUSR1};
    std::array<struct sigaction, signals_.size()> before_{};
};

}  // namespace lc
