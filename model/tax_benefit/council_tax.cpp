#include "model/tax_benefit/council_tax.hpp"

namespace lc {

double council_tax_ratio(int band, Nation nation, const CouncilTaxParameters& p) noexcept {
    if (nation == Nation::northern_ireland) return 1;
    const bool scotland = nation == Nation::scotland;
    switch (band) {
        case 0:
            return p.ratio_a;
        case 1:
            return p.ratio_b;
        case 2:
            return p.ratio_c;
        case 3:
            return p.ratio_d;
        case 4:
            return scotland ? p.ratio_e_scotland : p.ratio_e;
        case 5:
            return scotland ? p.ratio_f_scotland : p.ratio_f;
        case 6:
            return scotland ? p.ratio_g_scotland : p.ratio_g;
        case 7:
            return scotland ? p.ratio_h_scotland : p.ratio_h;
        default:
            return p.ratio_i;
    }
}

double average_council_tax(Nation nation, const CouncilTaxParameters& p) noexcept {
    switch (nation) {
        case Nation::wales:
            return p.average_wales;
        case Nation::scotland:
            return p.average_scotland;
        case Nation::northern_ireland:
            return p.average_northern_ireland;
        case Nation::england:
            break;
    }
    return p.average_england;
}

double council_tax(double bill, Nation nation, int counted, bool lone_pensioner,
                   const CouncilTaxParameters& p) noexcept {
    if (nation == Nation::northern_ireland)
        return lone_pensioner ? bill * (1 - p.lone_pensioner_discount) : bill;
    if (counted == 0) return 0;
    return counted == 1 ? bill * (1 - p.single_adult_discount) : bill;
}

double council_tax(const HouseholdCase& household, const CouncilTaxParameters& p) noexcept {
    const BenefitUnitCase& first = household.units[0];
    const bool lone_pensioner = household.unit_count == 1 && first.adult_count == 1 &&
                                first.child_count == 0 &&
                                first.adults[0].age >= p.lone_pensioner_age;
    int counted = 0;
    const auto counts = [&](const AdultCase& adult) {
        return static_cast<int>(counts_for_council_tax(adult.age, adult.student, p));
    };
    for (int u = 0; u < household.unit_count; ++u) {
        const BenefitUnitCase& unit = household.units[static_cast<std::size_t>(u)];
        counted += counts(unit.adults[0]) +
                   (counts(unit.adults[1]) & static_cast<int>(unit.adult_count == 2));
    }
    return council_tax(household.council_tax, household.nation, counted, lone_pensioner, p);
}

}  // namespace lc
