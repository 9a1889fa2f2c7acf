#include "runner/io/indicator_references.hpp"

#include "runner/io/csv_table.hpp"

namespace lc {
namespace {

enum Field { field_indicator, field_year, field_value, field_status, field_publication };

const std::vector<std::string> columns{"indicator", "year", "value", "status", "publication"};
const std::vector<std::string> statuses{"published", "projected", "earlier year", "memory"};

}  // namespace

std::vector<IndicatorReference> load_indicator_references(
    const std::filesystem::path& data, const std::vector<std::string>& indicators) {
    std::vector<Fault> faults;
    CsvTable table(data, "national/baseline_references.csv", columns, faults);
    std::vector<IndicatorReference> references;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        IndicatorReference reference;
        table.choice(row, field_indicator, indicators);
        reference.indicator = table.text(row, field_indicator);
        reference.year = static_cast<int>(table.number(row, field_year, 2022, 2100).value_or(0));
        reference.value = table.number(row, field_value, -1e9, 1e9).value_or(0);
        table.choice(row, field_status, statuses);
        reference.status = table.text(row, field_status);
        if (table.empty(row, field_publication))
            table.fault(row, field_publication, "is empty. Name the publication.");
        reference.publication = table.text(row, field_publication);
        references.push_back(std::move(reference));
    }
    if (!faults.empty()) throw InputError(std::move(faults));
    return references;
}

}  // namespace lc
