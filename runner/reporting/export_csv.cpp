#include "runner/reporting/export_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <fstream>
#include <utility>

#include "analysis/export/tidy_table.hpp"
#include "analysis/summary/flag_marks.hpp"
#include "model/core/error.hpp"
#include "runner/io/flags_about.hpp"
#include "runner/io/flags_reader.hpp"
#include "runner/io/replaced_folder.hpp"
#include "runner/io/results_quantities.hpp"
#include "runner/reporting/about.hpp"
#include "runner/reporting/csv_file.hpp"
#include "runner/reporting/export_spread.hpp"
#include "runner/reporting/tidy_layout.hpp"

namespace lc {
namespace {

constexpr const char* metadata_name = "csv-metadata.json";

/// One scenario's mean, lower, upper and the same of the difference, cell by cell.
class ScenarioValues {
  public:
    ScenarioValues(const ResultsFile& file, const Quantity& quantity, std::size_t scenario)
        : levels_(read(file, quantity, scenario, Part::summary)),
          differences_(read(file, quantity, scenario, Part::difference)),
          cells_(levels_.size() / statistic_names.size()) {}

    std::size_t cells() const { return cells_; }
    std::array<double, 6> of(std::size_t cell) const {
        return {levels_[cell],      levels_[cells_ + cell],      levels_[2 * cells_ + cell],
                differences_[cell], differences_[cells_ + cell], differences_[2 * cells_ + cell]};
    }

  private:
    static std::vector<double> read(const ResultsFile& file, const Quantity& quantity,
                                    std::size_t scenario, Part part) {
        return file.values(quantity.path, {{Dimension::scenario, scenario}}, part);
    }

    std::vector<double> levels_, differences_;
    std::size_t cells_;
};

/// The flags of one quantity's rows.
class RowFlagger {
  public:
    RowFlagger(const ResultsFile& file, const Quantity& quantity)
        : file_(file),
          rules_(read_flag_rules(file)),
          support_(rules_ ? support_flags(quantity) : std::nullopt),
          dimensions_(row_dimensions(quantity)) {
        if (support_) codes_ = read_codes(file, support_->path);
    }

    void write(RowWriter& rows, std::size_t scenario, std::size_t cell,
               const std::array<double, 6>& figures) const {
        if (!rules_) return;
        if (support_) rows.text(name_of(support(scenario, cell)));
        const Interval difference{figures[3], figures[4], figures[5]};
        const auto replicates = static_cast<std::size_t>(file_.replicates());
        const EffectFlag effect = effect_of(difference, replicates, *rules_);
        rows.text(scenario == 0 || effect == EffectFlag::not_given ? "" : name_of(effect));
    }

  private:
    /// Codes lie by scenario, year, authority and what they are given by.
    SupportFlag support(std::size_t scenario, std::size_t cell) const {
        std::size_t year = 0, authority = 0, by = 0;
        for (std::size_t d = dimensions_.size(); d-- > 0;) {
            const std::size_t size = file_.labels(dimensions_[d]).size(), at = cell % size;
            cell /= size;
            if (dimensions_[d] == Dimension::year) year = at;
            if (dimensions_[d] == Dimension::authority) authority = at;
            if (dimensions_[d] == support_->by) by = at;
        }
        const std::size_t inner = support_->by ? file_.labels(*support_->by).size() : 1;
        const std::size_t place =
            (scenario * file_.years().size() + year) * file_.authorities().size() + authority;
        return static_cast<SupportFlag>(codes_.at(place * inner + by));
    }

