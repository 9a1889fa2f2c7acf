#include "runner/io/public_accounts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "model/record/tally.hpp"
#include "runner/io/csv_table.hpp"
#include "runner/io/results_quantities.hpp"
#include "scenarios/nearest.hpp"

namespace lc {
namespace {

enum Field {
    field_name,
    field_label,
    field_unit,
    field_area,
    field_year,
    field_period,
    field_published,
    field_status,
    field_publication,
    field_modelled,
    field_remark
};

const std::vector<std::string> columns{"name",        "label",    "unit",      "area",
                                       "year",        "period",   "published", "status",
                                       "publication", "modelled", "remark"};

const std::string prefix = "/fiscal/";

/// Names that a term may have: components of the cost, and caseloads and sums by authority.
std::vector<std::string> figures() {
    std::vector<std::string> names(fiscal_names.begin(), fiscal_names.end());
    for (const Quantity& quantity : quantities())
        if (quantity.path.starts_with(prefix) && quantity.inner.empty())
            names.push_back(quantity.path.substr(prefix.size()));
    return names;
}

std::vector<AccountTerm> read_terms(CsvTable& table, std::size_t row) {
    static const std::vector<std::string> known = figures();
    std::vector<AccountTerm> terms;
    std::istringstream words{std::string(table.text(row, field_modelled))};
    for (std::string word; words >> word;) {
        const bool minus = word.front() == '-';
        AccountTerm term{minus ? -1.0 : 1.0, word.substr(minus ? 1 : 0)};
        if (std::find(known.begin(), known.end(), term.figure) == known.end())
            table.fault(row, field_modelled,
                        fmt::format("\"{}\" is no component of /fiscal/cost and no dataset of "
                                    "/fiscal.{}",
                                    term.figure, suggestion(term.figure, known)));
        terms.push_back(std::move(term));
    }
    if (terms.empty())
        table.fault(row, field_modelled,
                    "is empty (it names what in the results is compared). Name components of "
                    "/fiscal/cost or datasets of /fiscal, a minus before those to be taken off.");
    return terms;
}

std::string read_text(CsvTable& table, std::size_t row, Field column) {
    if (table.empty(row, column)) table.fault(row, column, "is empty. Fill it in.");
    return std::string(table.text(row, column));
}

}  // namespace

bool is_cost_component(const std::string& figure) {
    return std::find(fiscal_names.begin(), fiscal_names.end(), figure) != fiscal_names.end();
}

std::vector<PublishedAccount> load_public_accounts(const std::filesystem::path& data) {
    std::vector<Fault> faults;
    CsvTable table(data, "national/public_accounts.csv", columns, faults);
    std::vector<PublishedAccount> accounts;
    std::set<std::string> seen;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        PublishedAccount account;
        account.name = read_text(table, row, field_name);
        if (!seen.insert(account.name).second)
            table.fault(row, field_name,
                        fmt::format("{} is here a second time. Keep one row.", account.name));
        account.label = read_text(table, row, field_label);
        account.unit = read_text(table, row, field_unit);
        table.choice(row, field_unit, {"gbp_million", "households", "families", "persons"});
        account.area = read_text(table, row, field_area);
        table.choice(row, field_area,
                     {"United Kingdom", "Great Britain", "England and Wales", "England", "Wales",
                      "Scotland", "Northern Ireland"});
        account.year = static_cast<int>(table.number(row, field_year, 2024, 2100).value_or(0));
        account.period = read_text(table, row, field_period);
        account.value = table.number(row, field_published, 1e-3, 1e9).value_or(1);
        account.from_memory = table.choice(row, field_status, {"observed", "memory"}) == 1;
        account.publication = read_text(table, row, field_publication);
        account.modelled = read_terms(table, row);
        account.remark = std::string(table.text(row, field_remark));
        accounts.push_back(std::move(account));
    }
    if (!faults.empty()) throw InputError(std::move(faults));
    return accounts;
}

}  // namespace lc
