// Flags in tables for people: a mark behind the figure and a footnote, in one wording everywhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/statistics/flags.hpp"

namespace lc {

/// "*" behind a figure that rests on few people.
std::string mark(SupportFlag flag);
/// "~" behind a difference that cannot be told from zero.
std::string mark(EffectFlag flag);

/// Appends marks to cells, and blanks to the other cells of their columns, so that figures stay
/// under each other.
/// @param marks  by row and column, as `rows`; columns that are missing have none
void add_marks(std::vector<std::vector<std::string>>& rows,
               const std::vector<std::vector<std::string>>& marks);

/// What the marks of some tables mean, a line each.
class Footnotes {
  public:
    explicit Footnotes(const std::optional<FlagRules>& rules) : rules_(rules) {}
    void add(SupportFlag flag);
    void add(EffectFlag flag);
    /// Empty when nothing was flagged.
    std::string text() const;

  private:
    std::optional<FlagRules> rules_;
    bool few_people_ = false, near_zero_ = false, few_replicates_ = false;
};

/// The code's name with blanks, as columns for people have it: "few people", "not distinguishable
/// from zero"; empty without a figure.
std::string words_of(SupportFlag flag);
std::string words_of(EffectFlag flag);
std::string words_of(CalibrationFlag flag);

/// The code's name, or "not_given".
std::string name_of(SupportFlag flag);
std::string name_of(EffectFlag flag);
std::string name_of(CalibrationFlag flag);

}  // namespace lc