    const ResultsFile& file_;
    std::optional<FlagRules> rules_;
    std::optional<SupportFlags> support_;
    std::vector<Dimension> dimensions_;
    std::vector<std::int8_t> codes_;
};

/// Writes the labels of one cell; the last dimension runs fastest.
void write_labels(RowWriter& rows, const ResultsFile& file,
                  const std::vector<Dimension>& dimensions, std::size_t cell) {
    std::vector<std::size_t> at(dimensions.size());
    for (std::size_t d = dimensions.size(); d-- > 0;) {
        const std::size_t size = file.labels(dimensions[d]).size();
        at[d] = cell % size;
        cell /= size;
    }
    for (std::size_t d = 0; d < dimensions.size(); ++d) {
        rows.text(file.labels(dimensions[d])[at[d]]);
        if (dimensions[d] == Dimension::authority) rows.text(file.authority_names()[at[d]]);
    }
}

void write_quantity(const std::filesystem::path& folder, const ResultsFile& file,
                    const Quantity& quantity, const TidyTable& table, bool all) {
    CsvFile out(folder, table);
    const std::vector<Dimension> dimensions = row_dimensions(quantity);
    const RowFlagger flags(file, quantity);
    const bool accounts = dimensions.back() == Dimension::component;
    const std::size_t lines = file.labels(Dimension::component).size();
    const std::size_t net = file.position(Dimension::component, net_component);
    for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
        const ScenarioValues values(file, quantity, s);
        for (std::size_t cell = 0; cell < values.cells(); ++cell) {
            if (accounts && !all && cell % lines != net) continue;
            const std::array<double, 6> figures = values.of(cell);
            if (std::isnan(figures[0]) && std::isnan(figures[3])) continue;
            out.rows().text(file.scenarios()[s]);
            write_labels(out.rows(), file, dimensions, cell);
            for (const double figure : figures) out.rows().number(figure);
            flags.write(out.rows(), s, cell, figures);
        }
    }
    out.finish();
}

void write_authorities(const std::filesystem::path& folder, const ResultsFile& file,
                       const TidyTable& table) {
    CsvFile out(folder, table);
    const std::vector<PlaceSources> sources = read_sources(file);
    const auto tables = [](const std::vector<std::string>& names) {
        return fmt::format("{}", fmt::join(names, " "));
    };
    for (std::size_t a = 0; a < file.authorities().size(); ++a) {
        out.rows().text(file.authorities()[a]);
        out.rows().text(file.authority_names()[a]);
        out.rows().text(file.nations()[a]);
        out.rows().text(file.regions()[a]);
        if (sources.empty()) continue;
        out.rows().text(name_of(sources[a].child_poverty));
        for (const CalibrationFlag flag : sources[a].life_expectancy)
            out.rows().text(name_of(flag));
        out.rows().text(tables(sources[a].modelled));
        out.rows().text(tables(sources[a].fallback));
    }
    out.finish();
}

void write_scenarios(const std::filesystem::path& folder, const ResultsFile& file,
                     const TidyTable& table) {
    CsvFile out(folder, table);
    const std::vector<ScenarioWords> words = scenario_words(file);
    for (std::size_t s = 0; s < words.size(); ++s) {
        out.rows().text(words[s].name);
        out.rows().whole(static_cast<int>(s));
        out.rows().text(words[s].description);
    }
    out.finish();
}

void write_dictionary(const std::filesystem::path& folder, const std::vector<TidyTable>& tables,
                      const TidyTable& table) {
    CsvFile out(folder, table);
    for (const TidyTable& described : tables)
        for (const TidyColumn& column : described.columns) {
            out.rows().text(described.file);
            out.rows().text(column.name);
            out.rows().text(column.title);
            out.rows().text(column.units);
            out.rows().text(column.description);
        }
    out.finish();
}

void write_metadata(const std::filesystem::path& folder, const ResultsFile& file,
                    const std::vector<TidyTable>& tables) {
    std::ofstream stream(folder / metadata_name, std::ios::binary);
    stream << csvw_metadata(tables, about_of(file)) << '\n';
    stream.close();
    if (!stream) throw RunError(fmt::format("cannot write {} (is the disk full?).", metadata_name));
}

}  // namespace

int export_csv(const ResultsFile& file, const CsvExportOptions& options) {
    ReplacedFolder folder(options.folder, metadata_name, ".csv");
    const bool flags = read_flag_rules(file).has_value();
    std::vector<TidyTable> tables{authorities_table(flags), scenarios_table()};
    write_authorities(folder.temporary(), file, tables[0]);
    write_scenarios(folder.temporary(), file, tables[1]);
    for (const Quantity& quantity : quantities()) {
        if (!file.has(quantity) || (is_long(quantity) && !options.all)) continue;
        tables.push_back(quantity_table(quantity, flags));
        write_quantity(folder.temporary(), file, quantity, tables.back(), options.all);
    }
    export_spread(folder.temporary(), file, tables);
    tables.push_back(dictionary_table());
    write_dictionary(folder.temporary(), tables, tables.back());
    write_metadata(folder.temporary(), file, tables);
    folder.commit();
    return static_cast<int>(tables.size());
}

}  // namespace lc
