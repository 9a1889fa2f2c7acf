#include "analysis/tables/age_groups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <string_view>
#include <utility>

namespace lc {
namespace {

/// Index into `columns`.
namespace column {
enum : std::size_t { group, age, population, deaths, good_health, sample };
}
constexpr std::array<TableColumn, 6> columns{
    {{"group"}, {"age"}, {"population"}, {"deaths"}, {"good_health", false}, {"sample", false}}};
constexpr double no_limit = std::numeric_limits<double>::infinity();

/// "0, 1, 5, ... 90" for messages.
std::string outlined(const std::vector<int>& starts) {
    return fmt::format("{}, {}, {}, ... {}", starts[0], starts[1], starts[2], starts.back());
}

/// Where a single year of age is none of the bands: how to have them.
std::string_view other_kind_of_table(const std::vector<int>& starts) {
    return starts[2] == 2 ? "" : ", or give --complete for a table by single years of age";
}

}  // namespace

AgeGroups::AgeGroups(std::istream& in, std::vector<int> starts, FaultList& faults)
    : starts_(std::move(starts)), faults_(&faults), table_(in, columns, faults) {}

bool AgeGroups::has_health() const { return table_.has(column::good_health); }

bool AgeGroups::next(AgeGroup& group) {
    if (!pending_ && (any_ || !table_.next())) {
        if (!any_ && faults_->empty())
            faults_->add(0, "", "has a header and no rows. Add the rows of at least one group.");
        return false;
    }
    if (!any_) seen_.begins(table_, column::group);
    any_ = true;
    pending_ = false;
    group = {};
    group.name = group_name_ = seen_.name();
    band_there_.assign(starts_.size(), false);
    unplaced_ = 0;
    latest_ = -1;
    do {
        last_line_ = table_.line();
        add_row(group);
        if (!table_.next()) break;
        pending_ = seen_.begins(table_, column::group);
    } while (!pending_);
    end_group();
    return true;
}

void AgeGroups::add_row(AgeGroup& group) {
    if (const auto age = table_.whole(column::age, 0, 150))
        place_age(*age);
    else
        ++unplaced_;
    const auto population = table_.number(column::population, 0, no_limit);
    const auto deaths = table_.number(column::deaths, 0, no_limit);
    if (population && deaths && *deaths > *population)
        table_.fault(column::deaths,
                     fmt::format("{} deaths are more than the population of {} (person-years). "
                                 "Check both figures.",
                                 table_.text(column::deaths), table_.text(column::population)));
    group.population.push_back(population.value_or(0));
    group.deaths.push_back(deaths.value_or(0));
    add_health(group);
}

void AgeGroups::add_health(AgeGroup& group) {
    if (!table_.has(column::good_health)) return;
    group.good_health.push_back(table_.number(column::good_health, 0, 1).value_or(0));
    if (!table_.has(column::sample)) return;
    const double asked = table_.number(column::sample, 0, no_limit).value_or(1);
    if (!(asked > 0))
        table_.fault(column::sample,
                     "nobody was asked (the share in good health comes from somebody). Give "
                     "the number of persons, or leave out the column.");
    group.sample.push_back(asked);
}

void AgeGroups::place_age(int age) {
    const auto found = std::find(starts_.begin(), starts_.end(), age);
    if (found == starts_.end()) {
        ++unplaced_;
        table_.fault(column::age,
                     fmt::format("no age band starts at {} (they start at {}). Name the first "
                                 "age of a band{}.",
                                 age, outlined(starts_), other_kind_of_table(starts_)));
        return;
    }
    const auto band = static_cast<std::size_t>(found - starts_.begin());
    if (band_there_[band])
        table_.fault(column::age,
                     fmt::format("group \"{}\" has the band that starts at {} twice. Remove a "
                                 "row.",
                                 group_name_, age));
    else if (static_cast<int>(band) < latest_)
        table_.fault(column::age,
                     fmt::format("the band that starts at {} comes after that which starts at {} "
                                 "(bands stand in order of age). Sort the rows of the group.",
                                 age, starts_[static_cast<std::size_t>(latest_)]));
    band_there_[band] = true;
    latest_ = std::max(latest_, static_cast<int>(band));
}

void AgeGroups::end_group() {
    std::string missing;
    int count = 0;
    for (std::size_t band = 0; band < starts_.size(); ++band) {
        if (band_there_[band]) continue;
        ++count;
        if (count <= 5) missing += fmt::format("{}{}", missing.empty() ? "" : ", ", starts_[band]);
    }
    // Rows whose age is at fault are probably the missing ones, and have been named.
    if (count <= unplaced_) return;
    if (count > 5) missing += fmt::format(" and {} more", count - 5);
    faults_->add(
        last_line_, "age",
        fmt::format("the group that ends here, \"{}\", lacks the band{} that start{} at {} "
                    "(all of {} are needed). Add the row{}.",
                    group_name_, count == 1 ? "" : "s", count == 1 ? "s" : "", missing,
                    outlined(starts_), count == 1 ? "" : "s"));
}

}  // namespace lc
