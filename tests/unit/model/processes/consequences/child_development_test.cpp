#include "model/processes/consequences/child_development.hpp"

#include "model/core/fixed_point.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/made_population.hpp"
#include "tests/support/work_setting.hpp"

using namespace lc;
using testing::WorkSetting;

namespace {

Shard family(Qualification parents, bool poor, int age) {
    Shard shard;
    testing::add_household(shard, {{30}, {age, Sex::male, Relation::dependent_child}});
    shard.persons.qualification[0] = parents;
    shard.households.poverty_status[0] = poor ? poverty::relative_ahc : std::uint8_t{0};
    return shard;
}

/// Attainment of a child at sixteen after growing up in such a family.
float grown_up(WorkSetting& setting, Qualification parents, bool poor) {
    Shard shard = family(parents, poor, 0);
    Tally tally;
    for (int age = 0; age < 16; ++age) {
        shard.persons.age[1] = static_cast<std::uint8_t>(age);
        child_development(setting.context(2024 + age), shard, tally);
    }
    return shard.persons.attainment[1];
}

}  // namespace

TEST_CASE("a childhood in poverty costs the stated part of a standard deviation", "[education]") {
    WorkSetting setting;
    const float other = grown_up(setting, Qualification::level_1_2, false);
    const float poor = grown_up(setting, Qualification::level_1_2, true);
    CHECK(other - poor == Approx(setting.sets[0].attainment.poverty).margin(1e-4));
    CHECK(grown_up(setting, Qualification::level_4_plus, false) - other ==
          Approx(setting.sets[0].attainment.parent_level_4_plus).margin(1e-4));
}

TEST_CASE("attainment stands still from sixteen", "[education]") {
    WorkSetting setting;
    Tally tally;
    Shard shard = family(Qualification::none, true, 16);
    shard.persons.attainment[1] = 0.3f;
    child_development(setting.context(2025), shard, tally);
    CHECK(shard.persons.attainment[1] == 0.3f);
}

TEST_CASE("hubs cost their intensity times spending per child under five and lift the poor more",
          "[education]") {
    WorkSetting setting;
    const float poor = grown_up(setting, Qualification::none, true);
    const float other = grown_up(setting, Qualification::none, false);
    setting.sets[0].early_years.family_hub_intensity = 0.5;
    setting.sets[0].early_years.family_hub_spend_per_child = 690;
    CHECK(grown_up(setting, Qualification::none, true) - poor ==
          Approx(0.5 * setting.sets[0].early_years.family_hub_effect_poor).margin(1e-4));
    CHECK(grown_up(setting, Qualification::none, false) - other ==
          Approx(0.5 * setting.sets[0].early_years.family_hub_effect_other).margin(1e-4));
    Tally tally;
    Shard under_five = family(Qualification::none, true, 4),
          five = family(Qualification::none, true, 5);
    child_development(setting.context(2025), under_five, tally);
    child_development(setting.context(2025), five, tally);
    const auto hubs = static_cast<std::size_t>(FiscalComponent::family_hubs);
    CHECK(tally.fiscal_pence[static_cast<std::size_t>(Payer::council)][hubs] == 34500);
    setting.authority.nation = Nation::scotland;
    child_development(setting.context(2025), under_five, tally);
    CHECK(tally.fiscal_pence[static_cast<std::size_t>(Payer::devolved_government)][hubs] == 34500);
}
