// The process on small shards made by hand.
#include "model/processes/tax_benefit/household_income.hpp"

#include "model/core/fixed_point.hpp"
#include "model/processes/tax_benefit/gather_household.hpp"
#include "model/tax_benefit/household.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"

using namespace lc;
using lc::testing::law;

namespace {

struct Member {
    int age;
    Relation relation;
    Activity activity;
    float income = 0;
    std::uint8_t unit = 0;
    Disability disability = Disability::none;
};

/// A shard of one authority and everything around it.
struct Scene {
    Shard shard;
    Authority authority;
    AuthorityRates rates;
    UkYear uk;
    std::vector<Parameters> sets;

    explicit Scene(int year, Nation nation = Nation::england) : sets{law(year)} {
        authority.nation = nation;
        authority.region = "North East";
        uk.year = year;
        rates.tax_benefit.local_housing_allowance_2024 = {70, 105, 130, 150, 190};
    }

    void add(Tenure tenure, float housing_cost, const std::vector<Member>& members) {
        const std::size_t h = shard.households.append_blank();
        Households& households = shard.households;
        households.household_id[h] = 1000 + h;
        households.tenure[h] = tenure;
        households.bedrooms[h] = 2;
        households.decile[h] = 5;
        households.council_tax_band[h] = 3;
        households.housing_cost[h] = housing_cost;
        for (const Member& member : members) {
            Persons& persons = shard.persons;
            const std::size_t p = persons.append_blank();
            persons.id[p] = mix(77 + p);
            persons.age[p] = static_cast<std::uint8_t>(member.age);
            persons.relation[p] = member.relation;
            persons.activity[p] = member.activity;
            persons.income[p] = member.income;
            persons.unit[p] = member.unit;
            persons.disability[p] = member.disability;
            persons.hours[p] = works(member.activity) ? 37 : 0;
        }
        shard.first_person.push_back(static_cast<std::uint32_t>(shard.persons.size()));
    }

    Context context() const {
        Context made;
        made.year = uk.year;
        made.uk = &uk;
        made.authority = &authority;
        made.rates = &rates;
        made.sets = sets;
        return made;
    }

    Tally run() {
        Tally tally;
        household_income(context(), shard, tally);
        return tally;
    }

    /// Take-up certain, so that amounts can be worked out by hand.
    void everybody_claims() {
        TakeUpParameters& t = sets[0].take_up;
        t.child_benefit = 1;
        UniversalCreditTakeUpParameters& credit = sets[0].universal_credit_take_up;
        credit.couple_small = credit.couple_large = credit.lone_parent_small = 1;
        credit.lone_parent_large = credit.single_small = credit.single_large = 1;
        t.council_tax_reduction = 1;
        t.pension_credit_guarantee = t.pension_credit_savings_only = t.housing_benefit = 1;
        t.scottish_child_payment_young = t.scottish_child_payment_older = 1;
        t.child_benefit_opt_out = t.married_share = t.two_child_limit_exception = 0;
        t.education_maintenance = 1;
        sets[0].disability_receipt.child_not_limited = 0;
        sets[0].household_income.maintenance_share = 0;
    }
};

const std::vector<Member> workless_lone_parent{
    {30, Relation::reference, Activity::other_inactive},
    {8, Relation::dependent_child, Activity::school},
    {3, Relation::dependent_child, Activity::pre_school}};

std::int64_t spent(const Tally& tally, Payer payer, FiscalComponent component) {
    return tally.fiscal_pence[static_cast<std::size_t>(payer)][static_cast<std::size_t>(component)];
}

}  // namespace

