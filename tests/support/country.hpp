// The United Kingdom at a small scale, or one of its authorities, living on under current law: for
// tests of what processes make of everybody.
#pragma once

#include <cmath>
#include <initializer_list>
#include <string>

#include "tests/support/small_world.hpp"

namespace lc::testing {

/// The project's own figures and law; people as a run of the same scale and seed 1 has them. The
/// year is the start year until live_to is called.
class Country {
  public:
    /// @param scale   share of everybody
    /// @param places  ONS codes; none = the whole country, in which people move between authorities
    explicit Country(double scale, std::initializer_list<const char*> places = {});

    /// Lives through the years up to `year` as a run does: every process, with the calibrations of
    /// the start year and the base year.
    void live_to(int year);

    /// Calls f(shard, authority) for every authority.
    template <class Function>
    void each(const Function& f) const {
        for (std::size_t k = 0; k < world_.shards.size(); ++k) f(world_.shards[k], authority(k));
    }
    std::size_t count() const { return world_.shards.size(); }
    /// What a process of the year sees in the k-th authority.
    Context context(std::size_t k = 0) const;
    Shard& shard(std::size_t k = 0) { return world_.shards[k]; }
    const Shard& shard(std::size_t k = 0) const { return world_.shards[k]; }
    const Authority& authority(std::size_t k = 0) const {
        return inputs_.data.authorities[static_cast<std::size_t>(settings_.authorities[k])];
    }
    const AuthorityRates& rates(std::size_t k = 0) const { return rates_[k]; }
    const Parameters& law() const { return law_; }
    double scale() const { return settings_.scale; }
    /// Counts of the last year, of all authorities together.
    const Tally& tally() const { return tally_; }
    /// Counts of the last year of the k-th authority.
    const Tally& tally(std::size_t k) const { return tallies_[k]; }

  private:
    void live(int year);
    void calibrate_incomes(YearRunner& runner, const YearInputs& inputs);
    YearMedians medians(YearRunner& runner) const;

    const RunInputs& inputs_ = project_inputs();
    RunSettings settings_;
    World world_;
    std::vector<AuthorityRates> rates_;
    UkYear uk_;
    Parameters law_;
    YearMedians base_medians_;
    int next_year_ = start_year;
    Tally tally_;
    std::vector<Tally> tallies_;
};

/// How many of a group have something.
struct Portion {
    double of = 0, have = 0;
    void count(bool has) {
        of += 1;
        have += has;
    }
    double value() const { return have / of; }
    /// Standard error of the share found where `expected` is the true one and everybody is drawn
    /// apart from the others.
    double error(double expected) const { return std::sqrt(expected * (1 - expected) / of); }
};

}  // namespace lc::testing
