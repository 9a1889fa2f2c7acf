// Replicates over the shares of array jobs.
#include "runner/simulation/share.hpp"

#include "tests/support/catch.hpp"

using namespace lc;

TEST_CASE("shares hold every replicate once and differ by one at most") {
    for (int replicates = 1; replicates <= 60; ++replicates)
        for (int of = 1; of <= replicates; ++of) {
            INFO(of << " shares of " << replicates);
            int next = 0;
            for (int number = 1; number <= of; ++number) {
                const Share share{number, of, replicates};
                CHECK(share.first() == next);
                CHECK(share.count() >= replicates / of);
                CHECK(share.count() <= (replicates + of - 1) / of);
                next += share.count();
            }
            CHECK(next == replicates);
        }
}

TEST_CASE("parts of a share are consecutive replicates of the whole run") {
    const Share share{2, 3, 20};  // numbers 6 to 12
    int next = share.first();
    for (int number = 1; number <= 4; ++number) {
        const ReplicateRange part = share.range().part(number, 4);
        CHECK(part.first() == next);
        CHECK((part.count() == 1 || part.count() == 2));
        CHECK(part.replicates == 20);
        next += part.count();
    }
    CHECK(next == share.first() + share.count());
}

TEST_CASE("a share is a number of how many") {
    const auto share = parse_share("2/8", 56);
    REQUIRE(share);
    CHECK(share->number == 2);
    CHECK(share->of == 8);
    CHECK(share->replicates == 56);
    CHECK(share->text() == "2/8");
    CHECK(share->words() == "7 of 56 replicates, from number 7 on");
    CHECK((Share{3, 3, 3}.words()) == "1 of 3 replicates, from number 2 on");
    for (const char* text : {"", "2", "/", "2/", "/8", "0/8", "9/8", "-1/8", "2/8/9", "2 /8",
                             "2/8 ", "+2/8", "a/b", "1.5/8", "99999999999/99999999999"}) {
        INFO("\"" << text << "\"");
        CHECK_FALSE(parse_share(text, 56));
    }
}
