#include "runner/interrupt.hpp"

#include "tests/support/catch.hpp"

using namespace lc;

TEST_CASE("each signal that asks to stop is noted while a guard lives") {
    for (const int signal : {SIGINT, SIGTERM, SIGUSR1}) {
        struct sigaction before {
        }, after{};
        sigaction(signal, nullptr, &before);
        CHECK_FALSE(interrupt_requested());
        {
            const InterruptGuard guard;
            CHECK_FALSE(interrupt_requested());
            std::raise(signal);
            CHECK(interrupt_requested());
        }
        CHECK_FALSE(interrupt_requested());
        sigaction(signal, nullptr, &after);
        CHECK(after.sa_handler == before.sa_handler);
    }
}

TEST_CASE("a second interrupt from the keyboard is no longer caught but a second SIGTERM is") {
    const InterruptGuard guard;
    struct sigaction now {};
    std::raise(SIGINT);
    sigaction(SIGINT, nullptr, &now);
    CHECK(now.sa_handler == SIG_DFL);
    std::raise(SIGTERM);
    std::raise(SIGTERM);
    CHECK(interrupt_requested());
}
