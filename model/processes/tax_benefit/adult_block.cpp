#include "model/processes/tax_benefit/adult_block.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "model/core/draw_block.hpp"
#include "model/core/error.hpp"
#include "model/core/whole_number.hpp"
#include "model/core/wide_vectors.hpp"
#include "model/population/family.hpp"
#include "model/processes/tax_benefit/fixed_draws.hpp"
#include "model/tax_benefit/state_pension.hpp"

namespace lc {
namespace {

constexpr int oldest_whole_age = 64;  // no rule asks for fractions of a year up to here

/// Employee contributions to a workplace pension, at the average participation.
double pension_contributions(double earnings, int age, const HouseholdIncomeParameters& h,
                             double pension_age) noexcept {
    const double paid = h.pension_participation * h.pension_rate *
                        (std::min(earnings, h.pension_band_upper) - h.pension_band_lower);
    const bool pays =
        (earnings >= h.pension_trigger) & (age >= h.pension_minimum_age) & (age < pension_age);
    return pays ? paid : 0.0;
}

}  // namespace

AdultBlock::AdultBlock(const Context& context, const Shard& shard)
    : context_(context), shard_(shard) {
    investments_.reserve(context.sets.size());
    for (const Parameters& parameters : context.sets) investments_.emplace_back(parameters);
}

void AdultBlock::work_out(std::size_t h) noexcept {
    const auto& offsets = shard_.first_person;
    const auto& selection = shard_.households.selection;
    first_ = offsets[h];
    set_ = selection[h];
    std::size_t end = h + 1;
    LC_EXPECT(offsets[end] - first_ <= most_rows);
    while (end < shard_.household_count() && selection[end] == set_ &&
           offsets[end + 1] - first_ <= most_rows)
        ++end;
    last_ = offsets[end];
    first_household_ = h;
    last_household_ = end;
    const Parameters& p = context_.parameters(set_);
    student_support_ = p.household_income.student_support;
    draw_many(context_.draws, {shard_.persons.id.data() + first_, last_ - first_}, 0,
              Stream::take_up, person_block, draws_.data());
    spread_home(h, end);
    find_adults();
    split_income(p);
    pay_pensions(p);
    settle_statuses(p);
    invest(p);
    const bool scotland = context_.authority->nation == Nation::scotland;
    scotland ? tax(p, p.income_tax_scotland) : tax(p, p.income_tax);
}

void AdultBlock::spread_home(std::size_t first_household, std::size_t last_household) noexcept {
    std::fill_n(starts_.begin(), last_ - first_, std::uint8_t{0});
    for (std::size_t h = first_household; h < last_household; ++h) {
        const std::size_t begin = shard_.first_person[h] - first_;
        const std::size_t end = shard_.first_person[h + 1] - first_;
        starts_[begin] = 1;
        for (std::size_t i = begin; i < end; i += 8)
            std::memset(tenure_.data() + i, static_cast<int>(shard_.households.tenure[h]), 8);
    }
}

/// Who is the head of a unit, who a partner.
void AdultBlock::find_adults() noexcept {
    const std::uint8_t* const unit = shard_.persons.unit.data() + first_;
    const Relation* const relation = shard_.persons.relation.data() + first_;
    const std::size_t rows = last_ - first_;
    traits_[0] = adult_trait::head;
    for (std::size_t i = 1; i < rows; ++i)
        traits_[i] = (unit[i] != unit[i - 1]) | starts_[i] ? adult_trait::head : 0;
    for (std::size_t i = rows; i-- > 1;) {
        const bool partner =
            (traits_[i] == 0) & (traits_[i - 1] != 0) & (relation[i] != Relation::dependent_child);
        traits_[i] = static_cast<std::uint8_t>(traits_[i] | (partner ? adult_trait::partner : 0));
    }
    for (std::size_t i = 0; i < rows; ++i) traits_[i] = unit[i] < most_units ? traits_[i] : 0;
    traits_[rows] = 0;
}

/// Income by its kind, and pension contributions.
void AdultBlock::split_income(const Parameters& p) noexcept {
    const HouseholdIncomeParameters incomes = p.household_income;
    const double pension_age = p.state_pension.pension_age;
    const float* const income = shard_.persons.income.data() + first_;
    const Activity* const activity = shard_.persons.activity.data() + first_;
    const std::uint8_t* const age = shard_.persons.age.data() + first_;
    const std::size_t rows = last_ - first_;
    for (std::size_t i = 0; i < rows; ++i) {
        const auto amount = static_cast<double>(income[i]);
        const bool self_employed = activity[i] == Activity::self_employed;
        const bool employed =
            (activity[i] == Activity::full_time) | (activity[i] == Activity::part_time);
        const int years = age[i];
        age_[i] = years;
        self_employment_[i] = self_employed ? amount : 0.0;
        employment_[i] = employed ? amount : 0.0;
        private_pension_[i] = self_employed | employed ? 0.0 : amount;
        contributions_[i] = pension_contributions(employment_[i], years, incomes, pension_age);
        state_pension_[i] = carers_[i] = supplement_[i] = disability_[i] = 0;
    }
    const auto least_age = static_cast<std::uint8_t>(std::ceil(p.council_tax.adult_age));
    for (std::size_t i = 0; i < rows; ++i) {
        const bool old_enough = age[i] >= least_age;
        const bool student = (activity[i] == Activity::student) & old_enough;
        student_[i] = student;
        const auto more =
            static_cast<std::uint8_t>(student      ? adult_trait::student
                                      : old_enough ? adult_trait::counts_for_council_tax
                                                   : 0);
        traits_[i] = static_cast<std::uint8_t>(traits_[i] | (traits_[i] != 0 ? more : 0));
    }
}

/// Lists the adults of whom wanted(row of the shard) is true. @return how many there are
template <class Wanted>
std::size_t AdultBlock::list(const Wanted& wanted) noexcept {
    const std::size_t rows = last_ - first_;
    std::size_t count = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        listed_[count] = static_cast<std::uint16_t>(i);
        count += wanted(first_ + i) & (traits_[i] != 0) ? 1 : 0;
    }
    return count;
}

