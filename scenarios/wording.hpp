// Words for people: settings, years, places and amounts as one would say them.
#pragma once

#include <string>

#include "scenarios/scenario.hpp"

namespace lc {

/// Text in lines of at most 88 characters, each indented and ended.
std::string wrapped(std::string_view text, std::size_t indent);

/// The same without a margin before the first line and an end after the last.
std::string wrapped_after(std::string_view text, std::size_t indent);

/// "2027-28" for 2027.
std::string said_year(int year);

/// A setting with its unit: "£20 a week", "50%", "annual", "yes"; "as in the baseline" when empty.
std::string said_setting(const LeverParameter& parameter, const std::optional<double>& value);

/// "£0 to £100 a week", "yes or no", "poor or all".
std::string said_range(const LeverParameter& parameter);

/// An amount to one figure: "about £6 billion". @param million  £ million, its sign is left out
std::string said_order(double million);

/// "Child poverty (absolute, after housing costs)" for "child_poverty_absolute_ahc".
/// @return empty when the outcome is not one that levers may expect something of
std::string_view outcome_in_words(std::string_view outcome);

/// Every outcome that a lever may expect something of.
std::vector<std::string> outcome_names();

}  // namespace lc
