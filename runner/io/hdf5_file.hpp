// HDF5's C interface with owned handles and exceptions. One thread at a time: the library is not
// thread-safe.
#pragma once

#include <hdf5.h>

#include <cstdint>
#include <filesystem>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace lc::hdf5 {

/// HDF5 refused: what was tried, and the cause that it gave first (the system's own words where
/// there are any, e.g. "No space left on device").
class Error : public std::runtime_error {
  public:
    explicit Error(const std::string& tried);
    /// The cause alone.
    const std::string& cause() const { return cause_; }

  private:
    Error(const std::string& tried, std::string cause);
    std::string cause_;
};

/// A file, group, dataset, space, type or property list that is closed with its owner.
class Handle {
  public:
    using Close = herr_t (*)(hid_t);

    Handle() = default;
    /// Takes over an identifier; a negative one is an Error about what was tried.
    Handle(hid_t id, Close closer, const std::string& tried);
    ~Handle();
    Handle(Handle&& other) noexcept;
    Handle& operator=(Handle&& other) noexcept;
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    hid_t get() const noexcept { return id_; }
    /// Closes now and reports what the destructor would pass over in silence.
    void close(const std::string& tried);

  private:
    hid_t id_ = -1;
    Close close_ = nullptr;
};

/// Throws Error when a call failed.
void require(herr_t status, const std::string& tried);

// ---- writing -----------------------------------------------------------------------------------
// Objects carry no times of their own, so that equal content gives equal bytes.

/// A new file in place of whatever is there.
Handle create_file(const std::filesystem::path& path);
Handle create_group(hid_t parent, const std::string& name);

/// A dataset of doubles in compressed, checksummed chunks; what is never written reads as NaN.
Handle create_values(hid_t parent, const std::string& name, const std::vector<hsize_t>& size,
                     const std::vector<hsize_t>& chunk);
/// Writes one box of a dataset, row by row.
void write_box(hid_t dataset, const std::vector<hsize_t>& start, const std::vector<hsize_t>& count,
               std::span<const double> values);

/// A dataset of codes of one byte, compressed and checksummed, whole; -1 stands for none.
Handle write_codes(hid_t parent, const std::string& name, const std::vector<hsize_t>& size,
                   std::span<const std::int8_t> codes);

/// One-dimensional datasets.
Handle write_strings(hid_t parent, const std::string& name, const std::vector<std::string>& values);
Handle write_integers(hid_t parent, const std::string& name, const std::vector<int>& values);

void write_attribute(hid_t object, const std::string& name, const std::string& value);
void write_attribute(hid_t object, const std::string& name, const std::vector<std::string>& values);
/// Codes, such as the flag_values of CF.
void write_attribute(hid_t object, const std::string& name, const std::vector<std::int8_t>& codes);
void write_attribute(hid_t object, const std::string& name, double value);
void write_attribute(hid_t object, const std::string& name, std::int32_t value);
void write_attribute(hid_t object, const std::string& name, std::uint64_t value);

// ---- reading -----------------------------------------------------------------------------------

Handle open_file(const std::filesystem::path& path);
Handle open_dataset(hid_t parent, const std::string& name);
bool has_link(hid_t parent, const std::string& path);
bool has_attribute(hid_t object, const std::string& name);
std::vector<hsize_t> size_of(hid_t dataset);

/// All of a one-dimensional dataset.
std::vector<std::string> read_strings(hid_t parent, const std::string& name);
std::vector<int> read_integers(hid_t parent, const std::string& name);
/// One box of a dataset, row by row.
std::vector<double> read_box(hid_t dataset, const std::vector<hsize_t>& start,
                             const std::vector<hsize_t>& count);
std::string read_string_attribute(hid_t object, const std::string& name);
std::vector<std::string> read_string_list_attribute(hid_t object, const std::string& name);
double read_number_attribute(hid_t object, const std::string& name);

}  // namespace lc::hdf5
