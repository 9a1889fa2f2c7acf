#include "runner/reporting/accounts_reader.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "runner/io/public_accounts.hpp"

namespace lc {
namespace {

/// Lower-tier authorities of England, Wales, Scotland and Northern Ireland.
constexpr std::array<std::size_t, 4> nation_sizes{296, 22, 32, 11};

std::vector<std::string> nations_of(const std::string& area) {
    if (area == "United Kingdom") return {"England", "Wales", "Scotland", "Northern Ireland"};
    if (area == "Great Britain") return {"England", "Wales", "Scotland"};
    if (area == "England and Wales") return {"England", "Wales"};
    return {area};
}

/// Reads figures of the baseline, one dataset and year at a time.
class BaselineReader {
  public:
    explicit BaselineReader(const ResultsFile& file) : file_(file) {}

    /// Mean over replicates of the sum over the area; NaN when a part of it is missing.
    double value(const PublishedAccount& account) const {
        constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
        const auto year = std::find(file_.years().begin(), file_.years().end(), account.year);
        const std::vector<bool> inside = members(account.area);
        if (year == file_.years().end() || inside.empty()) return nothing;
        const auto at = static_cast<std::size_t>(year - file_.years().begin());
        double sum = 0;
        for (const AccountTerm& term : account.modelled)
            sum += term.sign * total(term.figure, at, inside);
        return sum;
    }

  private:
    /// Which authorities lie in the area; empty when the run lacks one.
    std::vector<bool> members(const std::string& area) const {
        const std::vector<std::string> nations = nations_of(area);
        std::array<std::size_t, nation_sizes.size()> found{};
        std::vector<bool> inside;
        for (const std::string& nation : file_.nations()) {
            const auto which = static_cast<std::size_t>(
                std::find(nation_names.begin(), nation_names.end(), nation) - nation_names.begin());
            if (which < found.size()) ++found[which];
            inside.push_back(std::find(nations.begin(), nations.end(), nation) != nations.end());
        }
        for (std::size_t n = 0; n < found.size(); ++n) {
            const bool wanted =
                std::find(nations.begin(), nations.end(), nation_names[n]) != nations.end();
            if (wanted && found[n] != nation_sizes[n]) return {};
        }
        return inside;
    }

    double total(const std::string& figure, std::size_t year,
                 const std::vector<bool>& inside) const {
        std::map<Dimension, std::size_t> at{{Dimension::scenario, 0}, {Dimension::year, year}};
        const bool component = is_cost_component(figure);
        if (component) at[Dimension::component] = file_.position(Dimension::component, figure);
        const std::vector<double> values =
            file_.values(component ? "/fiscal/cost" : "/fiscal/" + figure, at);
        // Replicate by replicate, authority by authority and, for costs, payer by payer.
        const auto replicates = static_cast<std::size_t>(file_.replicates());
        const std::size_t each = values.size() / (replicates * inside.size());
        double sum = 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (inside[i / each % inside.size()]) sum += values[i];
        return sum / static_cast<double>(replicates);
    }

    const ResultsFile& file_;
};

}  // namespace

std::vector<AccountRow> read_accounts(const ResultsFile& file,
                                      const std::vector<PublishedAccount>& published) {
    const BaselineReader baseline(file);
    std::vector<AccountRow> rows;
    for (const PublishedAccount& account : published)
        rows.push_back({account, baseline.value(account)});
    return rows;
}

AccountSource account_source(const ResultsFile& file) {
    return {file.path().string(), file.provenance("version"), file.scale(), file.replicates()};
}

}  // namespace lc
