// Costs to the public purse, and caseloads.
#include <cstddef>

#include "model/core/fixed_point.hpp"
#include "runner/io/results_quantities.hpp"

namespace lc {
namespace {

/// Pence at the simulated scale as £ million of the real population.
double millions(std::int64_t pence, double scale) { return from_pence(pence) / scale / 1e6; }

void fill_cost(const Cell& cell, std::span<double> out) {
    constexpr std::size_t components = component_count;
    for (std::size_t payer = 0; payer < payer_count; ++payer) {
        std::int64_t net = 0;
        for (std::size_t component = 0; component < fiscal_count; ++component) {
            const std::int64_t pence = cell.tally.fiscal_pence[payer][component];
            out[payer * components + component] = millions(pence, cell.scale);
            net += pence;
        }
        out[payer * components + fiscal_count] = millions(net, cell.scale);
    }
}

template <auto Count>
void add_caseload(std::vector<Quantity>& list, const std::string& name, const std::string& units,
                  const std::string& long_name, const std::string& description) {
    list.push_back({"/fiscal/" + name,
                    units,
                    long_name,
                    description,
                    Level::authority,
                    Since::base,
                    {},
                    [](const Cell& cell, auto out) { out[0] = cell.scaled(cell.tally.*Count); }});
}

template <auto Pence>
void add_pounds(std::vector<Quantity>& list, const std::string& name, const std::string& long_name,
                const std::string& description) {
    list.push_back(
        {"/fiscal/" + name,
         "£ million a year, nominal",
         long_name,
         description,
         Level::authority,
         Since::base,
         {},
         [](const Cell& cell, auto out) { out[0] = millions(cell.tally.*Pence, cell.scale); }});
}

}  // namespace

void add_fiscal(std::vector<Quantity>& list) {
    list.push_back({"/fiscal/cost",
                    "£ million a year, nominal",
                    "Cost to the public purse",
                    "Spending positive and revenue negative, by who pays, in the prices of the "
                    "year (nominal). The component `net` is the sum of the others. Debt interest "
                    "and what is not modelled (e.g. indirect taxes) are left out: differences "
                    "between scenarios are meant, not the level of net cost.",
                    Level::authority,
                    Since::base,
                    {Dimension::payer, Dimension::component},
                    fill_cost});
    add_pounds<&Tally::employer_cost_pence>(
        list, "employer_cost", "Cost to employers",
        "Wages that employers pay beyond those without a raised minimum or a pledge of a living "
        "wage, in the prices of the year; 0 in current law.");
    add_pounds<&Tally::landlord_cost_pence>(
        list, "landlord_cost", "Cost to private landlords",
        "Private rents below those without a limit on rents, in the prices of the year; 0 in "
        "current law.");
    add_pounds<&Tally::carers_allowance_pence>(
        list, "carers_allowance", "Carer's Allowance",
        "Carer's Allowance with its Scottish supplement: a part of the component "
        "`disability_benefits` of the cost.");
    add_pounds<&Tally::child_benefit_charge_pence>(
        list, "child_benefit_charge", "High income Child Benefit charge",
        "Charged on incomes of families with Child Benefit; the component `child_benefit` of the "
        "cost is net of it.");
    add_caseload<&Tally::universal_credit_households>(
        list, "universal_credit_households", "households", "Households on Universal Credit",
        "Households in which a benefit unit receives Universal Credit.");
    add_caseload<&Tally::universal_credit_children>(
        list, "universal_credit_children", "persons", "Children in Universal Credit families",
        "Dependent children of benefit units that receive Universal Credit.");
    add_caseload<&Tally::universal_credit_lone_parents>(
        list, "universal_credit_lone_parents", "families", "Lone parents on Universal Credit",
        "Benefit units of one adult with dependent children that receive Universal Credit.");
    add_caseload<&Tally::universal_credit_couples_with_children>(
        list, "universal_credit_couples_with_children", "families",
        "Couples with children on Universal Credit",
        "Benefit units of two adults with dependent children that receive Universal Credit.");
    add_caseload<&Tally::child_benefit_families>(list, "child_benefit_families", "families",
                                                 "Families with Child Benefit",
                                                 "Benefit units that receive Child Benefit.");
    add_caseload<&Tally::pension_credit_units>(list, "pension_credit_units", "families",
                                               "Pension Credit cases",
                                               "Benefit units that receive Pension Credit.");
    add_caseload<&Tally::housing_benefit_units>(
        list, "housing_benefit_units", "families", "Housing Benefit cases above pension age",
        "Benefit units above pension age that receive Housing Benefit.");
    add_caseload<&Tally::two_child_limit_families>(
        list, "two_child_limit_families", "families", "Families under the two-child limit",
        "Benefit units whose Universal Credit the two-child limit reduces.");
    add_caseload<&Tally::benefit_cap_families>(
        list, "benefit_cap_families", "families", "Families under the benefit cap",
        "Benefit units whose award the benefit cap reduces.");
}

}  // namespace lc
