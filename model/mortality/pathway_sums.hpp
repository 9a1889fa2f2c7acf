// Expected deaths by pathway, a block of persons at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "model/population/block.hpp"
#include "model/record/tally.hpp"

namespace lc {

/// Where a block's log relative risks by pathway and its reference rates are to be written.
struct PathwayColumns {
    float *young, *recent, *schooling, *work, *home;  ///< young: poverty in childhood, of any age
    float* reference;                                 ///< yearly rate without any of these risks
    double* prevented;  ///< logarithm of what prevention leaves of the rate
    double* without;    ///< the rate without prevention relative to that with it
};

/// Divides what persons' risks add to the expected deaths among their pathways, each by its part of
/// the log relative risk: the logarithmic mean divides the whole without a rest.
/// Source: Ang 2004, "Decomposition analysis for policymaking in energy" (LMDI-I).
class PathwaySums {
  public:
    /// @param prevention  whether anybody's rate is changed by prevention
    explicit PathwaySums(bool prevention) : prevention_(prevention) {}
    bool prevention() const noexcept { return prevention_; }

    /// Makes room for a block; columns() are to be filled then, the last two only with prevention.
    void start(std::size_t size);
    PathwayColumns columns() noexcept { return columns_; }
    /// Adds the block. @param expected  yearly rate with all risks
    void add(const float* expected, const Sex* sex, const std::uint8_t* age, std::size_t size);

    void add_to(Tally& tally) const;

  private:
    void divide(const float* expected, std::size_t size);
    template <class T>
    void add_part(const T* log, std::size_t size, Pathway pathway);
    /// What poverty in childhood adds in the first year of life is a pathway of its own.
    void move_infants(const Sex* sex, const std::uint8_t* age, std::size_t size);

    bool prevention_;
    PathwayColumns columns_{};
    std::array<BlockColumn<float>, 6> logs_;
    BlockColumn<double> prevented_, without_, mean_;
    BlockColumn<std::int64_t> man_;
    std::array<std::array<std::int64_t, pathway_count>, sex_count> sums_{};
};

}  // namespace lc
