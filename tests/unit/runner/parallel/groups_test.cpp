// How processes and replicates are dealt to groups.
#include "runner/parallel/groups.hpp"

#include <algorithm>
#include <stdexcept>

#include "model/core/error.hpp"
#include "runner/parallel/agreement.hpp"
#include "tests/support/catch.hpp"

using namespace lc;

TEST_CASE("every group has processes that follow each other and no other group has") {
    for (int processes = 1; processes <= 40; ++processes)
        for (int groups = 1; groups <= processes; ++groups) {
            INFO(groups << " groups of " << processes);
            const GroupDivision division{processes, groups};
            std::vector<int> members(static_cast<std::size_t>(groups));
            int before = 1;
            for (int process = 0; process < processes; ++process) {
                const int group = division.group_of(process);
                CHECK((group == before || group == before + 1));
                if (group != before || process == 0) CHECK(division.root_of(group) == process);
                before = group;
                ++members.at(static_cast<std::size_t>(group) - 1);
            }
            const auto [least, most] = std::minmax_element(members.begin(), members.end());
            CHECK(*least >= 1);
            CHECK(*most - *least <= 1);
        }
}

TEST_CASE("the number of groups that keeps all processes at work comes first") {
    const auto first = [](int replicates, int processes) {
        return group_counts(replicates, processes).front();
    };
    CHECK(first(1, 8) == 1);
    CHECK(first(8, 1) == 1);
    CHECK(first(4, 4) == 4);
    CHECK(first(100, 4) == 4);
    CHECK(first(4, 8) == 4);
    // Two groups of two: three replicates one after the other by two processes are 3/2 of one
    // process's time for a replicate, five by all four 5/4.
    CHECK(first(5, 4) == 1);
    CHECK(first(10, 8) == 2);  // five by four processes, as good as ten by eight
    CHECK(group_counts(10, 3) == std::vector<int>{1, 3, 2});
    CHECK(group_counts(3, 40).size() == 3);
}

TEST_CASE("a run of one process is one group that nobody interrupts") {
    Groups groups(Ranks(), 1);
    CHECK(groups.number() == 1);
    CHECK(groups.own().root());
    CHECK_FALSE(groups.interrupted());
}

TEST_CASE("wrong input is passed on and other failures are left alone") {
    const Ranks one;
    agree(one, [] {});
    try {
        agree(one, [] { throw InputError({{"a.json", 3, 1, "/x", "is wrong"}}); });
        FAIL("nothing was thrown");
    } catch (const InputError& error) {
        REQUIRE(error.faults().size() == 1);
        CHECK(error.faults()[0].text() == "a.json:3:1: /x: is wrong");
    }
    CHECK_THROWS_AS(agree(one, [] { throw std::runtime_error("disk"); }), std::runtime_error);
}
