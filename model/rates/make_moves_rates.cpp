#include "model/rates/make_moves_rates.hpp"

#include <algorithm>
#include <cmath>

#include "model/population/units.hpp"
#include "model/processes/demography/chances.hpp"
#include "model/processes/moves/chances.hpp"

namespace lc {
namespace {

constexpr std::size_t cell_count = std::size_t{sex_count} * migration_band_count;

/// Age at the next mid-year.
int next_age(const Persons& persons, std::size_t p) {
    return std::min<int>(persons.age[p] + 1, oldest_age);
}

std::size_t cell_of(const Persons& persons, std::size_t p) {
    return static_cast<std::size_t>(persons.sex[p]) * migration_band_count +
           static_cast<std::size_t>(migration_band(next_age(persons, p)));
}

/// Chance that a woman of the unit gives birth in the first year; then the unit does not emigrate.
double birth_chance(const Persons& persons, const UnitRows& unit, int grown_up,
                    const FertilityParameters& fertility, const DemographyRates& rates) {
    double none = 1;
    for (std::size_t p = unit.first; p < unit.first_child; ++p) {
        const int age = next_age(persons, p);
        if (persons.sex[p] != Sex::female || age < first_birth_age || age > last_birth_age)
            continue;
        const int children = unit.children() + grown_up;
        const float chance = rates.maternity[static_cast<std::size_t>(age - first_birth_age)]
                                            [static_cast<std::size_t>(std::min(children, 4))] *
                             maternity_ratio(fertility, age, unit.couple(), children,
                                             persons.activity[p], persons.qualification[p]);
        none *= 1 - std::min(1.0, static_cast<double>(chance));
    }
    return 1 - none;
}

/// Who lives with whom: for each pair of cells of sex and band the sum over benefit units of
/// n(a) n(b) / n. With a unit's chance the mean of its members' rates, the expected persons of all
/// cells are this matrix times the rates.
class CoOccurrence {
  public:
    /// `eligible` is the chance that the unit can move at all.
    void add_unit(const Persons& persons, const UnitRows& unit, double eligible) {
        const double weight = eligible / static_cast<double>(unit.last - unit.first);
        for (std::size_t p = unit.first; p < unit.last; ++p)
            for (std::size_t q = unit.first; q < unit.last; ++q)
                values_[cell_of(persons, p)][cell_of(persons, q)] += weight;
    }

    /// Non-negative rates whose expected persons are nearest to `wanted` in relative entropy
    /// (expectation-maximisation: multiplicative updates). Zero where nobody lives.
    MigrationBands solve(const MigrationBands& wanted, double scale) const {
        constexpr int rounds = 1000;
        Cells persons{}, rate{}, ratio{}, one;
        one.fill(1);
        multiply(one, persons);
        for (std::size_t a = 0; a < cell_count; ++a) rate[a] = persons[a] > 0 ? 1.0 : 0.0;
        for (int round = 0; round < rounds; ++round) {
            Cells expected{}, step{};
            multiply(rate, expected);
            for (std::size_t a = 0; a < cell_count; ++a)
                ratio[a] = expected[a] > 0 ? scale * target(wanted, a) / expected[a] : 0;
            multiply(ratio, step);
            const Cells before = rate;
            for (std::size_t b = 0; b < cell_count; ++b)
                rate[b] = persons[b] > 0 ? rate[b] * (step[b] / persons[b]) : rate[b];
            if (rate == before) break;  // nor would any further round change it
        }
        return to_total(rate, wanted, scale);
    }

  private:
    using Cells = std::array<double, cell_count>;

    /// Adds this matrix times `by` to `to`. It is symmetric to the last bit, so that columns stand
    /// for rows: every sum is in the order of its row, and several are worked out at a time.
    void multiply(const Cells& by, Cells& to) const noexcept {
        for (std::size_t b = 0; b < cell_count; ++b)
            for (std::size_t a = 0; a < cell_count; ++a) to[a] += values_[b][a] * by[b];
    }

    static double target(const MigrationBands& wanted, std::size_t cell) {
        return static_cast<double>(
            wanted[cell / migration_band_count][cell % migration_band_count]);
    }

    /// Meets the sum over all cells even where nobody lives in some of them.
    MigrationBands to_total(const std::array<double, cell_count>& rate,
                            const MigrationBands& wanted, double scale) const {
        double expected = 0, total = 0;
        for (std::size_t a = 0; a < cell_count; ++a) {
            for (std::size_t b = 0; b < cell_count; ++b) expected += values_[a][b] * rate[b];
            total += scale * target(wanted, a);
        }
        const double factor = expected > 0 ? total / expected : 0;
        MigrationBands rates{};
        for (std::size_t a = 0; a < cell_count; ++a)
            rates[a / migration_band_count][a % migration_band_count] =
                static_cast<float>(factor * rate[a]);
        return rates;
    }

