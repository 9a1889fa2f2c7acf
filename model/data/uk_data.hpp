// Published figures, as plain arrays, after loading and checking. Knows nothing of files; runner/io
// fills it from configs/data, whose README names the publication of every table.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "model/population/codes.hpp"

namespace lc {

/// Household composition margin, harmonised over the nations' censuses.
enum class Composition : std::uint8_t {
    one_person_66_plus,
    one_person_under_66,
    family_all_66_plus,
    couple_no_children,
    couple_dependent_children,
    couple_adult_children,  ///< all children non-dependent
    lone_parent_dependent_children,
    lone_parent_adult_children,
    other_with_dependent_children,
    other,  ///< sharers, students, related adults
};
inline constexpr int composition_count = 10;

/// Where a figure comes from.
enum class Status : std::uint8_t { observed, fallback, modelled };

/// One local authority's published figures. Shares sum to 1.
struct Authority {
    std::string code, name, region, combined_authority_code, combined_authority_name;
    std::string type;               ///< kind of council, e.g. "Unitary authority"
    std::string deprivation_index;  ///< the index behind deciles, e.g. "IMD2025"
    Nation nation = Nation::england;
    double latitude = 0, longitude = 0;  ///< degrees
    int hex_q = 0, hex_r = 0;            ///< hexagon map, odd rows shoved right, r grows north

    // Population and households
    std::array<std::array<double, 91>, 2>
        population_2022{};                     ///< persons at mid-2022 by sex and age, 90 = 90+
    std::array<double, 91> population_2023{};  ///< persons at mid-2023 by age, both sexes; all 0 in
                                               ///< Scotland and Northern Ireland (not published by
                                               ///< authority on the same base)
    std::array<double, composition_count> composition{};  ///< share of households
    std::array<double, 8> sizes{};  ///< share of households by persons, 1..7 and 8+
    std::array<double, 3>
        lone_parent_children{};  ///< share of lone parents with dependants by 1, 2, 3+ children
    std::array<double, 3> couple_children{};  ///< the same for couples
    std::array<double, 4> tenure{};    ///< share of households: outright, mortgage, social, private
    std::array<double, 4> bedrooms{};  ///< share of households with 1, 2, 3, 4+ bedrooms
    std::array<double, 10>
        deciles{};          ///< share of population by the nation's deprivation decile, 1 first
    double households = 0;  ///< census year count

    // Persons aged 16 and over
    std::array<double, 4> qualifications{};  ///< share: none, level 1-2 (apprenticeship and other
                                             ///< too), level 3, level 4+
    double employed = 0;                     ///< share of 16+ in employment, census
    double part_time = 0;                    ///< share of the employed working 30 hours or less
    double self_employed =
        0;  ///< share of the employed (small employers and own account, NS-SeC 4)
    double employment_rate_16_64 = 0;  ///< proportion, annual population survey, mean 2021-23
    double inactivity_rate_16_64 = 0;  ///< proportion
    double unemployment_rate = 0;      ///< proportion of the active
    double claimant_rate = 0;          ///< claimants of unemployment-related benefits, 16-64, 2024
    double good_health = 0, fair_health = 0, bad_health = 0;  ///< shares of all residents
    double limited_a_lot = 0, limited_a_little = 0;           ///< shares of all residents

    // Housing
    std::array<double, 5> private_rent{};  ///< £/month median by room/studio, 1, 2, 3, 4+ bedrooms
    double private_rent_year = 2022;       ///< calendar year of private_rent
    std::array<double, 5>
        lha_2020{};  ///< £/week LHA April 2020-March 2024: room, 1, 2, 3, 4 bedrooms
    std::array<double, 5> lha_2024{};  ///< £/week LHA from April 2024 (modelled where marked)
    /// £/week social rent of general needs homes by 1, 2, 3+ bedrooms, 2024-25; England only, 0
    /// elsewhere.
    std::array<double, 3> social_rent{};
    double median_house_price = 0;  ///< £
    double overcrowded = 0;         ///< share of households short of a bedroom, bedroom standard
    double temporary_accommodation = 0;  ///< households per 1,000 households
    double council_tax_band_d = 0;       ///< £/year, council_tax_year
    std::string council_tax_year;
    std::array<double, 9> council_tax_bands{};  ///< share of dwellings in A-H (and I in Wales)

    // Income
    double weekly_pay_median = 0;  ///< £/week gross, all employees by residence, ASHE 2024
    std::array<double, 9>
        annual_pay{};  ///< £/year percentiles 10..90, ASHE 2025; 0 where suppressed
    std::array<double, 9>
        hourly_pay{};              ///< £/hour percentiles 10..90, ASHE 2025; 0 where suppressed
    double child_poverty_ahc = 0;  ///< proportion of under-16s, DWP 2024/25, relative AHC
    double child_poverty_ahc_2023 = 0;       ///< the same in 2023/24
    double child_poverty_bhc = 0;            ///< proportion of under-16s, DWP 2024/25, relative BHC
    double universal_credit_households = 0;  ///< households, May 2025

    // Education
    double level_2_english_maths_by_19 = 0;  ///< proportion (national stand-in where not published)
    double free_school_meals = 0;            ///< proportion of pupils

