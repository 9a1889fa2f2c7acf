// Work and pay stay as they were synthesised while ages and families stand still.
//
// 12,000 made households, ten years; each share is compared with its start within four standard
// errors of the difference of two samples (error rate of a whole test below 1 in 1,000).
#include <algorithm>
#include <cmath>

#include "model/processes/circumstances/earnings.hpp"
#include "model/processes/circumstances/employment.hpp"
#include "model/work/initialise_work.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"
#include "tests/support/work_setting.hpp"

using namespace lc;
using testing::WorkSetting;

namespace {

struct Shares {
    double adults = 0;
    std::array<double, activity_count> activity{};
    double pay_median = 0, pay_upper = 0;
};

Shares measure(const Shard& shard) {
    Shares shares;
    std::vector<float> pay;
    for (std::size_t p = 0; p < shard.person_count(); ++p) {
        if (shard.persons.age[p] < 19 || shard.persons.age[p] > 64) continue;
        shares.adults += 1;
        shares.activity[static_cast<std::size_t>(shard.persons.activity[p])] += 1;
        if (shard.persons.activity[p] == Activity::full_time)
            pay.push_back(shard.persons.income[p]);
    }
    for (double& share : shares.activity) share /= shares.adults;
    std::sort(pay.begin(), pay.end());
    shares.pay_median = static_cast<double>(pay[pay.size() / 2]);
    shares.pay_upper = static_cast<double>(pay[pay.size() * 9 / 10]);
    return shares;
}

}  // namespace

TEST_CASE("work and pay do not drift in ten years without demography", "[statistical]") {
    WorkSetting setting;
    Tally tally;
    Shard shard = testing::made_population(12000);
    // Social tenants start with less work and pay than their tenancy itself explains; that fades.
    for (Tenure& tenure : shard.households.tenure)
        if (tenure == Tenure::social_rent) tenure = Tenure::private_rent;
    initialise_work(setting.context(2022), shard);
    const Shares start = measure(shard);
    const Persons before = shard.persons;
    for (int year = 2023; year < 2033; ++year) {
        employment(setting.context(year), shard, tally);
        earnings(setting.context(year), shard, tally);
    }
    const Shares now = measure(shard);
    for (std::size_t a = 0; a < activity_count; ++a) {
        const double p = start.activity[a];
        CHECK(now.activity[a] ==
              Approx(p).margin(4 * std::sqrt(2 * p * (1 - p) / start.adults) + 1e-9));
    }
    CHECK(now.pay_median == Approx(start.pay_median).epsilon(0.02));
    CHECK(now.pay_upper == Approx(start.pay_upper).epsilon(0.03));

    // People move between states while the shares stand still.
    double left = 0, worked = 0;
    for (std::size_t p = 0; p < before.size(); ++p) {
        if (before.age[p] < 19 || before.age[p] > 64 || before.hours[p] == 0) continue;
        worked += 1;
        left += shard.persons.hours[p] == 0;
    }
    CHECK(left / worked > 0.05);
    CHECK(left / worked < 0.25);
}