void AdultBlock::pay_pensions(const Parameters& p) noexcept {
    const Persons& persons = shard_.persons;
    const std::size_t count =
        list([&](std::size_t row) { return persons.age[row] > oldest_whole_age; });
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t i = listed_[k], row = first_ + i;
        const double born = birth_time(persons.id[row], persons.age[row], context_.year);
        age_[i] = context_.year + 0.5 - born;
        state_pension_[i] = state_pension_amount(age_[i], born, persons.sex[row],
                                                 FixedDraws(draws_[i])[person_draw::pension_record],
                                                 p.state_pension);
    }
}

void AdultBlock::settle_statuses(const Parameters& p) noexcept {
    const Persons& persons = shard_.persons;
    std::fill_n(status_.begin(), last_ - first_, AdultStatus{});
    const std::size_t count = list([&](std::size_t row) {
        const Activity activity = persons.activity[row];
        return (persons.disability[row] != Disability::none) | (activity == Activity::sick) |
               (activity == Activity::caring);
    });
    for (std::size_t k = 0; k < count; ++k) settle_status(listed_[k], p);
}

void AdultBlock::settle_status(std::size_t i, const Parameters& p) noexcept {
    const std::size_t row = first_ + i;
    const FixedDraws draw(draws_[i]);
    const Disability disability = shard_.persons.disability[row];
    AdultStatus& status = status_[i];
    if (age_[i] >= p.state_pension.pension_age)
        find_status_of_pension_age(draw, disability, p, status);
    else
        find_status_of_working_age(draw, shard_.persons.activity[row], disability, p, status);
    disability_[i] = disability_benefits(status, p.disability_benefits);
    const int more =
        (status.limited_capability != LimitedCapability::none ? adult_trait::limited : 0) |
        (status.carer ? adult_trait::carer : 0) | (disability_[i] > 0 ? adult_trait::disabled : 0);
    traits_[i] = static_cast<std::uint8_t>(traits_[i] | more);
    if (status.carer) pay_carer(i, p);
}

void AdultBlock::pay_carer(std::size_t i, const Parameters& p) noexcept {
    AdultCase adult;
    read_case(i, adult);
    carers_[i] = carers_allowance(adult, context_.authority->nation, p);
    if (context_.authority->nation == Nation::scotland && carers_[i] > 0)
        supplement_[i] = p.disability_benefits.carers_allowance_supplement;
}

/// Investment income of the adults whose home it is.
void AdultBlock::invest(const Parameters& p) noexcept {
    static_assert(person_draw::investments == 7, "the low half of the last word");
    const InvestmentIncome& model = investments_[set_];
    const InvestmentIncomeParameters shares = p.investment_income;
    const std::uint8_t* const age = shard_.persons.age.data() + first_;
    const std::uint8_t* const unit = shard_.persons.unit.data() + first_;
    const Relation* const relation = shard_.persons.relation.data() + first_;
    const float* const wage = shard_.persons.wage.data() + first_;
    const std::size_t rows = last_ - first_;
    std::array<std::int32_t, most_rows> kind;
    std::array<float, most_rows> amount;
    for (std::size_t i = 0; i < rows; ++i) kind[i] = InvestmentIncome::kind(tenure_[i], age[i]);
    normal_table().deviates_of_low_bits(draws_.data(), 3, rows, amount.data());
    model.amounts(kind.data(), wage, rows, amount.data());
    for (std::size_t i = 0; i < rows; ++i) {
        const bool at_home = (unit[i] == 0) & (relation[i] != Relation::dependent_child);
        amount[i] = at_home ? amount[i] : 0.0f;
    }
    for (std::size_t i = 0; i < rows; ++i) {
        const auto pounds = static_cast<double>(amount[i]);
        interest_[i] = shares.interest_share * pounds;
        dividends_[i] = shares.dividends_share * pounds;
        property_[i] = pounds - interest_[i] - dividends_[i];
    }
}

