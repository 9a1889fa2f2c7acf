// What gathering and the rules make of adults one at a time, for neighbouring rows together: nearly
// all arithmetic of the tax system, several adults to an instruction.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "model/population/shard.hpp"
#include "model/process/context.hpp"
#include "model/processes/tax_benefit/adult_status.hpp"
#include "model/processes/tax_benefit/unit_facts.hpp"
#include "model/tax_benefit/adult_taxes.hpp"
#include "model/work/investment_income.hpp"

namespace lc {

/// Bits of what a row is to its benefit unit and to the rules.
namespace adult_trait {
inline constexpr std::uint8_t head = 1, partner = 2;
inline constexpr std::uint8_t student = 4;
inline constexpr std::uint8_t counts_for_council_tax = 8;
inline constexpr std::uint8_t limited = 16;   ///< has limited capability for work
inline constexpr std::uint8_t carer = 32;     ///< cares, for the carer element and allowance
inline constexpr std::uint8_t disabled = 64;  ///< has a disability benefit
}  // namespace adult_trait

/// Whole households of one parameter set, as many as fit.
class AdultBlock {
  public:
    /// Columns stay in the innermost caches.
    static constexpr std::size_t most_rows = 256;
    static_assert(most_rows <= InvestmentIncome::most_together);

    AdultBlock(const Context& context, const Shard& shard);

    /// Sees to it that the rows of household `h` are worked out under its own parameters.
    /// @return whether they had to be, and neighbours after it with them
    bool hold(std::size_t h) noexcept {
        const bool held = shard_.first_person[h] >= first_ && shard_.first_person[h + 1] <= last_ &&
                          shard_.households.selection[h] == set_;
        if (!held) work_out(h);
        return !held;
    }
    /// Of all adults held, in pence.
    struct Totals {
        std::int64_t income_tax, national_insurance;  ///< without marriage allowances
        std::int64_t state_pension, disability_benefits, carers_allowance;
    };
    Totals totals() const noexcept;
    /// What is held.
    struct Rows {
        std::size_t first, count;  ///< persons
        std::size_t first_household, households;
    };
    Rows rows() const noexcept {
        return {first_, last_ - first_, first_household_, last_household_ - first_household_};
    }
    /// Columns of the rows held, £/year. One row more may be read, whose traits are 0.
    struct Columns {
        const std::array<std::uint32_t, 4>* draws;
        const std::uint8_t* traits;
        /// Pay and profits; private and State pensions; direct taxes and pension contributions.
        const double *earned, *pensions, *deductions;
        const double *age, *carers_allowance, *net_earnings, *income_tax, *adjusted_net_income,
            *income_before_tax;
    };
    Columns columns() const noexcept {
        return {draws_.data(),      traits_.data(),   earned_.data(),    pensions_.data(),
                deductions_.data(), age_.data(),      carers_.data(),    net_earnings_.data(),
                tax_.data(),        adjusted_.data(), before_tax_.data()};
    }
    /// Overwrites an adult of a household held, and the adult's taxes, with row `row`.
    void read(std::size_t row, AdultCase& adult, AdultTaxes& taxes) const noexcept;
    /// Of an adult of a household held, £/year but for the age.
    struct Sums {
        double age;
        double earned;         ///< pay and profits
        double market_income;  ///< earned, private pension and investments
        double income_tax, national_insurance, pension_contributions;
        double income_before_tax;
        double adjusted_net_income;
        double state_pension, carers_allowance, carers_allowance_supplement;
        double disability_benefits, student_support;
    };
    Sums sums(std::size_t row) const noexcept {
        const std::size_t i = row - first_;
        return {age_[i],
                earned_[i],
                market_[i],
                tax_[i],
                insurance_[i],
                contributions_[i],
                before_tax_[i],
                adjusted_[i],
                state_pension_[i],
                carers_[i],
                supplement_[i],
                disability_[i],
                student_[i] != 0 ? student_support_ : 0.0};
    }
    /// Bits of adult_trait; 0 of everybody but the adults of the first most_units units.
    std::uint8_t traits(std::size_t row) const noexcept { return traits_[row - first_]; }
    /// Of the row after one held; of the last row's next 0.
    std::uint8_t trait_after(std::size_t row) const noexcept { return traits_[row - first_ + 1]; }
    /// The same of a row and those after it; eight may be read.
    const std::uint8_t* traits_from(std::size_t row) const noexcept {
        return traits_.data() + (row - first_);
    }
    bool student(std::size_t row) const noexcept { return student_[row - first_] != 0; }
    /// Draws for life of somebody in a household held.
    const std::array<std::uint32_t, 4>& draws(std::size_t row) const noexcept {
        return draws_[row - first_];
    }

  private:
    template <class T>
    using Column = std::array<T, most_rows + 8>;

    void work_out(std::size_t h) noexcept;
    void spread_home(std::size_t first_household, std::size_t last_household) noexcept;
    void find_adults() noexcept;
    void split_income(const Parameters& p) noexcept;
    void pay_pensions(const Parameters& p) noexcept;
    void settle_statuses(const Parameters& p) noexcept;
    void settle_status(std::size_t i, const Parameters& p) noexcept;
    void pay_carer(std::size_t i, const Parameters& p) noexcept;
    template <class Wanted>
    std::size_t list(const Wanted& wanted) noexcept;
    void invest(const Parameters& p) noexcept;
    template <class Bands>
    void tax(const Parameters& p, const Bands& nation_bands) noexcept;
    template <class Bands>
    void tax_wide(const Parameters& p, const Bands& nation_bands) noexcept;
    template <class Bands>
    void tax_rows(const Parameters& p, const Bands& nation_bands) noexcept;
    void read_case(std::size_t i, AdultCase& adult) const noexcept;

    const Context& context_;
    const Shard& shard_;
    std::vector<InvestmentIncome> investments_;  ///< by parameter set
    std::size_t first_ = 0, last_ = 0;           ///< rows held
    std::size_t first_household_ = 0, last_household_ = 0;
    std::uint32_t set_ = 0;
    double student_support_ = 0;  ///< of the parameters of the rows held

    alignas(64) Column<std::array<std::uint32_t, 4>> draws_{};
    Column<double> age_{}, employment_{}, self_employment_{}, private_pension_{}, contributions_{};
    Column<double> state_pension_{}, carers_{}, supplement_{}, property_{}, interest_{};
    Column<double> dividends_{}, other_{}, tax_other_{}, tax_savings_{}, tax_dividends_{};
    Column<double> insurance_{}, net_earnings_{}, market_{}, tax_{}, adjusted_{}, disability_{};
    Column<double> before_tax_{}, earned_{}, pensions_{}, deductions_{};
    Column<std::uint8_t> student_{}, starts_{}, traits_{};
    Column<AdultStatus> status_;
    std::array<Tenure, most_rows + 8> tenure_;  ///< written in steps of eight
    Column<std::uint16_t> listed_;
};

/// Adds what adult `a` of a unit has, a year.
inline void add_adult(const AdultBlock::Sums& adult, std::size_t a, UnitFacts& facts) noexcept {
    facts.age[a] = adult.age;
    facts.works |= adult.earned > 0;
    facts.carers_allowance += adult.carers_allowance;
    facts.market_income += adult.market_income;
    facts.state_pension += adult.state_pension;
}

}  // namespace lc
