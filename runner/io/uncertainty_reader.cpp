#include "runner/io/uncertainty_reader.hpp"

#include <cstddef>

namespace lc {
namespace {

const std::string folder = "/uncertainty/";

/// A whole dataset of the group.
std::vector<double> whole(hid_t file, const std::string& name) {
    const hdf5::Handle dataset = hdf5::open_dataset(file, folder + name);
    const std::vector<hsize_t> size = hdf5::size_of(dataset.get());
    return hdf5::read_box(dataset.get(), std::vector<hsize_t>(size.size(), 0), size);
}

constexpr std::size_t outcomes = headline_outcomes.size(), shares = causal_share_labels.size();

void read_outcomes(hid_t file, std::size_t replicates, ReadUncertainty& read) {
    const auto values = whole(file, "outcome_value"), variance = whole(file, "variance"),
               error = whole(file, "standard_error"), needed = whole(file, "replicates_needed");
    for (std::size_t s = 0; s < read.scenarios.size(); ++s)
        for (std::size_t o = 0; o < outcomes; ++o) {
            OutcomeUncertainty& of = read.scenarios[s][o];
            for (std::size_t r = 0; r < replicates; ++r)
                of.values.push_back(values.at((s * replicates + r) * outcomes + o));
            std::vector<double> sorted = of.values;
            of.summary = replicate_summary(sorted);
            const std::size_t at = s * outcomes + o;
            of.variance = {variance.at(3 * at), variance.at(3 * at + 1), variance.at(3 * at + 2)};
            of.standard_error = error.at(at);
            of.replicates_needed = needed.at(at);
        }
}

void read_parameters(hid_t file, ReadUncertainty& read) {
    read.parameters = hdf5::read_strings(file, folder + "parameter");
    read.labels = hdf5::read_strings(file, folder + "parameter_label");
    read.statuses = hdf5::read_strings(file, folder + "parameter_source_status");
    const auto ranks = whole(file, "rank_correlation"), lines = whole(file, "by_causal_share");
    const std::size_t count = read.parameters.size();
    for (std::size_t s = 0; s < read.scenarios.size(); ++s)
        for (std::size_t o = 0; o < outcomes; ++o) {
            OutcomeUncertainty& of = read.scenarios[s][o];
            const std::size_t at = s * outcomes + o;
            for (std::size_t p = 0; p < count; ++p)
                of.rank_correlation.push_back(ranks.at(at * count + p));
            for (std::size_t i = 0; i < shares; ++i) {
                const std::size_t k = 3 * (at * shares + i);
                of.by_causal_share[i] = {lines.at(k), lines.at(k + 1), lines.at(k + 2)};
            }
        }
}

}  // namespace

ReadUncertainty read_uncertainty(const ResultsFile& file) {
    ReadUncertainty read;
    const hid_t id = file.handle();
    if (!hdf5::has_link(id, "/uncertainty")) return read;
    try {
        const hdf5::Handle group(H5Gopen2(id, "/uncertainty", H5P_DEFAULT), H5Gclose,
                                 "open /uncertainty");
        read.varied = hdf5::read_string_attribute(group.get(), "varied");
        read.scenarios.resize(file.scenarios().size());
        read_outcomes(id, static_cast<std::size_t>(file.replicates()), read);
        if (read.varied == "noise") return read;
        read.sets = static_cast<int>(hdf5::read_number_attribute(group.get(), "parameter_sets"));
        read.chance_correlation = hdf5::read_number_attribute(group.get(), "chance_correlation");
        read_parameters(id, read);
    } catch (const hdf5::Error& error) {
        file.refuse_damaged("/uncertainty", error);
    }
    return read;
}

}  // namespace lc
