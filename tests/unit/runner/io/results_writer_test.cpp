// The writer, read back through HDF5's own interface.
#include "runner/io/results_writer.hpp"

#include <hdf5_hl.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "analysis/statistics/life_table.hpp"
#include "model/core/fixed_point.hpp"
#include "runner/io/results_quantities.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/unit/runner/io/results_support.hpp"

namespace lc {
namespace {

using hdf5::Handle;
using Size = std::vector<hsize_t>;

/// A written file, open for reading.
class Written {
  public:
    explicit Written(const RunResults& results) {
        write_results(results, folder_ / "out.h5");
        file_ = hdf5::open_file(folder_ / "out.h5");
    }
    hid_t get() const { return file_.get(); }
    std::vector<double> box(const std::string& path, const Size& start, const Size& count) const {
        return hdf5::read_box(hdf5::open_dataset(get(), path).get(), start, count);
    }
    double at(const std::string& path, const Size& place) const {
        return box(path, place, Size(place.size(), 1)).front();
    }
    std::string attribute(const std::string& path, const std::string& name) const {
        const Handle object(H5Oopen(get(), path.c_str(), H5P_DEFAULT), H5Oclose, "open " + path);
        return hdf5::read_string_attribute(object.get(), name);
    }

  private:
    TemporaryFolder folder_;
    Handle file_;
};

/// Name of the dimension scale attached at a position, without its group.
herr_t take_name(hid_t, unsigned, hid_t scale, void* client) {
    std::string name(static_cast<std::size_t>(H5Iget_name(scale, nullptr, 0)) + 1, '\0');
    H5Iget_name(scale, name.data(), name.size());
    name.pop_back();
    *static_cast<std::string*>(client) = name.substr(name.rfind('/') + 1);
    return 1;
}

std::vector<std::string> dimension_names(hid_t dataset) {
    std::vector<std::string> names(hdf5::size_of(dataset).size());
    for (unsigned d = 0; d < names.size(); ++d)
        H5DSiterate_scales(dataset, d, nullptr, take_name, &names[d]);
    return names;
}

}  // namespace

TEST_CASE("results have the promised axes with their labels") {
    const Written file(small_results(1));
    CHECK(hdf5::read_strings(file.get(), "scenario") ==
          std::vector<std::string>{"baseline", "nothing", "less poverty"});
    CHECK(hdf5::read_integers(file.get(), "year") == std::vector<int>{2022, 2023, 2024, 2025});
    CHECK(hdf5::read_strings(file.get(), "financial_year").back() == "2025-26");
    CHECK(hdf5::read_strings(file.get(), "authority") ==
          std::vector<std::string>{"E06000009", "E09000030", "W06000015"});
    CHECK(hdf5::read_strings(file.get(), "authority_name").back() == "Caerdydd – Cardiff");
    CHECK(hdf5::read_strings(file.get(), "nation") ==
          std::vector<std::string>{"England", "England", "Wales"});
    CHECK(hdf5::read_strings(file.get(), "region").front() == "North West");
    CHECK(hdf5::read_integers(file.get(), "age") == std::vector<int>{0, 65});
    CHECK(hdf5::read_integers(file.get(), "decile").back() == 10);
    CHECK(hdf5::read_strings(file.get(), "age_band")[1] == "1-4");
    CHECK(hdf5::read_strings(file.get(), "age_band").back() == "90+");
    CHECK(hdf5::read_strings(file.get(), "component").back() == "net");
    CHECK(hdf5::read_strings(file.get(), "health/nation").size() == 4);
}

TEST_CASE("every dataset carries its dimensions and says what it holds") {
    const Written file(small_results(1));
    std::set<std::string> seen;
    for (const Quantity& quantity : quantities()) {
        INFO(quantity.path);
        CHECK(seen.insert(quantity.path).second);
        for (const char* prefix : {"", "/summary", "/difference"}) {
            const std::string path = prefix + quantity.path;
            const Handle dataset = hdf5::open_dataset(file.get(), path);
            std::vector<std::string> names{"scenario", "replicate", "year"};
            if (*prefix != '\0') names = {"statistic", "scenario", "year"};
            if (quantity.level == Level::authority) names.emplace_back("authority");
            if (quantity.level == Level::nation) names.emplace_back("nation");
            for (const Dimension dimension : quantity.inner)
                names.emplace_back(dimension_name(dimension));
            CHECK(dimension_names(dataset.get()) == names);
            CHECK_FALSE(file.attribute(path, "units").empty());
            CHECK_FALSE(file.attribute(path, "long_name").empty());
            CHECK_FALSE(file.attribute(path, "description").empty());
            CHECK(std::isnan(hdf5::read_number_attribute(dataset.get(), "_FillValue")));
        }
    }
}

TEST_CASE("counts are of real persons and rates are exactly poor children by children") {
    const Written file(small_results(1));
    // Baseline, 2024, second authority, relative AHC: 200 children and 30 poor at scale 0.5.
    CHECK(file.at("/poverty/children", {0, 0, 2, 1, 0}) == 400);
    CHECK(file.at("/poverty/children", {0, 0, 2, 1, 5}) == 400);
    CHECK(file.at("/poverty/children_in_poverty", {0, 0, 2, 1, 0}) == 60);
    CHECK(file.at("/poverty/child_poverty_rate", {0, 0, 2, 1, 0}) == 30.0 / 200.0);
    CHECK(file.at("/poverty/poverty_gap_ahc", {0, 0, 2, 1}) == Approx(25));
    CHECK(file.at("/health/population", {0, 0, 0, 0, 1, 3}) == 860);
    CHECK(file.at("/work/employment_rate_16_64", {0, 0, 2, 0}) == 0.75);
    // The two English authorities together: 20 of 80 children of lone parents with one child.
    CHECK(file.at("/poverty/by_family", {0, 0, 2, 0, 0}) == 0.25);
    CHECK(file.at("/poverty/by_family_children", {0, 0, 2, 0, 0}) == 160);
    CHECK(std::isnan(file.at("/poverty/by_family", {0, 0, 2, 2, 0})));
    CHECK(std::isnan(file.at("/education/level_2_at_16", {0, 0, 2, 0})));
}

TEST_CASE("costs are in millions and net is their sum") {
    const Written file(small_results(1));
    // -£3 million and £1 million at scale 0.5.
    const auto tax = static_cast<hsize_t>(FiscalComponent::income_tax);
    const auto benefit = static_cast<hsize_t>(FiscalComponent::child_benefit);
    CHECK(file.at("/fiscal/cost", {0, 0, 2, 0, 0, tax}) == Approx(-6));
    CHECK(file.at("/fiscal/cost", {0, 0, 2, 0, 0, benefit}) == Approx(2));
    CHECK(file.at("/fiscal/cost", {0, 0, 2, 0, 0, fiscal_count}) == Approx(-4));
    CHECK(file.at("/fiscal/cost", {0, 0, 2, 0, 1, fiscal_count}) == 0);
    CHECK(file.at("/difference/fiscal/cost", {0, 2, 3, 0, 0, fiscal_count}) == Approx(1));
}

TEST_CASE("years before the base year hold population and health but neither poverty nor costs") {
    const Written file(small_results(1));
    for (const hsize_t year : {hsize_t{0}, hsize_t{1}}) {
        CHECK(std::isnan(file.at("/poverty/children", {0, 0, year, 0, 0})));
        CHECK(std::isnan(file.at("/fiscal/cost", {0, 0, year, 0, 0, 0})));
        CHECK(std::isfinite(file.at("/health/population", {0, 0, year, 0, 0, 0})));
        CHECK(std::isfinite(file.at("/health/life_expectancy", {0, 0, year, 0, 0, 0})));
        CHECK(file.at("/poverty/median_income", {0, 0, year, 0}) ==
              Approx(500 + 10 * static_cast<double>(year)));
    }
    // Nothing happens in the synthesised year.
    CHECK(std::isnan(file.at("/demography/births", {0, 0, 0, 0})));
    CHECK(file.at("/demography/births", {0, 0, 1, 0}) == 14);
}

TEST_CASE("lines and medians stand beside their measures") {
    const Written file(small_results(1));
    const std::vector<double> lines = file.box("/poverty/threshold", {0, 0, 2, 0}, {1, 1, 1, 6});
    const std::vector<double> medians =
        file.box("/poverty/median_income", {0, 0, 2, 0}, {1, 1, 1, 6});
    const std::vector<double> expected_lines{312, 372, 288, 348, 260, 312};
    const std::vector<double> expected_medians{520, 620, 480, 580, 520, 520};
    for (std::size_t m = 0; m < lines.size(); ++m) {
        CHECK(lines[m] == Approx(expected_lines[m]));
        CHECK(medians[m] == Approx(expected_medians[m]));
    }
}

TEST_CASE("life expectancy is the life table of expected deaths") {
    const RunResults results = small_results(1);
    const Written file(results);
    const Tally& tally = results.tally(0, 0, 2, 1);
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        std::array<double, band_count> persons{}, deaths{};
        for (std::size_t band = 0; band < band_count; ++band) {
            persons[band] = tally.population[sex][band];
            deaths[band] = from_fixed(tally.deaths_expected[sex][band]);
        }
        const LifeTable table = life_table(persons, deaths);
        CHECK(file.at("/health/life_expectancy", {0, 0, 2, 1, sex, 0}) ==
              Approx(table[0].life_expectancy));
        CHECK(file.at("/health/life_expectancy", {0, 0, 2, 1, sex, 1}) ==
              Approx(table[14].life_expectancy));
        // Half of everybody is in good health (of odd numbers a little less).
        CHECK(file.at("/health/healthy_life_expectancy", {0, 0, 2, 1, sex, 0}) ==
              Approx(table[0].life_expectancy / 2).epsilon(0.002));
    }
    const auto by_decile = [&](hsize_t decile) {
        return file.at("/health/life_expectancy_by_decile", {0, 0, 2, 0, 0, decile});
    };
    CHECK(by_decile(9) > by_decile(0) + 3);
    CHECK(file.at("/health/slope_index_of_inequality", {0, 0, 2, 0, 0}) ==
          Approx(by_decile(9) - by_decile(0)).epsilon(0.15));
    CHECK(std::isnan(file.at("/health/slope_index_of_inequality", {0, 0, 2, 2, 0})));
}