    std::array<std::array<double, cell_count>, cell_count> values_{};
};

/// Persons who may move, by class and relative chance: whole households, and those who may leave a
/// home by themselves.
struct AtRisk {
    struct Group {
        double persons = 0;
        float ratio = 0;
    };
    std::vector<Group> households, leavers;

    double expected(float level, bool with_leavers) const {
        double sum = 0;
        for (const Group& group : households)
            sum += group.persons * static_cast<double>(move_chance(level, group.ratio));
        if (with_leavers)
            for (const Group& group : leavers)
                sum += group.persons * static_cast<double>(move_chance(level, group.ratio));
        return sum;
    }

    /// The level at which `wanted` persons are expected, or the highest that still adds some.
    float solve(double wanted, bool with_leavers) const {
        float low = 0, high = 100;
        for (int step = 0; step < 60; ++step) {
            const float middle = 0.5f * (low + high);
            (expected(middle, with_leavers) < wanted ? low : high) = middle;
        }
        return 0.5f * (low + high);
    }

    static void add(std::vector<Group>& groups, double persons, float ratio) {
        for (Group& group : groups)
            if (group.ratio == ratio) {
                group.persons += persons;
                return;
            }
        groups.push_back({persons, ratio});
    }
};

void add_household(const Shard& shard, std::size_t h, const Parameters& law,
                   std::array<AtRisk, mover_class_count>& at_risk) {
    const Persons& persons = shard.persons;
    const std::size_t first = shard.first_person[h], last = shard.first_person[h + 1];
    bool children = false;
    for (std::size_t head = first; head < last;) {
        const UnitRows unit = unit_at(persons, head, last);
        children = children || unit.children() > 0;
        for (std::size_t p = head; p < unit.last; ++p) {
            const int age = next_age(persons, p);
            if (!could_leave(persons.relation[p], age, persons.activity[p])) continue;
            const bool alone = persons.relation[p] == Relation::dependent_child;
            AtRisk::add(at_risk[static_cast<std::size_t>(mover_class(age))].leavers,
                        alone ? 1 : static_cast<double>(unit.last - unit.first),
                        leaver_move_ratio(law.migration, age));
        }
        head = unit.last;
    }
    const auto mover = static_cast<std::size_t>(mover_class(next_age(persons, first)));
    AtRisk::add(at_risk[mover].households, static_cast<double>(last - first),
                move_ratio(law.migration, shard.households.tenure[h], children));
}

UkMoves moves_within_uk(const UkFlows& flows, const std::array<AtRisk, mover_class_count>& at_risk,
                        std::size_t authority, double scale) {
    UkMoves moves;
    const std::size_t count = flows.out[0].size();
    for (std::size_t c = 0; c < mover_class_count; ++c) {
        moves.leaving[c] = at_risk[c].solve(flows.out[c][authority] * scale, true);
        moves.arriving[c] = at_risk[c].solve(flows.in[c][authority] * scale, false);
        double sum = 0;
        for (std::size_t j = 0; j < count; ++j) {
            sum += static_cast<double>(flows.shares[c][authority * count + j]);
            moves.destinations[c].push_back(static_cast<float>(sum));
        }
        for (float& share : moves.destinations[c])
            share = sum > 0 ? share / static_cast<float>(sum) : 1.0f;
        moves.destinations[c].back() = 1.0f;
    }
    return moves;
}

}  // namespace

MovesRates make_moves_rates(const MovesPlan& plan, const Parameters& law,
                            const DemographyRates& demography, const Shard& shard, double scale) {
    MovesRates rates;
    CoOccurrence donors, emigrants;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::size_t first = shard.first_person[h], last = shard.first_person[h + 1];
        const int grown_up = adult_children(shard.persons, first, last);
        for (std::size_t head = first; head < last;) {
            const UnitRows unit = unit_at(shard.persons, head, last);
            donors.add_unit(shard.persons, unit, 1);
            emigrants.add_unit(shard.persons, unit,
                               1 - birth_chance(shard.persons, unit, head == first ? grown_up : 0,
                                                law.fertility, demography));
            head = unit.last;
        }
    }
    const auto authority = static_cast<std::size_t>(shard.authority);
    rates.arrival = donors.solve(plan.arrivals[authority], scale);
    rates.departure = emigrants.solve(plan.departures[authority], scale);
    rates.arrival_factor = plan.arrival_factor;
    rates.departure_factor = plan.departure_factor;
    std::array<AtRisk, mover_class_count> at_risk;
    for (std::size_t h = 0; h < shard.household_count(); ++h) add_household(shard, h, law, at_risk);
    for (std::size_t period = 0; period < flow_period_count; ++period)
        rates.periods[period] = moves_within_uk(plan.within_uk[period], at_risk, authority, scale);
    return rates;
}

}  // namespace lc
