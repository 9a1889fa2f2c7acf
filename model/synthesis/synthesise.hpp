// Base population: one authority's households and persons at mid-2022, drawn so that the published
// margins are met. Spatial microsimulation: a seed table of household types is raked to the
// authority's margins (iterative proportional fitting), integerised without bias, and the
// authority's persons by age and sex are matched to the households' slots.
#pragma once

#include <memory>

#include "model/core/random.hpp"
#include "model/data/uk_data.hpp"
#include "model/parameters/parameters.hpp"
#include "model/population/shard.hpp"
#include "model/synthesis/fit_report.hpp"

namespace lc {

struct SynthesisNational;

/// What synthesis works out once for the whole country: persons by authority, age and sex in whole
/// numbers, so that every authority's total and the UK's by age and sex are both within one person
/// of scale x published (controlled rounding, unbiased), and the national seed tables. Immutable;
/// shared by threads. `data` must outlive it.
class SynthesisPlan {
  public:
    /// `scale` in (0, 1]: share of the real population that is simulated.
    SynthesisPlan(const UkData& data, const SynthesisParameters& parameters, double scale,
                  const Draws& draws);
    const UkData& data() const noexcept { return *data_; }
    const SynthesisParameters& parameters() const noexcept { return parameters_; }
    double scale() const noexcept { return scale_; }
    const Draws& draws() const noexcept { return draws_; }
    const SynthesisNational& national() const noexcept { return *national_; }

  private:
    const UkData* data_;
    SynthesisParameters parameters_;
    double scale_;
    Draws draws_;
    std::shared_ptr<const SynthesisNational> national_;
};

/// Fills `out` (cleared first) with the population of authority `authority` (index into
/// UkData::authorities) at mid-2022, and `fit` with its fit to the published margins.
/// Columns set: id, age, sex, relation, unit, qualification (16 and over), household_id, tenure,
/// bedrooms, decile, council_tax_band, savings_band, destination (-1); activity is pre_school or
/// school for children under 16 and dependent children of 16 to 19, otherwise other_inactive until
/// employment is initialised. All else is 0.
/// Thread-safe: one call an authority. Identifiers are unique over the UK and depend on the
/// authority's code and the person's place in its population alone.
void synthesise(const SynthesisPlan& plan, int authority, Shard& out, FitReport& fit);

/// One authority by itself: plans and synthesises. For a whole country make the plan once.
void synthesise(const UkData& data, const SynthesisParameters& parameters, int authority,
                double scale, const Draws& draws, Shard& out, FitReport& fit);

}  // namespace lc
