// The group /longevity of a results file.
#include "runner/io/longevity_figures.hpp"
#include "runner/io/results_own_group.hpp"
#include "runner/io/results_writer.hpp"

namespace lc {

void ResultsWriter::write_longevity() {
    const std::string folder = "/longevity";
    hdf5::Handle handle = hdf5::create_group(file_.get(), folder);
    hdf5::write_attribute(
        handle.get(), "description",
        std::string("Life expectancy at birth of the run and its nations, and the ages at which "
                    "scenarios change it. Modelled."));
    OwnGroup group(handle.get(), folder, *scales_);
    hdf5::Handle area =
        group.scale("area", longevity_area_names(), "All authorities of the run, and its nations");
    const hdf5::Handle &sex = scales_->scale(Dimension::sex),
                       &band = scales_->scale(Dimension::age_band);
    const std::vector<Dimension> run{Dimension::scenario, Dimension::replicate, Dimension::year},
        summary{Dimension::statistic, Dimension::scenario, Dimension::year};
    const LongevityFigures figures = longevity_figures(results_, nations_);
    const std::size_t scenarios = results_.scenarios.size(),
                      replicates = static_cast<std::size_t>(results_.replicates);
    const char* words =
        "Period life expectancy from summed expected deaths and population. NaN where nobody of an "
        "age is simulated.";
    group.values("life_expectancy", "years", "Life expectancy at birth", words, run, {&area, &sex},
                 figures.life_expectancy);
    const char* by_age =
        "Arriaga's decomposition of the difference from the baseline by age band, direct and "
        "indirect effects together: the bands add up to the difference of life_expectancy.";
    group.values("contribution", "years", "Gain of life expectancy by age", by_age, run,
                 {&area, &sex, &band}, figures.contribution);
    group.values("contribution_summary", "years",
                 "Gain of life expectancy by age: mean and interval", by_age, summary,
                 {&area, &sex, &band},
                 over_replicates(figures.contribution, scenarios, replicates));
    area.close("write /longevity/area");
    handle.close("write /longevity");
}

}  // namespace lc
