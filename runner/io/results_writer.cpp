#include "runner/io/results_writer.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <map>
#include <utility>

#include "analysis/statistics/replicates.hpp"
#include "runner/io/flags_about.hpp"

namespace lc {
namespace {

const std::map<std::string, const char*>& group_descriptions() {
    static const std::map<std::string, const char*> all{
        {"/poverty", "Child poverty by HBAI definitions. Modelled."},
        {"/health", "Population, deaths, life expectancy and health. Modelled."},
        {"/fiscal", "Costs to the public purse and caseloads. Modelled."},
        {"/education", "Attainment and qualifications. Modelled."},
        {"/work", "Activity and earnings. Modelled."},
        {"/housing", "Tenure, housing costs and quality. Modelled."},
        {"/demography", "Births, partnerships and moves. Modelled."},
        {"/summary",
         "Mean, intervals of 95, 80 and 50% and share above zero over replicates of every "
         "dataset."},
        {"/difference",
         "Scenario less baseline of every dataset, replicate by replicate: mean, "
         "intervals of 95, 80 and 50% and share above zero."},
        {"/fit", "The base year of the model beside published figures."},
    };
    return all;
}

std::string group_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

/// Years before which a quantity is not given.
int first_year(Since since, const RunResults& results) {
    switch (since) {
        case Since::base:
            return base_year;
        case Since::second_year:
            return std::max(start_year, results.years.front()) + 1;
        default:
            return results.years.front();
    }
}

/// Dimensions after scenario, replicate and year (or statistic, scenario and year).
std::vector<Dimension> tail_of(const Quantity& quantity) {
    std::vector<Dimension> tail;
    if (quantity.level == Level::authority) tail.push_back(Dimension::authority);
    if (quantity.level == Level::nation) tail.push_back(Dimension::nation);
    tail.insert(tail.end(), quantity.inner.begin(), quantity.inner.end());
    return tail;
}

/// Chunks of about 128 kB that cut years and places into equally many parts: one authority over all
/// years and all authorities of one year are then read at the same cost.
std::vector<hsize_t> chunk_of(const std::vector<hsize_t>& size, Level level) {
    std::vector<hsize_t> chunk = size;
    chunk[0] = chunk[1] = 1;
    double bytes = sizeof(double);
    for (std::size_t d = 2; d < size.size(); ++d) bytes *= static_cast<double>(size[d]);
    const double parts = std::clamp(std::round(std::sqrt(bytes / 131072)), 1.0, 8.0);
    const std::size_t cut = level == Level::uk ? 3 : 4;
    for (std::size_t d = 2; d < cut; ++d)
        chunk[d] = static_cast<hsize_t>(std::ceil(static_cast<double>(size[d]) / parts));
    return chunk;
}

hsize_t product(const std::vector<hsize_t>& size, std::size_t from) {
    hsize_t result = 1;
    for (std::size_t d = from; d < size.size(); ++d) result *= size[d];
    return result;
}

}  // namespace

ResultsWriter::ResultsWriter(const RunResults& results, std::filesystem::path path,
                             std::function<void()> between)
    : results_(results), path_(std::move(path)), between_(std::move(between)) {}

void ResultsWriter::write() {
    file_ = hdf5::create_file(path_);
    write_root();
    scales_.emplace(file_.get(), results_);
    sum_nations();
    for (const auto& [path, description] : group_descriptions()) group(path);
    group("/provenance");
    for (const Quantity& quantity : quantities()) {
        if (between_) between_();
        for (const char* prefix : {"/summary", "/difference"})
            if (const std::string path = prefix + group_of(quantity.path);
                !hdf5::has_link(file_.get(), path))
                group(path);
        write_quantity(quantity);
    }
    if (between_) between_();
    write_fit();
    write_uncertainty();
    write_decomposition();
    write_appraisal();
    write_flags();
    write_longevity();
    write_distribution();
    write_provenance();
    scales_->close();
    hdf5::require(H5Fflush(file_.get(), H5F_SCOPE_GLOBAL), "write the file's last part");
    file_.close("close the file");
}

void ResultsWriter::write_root() {
    const hid_t root = file_.get();
    hdf5::write_attribute(root, "format", std::string(results_format));
    hdf5::write_attribute(root, "format_version", results_format_version);
    hdf5::write_attribute(root, "title",
                          std::string("Child poverty and life expectancy in UK local authorities"));
    hdf5::write_attribute(
        root, "comment",
        std::string("Everything here is modelled, but for the columns of /fit that are named "
                    "published. Scenarios are projections under stated assumptions, not "
                    "forecasts."));
}

void ResultsWriter::group(const std::string& path) {
    hdf5::Handle group = hdf5::create_group(file_.get(), path);
    const auto found = group_descriptions().find(path);
    if (found != group_descriptions().end())
        hdf5::write_attribute(group.get(), "description", std::string(found->second));
    group.close("write group " + path);
}

void ResultsWriter::sum_nations() {
    const std::size_t authorities = results_.authorities.size();
    nations_.assign(results_.uk.size() * nation_count, {});
    for (std::size_t cell = 0; cell < results_.uk.size(); ++cell) {
        for (std::size_t a = 0; a < authorities; ++a) {
            const auto index = static_cast<std::size_t>(results_.authorities[a]);
            const auto nation = static_cast<std::size_t>(results_.data->authorities[index].nation);
            nations_[cell * nation_count + nation] += results_.tallies[cell * authorities + a];
        }
    }
}

Cell ResultsWriter::cell_of(const Quantity& quantity, int scenario, int replicate, int year,
                            int place) const {
    const UkYearRecord& uk = results_.uk_year(scenario, replicate, year);
    if (quantity.level == Level::nation) {
        const auto record = static_cast<std::size_t>(&uk - results_.uk.data());
        return {nations_[record * nation_count + static_cast<std::size_t>(place)], uk,
                results_.scale};
    }
    const auto at = static_cast<std::size_t>(place);
    return {results_.tally(scenario, replicate, year, place), uk, results_.scale,
            at < results_.fallback_rates.size() ? &results_.fallback_rates[at] : nullptr};
}

/// All values of one scenario: [replicate][year][place][inner].
std::vector<double> ResultsWriter::values_of(const Quantity& quantity, int scenario) const {
    std::size_t inner = 1;
    for (const Dimension dimension : quantity.inner)
        inner *= static_cast<std::size_t>(scales_->size(dimension));
    const int places = quantity.level == Level::uk ? 1
                       : quantity.level == Level::nation
                           ? nation_count
                           : static_cast<int>(results_.authorities.size());
    const int years = static_cast<int>(results_.years.size());
    const int first = first_year(quantity.since, results_);
    std::vector<double> values(
        static_cast<std::size_t>(results_.replicates * years * places) * inner,
        std::numeric_limits<double>::quiet_NaN());
    auto out = values.begin();
    for (int replicate = 0; replicate < results_.replicates; ++replicate)
        for (int year = 0; year < years; ++year)
            for (int place = 0; place < places; ++place) {
                if (results_.years[static_cast<std::size_t>(year)] >= first)
                    quantity.fill(cell_of(quantity, scenario, replicate, year, place),
                                  {out, inner});
                out += static_cast<std::ptrdiff_t>(inner);
            }
    return values;
}

hdf5::Handle ResultsWriter::dataset_of(const Quantity& quantity, const std::string& prefix) {
    std::vector<Dimension> dimensions{Dimension::scenario, Dimension::replicate, Dimension::year};
    if (!prefix.empty()) dimensions = {Dimension::statistic, Dimension::scenario, Dimension::year};
    const std::vector<Dimension> tail = tail_of(quantity);
    dimensions.insert(dimensions.end(), tail.begin(), tail.end());
    std::vector<hsize_t> size;
    for (const Dimension dimension : dimensions) size.push_back(scales_->size(dimension));

    const std::string path = prefix + quantity.path;
    hdf5::Handle dataset =
        hdf5::create_values(file_.get(), path, size, chunk_of(size, quantity.level));
    const std::string of = prefix.empty()         ? ""
                           : prefix == "/summary" ? ": mean and interval"
                                                  : ": difference from the baseline";
    const std::string about = prefix.empty() ? ""
                              : prefix == "/summary"
                                  ? "Over replicates. "
                                  : "Scenario less baseline with the same random draws. ";
    hdf5::write_attribute(dataset.get(), "units", quantity.units);
    hdf5::write_attribute(dataset.get(), "long_name", quantity.long_name + of);
    hdf5::write_attribute(dataset.get(), "description", about + quantity.description);
    if (const std::string flags = ancillary_variables(quantity, prefix == "/difference");
        !flags.empty())
        hdf5::write_attribute(dataset.get(), "ancillary_variables", flags);
    hdf5::write_attribute(dataset.get(), "inputs", input_tables(quantity));
    scales_->attach(dataset, group_of(path), dimensions);
    return dataset;
}

void ResultsWriter::write_quantity(const Quantity& quantity) {
    hdf5::Handle levels = dataset_of(quantity, "");
    hdf5::Handle summary = dataset_of(quantity, "/summary");
    hdf5::Handle difference = dataset_of(quantity, "/difference");
    std::vector<double> baseline;
    for (int s = 0; s < static_cast<int>(results_.scenarios.size()); ++s) {
        std::vector<double> values = values_of(quantity, s);
        std::vector<hsize_t> count = hdf5::size_of(levels.get());
        std::vector<hsize_t> start(count.size(), 0);
        start[0] = static_cast<hsize_t>(s);
        count[0] = 1;
        hdf5::write_box(levels.get(), start, count, values);
        if (s == 0) baseline = values;
        write_statistics(difference, s, values, &baseline);
        write_statistics(summary, s, std::move(values), nullptr);
    }
    levels.close("write " + quantity.path);
    summary.close("write /summary" + quantity.path);
    difference.close("write /difference" + quantity.path);
}

/// Mean and interval over replicates of values, or of values less the baseline's.
void ResultsWriter::write_statistics(const hdf5::Handle& dataset, int scenario,
                                     std::vector<double> values,
                                     const std::vector<double>* baseline) const {
    if (baseline != nullptr)
        for (std::size_t i = 0; i < values.size(); ++i) values[i] -= (*baseline)[i];
    const auto replicates = static_cast<std::size_t>(results_.replicates);
    std::vector<hsize_t> count = hdf5::size_of(dataset.get());
    const auto cells = static_cast<std::size_t>(product(count, 2));
    // What is never written reads as NaN, which is what one replicate has beyond the mean.
    const std::size_t given = replicates < 2 ? 1 : statistic_names.size();
    std::vector<double> statistics(given * cells), of_cell(replicates);
    for (std::size_t cell = 0; cell < cells; ++cell) {
        for (std::size_t r = 0; r < replicates; ++r) of_cell[r] = values[r * cells + cell];
        const auto all = replicate_summary(of_cell).all();
        for (std::size_t s = 0; s < given; ++s) statistics[s * cells + cell] = all[s];
    }
    std::vector<hsize_t> start(count.size(), 0);
    start[1] = static_cast<hsize_t>(scenario);
    count[0] = given;
    count[1] = 1;
    hdf5::write_box(dataset.get(), start, count, statistics);
}

}  // namespace lc
