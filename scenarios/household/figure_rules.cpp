#include <array>

#include "scenarios/household/explanation.hpp"

namespace lc {

std::span<const FigureRule> figure_rules() {
    static constexpr std::array rules{
        FigureRule{
            "income_tax",
            "Earnings, profits, pensions, property and taxable benefits less pension "
            "contributions, then savings, then dividends, above the allowances, by band. The "
            "personal allowance shrinks above its taper; a spouse may give part of it away.",
            "income_tax.* income_tax_scotland.*"},
        FigureRule{
            "national_insurance",
            "Class 1 on pay and classes 2 and 4 on profits, on the year's figures, from 16 to "
            "State Pension age.",
            "national_insurance.* state_pension.pension_age"},
        FigureRule{"child_benefit", "For each child, more for the eldest.",
                   "child_benefit.first_child child_benefit.further_child "
                   "child_benefit.top_up_per_child"},
        FigureRule{
            "child_benefit_charge",
            "One percent of Child Benefit for each hundredth of the way from the start to the "
            "end that the higher adjusted net income has gone, in whole pounds.",
            "child_benefit.charge_start child_benefit.charge_end"},
        FigureRule{"universal_credit.standard_allowance",
                   "By single or couple, and whether anyone is 25 or over.",
                   "universal_credit.standard_single_under_25 universal_credit.standard_single "
                   "universal_credit.standard_couple_under_25 universal_credit.standard_couple "
                   "universal_credit.young_adult_age universal_credit.minimum_age"},
        FigureRule{"universal_credit.child_element",
                   "For each child, more for a first one born before the date of the two-child "
                   "limit; while the limit holds, for those beyond it only when born before that "
                   "date or under an exception.",
                   "universal_credit.first_child_born_before_limit universal_credit.child "
                   "universal_credit.maximum_children universal_credit.limit_birth_date "
                   "universal_credit.share_beyond_maximum"},
        FigureRule{
            "universal_credit.disabled_child_element",
            "For each child with a disability benefit; higher with the highest rate of care.",
            "universal_credit.disabled_child_lower universal_credit.disabled_child_higher"},
        FigureRule{"universal_credit.limited_capability_element",
                   "One a benefit unit, by when the claim began.",
                   "universal_credit.limited_capability universal_credit.limited_capability_new"},
        FigureRule{"universal_credit.carer_element",
                   "For each adult who cares 35 hours or more and does not bring the limited "
                   "capability element.",
                   "universal_credit.carer disability_benefits.carer_hours"},
        FigureRule{"universal_credit.housing_element",
                   "Private rent up to the Local Housing Allowance for the size criteria, social "
                   "rent less the cut for spare bedrooms, less contributions of non-dependants.",
                   "local_housing_allowance.shared_accommodation_age "
                   "local_housing_allowance.maximum_bedrooms "
                   "local_housing_allowance.mixed_sharing_age local_housing_allowance.own_room_age "
                   "local_housing_allowance.cash_per_100 "
                   "universal_credit.under_occupancy_one universal_credit.under_occupancy_two "
                   "universal_credit.under_occupancy_mitigation_scotland "
                   "universal_credit.under_occupancy_mitigation_northern_ireland "
                   "universal_credit.non_dependant_deduction universal_credit.non_dependant_age "
                   "universal_credit.non_dependant_infant_age"},
        FigureRule{"universal_credit.childcare_element",
                   "A share of the charges up to a maximum, when every adult works, has limited "
                   "capability or cares.",
                   "universal_credit.childcare_share universal_credit.childcare_maximum_one "
                   "universal_credit.childcare_maximum_more"},
        FigureRule{"universal_credit.maximum", "The sum of the elements.", ""},
        FigureRule{"universal_credit.net_earnings",
                   "Earnings less tax, National Insurance and pension contributions; for the "
                   "self-employed at least the minimum income floor.",
                   "universal_credit.minimum_income_floor_hours "
                   "universal_credit.minimum_income_floor_hours_parent "
                   "universal_credit.minimum_income_floor_hours_preparation "
                   "universal_credit.minimum_income_floor_infant_age "
                   "universal_credit.minimum_income_floor_child_age minimum_wage.*"},
        FigureRule{"universal_credit.work_allowance",
                   "With a child or limited capability, by whether there is a housing element.",
                   "universal_credit.work_allowance_with_housing universal_credit.work_allowance"},
        FigureRule{"universal_credit.earnings_reduction",
                   "The taper on net earnings above the work allowance.", "universal_credit.taper"},
        FigureRule{"universal_credit.capital_income_reduction",
                   "Income assumed for each step of capital above the lower limit; no award above "
                   "the upper one.",
                   "universal_credit.capital_lower universal_credit.capital_upper "
                   "universal_credit.capital_step universal_credit.capital_income_per_step"},
        FigureRule{"universal_credit.unearned_income_reduction",
                   "Pensions and Carer's Allowance in full.", ""},
        FigureRule{
            "universal_credit.benefit_cap_reduction",
            "Universal Credit without childcare, and Child Benefit, above the level; not with "
            "enough earnings, limited capability, a carer or a disability benefit. After what "
            "devolved governments make good.",
            "benefit_cap.*"},
        FigureRule{"universal_credit.devolved_mitigation",
                   "The part of the benefit cap's cut that a devolved government makes good.",
                   "benefit_cap.mitigation_scotland benefit_cap.mitigation_northern_ireland"},
        FigureRule{"universal_credit.award", "The maximum less the reductions, when claimed.", ""},
        FigureRule{"state_pension",
                   "As given; left open, the full one of the system of the person's birth.",
                   "state_pension.new_full state_pension.basic_full state_pension.pension_age "
                   "state_pension.new_system_birth_men state_pension.new_system_birth_women"},
        FigureRule{
            "pension_credit.guarantee",
            "The standard minimum and additions less income, when every adult has reached "
            "State Pension age. Income: pensions, net earnings above a disregard, and income "
            "assumed from capital.",
            "pension_credit.guarantee_single pension_credit.guarantee_couple "
            "pension_credit.carer_addition pension_credit.severe_disability_addition "
            "pension_credit.child_addition pension_credit.first_child_addition "
            "pension_credit.disabled_child_lower pension_credit.disabled_child_higher "
            "pension_credit.capital_lower pension_credit.capital_step "
            "pension_credit.capital_income_per_step pension_credit.earnings_disregard_single "
            "pension_credit.earnings_disregard_couple "
            "pension_credit.earnings_disregard_higher"},
        FigureRule{
            "pension_credit.savings",
            "For those who reached State Pension age before April 2016: a share of income "
            "above a threshold, up to a maximum, less a share of income above the minimum.",
            "pension_credit.savings_threshold_single pension_credit.savings_threshold_couple "
            "pension_credit.savings_rate pension_credit.savings_withdrawal"},
        FigureRule{
            "housing_benefit",
            "Above State Pension age: the eligible rent less deductions for non-dependants and "
            "the taper on income above the applicable amount; in full with guarantee credit.",
            "housing_benefit.*"},
        FigureRule{"council_tax_reduction",
                   "Above State Pension age the national scheme: the bill less deductions and the "
                   "taper on income above the applicable amount. Below it a typical local scheme: "
                   "part of the bill is always paid, the taper is on income above the Universal "
                   "Credit maximum.",
                   "council_tax_reduction.*"},
        FigureRule{
            "personal_independence_payment", "By the rates that the adults receive.",
            "disability_benefits.daily_living_standard "
            "disability_benefits.daily_living_enhanced disability_benefits.mobility_standard "
            "disability_benefits.mobility_enhanced"},
        FigureRule{"attendance_allowance", "By the rate that the adults receive.",
                   "disability_benefits.attendance_lower disability_benefits.attendance_higher"},
        FigureRule{"disability_living_allowance", "By the rates that the children receive.",
                   "disability_benefits.care_lowest disability_benefits.care_middle "
                   "disability_benefits.care_highest disability_benefits.child_mobility_lower "
                   "disability_benefits.child_mobility_higher"},
        FigureRule{
            "carers_allowance",
            "For each adult who cares 35 hours or more and is no student, while net earnings "
            "stay within the limit; less State Pension.",
            "disability_benefits.carers_allowance "
            "disability_benefits.carers_allowance_earnings_limit "
            "disability_benefits.carer_hours"},
        FigureRule{"carers_allowance_supplement",
                   "Scotland: for each Carer's Allowance in payment.",
                   "disability_benefits.carers_allowance_supplement"},
        FigureRule{
            "scottish_child_payment",
            "Scotland: for each child below the age, with Universal Credit or Pension Credit.",
            "scottish_child_payment.amount scottish_child_payment.below_age"},
        FigureRule{
            "child_payment",
            "A payment like Scotland's in any nation, by scenarios alone: none in current law.",
            "child_payment.*"},
        FigureRule{
            "education_maintenance",
            "Wales, Scotland, Northern Ireland: weeks of attendance of each learner, up to a "
            "household income.",
            "education_maintenance.*"},
        FigureRule{
            "free_school_meals",
            "In kind, at average attendance: pupils of families with Universal Credit within "
            "the earnings limit or guarantee credit, and the youngest years everywhere.",
            "free_school_meals.*"},
        FigureRule{"healthy_start",
                   "In kind: young children of families with Universal Credit within the earnings "
                   "limit or guarantee credit.",
                   "healthy_start.*"},
        FigureRule{"council_tax",
                   "The bill after the discount where one adult counts; students do not count.",
                   "council_tax.single_adult_discount council_tax.adult_age "
                   "council_tax.lone_pensioner_discount council_tax.lone_pensioner_age"},
        FigureRule{"housing_costs",
                   "Rent before support, mortgage interest, water, insurance of the building.", ""},
        FigureRule{"net_income_bhc",
                   "All income and benefits, in kind too, less taxes, council tax and pension "
                   "contributions.",
                   ""},
        FigureRule{"net_income_ahc", "Net income less housing costs.", ""},
        FigureRule{"equivalised_income_bhc",
                   "Net income over the modified OECD scale with a couple as 1: 0.67, 0.33 for "
                   "everyone else from 14, 0.20 below.",
                   ""},
        FigureRule{"equivalised_income_ahc",
                   "Net income after housing costs over its companion scale: 0.58, 0.42, 0.20.",
                   ""},
    };
    return rules;
}

}  // namespace lc
