// Levers whose money is limited: the worst-off get it first, and it stops when the money does.
#include "model/processes/tax_benefit/limited_support.hpp"

#include <cmath>
#include <numeric>

#include "model/core/fixed_point.hpp"
#include "model/processes/tax_benefit/household_income.hpp"
#include "scenarios/resolve.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scenario_files.hpp"
#include "tests/support/small_world.hpp"

using namespace lc;

namespace {

constexpr double scale = 0.05;
constexpr int year = 2030;
const std::string place = "E06000009";

/// Blackpool in one year under a scenario with one use of child_benefit.
struct Town {
    testing::SmallWorld world = testing::small_world(place, scale);
    std::vector<std::uint32_t> masks;
    std::vector<LimitedLever> limited;
    std::vector<float> income_before, income;

    /// @param more  members of the lever's entry
    explicit Town(const std::string& more) {
        const RunInputs& inputs = testing::project_inputs();
        Tally tally;
        household_income(world.context(), world.shard(), tally);  // last year
        income_before = world.shard().households.equivalised_ahc;
        const Scenario scenario = testing::valid_scenario(testing::scenario_text(
            R"({"lever": "child_benefit", "parameters": {"additional_weekly_per_child": 30}, )"
            R"("where": {"authorities": [")" +
            place + "\"]}" + more + "}"));
        const auto parameters = resolve_scenario(scenario, inputs.table, inputs.economy,
                                                 inputs.data, world.shard().authority, year);
        select_parameters(parameters, Draws(1, 0), world.shard(), world.sets, masks);
        limited = limited_levers(parameters, world.sets, masks);
    }

    /// Spending less revenue in the year, £ of the simulated population.
    double cost() {
        Tally tally;
        Context context = world.context();
        context.year = year;
        context.scale = scale;
        context.limited = limited;
        limited_support(context, world.shard(), tally);
        household_income(context, world.shard(), tally);
        income = world.shard().households.equivalised_ahc;
        double pounds = 0;
        for (const auto& payer : tally.fiscal_pence)
            for (const std::int64_t pence : payer) pounds += from_pence(pence);
        return pounds;
    }
};

double extra(const std::string& more) { return Town(more).cost() - Town(R"(, "to": 2029)").cost(); }

std::string budget(double million) { return R"(, "budget": )" + std::to_string(million); }

/// Of a budget in prices of 2026, for the simulated share.
double nominal(double million) {
    const Economy& economy = testing::project_inputs().economy;
    return 1e6 * million * scale * economy.index(Series::prices, year) /
           economy.index(Series::prices, 2026);
}

}  // namespace

TEST_CASE("a lever with a budget costs what the budget holds and no more than without") {
    const double without_limit = extra("");
    REQUIRE(nominal(8) < without_limit);
    constexpr double one_family = 30 * 52 * 5 * 1.2;  // the one at which the money runs out
    for (const double million : {2.0, 5.0, 8.0}) {
        INFO(million);
        CHECK(std::abs(extra(budget(million)) - nominal(million)) < one_family);
    }
    CHECK(extra(budget(1000)) == Approx(without_limit));
}

TEST_CASE("money that is limited goes to the worst-off of last year") {
    Town town(budget(5));
    Town without(R"(, "to": 2029)");
    town.cost();
    without.cost();
    const auto& selection = town.world.shard().households.selection;
    // Who gets it, and who would but for the limit.
    float richest_reached = -1e9F, poorest_missed = 1e9F;
    int reached = 0, missed = 0;
    Town all("");
    all.cost();
    for (std::size_t h = 0; h < selection.size(); ++h) {
        const float before = town.income_before[h];
        if (all.income[h] <= without.income[h]) continue;  // it would bring nothing
        if (town.income[h] > without.income[h]) {
            ++reached;
            richest_reached = std::max(richest_reached, before);
        } else {
            ++missed;
            poorest_missed = std::min(poorest_missed, before);
        }
    }
    CHECK(reached > 50);
    CHECK(missed > 50);
    CHECK(richest_reached <= poorest_missed);
}

TEST_CASE("small budgets are spent on average and not rounded away") {
    // £0.02 million reach less than one simulated family a year: some years one, mostly none.
    Town town(budget(0.02));
    double spent = 0;
    const double without = Town(R"(, "to": 2029)").cost();
    int years = 0;
    for (std::uint32_t salt = 0; salt < 200; ++salt, ++years) {
        Town one = town;
        one.limited.at(0).salt = salt;  // as if in another year
        spent += one.cost() - without;
    }
    // The mean of 200 draws of one family or none; five standard errors.
    const double mean = spent / years, wanted = nominal(0.02), family = 30 * 52 * 3 * 1.1;
    CHECK(std::abs(mean - wanted) < 5 * std::sqrt(wanted * family / years));
}

TEST_CASE("households keep the set without a lever of which they get nothing") {
    const std::string two =
        R"({"lever": "child_benefit", "budget": 3}, {"lever": "uc_child_element", "budget": 2})";
    const RunInputs& inputs = testing::project_inputs();
    const auto parameters = resolve_scenario(testing::valid_scenario(testing::scenario_text(two)),
                                             inputs.table, inputs.economy, inputs.data, 0, year);
    std::vector<Parameters> sets{resolve(parameters, 0), resolve(parameters, 3)};
    std::vector<std::uint32_t> masks{0, 3};
    const auto limited = limited_levers(parameters, sets, masks);
    REQUIRE(limited.size() == 2);
    CHECK(masks == std::vector<std::uint32_t>{0, 3, 2, 1});
    CHECK(sets.size() == 4);
    CHECK(limited[0].without == std::vector<std::uint32_t>{0, 2, 2, 0});
    CHECK(limited[1].without == std::vector<std::uint32_t>{0, 3, 0, 3});
    CHECK(limited[0].budget > 0);
    CHECK(sets[2].child_benefit.top_up_per_child == parameters.law.child_benefit.top_up_per_child);
    CHECK(sets[3].child_benefit.top_up_per_child > parameters.law.child_benefit.top_up_per_child);
}

TEST_CASE("a budget is shared among places by their children in poverty") {
    const RunInputs& inputs = testing::project_inputs();
    const Scenario scenario = testing::valid_scenario(testing::scenario_text(
        R"({"lever": "child_benefit", "budget": 100, "where": {"nations": ["Wales"]}})"));
    double sum = 0, least = 1e9, most = 0;
    for (std::size_t a = 0; a < inputs.data.authorities.size(); ++a) {
        const auto parameters = resolve_scenario(scenario, inputs.table, inputs.economy,
                                                 inputs.data, static_cast<int>(a), 2026);
        for (const HouseholdCondition& condition : parameters.conditions) {
            sum += condition.budget;
            least = std::min(least, condition.budget);
            most = std::max(most, condition.budget);
        }
    }
    CHECK(sum == Approx(100e6));
    CHECK(most > 3 * least);
}

TEST_CASE("a budget is refused where money cannot end a lever") {
    using testing::has_fault;
    const auto faults = testing::scenario_faults(testing::scenario_text(
        R"({"lever": "social_housebuild", "budget": 5}, {"lever": "lha", "budget": -1},
           {"lever": "lha", "budget": "much", "where": {"nations": ["Wales"]}})"));
    INFO(testing::listed(faults));
    CHECK(has_fault(faults, "/levers/0/budget", "social_housebuild cannot have a budget"));
    CHECK(has_fault(faults, "/levers/1/budget", "out of range"));
    CHECK(has_fault(faults, "/levers/2/budget", "must be"));
}
