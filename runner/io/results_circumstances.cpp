// Education, work, housing, and the events that change the population.
#include <cstddef>
#include <limits>

#include "model/core/fixed_point.hpp"
#include "runner/io/results_quantities.hpp"

namespace lc {
namespace {

/// A sum of pence over a count, £ each; NaN over none.
double mean_pounds(std::int64_t pence, std::uint64_t count) {
    return count > 0 ? from_pence(pence) / static_cast<double>(count)
                     : std::numeric_limits<double>::quiet_NaN();
}

template <auto Count>
Quantity count_of(const std::string& path, const std::string& units, const std::string& long_name,
                  const std::string& description, Since since = Since::base) {
    return {path,
            units,
            long_name,
            description,
            Level::authority,
            since,
            {},
            [](const Cell& cell, auto out) { out[0] = cell.scaled(cell.tally.*Count); }};
}

template <auto Counts>
Quantity counts_by(const std::string& path, const std::string& units, const std::string& long_name,
                   const std::string& description, Dimension by) {
    return {path,
            units,
            long_name,
            description,
            Level::authority,
            Since::base,
            {by},
            [](const Cell& cell, auto out) {
                for (std::size_t i = 0; i < out.size(); ++i)
                    out[i] = cell.scaled((cell.tally.*Counts)[i]);
            }};
}

void add_education(std::vector<Quantity>& list) {
    list.push_back(counts_by<&Tally::qualification_25_64>(
        "/education/qualifications_25_64", "persons", "Highest qualification at 25 to 64",
        "Residents aged 25 to 64 by highest qualification.", Dimension::qualification));
    list.push_back(count_of<&Tally::aged_16>("/education/aged_16", "persons",
                                             "Young people aged 16",
                                             "Residents who turned 16 in the year."));
    list.push_back({"/education/level_2_at_16",
                    "proportion",
                    "Level 2 at 16",
                    "Share of those aged 16 who have reached level 2 (good passes at GCSE or "
                    "equivalent).",
                    Level::authority,
                    Since::base,
                    {},
                    [](const Cell& cell, auto out) {
                        out[0] = share(cell.tally.level_2_at_16, cell.tally.aged_16);
                    }});
    list.push_back({"/education/attainment_at_16",
                    "standard deviations",
                    "Attainment at 16",
                    "Mean standardised attainment score of those aged 16; 0 is the UK mean of the "
                    "base year.",
                    Level::authority,
                    Since::base,
                    {},
                    [](const Cell& cell, auto out) {
                        out[0] = static_cast<double>(cell.tally.attainment_at_16_milli) / 1000 /
                                 static_cast<double>(cell.tally.aged_16);
                    }});
    list.push_back(count_of<&Tally::aged_18>("/education/aged_18", "persons",
                                             "Young people aged 18",
                                             "Residents who turned 18 in the year."));
    list.push_back({"/education/level_3_at_18",
                    "proportion",
                    "Level 3 at 18",
                    "Share of those aged 18 who have reached level 3 (A levels or equivalent).",
                    Level::authority,
                    Since::base,
                    {},
                    [](const Cell& cell, auto out) {
                        out[0] = share(cell.tally.level_3_at_18, cell.tally.aged_18);
                    }});
}

void fill_employment_rate(const Cell& cell, std::span<double> out) {
    std::uint64_t working = 0, all = 0;
    for (std::size_t activity = 0; activity < activity_count; ++activity) {
        all += cell.tally.activity_16_64[activity];
        if (works(static_cast<Activity>(activity))) working += cell.tally.activity_16_64[activity];
    }
    out[0] = share(working, all);
}

void add_work(std::vector<Quantity>& list) {
    list.push_back(counts_by<&Tally::activity_16_64>(
        "/work/activity_16_64", "persons", "Economic activity at 16 to 64",
        "Residents aged 16 to 64 by what they mainly do.", Dimension::activity));
    list.push_back({"/work/employment_rate_16_64",
                    "proportion",
                    "Employment rate at 16 to 64",
                    "Employees and self-employed among residents aged 16 to 64.",
                    Level::authority,
                    Since::base,
                    {},
                    fill_employment_rate});
    list.push_back(count_of<&Tally::earners>("/work/earners", "persons", "People with earnings",
                                             "Employees and self-employed aged 16 and over."));
    list.push_back({"/work/mean_earnings",
                    "£/year",
                    "Mean earnings",
                    "Mean gross earnings of employees and self-employed aged 16 and over, nominal.",
                    Level::authority,
                    Since::base,
                    {},
                    [](const Cell& cell, auto out) {
                        out[0] = mean_pounds(cell.tally.earnings_pence, cell.tally.earners);
                    }});
}

void add_housing(std::vector<Quantity>& list) {
    list.push_back(count_of<&Tally::households>("/housing/households", "households", "Households",
                                                "Private households at mid-year."));
    list.push_back(counts_by<&Tally::tenure>("/housing/by_tenure", "households",
                                             "Households by tenure",
                                             "Private households by tenure.", Dimension::tenure));
    list.push_back({"/housing/cost_by_tenure",
                    "£/week",
                    "Mean housing cost by tenure",
                    "Mean rent (gross of support), mortgage interest and other housing costs that "
                    "income after housing costs deducts, over households of the tenure; nominal.",
                    Level::authority,
                    Since::base,
                    {Dimension::tenure},
                    [](const Cell& cell, auto out) {
                        for (std::size_t t = 0; t < out.size(); ++t)
                            out[t] = mean_pounds(cell.tally.housing_cost_pence_week[t],
                                                 cell.tally.tenure[t]);
                    }});
    list.push_back(count_of<&Tally::non_decent>(
        "/housing/non_decent", "households", "Households in non-decent homes",
        "Homes that fail the Decent Homes Standard or its national like."));
    list.push_back(count_of<&Tally::cold>("/housing/cold", "households", "Households in cold homes",
                                          "Homes with excess cold or too dear to heat."));
    list.push_back(count_of<&Tally::overcrowded>(
        "/housing/overcrowded", "households", "Overcrowded households",
        "Households with fewer bedrooms than the bedroom standard asks for."));
    list.push_back(count_of<&Tally::social_lettings_added>(
        "/housing/social_lettings_added", "homes", "Social homes added",
        "Households moved into social homes that a lever added in the year."));
    list.push_back(
        count_of<&Tally::retrofits>("/housing/retrofits", "homes", "Homes retrofitted",
                                    "Homes made warm or decent by a lever in the year."));
}

void add_demography(std::vector<Quantity>& list) {
    constexpr Since since = Since::second_year;
    list.push_back(count_of<&Tally::births>("/demography/births", "persons", "Births",
                                            "Live births in the year to mid-year.", since));
    list.push_back(count_of<&Tally::couples_formed>("/demography/couples_formed", "couples",
                                                    "Couples formed",
                                                    "Couples who began to live together.", since));
    list.push_back(count_of<&Tally::separations>("/demography/separations", "couples",
                                                 "Separations", "Couples who parted.", since));
    list.push_back(count_of<&Tally::arrivals_internal>(
        "/demography/arrivals_internal", "persons", "Arrivals from elsewhere in the UK",
        "People who moved in from another authority.", since));
    list.push_back(count_of<&Tally::departures_internal>(
        "/demography/departures_internal", "persons", "Departures to elsewhere in the UK",
        "People who moved out to another authority.", since));
    list.push_back(count_of<&Tally::arrivals_international>(
        "/demography/arrivals_international", "persons", "Arrivals from abroad",
        "People who moved in from outside the UK.", since));
    list.push_back(count_of<&Tally::departures_international>(
        "/demography/departures_international", "persons", "Departures abroad",
        "People who moved out of the UK.", since));
}

}  // namespace

void add_circumstances(std::vector<Quantity>& list) {
    add_education(list);
    add_work(list);
    add_housing(list);
    add_demography(list);
}

const std::vector<Quantity>& quantities() {
    static const std::vector<Quantity> list = [] {
        std::vector<Quantity> all;
        add_poverty(all);
        add_health(all);
        add_fiscal(all);
        add_circumstances(all);
        return all;
    }();
    return list;
}

double share(std::uint64_t part, std::uint64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole)
                     : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace lc
