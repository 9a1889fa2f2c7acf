// How a table keyed by authority is read: codes, completeness, shares, status.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "runner/io/uk_data_tables.hpp"

namespace lc {
namespace {

const std::vector<std::string> sexes{"female", "male"};
const std::vector<std::string> statuses{"observed", "fallback", "modelled"};

/// Reads the rows of one authority table.
class Reader {
  public:
    Reader(const std::filesystem::path& folder, const AuthorityTable& spec, UkData& data,
           std::vector<Fault>& faults)
        : spec_(spec),
          data_(data),
          names_(column_names(spec)),
          table_(folder, "authority/" + spec.name + ".csv", names_, faults),
          first_(spec.by_sex ? 2 : 1),
          seen_(data.authorities.size() * 2, false) {}

    void read() {
        const bool had_rows = table_.rows() > 0;
        for (std::size_t row = 0; row < table_.rows(); ++row) read_row(row);
        if (had_rows) check_complete();
    }

  private:
    static std::vector<std::string> column_names(const AuthorityTable& spec) {
        std::vector<std::string> names{"code"};
        if (spec.by_sex) names.emplace_back("sex");
        for (const AuthorityColumn& column : spec.columns) names.push_back(column.name);
        if (spec.has_status) names.emplace_back("status");
        return names;
    }

    void read_row(std::size_t row) {
        const std::string code(table_.text(row, 0));
        const int index = data_.find(code);
        if (index < 0) return unknown_code(row, code);
        const int sex = spec_.by_sex ? table_.choice(row, 1, sexes) : 0;
        if (sex < 0) return;
        const std::size_t place =
            static_cast<std::size_t>(index) * 2 + static_cast<std::size_t>(sex);
        if (seen_[place]) {
            table_.fault(row, 0,
                         fmt::format("{} is here a second time. Keep one row{}.", code,
                                     spec_.by_sex ? " a sex" : " an authority"));
            return;
        }
        seen_[place] = true;
        Authority& authority = data_.authorities[static_cast<std::size_t>(index)];
        read_figures(row, authority, static_cast<std::size_t>(sex));
        if (spec_.has_status) read_status(row, authority);
    }

    void read_figures(std::size_t row, Authority& authority, std::size_t sex) {
        bool sound = true;
        for (std::size_t i = 0; i < spec_.columns.size(); ++i) {
            const AuthorityColumn& column = spec_.columns[i];
            if (column.note) {
                column.note(authority, table_.text(row, first_ + i));
                continue;
            }
            if (column.may_be_empty && table_.empty(row, first_ + i)) continue;
            const auto value = table_.number(row, first_ + i, column.low, column.high);
            if (value) column.figure(authority, sex) = *value;
            sound = sound && value.has_value();
        }
        if (!sound) return;
        for (const ShareGroup& group : spec_.shares) scale_shares(row, group, authority, sex);
    }

    void scale_shares(std::size_t row, const ShareGroup& group, Authority& authority,
                      std::size_t sex) {
        double sum = 0;
        for (std::size_t i = 0; i < group.count; ++i) {
            sum += spec_.columns[group.first + i].figure(authority, sex);
        }
        if (std::abs(sum - 1) > share_tolerance) {
            table_.fault(row, static_cast<int>(first_ + group.first),
                         fmt::format("the shares {} to {} sum to {:.5f} (they divide one whole and "
                                     "must sum to 1 within {}). Mend the shares.",
                                     spec_.columns[group.first].name,
                                     spec_.columns[group.first + group.count - 1].name, sum,
                                     share_tolerance));
            return;
        }
        for (std::size_t i = 0; i < group.count; ++i) {
            spec_.columns[group.first + i].figure(authority, sex) /= sum;
        }
    }

    void read_status(std::size_t row, Authority& authority) {
        const std::size_t at = names_.size() - 1;
        std::string_view text = table_.text(row, at);
        if (text.find('=') == std::string_view::npos) {
            const int status = table_.choice(row, at, statuses);
            if (status > 0) authority.status[spec_.name] = static_cast<Status>(status);
            return;
        }
        while (!text.empty()) {
            const std::string_view item = text.substr(0, text.find(';'));
            text.remove_prefix(std::min(item.size() + 1, text.size()));
            const std::size_t sign = std::min(item.find('='), item.size());
            const std::string column(item.substr(0, sign));
            const std::string word(item.substr(std::min(sign + 1, item.size())));
            const auto known = std::find(statuses.begin(), statuses.end(), word);
            if (std::find(names_.begin(), names_.end(), column) == names_.end() ||
                known == statuses.end()) {
                table_.fault(row, static_cast<int>(at),
                             fmt::format("\"{}\" does not name a column and a status. Write "
                                         "column=fallback or column=modelled, parted by ;.",
                                         item));
                return;
            }
            authority.status[spec_.name + "." + column] =
                static_cast<Status>(known - statuses.begin());
        }
    }

    void unknown_code(std::size_t row, const std::string& code) {
        for (const Predecessor& old : data_.predecessors) {
            if (old.old_code != code) continue;
            table_.fault(row, 0,
                         fmt::format("\"{}\" ({}) is a former authority. Give the figure of "
                                     "its successor {} ({}).",
                                     code, old.old_name, old.new_code, old.new_name));
            return;
        }
        table_.fault(row, 0,
                     fmt::format("\"{}\" is not an authority of authorities.csv. Use the "
                                 "codes of the 2023 boundaries.",
                                 code));
    }

    void check_complete() {
        std::string missing;
        int count = 0;
        for (std::size_t i = 0; i < data_.authorities.size(); ++i) {
            const Authority& authority = data_.authorities[i];
            if (spec_.covers && !spec_.covers(authority)) continue;
            const bool whole = seen_[2 * i] && (!spec_.by_sex || seen_[2 * i + 1]);
            if (whole) continue;
            if (++count <= 5) missing += fmt::format(" {} {};", authority.code, authority.name);
        }
        if (count == 0) return;
        if (count > 5) missing += fmt::format(" and {} more;", count - 5);
        missing.back() = '.';
        table_.fault("has no row (or not one a sex) for:" + missing +
                     " Every authority must be here once.");
    }

    const AuthorityTable& spec_;
    UkData& data_;
    std::vector<std::string> names_;
    CsvTable table_;
    std::size_t first_;
    std::vector<bool> seen_;  ///< authority x sex
};

}  // namespace

void load_authority_table(const std::filesystem::path& folder, const AuthorityTable& table,
                          UkData& data, std::vector<Fault>& faults) {
    Reader(folder, table, data, faults).read();
}

std::vector<std::string> numbered(const std::string& prefix, int first, int count) {
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i) names.push_back(prefix + std::to_string(first + i));
    return names;
}

}  // namespace lc
