// Published spending, receipts and caseloads with which results are compared.
#pragma once

#include <filesystem>
#include <vector>

#include "analysis/validation/account_comparison.hpp"

namespace lc {

/// Reads `data` / national/public_accounts.csv (its README describes the columns).
/// @throws InputError with every fault: file, line, column
std::vector<PublishedAccount> load_public_accounts(const std::filesystem::path& data);

/// Whether a term names a component of /fiscal/cost; otherwise it is a dataset of /fiscal.
bool is_cost_component(const std::string& figure);

}  // namespace lc
