#include "runner/io/longevity_reader.hpp"

#include <algorithm>
#include <cmath>

namespace lc {
namespace {

/// The group of gain_ages to which each band belongs.
std::size_t group_of(std::size_t band) {
    std::size_t group = 0;
    while (group + 1 < gain_ages.size() && gain_ages[group + 1].first <= band_starts[band]) ++group;
    return group;
}

ReadGain gain_of(const ResultsFile& file, std::size_t scenario, std::size_t year) {
    const auto replicates = static_cast<hsize_t>(file.replicates());
    const hdf5::Handle dataset = hdf5::open_dataset(file.handle(), "/longevity/contribution");
    // Scenario, replicate, year, area (the whole run first), sex, age band.
    const std::vector<double> values = hdf5::read_box(dataset.get(), {scenario, 0, year, 0, 0, 0},
                                                      {1, replicates, 1, 1, sex_count, band_count});
    ReadGain gain;
    gain.scenario = file.scenarios()[scenario];
    gain.any = std::any_of(values.begin(), values.end(), [](double value) {
        return std::abs(value) > 1e-9;  // more than rounding
    });
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        std::array<std::vector<double>, gain_ages.size()> by_age;
        std::vector<double> all(replicates, 0);
        for (std::vector<double>& group : by_age) group.assign(replicates, 0);
        for (std::size_t r = 0; r < replicates; ++r)
            for (std::size_t band = 0; band < band_count; ++band) {
                const double value = values[(r * sex_count + sex) * band_count + band];
                by_age[group_of(band)][r] += value;
                all[r] += value;
            }
        for (std::size_t g = 0; g < by_age.size(); ++g)
            gain.by_age[g][sex] = replicate_interval(by_age[g]);
        gain.all[sex] = replicate_interval(all);
    }
    return gain;
}

}  // namespace

std::vector<ReadGain> read_gains(const ResultsFile& file, std::size_t year) {
    std::vector<ReadGain> gains;
    if (!hdf5::has_link(file.handle(), "/longevity")) return gains;
    try {
        for (std::size_t s = 1; s < file.scenarios().size(); ++s)
            gains.push_back(gain_of(file, s, year));
    } catch (const hdf5::Error& error) {
        file.refuse_damaged("/longevity", error);
    }
    return gains;
}

}  // namespace lc
