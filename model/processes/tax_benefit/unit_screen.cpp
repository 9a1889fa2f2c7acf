#include "model/processes/tax_benefit/unit_screen.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "model/core/selection.hpp"
#include "model/core/wide_vectors.hpp"
#include "model/processes/tax_benefit/fixed_draws.hpp"
#include "model/tax_benefit/unit_parts.hpp"

namespace lc {
namespace {

/// Draws of 16 bits below this are uniforms below `share`.
std::uint32_t draws_below(double share) noexcept {
    return static_cast<std::uint32_t>(std::ceil(std::clamp(share, 0.0, 1.0) * draw_range));
}

}  // namespace

void UnitScreen::look_at(const Shard& shard, const AdultBlock& adults,
                         std::span<const ScreenedHome> homes, const LocalRules& rules,
                         const Parameters& p) noexcept {
    const AdultBlock::Rows rows = adults.rows();
    first_ = rows.first;
    rows_ = rows.count;
    first_household_ = rows.first_household;
    place_homes(shard, homes, rules);
    count_traits(adults);
    count_children(shard, adults, p);
    find_awards(adults, rules, p);
    decide_claims(shard, adults, homes, rules, p);
    list_households(shard, adults, homes, p);
}

/// Rent, council tax and savings are the first unit's; units after it are taken to have none.
void UnitScreen::place_homes(const Shard& shard, std::span<const ScreenedHome> homes,
                             const LocalRules& rules) noexcept {
    for (Column<double>* column : {&most_rent_, &council_tax_, &capital_, &capital_if_low_,
                                   &working_age_income_, &pension_age_income_, &begins_})
        std::fill_n(column->begin(), rows_, 0.0);
    // Which of the couples after the first give up an allowance is not looked up.
    std::fill_n(lost_earnings_.begin(), rows_, rules.allowance_given_up);
    for (std::size_t k = 0; k < homes.size(); ++k) {
        const ScreenedHome& home = homes[k];
        const std::size_t i = shard.first_person[first_household_ + k] - first_;
        const SavingsBand& savings = rules.savings[home.savings];
        begins_[i] = 1;
        const std::size_t end = shard.first_person[first_household_ + k + 1] - first_;
        for (std::size_t row = i; row < end; row += 8)
            std::memset(home_of_.data() + row, static_cast<int>(k), 8);
        most_rent_[i] = home.most_rent;
        council_tax_[i] = home.costs.council_tax;
        capital_[i] = savings.capital;
        capital_if_low_[i] = home.low_savings_count;
        working_age_income_[i] = savings.working_age_income;
        pension_age_income_[i] = savings.pension_age_income;
        lost_earnings_[i] = home.gives_up_allowance ? rules.allowance_given_up : 0.0;
    }
}

/// Traits as numbers of the width of amounts.
void UnitScreen::count_traits(const AdultBlock& adults) noexcept {
    const std::uint8_t* const traits = adults.columns().traits;
    const auto write = [&](std::uint8_t trait, Column<double>& to) {
        for (std::size_t i = 0; i < rows_; ++i)
            to[i] = static_cast<double>((traits[i] & trait) != 0 ? 1 : 0);
        to[rows_] = 0;
    };
    write(adult_trait::head, head_);
    write(adult_trait::partner, partner_);
    write(adult_trait::student, student_);
    write(adult_trait::limited, limited_);
    write(adult_trait::carer, carer_);
    write(adult_trait::disabled, disabled_);
}

/// Rows that are not adults follow the adults of their unit.
void UnitScreen::count_children(const Shard& shard, const AdultBlock& adults,
                                const Parameters& p) noexcept {
    const AdultBlock::Columns columns = adults.columns();
    const DisabilityReceiptParameters& r = p.disability_receipt;
    const std::array<std::uint32_t, 3> receives_below{draws_below(r.child_not_limited),
                                                      draws_below(r.child_limited_a_little),
                                                      draws_below(r.child_limited_a_lot)};
    const Disability* const disability = shard.persons.disability.data() + first_;
    std::uint32_t children = 0, disabled = 0;
    for (std::size_t i = rows_ + 2; i-- > rows_;)
        children_from_[i] = disabled_children_from_[i] = 0;
    for (std::size_t i = rows_; i-- > 0;) {
        const std::uint32_t child = columns.traits[i] == 0;
        const std::uint32_t receives = FixedDraws(columns.draws[i]).bits(person_draw::receipt) <
                                       receives_below[static_cast<std::size_t>(disability[i])];
        children = child * (children + 1);
        disabled = child * (disabled + receives);
        children_from_[i] = children;
        disabled_children_from_[i] = disabled;
    }
}

/// Of the unit whose head is in row `i`. Multiplied with whether there is a partner rather than
/// chosen: what depends on a choice is not done several at a time.
LC_IN_EITHER UnitFigures UnitScreen::figures(const AdultBlock::Columns& of, std::size_t i,
                                             double pension_age) const noexcept {
    const double partner = partner_[i + 1];
    const auto sum = [&](const double* column) { return column[i] + partner * column[i + 1]; };
    // A partner has none from there on.
    const auto after_adults = [&](const Column<double>& column) {
        return column[i + 1] + partner * column[i + 2];
    };
    const double age = of.age[i], age_of_other = of.age[i + 1];
    UnitFigures unit;
    unit.couple = partner;
    unit.limited = std::min(1.0, sum(limited_.data()));
    unit.all_students = std::max(0.0, sum(student_.data()) - partner);
    unit.all_of_pension_age =
        number(age >= pension_age) * number(age_of_other >= partner * pension_age);
    unit.oldest = std::max(age, partner * age_of_other);
    unit.children = after_adults(children_from_);
    unit.disabled_children = after_adults(disabled_children_from_);
    unit.carers = sum(carer_.data());
    unit.disabled_adults = sum(disabled_.data());
    unit.net_earnings = sum(of.net_earnings);
    unit.lost_earnings = partner * lost_earnings_[i];
    unit.earned = sum(of.earned);
    unit.pensions = sum(of.pensions);
    unit.carers_allowance = sum(of.carers_allowance);
    unit.deductions = sum(of.deductions);
    // As savings_count has it.
    const double lone_parent = number(unit.children > 0) * (1 - partner);
    const double high =
        std::max(number(age >= pension_age), number(unit.earned > 0) * (1 - lone_parent));
    const double counts = std::max(high, capital_if_low_[i]);
    unit.most_rent = most_rent_[i];
    unit.council_tax = council_tax_[i];
    unit.capital = counts * capital_[i];
    unit.income_of_capital_working_age = counts * working_age_income_[i];
    unit.income_of_capital_pension_age = counts * pension_age_income_[i];
    return unit;
}

LC_IN_EITHER void UnitScreen::find_awards_of_rows(const AdultBlock& adults, const LocalRules& rules,
                                                  const Parameters& p) noexcept {
    const AdultBlock::Columns of = adults.columns();
    const AwardBounds bounds = rules.bounds;  // by value: stores to columns could change it
    const double pension_age = p.state_pension.pension_age;
    const std::size_t rows = rows_;
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC ivdep  // the columns are apart, too many to be compared at run time
#endif
    for (std::size_t i = 0; i < rows; ++i) {
        const PossibleAwards possible = bounds.possible(figures(of, i, pension_age));
        universal_credit_[i] = possible.universal_credit;
        other_[i] = possible.other;
        // Whole numbers count: a bound below its margin of a pound is none.
        awarded_[i] =
            head_[i] * std::min(1.0, possible.other + std::max(0.0, possible.universal_credit));
        // Looked at is somebody who is no adult, and a couple after the first unit, of whom it is
        // not known whether they claim the marriage allowance.
        const double partner = partner_[i + 1];
        const double undecided = partner * (1 - begins_[i]), no_adult = 1 - head_[i] - partner_[i];
        looked_[i] = std::min(1.0, head_[i] * undecided + no_adult);
        const double own = of.income_before_tax[i] - of.income_tax[i];
        const double of_other = of.income_before_tax[i + 1] - of.income_tax[i + 1];
        net_income_[i] = head_[i] * (own + partner * of_other);
    }
}

LC_WIDE_VECTORS void UnitScreen::find_awards_wide(const AdultBlock& adults, const LocalRules& rules,
                                                  const Parameters& p) noexcept {
    find_awards_of_rows(adults, rules, p);
}

void UnitScreen::find_awards(const AdultBlock& adults, const LocalRules& rules,
                             const Parameters& p) noexcept {
    if (wide_vectors())
        find_awards_wide(adults, rules, p);
    else
        find_awards_of_rows(adults, rules, p);
}

namespace {

/// Columns of 0 and up to 1 as bytes: whole ones are 1.
template <class From, class To>
void whole_ones(const From& from, std::size_t rows, To& to) noexcept {
    for (std::size_t i = 0; i < rows; ++i)
        to[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>(from[i]));
}

/// Bits set in any of a household's rows. @param marks  eight readable from each on
unsigned marks_of(const std::uint8_t* marks, std::size_t members) noexcept {
    std::uint64_t eight = 0;
    std::memcpy(&eight, marks, sizeof eight);
    eight &= ~std::uint64_t{0} >> (8 * (8 - std::min<std::size_t>(members, 8)));
    eight |= eight >> 32;
    eight |= eight >> 16;
    eight |= eight >> 8;
    auto bits = static_cast<unsigned>(eight & 0xFFu);
    for (std::size_t i = 8; i < members; ++i) bits |= marks[i];
    return bits;
}

}  // namespace

/// Of the units to whom something could be awarded.
void UnitScreen::decide_claims(const Shard& shard, const AdultBlock& adults,
                               std::span<const ScreenedHome> homes, const LocalRules& rules,
                               const Parameters& p) noexcept {
    const double* const age = adults.columns().age;
    const double pension_age = p.state_pension.pension_age;
    const std::uint8_t* const number = shard.persons.unit.data() + first_;
    whole_ones(awarded_, rows_, claimed_);
    std::array<std::uint32_t, AdultBlock::most_rows + selection_overhang> heads;
    const std::size_t count = select(claimed_.data(), rows_, heads.data());
    for (std::size_t c = 0; c < count; ++c) {
        const std::size_t i = heads[c];
        const bool couple = partner_[i + 1] > 0;
        const std::size_t after = i + (couple ? 2 : 1);  // what follows the adults
        Claimant unit;
        unit.unit = number[i];
        unit.couple = couple;
        unit.children = children_from_[after] > 0 && number[after] == number[i];
        unit.head_of_pension_age = age[i] >= pension_age;
        unit.all_of_pension_age =
            unit.head_of_pension_age & (!couple | (age[i + 1] >= pension_age));
        claim_means_tested(FixedDraws(homes[home_of_[i]].draws), rules, p,
                           {universal_credit_[i], other_[i]}, unit, claims_[i]);
        claimed_[i] = any(claims_[i]) ? 1 : 0;
    }
}

/// Households at which `wanted` is 1 and not 0, as rows of the shard.
std::size_t UnitScreen::list(const Marks& wanted, std::size_t households, Rows& to) const noexcept {
    const std::size_t count = select(wanted.data(), households, to.data());
    for (std::size_t k = 0; k < count; ++k) to[k] += static_cast<std::uint32_t>(first_household_);
    return count;
}

void UnitScreen::list_households(const Shard& shard, const AdultBlock& adults,
                                 std::span<const ScreenedHome> homes,
                                 const Parameters& p) noexcept {
    constexpr std::uint8_t looked = 1, claimed = 2;
    const AdultBlock::Columns of = adults.columns();
    Marks marks, adults_alone, tested, others, allowance;
    whole_ones(looked_, rows_, marks);
    for (std::size_t i = 0; i < rows_; ++i)
        marks[i] = static_cast<std::uint8_t>(marks[i] + claimed * claimed_[i]);
    for (std::size_t k = 0; k < homes.size(); ++k) {
        const std::uint32_t* const first = shard.first_person.data() + first_household_ + k;
        const unsigned all = marks_of(marks.data() + (first[0] - first_), first[1] - first[0]);
        adults_alone[k] = all == 0;
        others[k] = all == looked;
        tested[k] = all >= claimed;
        allowance[k] = adults_alone[k] & homes[k].gives_up_allowance;
    }
    const std::size_t couples = select(allowance.data(), homes.size(), untested_.data());
    for (std::size_t c = 0; c < couples; ++c) {
        const std::size_t k = untested_[c];
        const std::size_t i = shard.first_person[first_household_ + k] - first_;
        others[k] = marriage_allowance_may_reduce(
            {of.adjusted_net_income[i], of.adjusted_net_income[i + 1]},
            {of.income_tax[i], of.income_tax[i + 1]}, nation_, p);
        adults_alone[k] = others[k] ^ 1;
    }
    untested_adults_count_ = list(adults_alone, homes.size(), untested_adults_);
    untested_count_ = list(others, homes.size(), untested_);
    tested_count_ = list(tested, homes.size(), tested_);
}

}  // namespace lc
