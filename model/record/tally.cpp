#include "model/record/tally.hpp"

#include <cstddef>

namespace lc {
namespace {

template <class T>
void add(T& to, const T& from) {
    to += from;
}
template <class T, std::size_t N>
void add(std::array<T, N>& to, const std::array<T, N>& from) {
    for (std::size_t i = 0; i < N; ++i) add(to[i], from[i]);
}

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
    auto each = [&](auto... member) { (add(this->*member, other.*member), ...); };
    each(&Tally::population, &Tally::deaths_expected, &Tally::deaths_simulated,
         &Tally::deaths_by_pathway, &Tally::population_by_decile, &Tally::deaths_expected_by_decile,
         &Tally::births, &Tally::couples_formed, &Tally::separations, &Tally::arrivals_internal,
         &Tally::departures_internal, &Tally::arrivals_international,
         &Tally::departures_international);
    each(&Tally::children, &Tally::children_under_16, &Tally::children_under_16_in_poverty,
         &Tally::children_in_poverty, &Tally::persons_in_poverty, &Tally::poverty_gap_pence_week,
         &Tally::poverty_gap_squared, &Tally::children_not_poor_before,
         &Tally::children_entering_poverty, &Tally::children_poor_before,
         &Tally::children_leaving_poverty, &Tally::children_by_family,
         &Tally::children_in_poverty_by_family, &Tally::children_by_decile,
         &Tally::children_in_poverty_by_decile, &Tally::children_by_tenure,
         &Tally::children_in_poverty_by_tenure);
    each(&Tally::fiscal_pence, &Tally::universal_credit_households,
         &Tally::universal_credit_children, &Tally::child_benefit_families,
         &Tally::pension_credit_units, &Tally::two_child_limit_families,
         &Tally::benefit_cap_families, &Tally::universal_credit_lone_parents,
         &Tally::universal_credit_couples_with_children, &Tally::housing_benefit_units,
         &Tally::carers_allowance_pence, &Tally::child_benefit_charge_pence,
         &Tally::employer_cost_pence, &Tally::landlord_cost_pence);
    each(&Tally::good_health, &Tally::not_limited, &Tally::qualification_25_64, &Tally::aged_16,
         &Tally::level_2_at_16, &Tally::aged_18, &Tally::level_3_at_18,
         &Tally::attainment_at_16_milli, &Tally::activity_16_64, &Tally::earnings_pence,
         &Tally::earners, &Tally::households, &Tally::tenure, &Tally::housing_cost_pence_week,
         &Tally::non_decent, &Tally::cold, &Tally::overcrowded, &Tally::social_lettings_added,
         &Tally::retrofits);
    return *this;
}

IncomeHistogram& IncomeHistogram::operator+=(const IncomeHistogram& other) {
    add(ahc, other.ahc);
    add(bhc, other.bhc);
    return *this;
}

double median(const std::array<std::uint32_t, IncomeHistogram::bins>& counts) {
    std::uint64_t total = 0;
    for (const std::uint32_t count : counts) total += count;
    if (total == 0) return 0;
    const double half = static_cast<double>(total) / 2;
    std::uint64_t below = 0;
    for (std::size_t b = 0; b < counts.size(); ++b) {
        const double reached = static_cast<double>(below + counts[b]);
        if (counts[b] > 0 && reached >= half)
            return static_cast<double>(b) +
                   (half - static_cast<double>(below)) / static_cast<double>(counts[b]);
        below += counts[b];
    }
    return static_cast<double>(counts.size());
}

}  // namespace lc
