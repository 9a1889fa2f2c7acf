// The flags of a run for the report's page: codes, and what is said of them in words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "runner/io/results_reader.hpp"

namespace lc {

/// What /flags says of figures of places and whether their changes differ from zero, packed by
/// scenario as packed_codes() with the year fastest: [authority · what else it is given by][year].
class ReportFlags {
  public:
    /// @throws InputError  the group is damaged, as for all below
    explicit ReportFlags(const ResultsFile& file);

    /// False for files that are older than flags: all is null then.
    bool known() const { return known_; }

    /// On how many people figures rest.
    /// @param path   a quantity by authority, of which support_flags() knows
    /// @param years  positions along the axis
    /// @return  [scenario]; null where nothing is said of the quantity
    nlohmann::ordered_json support(const std::string& path,
                                   const std::vector<std::size_t>& years) const;

    /// Whether the effect on a headline outcome differs from zero, from /flags/effect.
    /// @return  [scenario], null for the baseline
    nlohmann::ordered_json effect(std::string_view outcome,
                                  const std::vector<std::size_t>& years) const;

    /// The same of any quantity by authority, from the interval of its difference (effect_of()).
    /// @param at  positions along dimensions of which one place is wanted
    nlohmann::ordered_json effect(const std::string& path, std::map<Dimension, std::size_t> at,
                                  const std::vector<std::size_t>& years) const;

    /// What is not of one figure: words and marks of all codes, notes, flags of the run together,
    /// calibration and inputs of authorities.
    nlohmann::ordered_json about() const;

  private:
    nlohmann::ordered_json by_scenario(const std::vector<std::int8_t>& codes, std::size_t inner,
                                       const std::vector<std::size_t>& years) const;

    const ResultsFile& file_;
    bool known_;
};

}  // namespace lc
