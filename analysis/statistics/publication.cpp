#include "analysis/statistics/publication.hpp"

namespace lc {

Withheld withheld(std::span<const double> population, std::span<const double> deaths) {
    double total = 0;
    for (const double persons : population) {
        if (!(persons > 0)) return Withheld::empty_band;
        total += persons;
    }
    if (!(total > fewest_person_years)) return Withheld::few_people;
    return deaths.back() > 0 ? Withheld::no : Withheld::no_deaths_last;
}

Withheld withheld_at(const LifeTableRow& row) {
    if (!(row.survivors > 0)) return Withheld::not_reached;
    return 2 * normal_95 * row.standard_error > widest_interval ? Withheld::interval_too_wide
                                                                : Withheld::no;
}

const char* reason(Withheld why) {
    switch (why) {
        case Withheld::no:
            return "";
        case Withheld::empty_band:
            return "an age band without population";
        case Withheld::few_people:
            return "population not above 5,000";
        case Withheld::no_deaths_last:
            return "no deaths in the last age band";
        case Withheld::not_reached:
            return "nobody survives to this age";
        case Withheld::interval_too_wide:
            return "interval wider than 20 years";
    }
    return "";
}

}  // namespace lc
