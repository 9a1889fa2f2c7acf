// /longevity: life expectancy of nations, and the ages at which scenarios change it.
#include <cmath>

#include "analysis/statistics/decomposition.hpp"
#include "analysis/statistics/life_table.hpp"
#include "runner/io/longevity_figures.hpp"
#include "runner/io/longevity_reader.hpp"
#include "tests/support/catch.hpp"
#include "tests/unit/runner/io/results_support.hpp"

namespace lc {
namespace {

constexpr std::size_t female = 0, male = 1;

/// "less poverty" halves the deaths of women aged 45 to 49 in Blackpool and takes a tenth off those
/// of men of 70 to 74 everywhere, more in replicate 1.
RunResults with_gain(int replicates) {
    RunResults results = small_results(replicates);
    for (int r = 0; r < replicates; ++r) {
        auto& women = results.tally(2, r, 3, 0).deaths_expected[female][10];
        women /= static_cast<std::uint64_t>(2 + r);
        for (int a = 0; a < 3; ++a) {
            auto& men = results.tally(2, r, 3, a).deaths_expected[male][15];
            men -= men / 10;
        }
    }
    return results;
}

double value(const ResultsFile& file, const std::string& name, const std::vector<hsize_t>& at) {
    const auto dataset = hdf5::open_dataset(file.handle(), "/longevity/" + name);
    return hdf5::read_box(dataset.get(), at, std::vector<hsize_t>(at.size(), 1)).front();
}

}  // namespace

TEST_CASE("gains of life expectancy by age add up to the gain in every place and replicate") {
    const TemporaryFolder folder;
    write_results(with_gain(2), folder / "out.h5");
    const ResultsFile file(folder / "out.h5");
    const std::vector<std::string> areas = longevity_area_names();
    CHECK(hdf5::read_strings(file.handle(), "/longevity/area") == areas);
    for (hsize_t r = 0; r < 2; ++r)
        for (hsize_t area = 0; area < areas.size(); ++area)
            for (hsize_t sex = 0; sex < 2; ++sex) {
                double sum = 0;
                for (hsize_t band = 0; band < band_count; ++band)
                    sum += value(file, "contribution", {2, r, 3, area, sex, band});
                const double gain = value(file, "life_expectancy", {2, r, 3, area, sex}) -
                                    value(file, "life_expectancy", {0, r, 3, area, sex});
                INFO(areas[area] << ", sex " << sex << ", replicate " << r);
                if (areas[area] == "Scotland" || areas[area] == "Northern Ireland")
                    CHECK(std::isnan(gain));  // nobody of the run lives there
                else
                    CHECK(std::abs(sum - gain) < 1e-12);
            }
    CHECK(value(file, "life_expectancy", {2, 0, 3, 0, female}) >
          value(file, "life_expectancy", {0, 0, 3, 0, female}) + 1e-3);
}

TEST_CASE("the gain lies at the ages at which deaths are put off and only where they are") {
    const TemporaryFolder folder;
    write_results(with_gain(2), folder / "out.h5");
    const ResultsFile file(folder / "out.h5");
    for (hsize_t band = 0; band < band_count; ++band) {
        INFO(band);
        const double women = value(file, "contribution", {2, 0, 3, 1, female, band});
        const double men = value(file, "contribution", {2, 0, 3, 2, male, band});
        CHECK((women > 1e-6) == (band == 10));
        CHECK((men > 1e-6) == (band == 15));
        CHECK(std::abs(value(file, "contribution", {2, 0, 3, 2, female, band})) < 1e-12);  // Wales
        CHECK(value(file, "contribution", {1, 1, 3, 0, male, band}) == 0);
        CHECK(value(file, "contribution", {2, 0, 2, 0, male, band}) == 0);  // not yet
    }
}

TEST_CASE("gains are summed by group of ages and over replicates") {
    const TemporaryFolder folder;
    write_results(with_gain(2), folder / "out.h5");
    const ResultsFile file(folder / "out.h5");
    const std::vector<ReadGain> gains = read_gains(file, 3);
    REQUIRE(gains.size() == 2);
    CHECK_FALSE(gains[0].any);
    CHECK(gains[1].any);
    const double first = value(file, "contribution", {2, 0, 3, 0, female, 10}),
                 second = value(file, "contribution", {2, 1, 3, 0, female, 10});
    CHECK(second > first);
    CHECK(gains[1].by_age[3][female].mean == Approx((first + second) / 2));  // 45-64
    CHECK(gains[1].all[female].mean == Approx((first + second) / 2));
    CHECK(gains[1].by_age[4][male].mean > 0);  // 65-79
    CHECK(std::abs(gains[1].by_age[5][male].mean) < 1e-12);
    CHECK(value(file, "contribution_summary", {0, 2, 3, 0, female, 10}) ==
          Approx((first + second) / 2));
}

}  // namespace lc
