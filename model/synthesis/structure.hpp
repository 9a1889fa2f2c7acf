// The households of one authority before they hold persons: how many members of which kind.
#pragma once

#include <cstdint>
#include <vector>

#include "model/core/random.hpp"
#include "model/synthesis/household_types.hpp"

namespace lc {

/// The year whose published population is synthesised (mid-year).
inline constexpr int population_year = 2022;

/// Ages at which an other household is drawn: students and young sharers, related and mixed
/// adults, older people.
enum class Sharing : std::uint8_t { young, mixed, old };

/// One household: its heads, dependent children, adult children and other adults, in this order.
struct HouseholdDraft {
    std::uint64_t id = 0;
    Composition composition = Composition::other;
    std::uint8_t tenure = 0;
    std::uint8_t heads = 1;  ///< 2 = couple; the first is the woman
    std::uint8_t dependants = 0;
    std::uint8_t adult_children = 0;
    std::uint8_t others = 0;        ///< besides the heads; in `other` besides the first
    bool mother = true;             ///< a lone parent is a woman
    bool couple_of_others = false;  ///< the first two others are a couple
    Sharing sharing = Sharing::mixed;

    int adults() const noexcept { return heads + adult_children + others; }
    int members() const noexcept { return adults() + dependants; }
};

/// The composition that a household's members make it; what they leave open (ages, other household
/// or not) is as drawn.
Composition composition_of(const HouseholdDraft& household) noexcept;

/// Persons that households must hold exactly.
struct WholeTotals {
    std::size_t adults = 0;    ///< all who are not dependent children
    std::size_t children = 0;  ///< dependent children
};

/// How often a household had to be changed so that exactly these persons fit.
struct StructureRepairs {
    std::size_t communal = 0;  ///< adults added to other households as communal residents
    std::size_t alone = 0;     ///< the same in households of their own, where no other household is
    std::size_t children_moved = 0;  ///< children added to or taken from families
    std::size_t adults_removed = 0;  ///< adult places that had to go
};

/// Expected households in whole numbers (controlled rounding: composition x children x size against
/// tenure), drawn into members, and then changed as little as needed to hold exactly `totals`.
/// Adults whom no household holds live in communal establishments: students and other young
/// people, people in care homes, others, added to other households of such ages.
class Structure {
  public:
    Structure(const HouseholdSeed& seed, const ExpectedHouseholds& expected,
              const SynthesisParameters& parameters, const Draws& draws,
              std::uint64_t authority_key);
    /// At least one adult is required when there is anybody.
    void fit_to(const WholeTotals& totals);

    std::vector<HouseholdDraft> households;
    StructureRepairs repairs;

  private:
    void draw(const HouseholdType& type);
    HouseholdDraft& add_one_person();
    void remove_adults(std::size_t surplus);
    void place_children(std::size_t children);
    void add_adults(std::size_t adults);
    /// Visits every household once, in an order that follows no attribute, until `change` has
    /// returned true `wanted` times; returns how often it has.
    template <typename Change>
    std::size_t visit(std::size_t wanted, Change change);

    const SynthesisParameters& p_;
    Draws draws_;
    std::uint64_t key_;
    double further_child_;
    std::uint32_t next_number_ = 0;
};

/// Identifiers: unique over the UK because an authority's code has its own 32 bits and `mix` is a
/// bijection. Household `number` counts drafts of the authority, person `number` its persons.
/// `code` is a letter and eight digits.
std::uint64_t authority_key(const std::string& code);
constexpr std::uint64_t household_identifier(std::uint64_t key, std::uint32_t number) noexcept {
    return mix(key << 32 | 0x80000000u | number);
}
constexpr std::uint64_t person_identifier(std::uint64_t key, std::uint32_t number) noexcept {
    return mix(key << 32 | number);
}

}  // namespace lc
