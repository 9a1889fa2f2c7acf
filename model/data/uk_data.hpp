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
    Nation nation = Nation::england;
    double latitude = 0, longitude = 0;  ///< degrees

    // Population and households
    std::array<std::array<double, 91>, 2>
        population_2022{};  ///< persons at mid-2022 by sex and age, 90 = 90+
    std::array<double, composition_count> composition{};  ///< share of households
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
    double employment_rate_16_64 = 0;  ///< proportion, latest annual population survey
    double inactivity_rate_16_64 = 0;  ///< proportion
    double unemployment_rate = 0;      ///< proportion of the active
    double good_health = 0, fair_health = 0, bad_health = 0;  ///< shares of all residents
    double limited_a_lot = 0, limited_a_little = 0;           ///< shares of all residents

    // Housing
    std::array<double, 5> private_rent{};  ///< £/month median by room/studio, 1, 2, 3, 4+ bedrooms
    double private_rent_year = 2022;       ///< calendar year of private_rent
    std::array<double, 5>
        lha_2020{};  ///< £/week LHA April 2020-March 2024: room, 1, 2, 3, 4 bedrooms
    std::array<double, 5> lha_2024{};  ///< £/week LHA from April 2024 (modelled where marked)
    double median_house_price = 0;     ///< £
    double overcrowded = 0;            ///< share of households short of a bedroom, bedroom standard
    double temporary_accommodation = 0;  ///< households per 1,000 households
    double council_tax_band_d = 0;       ///< £/year, council_tax_year
    std::string council_tax_year;
    std::array<double, 9> council_tax_bands{};  ///< share of dwellings in A-H (and I in Wales)

    // Income
    double weekly_pay_median = 0;  ///< £/week gross, all employees by residence, ASHE 2024
    std::array<double, 9>
        annual_pay{};              ///< £/year percentiles 10..90, ASHE 2025; 0 where suppressed
    double child_poverty_ahc = 0;  ///< proportion of under-16s, DWP 2024/25, relative AHC
    double child_poverty_bhc = 0;  ///< proportion of under-16s, DWP 2024/25, relative BHC
    double universal_credit_households = 0;  ///< households, May 2025 (persons in Northern Ireland)

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

    std::map<std::string, Status> status;  ///< figures that are not observed, by column name
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
};

/// Joint counts used as the synthesis seed: composition x tenure x household size (1, 2, 3, 4+).
using CompositionSeed = std::array<std::array<std::array<double, 4>, 4>, composition_count>;

/// Everything that synthesis and calibration read.
struct UkData {
    std::vector<Authority> authorities;  ///< 361, in code order; the index is Shard::authority
    std::vector<Predecessor> predecessors;
    National national;
    CompositionSeed seed_england_wales{}, seed_scotland{};

    /// Index of an authority by code, or -1.
    int find(const std::string& code) const;
};

}  // namespace lc
