#include "analysis/summary/flag_marks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>

#include "analysis/summary/text_table.hpp"

namespace lc {
namespace {

template <class Names, class Flag>
std::string name_in(const Names& names, Flag flag) {
    const auto code = static_cast<std::size_t>(static_cast<int>(flag));  // -1 is beyond all
    return code < names.size() ? std::string(names[code]) : "not_given";
}

template <class Names, class Flag>
std::string words_in(const Names& names, Flag flag) {
    if (static_cast<int>(flag) < 0) return "";
    std::string words = name_in(names, flag);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

}  // namespace

std::string mark(SupportFlag flag) { return flag > SupportFlag::enough ? "*" : ""; }

std::string mark(EffectFlag flag) {
    return flag == EffectFlag::not_distinguishable || flag == EffectFlag::few_moved ? "~" : "";
}

void add_marks(std::vector<std::vector<std::string>>& rows,
               const std::vector<std::vector<std::string>>& marks) {
    std::size_t columns = 0;
    for (const auto& row : marks) columns = std::max(columns, row.size());
    for (std::size_t column = 0; column < columns; ++column) {
        const auto of = [&](std::size_t row) {
            return row < marks.size() && column < marks[row].size() ? marks[row][column] : "";
        };
        bool any = false;
        for (std::size_t row = 0; row < rows.size(); ++row) any |= !of(row).empty();
        if (!any) continue;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const std::string found = of(row);
            rows[row][column] += found.empty() ? " " : found;
        }
    }
}

void Footnotes::add(SupportFlag flag) { few_people_ |= !mark(flag).empty(); }

void Footnotes::add(EffectFlag flag) {
    near_zero_ |= !mark(flag).empty();
    few_replicates_ |= flag == EffectFlag::few_replicates || flag == EffectFlag::few_moved;
}

std::string Footnotes::text() const {
    if (!rules_) return "";
    std::string text;
    if (few_people_)
        text += fmt::format(
            "* Rests on few people, so read it with care: fewer than {} children or {} in poverty "
            "simulated; or fewer\n  than {} expected deaths of the sex simulated, no more than {} "
            "residents, or nobody of some age.\n",
            grouped(rules_->fewest_children), grouped(rules_->fewest_poor_children),
            grouped(rules_->fewest_deaths), grouped(rules_->fewest_person_years));
    if (near_zero_)
        text += fmt::format(
            "~ Not distinguishable from zero: the 95% interval of the replicates holds zero, or "
            "fewer than {} simulated\n  children moved, which chance alone would do.\n",
            grouped(rules_->fewest_signs));
    if (few_replicates_)
        text += fmt::format(
            "Whether changes{} differ from zero is not known from fewer than {} replicates.\n",
            near_zero_ ? " without ~" : "", grouped(rules_->fewest_signs));
    return text;
}

std::string words_of(SupportFlag flag) { return words_in(support_names, flag); }
std::string words_of(EffectFlag flag) { return words_in(effect_names, flag); }
std::string words_of(CalibrationFlag flag) { return words_in(calibration_names, flag); }

std::string name_of(SupportFlag flag) { return name_in(support_names, flag); }
std::string name_of(EffectFlag flag) { return name_in(effect_names, flag); }
std::string name_of(CalibrationFlag flag) { return name_in(calibration_names, flag); }

}  // namespace lc
