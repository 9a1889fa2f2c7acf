// Pay of many persons at once: exactly that of each, several to an instruction.
#include "model/core/exponential.hpp"
#include "model/core/gather.hpp"
#include "model/work/wage_model.hpp"

namespace lc {

void WageModel::earned(const PayRows& rows, float* working, float* to) const noexcept {
    const std::uint32_t* __restrict const cells = rows.cells;
    const std::int32_t* __restrict const propensity = rows.propensity;
    const float* __restrict const wage = rows.wage;
    const float* __restrict const yearly = rows.yearly;
    const float* __restrict const profit = rows.profit;
    float* __restrict const log_pay = to;
    float* __restrict const table = working;
    gather(profile_.data(), PackedPlaces{cells, 0, 10}, rows.size, table);
    for (std::size_t n = 0; n < rows.size; ++n) {
        const float ready = static_cast<float>(propensity[n]) * propensity_unit;
        const float plain = wage[n] + propensity_ * ready + transitory_ * yearly[n];
        const float beyond = plain - tail_start_;
        const float residual = plain > tail_start_ ? plain + tail_ * beyond * beyond : plain;
        const float log_wage = table[n] + residual;
        const float own = log_wage + self_employed_ + self_employed_deviation_ * profit[n];
        const float shorter = log_wage + part_time_;
        const float employed = cells[n] >> pay_cell::hours <= 30 ? shorter : log_wage + 0.0f;
        const float log = (cells[n] & pay_cell::self_employed) != 0 ? own : employed;
        const float over = log - top_start_;
        log_pay[n] = log + (top_stretch_ - 1) * (0.0f < over ? over : 0.0f);
    }
    exponentials(log_pay, rows.size);
    gather(floor_.data(), PackedPlaces{cells, 0, 7}, rows.size, table);
    for (std::size_t n = 0; n < rows.size; ++n) {
        const float paid = to[n];
        const float at_least = paid < table[n] ? table[n] : paid;
        const float hourly = (cells[n] & pay_cell::self_employed) != 0 ? paid : at_least;
        const auto hours = static_cast<std::int32_t>(cells[n] >> pay_cell::hours);
        to[n] = hourly * static_cast<float>(hours) * 52.0f;
    }
}

void WageModel::private_pensions(const PayRows& rows, float* working, float* to) const noexcept {
    const std::uint32_t* __restrict const cells = rows.cells;
    const float* __restrict const wage = rows.wage;
    float* __restrict const amount = to;
    float* __restrict const table = working;
    gather(log_pension_.data(), PackedPlaces{cells, 7, 3}, rows.size, table);
    for (std::size_t n = 0; n < rows.size; ++n) {
        const auto age = static_cast<std::int32_t>(cells[n] & 127u);
        amount[n] = table[n] + pension_dispersion_ * (wage[n] / deviation_) -
                    pension_decline_ * static_cast<float>(age - 66);
    }
    exponentials(amount, rows.size);
    gather(pension_from_.data(), PackedPlaces{cells, 7, 4}, rows.size, table);
    for (std::size_t n = 0; n < rows.size; ++n)
        amount[n] = wage[n] / deviation_ < table[n] ? 0.0f : amount[n];
}

bool WageModel::pays_like(const WageModel& other) const noexcept {
    return profile_ == other.profile_ && floor_ == other.floor_ &&
           propensity_ == other.propensity_ && transitory_ == other.transitory_ &&
           part_time_ == other.part_time_ && tail_start_ == other.tail_start_ &&
           tail_ == other.tail_ && top_start_ == other.top_start_ &&
           top_stretch_ == other.top_stretch_ && self_employed_ == other.self_employed_ &&
           self_employed_deviation_ == other.self_employed_deviation_ &&
           deviation_ == other.deviation_ && first_pension_age_ == other.first_pension_age_ &&
           pension_dispersion_ == other.pension_dispersion_ &&
           pension_decline_ == other.pension_decline_ && pension_from_ == other.pension_from_ &&
           log_pension_ == other.log_pension_;
}

}  // namespace lc