TEST_CASE("income of a workless lone parent in social housing", "[tax_benefit]") {
    Scene scene(2024);
    scene.everybody_claims();
    scene.add(Tenure::social_rent, 100, workless_lone_parent);
    const Tally tally = scene.run();
    const Parameters& p = scene.sets[0];
    // children born 2015 or 2016 and 2020 or 2021: the higher rate for the first
    const double credit = 12 * (393.45 + 333.33 + 287.92) + 5200;
    const double benefit = 52 * (25.60 + 16.95);
    const double meal = p.free_school_meals.value_per_child * p.free_school_meals.take_up;
    const double bill = 0.75 * 2171, reduction = 0.8 * bill;
    const double food = 52 * 4.25;  // Healthy Start for the younger child
    const double bhc = credit + benefit + meal + food - bill + reduction;
    CHECK(scene.shard.households.income_bhc[0] == Approx(bhc / 52));
    CHECK(scene.shard.households.equivalised_bhc[0] == Approx(bhc / 52 / 1.07));
    CHECK(scene.shard.households.equivalised_ahc[0] == Approx((bhc - 5200 - 473) / 52 / 0.98));

    CHECK(spent(tally, Payer::uk_government, FiscalComponent::universal_credit) ==
          to_pence(credit));
    CHECK(spent(tally, Payer::uk_government, FiscalComponent::child_benefit) == to_pence(benefit));
    CHECK(spent(tally, Payer::council, FiscalComponent::council_tax) == to_pence(-bill));
    CHECK(spent(tally, Payer::council, FiscalComponent::council_tax_reduction) ==
          to_pence(reduction));
    CHECK(tally.universal_credit_households == 1);
    CHECK(tally.universal_credit_children == 2);
    CHECK(tally.child_benefit_families == 1);
    CHECK(tally.two_child_limit_families == 0);
}

TEST_CASE("the gathered household is the case that the rules see", "[tax_benefit]") {
    Scene scene(2024);
    scene.add(Tenure::mortgage, 80,
              {{45, Relation::reference, Activity::full_time, 40000},
               {44, Relation::partner, Activity::self_employed, 15000},
               {15, Relation::dependent_child, Activity::school},
               {12, Relation::dependent_child, Activity::school},
               {20, Relation::adult_child, Activity::student, 0, 1}});
    GatheredHousehold gathered;
    const Context context = scene.context();
    HouseholdGatherer(context, scene.shard).gather(0, gathered);
    const HouseholdCase& home = gathered.household;
    CHECK(gathered.members.persons == 5);
    CHECK(gathered.members.under_14 == 1);
    CHECK(gathered.members.dependent_children == 2);
    CHECK(home.unit_count == 2);
    CHECK(home.units[0].adult_count == 2);
    CHECK(home.units[0].child_count == 2);
    CHECK(home.units[0].adults[0].employment_income == 40000);
    // 0.89 x 5% of 6,240 to 40,000
    CHECK(home.units[0].adults[0].pension_contributions == Approx(0.89 * 0.05 * 33760));
    CHECK(home.units[0].adults[1].self_employment_income == 15000);
    CHECK(home.units[1].adults[0].student);
    CHECK(home.units[1].adults[0].student_support > 0);
    CHECK(home.mortgage_interest == Approx(4160));
    CHECK(home.rent == 0);
    CHECK(home.council_tax == Approx(2171));

    HouseholdResult result;
    assess_household(home, law(2024), result);
    scene.run();
    CHECK(scene.shard.households.income_bhc[0] == Approx(result.net_income_bhc / 52));
}

TEST_CASE("the calibrated component moves equivalised AHC income by its amount", "[tax_benefit]") {
    Scene scene(2026);
    scene.uk.earnings_index = 1.1;
    scene.add(Tenure::social_rent, 100, workless_lone_parent);
    scene.add(Tenure::owned_outright, 0, {{50, Relation::reference, Activity::full_time, 30000}});
    scene.run();
    const float with_children = scene.shard.households.equivalised_ahc[0],
                without = scene.shard.households.equivalised_ahc[1];
    scene.rates.tax_benefit.unobserved_income_weekly = 20;
    scene.run();
    CHECK(scene.shard.households.equivalised_ahc[0] - with_children == Approx(22).epsilon(1e-4));
    CHECK(scene.shard.households.equivalised_ahc[1] == without);
}

TEST_CASE("public accounts by payer in Scotland", "[tax_benefit]") {
    Scene scene(2024, Nation::scotland);
    scene.everybody_claims();
    scene.add(Tenure::social_rent, 100, workless_lone_parent);
    scene.add(Tenure::owned_outright, 0, {{50, Relation::reference, Activity::full_time, 30000}});
    const Tally tally = scene.run();
    CHECK(spent(tally, Payer::devolved_government, FiscalComponent::scottish_child_payment) ==
          to_pence(2 * 52 * 26.70));
    CHECK(spent(tally, Payer::devolved_government, FiscalComponent::income_tax) < 0);
    CHECK(spent(tally, Payer::uk_government, FiscalComponent::income_tax) == 0);
    CHECK(spent(tally, Payer::uk_government, FiscalComponent::national_insurance) < 0);
}

