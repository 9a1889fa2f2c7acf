#include "model/work/investment_income.hpp"

#include "model/core/gather.hpp"

namespace lc {

void InvestmentIncome::amounts(const std::int32_t* kinds, const float* wages, std::size_t size,
                               float* __restrict deviates) const noexcept {
    const float correlation = correlation_, own = own_, per_deviation = per_deviation_,
                least = least_;
    std::int32_t cell[most_together];
    float within[most_together], low[most_together], high[most_together], level[most_together];
    for (std::size_t i = 0; i < size; ++i) {
        const float deviate = correlation * wages[i] * per_deviation + own * deviates[i];
        const float place = (NormalTable::cut(deviate, reach) + reach) * steps_per_deviation;
        cell[i] = static_cast<std::int32_t>(place);
        within[i] = place - static_cast<float>(cell[i]);
    }
    gather(shape_.data(), cell, size, low);
    gather(shape_.data() + 1, cell, size, high);
    gather(level_.data(), kinds, size, level);
    for (std::size_t i = 0; i < size; ++i) {
        const float worth = level[i] * (low[i] + within[i] * (high[i] - low[i]));
        deviates[i] = (worth < least) | !(worth > 0) ? 0.0f : worth;
    }
}

}  // namespace lc
