#include "runner/reporting/place_support.hpp"

#include <algorithm>

#include "analysis/summary/flag_marks.hpp"
#include "runner/io/flags_reader.hpp"

namespace lc {

SupportWords::SupportWords(const ResultsFile& file, const std::string& path)
    : years_(file.years().size()), authorities_(file.authorities().size()) {
    if (!read_flag_rules(file)) return;
    codes_ = read_codes(file, path);
    inner_ = codes_.size() / (file.scenarios().size() * years_ * authorities_);
}

std::string SupportWords::words(std::size_t scenario, std::size_t year,
                                std::size_t authority) const {
    const auto first =
        codes_.begin() + static_cast<std::ptrdiff_t>(
                             ((scenario * years_ + year) * authorities_ + authority) * inner_);
    const auto worst = *std::max_element(first, first + static_cast<std::ptrdiff_t>(inner_));
    return words_of(static_cast<SupportFlag>(worst));
}

}  // namespace lc
