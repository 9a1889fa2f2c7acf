// The ages that household members would have by the national patterns, before they are matched to
// the persons there are.
#pragma once

#include <array>
#include <cstdint>

#include "model/core/random.hpp"
#include "model/data/uk_data.hpp"
#include "model/parameters/parameters.hpp"
#include "model/synthesis/roles.hpp"
#include "model/synthesis/structure.hpp"

namespace lc {

/// Predicts ages of members in years (fractions order people of one completed age). All draws are
/// keyed by the household.
class AgePredictor {
  public:
    AgePredictor(const JointTables& joint, const SynthesisParameters& parameters,
                 const Draws& draws, const LocalPersons& persons);

    /// Ages of the household's dependent children, oldest first, into ages[0..dependants).
    void children(const HouseholdDraft& household, float* ages) const;
    /// Ages of the household's adult children; `eldest_dependant` < 0 when there is none.
    void adult_children(const HouseholdDraft& household, int eldest_dependant, float* ages) const;
    /// Age of the mother, or lone father, given the eldest child's age.
    float parent(const HouseholdDraft& household, float eldest_child) const;
    /// Age of the first head of a household without children (not `other`).
    float childless(const HouseholdDraft& household) const;
    /// Age of the man of a couple, by the published gap at the woman's age.
    float man(const HouseholdDraft& household, float woman) const;
    /// Age of another adult in a family's household; `parent` is the first head's age.
    float other_adult(const HouseholdDraft& household, int which, float parent) const;
    /// Age of a member of an other household without dependent children.
    float sharer(const HouseholdDraft& household, int which) const;

  private:
    std::array<std::uint32_t, 4> words(const HouseholdDraft& household,
                                       std::uint32_t block) const noexcept;

    const SynthesisParameters& p_;
    Draws draws_;
    static constexpr std::size_t adult_child_steps = 256;
    std::array<float, adult_child_steps> adult_child_age_{};  ///< quantiles
    static constexpr std::size_t gap_steps = 1024;
    std::array<std::array<std::int8_t, gap_steps>, 6> gap_{};  ///< quantiles by woman's age group
    std::array<int, 6> gap_starts_{};
};

}  // namespace lc
