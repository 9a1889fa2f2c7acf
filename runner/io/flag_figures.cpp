#include "runner/io/flag_figures.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/core/fixed_point.hpp"
#include "runner/io/authority_inputs.hpp"
#include "runner/io/results_layout.hpp"
#include "runner/io/uncertainty_figures.hpp"

namespace lc {
namespace {

constexpr std::size_t outcomes = headline_outcomes.size();
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

std::size_t at(int index) { return static_cast<std::size_t>(index); }

template <class Code>
void put(FlagFigures::Codes& codes, std::size_t index, Code code) {
    codes[index] = static_cast<std::int8_t>(code);
}

/// Tallies of one place in one year, by replicate.
using Replicates = std::vector<const Tally*>;

template <class Count>
double mean_of(const Replicates& tallies, Count count) {
    double sum = 0;
    for (const Tally* tally : tallies) sum += static_cast<double>(count(*tally));
    return sum / static_cast<double>(tallies.size());
}

SupportFlag poverty_of(const Replicates& tallies, const FlagRules& rules) {
    return support_of_rate(
        mean_of(tallies, [](const Tally& t) { return t.children; }),
        mean_of(tallies, [](const Tally& t) { return t.children_in_poverty[0]; }), rules);
}

template <auto Children, auto Poor, std::size_t N>
void put_breakdown(FlagFigures::Codes& codes, std::size_t place, const Replicates& tallies,
                   const FlagRules& rules) {
    for (std::size_t k = 0; k < N; ++k)
        put(codes, place * N + k,
            support_of_rate(mean_of(tallies, [=](const Tally& t) { return (t.*Children)[k]; }),
                            mean_of(tallies, [=](const Tally& t) { return (t.*Poor)[k]; }), rules));
}

SupportFlag life_expectancy_of(const Replicates& tallies, std::size_t sex, double scale,
                               const FlagRules& rules) {
    double persons = 0, deaths = 0;
    bool empty = false;
    for (std::size_t band = 0; band < band_count; ++band) {
        persons += mean_of(tallies, [=](const Tally& t) { return t.population[sex][band]; });
        deaths += mean_of(tallies,
                          [=](const Tally& t) { return from_fixed(t.deaths_expected[sex][band]); });
        for (const Tally* tally : tallies) empty |= tally->population[sex][band] == 0;
    }
    return support_of_life_expectancy(persons / scale, deaths, empty, rules);
}

/// Works through the places of a run, year by year.
class Flagger {
  public:
    Flagger(const RunResults& results, const std::vector<Tally>& nations, FlagFigures& figures)
        : results_(results), nations_(nations), figures_(figures) {
        const std::size_t years = results.scenarios.size() * results.years.size();
        const std::size_t places = years * results.authorities.size();
        const auto none = [](FlagFigures::Codes& codes, std::size_t size) {
            codes.assign(size, -1);
        };
        none(figures.child_poverty, places);
        none(figures.child_poverty_of_run, years);
        none(figures.by_family, places * family_type_count);
        none(figures.by_tenure, places * tenure_count);
        none(figures.by_decile, places * 10);
        none(figures.life_expectancy, places * sex_count);
        none(figures.life_expectancy_of_run, years * sex_count);
        none(figures.effect, places * outcomes);
        none(figures.effect_of_run, years * outcomes);
    }

    void year(int y) {
        for (int a = 0; a < static_cast<int>(results_.authorities.size()); ++a) authority(y, a);
        whole_run(y);
    }

  private:
    std::size_t line(int scenario, int year) const {
        return at(scenario) * results_.years.size() + at(year);
    }
    bool given(int year) const { return results_.years[at(year)] >= base_year; }

    void authority(int y, int a) {
        const auto tally = [&](int s, int r) { return &results_.tally(s, r, y, a); };
        const auto place = [&](int s) { return line(s, y) * results_.authorities.size() + at(a); };
        const BySexBand<double>* fallback =
            at(a) < results_.fallback_rates.size() ? &results_.fallback_rates[at(a)] : nullptr;
        supports(y, tally, place, figures_.child_poverty, figures_.life_expectancy);
        effects(y, tally, place, fallback, figures_.effect);
        if (!given(y)) return;
        for (int s = 0; s < static_cast<int>(results_.scenarios.size()); ++s) {
            const Replicates all = replicates(tally, s);
            put_breakdown<&Tally::children_by_family, &Tally::children_in_poverty_by_family,
                          family_type_count>(figures_.by_family, place(s), all, rules());
            put_breakdown<&Tally::children_by_tenure, &Tally::children_in_poverty_by_tenure,
                          tenure_count>(figures_.by_tenure, place(s), all, rules());
            put_breakdown<&Tally::children_by_decile, &Tally::children_in_poverty_by_decile, 10>(
                figures_.by_decile, place(s), all, rules());
        }
    }

    void whole_run(int y) {
        const std::size_t count = results_.scenarios.size() * at(results_.replicates);
        std::vector<Tally> sums(count);
        const auto sum = [&](int s, int r) -> Tally& {
            return sums[at(s) * at(results_.replicates) + at(r)];
        };
        for (int s = 0; s < static_cast<int>(results_.scenarios.size()); ++s)
            for (int r = 0; r < results_.replicates; ++r) {
                const auto record =
                    static_cast<std::size_t>(&results_.uk_year(s, r, y) - results_.uk.data());
                for (std::size_t n = 0; n < nation_count; ++n)
                    sum(s, r) += nations_[record * nation_count + n];
            }
        const auto tally = [&](int s, int r) { return &sum(s, r); };
        const auto place = [&](int s) { return line(s, y); };
        supports(y, tally, place, figures_.child_poverty_of_run, figures_.life_expectancy_of_run);
        effects(y, tally, place, nullptr, figures_.effect_of_run);
    }

