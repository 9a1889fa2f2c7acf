#include "runner/io/decomposition_reader.hpp"

#include <algorithm>
#include <cmath>

namespace lc {
namespace {

constexpr std::size_t outcomes = headline_outcomes.size();

/// One scenario and year of a dataset [scenario][replicate][year]...
std::vector<double> cut(hid_t file, const std::string& name, std::size_t scenario,
                        std::size_t year) {
    const hdf5::Handle dataset = hdf5::open_dataset(file, "/decomposition/" + name);
    std::vector<hsize_t> count = hdf5::size_of(dataset.get());
    std::vector<hsize_t> start(count.size(), 0);
    start.at(0) = scenario;
    start.at(2) = year;
    count.at(0) = count.at(2) = 1;
    return hdf5::read_box(dataset.get(), start, count);
}

/// Over replicates of [replicate][place].
Interval over_replicates(const std::vector<double>& values, std::size_t replicates,
                         std::size_t place) {
    std::vector<double> of;
    const std::size_t each = values.size() / replicates;
    for (std::size_t r = 0; r < replicates; ++r) of.push_back(values.at(r * each + place));
    return replicate_interval(of);
}

/// Levers of a scenario, as its file has them.
std::vector<std::size_t> in_order(hid_t file, std::size_t levers, std::size_t scenario) {
    const hdf5::Handle dataset = hdf5::open_dataset(file, "/decomposition/order");
    const auto order = hdf5::read_box(dataset.get(), {scenario, 0}, {1, levers});
    std::vector<std::size_t> places;
    for (std::size_t l = 0; l < levers; ++l)
        if (!std::isnan(order[l])) places.push_back(l);
    std::sort(places.begin(), places.end(),
              [&](std::size_t a, std::size_t b) { return order[a] < order[b]; });
    return places;
}

ReadDecomposition of_scenario(hid_t file, const std::vector<std::string>& levers,
                              std::size_t scenario, std::size_t year, std::size_t replicates) {
    ReadDecomposition read;
    const auto contribution = cut(file, "contribution", scenario, year),
               alone = cut(file, "alone", scenario, year),
               joint = cut(file, "joint_effect", scenario, year);
    for (const std::size_t l : in_order(file, levers.size(), scenario)) {
        ReadShare share{levers[l], {}, {}};
        for (std::size_t o = 0; o < outcomes; ++o) {
            share.contribution.push_back(
                over_replicates(contribution, replicates, l * outcomes + o));
            share.alone.push_back(over_replicates(alone, replicates, l * outcomes + o));
        }
        if (!std::isnan(share.contribution[1].mean)) read.shares.push_back(std::move(share));
    }
    for (std::size_t o = 0; o < outcomes; ++o)
        read.joint.push_back(over_replicates(joint, replicates, o));
    return read;
}

}  // namespace

std::vector<ReadDecomposition> read_decomposition(const ResultsFile& file, std::size_t year) {
    std::vector<ReadDecomposition> all;
    const hid_t id = file.handle();
    if (!hdf5::has_link(id, "/decomposition")) return all;
    try {
        const hdf5::Handle group(H5Gopen2(id, "/decomposition", H5P_DEFAULT), H5Gclose,
                                 "open /decomposition");
        const auto methods = hdf5::read_string_list_attribute(group.get(), "method");
        const auto levers = hdf5::read_strings(id, "/decomposition/lever");
        for (std::size_t s = 0; s < file.scenarios().size(); ++s) {
            all.push_back(
                of_scenario(id, levers, s, year, static_cast<std::size_t>(file.replicates())));
            all.back().method = methods.at(s);
        }
    } catch (const hdf5::Error& error) {
        file.refuse_damaged("/decomposition", error);
    }
    return all;
}

}  // namespace lc
