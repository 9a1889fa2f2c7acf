#include "runner/io/results_own_group.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <numeric>
#include <utility>

#include "analysis/statistics/replicates.hpp"

namespace lc {

OwnGroup::OwnGroup(hid_t group, std::string folder, DimensionScales& scales)
    : group_(group), folder_(std::move(folder)), scales_(scales) {}

hdf5::Handle OwnGroup::scale(const std::string& name, const std::vector<std::string>& labels,
                             const std::string& long_name) {
    hdf5::Handle scale = scales_.local_scale(group_, name, labels);
    hdf5::write_attribute(scale.get(), "long_name", long_name);
    return scale;
}

void OwnGroup::values(const std::string& name, const char* units, const char* long_name,
                      const char* description, const std::vector<Dimension>& run,
                      const std::vector<const hdf5::Handle*>& own,
                      const std::vector<double>& values) {
    const std::vector<hsize_t> size = size_of(run, own);
    hdf5::Handle dataset = hdf5::create_values(group_, name, size, size);
    hdf5::write_box(dataset.get(), std::vector<hsize_t>(size.size(), 0), size, values);
    hdf5::write_attribute(dataset.get(), "units", std::string(units));
    hdf5::write_attribute(dataset.get(), "long_name", std::string(long_name));
    hdf5::write_attribute(dataset.get(), "description", std::string(description));
    attach(dataset, run, own);
    dataset.close("write " + folder_ + "/" + name);
}

void OwnGroup::codes(const std::string& name, const char* long_name, const std::string& description,
                     const std::vector<std::string>& meanings, const std::vector<Dimension>& run,
                     const std::vector<const hdf5::Handle*>& own,
                     std::span<const std::int8_t> codes) {
    hdf5::Handle dataset = hdf5::write_codes(group_, name, size_of(run, own), codes);
    std::vector<std::int8_t> values(meanings.size());
    std::iota(values.begin(), values.end(), std::int8_t{0});
    hdf5::write_attribute(dataset.get(), "units", std::string("code"));
    hdf5::write_attribute(dataset.get(), "flag_values", values);
    hdf5::write_attribute(dataset.get(), "flag_meanings",
                          fmt::format("{}", fmt::join(meanings, " ")));
    hdf5::write_attribute(dataset.get(), "long_name", std::string(long_name));
    hdf5::write_attribute(dataset.get(), "description", description);
    attach(dataset, run, own);
    dataset.close("write " + folder_ + "/" + name);
}

std::vector<hsize_t> OwnGroup::size_of(const std::vector<Dimension>& run,
                                       const std::vector<const hdf5::Handle*>& own) const {
    std::vector<hsize_t> size;
    for (const Dimension dimension : run) size.push_back(scales_.size(dimension));
    for (const hdf5::Handle* scale : own) size.push_back(hdf5::size_of(scale->get()).front());
    return size;
}

void OwnGroup::attach(const hdf5::Handle& dataset, const std::vector<Dimension>& run,
                      const std::vector<const hdf5::Handle*>& own) {
    scales_.attach(dataset, folder_, run);
    for (std::size_t i = 0; i < own.size(); ++i)
        DimensionScales::attach(dataset, static_cast<unsigned>(run.size() + i), *own[i]);
}

void OwnGroup::labels(const std::string& name, const std::vector<std::string>& texts,
                      const hdf5::Handle& along, const char* long_name) {
    hdf5::Handle dataset = hdf5::write_strings(group_, name, texts);
    hdf5::write_attribute(dataset.get(), "long_name", std::string(long_name));
    DimensionScales::attach(dataset, 0, along);
    dataset.close("write " + folder_ + "/" + name);
}

std::vector<double> over_replicates(const std::vector<double>& values, std::size_t scenarios,
                                    std::size_t replicates) {
    const std::size_t rest = values.size() / scenarios / replicates;
    std::vector<double> out(statistic_names.size() * scenarios * rest);
    std::vector<double> of_cell(replicates);
    for (std::size_t s = 0; s < scenarios; ++s)
        for (std::size_t i = 0; i < rest; ++i) {
            for (std::size_t r = 0; r < replicates; ++r)
                of_cell[r] = values[(s * replicates + r) * rest + i];
            const auto all = replicate_summary(of_cell).all();
            for (std::size_t k = 0; k < all.size(); ++k)
                out[(k * scenarios + s) * rest + i] = all[k];
        }
    return out;
}

}  // namespace lc
