#include "runner/io/appraisal_reader.hpp"

#include <algorithm>

namespace lc {
namespace {

/// One scenario of a dataset [scenario][replicate][n] into a member of each replicate's figures.
template <std::size_t N>
void read_into(hid_t file, const std::string& name, std::size_t scenario,
               std::vector<AppraisalFigures>& all,
               std::array<double, N> AppraisalFigures::*member) {
    const hdf5::Handle dataset = hdf5::open_dataset(file, "/appraisal/" + name);
    const auto values = hdf5::read_box(dataset.get(), {scenario, 0, 0}, {1, all.size(), N});
    for (std::size_t r = 0; r < all.size(); ++r)
        std::copy_n(values.begin() + static_cast<std::ptrdiff_t>(r * N), N,
                    (all[r].*member).begin());
}

}  // namespace

std::vector<AppraisalFigures> read_appraisal(const ResultsFile& file, std::size_t scenario) {
    const hid_t id = file.handle();
    if (!hdf5::has_link(id, "/appraisal")) return {};
    std::vector<AppraisalFigures> all(static_cast<std::size_t>(file.replicates()));
    try {
        read_into(id, "present_value", scenario, all, &AppraisalFigures::present_value);
        read_into(id, "totals", scenario, all, &AppraisalFigures::totals);
    } catch (const hdf5::Error& error) {
        file.refuse_damaged("/appraisal", error);
    }
    return all;
}

}  // namespace lc
