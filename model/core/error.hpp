// Errors and contracts. Bad input is InputError, a failing environment RunError, a programmer's
// slip LC_EXPECT.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace lc {

/// One fault in something a person wrote: where it is, what is wrong and what would mend it.
struct Fault {
    std::string file;
    int line = 0;         ///< 1-based; 0 when the fault has no line
    int column = 0;       ///< 1-based; 0 when unknown
    std::string pointer;  ///< JSON pointer, or a column name in a table; may be empty
    std::string message;  ///< problem (why it is one). Suggestion.

    /// "file:line:column: /pointer: message"
    std::string text() const;
};

/// Input is wrong: exit status 2. Carries all faults found, so that they are reported together.
class InputError : public std::runtime_error {
  public:
    explicit InputError(std::vector<Fault> faults);
    const std::vector<Fault>& faults() const { return faults_; }

  private:
    std::vector<Fault> faults_;
};

/// The environment failed (disk, memory, another rank): exit status 1.
class RunError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The run was interrupted: exit status 3.
class Interrupted : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace lc

// Contracts for programmers; input never reaches them. On in debug and sanitizer builds.
#ifdef LC_CHECKS
#define LC_CONTRACT(kind, condition)                                                              \
    do {                                                                                          \
        if (!(condition)) {                                                                       \
            std::fprintf(stderr, "%s:%d: %s(%s) failed\n", __FILE__, __LINE__, kind, #condition); \
            std::abort();                                                                         \
        }                                                                                         \
    } while (false)
#else
#define LC_CONTRACT(kind, condition) static_cast<void>(0)
#endif
#define LC_EXPECT(condition) LC_CONTRACT("LC_EXPECT", condition)
#define LC_ENSURE(condition) LC_CONTRACT("LC_ENSURE", condition)
