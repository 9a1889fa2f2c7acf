#include "model/tax_benefit/housing_support.hpp"

#include <algorithm>

namespace lc {
namespace {

/// Share of the under-occupancy cut that a devolved government makes good.
double under_occupancy_mitigation(Nation nation, const UniversalCreditParameters& p) noexcept {
    if (nation == Nation::scotland) return p.under_occupancy_mitigation_scotland;
    if (nation == Nation::northern_ireland) return p.under_occupancy_mitigation_northern_ireland;
    return 0;
}

}  // namespace

int bedrooms_allowed(const HouseholdCase& household,
                     const LocalHousingAllowanceParameters& p) noexcept {
    int rooms = 1;
    std::array<int, sex_count> older{}, younger{};  // children by sex, from and below the age at
                                                    // which the sexes no longer share
    for (int u = 0; u < household.unit_count; ++u) {
        const BenefitUnitCase& unit = household.units[static_cast<std::size_t>(u)];
        if (u > 0) rooms += unit.adult_count;
        for (int c = 0; c < unit.child_count; ++c) {
            const ChildCase& child = unit.children[static_cast<std::size_t>(c)];
            const auto sex = static_cast<std::size_t>(child.sex);
            if (child.age >= p.own_room_age)
                ++rooms;
            else if (child.age >= p.mixed_sharing_age)
                ++older[sex];
            else
                ++younger[sex];
        }
    }
    // The fewest rooms: older children in pairs of one sex, an odd one with a younger of that sex,
    // the younger ones left in pairs.
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        rooms += (older[sex] + 1) / 2;
        if (older[sex] % 2 == 1 && younger[sex] > 0) --younger[sex];
    }
    return rooms + (younger[0] + younger[1] + 1) / 2;
}

int allowance_category(const HouseholdCase& household, int allowed, bool pension_age,
                       const LocalHousingAllowanceParameters& p) noexcept {
    const BenefitUnitCase& unit = household.units[0];
    const AdultCase& adult = unit.adults[0];
    const bool room = !pension_age && household.unit_count == 1 && unit.adult_count == 1 &&
                      unit.child_count == 0 && adult.age < p.shared_accommodation_age &&
                      adult.daily_living == BenefitRate::none;
    return room ? 0 : std::min(allowed, static_cast<int>(p.maximum_bedrooms));
}

double eligible_rent(const HouseholdCase& household, bool pension_age,
                     const Parameters& p) noexcept {
    const double rent = household.rent;
    if (rent <= 0 || !rents(household.tenure)) return 0;
    if (household.tenure == Tenure::temporary_accommodation) return rent;
    if (household.tenure == Tenure::private_rent) {
        const int allowed = bedrooms_allowed(household, p.local_housing_allowance);
        const int category =
            allowance_category(household, allowed, pension_age, p.local_housing_allowance);
        return std::min(rent,
                        household.local_housing_allowance[static_cast<std::size_t>(category)]);
    }
    if (pension_age || household.bedrooms <= 1) return rent;
    const int spare = household.bedrooms - bedrooms_allowed(household, p.local_housing_allowance);
    if (spare <= 0) return rent;
    const double cut = spare == 1 ? p.universal_credit.under_occupancy_one
                                  : p.universal_credit.under_occupancy_two;
    return rent *
           (1 - cut * (1 - under_occupancy_mitigation(household.nation, p.universal_credit)));
}

}  // namespace lc
