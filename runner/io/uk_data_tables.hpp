// The parts of the loader of published figures: a description of a table keyed by authority, and
// one function for each folder of configs/data. Internal to runner/io.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/data/uk_data.hpp"
#include "runner/io/csv_table.hpp"

namespace lc {

/// Shares must sum to 1 this closely; rounding to six digits stays far below.
inline constexpr double share_tolerance = 0.0005;

/// One column of figures of an authority table and where a figure goes.
struct AuthorityColumn {
    std::string name;
    double low = 0, high = 1;
    std::function<double&(Authority&, std::size_t sex)> figure;
    bool may_be_empty = false;  ///< an empty cell leaves 0
    std::function<void(Authority&, std::string_view)>
        note{};  ///< for a column of words, not figures
};

/// Columns [first, first + count) of `columns` are shares of one whole.
struct ShareGroup {
    std::size_t first = 0, count = 0;
};

/// A table with one row an authority (or two: female, male), led by the column "code" (and "sex"),
/// closed by "status" where figures may be other than observed.
struct AuthorityTable {
    std::string
        name;  ///< file name without folder and extension; also the key in Authority::status
    std::vector<AuthorityColumn> columns;
    std::vector<ShareGroup> shares{};
    bool by_sex = false;
    bool has_status = true;
    std::function<bool(const Authority&)> covers{};  ///< which authorities must have a row; all
                                                     ///< when not given
};

/// Reads `folder/authority/<name>.csv` into `data`, whose authorities must be loaded.
void load_authority_table(const std::filesystem::path& folder, const AuthorityTable& table,
                          UkData& data, std::vector<Fault>& faults);

/// The authorities themselves and their predecessors.
void load_authorities(const std::filesystem::path& folder, UkData& data,
                      std::vector<Fault>& faults);

/// Every other table of `folder/authority`.
void load_authority_tables(const std::filesystem::path& folder, UkData& data,
                           std::vector<Fault>& faults);

/// The tables of `folder/national`.
void load_national_tables(const std::filesystem::path& folder, UkData& data,
                          std::vector<Fault>& faults);

/// The tables of `folder/joint`.
void load_joint_tables(const std::filesystem::path& folder, UkData& data,
                       std::vector<Fault>& faults);

/// Faults between tables: sums that must agree and figures that must rise.
void check_across_tables(const std::filesystem::path& folder, const UkData& data,
                         std::vector<Fault>& faults);

/// Column names "<prefix>0", "<prefix>1", ...
std::vector<std::string> numbered(const std::string& prefix, int first, int count);

/// The names of the ten compositions, in the order of Composition, and of the four tenures.
const std::vector<std::string>& composition_names();
const std::vector<std::string>& household_tenure_names();

/// Reads cells [first, first + out.size()) of a row into `out`; false after noting a fault.
template <typename Row>
bool read_numbers(CsvTable& table, std::size_t row, std::size_t first, double low, double high,
                  Row& out) {
    bool all = true;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto value = table.number(row, first + i, low, high);
        if (value) out[i] = *value;
        all = all && value.has_value();
    }
    return all;
}

}  // namespace lc
