#include "runner/io/appraisal_figures.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "analysis/statistics/life_table.hpp"
#include "model/core/fixed_point.hpp"

namespace lc {
namespace {

using Bearers = std::array<double, bearer_names.size()>;

Tally sum(const RunResults& results, int scenario, int replicate, int year) {
    Tally all;
    for (int a = 0; a < static_cast<int>(results.authorities.size()); ++a)
        all += results.tally(scenario, replicate, year, a);
    return all;
}

/// £ million in 2024-25 prices for pence of a simulated population.
class Prices {
  public:
    Prices(const UkYearRecord& uk, double scale)
        : millions_(1 / (scale * uk.uk.price_index * 1e6)) {}
    double operator()(std::int64_t pence) const { return from_pence(pence) * millions_; }

  private:
    double millions_;
};

using Lines = std::array<std::array<double, fiscal_count>, payer_count>;

/// Lines of public accounts and who bears what, scenario less baseline, in one year.
struct YearCost {
    Lines lines{};
    Bearers bearers{};
};

YearCost year_cost(const Tally& scenario, const Prices& prices, const Tally& baseline,
                   const Prices& baseline_prices) {
    YearCost cost;
    const auto more = [&](std::int64_t here, std::int64_t there) {
        return prices(here) - baseline_prices(there);
    };
    for (std::size_t p = 0; p < payer_count; ++p) {
        for (std::size_t c = 0; c < fiscal_count; ++c) {
            cost.lines[p][c] = more(scenario.fiscal_pence[p][c], baseline.fiscal_pence[p][c]);
            cost.bearers[p] += cost.lines[p][c];
        }
        cost.bearers[public_bearer] += cost.bearers[p];
    }
    cost.bearers[public_bearer + 1] =
        more(scenario.employer_cost_pence, baseline.employer_cost_pence);
    cost.bearers[public_bearer + 2] =
        more(scenario.landlord_cost_pence, baseline.landlord_cost_pence);
    return cost;
}

/// Deaths put off in one year, each with the years that it is put off by.
template <class Add>
void each_gain(const Tally& scenario, const Tally& baseline, double scale, const Add& add) {
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        std::array<double, band_count> persons{}, deaths{}, averted{};
        for (std::size_t b = 0; b < band_count; ++b) {
            persons[b] = baseline.population[sex][b];
            deaths[b] = from_fixed(baseline.deaths_expected[sex][b]);
            const double now = scenario.population[sex][b];
            if (persons[b] > 0 && now > 0)
                averted[b] = persons[b] * (deaths[b] / persons[b] -
                                           from_fixed(scenario.deaths_expected[sex][b]) / now);
        }
        const LifeTable table = life_table(persons, deaths);
        for (std::size_t b = 0; b < band_count; ++b) {
            const double left = table[b].life_expectancy,
                         after = b + 1 < band_count ? table[b + 1].life_expectancy : left;
            if (averted[b] != 0 && !std::isnan(left)) add(averted[b] / scale, (left + after) / 2);
        }
    }
}

}  // namespace

AppraisalFigures appraisal_figures(const RunResults& results, int scenario, int replicate) {
    AppraisalFigures figures;
    const DiscountRates &money = results.discounting.money, &health = results.discounting.health;
    auto& totals = figures.totals;
    const auto total = [&](Total which) -> double& {
        return totals[static_cast<std::size_t>(which)];
    };
    Lines lines{};
    for (int y = 0; y < static_cast<int>(results.years.size()); ++y) {
        figures.by_year.emplace_back();
        const int ahead = results.years[static_cast<std::size_t>(y)] - base_year;
        if (ahead <= 0) continue;
        const double factor = discount_factor(ahead, money);
        const Tally here = sum(results, scenario, replicate, y),
                    there = sum(results, 0, replicate, y);
        const YearCost cost =
            year_cost(here, Prices(results.uk_year(scenario, replicate, y), results.scale), there,
                      Prices(results.uk_year(0, replicate, y), results.scale));
        figures.by_year.back() = cost.bearers;
        for (std::size_t b = 0; b < cost.bearers.size(); ++b)
            figures.present_value[b] += factor * cost.bearers[b];
        for (std::size_t p = 0; p < payer_count; ++p)
            for (std::size_t c = 0; c < fiscal_count; ++c) lines[p][c] += factor * cost.lines[p][c];
        const double fewer = (static_cast<double>(there.children_in_poverty[0]) -
                              static_cast<double>(here.children_in_poverty[0])) /
                             results.scale;
        total(Total::child_years) += fewer;
        total(Total::child_years_discounted) += factor * fewer;
        each_gain(here, there, results.scale, [&](double deaths, double years) {
            total(Total::life_years) += deaths * years;
            total(Total::life_years_discounted) +=
                deaths * discounted_life_years(years, ahead, health);
        });
    }
    for (const auto& payer : lines)
        for (const double line : payer) {
            total(Total::gross_cost) += std::max(0.0, line);
            total(Total::returns) += std::max(0.0, -line);
        }
    total(Total::net_cost) = figures.present_value[public_bearer];
    return figures;
}

CostPerGain cost_per_gain_of(const std::vector<AppraisalFigures>& replicates, std::size_t gain) {
    std::vector<double> cost, gains;
    for (const AppraisalFigures& one : replicates) {
        cost.push_back(1e6 * one.totals[static_cast<std::size_t>(Total::net_cost)]);
        gains.push_back(one.totals[static_cast<std::size_t>(gain_totals[gain])]);
    }
    return cost_per_gain(cost, gains);
}

std::string_view caveat_name(RatioCaveat caveat) {
    constexpr std::array<std::string_view, 4> names{"none", "one_replicate",
                                                    "not_distinguishable_from_zero", "no_gain"};
    return names[static_cast<std::size_t>(caveat)];
}

}  // namespace lc
