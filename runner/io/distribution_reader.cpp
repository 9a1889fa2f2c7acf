#include "runner/io/distribution_reader.hpp"

namespace lc {
namespace {

/// Mean, lower and upper of the figures of one scenario, year and area, in the order of the file.
std::vector<Interval> intervals(hid_t file, const std::string& name, std::size_t scenario,
                                std::size_t year, std::size_t area) {
    const hdf5::Handle dataset = hdf5::open_dataset(file, "/distribution/" + name);
    // Statistic, scenario, year, area, and what is named.
    std::vector<hsize_t> count = hdf5::size_of(dataset.get()), start(count.size(), 0);
    count.at(0) = 3;
    start.at(1) = scenario;
    start.at(2) = year;
    start.at(3) = area;
    count.at(1) = count.at(2) = count.at(3) = 1;
    const std::vector<double> values = hdf5::read_box(dataset.get(), start, count);
    const std::size_t each = values.size() / 3;
    std::vector<Interval> found;
    for (std::size_t i = 0; i < each; ++i)
        found.push_back({values[i], values[each + i], values[2 * each + i]});
    return found;
}

ReadDistribution::Figures figures_of(hid_t file, const std::string& part, std::size_t scenario,
                                     std::size_t year, std::size_t area) {
    const auto of = [&](const char* name) {
        return intervals(file, name + part, scenario, year, area);
    };
    ReadDistribution::Figures figures;
    const std::vector<Interval> inequality = of("inequality"), mean = of("mean_income"),
                                poverty = of("child_poverty");
    for (std::size_t i = 0; i < income_names.size(); ++i) {
        for (std::size_t k = 0; k < inequality_names.size(); ++k)
            figures.inequality[i][k] = inequality.at(i * inequality_names.size() + k);
        figures.mean_income[i] = mean.at(i);
    }
    for (std::size_t k = 0; k < child_poverty_names.size(); ++k)
        figures.child_poverty[k] = poverty.at(k);
    return figures;
}

}  // namespace

std::vector<ReadDistribution> read_distribution(const ResultsFile& file, std::size_t year,
                                                std::size_t area) {
    std::vector<ReadDistribution> all;
    if (!hdf5::has_link(file.handle(), "/distribution")) return all;
    try {
        for (std::size_t s = 0; s < file.scenarios().size(); ++s)
            all.push_back({file.scenarios()[s],
                           figures_of(file.handle(), "_summary", s, year, area),
                           figures_of(file.handle(), "_difference", s, year, area)});
    } catch (const hdf5::Error& error) {
        file.refuse_damaged("/distribution", error);
    }
    return all;
}

}  // namespace lc