template <class Bands>
LC_IN_EITHER void AdultBlock::tax_rows(const Parameters& parameters,
                                       const Bands& nation_bands) noexcept {
    const Bands bands = nation_bands;  // by value: stores to columns could change a reference
    const IncomeTaxParameters p = parameters.income_tax;
    const NationalInsuranceParameters insurance = parameters.national_insurance;
    const double pension_age = parameters.state_pension.pension_age;
    const double support = student_support_;
    const std::size_t rows = last_ - first_;
    for (std::size_t i = 0; i < rows; ++i) {
        TaxableSources sources;
        sources.other = other_taxable_income(employment_[i] + self_employment_[i],
                                             private_pension_[i], state_pension_[i], carers_[i],
                                             supplement_[i], property_[i], contributions_[i]);
        sources.savings = interest_[i];
        sources.dividends = dividends_[i];
        const IncomeTaxBill bill = income_tax_after(sources, allowances(sources, p), 0, bands, p);
        other_[i] = sources.other;
        tax_other_[i] = bill.other;
        tax_savings_[i] = bill.savings;
        tax_dividends_[i] = bill.dividends;
        market_[i] = employment_[i] + self_employment_[i] + private_pension_[i] +
                     (property_[i] + interest_[i] + dividends_[i]);
        tax_[i] = bill.total();
        earned_[i] = employment_[i] + self_employment_[i];
        pensions_[i] = private_pension_[i] + state_pension_[i];
        adjusted_[i] = sources.adjusted_net_income();
        insurance_[i] = national_insurance(employment_[i], self_employment_[i], age_[i], insurance,
                                           pension_age);
        deductions_[i] = tax_[i] + insurance_[i] + contributions_[i];
        before_tax_[i] = income_before_tax(market_[i], insurance_[i], contributions_[i],
                                           state_pension_[i], disability_[i], carers_[i],
                                           supplement_[i], student_[i] != 0 ? support : 0.0);
        net_earnings_[i] = net_earnings(employment_[i] + self_employment_[i], contributions_[i],
                                        sources.other, bill.other, insurance_[i]);
    }
}

template <class Bands>
LC_WIDE_VECTORS void AdultBlock::tax_wide(const Parameters& p, const Bands& bands) noexcept {
    tax_rows(p, bands);
}

template <class Bands>
void AdultBlock::tax(const Parameters& p, const Bands& bands) noexcept {
    if (wide_vectors())
        tax_wide(p, bands);
    else
        tax_rows(p, bands);
}

AdultBlock::Totals AdultBlock::totals() const noexcept {
    const auto sum = [&](const auto& amount) {
        std::int64_t all = 0;
        for (std::size_t i = 0; i < last_ - first_; ++i)
            all += traits_[i] != 0 ? nearest_whole_number(amount(i) * 100) : 0;
        return all;
    };
    const auto care = [&](std::size_t i) { return carers_[i] + supplement_[i]; };
    return {sum([&](std::size_t i) { return tax_[i]; }),
            sum([&](std::size_t i) { return insurance_[i]; }),
            sum([&](std::size_t i) { return state_pension_[i]; }),
            sum([&](std::size_t i) { return disability_[i] + care(i); }), sum(care)};
}

void AdultBlock::read_case(std::size_t i, AdultCase& adult) const noexcept {
    const std::size_t row = first_ + i;
    adult.age = age_[i];
    adult.employment_income = employment_[i];
    adult.self_employment_income = self_employment_[i];
    adult.private_pension = private_pension_[i];
    adult.state_pension = state_pension_[i];
    adult.pension_contributions = contributions_[i];
    adult.hours = shard_.persons.hours[row];
    adult.sex = shard_.persons.sex[row];
    const AdultStatus& status = status_[i];
    adult.daily_living = status.daily_living;
    adult.mobility = status.mobility;
    adult.attendance = status.attendance;
    adult.limited_capability = status.limited_capability;
    adult.carer = status.carer;
    adult.student = student_[i] != 0;
    adult.student_support = adult.student ? student_support_ : 0.0;
}

void AdultBlock::read(std::size_t row, AdultCase& adult, AdultTaxes& taxes) const noexcept {
    const std::size_t i = row - first_;
    read_case(i, adult);
    adult.property_income = property_[i];
    adult.savings_interest = taxes.sources.savings = interest_[i];
    adult.dividends = taxes.sources.dividends = dividends_[i];
    taxes.carers_allowance = carers_[i];
    taxes.carers_allowance_supplement = supplement_[i];
    taxes.sources.other = other_[i];
    taxes.bill = {tax_other_[i], tax_savings_[i], tax_dividends_[i]};
    taxes.national_insurance = insurance_[i];
    taxes.net_earnings = net_earnings_[i];
}

}  // namespace lc
