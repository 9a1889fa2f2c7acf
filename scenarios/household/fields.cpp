#include "scenarios/household/fields.hpp"

#include <array>
#include <string>

namespace lc {
namespace {

using Kind = CaseField::Kind;
constexpr double most_money = 1e8;
constexpr double week = 168;  // hours

constexpr std::array<std::string_view, 3> pip_rates{"none", "standard", "enhanced"};
constexpr std::array<std::string_view, 3> two_rates{"none", "lower", "higher"};
constexpr std::array<std::string_view, 4> care_rates{"none", "lowest", "middle", "highest"};
constexpr std::array<std::string_view, 3> capabilities{"none", "before_april_2026",
                                                       "from_april_2026"};

/// A money key.
template <class Target>
constexpr BoundField<Target> money(std::string_view name, std::string_view meaning,
                                   void (*set)(Target&, double), std::string_view initial = "0") {
    return {{name, Kind::money, 0, most_money, initial, meaning, {}}, set};
}

template <class Target>
constexpr BoundField<Target> flag(std::string_view name, std::string_view initial,
                                  std::string_view meaning, void (*set)(Target&, double)) {
    return {{name, Kind::flag, 0, 1, initial, meaning, {}}, set};
}

template <class Target>
constexpr BoundField<Target> choice(std::string_view name, std::string_view initial,
                                    std::span<const std::string_view> choices,
                                    std::string_view meaning, void (*set)(Target&, double)) {
    return {{name, Kind::choice, 0, 0, initial, meaning, choices}, set};
}

Sex sex_of(double choice) { return static_cast<Sex>(choice); }
BenefitRate rate_of(double choice) { return static_cast<BenefitRate>(choice); }

}  // namespace

std::span<const BoundField<HouseholdInput>> household_fields() {
    using H = HouseholdInput;
    static constexpr std::array fields{
        choice<H>("tenure", "\"owned_outright\"", tenure_names, "How the home is held.",
                  [](H& h, double v) { h.household.tenure = static_cast<Tenure>(v); }),
        BoundField<H>{{"bedrooms",
                       Kind::whole,
                       1,
                       20,
                       "null",
                       "Bedrooms of the home; null: as many as the size criteria allow.",
                       {}},
                      [](H& h, double v) { h.bedrooms = static_cast<int>(v); }},
        money<H>("rent", "Rent before any support, of tenants.",
                 [](H& h, double v) { h.household.rent = v; }),
        money<H>("mortgage_interest", "Interest on the mortgage, without repayment.",
                 [](H& h, double v) { h.household.mortgage_interest = v; }),
        money<H>(
            "local_housing_allowance",
            "Allowance for the size of home that the household is entitled to; null: the "
            "authority's rate.",
            [](H& h, double v) { h.local_housing_allowance = v; }, "null"),
        money<H>("council_tax",
                 "Bill of the band before discounts and reductions; in Northern Ireland rates.",
                 [](H& h, double v) { h.household.council_tax = v; }),
        BoundField<H>{{"council_tax_minimum_payment",
                       Kind::share,
                       0,
                       1,
                       "null",
                       "Share of the bill that the local reduction scheme makes working-age "
                       "households pay; null: the typical scheme of the nation.",
                       {}},
                      [](H& h, double v) { h.household.minimum_council_tax_payment = v; }},
        money<H>("water_charge", "Water and sewerage, a housing cost.",
                 [](H& h, double v) { h.household.water_charge = v; }),
        money<H>("structural_insurance",
                 "Insurance of the building, ground rent and service charges: housing costs.",
                 [](H& h, double v) { h.household.structural_insurance = v; }),
    };
    return fields;
}

std::span<const BoundField<UnitInput>> unit_fields() {
    using U = UnitInput;
    static constexpr std::array fields{
        BoundField<U>{{"savings",
                       Kind::pounds,
                       0,
                       most_money,
                       "0",
                       "Savings and other capital that counts, £ once.",
                       {}},
                      [](U& u, double v) { u.unit.capital = v; }},
        flag<U>("married", "false", "Married or in a civil partnership.",
                [](U& u, double v) { u.unit.married = v > 0; }),
        money<U>("childcare", "Charges for registered childcare.",
                 [](U& u, double v) { u.unit.childcare = v; }),
        money<U>("other_income",
                 "Income that is neither taxed nor seen by a means test, such as gifts.",
                 [](U& u, double v) { u.other_income = v; }),
        money<U>("maintenance_received", "Child maintenance, which no means test looks at.",
                 [](U& u, double v) { u.unit.maintenance_received = v; }),
    };
    return fields;
}

std::span<const BoundField<Claims>> claim_fields() {
    using C = Claims;
    static constexpr std::array fields{
        flag<C>("child_benefit", "true", "Claims Child Benefit.",
                [](C& c, double v) { c.child_benefit = v > 0; }),
        flag<C>("child_benefit_when_charged_in_full", "true",
                "Keeps Child Benefit in payment when all of it is charged back.",
                [](C& c, double v) { c.child_benefit_when_charged_in_full = v > 0; }),
        flag<C>("universal_credit", "true", "Claims Universal Credit.",
                [](C& c, double v) { c.universal_credit = v > 0; }),
        flag<C>("pension_credit", "true", "Claims Pension Credit.",
                [](C& c, double v) {
                    c.pension_credit_guarantee = c.pension_credit_savings_only = v > 0;
                }),
        flag<C>("housing_benefit", "true", "Claims pension-age Housing Benefit.",
                [](C& c, double v) { c.housing_benefit = v > 0; }),
        flag<C>("council_tax_reduction", "true",
                "Claims council tax reduction, or rate rebate in Northern Ireland.",
                [](C& c, double v) { c.council_tax_reduction = v > 0; }),
        flag<C>("carers_allowance", "true",
                "Claims Carer's Allowance or Carer Support Payment where entitled.",
                [](C& c, double v) { c.carers_allowance = v > 0; }),
        flag<C>("scottish_child_payment", "true", "Claims Scottish Child Payment.",
                [](C& c, double v) {
                    c.scottish_child_payment_young = c.scottish_child_payment_older = v > 0;
                }),
        flag<C>("education_maintenance", "true",
                "Claims Education Maintenance Allowance (Wales, Scotland, Northern Ireland).",
                [](C& c, double v) { c.education_maintenance = v > 0; }),
        flag<C>("healthy_start", "true", "Uses Healthy Start or Best Start Foods.",
                [](C& c, double v) { c.healthy_start = v > 0; }),
        flag<C>("marriage_allowance", "true", "Claims the marriage allowance where it gains.",
                [](C& c, double v) { c.marriage_allowance = v > 0; }),
    };
    return fields;
}

std::span<const BoundField<AdultInput>> adult_fields() {
    using A = AdultInput;
    static constexpr std::array fields{
        choice<A>("sex", "\"female\"", sex_names,
                  "Decides under which State Pension somebody born in the early 1950s is.",
                  [](A& a, double v) { a.adult.sex = sex_of(v); }),
        money<A>("employment_income", "Gross pay.",
                 [](A& a, double v) { a.adult.employment_income = v; }),
        money<A>("self_employment_income", "Profits.",
                 [](A& a, double v) { a.adult.self_employment_income = v; }),
        money<A>("private_pension_income", "Occupational and personal pensions in payment.",
                 [](A& a, double v) { a.adult.private_pension = v; }),
        money<A>("property_income", "Rents received, less expenses.",
                 [](A& a, double v) { a.adult.property_income = v; }),
        money<A>("savings_interest", "Interest outside tax-free accounts.",
                 [](A& a, double v) { a.adult.savings_interest = v; }),
        money<A>("dividends", "Dividends outside tax-free accounts.",
                 [](A& a, double v) { a.adult.dividends = v; }),
        money<A>("gift_aid", "Donations as given, before the charity claims tax back.",
                 [](A& a, double v) { a.adult.gift_aid = v; }),
        money<A>("pension_contributions",
                 "The employee's or saver's own contributions, taken from gross income.",
                 [](A& a, double v) { a.adult.pension_contributions = v; }),
        money<A>(
            "state_pension",
            "State Pension in payment; null: the full one for the person's age and sex.",
            [](A& a, double v) { a.state_pension = v; }, "null"),
        BoundField<A>{{"hours_weekly", Kind::hours, 0, week, "0", "Hours of work a week.", {}},
                      [](A& a, double v) { a.adult.hours = v; }},
        BoundField<A>{{"carer_hours_weekly",
                       Kind::hours,
                       0,
                       week,
                       "0",
                       "Hours a week of care for somebody with a qualifying disability benefit; "
                       "35 make a carer.",
                       {}},
                      [](A& a, double v) { a.carer_hours = v; }},
        choice<A>(
            "limited_capability", "\"none\"", capabilities,
            "Limited capability for work and work-related activity, by when the claim began; "
            "true is a claim of before April 2026 or one with its protection.",
            [](A& a, double v) { a.adult.limited_capability = static_cast<LimitedCapability>(v); }),
        choice<A>("pip_daily_living", "\"none\"", pip_rates,
                  "Personal Independence Payment (Adult Disability Payment), daily living.",
                  [](A& a, double v) { a.adult.daily_living = rate_of(v); }),
        choice<A>("pip_mobility", "\"none\"", pip_rates,
                  "Personal Independence Payment (Adult Disability Payment), mobility.",
                  [](A& a, double v) { a.adult.mobility = rate_of(v); }),
        choice<A>("attendance_allowance", "\"none\"", two_rates,
                  "Attendance Allowance (Pension Age Disability Payment).",
                  [](A& a, double v) { a.adult.attendance = rate_of(v); }),
        flag<A>("blind", "false", "Certified as severely sight impaired.",
                [](A& a, double v) { a.adult.blind = v > 0; }),
        flag<A>("student", "false", "In full-time further or higher education.",
                [](A& a, double v) { a.adult.student = v > 0; }),
        flag<A>("self_employment_start_up", "false",
                "In the first year of self-employment, without a minimum income floor.",
                [](A& a, double v) { a.adult.start_up = v > 0; }),
    };
    return fields;
}

std::span<const BoundField<ChildInput>> child_fields() {
    using C = ChildInput;
    static constexpr std::array fields{
        choice<C>("sex", "\"female\"", sex_names, "Decides who may share a bedroom.",
                  [](C& c, double v) { c.child.sex = sex_of(v); }),
        choice<C>("disability", "\"none\"", two_rates,
                  "Which disabled child addition Universal Credit pays. Without dla_care, lower "
                  "stands for the middle and higher for the highest rate of care.",
                  [](C& c, double v) { c.disability = static_cast<int>(v); }),
        choice<C>("dla_care", "\"none\"", care_rates,
                  "Disability Living Allowance (Child Disability Payment), care.",
                  [](C& c, double v) {
                      c.child.care = static_cast<CareRate>(v);
                      c.care_given = true;
                  }),
        choice<C>("dla_mobility", "\"none\"", two_rates,
                  "Disability Living Allowance (Child Disability Payment), mobility.",
                  [](C& c, double v) {
                      c.child.mobility = rate_of(v);
                      c.mobility_given = true;
                  }),
        flag<C>("two_child_limit_exception", "false",
                "An exception from the two-child limit applies: multiple birth, adoption, care by "
                "kin, non-consensual conception.",
                [](C& c, double v) { c.child.limit_exception = v > 0; }),
    };
    return fields;
}

std::vector<std::string> field_keys(const CaseField& field) {
    const std::string name(field.name);
    if (field.kind != CaseField::Kind::money) return {name};
    return {name, name + "_weekly", name + "_monthly"};
}

double yearly_per_unit(std::string_view key) {
    constexpr double weeks = 52, months = 12;
    if (key.ends_with("_weekly")) return weeks;
    return key.ends_with("_monthly") ? months : 1;
}

}  // namespace lc
