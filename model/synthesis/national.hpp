// What synthesis works out once for the whole country.
#pragma once

#include <vector>

#include "model/core/random.hpp"
#include "model/data/uk_data.hpp"
#include "model/parameters/parameters.hpp"
#include "model/synthesis/household_types.hpp"
#include "model/synthesis/roles.hpp"

namespace lc {

struct SynthesisNational {
    std::vector<LocalPersons> persons;  ///< [authorities]
    HouseholdSeed seed_england_wales, seed_scotland;
    double household_growth = 1;  ///< households of mid-2022 per household of census year, UK

    /// Northern Ireland's censuses publish no such table; it borrows that of England and Wales.
    const HouseholdSeed& seed(Nation nation) const noexcept {
        return nation == Nation::scotland ? seed_scotland : seed_england_wales;
    }
};

/// Persons of every authority by sex and single age in whole numbers: scale x published, rounded
/// so that each cell, each authority's total and each UK total by sex and age (to 90 and over) is
/// the floor or ceiling of its expectation. Ages above 90 follow the survival of the national life
/// table. An authority with persons but none of 20 or over takes an adult of its neighbour in the
/// list for one of its own people.
std::vector<AgeCounts> whole_persons(const UkData& data, double scale, const Draws& draws);

/// Splits persons into dependent children (0-15, and at 16-19 by the staying-on shares) and others.
LocalPersons split_dependants(const AgeCounts& persons, const SynthesisParameters& parameters,
                              double uniform);

SynthesisNational prepare_national(const UkData& data, const SynthesisParameters& parameters,
                                   double scale, const Draws& draws);

}  // namespace lc
