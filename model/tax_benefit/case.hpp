// What the tax and benefit rules see of a household: gathered from a shard by the simulation, read
// from a file by whoever asks about one household. Plain, fixed in size, no allocation. All money
// is £ a year nominal.
#pragma once

#include <array>
#include <cstdint>

#include "model/population/codes.hpp"

namespace lc {

/// Most benefit units of a household and children of a unit that the rules look at.
inline constexpr int most_units = 12;
inline constexpr int most_children = 12;

/// Rate of a component with two rates: PIP daily living or mobility (standard, enhanced), child DLA
/// mobility (lower, higher), Attendance Allowance (lower, higher).
enum class BenefitRate : std::uint8_t { none, lower, higher };

/// Care component of child DLA.
enum class CareRate : std::uint8_t { none, lowest, middle, highest };

/// Limited capability for work and work-related activity, by when the claim began.
enum class LimitedCapability : std::uint8_t { none, before_april_2026, from_april_2026 };

struct AdultCase {
    double age = 30;  ///< years at the middle of the calendar year, with its fraction where known
    double employment_income = 0, self_employment_income = 0;
    double private_pension = 0;                  ///< occupational and personal pensions in payment
    double state_pension = 0;                    ///< in payment, see state_pension_amount
    double pension_contributions = 0;            ///< employee's own, before tax
    double student_support = 0;                  ///< maintenance loan and grant
    double property_income = 0;                  ///< rents less expenses, taxable
    double savings_interest = 0, dividends = 0;  ///< outside tax-free accounts
    double gift_aid = 0;                         ///< donations as given, before the charity's claim
    double hours = 0;                            ///< a week, in work
    Sex sex = Sex::female;
    BenefitRate daily_living = BenefitRate::none, mobility = BenefitRate::none;
    BenefitRate attendance = BenefitRate::none;
    LimitedCapability limited_capability = LimitedCapability::none;
    bool carer = false;     ///< cares 35 hours a week for somebody with a qualifying benefit
    bool student = false;   ///< in full-time further or higher education
    bool blind = false;     ///< certified as severely sight impaired
    bool start_up = false;  ///< in the first year of self-employment: no minimum income floor
};

struct ChildCase {
    double birth_time = 0;  ///< years since 0, 2017.26 = early April 2017
    int age = 0;            ///< completed years
    Sex sex = Sex::female;
    CareRate care = CareRate::none;
    BenefitRate mobility = BenefitRate::none;
    bool limit_exception = false;  ///< an exception from the two-child limit applies to this child
};

/// What a unit claims of the means-tested benefits when entitled.
struct MeansTestedClaims {
    bool universal_credit = true;
    bool pension_credit_guarantee = true;     ///< when there is guarantee credit in it
    bool pension_credit_savings_only = true;  ///< when there is savings credit alone
    bool housing_benefit = true;
    bool council_tax_reduction = true;
    /// Claims that would not be made without help (take_up_support).
    bool helped_guarantee = false, helped_savings_only = false,
         helped_council_tax_reduction = false;
    double least_universal_credit = 0;  ///< £/year; smaller awards are not claimed
    /// The same without help with claiming; more than any award where nothing would be claimed.
    double least_universal_credit_alone = 0;
};

/// What a unit claims when entitled.
struct Claims : MeansTestedClaims {
    bool child_benefit = true;
    bool child_benefit_when_charged_in_full = true;  ///< false: gives up payment when all of it
                                                     ///< would be charged back
    bool helped_child_benefit = false;               ///< would not be claimed without help
    bool scottish_child_payment_young = true, scottish_child_payment_older = true;
    bool child_payment_young = true, child_payment_older = true;
    bool marriage_allowance = true;
    bool education_maintenance = true;
    bool carers_allowance = true;
    bool healthy_start = true;
};

/// On cache lines of its own, as its result.
struct alignas(64) BenefitUnitCase {
    int adult_count = 1;  ///< 1 or 2
    int child_count = 0;  ///< dependent children, at most most_children
    std::array<AdultCase, 2> adults{};
    std::array<ChildCase, most_children> children{};  ///< oldest first
    double capital = 0;                               ///< £, of the unit
    double childcare = 0;                             ///< £/year, charges for registered childcare
    double maintenance_received = 0;                  ///< child maintenance, left out of account
                                                      ///< by every means test
    bool married = false;                             ///< or in a civil partnership
    bool beyond_limit_exception = false;  ///< an exception from the two-child limit applies
    Claims claims{};
};

/// A household. The first unit holds the home: rent, housing support and council tax are its own;
/// the other units live with it as non-dependants.
struct HouseholdCase {
    int year = 2024;  ///< start of the financial year
    Nation nation = Nation::england;
    bool london = false;
    Tenure tenure = Tenure::owned_outright;
    int bedrooms = 2;
    int unit_count = 1;  ///< at most most_units
    double rent = 0;     ///< gross of support
    double mortgage_interest = 0;
    double council_tax = 0;  ///< bill of the band (or rates), before discounts and reductions
    double water_charge = 0;
    double structural_insurance = 0;
    double other_net_income = 0;  ///< after tax, seen by no means test
    /// Share of the bill that the local scheme makes working-age households pay; negative: the
    /// nation's typical one.
    double minimum_council_tax_payment = -1;
    /// Local Housing Allowance: a room, 1, 2, 3, 4 bedrooms.
    std::array<double, 5> local_housing_allowance{};
    std::array<BenefitUnitCase, most_units> units{};
};

}  // namespace lc
