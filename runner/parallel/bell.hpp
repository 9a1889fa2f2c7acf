// A word without content between processes that do not wait for each other.
#pragma once

#include <functional>
#include <vector>

#include "runner/parallel/ranks.hpp"

namespace lc {

/// Any process may ring at any time; those that listen hear of it when they next ask.
class Bell {
  public:
    /// To be made by all processes.
    /// @param hearers  those that listen, by number among all
    Bell(const Ranks& all, std::vector<int> hearers);
    ~Bell() = default;
    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;

    /// Tells every hearer but this process, once however often it is called.
    void ring();
    /// Whether another process has rung; never true in one that does not listen.
    bool heard();
    /// Waits, leaving the processor to others, until all processes have come here. Nobody rings
    /// after that.
    /// @param meanwhile  called several times a second; may ring
    void gather(const std::function<void()>& meanwhile);

  private:
    Ranks all_;  ///< on a communicator of its own: nothing else is mistaken for the bell
    std::vector<int> hearers_;
    bool rung_ = false;
    std::uint64_t heard_ = 0;  ///< times
};

}  // namespace lc
