// Public accounts of the baseline beside published ones: spending, receipts and caseloads that
// nothing in the model is fitted to.
#pragma once

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace lc {

/// Modelled over published figures between these are taken to agree; outside them a reason is owed.
inline constexpr double least_ratio = 0.85, greatest_ratio = 1.15;

/// A fiscal figure of the results that counts towards a published one.
struct AccountTerm {
    double sign = 1;     ///< 1 or -1
    std::string figure;  ///< a component of /fiscal/cost, or a dataset of /fiscal
};

/// A row of configs/data/national/public_accounts.csv.
struct PublishedAccount {
    std::string name, label;
    std::string unit;    ///< gbp_million, households, families or persons
    std::string area;    ///< "United Kingdom", "Great Britain", …
    int year = 0;        ///< first year of the modelled financial year to compare with
    std::string period;  ///< of the published figure, as published
    double value = 0;
    bool from_memory = false;  ///< not read in the publication
    std::string publication;
    std::vector<AccountTerm> modelled;
    std::string remark;  ///< why the two differ; may be empty
};

struct AccountRow {
    PublishedAccount published;
    double modelled = 0;  ///< NaN when the results do not hold the year or the whole area

    double ratio() const { return modelled / published.value; }
    bool compared() const { return !std::isnan(modelled); }
    bool agrees() const { return ratio() >= least_ratio && ratio() <= greatest_ratio; }
    bool unexplained() const { return compared() && !agrees() && published.remark.empty(); }
};

/// From which results the modelled figures come.
struct AccountSource {
    std::string file, version;
    double scale = 1;
    int replicates = 1;
};

/// A table for people, with the reasons below it.
std::string accounts_text(const std::vector<AccountRow>& rows, const AccountSource& source);
/// The page docs/validation.md.
std::string accounts_markdown(const std::vector<AccountRow>& rows, const AccountSource& source);
/// One object, all digits kept; null for what is unknown.
std::string accounts_json(const std::vector<AccountRow>& rows, const AccountSource& source);

}  // namespace lc