TEST_CASE("an age band without people takes the fallback rate and has no life table without one") {
    RunResults results = small_results(1);
    results.tally(0, 0, 2, 0).population[0][4] = 0;
    results.tally(0, 0, 2, 0).deaths_expected[0][4] = 0;
    const Size place{0, 0, 2, 0, 0, 0};
    CHECK(std::isnan(Written(results).at("/health/life_expectancy", place)));

    results.fallback_rates.resize(3);
    for (BySexBand<double>& rates : results.fallback_rates)
        for (auto& by_band : rates) by_band.fill(0.0002 * std::exp(0.35 * 4));
    const Written with(results);
    // The rate that stands in is that of the other authority's same band.
    CHECK(with.at("/health/life_expectancy", place) ==
          Approx(with.at("/health/life_expectancy", {0, 0, 2, 1, 0, 0})));
    CHECK(std::isfinite(with.at("/health/healthy_life_expectancy", place)));
}

TEST_CASE("a scenario that changes nothing differs from the baseline by exactly nothing") {
    const Written file(small_results(3));
    int figures = 0;
    for (const Quantity& quantity : quantities()) {
        INFO(quantity.path);
        const std::string path = "/difference" + quantity.path;
        Size count = hdf5::size_of(hdf5::open_dataset(file.get(), path).get());
        Size start(count.size(), 0);
        count[1] = 1;  // "nothing" is scenario 1
        if (quantity.path == "/poverty/threshold" || quantity.path == "/poverty/median_income")
            continue;  // their made-up lines carry the scenario's number
        start[1] = 1;
        bool zero = true;
        for (const double value : file.box(path, start, count)) {
            zero = zero && (std::isnan(value) || value == 0);
            figures += std::isnan(value) ? 0 : 1;
        }
        CHECK(zero);
    }
    CHECK(figures > 5000);
}

