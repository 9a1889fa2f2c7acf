// Net flows that the published figures ask of moves within the UK.
#pragma once

#include <array>
#include <vector>

#include "model/data/uk_data.hpp"
#include "model/rates/make_moves_rates.hpp"
#include "model/rates/uk_projection.hpp"

namespace lc {

/// Residents at mid-2022, of one age or of all.
double residents_aged(const Authority& authority, int age);
double residents(const Authority& authority);

/// Net flows of every authority in one period, see plan_moves.
class NetFlows {
  public:
    /// `plan` must hold international flows; all references must outlive the object.
    NetFlows(const UkData& data, const UkProjection& projection,
             const MigrationParameters& migration, const MovesPlan& plan, std::size_t period);

    /// Persons by authority who must come (or go, if negative) with ages `from` to `to` (under 90)
    /// at the end of the year, for moves that add up to nothing over the UK.
    std::vector<double> young(int from, int to) const;
    /// The same at all ages.
    std::vector<double> all_ages() const;

  private:
    using Bands = std::array<double, migration_band_count>;

    bool observed(std::size_t authority) const;
    double from_abroad(std::size_t authority, std::size_t band) const;
    double first_from_abroad(std::size_t authority, std::size_t band) const;
    double observed_at(std::size_t authority, int from, int to) const;
    double survivors(const Authority& authority, int age) const;
    double at_constant_share(std::size_t authority, int from, int to) const;
    double since_published(std::size_t authority) const;
    std::vector<double> balanced(std::vector<double> net) const;

    const UkData& data_;
    const UkProjection& projection_;
    const MovesPlan& plan_;
    std::size_t period_;
    double in_factor_ = 1, out_factor_ = 1;  ///< of the period on the first year's flows
    double births_ = 0, residents_ = 0;      ///< UK
    double published_from_abroad_ = 0;       ///< UK net, persons a year, as published by authority
    Bands uk_from_abroad_{};                 ///< UK net in the period by band
};

}  // namespace lc
