#include "model/work/activity_columns.hpp"

#include <algorithm>

#include "model/core/gather.hpp"

namespace lc {
namespace {

using Column = float* __restrict;
using Given = const float* __restrict;

void add_up(Given a, Given b, Given c, std::size_t size, Column sum) noexcept {
    for (std::size_t i = 0; i < size; ++i) sum[i] = a[i] + b[i] + c[i];
}

/// Chances in an economy with that ratio of employment to the usual.
void limit(Given usual, float ratio, std::size_t size, Column chance) noexcept {
    for (std::size_t i = 0; i < size; ++i) {
        const float here = ratio * usual[i];
        chance[i] = 1.0f < here ? 1.0f : here;
    }
}

/// What help for parents adds.
void add_help(Given support, std::size_t size, Column chance) noexcept {
    for (std::size_t i = 0; i < size; ++i) {
        const float most = ActivityModel::most_supported;
        const float raised = chance[i] + support[i];
        const float helped = most < raised ? most : raised;
        const float more = chance[i] < helped ? helped : chance[i];
        chance[i] = support[i] > 0 ? more : chance[i];
    }
}

/// See ActivityModel::choose_work, also for the chances that are worked out in vain.
void choose_among_work(Given rank, Given self_employed, Given part_time, std::size_t size,
                       Activity* __restrict choice) noexcept {
    for (std::size_t n = 0; n < size; ++n) {
        const float within = (rank[n] - self_employed[n]) / (1.0f - self_employed[n]);
        const bool full_time = within < 1.0f - part_time[n];
        const Activity employed = full_time ? Activity::full_time : Activity::part_time;
        choice[n] = rank[n] < self_employed[n] ? Activity::self_employed : employed;
    }
}

/// Probabilities of those who do not work.
struct OutOfWork {
    const float *usual, *sick, *caring, *unemployed, *retired, *below_pension_age;
};

/// See ActivityModel::choose_not_working.
void choose_out_of_work(Given rank, const OutOfWork& p, std::size_t size,
                        Activity* __restrict choice) noexcept {
    Given usual = p.usual, sick = p.sick, unemployed = p.unemployed;
    Given by_family = p.caring, retired_by_age = p.retired, below = p.below_pension_age;
    for (std::size_t n = 0; n < size; ++n) {
        const float own = (rank[n] - usual[n]) / (1.0f - usual[n]);
        const float caring = below[n] * by_family[n];
        const float of_well = own / (1.0f - sick[n]);
        const float of_free = (of_well - caring) / (1.0f - caring);
        const bool retired = of_free / (1.0f - unemployed[n]) < retired_by_age[n];
        Activity activity = retired ? Activity::retired : Activity::other_inactive;
        activity = of_free >= 1.0f - unemployed[n] ? Activity::unemployed : activity;
        activity = of_well < caring ? Activity::caring : activity;
        activity = own >= 1.0f - sick[n] ? Activity::sick : activity;
        const Activity jobless = below[n] <= 0.0f ? Activity::retired : Activity::unemployed;
        choice[n] = rank[n] < usual[n] ? jobless : activity;
    }
}

}  // namespace

ActivityColumns::ActivityColumns(std::span<const ActivityModel* const> models)
    : employment_ratio_(models.front()->employment_ratio()) {
    tables_.reserve(models.size() * activity_part::all);
    for (const ActivityModel* model : models) {
        const auto& values = model->table().values;
        tables_.insert(tables_.end(), values.begin(), values.end());
        supports_ = supports_ || model->supports();
    }
}

void ActivityColumns::start(std::span<const std::uint32_t> cells, const std::uint32_t* sets) {
    using namespace activity_part;
    cells_ = cells;
    std::int32_t* const offsets = offsets_.room(cells.size());
    if (tables_.size() > all)
        for (std::size_t i = 0; i < cells.size(); ++i)
            offsets[i] = static_cast<std::int32_t>(sets[i] * std::uint32_t{all});
    float* const age = parts_[0].room(cells.size());
    float* const state = parts_[1].room(cells.size());
    float* const place = parts_[2].room(cells.size());
    look_up(working_age, cells.data(), offsets, cells.size(), age);
    look_up(working_state, cells.data(), offsets, cells.size(), state);
    look_up(working_place, cells.data(), offsets, cells.size(), place);
    add_up(age, state, place, cells.size(), base_.room(cells.size()));
}

void ActivityColumns::look_up(const TablePart& part, const std::uint32_t* cells,
                              const std::int32_t* offsets, std::size_t size,
                              float* to) const noexcept {
    const float* const table = tables_.data() + part.first;
    const PackedPlaces places{cells, part.field.first, part.field.width};
    if (tables_.size() == activity_part::all) {
        gather(table, places, size, to);
        return;
    }
    constexpr std::size_t together = 256;
    std::int32_t of_set[together];
    for (std::size_t first = 0; first < size; first += together) {
        const std::size_t count = std::min(together, size - first);
        for (std::size_t i = 0; i < count; ++i) of_set[i] = places[first + i] + offsets[first + i];
        gather(table, of_set, count, to + first);
    }
}

void ActivityColumns::find_chances() {
    const std::size_t size = cells_.size();
    float* __restrict const family = family_.room(size);
    float* __restrict const usual = usual_.room(size);
    look_up(activity_part::working_family, cells_.data(), offsets_.data(), size, family);
    Given base = base_.data();
    for (std::size_t i = 0; i < size; ++i) usual[i] = base[i] + family[i];
    normal_table().probabilities(usual, size);
    limit(usual, employment_ratio_, size, chance_.room(size));
    if (employment_ratio_ != 1.0f) limit(usual, 1.0f, size, usual_chance_.room(size));
    if (!supports_) return;
    float* const support = support_.room(size);
    look_up(activity_part::support, cells_.data(), offsets_.data(), size, support);
    add_help(support, size, chance_.data());
    if (employment_ratio_ != 1.0f) add_help(support, size, usual_chance_.data());
}

void ActivityColumns::pick(std::span<const std::uint32_t> rows) {
    picked_ = rows.size();
    std::uint32_t* const cells = picked_cells_.room(picked_);
    for (std::size_t n = 0; n < picked_; ++n) cells[n] = cells_[rows[n]];
    if (tables_.size() == activity_part::all) return;
    std::int32_t* const offsets = picked_offsets_.room(picked_);
    for (std::size_t n = 0; n < picked_; ++n) offsets[n] = offsets_.data()[rows[n]];
}

const float* ActivityColumns::picked(const TablePart& part, Floats& to) {
    look_up(part, picked_cells_.data(), picked_offsets_.data(), picked_, to.room(picked_));
    return to.data();
}

const float* ActivityColumns::self_employment() {
    using namespace activity_part;
    float* const sum = self_employment_.room(picked_);
    add_up(picked(self_employed_age, parts_[0]), picked(self_employed_state, parts_[1]),
           picked(self_employed_family, parts_[2]), picked_, sum);
    normal_table().probabilities(sum, picked_);
    return sum;
}

const float* ActivityColumns::part_time() {
    using namespace activity_part;
    float* __restrict const sum = part_time_.room(picked_);
    add_up(picked(part_time_age, parts_[0]), picked(part_time_state, parts_[1]),
           picked(part_time_place, parts_[2]), picked_, sum);
    Given family = picked(part_time_family, parts_[3]);
    for (std::size_t n = 0; n < picked_; ++n) sum[n] += family[n];
    normal_table().probabilities(sum, picked_);
    return sum;
}

const Activity* ActivityColumns::choose_work(std::span<const std::uint32_t> rows,
                                             const float* rank) {
    pick(rows);
    float* __restrict const among = rank_.room(picked_);
    float* __restrict const chance = among_.room(picked_);
    gather(rank, rows.data(), picked_, among);
    gather(chance_.data(), rows.data(), picked_, chance);
    for (std::size_t n = 0; n < picked_; ++n) among[n] /= chance[n];
    choose_among_work(among, self_employment(), part_time(), picked_, choice_.room(picked_));
    return choice_.data();
}

const Activity* ActivityColumns::choose_not_working(std::span<const std::uint32_t> rows,
                                                    const float* rank) {
    using namespace activity_part;
    pick(rows);
    gather(rank, rows.data(), picked_, rank_.room(picked_));
    // Who would not work in any year does what they would do then.
    const Floats& usual = employment_ratio_ != 1.0f ? usual_chance_ : chance_;
    gather(usual.data(), rows.data(), picked_, among_.room(picked_));
    choose_out_of_work(rank_.data(),
                       {among_.data(), picked(sick, parts_[0]), picked(caring, parts_[1]),
                        picked(unemployed, parts_[2]), picked(retired, parts_[3]),
                        picked(below_pension_age, parts_[4])},
                       picked_, choice_.room(picked_));
    return choice_.data();
}

}  // namespace lc
