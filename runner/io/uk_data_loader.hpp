// Reads the published figures of configs/data into UkData and checks them.
#pragma once

#include <filesystem>

#include "model/data/uk_data.hpp"

namespace lc {

/// Reads every table under `data_folder` (tables and units: configs/data/README.md). Shares are
/// checked to sum to 1 within 0.0005 and then scaled to do so exactly. Throws InputError with every
/// fault found in all tables: file, line, column name, what is wrong.
UkData load_uk_data(const std::filesystem::path& data_folder);

}  // namespace lc