TEST_CASE("pensioners receive a State Pension and workers' units do not", "[tax_benefit]") {
    Scene scene(2024);
    scene.everybody_claims();
    scene.add(Tenure::social_rent, 100, {{80, Relation::reference, Activity::retired, 0}});
    scene.add(Tenure::social_rent, 100, {{40, Relation::reference, Activity::unemployed, 0}});
    const Tally tally = scene.run();
    CHECK(spent(tally, Payer::uk_government, FiscalComponent::state_pension) > to_pence(52 * 100));
    CHECK(spent(tally, Payer::uk_government, FiscalComponent::housing_benefit) > 0);
    CHECK(tally.universal_credit_households == 1);
}

TEST_CASE("a household larger than the case holds keeps its members' income", "[tax_benefit]") {
    Scene scene(2024);
    std::vector<Member> sharers;
    for (int u = 0; u < most_units + 2; ++u)
        sharers.push_back({30, u == 0 ? Relation::reference : Relation::other_adult,
                           Activity::full_time, 20000, static_cast<std::uint8_t>(u)});
    scene.add(Tenure::private_rent, 500, sharers);
    GatheredHousehold gathered;
    const Context context = scene.context();
    HouseholdGatherer(context, scene.shard).gather(0, gathered);
    CHECK(gathered.household.unit_count == most_units);
    CHECK(gathered.members.persons == most_units + 2);
    CHECK(gathered.household.other_net_income == 40000);
    scene.run();
    CHECK(scene.shard.households.equivalised_bhc[0] > 0);
}

TEST_CASE("take-up in the simulated population is the rate given", "[tax_benefit]") {
    // 20,000 households: the standard error of a share is at most 0.35 points; four of them.
    constexpr int n = 20000;
    Scene scene(2024);
    for (int i = 0; i < n; ++i) scene.add(Tenure::social_rent, 100, workless_lone_parent);
    const Tally tally = scene.run();
    const TakeUpParameters& t = scene.sets[0].take_up;
    CHECK(tally.child_benefit_families / double(n) == Approx(t.child_benefit).margin(0.014));
    CHECK(tally.universal_credit_households / double(n) ==
          Approx(scene.sets[0].universal_credit_take_up.lone_parent_large).margin(0.014));
}

TEST_CASE("take-up of Universal Credit rises with the award", "[tax_benefit]") {
    // Single, 393.45 a month and rent of 433.33: in a straight line between the two rates. 20,000
    // households: four standard errors of a share are at most 1.4 points.
    constexpr int n = 20000;
    Scene scene(2024);
    for (int i = 0; i < n; ++i)
        scene.add(Tenure::social_rent, 100, {{40, Relation::reference, Activity::unemployed}});
    for (std::size_t h = 0; h < n; ++h) scene.shard.households.bedrooms[h] = 1;
    const UniversalCreditTakeUpParameters& p = scene.sets[0].universal_credit_take_up;
    const double place = 12 * (393.45 + 5200.0 / 12) / p.large_award_single;
    CHECK(scene.run().universal_credit_households / double(n) ==
          Approx(p.single_small + (p.single_large - p.single_small) * place).margin(0.014));
}

TEST_CASE("raising a take-up rate only adds claimants", "[tax_benefit]") {
    Scene scene(2024);
    for (int i = 0; i < 500; ++i) scene.add(Tenure::social_rent, 100, workless_lone_parent);
    scene.sets[0].take_up.child_benefit = 0.6;
    scene.run();
    const std::vector<float> before = scene.shard.households.income_bhc;
    scene.sets[0].take_up.child_benefit = 0.9;
    scene.run();
    for (std::size_t h = 0; h < before.size(); ++h)
        CHECK(scene.shard.households.income_bhc[h] >= before[h]);
}

TEST_CASE("each household is assessed under its own parameters", "[tax_benefit]") {
    Scene scene(2026);
    scene.everybody_claims();
    scene.sets.push_back(scene.sets[0]);
    scene.sets[1].child_benefit.top_up_per_child = 52 * 10;
    scene.add(Tenure::owned_outright, 0, workless_lone_parent);
    scene.add(Tenure::owned_outright, 0, workless_lone_parent);
    scene.shard.persons.disability.assign(6, Disability::none);
    scene.run();
    const double before = scene.shard.households.income_bhc[1];
    scene.shard.households.selection[1] = 1;
    scene.run();
    CHECK(scene.shard.households.income_bhc[1] - before == Approx(20).epsilon(1e-4));
}
