#include "scenarios/household/answer.hpp"

#include <cmath>

#include "model/tax_benefit/disability_benefits.hpp"

namespace lc {
namespace {

constexpr double weeks_per_year = 52;

double rounded(double value, double parts) {
    const double made = std::round(value * parts) / parts;
    return made == 0 ? 0.0 : made;  // never -0
}

/// Amounts under one object, in order.
class Amounts {
  public:
    void add(const std::string& key, double yearly) {
        json_[key] = rounded(yearly, 100);
        json_[key + "_weekly"] = rounded(yearly / weeks_per_year, 10000);
    }
    void add(const std::string& key, OrderedJson value) { json_[key] = std::move(value); }
    OrderedJson take() { return std::move(json_); }

  private:
    OrderedJson json_ = OrderedJson::object();
};

/// A tax of each adult and of both.
OrderedJson by_adult(const std::array<double, 2>& amounts, int adults) {
    OrderedJson list = OrderedJson::array(), weekly = OrderedJson::array();
    for (std::size_t a = 0; a < static_cast<std::size_t>(adults); ++a) {
        list.push_back(rounded(amounts[a], 100));
        weekly.push_back(rounded(amounts[a] / weeks_per_year, 10000));
    }
    Amounts all;
    all.add("adults", std::move(list));
    all.add("adults_weekly", std::move(weekly));
    all.add("total", amounts[0] + amounts[1]);
    return all.take();
}

OrderedJson credit_answer(const UniversalCreditResult& credit) {
    Amounts all;
    all.add("standard_allowance", credit.standard_allowance);
    all.add("child_element", credit.child_element);
    all.add("disabled_child_element", credit.disabled_child_element);
    all.add("limited_capability_element", credit.limited_capability_element);
    all.add("carer_element", credit.carer_element);
    all.add("housing_element", credit.housing_element);
    all.add("childcare_element", credit.childcare_element);
    all.add("maximum", credit.maximum);
    all.add("net_earnings", credit.net_earnings);
    all.add("work_allowance", credit.work_allowance);
    all.add("earnings_reduction", credit.earnings_reduction);
    all.add("capital_income_reduction", credit.capital_income_reduction);
    all.add("unearned_income_reduction", credit.unearned_income_reduction);
    all.add("benefit_cap_reduction", credit.benefit_cap_reduction);
    all.add("devolved_mitigation", credit.devolved_mitigation);
    all.add("award", credit.award);
    all.add("children_not_paid", OrderedJson(credit.children_not_paid));
    return all.take();
}

void add_disability(const BenefitUnitCase& unit, const DisabilityBenefitParameters& p,
                    Amounts& all) {
    double independence = 0, attendance = 0, living = 0;
    for (std::size_t a = 0; a < static_cast<std::size_t>(unit.adult_count); ++a) {
        AdultCase only = unit.adults[a];
        only.attendance = BenefitRate::none;
        independence += disability_benefit(only, p);
        attendance += disability_benefit(unit.adults[a], p) - disability_benefit(only, p);
    }
    for (std::size_t c = 0; c < static_cast<std::size_t>(unit.child_count); ++c)
        living += disability_benefit(unit.children[c], p);
    all.add("personal_independence_payment", independence);
    all.add("attendance_allowance", attendance);
    all.add("disability_living_allowance", living);
}

OrderedJson unit_answer(const BenefitUnitCase& unit, const BenefitUnitResult& result,
                        const Parameters& p) {
    Amounts all;
    all.add("income_tax", by_adult(result.income_tax, unit.adult_count));
    all.add("national_insurance", by_adult(result.national_insurance, unit.adult_count));
    all.add("pension_contributions", result.pension_contributions);
    all.add("child_benefit", result.child_benefit);
    all.add("child_benefit_charge", result.child_benefit_charge);
    // Elements are worked out for council tax reduction also where the credit is not claimed.
    UniversalCreditResult none;
    none.clear();
    all.add("universal_credit",
            credit_answer(unit.claims.universal_credit ? result.universal_credit : none));
    all.add("state_pension", result.state_pension);
    Amounts pension_credit;
    pension_credit.add("guarantee", result.pension_credit.guarantee);
    pension_credit.add("savings", result.pension_credit.savings);
    all.add("pension_credit", pension_credit.take());
    all.add("housing_benefit", result.housing_benefit);
    all.add("council_tax_reduction", result.council_tax_reduction);
    add_disability(unit, p.disability_benefits, all);
    all.add("carers_allowance", result.carers_allowance);
    all.add("carers_allowance_supplement", result.carers_allowance_supplement);
    all.add("scottish_child_payment", result.scottish_child_payment);
    all.add("child_payment", result.child_payment);
    all.add("education_maintenance", result.education_maintenance);
    all.add("free_school_meals", result.free_school_meals);
    all.add("healthy_start", result.healthy_start);
    all.add("net_income", result.net_income);
    return all.take();
}

}  // namespace

OrderedJson household_answer(const CheckedCase& checked, const HouseholdResult& result,
                             const Parameters& parameters) {
    const HouseholdCase& home = checked.household;
    OrderedJson answer = OrderedJson::object();
    if (!checked.identifier.empty()) answer["id"] = OrderedJson::parse(checked.identifier);
    answer["financial_year"] = financial_year_name(home.year);
    answer["benefit_units"] = OrderedJson::array();
    for (std::size_t u = 0; u < static_cast<std::size_t>(result.unit_count); ++u)
        answer["benefit_units"].push_back(unit_answer(home.units[u], result.units[u], parameters));
    Amounts all;
    all.add("council_tax", result.council_tax);
    all.add("council_tax_reduction", result.council_tax_reduction);
    all.add("housing_costs", result.housing_costs);
    all.add("net_income_bhc", result.net_income_bhc);
    all.add("net_income_ahc", result.net_income_ahc);
    all.add("equivalence_factor_bhc", OrderedJson(rounded(result.equivalence_factor_bhc, 10000)));
    all.add("equivalence_factor_ahc", OrderedJson(rounded(result.equivalence_factor_ahc, 10000)));
    all.add("equivalised_income_bhc", result.equivalised_income_bhc);
    all.add("equivalised_income_ahc", result.equivalised_income_ahc);
    answer.update(all.take());
    return answer;
}

bool answer_case(const JsonCursor& cursor, const HouseholdLaw& law, const UkData& uk,
                 const HouseholdReform* reform, Answered& answered) {
    const HouseholdLaw* holds = &law;
    auto checked = read_case(cursor, law, uk);
    if (checked && reform != nullptr) {
        if (const std::string problem = reform->problem(*checked); !problem.empty()) {
            const JsonCursor year = cursor["financial_year"];
            (year.present() ? year : cursor).fault(problem);
            return false;
        }
        holds = &reform->law_for(*checked);
        // Rates of the place, such as Local Housing Allowance, follow from the law.
        checked = read_case(cursor, *holds, uk);
    }
    if (!checked) return false;
    answered.checked = std::move(*checked);
    answered.law = holds;
    const Parameters& parameters = holds->at(answered.checked.household.year);
    assess_household(answered.checked.household, parameters, answered.result);
    answered.json = household_answer(answered.checked, answered.result, parameters);
    return true;
}

OrderedJson faulty_answer(const std::string& identifier, const std::vector<Fault>& faults) {
    OrderedJson answer = OrderedJson::object();
    if (!identifier.empty()) answer["id"] = OrderedJson::parse(identifier);
    OrderedJson problems = OrderedJson::array();
    for (const Fault& fault : faults)
        problems.push_back({{"pointer", fault.pointer},
                            {"line", fault.line},
                            {"column", fault.column},
                            {"message", fault.message}});
    answer["error"] = {{"message", faults.empty() ? "" : faults.front().message},
                       {"problems", std::move(problems)}};
    return answer;
}

}  // namespace lc
