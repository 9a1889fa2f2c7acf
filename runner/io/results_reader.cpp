#include "runner/io/results_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <system_error>
#include <utility>

#include "model/core/error.hpp"
#include "runner/io/archive.hpp"
#include "runner/io/results_quantities.hpp"

namespace lc {
namespace {

const char* prefix_of(Part part) {
    return part == Part::replicates ? "" : part == Part::summary ? "/summary" : "/difference";
}

std::vector<Dimension> dimensions_of(const Quantity& quantity, Part part) {
    std::vector<Dimension> all{Dimension::scenario, Dimension::replicate, Dimension::year};
    if (part != Part::replicates)
        all = {Dimension::statistic, Dimension::scenario, Dimension::year};
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
    if (begins_as(part_archive, path_))
        refuse(
            "is one part of a run. Put all parts together first: lifechances merge PART... "
            "--out FILE.h5.");
    const std::string mend = "Name the .h5 file that `lifechances run` wrote.";
    try {
        file_ = hdf5::open_file(path_);
    } catch (const hdf5::Error& failure) {
        const std::string& cause = failure.cause();
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
    nations_ = hdf5::read_strings(root, "nation");
    regions_ = hdf5::read_strings(root, "region");
    years_ = hdf5::read_integers(root, "year");
    replicates_ = static_cast<int>(hdf5::read_integers(root, "replicate").size());
    scale_ = hdf5::read_number_attribute(provenance_group().get(), "scale");
    read_labels();
    check_axes();
}

void ResultsFile::read_labels() {
    for (int d = 0; d < dimension_count; ++d) {
        const auto dimension = static_cast<Dimension>(d);
        const std::string name(dimension_name(dimension));
        if (!hdf5::has_link(file_.get(), name))
            refuse(
                fmt::format("lacks the axis {}: it is damaged, or of an earlier version. Run "
                            "the scenarios again.",
                            name));
        std::vector<std::string>& labels = labels_[dimension];
        if (dimension == Dimension::nation)
            labels = fixed_labels(dimension);  // the root's `nation` is by authority
        else if (dimension == Dimension::replicate || dimension == Dimension::year ||
                 dimension == Dimension::age || dimension == Dimension::decile)
            for (const int number : hdf5::read_integers(file_.get(), name))
                labels.push_back(std::to_string(number));
        else
            labels = hdf5::read_strings(file_.get(), name);
    }
}

void ResultsFile::check_axes() const {
    for (const auto& [dimension, labels] : labels_)
        if (labels.empty())
            refuse(fmt::format("is damaged (its axis {} is empty). Run the scenarios again.",
                               dimension_name(dimension)));
    for (const auto* labels : {&names_, &nations_, &regions_})
        if (labels->size() != authorities_.size())
            refuse(
                "is damaged (authorities and their names differ in number). Run the scenarios "
                "again.");
}

const std::vector<std::string>& ResultsFile::labels(Dimension dimension) const {
    return labels_.at(dimension);
}

std::size_t ResultsFile::position(Dimension dimension, std::string_view label) const {
    const std::vector<std::string>& all = labels(dimension);
    const auto found = std::find(all.begin(), all.end(), label);
    if (found == all.end())
        refuse(
            fmt::format("lacks {} \"{}\" (it is damaged or of another version). Run the "
                        "scenarios again.",
                        dimension_name(dimension), label));
    return static_cast<std::size_t>(found - all.begin());
}

std::vector<std::pair<int, int>> ResultsFile::hexagons() const {
    if (!hdf5::has_link(file_.get(), "hex_q")) return {};
    try {
        const std::vector<int> columns = hdf5::read_integers(file_.get(), "hex_q");
        const std::vector<int> rows = hdf5::read_integers(file_.get(), "hex_r");
        std::vector<std::pair<int, int>> all;
        for (std::size_t a = 0; a < std::min(columns.size(), rows.size()); ++a)
            all.emplace_back(columns[a], rows[a]);
        return all;
    } catch (const hdf5::Error& error) {
        refuse(fmt::format("is damaged ({}). Run the scenarios again.", error.what()));
    }
}

hdf5::Handle ResultsFile::provenance_group() const {
    return {H5Gopen2(file_.get(), "/provenance", H5P_DEFAULT), H5Gclose, "open /provenance"};
}

template <class Value, class Read>
Value ResultsFile::attribute(const std::string& name, Value missing, Read read) const {
    try {
        const hdf5::Handle group = provenance_group();
        return hdf5::has_attribute(group.get(), name) ? read(group.get(), name) : missing;
    } catch (const hdf5::Error& error) {
        refuse(fmt::format("is damaged ({}). Run the scenarios again.", error.what()));
    }
}

std::string ResultsFile::provenance(const std::string& name) const {
    return attribute(name, std::string(), hdf5::read_string_attribute);
}

double ResultsFile::provenance_number(const std::string& name) const {
    return attribute(name, std::numeric_limits<double>::quiet_NaN(), hdf5::read_number_attribute);
}

std::vector<std::string> ResultsFile::provenance_list(const std::string& name) const {
    return attribute(name, std::vector<std::string>(), hdf5::read_string_list_attribute);
}

bool ResultsFile::has(const Quantity& quantity) const {
    return hdf5::has_link(file_.get(), quantity.path);
}

std::vector<double> ResultsFile::values(const std::string& path,
                                        const std::map<Dimension, std::size_t>& at,
                                        Part part) const {
    const auto found =
        std::find_if(quantities().begin(), quantities().end(),
                     [&](const Quantity& quantity) { return quantity.path == path; });
    LC_EXPECT(found != quantities().end());
    const std::string place = prefix_of(part) + path;
    try {
        if (!hdf5::has_link(file_.get(), place))
            refuse(fmt::format(
                "lacks {} (it is damaged or of another version). Run the scenarios again.", place));
        const hdf5::Handle dataset = hdf5::open_dataset(file_.get(), place);
        std::vector<hsize_t> count = hdf5::size_of(dataset.get());
        std::vector<hsize_t> start(count.size(), 0);
        const std::vector<Dimension> dimensions = dimensions_of(*found, part);
        if (dimensions.size() != count.size())
            refuse(fmt::format("{} has other dimensions than this version knows.", place));
        for (std::size_t d = 0; d < dimensions.size(); ++d) {
            if (count[d] != labels(dimensions[d]).size())
                refuse(
                    fmt::format("is damaged: {} does not fit its axis {}. Run the scenarios "
                                "again.",
                                place, dimension_name(dimensions[d])));
            const auto fixed = at.find(dimensions[d]);
            if (fixed == at.end()) continue;
            start[d] = fixed->second;
            count[d] = 1;
        }
        return hdf5::read_box(dataset.get(), start, count);
    } catch (const hdf5::Error& error) {
        refuse_damaged(place, error);
    }
}

void ResultsFile::refuse_damaged(const std::string& place, const hdf5::Error& error) const {
    refuse(fmt::format("is damaged: {} ({}). Copy it again or run the scenarios again.", place,
                       error.cause()));
}

}  // namespace lc
