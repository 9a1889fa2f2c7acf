#include "model/processes/circumstances/tenure.hpp"

#include <algorithm>
#include <array>

#include "model/core/fixed_point.hpp"
#include "model/housing/home_model.hpp"
#include "model/housing/temporary_accommodation.hpp"
#include "model/housing/tenure_shares.hpp"
#include "model/population/block.hpp"

namespace lc {

const ProcessInfo tenure_info{
    "tenure",
    Phase::circumstances,
    {Stream::housing},
    {Column::household_id, Column::age, Column::relation, Column::decile, Column::selection,
     Column::structure},
    {Column::tenure, Column::poverty_status, Column::housing_cost, Column::quality},
    {Column::tenure, Column::housing_cost}};

namespace {

constexpr std::size_t settled = settled_tenures;
using Shares = TenureShares;

/// Which of `weights` a uniform draw picks.
std::size_t pick(const Shares& weights, float uniform) {
    float total = 0;
    for (const float weight : weights) total += weight;
    float left = uniform * total;
    for (std::size_t t = 0; t + 1 < settled; ++t) {
        if (left < weights[t]) return t;
        left -= weights[t];
    }
    return settled - 1;
}

/// Who may change: households in poverty last year do not buy, and from private renting only they
/// enter social housing. The chance of the others rises by as much as keeps the number of changes.
struct IncomeGate {
    float buyer = 1, social_entrant = 1;  ///< factors on the chance of the eligible

