// How far a run is, on standard error: a bar on a terminal, plain lines otherwise, or nothing.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <mutex>
#include <string>

namespace lc {

/// Counts units of work (person-years, or what is as long) and tells the share done and the time
/// to go. advance() may be called from any thread and costs one atomic addition.
class Progress {
  public:
    enum class Style : std::uint8_t {
        automatic,  ///< bar on a terminal, lines otherwise
        bar,
        lines,  ///< at most one every ten seconds
        none,
    };

    /// @param total  units of the whole work, at least 1; more may be added by grow()
    /// @param style  how to show it
    /// @param out    standard error, or another stream in tests
    Progress(std::uint64_t total, Style style, std::FILE* out = stderr);
    /// Clears the bar.
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Names what is being done now, e.g. "simulating" or "writing".
    void stage(const std::string& name);
    /// Corrects the estimate of the whole, e.g. once the population is known.
    void set_total(std::uint64_t total);
    /// Reports units of work as done.
    void advance(std::uint64_t units) noexcept;
    /// Shows the end: the units done and the time taken.
    void finish();

  private:
    using Clock = std::chrono::steady_clock;
    void show(Clock::time_point now, bool last);

    std::atomic<std::uint64_t> done_{0}, total_{1};
    std::atomic<std::int64_t> next_show_{0};  ///< milliseconds since start_
    Style style_;
    std::FILE* out_;
    Clock::time_point start_;
    std::mutex mutex_;
    std::string stage_;
    bool finished_ = false;
};

}  // namespace lc
