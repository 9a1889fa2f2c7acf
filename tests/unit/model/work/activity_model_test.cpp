#include "model/work/activity_model.hpp"

#include <array>

#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"

using namespace lc;

namespace {

constexpr int grid = 20000;

/// Share of evenly spread ranks that each activity takes.
std::array<double, activity_count> frequencies(const ActivityModel& model, const WorkSituation& s) {
    std::array<double, activity_count> shares{};
    for (int i = 0; i < grid; ++i)
        shares[static_cast<std::size_t>(model.choose(
            s, (static_cast<float>(i) + 0.5f) / static_cast<float>(grid)))] += 1.0 / grid;
    return shares;
}

double share(const std::array<double, activity_count>& shares, Activity a) {
    return shares[static_cast<std::size_t>(a)];
}

WorkSituation mother(YoungestChild youngest, int children, bool partner_works = true) {
    WorkSituation s;
    s.age = 34;
    s.position = FamilyPosition::couple_parent;
    s.youngest = youngest;
    s.children = children;
    s.partner_works = partner_works;
    return s;
}

WorkSituation lone_mother(YoungestChild youngest, int children) {
    WorkSituation s = mother(youngest, children);
    s.position = FamilyPosition::lone_parent;
    return s;
}

}  // namespace

TEST_CASE("activities take the shares of ranks that the model gives as probabilities", "[work]") {
    const ActivityModel model(testing::law(2024), WorkRates{});
    for (const int age : {17, 22, 40, 61, 66, 72})
        for (const Disability disability : {Disability::none, Disability::limited_a_lot}) {
            WorkSituation s = mother(YoungestChild::aged_5_10, 2);
            s.age = age;
            s.disability = disability;
            const auto shares = frequencies(model, s);
            const ActivityShares expected = model.shares(s);
            const double self = share(shares, Activity::self_employed);
            const double part = share(shares, Activity::part_time);
            const double works = self + part + share(shares, Activity::full_time);
            CHECK(works == Approx(expected.works).margin(2e-4));
            CHECK(self / works == Approx(expected.self_employed).margin(2e-3));
            CHECK(share(shares, Activity::unemployed) / (1 - works) ==
                  Approx(expected.unemployed).margin(2e-3));
            const double of_self = static_cast<double>(model.self_employed_part_time(s.sex));
            CHECK((part + self * of_self) / works == Approx(expected.part_time).margin(2e-3));
        }
}

TEST_CASE("nobody works from the last working age and after pension age nobody seeks work",
          "[work]") {
    const ActivityModel model(testing::law(2024), WorkRates{});
    WorkSituation s;
    s.age = ActivityModel::last_working_age;
    CHECK(share(frequencies(model, s), Activity::retired) == Approx(1));
    s.age = 67;
    const auto shares = frequencies(model, s);
    CHECK(share(shares, Activity::unemployed) == 0);
    CHECK(share(shares, Activity::sick) == 0);
    for (std::size_t a = 0; a < activity_count; ++a)
        CHECK(share(shares, static_cast<Activity>(a)) <= share(shares, Activity::retired));
}

TEST_CASE("a later pension age keeps people of sixty-six at work", "[work]") {
    Parameters later = testing::law(2024);
    later.state_pension.pension_age = 67;
    WorkSituation s;
    s.age = 66;
    s.sex = Sex::male;
    const ActivityModel now(testing::law(2024), WorkRates{});
    const ActivityModel then(later, WorkRates{});
    CHECK(then.shares(s).works > now.shares(s).works + 0.1f);
    Parameters between = testing::law(2024);
    between.state_pension.pension_age = 66.5;
    const float half = ActivityModel(between, WorkRates{}).shares(s).works;
    CHECK(half > now.shares(s).works);
    CHECK(half < then.shares(s).works);
}

TEST_CASE("work falls with young children and with many and with limitation", "[work]") {
    const ActivityModel model(testing::law(2024), WorkRates{});
    const auto works = [&](const WorkSituation& s) { return model.shares(s).works; };
    CHECK(works(mother(YoungestChild::aged_0_2, 1)) <
          works(mother(YoungestChild::aged_11_plus, 1)));
    CHECK(works(mother(YoungestChild::aged_5_10, 3)) < works(mother(YoungestChild::aged_5_10, 2)));
    CHECK(works(mother(YoungestChild::aged_5_10, 1, false)) <
          works(mother(YoungestChild::aged_5_10, 1)));
    CHECK(works(lone_mother(YoungestChild::aged_0_2, 1)) <
          works(mother(YoungestChild::aged_0_2, 1)));
    CHECK(works(lone_mother(YoungestChild::aged_5_10, 3)) <
          works(lone_mother(YoungestChild::aged_5_10, 1)));
    WorkSituation limited = mother(YoungestChild::aged_11_plus, 1);
    limited.disability = Disability::limited_a_lot;
    CHECK(works(limited) < works(mother(YoungestChild::aged_11_plus, 1)));
}

TEST_CASE("tenants work alike whether their landlord is a council or not", "[work]") {
    // A household that is given a social home must not lose work by it.
    const ActivityModel model(testing::law(2024), WorkRates{});
    WorkSituation council = lone_mother(YoungestChild::aged_5_10, 2);
    council.tenure = Tenure::social_rent;
    WorkSituation other = council;
    other.tenure = Tenure::private_rent;
    for (int i = 0; i < 100; ++i)
        CHECK(model.choose(council, static_cast<float>(i) / 100.0f) ==
              model.choose(other, static_cast<float>(i) / 100.0f));
}

TEST_CASE("support for lone parents adds workers and takes work from nobody", "[work]") {
    Parameters supported = testing::law(2024);
    supported.employment.lone_parent_support = 0.5;
    const ActivityModel before(testing::law(2024), WorkRates{});
    const ActivityModel after(supported, WorkRates{});
    const WorkSituation s = lone_mother(YoungestChild::aged_3_4, 2);
    int gained = 0;
    for (int i = 0; i < grid; ++i) {
        const float rank = static_cast<float>(i) / static_cast<float>(grid);
        const bool then = works(after.choose(s, rank)), now = works(before.choose(s, rank));
        CHECK((then || !now));
        gained += then && !now;
    }
    const auto more = static_cast<double>(after.shares(s).works - before.shares(s).works);
    CHECK(more > 0);
    CHECK(gained == Approx(grid * more).margin(2));
    const WorkSituation couple = mother(YoungestChild::aged_3_4, 2);
    CHECK(after.shares(couple).works == before.shares(couple).works);
}