    float largest(Tenure held, bool poor) const {
        return held == Tenure::private_rent ? std::max(1.0f, poor ? social_entrant : buyer) : 1.0f;
    }
    float factor(Tenure held, Tenure wanted, bool poor) const {
        if (held != Tenure::private_rent) return 1;
        if (!rents(wanted)) return poor ? 0 : buyer;
        return wanted == Tenure::social_rent ? (poor ? social_entrant : 0) : 1;
    }
};

bool was_poor(const Households& households, std::size_t h) {
    return (households.poverty_status[h] & poverty::relative_ahc) != 0;
}

IncomeGate income_gate(const Households& households) {
    std::uint64_t tenants = 0, poor = 0;
    for (std::size_t h = 0; h < households.size(); ++h) {
        const bool tenant = households.tenure[h] == Tenure::private_rent;
        tenants += tenant;
        poor += tenant & was_poor(households, h);
    }
    const auto factor = [&](std::uint64_t eligible) {
        return eligible > 0 ? static_cast<float>(tenants) / static_cast<float>(eligible) : 1.0f;
    };
    return {factor(tenants - poor), factor(poor)};
}

/// Uniform in [0, 1) from the upper or lower half of a draw.
float upper_half(std::uint32_t bits) { return static_cast<float>(bits >> 16) / 65536.0f; }
float lower_half(std::uint32_t bits) { return static_cast<float>(bits & 0xFFFFu) / 65536.0f; }

/// How settled households of one shard and year change their tenure.
struct Changes {
    const TenureShareTable& table;
    const TenureBalance& balance;
    const IncomeGate& gate;
    float churn;         ///< chance to take the tenure of a like household
    float balance_rate;  ///< part of a surplus that is given up in a year
};

/// With its birthday: tenures whose share falls from one age to the next give up the excess to
/// those whose share rises, so that the shares of an age stay with the age.
/// @return the tenure held where nothing changes
Tenure tenure_with_age(const Changes& changes, std::size_t kind, std::size_t age, Tenure held,
                       bool poor, const std::array<std::uint32_t, 4>& draw) {
    const Shares& before = changes.table.of(kind, age > 0 ? age - 1 : 0);
    const Shares& now = changes.table.of(kind, age);
    const auto t = static_cast<std::size_t>(held);
    if (now[t] >= before[t]) return held;
    Shares gains{};
    for (std::size_t other = 0; other < settled; ++other)
        gains[other] = std::max(0.0f, now[other] - before[other]);
    const auto wanted = static_cast<Tenure>(pick(gains, upper_half(draw[2])));
    const float leaves = (before[t] - now[t]) / before[t];
    return unit_float(draw[1]) < leaves * changes.gate.factor(held, wanted, poor) ? wanted : held;
}

/// A settled household's next tenure: that which comes with its age; else, rarely, that of a like
/// household; else, of a tenure with too many, one with too few.
Tenure next_tenure(const Changes& changes, std::size_t kind, std::size_t age, Tenure held,
                   bool poor, const std::array<std::uint32_t, 4>& draw) {
    const Tenure aged = tenure_with_age(changes, kind, age, held, poor, draw);
    if (aged != held) return aged;
    const Shares& now = changes.table.of(kind, age);
    const std::size_t group = TenureBalance::group(kind, age);
    const float surplus = changes.balance.surplus(group, static_cast<std::size_t>(held));
    const float given_up = changes.balance_rate * surplus;
    const float chance = unit_float(draw[3]);
    if (chance >= (changes.churn + given_up) * changes.gate.largest(held, poor)) return held;
    const auto alike = static_cast<Tenure>(pick(now, lower_half(draw[2])));
    const float churn = changes.churn * changes.gate.factor(held, alike, poor);
    if (chance < churn) return alike;
    if (surplus <= 0) return held;
    Shares lacking = changes.balance.shortage(group);
    float any = 0;
    for (std::size_t t = 0; t < settled; ++t) any += lacking[t] *= now[t];
    if (any <= 0) return held;  // nobody of this kind and age lives as those who are lacking
    const auto wanted = static_cast<Tenure>(pick(lacking, lower_half(draw[2])));
    return chance < churn + given_up * changes.gate.factor(held, wanted, poor) ? wanted : held;
}

/// Yearly chance of entering temporary accommodation: [tenure][three most deprived deciles][kind].
using EntryTable =
    std::array<std::array<std::array<double, household_kind_count>, 2>, tenure_count>;

EntryTable entry_table(const HousingRates& rates,
                       const TemporaryAccommodationParameters& parameters) {
    EntryTable table{};
    for (std::size_t t = 0; t < tenure_count; ++t)
        for (std::size_t deprived = 0; deprived < 2; ++deprived)
            for (std::size_t kind = 0; kind < household_kind_count; ++kind)
                table[t][deprived][kind] = temporary_accommodation_entry(
                    rates, parameters, static_cast<Tenure>(t), deprived == 1 ? 1 : 10,
                    static_cast<HouseholdKind>(kind));
    return table;
}

/// Temporary accommodation under one parameter set.
struct Homelessness {
    /// @param social_share  of those who leave, as many as came from social homes
    Homelessness(const HousingRates& rates, const TemporaryAccommodationParameters& p,
                 double social_share)
        : entry(entry_table(rates, p)),
          entry_ratio(p.entry_ratio),
          exit(p.exit),
          exit_to_social(p.exit_to_social < 0 ? social_share : p.exit_to_social),
          prevention_pence(to_pence(p.prevention_cost)) {}
    EntryTable entry;  ///< before prevention
    double entry_ratio, exit, exit_to_social;
    std::int64_t prevention_pence;
};

/// What the largest chances depend on: the tenure held, of private tenants also whether they were
/// in poverty.
constexpr std::size_t situation_count = tenure_count + 1;

constexpr std::size_t situation(Tenure held, bool poor) noexcept {
    const bool poor_tenant = (held == Tenure::private_rent) & poor;
    constexpr auto private_tenant = static_cast<std::size_t>(Tenure::private_rent);
    return static_cast<std::size_t>(held) + poor_tenant * (tenure_count - private_tenant);
}

/// Chances that nobody's exceeds, by which most households are settled without their own.
struct LargestChances {
    LargestChances(const Changes& changes, const std::vector<Homelessness>& models) {
        const std::array<Shares, age_count> falls = largest_falls(changes.table);
        for (const Tenure held : {Tenure::owned_outright, Tenure::mortgage, Tenure::social_rent,
                                  Tenure::private_rent, Tenure::temporary_accommodation})
            for (const bool poor : {false, true}) {
                const std::size_t s = situation(held, poor), t = static_cast<std::size_t>(held);
                if (poor && s == t) continue;
                const float factor = changes.gate.largest(held, poor);
                entry[s] = largest_entry(models, t);
                // Who lives in temporary accommodation is always looked at.
                churn[s] = t == settled
                               ? 2
                               : factor * (changes.churn + changes.balance_rate *
                                                               changes.balance.largest_surplus(t));
                for (std::size_t age = 0; age < age_count && t < settled; ++age)
                    leaves[age][s] = falls[age][t] * factor;
            }
    }
    std::array<double, situation_count> entry{};  ///< of temporary accommodation
    std::array<float, situation_count> churn{};
    /// With a birthday.
    std::array<std::array<float, situation_count>, age_count> leaves{};

