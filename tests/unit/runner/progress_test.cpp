#include "runner/progress.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/catch.hpp"

namespace lc {
namespace {

/// What a stream in memory received.
class Received {
  public:
    Received() : stream_(::open_memstream(&text_, &size_)) {}
    ~Received() {
        std::fclose(stream_);
        std::free(text_);
    }
    Received(const Received&) = delete;
    Received& operator=(const Received&) = delete;
    std::FILE* stream() { return stream_; }
    std::string text() {
        std::fflush(stream_);
        return {text_, size_};
    }

  private:
    char* text_ = nullptr;
    std::size_t size_ = 0;
    std::FILE* stream_;
};

}  // namespace

TEST_CASE("progress says nothing when quiet") {
    Received received;
    {
        Progress progress(10, Progress::Style::none, received.stream());
        progress.stage("simulating");
        progress.advance(5);
        progress.finish();
    }
    CHECK(received.text().empty());
}

TEST_CASE("progress in plain lines keeps silent for the first ten seconds") {
    Received received;
    {
        Progress progress(1000, Progress::Style::lines, received.stream());
        progress.stage("simulating");
        for (int i = 0; i < 1000; ++i) progress.advance(1);
        CHECK(received.text().empty());
        progress.finish();
    }
    CHECK(received.text().rfind("finished in ", 0) == 0);
}

TEST_CASE("progress bar shows stage and share and is cleared at the end") {
    Received received;
    {
        Progress progress(1, Progress::Style::bar, received.stream());
        progress.expect(200);
        progress.advance(50);
        progress.stage("writing");
        const std::string text = received.text();
        CHECK(text.find("writing [#######.......................]  25%") != std::string::npos);
        CHECK(text.find('\n') == std::string::npos);
    }
    const std::string text = received.text();
    CHECK(text.substr(text.size() - 4) == "\r\033[J");
}

TEST_CASE("the live view shows years and the headline below the bar and draws over both") {
    Received received;
    Progress progress(1, Progress::Style::bar, received.stream());
    progress.expect(400, 4);
    progress.advance(50);
    progress.year_done("Child poverty 2024-25: baseline 31.0%");
    progress.advance(50);
    progress.year_done("");  // a year without a headline of its own keeps the last
    progress.stage("simulating");
    const std::string text = received.text();
    // The years to come count as long as those done, whatever was expected.
    const std::string view =
        "simulating [###############...............]  50%\n2 of 4 years\n"
        "Child poverty 2024-25: baseline 31.0%";
    CHECK(text.substr(text.size() - view.size()) == view);
    // Up from the third line, then clear all.
    CHECK(text.find("\033[2A\r\033[Jsimulating") != std::string::npos);
}

TEST_CASE("the live view cuts what would wrap on the terminal") {
    Received received;
    Progress progress(10, Progress::Style::bar, received.stream());
    progress.year_done("headline " + std::string(200, 'x'));
    const std::string text = received.text();
    // A stream in memory has no width: 80 characters, of which the last stays free.
    CHECK(text.size() - text.rfind('\n') - 1 == 79);
}

TEST_CASE("years do not reach a quiet stream") {
    Received received;
    Progress progress(10, Progress::Style::none, received.stream());
    progress.expect(10, 2);
    progress.year_done("a headline");
    CHECK(received.text().empty());
}

TEST_CASE("quantities are told in thousands and millions") {
    CHECK(quantity_words(420.4) == "420");
    CHECK(quantity_words(852'300) == "852 thousand");
    CHECK(quantity_words(1'940'000) == "1.9 million");
}

TEST_CASE("progress never shows more than the whole") {
    Received received;
    Progress progress(10, Progress::Style::bar, received.stream());
    progress.advance(25);
    progress.stage("writing");
    CHECK(received.text().find("100%") != std::string::npos);
}

TEST_CASE("progress on a stream that is no terminal is in lines") {
    std::FILE* file = std::tmpfile();
    {
        Progress progress(10, Progress::Style::automatic, file);
        progress.advance(5);
        progress.finish();
    }
    std::rewind(file);
    char line[64] = "";
    CHECK(std::fgets(line, sizeof line, file) != nullptr);
    CHECK(std::string(line).rfind("finished in ", 0) == 0);
    std::fclose(file);
}

TEST_CASE("progress counts what many threads report") {
    Received received;
    Progress progress(80'000, Progress::Style::bar, received.stream());
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 10'000; ++i) progress.advance(1);
        });
    for (std::thread& thread : threads) thread.join();
    progress.stage("half way");
    CHECK(received.text().find("half way [###############...............]  50%") !=
          std::string::npos);
}

TEST_CASE("durations are told in the two largest units") {
    CHECK(duration_words(0.2) == "0 s");
    CHECK(duration_words(59.4) == "59 s");
    CHECK(duration_words(200) == "3 min 20 s");
    CHECK(duration_words(7500) == "2 h 5 min");
}

}  // namespace lc
