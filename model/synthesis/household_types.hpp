// Household types: what the seed table counts, and how many of each an authority has.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/data/uk_data.hpp"
#include "model/parameters/parameters.hpp"
#include "model/synthesis/rake.hpp"

namespace lc {

/// One cell of the seed table.
struct HouseholdType {
    Composition composition = Composition::other;
    std::uint8_t dependants = 0;  ///< dependent children: 0, 1, 2, 3 = three or more
    std::uint8_t tenure = 0;      ///< outright, mortgage, social, private
    std::uint8_t size = 1;        ///< persons: 1, 2, 3, 4 = four or more
};

/// Seed of the base population: household types with a positive weight. Types that are not listed
/// cannot be synthesised (structural zeros). Made of the censuses' composition x tenure x size;
/// any other joint table of these types, an analyst's microdata for one, can take its place.
struct HouseholdSeed {
    std::vector<HouseholdType> types;
    std::vector<double> weight;  ///< [types], any scale
};

/// The seed from published counts; they carry no number of dependent children within four or more
/// persons, which is split by the shares of England and Wales (see the .cpp).
HouseholdSeed make_household_seed(const CompositionSeed& counts);

/// Persons who come with a type besides its dependent children, as a rule: heads of the first
/// benefit unit, and the fewest adult children and other adults; `more` is the chance of each one
/// more.
struct TypeMembers {
    int heads = 1;
    int adult_children = 0, others = 0;
    double more_adult_children = 0, more_others = 0;
    double expected_adults() const {
        return heads + adult_children + others + more_adult_children / (1 - more_adult_children) +
               more_others / (1 - more_others);
    }
};
/// `couple` matters for other households with dependent children alone.
TypeMembers members_of(const HouseholdType& type, bool couple, const SynthesisParameters& p);

/// Whether an other household with dependent children may be a couple's.
constexpr bool may_be_couple(const HouseholdType& type) noexcept {
    return type.composition == Composition::other_with_dependent_children && type.size == 4;
}

/// Expected households of one authority by type.
struct ExpectedHouseholds {
    std::vector<double> count;  ///< [types of the seed]
    double further_child = 0;   ///< chance of each child after the third, as fitted
    RakeResult fit;
};

/// What an authority's households have to hold.
struct PersonTotals {
    double persons = 0;   ///< all
    double children = 0;  ///< dependent children
    double scale = 1;
};

/// Rakes the seed to the authority's composition, dependent children, tenure and size. The number
/// of households follows from the persons who live in them; family sizes are tilted together
/// (exponentially in the number of children) until they hold the authority's dependent children.
/// Persons beyond the authority's households of census year, grown as the UK's, are taken to live
/// in communal establishments, between a fifth and four times the national share.
ExpectedHouseholds expect_households(const HouseholdSeed& seed, const Authority& authority,
                                     const PersonTotals& totals, double household_growth,
                                     const SynthesisParameters& p);

/// Mean persons of a household by the authority's size margin; 0 when it has none.
double mean_household_size(const Authority& authority);

}  // namespace lc
