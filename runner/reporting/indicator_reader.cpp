#include "runner/reporting/indicator_reader.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <span>

#include "analysis/statistics/life_table.hpp"
#include "model/process/context.hpp"

namespace lc {
namespace {

constexpr double million = 1e6, thousand = 1e3, percent = 100;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// The baseline in one year.
class YearReader {
  public:
    using At = std::map<Dimension, std::size_t>;

    YearReader(const ResultsFile& file, std::size_t year) : file_(file), year_(year) {}

    std::vector<double> values(const std::string& path, At at = {}) const {
        at[Dimension::scenario] = 0;
        at[Dimension::year] = year_;
        return file_.values(path, at);
    }
    /// Over everything that is not fixed, mean over replicates.
    double sum(const std::string& path, const At& at = {}) const {
        double total = 0;
        for (const double value : values(path, at)) total += value;
        return total / file_.replicates();
    }
    /// Of one label of the last dimension.
    double sum(const std::string& path, Dimension dimension, std::string_view label) const {
        return sum(path, {{dimension, file_.position(dimension, label)}});
    }
    /// Mean weighted by another dataset of the same shape.
    double mean(const std::string& path, const std::string& weights) const {
        const std::vector<double> value = values(path), weight = values(weights);
        double sum = 0, all = 0;
        for (std::size_t i = 0; i < value.size(); ++i)
            if (weight[i] > 0) sum += weight[i] * value[i], all += weight[i];
        return all > 0 ? sum / all : nan;
    }
    /// In the age bands that start at `from` and over and below `below`.
    double persons(int from, int below) const {
        double total = 0;
        for (std::size_t band = 0; band < band_count; ++band)
            if (band_starts[band] >= from && band_starts[band] < below)
                total += sum("/health/population", {{Dimension::age_band, band}});
        return total;
    }
    /// CPI relative to the base year: the absolute line is held at its prices.
    double prices() const {
        const At at{{Dimension::measure, file_.position(Dimension::measure, "absolute_ahc")}};
        const auto years = file_.years();
        const auto found = std::find(years.begin(), years.end(), base_year);
        const YearReader base(file_, static_cast<std::size_t>(found - years.begin()));
        return sum("/poverty/threshold", at) / base.sum("/poverty/threshold", at);
    }
    double child_poverty(std::string_view measure) const {
        return percent * sum("/poverty/children_in_poverty", Dimension::measure, measure) /
               sum("/poverty/children", Dimension::measure, measure);
    }
    /// Of the family types whose names begin so.
    double children_in(const std::string& path, std::string_view kind) const {
        double total = 0;
        for (const std::string& type : file_.labels(Dimension::family_type))
            if (type.starts_with(kind)) total += sum(path, Dimension::family_type, type);
        return total;
    }
    double poverty_in(std::string_view kind) const {
        return percent * children_in("/poverty/by_family_children_in_poverty", kind) /
               children_in("/poverty/by_family_children", kind);
    }
    double life_expectancy(std::string_view sex) const {
        const At at{{Dimension::sex, file_.position(Dimension::sex, sex)}};
        std::array<double, band_count> deaths{}, persons{};
        add_bands("/health/deaths_expected", at, deaths);
        add_bands("/health/population", at, persons);
        return life_table(std::span<const double, band_count>(persons),
                          std::span<const double, band_count>(deaths))
            .front()
            .life_expectancy;
    }
    double slope(std::string_view sex) const {
        return sum("/health/slope_index_of_inequality",
                   {{Dimension::nation, file_.position(Dimension::nation, "England")},
                    {Dimension::sex, file_.position(Dimension::sex, sex)}});
    }

  private:
    void add_bands(const std::string& path, const At& at,
                   std::array<double, band_count>& to) const {
        const std::vector<double> all = values(path, at);
        for (std::size_t i = 0; i < all.size(); ++i) to[i % band_count] += all[i];
    }

