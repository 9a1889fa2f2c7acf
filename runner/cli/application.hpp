// The program's command line: verbs, options, messages and exit statuses.
#pragma once

namespace lc {

/// Exit statuses, as --help states them.
inline constexpr int status_done = 0, status_failed = 1, status_input = 2, status_interrupted = 3;

/// Runs the verb that the arguments name. Prints its answer to standard output and faults to
/// standard error; throws nothing.
/// @return exit status
int run_application(int argc, const char* const* argv);

}  // namespace lc
