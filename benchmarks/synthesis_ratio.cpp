// Figures of the synthesised population over replicates, beside those of as many households drawn
// at random from a population of full size.
#include <array>
#include <cstddef>

#include "benchmarks/ratio_table.hpp"
#include "model/population/bedroom_standard.hpp"
#include "runner/simulation/build_world.hpp"
#include "tests/support/small_world.hpp"

namespace lc::ratios {
namespace {

/// What a household adds to the figures compared.
constexpr std::array<const char*, 8> names{"persons",
                                           "children under 16",
                                           "residents of 65 and over",
                                           "residents with degrees or the like",
                                           "employees and self-employed",
                                           "households in social homes",
                                           "households of one person",
                                           "households short of a bedroom"};
using Counts = std::array<double, names.size()>;

Counts counts_of(const Shard& shard, std::size_t h) {
    Counts counts{};
    const std::size_t first = shard.first_person[h], last = shard.first_person[h + 1];
    for (std::size_t p = first; p < last; ++p) {
        const Persons& persons = shard.persons;
        counts[1] += persons.age[p] < 16;
        counts[2] += persons.age[p] >= 65;
        counts[3] +=
            persons.age[p] >= 16 && persons.qualification[p] == Qualification::level_4_plus;
        counts[4] += persons.age[p] >= 16 && works(persons.activity[p]);
    }
    counts[0] = static_cast<double>(last - first);
    counts[5] = shard.households.tenure[h] == Tenure::social_rent;
    counts[6] = last - first == 1;
    counts[7] = bedrooms_needed(shard, h) > shard.households.bedrooms[h];
    return counts;
}

Shard synthesised(const char* code, double scale, std::uint32_t replicate) {
    const RunInputs& inputs = testing::project_inputs();
    RunSettings settings;
    settings.scale = scale;
    settings.whole_country = false;
    settings.authorities = {inputs.data.find(code)};
    ShardLoop loop(2);
    Progress progress(1, Progress::Style::none);
    StartingPoint point =
        build_world(inputs.data, settings, inputs.table.at(start_year, inputs.economy),
                    inputs.economy.uk_year(start_year), Draws(1, replicate), loop, progress);
    return std::move(point.world.shards.front());
}

/// Mean of households' counts, and their variance between households.
struct Moments {
    Counts mean{}, variance{};
};
Moments moments(const Shard& shard) {
    Moments all;
    const auto n = static_cast<double>(shard.household_count());
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const Counts counts = counts_of(shard, h);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            all.mean[i] += counts[i] / n;
            all.variance[i] += counts[i] * counts[i] / n;
        }
    }
    for (std::size_t i = 0; i < names.size(); ++i) all.variance[i] -= all.mean[i] * all.mean[i];
    return all;
}

}  // namespace

void synthesis(int replicates, double scale) {
    // Kinds of place: inner London, Welsh capital, seaside town, Scottish city, shire, Irish
    // district.
    const std::array<const char*, 6> places{"E09000030", "W06000015", "E06000009",
                                            "S12000049", "E07000098", "N09000009"};
    std::array<std::vector<Values>, names.size()> by_replicate;  // [figure][place][replicate]
    std::array<double, names.size()> random{};                   // variance, mean over places
    for (const char* place : places) {
        const Moments whole = moments(synthesised(place, 1, 1'000'000));
        std::array<Values, names.size()> of_place;
        double households = 0;
        for (int r = 0; r < replicates; ++r) {
            const Shard shard = synthesised(place, scale, static_cast<std::uint32_t>(r));
            households += static_cast<double>(shard.household_count()) / replicates;
            const Moments sample = moments(shard);
            for (std::size_t i = 0; i < names.size(); ++i) of_place[i].push_back(sample.mean[i]);
        }
        for (std::size_t i = 0; i < names.size(); ++i) {
            by_replicate[i].push_back(of_place[i]);
            random[i] += whole.variance[i] / households / static_cast<double>(places.size());
        }
    }
    print_head("Synthesised population: figure for each household, six authorities",
               "simple random", "quota");
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto quota = [&](std::size_t without) {
            double sum = 0;
            for (const Values& of_place : by_replicate[i]) sum += variance(of_place, without);
            return sum / static_cast<double>(places.size());
        };
        const Ratio ratio =
            jackknife(static_cast<std::size_t>(replicates),
                      [&](std::size_t without) { return random[i] / quota(without); });
        print_row(names[i], random[i], quota(std::string::npos), ratio);
    }
}

}  // namespace lc::ratios