    template <class TallyOf>
    Replicates replicates(const TallyOf& tally, int scenario) const {
        Replicates all;
        for (int r = 0; r < results_.replicates; ++r) all.push_back(tally(scenario, r));
        return all;
    }

    template <class TallyOf, class PlaceOf>
    void supports(int y, const TallyOf& tally, const PlaceOf& place, FlagFigures::Codes& poverty,
                  FlagFigures::Codes& life_expectancy) {
        for (int s = 0; s < static_cast<int>(results_.scenarios.size()); ++s) {
            const Replicates all = replicates(tally, s);
            if (given(y)) put(poverty, place(s), poverty_of(all, rules()));
            for (std::size_t sex = 0; sex < sex_count; ++sex)
                put(life_expectancy, place(s) * sex_count + sex,
                    life_expectancy_of(all, sex, results_.scale, rules()));
        }
    }

    template <class TallyOf, class PlaceOf>
    void effects(int y, const TallyOf& tally, const PlaceOf& place,
                 const BySexBand<double>* fallback, FlagFigures::Codes& codes) {
        if (!given(y)) return;
        const auto levels = [&](int s, int r) {
            return headline_levels(*tally(s, r), results_.uk_year(s, r, y), results_.scale,
                                   fallback);
        };
        std::vector<OutcomeValues> baseline;
        for (int r = 0; r < results_.replicates; ++r) baseline.push_back(levels(0, r));
        for (int s = 0; s < static_cast<int>(results_.scenarios.size()); ++s) {
            std::array<std::vector<double>, outcomes> differences;
            double moved = 0;
            for (int r = 0; r < results_.replicates; ++r) {
                const OutcomeValues here = s == 0 ? baseline[at(r)] : levels(s, r);
                for (std::size_t o = 0; o < outcomes; ++o)
                    differences[o].push_back(here[o] - baseline[at(r)][o]);
                moved += std::abs(differences[1].back()) * results_.scale / results_.replicates;
            }
            for (std::size_t o = 0; o < outcomes; ++o)
                put(codes, place(s) * outcomes + o,
                    effect_of(differences[o], o < 2 ? moved : unknown, rules()));
        }
    }

    const FlagRules& rules() const { return results_.flag_rules; }

    const RunResults& results_;
    const std::vector<Tally>& nations_;
    FlagFigures& figures_;
};

/// A column of a fit table by authority; nothing when the run has none.
const std::vector<double>* fitted(const RunResults& results, const char* table,
                                  const char* column) {
    for (const FitTable& of : results.fit)
        if (of.name == table && of.row_name.empty())
            for (const FitColumn& figures : of.columns)
                if (figures.name == column) return &figures.values;
    return nullptr;
}

void add_calibration(const RunResults& results, FlagFigures& figures) {
    const auto *target = fitted(results, "child_poverty_ahc", "target"),
               *simulated = fitted(results, "child_poverty_ahc", "simulated");
    const auto base = std::find(results.years.begin(), results.years.end(), base_year);
    const FlagRules& rules = results.flag_rules;
    for (std::size_t a = 0; a < results.authorities.size(); ++a) {
        const Authority& of = results.data->authorities[at(results.authorities[a])];
        CalibrationFlag poverty = CalibrationFlag::not_given;
        std::array<CalibrationFlag, sex_count> years{CalibrationFlag::not_given,
                                                     CalibrationFlag::not_given};
        if (target != nullptr && simulated != nullptr && base != results.years.end()) {
            const int y = static_cast<int>(base - results.years.begin());
            const Tally& tally = results.tally(0, 0, y, static_cast<int>(a));
            // No rate of so many children comes nearer than half a child.
            const double half = 0.5 / std::max(1.0, static_cast<double>(tally.children));
            poverty = calibration_of((*simulated)[a], (*target)[a],
                                     std::max(rules.poverty_tolerance, half));
            const BySexBand<double>* fallback =
                a < results.fallback_rates.size() ? &results.fallback_rates[a] : nullptr;
            const OutcomeValues levels =
                headline_levels(tally, results.uk_year(0, 0, y), results.scale, fallback);
            for (std::size_t sex = 0; sex < sex_count; ++sex)
                years[sex] = of.life_expectancy_published
                                 ? calibration_of(levels[2 + sex], of.life_expectancy_birth[sex],
                                                  rules.life_expectancy_tolerance)
                                 : CalibrationFlag::other_place;
        }
        figures.poverty_calibration.push_back(static_cast<std::int8_t>(poverty));
        for (const CalibrationFlag one : years)
            figures.life_expectancy_calibration.push_back(static_cast<std::int8_t>(one));
    }
}

void add_inputs(const RunResults& results, FlagFigures& figures) {
    const std::vector<AuthorityInput> inputs = authority_inputs();
    for (const int authority : results.authorities)
        for (const AuthorityInput& input : inputs)
            figures.inputs.push_back(static_cast<std::int8_t>(
                input.status_of(results.data->authorities[at(authority)])));
}

}  // namespace

FlagFigures flag_figures(const RunResults& results, const std::vector<Tally>& nations) {
    FlagFigures figures;
    Flagger flagger(results, nations, figures);
    for (int y = 0; y < static_cast<int>(results.years.size()); ++y) flagger.year(y);
    add_calibration(results, figures);
    add_inputs(results, figures);
    return figures;
}

}  // namespace lc
