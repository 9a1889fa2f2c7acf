// On how many people the figures of a place rest, in words for a column of a table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "runner/io/results_reader.hpp"

namespace lc {

class SupportWords {
  public:
    /// @param path  dataset of /flags by scenario, year and authority, then perhaps by sex, of
    ///              which the worst counts
    /// @throws InputError  the group is damaged
    SupportWords(const ResultsFile& file, const std::string& path);

    /// False for files that are older than flags.
    bool known() const { return !codes_.empty(); }
    /// "enough", "few events", "few people" or "nobody"; empty without a figure.
    std::string words(std::size_t scenario, std::size_t year, std::size_t authority) const;

  private:
    std::vector<std::int8_t> codes_;
    std::size_t years_, authorities_, inner_ = 1;
};

}  // namespace lc
