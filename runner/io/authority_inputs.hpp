// Which published figures about an authority are its own: by table of configs/data/authority.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/data/uk_data.hpp"

namespace lc {

/// Where the figures of one table about one authority come from; of several in a row the gravest.
/// The first three are those of Status.
enum class InputStatus : std::int8_t {
    observed,
    fallback,  ///< figures of a larger area, another place or another year
    modelled,  ///< estimated from other figures of the place
    none,      ///< the table has no row of the place: the model works without
};
inline constexpr std::array<std::string_view, 4> input_status_names{"observed", "fallback",
                                                                    "modelled", "none"};

struct AuthorityInput {
    std::string name;                              ///< of the table, e.g. "rents"
    std::function<bool(const Authority&)> covers;  ///< which have a row; all when not given

    InputStatus status_of(const Authority& authority) const;
};

/// All tables, in the order in which they are read.
std::vector<AuthorityInput> authority_inputs();

}  // namespace lc
