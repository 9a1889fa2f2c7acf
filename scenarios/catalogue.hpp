// The catalogue of levers, for people and as JSON.
#pragma once

#include <string>

#include "scenarios/lever.hpp"

namespace lc {

/// One line a lever.
std::string catalogue_table(const LeverCatalogue& catalogue);

/// Everything about one lever.
std::string lever_page(const Lever& lever);

/// The same as a page of docs/levers, in Markdown.
std::string lever_markdown(const Lever& lever);
/// The page that lists them, by family.
std::string catalogue_markdown(const LeverCatalogue& catalogue);

/// What the defaults cost in the whole UK, as a sentence after a blank; empty when not declared.
std::string order_of_cost(const Lever& lever);
/// "Child poverty (absolute, after housing costs): down. Families ..."
std::string said_expectation(const LeverExpectation& expectation);

/// {"levers": [...]}, each as its file declares it, with its name and the objectives in words.
/// @param name  one lever, or empty for all
std::string catalogue_json(const LeverCatalogue& catalogue, const std::string& name);

/// A policy objective of the Marmot reviews, 1-8.
std::string_view marmot_objective(int number);

}  // namespace lc
