// The group /appraisal of a results file.
#include <array>
#include <cstddef>

#include "runner/io/appraisal_figures.hpp"
#include "runner/io/results_own_group.hpp"
#include "runner/io/results_writer.hpp"

namespace lc {
namespace {

const std::string folder = "/appraisal";

struct Figures {
    std::vector<double> by_year;        ///< [scenario][replicate][year][bearer]
    std::vector<double> present_value;  ///< [scenario][replicate][bearer]
    std::vector<double> totals;         ///< [scenario][replicate][total]
    std::vector<double> cost_per;       ///< [scenario][gain][limit]
    std::array<std::vector<std::string>, gain_names.size()> caveats;  ///< by gain, then scenario
};

void add_ratios(const std::vector<AppraisalFigures>& replicates, Figures& all) {
    for (std::size_t g = 0; g < gain_names.size(); ++g) {
        const CostPerGain ratio = cost_per_gain_of(replicates, g);
        all.cost_per.insert(all.cost_per.end(),
                            {ratio.ratio.mean, ratio.ratio.lower, ratio.ratio.upper});
        all.caveats[g].emplace_back(caveat_name(ratio.caveat));
    }
}

Figures figures_of(const RunResults& results) {
    Figures all;
    for (int s = 0; s < static_cast<int>(results.scenarios.size()); ++s) {
        std::vector<AppraisalFigures> replicates;
        for (int r = 0; r < results.replicates; ++r) {
            replicates.push_back(appraisal_figures(results, s, r));
            const AppraisalFigures& one = replicates.back();
            for (const auto& year : one.by_year)
                all.by_year.insert(all.by_year.end(), year.begin(), year.end());
            all.present_value.insert(all.present_value.end(), one.present_value.begin(),
                                     one.present_value.end());
            all.totals.insert(all.totals.end(), one.totals.begin(), one.totals.end());
        }
        add_ratios(replicates, all);
    }
    return all;
}

std::vector<double> factors_of(const RunResults& results) {
    std::vector<double> factors;
    for (const int year : results.years)
        for (const DiscountRates& rates : {results.discounting.money, results.discounting.health})
            factors.push_back(discount_factor(year - base_year, rates));
    return factors;
}

template <class List>
std::vector<std::string> names_in(const List& list) {
    return {list.begin(), list.end()};
}

void write_ratios(OwnGroup& group, hid_t handle, const Figures& all) {
    hdf5::Handle gain = group.scale("gain", names_in(gain_names), "What the cost is divided by");
    hdf5::Handle limit =
        group.scale("limit", {"mean", "lower", "upper"}, "Estimate and 95% interval");
    group.values("cost_per_gain", "£, 2024-25 prices", "Net public cost for each unit of gain",
                 "Present value of net public cost by discounted gain. NaN where the gain is not "
                 "above zero or its 95% interval holds zero: attributes caveat_... of the group by "
                 "scenario.",
                 {Dimension::scenario}, {&gain, &limit}, all.cost_per);
    for (std::size_t g = 0; g < gain_names.size(); ++g)
        hdf5::write_attribute(handle, "caveat_" + std::string(gain_names[g]), all.caveats[g]);
    gain.close("write /appraisal/gain");
    limit.close("write /appraisal/limit");
}

}  // namespace

void ResultsWriter::write_appraisal() {
    hdf5::Handle handle = hdf5::create_group(file_.get(), folder);
    hdf5::write_attribute(
        handle.get(), "description",
        std::string("Costs and gains over the years of the run: scenario less baseline, all "
                    "authorities together, 2024-25 prices, discounted to 2024-25."));
    OwnGroup group(handle.get(), folder, *scales_);
    const Figures all = figures_of(results_);
    hdf5::Handle bearer = group.scale("bearer", names_in(bearer_names), "Who bears the cost");
    hdf5::Handle kind = group.scale("discounting", {"money", "health"}, "Rate of discount");
    std::vector<std::string> names, units;
    for (const AppraisalTotal& total : appraisal_totals) {
        names.emplace_back(total.name);
        units.emplace_back(total.units);
    }
    hdf5::Handle total = group.scale("total", names, "Sum over the years of the run");
    group.labels("total_units", units, total, "Unit of the sum");
    const std::vector<Dimension> by_replicate{Dimension::scenario, Dimension::replicate};
    group.values("cost_by_year", "£ million a year, 2024-25 prices", "Cost by year",
                 "Not discounted; public is the sum of the three payers of public accounts.",
                 {Dimension::scenario, Dimension::replicate, Dimension::year}, {&bearer},
                 all.by_year);
    group.values("present_value", "£ million, 2024-25 prices", "Present value of cost",
                 "Costs of all years after 2024-25 at the rates of discount of money.",
                 by_replicate, {&bearer}, all.present_value);
    group.values("totals", "total_units", "Sums over the years of the run",
                 "Gross costs and returns are the lines of public accounts whose present value "
                 "rises or falls; life-years those of deaths put off within the run, at the "
                 "baseline's remaining life expectancy.",
                 by_replicate, {&total}, all.totals);
    const std::size_t scenarios = results_.scenarios.size(),
                      replicates = static_cast<std::size_t>(results_.replicates);
    const std::vector<Dimension> by_statistic{Dimension::statistic, Dimension::scenario};
    group.values("present_value_summary", "£ million, 2024-25 prices",
                 "Present value of cost: mean and interval", "Over replicates.", by_statistic,
                 {&bearer}, over_replicates(all.present_value, scenarios, replicates));
    group.values("totals_summary", "total_units",
                 "Sums over the years of the run: mean and interval", "Over replicates.",
                 by_statistic, {&total}, over_replicates(all.totals, scenarios, replicates));
    group.values("discount_factor", "1", "Present value of 1 in a year",
                 "Green Book: declining long-term rates.", {Dimension::year}, {&kind},
                 factors_of(results_));
    write_ratios(group, handle.get(), all);
    bearer.close("write /appraisal/bearer");
    kind.close("write /appraisal/discounting");
    total.close("write /appraisal/total");
    handle.close("write /appraisal");
}

}  // namespace lc