  private:
    /// By how much of itself a share falls, of all kinds of household, from one age to the next.
    static std::array<Shares, age_count> largest_falls(const TenureShareTable& table) {
        std::array<Shares, age_count> most{};
        for (std::size_t kind = 0; kind < household_kind_count; ++kind)
            for (std::size_t age = 1; age < age_count; ++age)
                for (std::size_t t = 0; t < settled; ++t) {
                    const float before = table.of(kind, age - 1)[t], now = table.of(kind, age)[t];
                    const float fall = now < before ? (before - now) / before : 0.0f;
                    most[age][t] = std::max(most[age][t], fall);
                }
        return most;
    }
    static double largest_entry(const std::vector<Homelessness>& models, std::size_t held) {
        double most = 0;
        for (const Homelessness& model : models)
            for (const auto& of_decile : model.entry[held])
                for (const double risk : of_decile)
                    most = std::max(most, std::max(risk, risk * model.entry_ratio));
        return most;
    }
};

/// Whether the household stays in its home when its tenure changes so.
bool same_home(Tenure before, Tenure now) {
    return before == now || (!rents(before) && !rents(now));
}

}  // namespace

void tenure(const Context& context, Shard& shard, Tally& tally) {
    const HousingRates& rates = context.rates->housing;
    const Parameters& law = context.law();
    const TenureShareTable table(rates);
    const TenureBalance balance(shard, table);
    const IncomeGate gate = income_gate(shard.households);
    const Changes changes{table, balance, gate, static_cast<float>(law.tenure.churn),
                          static_cast<float>(law.tenure.balance)};
    const double social_share =
        social_share_of_entrants(count_risks(shard), law.temporary_accommodation);
    std::vector<Homelessness> models;
    for (const Parameters& set : context.sets)
        models.emplace_back(rates, set.temporary_accommodation, social_share);
    std::int64_t& prevention =
        tally.spending(Payer::council, FiscalComponent::temporary_accommodation);
    const LargestChances most(changes, models);
    Households& households = shard.households;
    const auto decide = [&](std::size_t h, const std::array<std::uint32_t, 4>& draw) {
        const Tenure held = households.tenure[h];
        const auto kind = static_cast<std::size_t>(household_kind(shard, h));
        const std::size_t deprived = households.decile[h] <= 3 ? 1 : 0;
        const Homelessness& model = models[households.selection[h]];
        const double risk = model.entry[static_cast<std::size_t>(held)][deprived][kind];
        Tenure next = held;
        if (held == Tenure::temporary_accommodation) {
            if (unit_double(draw[0]) < model.exit)
                next = unit_double(draw[1]) < model.exit_to_social ? Tenure::social_rent
                                                                   : Tenure::private_rent;
        } else if (unit_double(draw[0]) < risk * model.entry_ratio) {
            next = Tenure::temporary_accommodation;
        } else {
            if (unit_double(draw[0]) < risk) prevention += model.prevention_pence;
            const std::size_t age = shard.persons.age[shard.first_person[h]];
            next = next_tenure(changes, kind, age, held, was_poor(households, h), draw);
        }
        households.tenure[h] = next;
        if (!same_home(held, next)) households.housing_cost[h] = -1;
    };
    BlockDraws draws(context.draws, context.year, Stream::housing);
    RowList looked_at;
    for_each_block(shard, [&](Block block) {
        const auto* const bits =
            draws.of({households.household_id.data() + block.first_household, block.households()});
        RowList::Writer list = looked_at.start(block.households());
        for (std::size_t i = 0; i < block.households(); ++i) {
            const std::size_t h = block.first_household + i;
            const std::size_t s = situation(households.tenure[h], was_poor(households, h));
            const std::size_t age = shard.persons.age[shard.first_person[h]];
            list.add_if((unit_double(bits[i][0]) < most.entry[s]) |
                            (unit_float(bits[i][1]) < most.leaves[age][s]) |
                            (unit_float(bits[i][3]) < most.churn[s]),
                        i);
        }
        looked_at.finish(list);
        for (const std::uint32_t i : looked_at.rows()) decide(block.first_household + i, bits[i]);
    });
}

}  // namespace lc
