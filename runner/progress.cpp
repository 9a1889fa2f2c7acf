#include "runner/progress.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <utility>

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

/// Characters that a line of the terminal holds.
std::size_t columns_of(std::FILE* out) {
    constexpr std::size_t usual = 80;
    winsize size{};
    if (::ioctl(::fileno(out), TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual;
    return size.ws_col;
}

/// A text cut to fewer characters than a line has, so that it does not wrap.
std::string cut(const std::string& text, std::size_t columns) {
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80 && ++characters == columns)
            return text.substr(0, i);
    return text;
}

}  // namespace

std::string quantity_words(double value) {
    if (value >= 1e6) return fmt::format("{:.1f} million", value / 1e6);
    if (value >= 1e4) return fmt::format("{:.0f} thousand", value / 1e3);
    return fmt::format("{:.0f}", value);
}

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

void Progress::expect(std::uint64_t units, std::uint64_t years) {
    total_ = done_.load() + units;
    const std::lock_guard lock(mutex_);
    if (years == 0) return;
    years_ = years_done_ + years;
    year_start_ = done_.load();
}

void Progress::year_done(std::string headline) {
    const std::lock_guard lock(mutex_);
    ++years_done_;
    // The population changes: the years to come are taken to be like the last one.
    const std::uint64_t done = done_.load();
    if (years_ >= years_done_) total_ = done + (years_ - years_done_) * (done - year_start_);
    year_start_ = done;
    if (!headline.empty()) headline_ = std::move(headline);
    if (style_ == Style::bar) show(Clock::now());
}

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

/// " 43%, about 2 min 5 s to go"
std::string Progress::status(Clock::time_point now) const {
    const double done = static_cast<double>(done_.load());
    const double total = std::max(static_cast<double>(total_.load()), 1.0);
    std::string text = fmt::format("{:3.0f}%", std::floor(100 * std::min(done / total, 1.0)));
    const double pace = this->pace(now);
    if (pace <= 0 || done >= total) return text;
    return text + fmt::format(", about {} to go", duration_words((total - done) / pace));
}

/// "12 of 44 years, 1.9 million person-years/s"; empty before years are known of.
std::string Progress::speed(Clock::time_point now) const {
    if (years_ == 0) return {};
    std::string text = fmt::format("{} of {} years", std::min(years_done_, years_), years_);
    const double pace = this->pace(now);
    if (pace > 0) text += fmt::format(", {} person-years/s", quantity_words(pace));
    return text;
}

/// Units a second since the stage began; 0 until that is known.
double Progress::pace(Clock::time_point now) const {
    const double seconds = std::chrono::duration<double>(now - stage_start_).count();
    return seconds < 1 ? 0 : static_cast<double>(done_.load() - stage_done_) / seconds;
}

/// Draws the view or prints a line; the mutex is held. Nothing here may throw: a failing standard
/// error is no reason to stop a run.
void Progress::show(Clock::time_point now) noexcept {
    try {
        if (style_ == Style::lines) {
            std::string line = fmt::format("{}: {}", stage_, status(now));
            for (const std::string& more : {speed(now), headline_})
                if (!more.empty()) line += "; " + more;
            fmt::print(out_, "{}\n", line);
            std::fflush(out_);
            return;
        }
        const double total = std::max(static_cast<double>(total_.load()), 1.0);
        const double part = std::min(static_cast<double>(done_.load()) / total, 1.0);
        const auto filled = static_cast<std::size_t>(part * bar_width);
        const std::string bar = std::string(filled, '#') + std::string(bar_width - filled, '.');
        std::vector<std::string> lines{fmt::format("{} [{}] {}", stage_, bar, status(now))};
        for (const std::string& more : {speed(now), headline_})
            if (!more.empty()) lines.push_back(more);
        draw(lines);
    } catch (...) {
        drawn_ = 0;
    }
}

/// Lines in place of those that stand there.
void Progress::draw(const std::vector<std::string>& lines) {
    const std::size_t columns = columns_of(out_);
    clear();
    for (std::size_t i = 0; i < lines.size(); ++i)
        fmt::print(out_, "{}{}", i > 0 ? "\n" : "", cut(lines[i], columns));
    drawn_ = lines.size();
    std::fflush(out_);
}

void Progress::clear() noexcept {
    if (drawn_ == 0) return;
    if (drawn_ > 1) std::fprintf(out_, "\033[%zuA", drawn_ - 1);
    std::fputs("\r\033[J", out_);  // to the end of the screen
    std::fflush(out_);
    drawn_ = 0;
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
