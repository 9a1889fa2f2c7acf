// Money that a lever moves through taxes and benefits is the same on both sides: what households
// have more of is what public accounts pay more or receive less.
#include <cmath>

#include "model/core/fixed_point.hpp"
#include "model/processes/tax_benefit/household_income.hpp"
#include "scenarios/resolve.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/lever_entries.hpp"
#include "tests/support/scenario_files.hpp"
#include "tests/support/small_world.hpp"

using namespace lc;
using lc::testing::lever_entry;
using lc::testing::project_levers;

namespace {

constexpr int year = 2028;

/// Both sides of the account of one year, £.
struct Account {
    double households = 0;  ///< net income before housing costs
    double net_cost = 0;  ///< public accounts, but help with claiming, which households do not see
};

/// Blackpool's households under a scenario; those that none of its levers aims at included.
Account account(testing::SmallWorld& world, const Scenario& scenario) {
    const RunInputs& inputs = testing::project_inputs();
    const Economy economy = inputs.economy.with(scenario.economy, scenario.from);
    const ShardYearParameters parameters = resolve_scenario(
        scenario, inputs.table, economy, inputs.data, world.settings.authorities.front(), year);
    std::vector<std::uint32_t> masks;
    select_parameters(parameters, Draws(1, 0), world.shard(), world.sets, masks);
    // Healthy Start is income in kind that no line of public accounts shows.
    for (Parameters& set : world.sets) set.take_up.healthy_start = 0;
    world.uk = economy.uk_year(year);
    Tally tally;
    household_income(world.context(), world.shard(), tally);
    Account made;
    for (const float weekly : world.shard().households.income_bhc)
        made.households += static_cast<double>(weekly) * 52;
    for (const auto& payer : tally.fiscal_pence)
        for (std::size_t line = 0; line < payer.size(); ++line)
            if (line != static_cast<std::size_t>(FiscalComponent::take_up_support))
                made.net_cost += from_pence(payer[line]);
    return made;
}

}  // namespace

TEST_CASE("what households gain by a lever is what public accounts pay", "[contract]") {
    testing::SmallWorld world = testing::small_world("E06000009", 0.02);
    const Account law = account(world, testing::valid_scenario(testing::scenario_text("")));
    const auto households = static_cast<double>(world.shard().household_count());
    int moving = 0;
    for (const auto& lever : project_levers().levers()) {
        INFO(lever->id);
        const Scenario scenario = testing::valid_scenario(
            testing::scenario_text(lever_entry(*lever, lever->defaults(), R"(, "from": 2028)")));
        const Account reform = account(world, scenario);
        const double gain = reform.households - law.households;
        const double cost = reform.net_cost - law.net_cost;
        // Incomes are held as float, a few pence a year each; pence are rounded line by line.
        CHECK(cost == Approx(gain).margin(0.05 * households));
        moving += std::abs(cost) > 1000;
    }
    CHECK(moving >= 9);  // those that act on taxes and benefits
}
