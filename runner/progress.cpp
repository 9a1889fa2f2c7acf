#include "runner/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace lc {
namespace {

constexpr std::int64_t bar_interval = 100, line_interval = 10'000;  // milliseconds
constexpr int bar_width = 30;

Progress::Style chosen(Progress::Style style, std::FILE* out) {
    if (style != Progress::Style::automatic) return style;
    return ::isatty(::fileno(out)) == 1 ? Progress::Style::bar : Progress::Style::lines;
}

std::int64_t milliseconds(std::chrono::steady_clock::duration duration) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
}

}  // namespace

std::string duration_words(double seconds) {
    const auto whole = static_cast<std::int64_t>(std::llround(std::max(0.0, seconds)));
    if (whole < 60) return fmt::format("{} s", whole);
    if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
    return fmt::format("{} h {} min", whole / 3600, whole / 60 % 60);
}

Progress::Progress(std::uint64_t total, Style style, std::FILE* out)
    : total_(total),
      next_show_(0),
      style_(chosen(style, out)),
      out_(out),
      start_(Clock::now()),
      stage_start_(start_) {
    next_show_ = style_ == Style::bar ? 0 : line_interval;
}

Progress::~Progress() { clear(); }

void Progress::stage(const std::string& name) {
    if (style_ == Style::none) return;
    const std::lock_guard lock(mutex_);
    stage_ = name;
    stage_start_ = Clock::now();
    stage_done_ = done_.load();
    if (style_ == Style::bar) show(stage_start_);
}

void Progress::expect(std::uint64_t units) { total_ = done_.load() + units; }

void Progress::advance(std::uint64_t units) noexcept {
    done_.fetch_add(units, std::memory_order_relaxed);
    if (style_ == Style::none) return;
    const Clock::time_point now = Clock::now();
    if (milliseconds(now - start_) < next_show_.load(std::memory_order_relaxed)) return;
    const std::unique_lock lock(mutex_, std::try_to_lock);
    if (!lock.owns_lock()) return;
    next_show_ = milliseconds(now - start_) + (style_ == Style::bar ? bar_interval : line_interval);
    show(now);
}

/// Draws the bar or prints a line; the mutex is held. Nothing here may throw: a failing standard
/// error is no reason to stop a run.
void Progress::show(Clock::time_point now) noexcept {
    const double done = static_cast<double>(done_.load());
    const double total = std::max(static_cast<double>(total_.load()), 1.0);
    const double part = std::min(done / total, 1.0);
    try {
        std::string text = fmt::format("{:3.0f}%", std::floor(100 * part));
        const double seconds = std::chrono::duration<double>(now - stage_start_).count();
        const double in_stage = done - static_cast<double>(stage_done_);
        // A pace is known only after a while.
        if (seconds >= 1 && in_stage > 0 && done < total)
            text += fmt::format(", about {} to go",
                                duration_words((total - done) * seconds / in_stage));
        if (style_ == Style::lines) {
            fmt::print(out_, "{}: {}\n", stage_, text);
        } else {
            const auto filled = static_cast<std::size_t>(part * bar_width);
            const std::string bar = std::string(filled, '#') + std::string(bar_width - filled, '.');
            fmt::print(out_, "\r\033[K{} [{}] {}", stage_, bar, text);
            drawn_ = true;
        }
        std::fflush(out_);
    } catch (...) {
        drawn_ = false;
    }
}

void Progress::clear() noexcept {
    if (!drawn_) return;
    std::fputs("\r\033[K", out_);
    std::fflush(out_);
    drawn_ = false;
}

void Progress::say(const std::string& line) {
    const std::lock_guard lock(mutex_);
    clear();
    fmt::print(out_, "{}\n", line);
    std::fflush(out_);
}

void Progress::finish() {
    if (style_ == Style::none) return;
    const std::lock_guard lock(mutex_);
    clear();
    const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
    fmt::print(out_, "finished in {}\n", duration_words(seconds));
    std::fflush(out_);
}

}  // namespace lc
