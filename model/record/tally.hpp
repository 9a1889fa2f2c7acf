// What one year of one authority leaves behind: integers only, so that sums over persons, shards,
// threads and ranks are the same bits in any order. Counts are of simulated persons or households;
// the writer divides by scale.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/population/codes.hpp"

namespace lc {

enum class Measure : std::uint8_t {
    relative_ahc,
    relative_bhc,
    absolute_ahc,
    absolute_bhc,
    deep_ahc,
    persistent_ahc
};
inline constexpr int measure_count = 6;
inline constexpr std::array<std::string_view, 6> measure_names{
    "relative_ahc", "relative_bhc", "absolute_ahc", "absolute_bhc", "deep_ahc", "persistent_ahc"};

/// Lines of public accounts. Spending is positive, revenue negative, so that their sum is the net
/// cost.
enum class FiscalComponent : std::uint8_t {
    income_tax,
    national_insurance,
    child_benefit,  ///< net of the high income charge
    universal_credit,
    state_pension,
    pension_credit,
    housing_benefit,
    disability_benefits,  ///< PIP, DLA, Attendance Allowance, Carer's Allowance
    scottish_child_payment,
    council_tax,
    council_tax_reduction,
    education_maintenance,  ///< post-16 allowance
    social_housing_capital,
    retrofit_capital,
    family_hubs,
    child_payment,
    free_school_meals,
    take_up_support,          ///< help with claims that would not be made without it
    crisis_support,           ///< discretionary awards
    childcare,                ///< free hours beyond the law's
    early_education,          ///< better early education
    schools,                  ///< tutoring, pupil premium beyond the law's
    post_16_places,           ///< places of those who stay because of a duty
    adult_learning,           ///< courses beyond today's
    employment_support,       ///< help for parents into work
    temporary_accommodation,  ///< council's cost beyond the rent, and prevention
    supported_housing,        ///< housing first
    public_health,            ///< beyond today's grant
    clean_air,
};
inline constexpr int fiscal_count = 29;
inline constexpr std::array<std::string_view, 29> fiscal_names{"income_tax",
                                                               "national_insurance",
                                                               "child_benefit",
                                                               "universal_credit",
                                                               "state_pension",
                                                               "pension_credit",
                                                               "housing_benefit",
                                                               "disability_benefits",
                                                               "scottish_child_payment",
                                                               "council_tax",
                                                               "council_tax_reduction",
                                                               "education_maintenance",
                                                               "social_housing_capital",
                                                               "retrofit_capital",
                                                               "family_hubs",
                                                               "child_payment",
                                                               "free_school_meals",
                                                               "take_up_support",
                                                               "crisis_support",
                                                               "childcare",
                                                               "early_education",
                                                               "schools",
                                                               "post_16_places",
                                                               "adult_learning",
                                                               "employment_support",
                                                               "temporary_accommodation",
                                                               "supported_housing",
                                                               "public_health",
                                                               "clean_air"};

enum class Payer : std::uint8_t { uk_government, devolved_government, council };
inline constexpr int payer_count = 3;
inline constexpr std::array<std::string_view, 3> payer_names{"uk_government", "devolved_government",
                                                             "council"};

/// Who pays for services that the UK government funds in England and devolved governments
/// elsewhere.
constexpr Payer central_payer(Nation nation) noexcept {
    return nation == Nation::england ? Payer::uk_government : Payer::devolved_government;
}

/// Ways in which living conditions and services change the risk of death.
enum class Pathway : std::uint8_t {
    infant,        ///< poverty under one year of age
    childhood,     ///< poverty from 1 to 17, and childhood poverty in the deaths of adults
    adult_income,  ///< recent poverty of adults
    education,
    work,
    housing,
    prevention,  ///< public health and clean air beyond today's
};
inline constexpr int pathway_count = 7;
inline constexpr std::array<std::string_view, 7> pathway_names{
    "infant", "childhood", "adult_income", "education", "work", "housing", "prevention"};

template <class T>
using BySexBand = std::array<std::array<T, band_count>, sex_count>;

struct Tally {
    // Demography and mortality
    BySexBand<std::uint32_t> population{};       ///< persons at mid-year
    BySexBand<std::uint64_t> deaths_expected{};  ///< sum of yearly rates, 2^-32
    BySexBand<std::uint32_t> deaths_simulated{};
    /// Of deaths_expected what each pathway adds to those of people without its risks, 2^-32.
    std::array<std::array<std::int64_t, pathway_count>, sex_count> deaths_by_pathway{};
    std::array<BySexBand<std::uint32_t>, 10> population_by_decile{};
    std::array<BySexBand<std::uint64_t>, 10> deaths_expected_by_decile{};  ///< 2^-32
    std::uint32_t births = 0, couples_formed = 0, separations = 0;
    std::uint32_t arrivals_internal = 0, departures_internal = 0, arrivals_international = 0,
                  departures_international = 0;

