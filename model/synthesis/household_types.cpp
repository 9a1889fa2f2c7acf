#include "model/synthesis/household_types.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lc {

namespace {

/// Shares of households by number of dependent children, 1, 2, 3 or more, within composition and
/// size. Derived from Census 2021, England and Wales: families by number of dependent children
/// against households by size. A couple's household of three has one dependent child; of 3.13
/// million with four or more, 12% have one (and an adult child), 64% two, 24% three or more; of a
/// lone parent's households of three, 22% hold an adult child too. Other households: assumed.
std::array<double, 3> dependants_shares(Composition composition, int size) {
    switch (composition) {
        case Composition::couple_dependent_children:
            if (size == 3) return {1, 0, 0};
            return {0.12, 0.64, 0.24};
        case Composition::lone_parent_dependent_children:
            if (size == 2) return {1, 0, 0};
            if (size == 3) return {0.22, 0.78, 0};
            return {0.04, 0.21, 0.75};
        default:
            if (size == 2) return {1, 0, 0};
            if (size == 3) return {0.8, 0.2, 0};
            return {0.47, 0.34, 0.19};
    }
}

bool has_dependants(Composition composition) {
    return composition == Composition::couple_dependent_children ||
           composition == Composition::lone_parent_dependent_children ||
           composition == Composition::other_with_dependent_children;
}

/// 0 lone parent, 1 couple, 2 other, for families with dependent children.
int family_kind(Composition composition) {
    if (composition == Composition::lone_parent_dependent_children) return 0;
    return composition == Composition::couple_dependent_children ? 1 : 2;
}

using FamilyShares = std::array<std::array<double, 3>, 3>;  ///< [kind][1, 2, 3+ children]

/// Shares by number of children after an exponential tilt per child; the mean over families of
/// `weight` by kind is returned in `mean`.
FamilyShares tilt_families(const FamilyShares& base, const std::array<double, 3>& weight,
                           double further, double tilt, double& mean) {
    const double e = std::exp(tilt);
    const double tail = (1 - further) / (1 - further * e);
    const double three_or_more = 3 + further * e / (1 - further * e);
    FamilyShares tilted{};
    double children = 0, families = 0;
    for (std::size_t kind = 0; kind < 3; ++kind) {
        tilted[kind] = {base[kind][0] * e, base[kind][1] * e * e, base[kind][2] * e * e * e * tail};
        const double sum = tilted[kind][0] + tilted[kind][1] + tilted[kind][2];
        if (!(sum > 0)) continue;
        for (double& share : tilted[kind]) share /= sum;
        children += weight[kind] *
                    (tilted[kind][0] + 2 * tilted[kind][1] + three_or_more * tilted[kind][2]);
        families += weight[kind];
    }
    mean = families > 0 ? children / families : 0;
    return tilted;
}

/// The tilt at which families have `mean` children on average, within +-1.
double solve_tilt(const FamilyShares& base, const std::array<double, 3>& weight, double further,
                  double mean) {
    double low = -1.0, high = std::min(1.0, 0.9 * std::log(1 / further));
    for (int i = 0; i < 40; ++i) {
        const double middle = 0.5 * (low + high);
        double reached = 0;
        tilt_families(base, weight, further, middle, reached);
        (reached < mean ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

RakeMargin size_margin(const HouseholdSeed& seed, const Authority& authority) {
    RakeMargin margin;
    for (const HouseholdType& type : seed.types)
        margin.category.push_back(static_cast<std::uint16_t>(type.size - 1));
    // The composition decides who lives alone; the size margin is for the others.
    const double alone = authority.composition[0] + authority.composition[1];
    const double shared = 1 - authority.sizes[0];
    const double factor = shared > 0 ? (1 - alone) / shared : 0;
    const auto& s = authority.sizes;
    margin.target = {alone, s[1] * factor, s[2] * factor,
                     (s[3] + s[4] + s[5] + s[6] + s[7]) * factor};
    return margin;
}

RakeMargin composition_margin(const HouseholdSeed& seed, const Authority& authority) {
    RakeMargin margin;
    for (const HouseholdType& type : seed.types)
        margin.category.push_back(static_cast<std::uint16_t>(type.composition));
    margin.target.assign(authority.composition.begin(), authority.composition.end());
    return margin;
}

RakeMargin tenure_margin(const HouseholdSeed& seed, const Authority& authority) {
    RakeMargin margin;
    for (const HouseholdType& type : seed.types) margin.category.push_back(type.tenure);
    margin.target.assign(authority.tenure.begin(), authority.tenure.end());
    return margin;
}

RakeMargin children_margin(const HouseholdSeed& seed, const FamilyShares& shares,
                           const std::array<double, 3>& weight) {
    RakeMargin margin;
    for (const HouseholdType& type : seed.types)
        margin.category.push_back(
            type.dependants == 0 ? RakeMargin::outside
                                 : static_cast<std::uint16_t>(3 * family_kind(type.composition) +
                                                              type.dependants - 1));
    for (std::size_t kind = 0; kind < 3; ++kind)
        for (double share : shares[kind]) margin.target.push_back(share * weight[kind]);
    return margin;
}

/// Published family sizes of the authority; other households' from the seed.
FamilyShares published_families(const HouseholdSeed& seed, const Authority& authority) {
    FamilyShares shares{authority.lone_parent_children, authority.couple_children, {}};
    for (std::size_t i = 0; i < seed.types.size(); ++i) {
        const HouseholdType& type = seed.types[i];
        if (type.composition == Composition::other_with_dependent_children)
            shares[2][type.dependants - 1u] += seed.weight[i];
    }
    return shares;
}

/// Mean adults per household over raked shares of types.
double mean_adults(const HouseholdSeed& seed, const std::vector<double>& share,
                   const SynthesisParameters& p) {
    double adults = 0, households = 0;
    for (std::size_t i = 0; i < share.size(); ++i) {
        const HouseholdType& type = seed.types[i];
        double expected = members_of(type, false, p).expected_adults();
        if (may_be_couple(type))
            expected = p.lone_parent_in_other * expected +
                       (1 - p.lone_parent_in_other) * members_of(type, true, p).expected_adults();
        adults += share[i] * expected;
        households += share[i];
    }
    return households > 0 ? adults / households : 1;
}

}  // namespace

HouseholdSeed make_household_seed(const CompositionSeed& counts) {
    HouseholdSeed seed;
    for (std::size_t c = 0; c < counts.size(); ++c) {
        const auto composition = static_cast<Composition>(c);
        for (std::uint8_t tenure = 0; tenure < 4; ++tenure)
            for (std::uint8_t size = 1; size <= 4; ++size) {
                double weight = counts[c][tenure][size - 1u];
                if (composition == Composition::family_all_66_plus) {
                    // Three and more pensioners in a family are 0.1% of these: held as couples.
                    if (size != 2) continue;
                    weight += counts[c][tenure][2] + counts[c][tenure][3];
                }
                if (!(weight > 0)) continue;
                if (!has_dependants(composition)) {
                    seed.types.push_back({composition, 0, tenure, size});
                    seed.weight.push_back(weight);
                    continue;
                }
                const std::array<double, 3> shares = dependants_shares(composition, size);
                for (std::uint8_t k = 0; k < 3; ++k) {
                    if (!(shares[k] > 0)) continue;
                    seed.types.push_back(
                        {composition, static_cast<std::uint8_t>(k + 1), tenure, size});
                    seed.weight.push_back(weight * shares[k]);
                }
            }
    }
    return seed;
}

TypeMembers members_of(const HouseholdType& type, bool couple, const SynthesisParameters& p) {
    TypeMembers m;
    const int size = type.size;
    const double more_adult = size == 4 ? p.further_adult_child : 0;
    switch (type.composition) {
        case Composition::one_person_66_plus:
        case Composition::one_person_under_66:
            break;
        case Composition::family_all_66_plus:
        case Composition::couple_no_children:
            m.heads = 2;
            break;
        case Composition::couple_dependent_children:
        case Composition::couple_adult_children:
            m.heads = 2;
            m.adult_children = std::max(0, size - 2 - type.dependants);
            m.more_adult_children = more_adult;
            break;
        case Composition::lone_parent_dependent_children:
        case Composition::lone_parent_adult_children:
            m.adult_children = std::max(0, size - 1 - type.dependants);
            m.more_adult_children = more_adult;
            break;
        case Composition::other_with_dependent_children:
            m.heads = couple ? 2 : 1;
            m.others = std::max(size == 4 ? 1 : 0, size - m.heads - type.dependants);
            if (size == 4) m.more_others = p.further_other_adult;
            break;
        case Composition::other:
            m.others = size - 1;
            if (size == 4) m.more_others = p.further_other_adult;
            break;
    }
    return m;
}

double mean_household_size(const Authority& authority) {
    double mean = 0;
    for (std::size_t i = 0; i < authority.sizes.size(); ++i)
        mean += static_cast<double>(i + 1) * authority.sizes[i];
    return mean;
}

namespace {

/// Persons in communal establishments as a share: what the households of census year, grown as the
/// UK's, do not hold.
double communal_share(const Authority& authority, const PersonTotals& totals,
                      double household_growth, const SynthesisParameters& p) {
    const double mean_size = mean_household_size(authority);
    if (!(mean_size > 0) || !(authority.households > 0)) return p.communal_residents;
    const double held = authority.households * totals.scale * household_growth * mean_size;
    return std::clamp(1 - held / totals.persons, 0.2 * p.communal_residents,
                      4 * p.communal_residents);
}

}  // namespace

ExpectedHouseholds expect_households(const HouseholdSeed& seed, const Authority& authority,
                                     const PersonTotals& totals, double household_growth,
                                     const SynthesisParameters& p) {
    const double in_households =
        totals.persons * (1 - communal_share(authority, totals, household_growth, p));
    const FamilyShares published = published_families(seed, authority);
    const auto share_of = [&](Composition c) {
        return authority.composition[static_cast<std::size_t>(c)];
    };
    const std::array<double, 3> weight{share_of(Composition::lone_parent_dependent_children),
                                       share_of(Composition::couple_dependent_children),
                                       share_of(Composition::other_with_dependent_children)};
    const double families = weight[0] + weight[1] + weight[2];
    std::vector<RakeMargin> margins;
    if (mean_household_size(authority) > 0) margins.push_back(size_margin(seed, authority));
    margins.push_back(tenure_margin(seed, authority));
    margins.push_back(composition_margin(seed, authority));
    margins.emplace_back();

    ExpectedHouseholds result;
    double households = in_households / 2.35;  // first guess; the loop settles it
    for (int pass = 0; pass < 3; ++pass) {
        double mean = 0;
        const double wanted = families > 0 ? totals.children / (households * families) : 0;
        const double tilt = solve_tilt(published, weight, p.further_child, wanted);
        const FamilyShares shares = tilt_families(published, weight, p.further_child, tilt, mean);
        result.further_child = p.further_child * std::exp(tilt);
        margins.back() = children_margin(seed, shares, weight);
        result.count = seed.weight;
        result.fit = rake(result.count, margins, 300, 1e-6);
        households =
            std::max(0.0, in_households - totals.children) / mean_adults(seed, result.count, p);
    }
    const double sum = std::accumulate(result.count.begin(), result.count.end(), 0.0);
    for (double& count : result.count) count *= sum > 0 ? households / sum : 0;
    return result;
}

}  // namespace lc
