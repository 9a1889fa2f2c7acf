#include "runner/io/flags_reader.hpp"

#include "runner/io/authority_inputs.hpp"

namespace lc {
namespace {

const std::string folder = "/flags";

}  // namespace

std::optional<FlagRules> read_flag_rules(const ResultsFile& file) {
    if (!hdf5::has_link(file.handle(), folder)) return std::nullopt;
    try {
        const hdf5::Handle group(H5Gopen2(file.handle(), folder.c_str(), H5P_DEFAULT), H5Gclose,
                                 "open " + folder);
        const auto number = [&](const char* name) {
            return hdf5::read_number_attribute(group.get(), name);
        };
        return FlagRules{number("fewest_person_years"),
                         number("fewest_deaths"),
                         number("fewest_children"),
                         number("fewest_poor_children"),
                         number("fewest_signs"),
                         number("poverty_tolerance"),
                         number("life_expectancy_tolerance")};
    } catch (const hdf5::Error& error) {
        file.refuse_damaged(folder, error);
    }
}

std::vector<std::int8_t> read_codes(const ResultsFile& file, const std::string& place) {
    try {
        const hdf5::Handle dataset = hdf5::open_dataset(file.handle(), place);
        const std::vector<hsize_t> size = hdf5::size_of(dataset.get());
        const std::vector<double> values =
            hdf5::read_box(dataset.get(), std::vector<hsize_t>(size.size(), 0), size);
        return {values.begin(), values.end()};
    } catch (const hdf5::Error& error) {
        file.refuse_damaged(place, error);
    }
}

std::vector<std::string> read_input_tables(const ResultsFile& file) {
    try {
        return hdf5::read_strings(file.handle(), folder + "/input");
    } catch (const hdf5::Error& error) {
        file.refuse_damaged(folder + "/input", error);
    }
}

std::vector<PlaceSources> read_sources(const ResultsFile& file) {
    if (!hdf5::has_link(file.handle(), folder)) return {};
    const std::vector<std::string> tables = read_input_tables(file);
    const auto poverty = read_codes(file, folder + "/child_poverty_calibration"),
               years = read_codes(file, folder + "/life_expectancy_calibration"),
               inputs = read_codes(file, folder + "/inputs");
    std::vector<PlaceSources> all(file.authorities().size());
    for (std::size_t a = 0; a < all.size(); ++a) {
        all[a].child_poverty = static_cast<CalibrationFlag>(poverty.at(a));
        for (std::size_t sex = 0; sex < 2; ++sex)
            all[a].life_expectancy[sex] = static_cast<CalibrationFlag>(years.at(2 * a + sex));
        for (std::size_t t = 0; t < tables.size(); ++t) {
            const auto status = static_cast<InputStatus>(inputs.at(a * tables.size() + t));
            if (status == InputStatus::modelled) all[a].modelled.push_back(tables[t]);
            if (status == InputStatus::fallback) all[a].fallback.push_back(tables[t]);
        }
    }
    return all;
}

}  // namespace lc
