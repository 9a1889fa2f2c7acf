// The program's command line, called from a test with what it says caught.
#pragma once

#include <unistd.h>

#include <cstdio>
#include <string>
#include <vector>

#include "runner/cli/application.hpp"

namespace lc::testing {

/// Standard output or error, caught in a file.
class Caught {
  public:
    explicit Caught(std::FILE* stream) : stream_(stream), file_(std::tmpfile()) {
        std::fflush(stream_);
        before_ = dup(fileno(stream_));
        dup2(fileno(file_), fileno(stream_));
    }
    ~Caught() {
        std::fflush(stream_);
        dup2(before_, fileno(stream_));
        close(before_);
        std::fclose(file_);
    }
    Caught(const Caught&) = delete;
    Caught& operator=(const Caught&) = delete;

    std::string text() {
        std::fflush(stream_);
        std::rewind(file_);
        std::string text;
        for (int c = std::fgetc(file_); c != EOF; c = std::fgetc(file_))
            text += static_cast<char>(c);
        return text;
    }

  private:
    std::FILE* stream_;
    std::FILE* file_;
    int before_ = -1;
};

/// What the program says and how it ends.
struct Answer {
    int status = 0;
    std::string out, err;
};

/// Runs the program with the arguments, in this process.
inline Answer call(const std::vector<std::string>& arguments) {
    std::vector<const char*> argv{"lifechances"};
    for (const std::string& argument : arguments) argv.push_back(argument.c_str());
    Answer answer;
    Caught out(stdout), err(stderr);
    answer.status = run_application(static_cast<int>(argv.size()), argv.data());
    answer.out = out.text();
    answer.err = err.text();
    return answer;
}

}  // namespace lc::testing
