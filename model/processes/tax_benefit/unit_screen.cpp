#include "model/processes/tax_benefit/unit_screen.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "model/core/selection.hpp"
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
inline UnitFigures UnitScreen::figures(const AdultBlock::Columns& of, std::size_t i,
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

void UnitScreen::find_awards(const AdultBlock& adults, const LocalRules& rules,
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
        // Looked at is a unit that could be awarded something, somebody who is no adult, and
        // a couple after the first unit, of whom it is not known whether they claim the marriage
        // allowance. Whole numbers count: a bound below its margin of a pound is none.
        const double partner = partner_[i + 1];
        const double awarded = possible.other + std::max(0.0, possible.universal_credit);
        const double undecided = partner * (1 - begins_[i]), no_adult = 1 - head_[i] - partner_[i];
        looked_[i] = std::min(1.0, head_[i] * (awarded + undecided) + no_adult);
        const double own = of.income_before_tax[i] - of.income_tax[i];
        const double of_other = of.income_before_tax[i + 1] - of.income_tax[i + 1];
        net_income_[i] = head_[i] * (own + partner * of_other);
    }
}

namespace {

/// Whether any of a household's rows is marked. @param marks  1 or 0, eight readable from each on
bool any_marked(const std::uint8_t* marks, std::size_t members) noexcept {
    std::uint64_t eight = 0;
    std::memcpy(&eight, marks, sizeof eight);
    bool any = (eight & ~std::uint64_t{0} >> (8 * (8 - std::min<std::size_t>(members, 8)))) != 0;
    for (std::size_t i = 8; i < members; ++i) any |= marks[i] != 0;
    return any;
}

}  // namespace

void UnitScreen::list_households(const Shard& shard, const AdultBlock& adults,
                                 std::span<const ScreenedHome> homes,
                                 const Parameters& p) noexcept {
    const AdultBlock::Columns of = adults.columns();
    for (std::size_t i = 0; i < rows_; ++i)
        looked_at_[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>(looked_[i]));
    std::array<std::uint8_t, AdultBlock::most_rows> untested, other, allowance;
    for (std::size_t k = 0; k < homes.size(); ++k) {
        const std::size_t first = shard.first_person[first_household_ + k];
        const std::size_t last = shard.first_person[first_household_ + k + 1];
        untested[k] = !any_marked(looked_at_.data() + (first - first_), last - first);
        allowance[k] = untested[k] & homes[k].gives_up_allowance;
    }
    const std::size_t couples = select(allowance.data(), homes.size(), others_.data());
    for (std::size_t c = 0; c < couples; ++c) {
        const std::size_t i = shard.first_person[first_household_ + others_[c]] - first_;
        untested[others_[c]] = !marriage_allowance_may_reduce(
            {of.adjusted_net_income[i], of.adjusted_net_income[i + 1]},
            {of.income_tax[i], of.income_tax[i + 1]}, nation_, p);
    }
    for (std::size_t k = 0; k < homes.size(); ++k) other[k] = untested[k] ^ 1;
    const auto list = [&](const auto& wanted, auto& to) {
        const std::size_t count = select(wanted.data(), homes.size(), to.data());
        for (std::size_t k = 0; k < count; ++k)
            to[k] += static_cast<std::uint32_t>(first_household_);
        return count;
    };
    untested_count_ = list(untested, untested_);
    others_count_ = list(other, others_);
}

}  // namespace lc