    // Births, deaths, moves
    double births_2022 = 0;
    double internal_in = 0, internal_out = 0;            ///< persons a year
    double international_in = 0, international_out = 0;  ///< persons a year
    std::array<std::array<double, 20>, 2>
        life_expectancy{};  ///< years, 2021-23, by sex and life-table band start
    std::array<double, 2>
        life_expectancy_birth{};            ///< years at birth, 2021-23, as published to two digits
    bool life_expectancy_published = true;  ///< false: another authority's stands in

    /// Figures that are not observed, by "table.column" ("rents.room"), or by "table" alone when
    /// the whole row is not.
    std::map<std::string, Status> status;
};

/// A predecessor authority, for messages that name successors.
struct Predecessor {
    std::string old_code, old_name, new_code, new_name;
};

/// UK or national figures.
struct National {
    std::array<std::array<double, 91>, 2> population_2022{},
        population_2023{};  ///< UK persons by sex and age
    std::array<double, 64>
        fertility{};  ///< births per woman by age (index = age), latest England and Wales
    std::array<std::array<double, 5>, 64>
        fertility_by_parity{};  ///< births per woman by age and children already born 0..4+
    std::array<std::array<double, 101>, 2>
        mortality_rate{};  ///< central death rate by sex and single age, UK 2017-19 life table
    std::array<std::array<std::array<double, 101>, 10>, 2>
        mortality_by_decile{};  ///< central death rate by sex, decile, age, England 2014-16
    std::array<double, 2> life_expectancy_birth{};  ///< UK 2021-23
    /// Published medians and rates of the base year, DWP HBAI 2024/25.
    double median_bhc = 0, median_ahc = 0;  ///< £/week equivalised
    double child_poverty_ahc = 0;           ///< proportion of dependent children
    double child_poverty_bhc = 0;
    /// Caseloads never used in calibration, Great Britain: households losing a child element to the
    /// two-child limit (April 2025), children in them, households under the benefit cap (2025).
    double two_child_limit_households = 0, two_child_limit_children = 0, benefit_cap_households = 0;
    std::array<double, 8> sizes{};  ///< share of households by persons, England and Wales 2021
    double claimant_rate = 0;       ///< mean of the authorities', by residents of 16-64
};

/// Work of a family with children, as DWP's Households Below Average Income counts it.
enum class FamilyWork : std::uint8_t {
    lone_full_time,
    lone_part_time,
    lone_not_working,
    couple_self_employed,  ///< one or both full-time self-employed
    couple_both_full_time,
    couple_full_time_and_part_time,
    couple_full_time_and_not_working,
    couple_part_time_only,
    couple_not_working,
};
inline constexpr int family_work_count = 9;

/// Children of one kind of family in HBAI 2024/25.
struct ChildrenOfFamily {
    double children = 0;                      ///< persons
    double poverty_ahc = 0, poverty_bhc = 0;  ///< proportion in relative low income
};

/// National cross-tabulations that shape households where an authority's margins do not.
struct JointTables {
    static constexpr int gap_count = 51;     ///< man's age minus woman's: -25..+25
    std::array<int, 6> couple_age_starts{};  ///< first age of the woman's age groups
    std::array<std::array<double, gap_count>, 6>
        couple_age_gap{};  ///< share of couples, sums to 1 in each of the woman's age groups

    static constexpr int with_parents_first_age = 15;
    std::array<std::array<double, 20>, 2>
        with_parents{};  ///< proportion living with parents, UK 2022, by sex and age 15..34

    std::array<ChildrenOfFamily, family_work_count> children_by_work{};
    std::array<ChildrenOfFamily, 3> children_by_number{};  ///< family with 1, 2, 3+ children

    /// Households of England and Wales, 2021, by composition, tenure (outright, mortgage, social,
    /// private) and NS-SeC of the reference person: 1 higher managerial, 2 lower managerial,
    /// 3 intermediate, 4 small employers and own account, 5 lower supervisory, 6 semi-routine,
    /// 7 routine, 8 never worked and long-term unemployed, 9 full-time student.
    std::array<std::array<std::array<double, 9>, 4>, composition_count> ns_sec{};
    /// Share of reference persons who never worked or are long-term unemployed.
    double never_worked(Composition composition, int tenure) const;

    /// Universal Credit households, Great Britain, May 2025.
    std::array<double, 4>
        uc_by_family{};  ///< single none, single with children, couple none, couple with children
    std::array<double, 5> uc_by_children{};  ///< with 1, 2, 3, 4, 5+ children

    /// Take-up by caseload, Great Britain 2023/24, pensioners: proportion of the entitled who
    /// claim.
    double pension_credit_take_up = 0, guarantee_credit_take_up = 0, housing_benefit_take_up = 0;
};

/// Joint counts used as the synthesis seed: composition x tenure x household size (1, 2, 3, 4+).
using CompositionSeed = std::array<std::array<std::array<double, 4>, 4>, composition_count>;

/// Everything that synthesis and calibration read.
struct UkData {
    std::vector<Authority> authorities;  ///< 361, in code order; the index is Shard::authority
    std::vector<Predecessor> predecessors;
    National national;
    CompositionSeed seed_england_wales{}, seed_scotland{};
    JointTables joint;

    /// Index of an authority by code, or -1.
    int find(const std::string& code) const;
};

}  // namespace lc
