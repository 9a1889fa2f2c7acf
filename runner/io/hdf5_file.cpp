#include "runner/io/hdf5_file.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace lc::hdf5 {
namespace {

/// Remembers the first message of a walk that starts where the failure arose.
herr_t first_cause(unsigned depth, const H5E_error2_t* entry, void* client) {
    auto& cause = *static_cast<std::string*>(client);
    const std::string text = entry->desc != nullptr ? entry->desc : "";
    const std::string mark = "error message = '";
    if (const std::size_t at = text.find(mark); at != std::string::npos) {
        const std::size_t from = at + mark.size();
        cause = text.substr(from, text.find('\'', from) - from);
        return 1;  // the system's own words: nothing further up says it better
    }
    if (depth == 0) cause = text;
    return 0;
}

std::string cause_of_failure() {
    std::string cause;
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_UPWARD, first_cause, &cause);
    H5Eclear2(H5E_DEFAULT);
    return cause.empty() ? "HDF5 gives no reason" : cause;
}

/// HDF5 prints its whole stack on every failure unless told not to; and at the end of the program
/// it would try once more to flush what a full disk had refused.
void quiet() {
    static const bool done = [] {
        H5dont_atexit();
        H5open();
        H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
        return true;
    }();
    static_cast<void>(done);
}

Handle text_type() {
    Handle type(H5Tcopy(H5T_C_S1), H5Tclose, "make a text type");
    require(H5Tset_size(type.get(), H5T_VARIABLE), "make a text type");
    require(H5Tset_cset(type.get(), H5T_CSET_UTF8), "make a text type");
    return type;
}

Handle creation_list(hid_t kind) {
    Handle list(H5Pcreate(kind), H5Pclose, "make a property list");
    require(H5Pset_obj_track_times(list.get(), false), "make a property list");
    return list;
}

Handle space_of(const std::vector<hsize_t>& size) {
    return {H5Screate_simple(static_cast<int>(size.size()), size.data(), nullptr), H5Sclose,
            "make a data space"};
}

Handle access_list() {
    Handle list(H5Pcreate(H5P_FILE_ACCESS), H5Pclose, "make a property list");
    // Locks fail on some shared disks, and files are written under a name of their own.
    require(H5Pset_file_locking(list.get(), false, true), "turn off file locks");
    return list;
}

/// A dataset in one piece.
Handle write_whole(hid_t parent, const std::string& name, hid_t file_type, hid_t memory_type,
                   hsize_t count, const void* values) {
    const Handle space = space_of({count});
    const Handle list = creation_list(H5P_DATASET_CREATE);
    Handle dataset(H5Dcreate2(parent, name.c_str(), file_type, space.get(), H5P_DEFAULT, list.get(),
                              H5P_DEFAULT),
                   H5Dclose, "create " + name);
    require(H5Dwrite(dataset.get(), memory_type, H5S_ALL, H5S_ALL, H5P_DEFAULT, values),
            "write " + name);
    return dataset;
}

void write_attribute_of(hid_t object, const std::string& name, hid_t file_type, hid_t memory_type,
                        const Handle& space, const void* values) {
    const Handle attribute(
        H5Acreate2(object, name.c_str(), file_type, space.get(), H5P_DEFAULT, H5P_DEFAULT),
        H5Aclose, "create attribute " + name);
    require(H5Awrite(attribute.get(), memory_type, values), "write attribute " + name);
}

Handle scalar_space() { return {H5Screate(H5S_SCALAR), H5Sclose, "make a data space"}; }

std::vector<const char*> pointers(const std::vector<std::string>& values) {
    std::vector<const char*> result;
    for (const std::string& value : values) result.push_back(value.c_str());
    return result;
}

hsize_t product(const std::vector<hsize_t>& size) {
    return std::accumulate(size.begin(), size.end(), hsize_t{1}, std::multiplies<>());
}

/// Compressed, checksummed chunks.
Handle chunked_list(const std::vector<hsize_t>& chunk, const std::string& tried) {
    constexpr unsigned compression = 2;
    Handle list = creation_list(H5P_DATASET_CREATE);
    require(H5Pset_chunk(list.get(), static_cast<int>(chunk.size()), chunk.data()), tried);
    require(H5Pset_shuffle(list.get()), tried);
    require(H5Pset_deflate(list.get(), compression), tried);
    require(H5Pset_fletcher32(list.get()), tried);
    return list;
}

/// An attribute of one value; those of foreign files may hold more than there is room for.
Handle open_single(hid_t object, const std::string& name) {
    Handle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), H5Aclose,
                     "open attribute " + name);
    const Handle space(H5Aget_space(attribute.get()), H5Sclose, "look at attribute " + name);
    if (H5Sget_simple_extent_npoints(space.get()) != 1) throw Error("read attribute " + name);
    return attribute;
}

Handle box_of(hid_t dataset, const std::vector<hsize_t>& start, const std::vector<hsize_t>& count) {
    Handle space(H5Dget_space(dataset), H5Sclose, "look at a dataset");
    require(H5Sselect_hyperslab(space.get(), H5S_SELECT_SET, start.data(), nullptr, count.data(),
                                nullptr),
            "select a part of a dataset");
    return space;
}

}  // namespace

