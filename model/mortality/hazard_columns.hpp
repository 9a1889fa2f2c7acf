// Hazards of many persons at once, whichever parameter sets they have.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/core/gather.hpp"
#include "model/mortality/hazards.hpp"

namespace lc {

/// Looks up values of hazards by place and parameter set. Sets with the same hazards are one kind.
class HazardColumns {
  public:
    explicit HazardColumns(const Context& context);

    /// Whether all sets are of one kind, so that no kind needs to be told.
    bool alike() const noexcept { return prevents_.size() == 1; }
    /// Whether anybody's rate is changed by prevention.
    bool prevents() const noexcept {
        return std::find(prevents_.begin(), prevents_.end(), true) != prevents_.end();
    }
    std::uint32_t kind_of_set(std::uint32_t set) const noexcept { return kinds_[set]; }

    /// Values at `place` of a part of the tables of each row's kind; see hazard_part.
    /// @param kinds  by row; unused if all sets are alike
    template <class Place>
    void look_up(std::size_t part, const Place* place, const std::uint32_t* kinds, std::size_t size,
                 float* to) const noexcept {
        look_up(values_.data() + part, hazard_part::all, place, kinds, size, to);
    }
    /// What prevention does at the rows' ages; see Hazards.
    void look_up_prevention(const std::uint8_t* age, const std::uint32_t* kinds, std::size_t size,
                            double* log, double* without) const noexcept {
        look_up(prevention_.data(), std::size_t{2} * age_count, age, kinds, size, log);
        look_up(prevention_.data() + age_count, std::size_t{2} * age_count, age, kinds, size,
                without);
    }

  private:
    template <class Value, class Place>
    void look_up(const Value* table, std::size_t to_next_kind, const Place* place,
                 const std::uint32_t* kinds, std::size_t size, Value* to) const noexcept {
        if (alike()) {
            gather(table, place, size, to);
            return;
        }
        constexpr std::size_t together = 256;
        std::uint32_t of_kind[together];
        for (std::size_t first = 0; first < size; first += together) {
            const std::size_t count = std::min(together, size - first);
            for (std::size_t i = 0; i < count; ++i)
                of_kind[i] =
                    place[first + i] + kinds[first + i] * static_cast<std::uint32_t>(to_next_kind);
            gather(table, of_kind, count, to + first);
        }
    }

    std::vector<std::uint32_t> kinds_;  ///< by parameter set
    std::vector<bool> prevents_;        ///< by kind
    std::vector<float> values_;         ///< of one kind after the other
    std::vector<double> prevention_;    ///< of each kind the logarithms and the ratios
};

}  // namespace lc
