#include "analysis/tables/quantile_groups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

namespace lc {
namespace {

/// Index into `columns`.
namespace column {
enum : std::size_t { group, quantile, population, value, error, lower, upper };
}
constexpr std::array<TableColumn, 7> columns{{{"group"},
                                              {"quantile"},
                                              {"population"},
                                              {"value"},
                                              {"standard_error", false},
                                              {"lower", false},
                                              {"upper", false}}};
constexpr int most_quantiles = 100;
constexpr double no_limit = std::numeric_limits<double>::infinity();

}  // namespace

QuantileGroups::QuantileGroups(std::istream& in, const InequalityModel& model, FaultList& faults)
    : model_(model), faults_(&faults), table_(in, columns, faults) {
    const bool both = table_.has(column::lower) && table_.has(column::upper);
    // Limits say on which scale they are and a standard error does not, so that they are taken
    // where the scale matters.
    const bool plain = model.type == ValueType::plain && !model.multiplicative;
    limits_ = both && (!plain || !table_.has(column::error));
    if (faults.empty() && !both && !table_.has(column::error))
        faults.add(
            1, "",
            "the header has neither the column standard_error nor both of lower and upper (the "
            "interval rests on them). Add one or the other.");
}

bool QuantileGroups::next(QuantileGroup& group) {
    if (!limits_ && !table_.has(column::error)) return false;
    if (!pending_ && (any_ || !table_.next())) {
        if (!any_ && faults_->empty())
            faults_->add(0, "", "has a header and no rows. Add the rows of at least one group.");
        return false;
    }
    if (!any_) seen_.begins(table_, column::group);
    any_ = true;
    pending_ = false;
    latest_ = 0;
    group = {};
    group.name = seen_.name();
    do {
        last_line_ = table_.line();
        add_row(group);
        if (!table_.next()) break;
        pending_ = seen_.begins(table_, column::group);
    } while (!pending_);
    end_group(group);
    return true;
}

void QuantileGroups::add_row(QuantileGroup& group) {
    check_order(group.population.size() + 1);
    const auto population = table_.number(column::population, 0, no_limit);
    if (population && *population == 0)
        table_.fault(column::population,
                     "is 0 (a quantile without people has no rank). Leave out the group, "
                     "or use fewer quantiles.");
    group.population.push_back(population.value_or(1));
    const auto value = table_.number(column::value, -no_limit, no_limit);
    const bool usable = value && allowed(column::value, *value);
    group.value.push_back(usable ? *value : 0.5);
    if (limits_)
        group.error.push_back(error_from_limits(group.value.back()));
    else
        group.error.push_back(table_.number(column::error, 0, no_limit).value_or(0));
}

bool QuantileGroups::allowed(std::size_t column, double value) {
    if (model_.type == ValueType::proportion && !(value > 0 && value < 1)) {
        table_.fault(column,
                     fmt::format("{} is not between 0 and 1 (--type proportion takes shares, "
                                 "and 0 and 1 have no logit). Check the figure and its unit.",
                                 table_.text(column)));
        return false;
    }
    const bool logarithm = model_.type == ValueType::rate || model_.multiplicative;
    if (model_.type != ValueType::proportion && logarithm && !(value > 0)) {
        table_.fault(column,
                     fmt::format("{} is not above 0 (--type rate and --multiplicative take its "
                                 "logarithm). Check the figure.",
                                 table_.text(column)));
        return false;
    }
    return true;
}

double QuantileGroups::error_from_limits(double value) {
    const auto lower = table_.number(column::lower, -no_limit, no_limit);
    const auto upper = table_.number(column::upper, -no_limit, no_limit);
    if (!lower || !upper) return 0;
    const bool below = allowed(column::lower, *lower), above = allowed(column::upper, *upper);
    if (!below || !above) return 0;
    if (*lower > *upper) {
        table_.fault(column::lower,
                     fmt::format("{} is above the upper limit {}. Check both figures.",
                                 table_.text(column::lower), table_.text(column::upper)));
        return 0;
    }
    // A multiplicative fit of plain values takes their errors on the value's own scale.
    if (model_.type == ValueType::plain && model_.multiplicative)
        return value * standard_error_from_limits(*lower, *upper, ValueType::rate);
    return standard_error_from_limits(*lower, *upper, model_.type);
}

void QuantileGroups::check_order(std::size_t expected) {
    const auto quantile = table_.whole(column::quantile, 1, most_quantiles);
    const int wanted = static_cast<int>(expected);
    if (!quantile) {
        latest_ = wanted;
        return;
    }
    const int found = *quantile;
    if (found == latest_)
        table_.fault(
            column::quantile,
            fmt::format("group \"{}\" has quantile {} twice. Remove a row.", seen_.name(), found));
    else if (found < latest_)
        table_.fault(column::quantile,
                     fmt::format("quantile {} comes after {} (quantiles stand in order, the "
                                 "most deprived first). Sort the rows of the group.",
                                 found, latest_));
    else if (found > latest_ + 1)
        table_.fault(column::quantile,
                     fmt::format("group \"{}\" lacks quantile {} before {} (they are 1, 2, 3 "
                                 "and so on). Add the row.",
                                 seen_.name(), latest_ + 1, found));
    latest_ = std::max(latest_, found);
}

void QuantileGroups::end_group(const QuantileGroup& group) {
    const auto found = static_cast<std::size_t>(latest_);
    if (quantiles_ == 0) {
        quantiles_ = found;
        if (found < 2)
            faults_->add(last_line_, "quantile",
                         fmt::format("the group that ends here, \"{}\", has one quantile (an index "
                                     "compares at least two). Add rows.",
                                     group.name));
    } else if (found != quantiles_) {
        faults_->add(
            last_line_, "quantile",
            fmt::format("the group that ends here, \"{}\", has {} quantiles where the first "
                        "group has {}. Add the missing rows, or put groups of another number "
                        "in a table of their own.",
                        group.name, found, quantiles_));
    }
}

}  // namespace lc
