#include "tests/support/small_world.hpp"

#include "runner/io/uk_data_loader.hpp"
#include "runner/simulation/build_world.hpp"

namespace lc::testing {

const RunInputs& project_inputs() {
    static const RunInputs inputs = [] {
        const std::filesystem::path configs = std::filesystem::path(LC_TEST_ROOT) / "configs";
        RunInputs read;
        std::vector<Fault> faults;
        read.data = load_uk_data(configs / "data");
        read.economy = Economy::load(configs, faults);
        read.table = ParameterTable::load(configs, faults);
        if (!faults.empty()) throw InputError(std::move(faults));
        return read;
    }();
    return inputs;
}

Context SmallWorld::context() const {
    Context context;
    context.year = uk.year;
    context.scale = settings.scale;
    context.whole_country = false;
    context.uk = &uk;
    context.authority =
        &project_inputs().data.authorities[static_cast<std::size_t>(settings.authorities.front())];
    context.rates = &point.rates.front();
    context.sets = sets;
    return context;
}

SmallWorld small_world(const std::string& authority, double scale) {
    const RunInputs& inputs = project_inputs();
    SmallWorld small;
    small.settings.scale = scale;
    small.settings.whole_country = false;
    small.settings.authorities = {inputs.data.find(authority)};
    small.uk = inputs.economy.uk_year(start_year);
    small.sets = {inputs.table.at(start_year, inputs.economy)};
    const YearMedians medians{inputs.data.national.median_ahc * small.uk.earnings_index,
                              inputs.data.national.median_bhc * small.uk.earnings_index};
    set_thresholds(small.uk, medians, medians);
    ShardLoop loop(1);
    Progress progress(1, Progress::Style::none);
    small.point = build_world(inputs.data, small.settings, small.sets.front(), small.uk,
                              Draws(1, 0), loop, progress);
    return small;
}

}  // namespace lc::testing
