#include "model/housing/allocation.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lc {

std::vector<std::size_t> allocate(std::vector<Claim> claims, double scale, const Draws& draws,
                                  int authority, int year, Stream stream) {
    std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
        return std::tuple(a.priority, a.income, mix(a.id), a.id) <
               std::tuple(b.priority, b.income, mix(b.id), b.id);
    });
    std::vector<double> offers;
    for (const Claim& claim : claims)
        if (claim.homes_a_year > 0) offers.push_back(claim.homes_a_year);
    std::sort(offers.begin(), offers.end());
    offers.erase(std::unique(offers.begin(), offers.end()), offers.end());

    const double rounding =
        unit_double(draws(static_cast<std::uint64_t>(authority), year, stream)[0]);
    const auto whole = [&](double homes) {
        return static_cast<std::int64_t>(std::floor(homes * scale + rounding));
    };
    std::vector<std::size_t> chosen;
    std::vector<bool> met(claims.size());
    for (std::size_t level = offers.size(); level-- > 0;) {
        std::int64_t homes = whole(offers[level]) - (level > 0 ? whole(offers[level - 1]) : 0);
        for (std::size_t c = 0; c < claims.size() && homes > 0; ++c) {
            if (met[c] || claims[c].homes_a_year < offers[level]) continue;
            met[c] = true;
            chosen.push_back(claims[c].household);
            --homes;
        }
    }
    return chosen;
}

}  // namespace lc