Error::Error(const std::string& tried) : Error(tried, cause_of_failure()) {}

Error::Error(const std::string& tried, std::string cause)
    : std::runtime_error("cannot " + tried + ": " + cause), cause_(std::move(cause)) {}

Handle::Handle(hid_t id, Close closer, const std::string& tried) : id_(id), close_(closer) {
    if (id < 0) throw Error(tried);
}

Handle::~Handle() {
    if (id_ >= 0) close_(id_);
}

Handle::Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, -1)), close_(other.close_) {}

Handle& Handle::operator=(Handle&& other) noexcept {
    std::swap(id_, other.id_);
    std::swap(close_, other.close_);
    return *this;
}

void Handle::close(const std::string& tried) {
    if (id_ >= 0) require(close_(std::exchange(id_, -1)), tried);
}

void require(herr_t status, const std::string& tried) {
    if (status < 0) throw Error(tried);
}

Handle create_file(const std::filesystem::path& path) {
    quiet();
    const Handle creation = creation_list(H5P_FILE_CREATE);
    const unsigned order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;
    require(H5Pset_link_creation_order(creation.get(), order), "keep the order of names");
    const Handle access = access_list();
    return {H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation.get(), access.get()), H5Fclose,
            "create " + path.string()};
}

Handle create_group(hid_t parent, const std::string& name) {
    const Handle creation = creation_list(H5P_GROUP_CREATE);
    const unsigned order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;
    require(H5Pset_link_creation_order(creation.get(), order), "keep the order of names");
    return {H5Gcreate2(parent, name.c_str(), H5P_DEFAULT, creation.get(), H5P_DEFAULT), H5Gclose,
            "create group " + name};
}

Handle create_values(hid_t parent, const std::string& name, const std::vector<hsize_t>& size,
                     const std::vector<hsize_t>& chunk) {
    const double missing = std::numeric_limits<double>::quiet_NaN();
    const std::string tried = "create " + name;
    const Handle list = chunked_list(chunk, tried);
    require(H5Pset_fill_value(list.get(), H5T_NATIVE_DOUBLE, &missing), tried);
    const Handle space = space_of(size);
    Handle dataset(H5Dcreate2(parent, name.c_str(), H5T_IEEE_F64LE, space.get(), H5P_DEFAULT,
                              list.get(), H5P_DEFAULT),
                   H5Dclose, tried);
    write_attribute(dataset.get(), "_FillValue", std::numeric_limits<double>::quiet_NaN());
    return dataset;
}

void write_box(hid_t dataset, const std::vector<hsize_t>& start, const std::vector<hsize_t>& count,
               std::span<const double> values) {
    const Handle memory = space_of({product(count)});
    const Handle space = box_of(dataset, start, count);
    require(
        H5Dwrite(dataset, H5T_NATIVE_DOUBLE, memory.get(), space.get(), H5P_DEFAULT, values.data()),
        "write values");
}

Handle write_codes(hid_t parent, const std::string& name, const std::vector<hsize_t>& size,
                   std::span<const std::int8_t> codes) {
    const std::int8_t missing = -1;
    const std::string tried = "write " + name;
    const Handle list = chunked_list(size, tried);
    require(H5Pset_fill_value(list.get(), H5T_NATIVE_INT8, &missing), tried);
    const Handle space = space_of(size);
    Handle dataset(H5Dcreate2(parent, name.c_str(), H5T_STD_I8LE, space.get(), H5P_DEFAULT,
                              list.get(), H5P_DEFAULT),
                   H5Dclose, tried);
    require(H5Dwrite(dataset.get(), H5T_NATIVE_INT8, H5S_ALL, H5S_ALL, H5P_DEFAULT, codes.data()),
            tried);
    write_attribute_of(dataset.get(), "_FillValue", H5T_STD_I8LE, H5T_NATIVE_INT8, space_of({1}),
                       &missing);
    return dataset;
}

Handle write_strings(hid_t parent, const std::string& name,
                     const std::vector<std::string>& values) {
    const Handle type = text_type();
    return write_whole(parent, name, type.get(), type.get(), values.size(),
                       pointers(values).data());
}

Handle write_integers(hid_t parent, const std::string& name, const std::vector<int>& values) {
    return write_whole(parent, name, H5T_STD_I32LE, H5T_NATIVE_INT, values.size(), values.data());
}

void write_attribute(hid_t object, const std::string& name, const std::string& value) {
    const Handle type = text_type();
    const char* text = value.c_str();
    write_attribute_of(object, name, type.get(), type.get(), scalar_space(), &text);
}

void write_attribute(hid_t object, const std::string& name,
                     const std::vector<std::string>& values) {
    const Handle type = text_type();
    write_attribute_of(object, name, type.get(), type.get(), space_of({values.size()}),
                       pointers(values).data());
}

