// How far a run is, on standard error: a live view on a terminal, plain lines otherwise, or
// nothing.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <mutex>
#include <string>
#include <vector>

namespace lc {

/// Counts units of work (person-years, or what takes as long) and tells the share done and the time
/// to go. advance() may be called from any thread at any rate: it is an atomic addition and a look
/// at the clock.
class Progress {
  public:
    enum class Style : std::uint8_t {
        automatic,  ///< bar on a terminal, lines otherwise
        bar,        ///< a bar, and below it the headline as it emerges, drawn over and over
        lines,      ///< at most one every ten seconds
        none,
    };

    /// @param total  units of the whole work as far as known; expect() corrects it
    /// @param style  how to show it
    /// @param out    standard error, or another stream in tests
    Progress(std::uint64_t total, Style style, std::FILE* out = stderr);
    /// Clears a bar that is still there.
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    /// Names what is being done from now on, e.g. "simulating" or "writing". The time to go is
    /// judged by the pace since the stage began.
    void stage(const std::string& name);
    /// Corrects the estimate of the whole: what is done and `units` more, e.g. once the population
    /// is known; and how many years are simulated with them. With years the view tells how many
    /// are done and how fast: units are person-years then.
    void expect(std::uint64_t units, std::uint64_t years = 0);
    /// Reports a year as simulated. @param headline  what it says so far; empty keeps the last
    void year_done(std::string headline);
    /// Reports units of work as done.
    void advance(std::uint64_t units) noexcept;
    /// Puts a line of its own between bar or lines, whatever the style: for what must be seen.
    void say(const std::string& line);
    /// Clears the bar and says how long it took.
    void finish();

  private:
    using Clock = std::chrono::steady_clock;
    void show(Clock::time_point now) noexcept;
    std::string status(Clock::time_point now) const;
    std::string speed(Clock::time_point now) const;
    double pace(Clock::time_point now) const;
    void draw(const std::vector<std::string>& lines);
    void clear() noexcept;

    std::atomic<std::uint64_t> done_{0}, total_;
    std::atomic<std::int64_t> next_show_;  ///< milliseconds since start_
    const Style style_;
    std::FILE* const out_;
    const Clock::time_point start_;

    std::mutex mutex_;  ///< guards what follows, and the stream
    std::string stage_ = "starting";
    Clock::time_point stage_start_;
    std::uint64_t stage_done_ = 0;  ///< units done when the stage began
    std::uint64_t years_done_ = 0, years_ = 0;
    std::uint64_t year_start_ = 0;  ///< units done when the year under way began
    std::string headline_;
    std::size_t drawn_ = 0;  ///< lines on the terminal
};

/// "1.9 million", "850 thousand", "420".
std::string quantity_words(double value);

/// "48 s", "3 min 20 s", "2 h 5 min".
std::string duration_words(double seconds);

}  // namespace lc