    const ResultsFile& file_;
    std::size_t year_;
};

struct Definition {
    const char *name, *label, *unit;
    int places;
    double (*value)(const YearReader&);
};

double tenure_share(const YearReader& r, std::string_view tenure) {
    return percent * r.sum("/housing/by_tenure", Dimension::tenure, tenure) /
           r.sum("/housing/households");
}

double qualified(const YearReader& r, std::string_view qualification) {
    return percent *
           r.sum("/education/qualifications_25_64", Dimension::qualification, qualification) /
           r.sum("/education/qualifications_25_64");
}

using R = YearReader;

const Definition population_definitions[] = {
    {"population", "Population", "million", 2,
     [](const R& r) { return r.sum("/health/population") / million; }},
    {"aged_0_14", "aged 0 to 14", "million", 2,
     [](const R& r) { return r.persons(0, 15) / million; }},
    {"aged_15_29", "aged 15 to 29", "million", 2,
     [](const R& r) { return r.persons(15, 30) / million; }},
    {"aged_30_44", "aged 30 to 44", "million", 2,
     [](const R& r) { return r.persons(30, 45) / million; }},
    {"aged_45_59", "aged 45 to 59", "million", 2,
     [](const R& r) { return r.persons(45, 60) / million; }},
    {"aged_60_74", "aged 60 to 74", "million", 2,
     [](const R& r) { return r.persons(60, 75) / million; }},
    {"aged_75_plus", "aged 75 and over", "million", 2,
     [](const R& r) { return r.persons(75, 200) / million; }},
    {"births", "Births in the year to mid-year", "thousand", 0,
     [](const R& r) { return r.sum("/demography/births") / thousand; }},
    {"deaths", "Deaths from this mid-year to the next", "thousand", 0,
     [](const R& r) { return r.sum("/health/deaths_simulated") / thousand; }},
    {"net_international_migration", "Net international migration", "thousand", 0,
     [](const R& r) {
         return (r.sum("/demography/arrivals_international") -
                 r.sum("/demography/departures_international")) /
                thousand;
     }},
};

const Definition household_definitions[] = {
    {"households", "Households", "million", 2,
     [](const R& r) { return r.sum("/housing/households") / million; }},
    {"mean_household_size", "Residents per household", "persons", 2,
     [](const R& r) { return r.sum("/health/population") / r.sum("/housing/households"); }},
    {"children_in_lone_parent_families", "Children who live with a lone parent", "%", 1,
     [](const R& r) {
         const std::string path = "/poverty/by_family_children";
         return percent * r.children_in(path, "lone_parent") / r.sum(path);
     }},
    {"owned_outright", "Homes owned outright", "%", 1,
     [](const R& r) { return tenure_share(r, "owned_outright"); }},
    {"mortgage", "Homes with a mortgage", "%", 1,
     [](const R& r) { return tenure_share(r, "mortgage"); }},
    {"social_rent", "Homes rented from a social landlord", "%", 1,
     [](const R& r) { return tenure_share(r, "social_rent"); }},
    {"private_rent", "Homes rented privately", "%", 1,
     [](const R& r) { return tenure_share(r, "private_rent"); }},
    {"overcrowded", "Overcrowded by the bedroom standard", "%", 1,
     [](const R& r) {
         return percent * r.sum("/housing/overcrowded") / r.sum("/housing/households");
     }},
    {"non_decent", "Homes that are not decent", "%", 1,
     [](const R& r) {
         return percent * r.sum("/housing/non_decent") / r.sum("/housing/households");
     }},
};

double employment_rate(const YearReader& r) {
    double working = 0;
    for (const char* const activity : {"full_time", "part_time", "self_employed"})
        working += r.sum("/work/activity_16_64", Dimension::activity, activity);
    return percent * working / r.sum("/work/activity_16_64");
}

const Definition work_definitions[] = {
    {"employment_rate", "Employment rate, 16 to 64", "%", 1, employment_rate},
    {"level_4_plus", "Aged 25 to 64 with level 4 and over", "%", 1,
     [](const R& r) { return qualified(r, "level_4_plus"); }},
    {"no_qualification", "Aged 25 to 64 without qualification", "%", 1,
     [](const R& r) { return qualified(r, "none"); }},
    {"level_3_at_18", "Level 3 at 18", "%", 1,
     [](const R& r) { return percent * r.mean("/education/level_3_at_18", "/education/aged_18"); }},
    {"mean_earnings", "Mean earnings of those in work, real", "£/year", 0,
     [](const R& r) { return r.mean("/work/mean_earnings", "/work/earners") / r.prices(); }},
    {"universal_credit_households", "Universal Credit households", "million", 2,
     [](const R& r) { return r.sum("/fiscal/universal_credit_households") / million; }},
};

const Definition poverty_definitions[] = {
    {"median_income_ahc", "Median income after housing costs, real", "£/week", 0,
     [](const R& r) {
         return r.sum("/poverty/median_income", Dimension::measure, "relative_ahc") / r.prices();
     }},
    {"child_poverty_relative_ahc", "Child poverty, relative, after housing costs", "%", 1,
     [](const R& r) { return r.child_poverty("relative_ahc"); }},
    {"child_poverty_lone_parents", "of these with a lone parent", "%", 1,
     [](const R& r) { return r.poverty_in("lone_parent"); }},
    {"child_poverty_couples", "of these with a couple", "%", 1,
     [](const R& r) { return r.poverty_in("couple"); }},
    {"child_poverty_relative_bhc", "Child poverty, relative, before housing costs", "%", 1,
     [](const R& r) { return r.child_poverty("relative_bhc"); }},
    {"child_poverty_absolute_ahc", "Child poverty, absolute, after housing costs", "%", 1,
     [](const R& r) { return r.child_poverty("absolute_ahc"); }},
    {"child_poverty_deep_ahc", "Child poverty, deep, after housing costs", "%", 1,
     [](const R& r) { return r.child_poverty("deep_ahc"); }},
    {"child_poverty_persistent_ahc", "Child poverty, persistent, after housing costs", "%", 1,
     [](const R& r) { return r.child_poverty("persistent_ahc"); }},
    {"poverty_all_ages_ahc", "Poverty of all ages, relative, after housing costs", "%", 1,
     [](const R& r) {
         return percent * r.sum("/poverty/persons_in_poverty", Dimension::measure, "relative_ahc") /
                r.sum("/health/population");
     }},
};

const Definition health_definitions[] = {
    {"good_health", "In good or very good health", "%", 1,
     [](const R& r) {
         return percent * r.sum("/health/good_health") / r.sum("/health/population");
     }},
    {"limited_activities", "Day-to-day activities limited", "%", 1,
     [](const R& r) {
         return percent * (1 - r.sum("/health/not_limited") / r.sum("/health/population"));
     }},
    {"life_expectancy_female", "Life expectancy at birth, women", "years", 1,
     [](const R& r) { return r.life_expectancy("female"); }},
    {"life_expectancy_male", "Life expectancy at birth, men", "years", 1,
     [](const R& r) { return r.life_expectancy("male"); }},
    {"slope_index_female", "Slope index of inequality, women, England", "years", 1,
     [](const R& r) { return r.slope("female"); }},
    {"slope_index_male", "Slope index of inequality, men, England", "years", 1,
     [](const R& r) { return r.slope("male"); }},
};

const std::vector<Definition>& definitions() {
    static const std::vector<Definition> all = [] {
        std::vector<Definition> list;
        for (const std::span<const Definition> part :
             std::initializer_list<std::span<const Definition>>{
                 population_definitions, household_definitions, work_definitions,
                 poverty_definitions, health_definitions})
            list.insert(list.end(), part.begin(), part.end());
        return list;
    }();
    return all;
}

}  // namespace

std::vector<Indicator> read_indicators(const ResultsFile& file) {
    std::vector<Indicator> indicators;
    for (const Definition& definition : definitions()) {
        Indicator indicator{
            definition.name, definition.label, definition.unit, definition.places, {}};
        for (std::size_t year = 0; year < file.years().size(); ++year)
            indicator.values.push_back(definition.value(YearReader(file, year)));
        indicators.push_back(std::move(indicator));
    }
    return indicators;
}

std::vector<std::string> indicator_names() {
    std::vector<std::string> names;
    for (const Definition& definition : definitions()) names.emplace_back(definition.name);
    return names;
}

}  // namespace lc
