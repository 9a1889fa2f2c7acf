// Places as people name them: nations, regions, combined authorities, authorities by code or name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/data/uk_data.hpp"

namespace lc {

/// Indices of the authorities that a name stands for; `problem` says why there are none.
struct PlaceMatch {
    std::vector<int> authorities;
    std::string problem;  ///< empty when found
};

PlaceMatch find_authority(const UkData& uk, std::string_view code_or_name);
PlaceMatch find_region(const UkData& uk, std::string_view name);
PlaceMatch find_nation(const UkData& uk, std::string_view name);
PlaceMatch find_combined_authority(const UkData& uk, std::string_view code_or_name);

/// Authorities of a run, in code order: those named, or those of a nation or region, or all.
/// @throws InputError naming every unknown or abolished place
std::vector<int> select_authorities(const UkData& uk, const std::vector<std::string>& authorities,
                                    const std::string& nation, const std::string& region);

}  // namespace lc
