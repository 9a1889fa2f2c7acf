// Why a figure is what it is: the rule behind it, the parameters it rests on, their references.
#pragma once

#include "scenarios/household/answer.hpp"

namespace lc {

/// The rule behind one figure of an answer.
struct FigureRule {
    std::string_view figure;  ///< as in the answer: "universal_credit.child_element"
    std::string_view rule;
    /// Paths of parameters, blanks between; a group's name and .* stands for all of it.
    std::string_view parameters;
};

/// The rules of all figures, in the order of the answer.
std::span<const FigureRule> figure_rules();

/// For each figure its rule and its parameters with value, unit, date, status and reference, as
/// they stand for the case's year and place.
OrderedJson explain(const CheckedCase& checked, const HouseholdLaw& law);

/// The explanations of those figures that are not nothing, for people.
std::string explanation_text(const OrderedJson& answer, const OrderedJson& explanation);

}  // namespace lc