    // Poverty: dependent children, and everybody, by household status
    std::uint32_t children = 0;
    std::uint32_t children_under_16 = 0, children_under_16_in_poverty = 0;  ///< relative AHC
    std::array<std::uint32_t, measure_count> children_in_poverty{};
    std::array<std::uint32_t, measure_count> persons_in_poverty{};
    std::int64_t poverty_gap_pence_week =
        0;  ///< sum over children in relative AHC poverty of (threshold - equivalised income)
    /// The same with the squares of the gaps, each a whole number of pence.
    std::int64_t poverty_gap_squared = 0;
    /// Children of 1 year and over by relative AHC poverty in the year before, and of each how many
    /// are on the other side of the line this year.
    std::uint32_t children_not_poor_before = 0, children_entering_poverty = 0;
    std::uint32_t children_poor_before = 0, children_leaving_poverty = 0;
    std::array<std::uint32_t, family_type_count> children_by_family{},
        children_in_poverty_by_family{};  ///< relative AHC
    std::array<std::uint32_t, 10> children_by_decile{},
        children_in_poverty_by_decile{};  ///< relative AHC
    std::array<std::uint32_t, tenure_count> children_by_tenure{},
        children_in_poverty_by_tenure{};  ///< relative AHC

    // Money, pence a year nominal, at the simulated scale
    std::array<std::array<std::int64_t, fiscal_count>, payer_count> fiscal_pence{};
    std::uint32_t universal_credit_households = 0, universal_credit_children = 0,
                  child_benefit_families = 0, pension_credit_units = 0,
                  two_child_limit_families = 0, benefit_cap_families = 0;
    std::uint32_t universal_credit_lone_parents = 0, universal_credit_couples_with_children = 0,
                  housing_benefit_units = 0;
    /// Parts of lines that public accounts keep apart: Carer's Allowance within disability
    /// benefits, and the high income charge, by which Child Benefit is net.
    std::int64_t carers_allowance_pence = 0, child_benefit_charge_pence = 0;
    /// Costs of rules to others than the public: wages above those without a raised minimum, rents
    /// below those without a limit.
    std::int64_t employer_cost_pence = 0, landlord_cost_pence = 0;

    std::int64_t& spending(Payer payer, FiscalComponent component) noexcept {
        return fiscal_pence[static_cast<std::size_t>(payer)][static_cast<std::size_t>(component)];
    }

    // Health, learning, work, homes
    BySexBand<std::uint32_t> good_health{}, not_limited{};
    std::array<std::uint32_t, qualification_count> qualification_25_64{};
    std::uint32_t aged_16 = 0, level_2_at_16 = 0, aged_18 = 0, level_3_at_18 = 0;
    std::int64_t attainment_at_16_milli =
        0;  ///< sum of attainment scores at 16, 1/1000 standard deviations
    std::array<std::uint32_t, activity_count> activity_16_64{};
    std::int64_t earnings_pence = 0;  ///< of employees and self-employed, 16 and over, pence a year
    std::uint32_t earners = 0;
    std::uint32_t households = 0;
    std::array<std::uint32_t, tenure_count> tenure{};
    std::array<std::int64_t, tenure_count> housing_cost_pence_week{};
    std::uint32_t non_decent = 0, cold = 0, overcrowded = 0;
    std::uint32_t social_lettings_added = 0, retrofits = 0;

    Tally& operator+=(const Tally& other);
};

/// Equivalised weekly income of persons, £1 bins from below zero to £3,999 and over: the only thing
/// the poverty threshold needs.
struct IncomeHistogram {
    static constexpr int bins = 4000;
    std::array<std::uint32_t, bins> ahc{}, bhc{};
    static int bin(float weekly) noexcept {
        return weekly <= 0 ? 0 : weekly >= bins - 1 ? bins - 1 : static_cast<int>(weekly);
    }
    IncomeHistogram& operator+=(const IncomeHistogram& other);
};

/// Median with linear interpolation inside its bin, £/week.
double median(const std::array<std::uint32_t, IncomeHistogram::bins>& counts);

}  // namespace lc