TEST_CASE("summaries and paired differences are over replicates") {
    const Written file(small_results(3));
    // Poor children of the first authority: 30, 32, 34 of 100 simulated.
    CHECK(file.at("/summary/poverty/child_poverty_rate", {0, 0, 3, 0, 0}) == Approx(0.32));
    CHECK(file.at("/summary/poverty/child_poverty_rate", {1, 0, 3, 0, 0}) == Approx(0.301));
    CHECK(file.at("/summary/poverty/child_poverty_rate", {2, 0, 3, 0, 0}) == Approx(0.339));
    // Always 10 fewer in the third scenario: no spread in the difference.
    for (hsize_t statistic = 0; statistic < 3; ++statistic)
        CHECK(file.at("/difference/poverty/child_poverty_rate", {statistic, 2, 3, 0, 0}) ==
              Approx(-0.1));
    CHECK(file.at("/difference/poverty/child_poverty_rate", {0, 2, 2, 0, 0}) == 0);
    CHECK(file.at("/difference/poverty/child_poverty_rate", {0, 0, 3, 0, 0}) == 0);
}

TEST_CASE("one replicate has a mean and no interval") {
    const Written file(small_results(1));
    CHECK(file.at("/summary/poverty/child_poverty_rate", {0, 0, 3, 0, 0}) == 0.30);
    CHECK(std::isnan(file.at("/summary/poverty/child_poverty_rate", {1, 0, 3, 0, 0})));
    CHECK(std::isnan(file.at("/difference/poverty/child_poverty_rate", {2, 2, 3, 0, 0})));
}