void write_attribute(hid_t object, const std::string& name, const std::vector<std::int8_t>& codes) {
    write_attribute_of(object, name, H5T_STD_I8LE, H5T_NATIVE_INT8, space_of({codes.size()}),
                       codes.data());
}

void write_attribute(hid_t object, const std::string& name, double value) {
    write_attribute_of(object, name, H5T_IEEE_F64LE, H5T_NATIVE_DOUBLE, scalar_space(), &value);
}

void write_attribute(hid_t object, const std::string& name, std::int32_t value) {
    write_attribute_of(object, name, H5T_STD_I32LE, H5T_NATIVE_INT32, scalar_space(), &value);
}

void write_attribute(hid_t object, const std::string& name, std::uint64_t value) {
    write_attribute_of(object, name, H5T_STD_U64LE, H5T_NATIVE_UINT64, scalar_space(), &value);
}

Handle open_file(const std::filesystem::path& path) {
    quiet();
    const Handle access = access_list();
    return {H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.get()), H5Fclose, "open " + path.string()};
}

Handle open_dataset(hid_t parent, const std::string& name) {
    return {H5Dopen2(parent, name.c_str(), H5P_DEFAULT), H5Dclose, "open " + name};
}

bool has_link(hid_t parent, const std::string& path) {
    // Every step of the path has to exist before the next may be asked for.
    for (std::size_t at = path.find('/', 1);; at = path.find('/', at + 1)) {
        const std::string part = path.substr(0, at);
        if (H5Lexists(parent, part.c_str(), H5P_DEFAULT) <= 0) return false;
        if (at == std::string::npos) return true;
    }
}

bool has_attribute(hid_t object, const std::string& name) {
    return H5Aexists(object, name.c_str()) > 0;
}

std::vector<hsize_t> size_of(hid_t dataset) {
    const Handle space(H5Dget_space(dataset), H5Sclose, "look at a dataset");
    const int rank = H5Sget_simple_extent_ndims(space.get());
    require(rank, "look at a dataset");
    std::vector<hsize_t> size(static_cast<std::size_t>(rank));
    require(H5Sget_simple_extent_dims(space.get(), size.data(), nullptr), "look at a dataset");
    return size;
}

std::vector<std::string> read_strings(hid_t parent, const std::string& name) {
    const Handle dataset = open_dataset(parent, name);
    const Handle type = text_type();
    const Handle space(H5Dget_space(dataset.get()), H5Sclose, "look at " + name);
    std::vector<char*> texts(product(size_of(dataset.get())), nullptr);
    require(H5Dread(dataset.get(), type.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, texts.data()),
            "read " + name);
    std::vector<std::string> result;
    for (const char* text : texts) result.emplace_back(text != nullptr ? text : "");
    H5Dvlen_reclaim(type.get(), space.get(), H5P_DEFAULT, texts.data());
    return result;
}

std::vector<int> read_integers(hid_t parent, const std::string& name) {
    const Handle dataset = open_dataset(parent, name);
    std::vector<int> result(product(size_of(dataset.get())));
    require(H5Dread(dataset.get(), H5T_NATIVE_INT, H5S_ALL, H5S_ALL, H5P_DEFAULT, result.data()),
            "read " + name);
    return result;
}

std::vector<double> read_box(hid_t dataset, const std::vector<hsize_t>& start,
                             const std::vector<hsize_t>& count) {
    const Handle memory = space_of({product(count)});
    const Handle space = box_of(dataset, start, count);
    std::vector<double> values(product(count));
    require(
        H5Dread(dataset, H5T_NATIVE_DOUBLE, memory.get(), space.get(), H5P_DEFAULT, values.data()),
        "read values");
    return values;
}

std::string read_string_attribute(hid_t object, const std::string& name) {
    const Handle attribute = open_single(object, name);
    const Handle type = text_type();
    char* text = nullptr;
    require(H5Aread(attribute.get(), type.get(), &text), "read attribute " + name);
    std::string value = text != nullptr ? text : "";
    H5free_memory(text);
    return value;
}

std::vector<std::string> read_string_list_attribute(hid_t object, const std::string& name) {
    const Handle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), H5Aclose,
                           "open attribute " + name);
    const Handle space(H5Aget_space(attribute.get()), H5Sclose, "look at attribute " + name);
    const hssize_t count = H5Sget_simple_extent_npoints(space.get());
    require(count < 0 ? -1 : 0, "look at attribute " + name);
    const Handle type = text_type();
    std::vector<char*> texts(static_cast<std::size_t>(count), nullptr);
    require(H5Aread(attribute.get(), type.get(), texts.data()), "read attribute " + name);
    std::vector<std::string> result;
    for (const char* text : texts) result.emplace_back(text != nullptr ? text : "");
    H5Dvlen_reclaim(type.get(), space.get(), H5P_DEFAULT, texts.data());
    return result;
}

double read_number_attribute(hid_t object, const std::string& name) {
    const Handle attribute = open_single(object, name);
    double value = 0;
    require(H5Aread(attribute.get(), H5T_NATIVE_DOUBLE, &value), "read attribute " + name);
    return value;
}

}  // namespace lc::hdf5
