// What could be awarded to the benefit units of an AdultBlock and what they claim of it, found for
// neighbouring rows together: nothing foresees which units are to be looked at.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "model/processes/tax_benefit/adult_block.hpp"
#include "model/processes/tax_benefit/gather_claims.hpp"
#include "model/processes/tax_benefit/local_rules.hpp"

namespace lc {

/// What a home costs, £/year.
struct HomeCosts {
    double rent = 0;  ///< gross of support
    double mortgage_interest = 0, water_charge = 0, structural_insurance = 0;
    double council_tax = 0;  ///< before discounts and reductions
    double all_but_tax() const noexcept {
        return rent + mortgage_interest + water_charge + structural_insurance;
    }
};

/// A home and its household's draws for life, and what they say to the means tests of its first
/// unit.
struct ScreenedHome {
    HomeCosts costs;
    std::array<std::uint32_t, 4> draws{};
    double most_rent = 0;             ///< £/year that housing support could be paid for
    std::size_t savings = 0;          ///< band, 0-2
    bool low_savings_count = false;   ///< see savings_count
    bool gives_up_allowance = false;  ///< a couple, for the marriage allowance
};

class UnitScreen {
  public:
    explicit UnitScreen(Nation nation) noexcept : nation_(nation) {}

    /// Looks at all units of the rows that `adults` holds.
    /// @param homes  of the households held, one after another
    void look_at(const Shard& shard, const AdultBlock& adults, std::span<const ScreenedHome> homes,
                 const LocalRules& rules, const Parameters& p) noexcept;

    /// Of the unit whose head is `row`.
    const MeansTestedClaims& claims(std::size_t row) const noexcept {
        const std::size_t i = row - first_;
        return claimed_[i] != 0 ? claims_[i] : no_means_tested_claims;
    }
    /// Income without means-tested benefits of a unit of adults alone, by its head; of everybody
    /// else 0. £/year.
    double net_income(std::size_t row) const noexcept { return net_income_[row - first_]; }
    /// Households of adults alone, without units that the rules leave out, to whom neither a means
    /// test nor the marriage allowance can bring anything. Rows of the shard, as below.
    std::span<const std::uint32_t> untested_adults() const noexcept {
        return {untested_adults_.data(), untested_adults_count_};
    }
    /// Other households that make no means-tested claim.
    std::span<const std::uint32_t> untested() const noexcept {
        return {untested_.data(), untested_count_};
    }
    /// Households that make one.
    std::span<const std::uint32_t> tested() const noexcept {
        return {tested_.data(), tested_count_};
    }

  private:
    template <class T>
    using Column = std::array<T, AdultBlock::most_rows + 8>;
    using Marks = Column<std::uint8_t>;
    using Rows = Column<std::uint32_t>;

    void place_homes(const Shard& shard, std::span<const ScreenedHome> homes,
                     const LocalRules& rules) noexcept;
    void count_traits(const AdultBlock& adults) noexcept;
    void count_children(const Shard& shard, const AdultBlock& adults, const Parameters& p) noexcept;
    UnitFigures figures(const AdultBlock::Columns& of, std::size_t i,
                        double pension_age) const noexcept;
    void find_awards(const AdultBlock& adults, const LocalRules& rules,
                     const Parameters& p) noexcept;
    void find_awards_wide(const AdultBlock& adults, const LocalRules& rules,
                          const Parameters& p) noexcept;
    void find_awards_of_rows(const AdultBlock& adults, const LocalRules& rules,
                             const Parameters& p) noexcept;
    void decide_claims(const Shard& shard, const AdultBlock& adults,
                       std::span<const ScreenedHome> homes, const LocalRules& rules,
                       const Parameters& p) noexcept;
    std::size_t list(const Marks& wanted, std::size_t households, Rows& to) const noexcept;
    void list_households(const Shard& shard, const AdultBlock& adults,
                         std::span<const ScreenedHome> homes, const Parameters& p) noexcept;

    Nation nation_;
    std::size_t first_ = 0, rows_ = 0, first_household_ = 0;
    // By row. Of the home only with its household's first row.
    alignas(64) Column<double> most_rent_, council_tax_, capital_, capital_if_low_, lost_earnings_;
    Column<double> working_age_income_, pension_age_income_;  // of capital
    Column<double> partner_, head_, student_, limited_, carer_, disabled_;
    Column<double> children_from_, disabled_children_from_;  // from a row to the last of its unit
    Column<double> begins_;                                  // a household
    Column<double> universal_credit_, other_, net_income_, awarded_, looked_;
    Marks claimed_, home_of_;  // heads who claim; which of the households held
    std::array<MeansTestedClaims, AdultBlock::most_rows> claims_;  // of heads who make one
    Rows untested_adults_, untested_, tested_;
    std::size_t untested_adults_count_ = 0, untested_count_ = 0, tested_count_ = 0;
};

}  // namespace lc
