#include "runner/io/results_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <system_error>
#include <utility>

#include "model/core/error.hpp"
#include "runner/io/results_quantities.hpp"

namespace lc {
namespace {

std::vector<Dimension> dimensions_of(const Quantity& quantity) {
    std::vector<Dimension> all{Dimension::scenario, Dimension::replicate, Dimension::year};
    if (quantity.level == Level::authority) all.push_back(Dimension::authority);
    if (quantity.level == Level::nation) all.push_back(Dimension::nation);
    all.insert(all.end(), quantity.inner.begin(), quantity.inner.end());
    return all;
}

}  // namespace

ResultsFile::ResultsFile(std::filesystem::path path) : path_(std::move(path)) {
    open();
    try {
        read_axes();
    } catch (const hdf5::Error& error) {
        refuse(fmt::format("is damaged ({}). Run the scenarios again.", error.what()));
    }
}

void ResultsFile::refuse(const std::string& message) const {
    throw InputError({{path_.string(), 0, 0, "", message}});
}

void ResultsFile::open() {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path_, error);
    if (!std::filesystem::exists(status)) refuse("no such file. Look at its name and folder.");
    if (!std::filesystem::is_regular_file(status))
        refuse("is no plain file (a results file is wanted). Name the .h5 file of a run.");
    const std::string mend = "Name the .h5 file that `lifechances run` wrote.";
    try {
        file_ = hdf5::open_file(path_);
    } catch (const hdf5::Error& failure) {
        const std::string cause = failure.cause();
        if (cause.find("truncated") != std::string::npos)
            refuse("is cut short (its end is missing). Copy it again or run the scenarios again.");
        if (cause.find("signature") != std::string::npos) refuse("is no HDF5 file. " + mend);
        refuse(fmt::format("cannot be opened ({}). {}", cause, mend));
    }
    bool ours = false;
    double version = 0;
    try {
        ours = hdf5::has_attribute(file_.get(), "format") &&
               hdf5::read_string_attribute(file_.get(), "format") == results_format;
        if (ours) version = hdf5::read_number_attribute(file_.get(), "format_version");
    } catch (const hdf5::Error&) {
        ours = false;
    }
    if (!ours) refuse("holds no results of lifechances (its `format` is another). " + mend);
    if (version > results_format_version)
        refuse(
            fmt::format("was written by a later version (format {}, this one knows {}). Use the "
                        "version that wrote it.",
                        version, results_format_version));
}

void ResultsFile::read_axes() {
    const hid_t root = file_.get();
    scenarios_ = hdf5::read_strings(root, "scenario");
    authorities_ = hdf5::read_strings(root, "authority");
    names_ = hdf5::read_strings(root, "authority_name");
    years_ = hdf5::read_integers(root, "year");
    replicates_ = static_cast<int>(hdf5::read_integers(root, "replicate").size());
    const hdf5::Handle provenance(H5Gopen2(root, "/provenance", H5P_DEFAULT), H5Gclose,
                                  "open /provenance");
    scale_ = hdf5::read_number_attribute(provenance.get(), "scale");
}

std::vector<double> ResultsFile::values(const std::string& path,
                                        const std::map<Dimension, std::size_t>& at) const {
    const auto found =
        std::find_if(quantities().begin(), quantities().end(),
                     [&](const Quantity& quantity) { return quantity.path == path; });
    LC_EXPECT(found != quantities().end());
    try {
        if (!hdf5::has_link(file_.get(), path))
            refuse(fmt::format(
                "lacks {} (it is damaged or of another version). Run the scenarios again.", path));
        const hdf5::Handle dataset = hdf5::open_dataset(file_.get(), path);
        std::vector<hsize_t> count = hdf5::size_of(dataset.get());
        std::vector<hsize_t> start(count.size(), 0);
        const std::vector<Dimension> dimensions = dimensions_of(*found);
        if (dimensions.size() != count.size())
            refuse(fmt::format("{} has other dimensions than this version knows.", path));
        for (std::size_t d = 0; d < dimensions.size(); ++d) {
            const auto fixed = at.find(dimensions[d]);
            if (fixed == at.end()) continue;
            start[d] = fixed->second;
            count[d] = 1;
        }
        return hdf5::read_box(dataset.get(), start, count);
    } catch (const hdf5::Error& error) {
        refuse(fmt::format("is damaged: {} ({}). Copy it again or run the scenarios again.", path,
                           error.cause()));
    }
}

}  // namespace lc