TEST_CASE("fit tables stand by authority or by rows of their own") {
    const Written file(small_results(1));
    CHECK(file.box("/fit/child_poverty/published", {0}, {3}) == std::vector<double>{0.2, 0.3, 0.4});
    CHECK(dimension_names(hdf5::open_dataset(file.get(), "/fit/child_poverty/published").get()) ==
          std::vector<std::string>{"authority"});
    CHECK(file.box("/fit/national/model", {0}, {2}) == std::vector<double>{520, 312});
    CHECK(hdf5::read_strings(file.get(), "/fit/national/figure").front() == "median");
    CHECK(file.attribute("/fit/national/model", "units") == "£/week");
}

TEST_CASE("provenance holds scenarios and configuration verbatim") {
    const Written file(small_results(1));
    CHECK(file.attribute("/provenance", "version") == "1.2.3");
    CHECK(file.attribute("/provenance", "household_income_factor") == "1.02");
    const Handle group(H5Gopen2(file.get(), "/provenance", H5P_DEFAULT), H5Gclose, "open");
    CHECK(hdf5::read_number_attribute(group.get(), "seed") == 42);
    CHECK(hdf5::read_number_attribute(group.get(), "scale") == 0.5);
    const Handle attribute(H5Aopen(group.get(), "scenario_json", H5P_DEFAULT), H5Aclose, "open");
    const Handle space(H5Aget_space(attribute.get()), H5Sclose, "look");
    CHECK(H5Sget_simple_extent_npoints(space.get()) == 3);
    CHECK(hdf5::has_attribute(group.get(), "config_sha256"));
}

TEST_CASE("writing that is stopped leaves what stood there and nothing beside it") {
    const testing::ScratchFolder folder;
    const std::filesystem::path path = folder / "out.h5";
    std::ofstream(path) << "before";
    int calls = 0;
    struct Stop {};
    const auto between = [&] {
        if (++calls == 5) throw Stop{};
    };
    CHECK_THROWS_AS(write_results(small_results(1), path, between), Stop);
    std::string left;
    std::ifstream(path) >> left;
    CHECK(left == "before");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

}  // namespace lc
