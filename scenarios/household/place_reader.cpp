#include "scenarios/household/place_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "scenarios/places.hpp"

namespace lc {
namespace {

/// The authorities of a place, or empty with a fault at its key.
std::vector<int> look_up(const JsonCursor& value, const char* what, const UkData& uk,
                         PlaceMatch (*find)(const UkData&, std::string_view)) {
    if (!value.present() || value.is_null()) return {};
    const auto name = value.string(what);
    if (!name) return {};
    PlaceMatch match = find(uk, *name);
    if (!match.problem.empty()) value.fault(match.problem);
    return match.problem.empty() ? match.authorities : std::vector<int>{};
}

bool within(const std::vector<int>& inner, const std::vector<int>& outer) {
    return std::all_of(inner.begin(), inner.end(), [&](int authority) {
        return std::find(outer.begin(), outer.end(), authority) != outer.end();
    });
}

}  // namespace

CasePlace read_place(const JsonCursor& cursor, const UkData& uk) {
    const JsonCursor nation = cursor["nation"], region = cursor["region"],
                     authority = cursor["authority"];
    const auto of_nation = look_up(nation, "nation", uk, find_nation);
    const auto of_region = look_up(region, "region", uk, find_region);
    auto of_authority = look_up(authority, "authority", uk, find_authority);
    const auto name = [&](int at) { return uk.authorities[static_cast<std::size_t>(at)]; };
    CasePlace place;
    if (!of_authority.empty() && !of_region.empty() && !within(of_authority, of_region))
        authority.fault(fmt::format("{} is not in the region {} (it is in {}). Correct one.",
                                    name(of_authority[0]).name, region.node().text,
                                    name(of_authority[0]).region));
    if (!of_authority.empty() && !of_nation.empty() && !within(of_authority, of_nation))
        authority.fault(
            fmt::format("{} is not in {} (it is in {}). Correct one.", name(of_authority[0]).name,
                        nation.node().text,
                        nation_names[static_cast<std::size_t>(name(of_authority[0]).nation)]));
    else if (!of_region.empty() && !of_nation.empty() && !within(of_region, of_nation))
        region.fault(fmt::format("the region {} is not in {}. Correct one.", region.node().text,
                                 nation.node().text));
    place.authorities = !of_authority.empty() ? std::move(of_authority)
                        : !of_region.empty()  ? of_region
                        : !of_nation.empty()  ? of_nation
                                              : find_nation(uk, "England").authorities;
    if (place.authorities.empty()) return place;
    const Authority& first = name(place.authorities[0]);
    place.nation = first.nation;
    place.london = first.region == "London" && (authority.present() || region.present());
    return place;
}

TaxBenefitRates average_allowances(const UkData& uk, const std::vector<int>& authorities) {
    constexpr std::size_t private_tenants = 3;
    TaxBenefitRates rates;
    double weights = 0;
    for (const int at : authorities) {
        const Authority& authority = uk.authorities[static_cast<std::size_t>(at)];
        const double weight = authorities.size() == 1
                                  ? 1.0
                                  : authority.households * authority.tenure[private_tenants];
        weights += weight;
        for (std::size_t size = 0; size < 5; ++size) {
            rates.local_housing_allowance_2020[size] += weight * authority.lha_2020[size];
            rates.local_housing_allowance_2024[size] += weight * authority.lha_2024[size];
        }
    }
    for (std::size_t size = 0; size < 5 && weights > 0; ++size) {
        rates.local_housing_allowance_2020[size] /= weights;
        rates.local_housing_allowance_2024[size] /= weights;
    }
    return rates;
}

}  // namespace lc
