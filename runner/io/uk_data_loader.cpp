#include "runner/io/uk_data_loader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "runner/io/uk_data_tables.hpp"

namespace lc {
namespace {

constexpr std::size_t authority_count = 361;

void load_predecessors(const std::filesystem::path& folder, UkData& data,
                       std::vector<Fault>& faults) {
    CsvTable table(folder, "authority/predecessors.csv",
                   {"old_code", "old_name", "new_code", "new_name", "change"}, faults);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        Predecessor predecessor{std::string(table.text(row, 0)), std::string(table.text(row, 1)),
                                std::string(table.text(row, 2)), std::string(table.text(row, 3))};
        if (data.find(predecessor.new_code) < 0) {
            table.fault(row, 2,
                        fmt::format("\"{}\" is not an authority of authorities.csv. A "
                                    "predecessor must lead to one.",
                                    predecessor.new_code));
            continue;
        }
        data.predecessors.push_back(std::move(predecessor));
    }
}

Authority read_authority(CsvTable& table, std::size_t row) {
    const std::vector<std::string> nations(nation_names.begin(), nation_names.end());
    Authority made;
    made.code = table.text(row, 0);
    made.name = table.text(row, 1);
    made.nation = static_cast<Nation>(std::max(table.choice(row, 2, nations), 0));
    made.region = table.text(row, 3);
    made.type = table.text(row, 4);
    made.combined_authority_code = table.text(row, 5);
    made.combined_authority_name = table.text(row, 6);
    made.latitude = table.number(row, 7, 49, 61).value_or(0);
    made.longitude = table.number(row, 8, -9, 2).value_or(0);
    made.hex_q = static_cast<int>(table.number(row, 9, -100, 100).value_or(0));
    made.hex_r = static_cast<int>(table.number(row, 10, -100, 100).value_or(0));
    const std::string_view initial = "EWSN";
    if (made.code.size() != 9 || made.code[0] != initial[static_cast<std::size_t>(made.nation)]) {
        table.fault(row, 0,
                    fmt::format("\"{}\" is not an authority code of {} (E, W, S or N and "
                                "eight digits). Check code and nation.",
                                made.code, nation_names[static_cast<std::size_t>(made.nation)]));
    }
    if (made.name.empty()) table.fault(row, 1, "is missing. Give the authority's name.");
    return made;
}

}  // namespace

void load_authorities(const std::filesystem::path& folder, UkData& data,
                      std::vector<Fault>& faults) {
    CsvTable table(folder, "authority/authorities.csv",
                   {"code", "name", "nation", "region", "type", "combined_authority_code",
                    "combined_authority_name", "latitude", "longitude", "hex_q", "hex_r"},
                   faults);
    std::set<std::string> seen;
    std::set<std::pair<int, int>> hexes;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        Authority made = read_authority(table, row);
        if (!seen.insert(made.code).second) {
            table.fault(
                row, 0,
                fmt::format("{} is here a second time. Keep one row an authority.", made.code));
            continue;
        }
        if (!hexes.insert({made.hex_q, made.hex_r}).second) {
            table.fault(row, 9,
                        fmt::format("hexagon {}, {} is taken by another authority. Give "
                                    "every authority its own.",
                                    made.hex_q, made.hex_r));
        }
        data.authorities.push_back(std::move(made));
    }
    std::sort(data.authorities.begin(), data.authorities.end(),
              [](const Authority& a, const Authority& b) { return a.code < b.code; });
    if (table.rows() > 0 && data.authorities.size() != authority_count) {
        table.fault(
            fmt::format("has {} authorities where the United Kingdom has {} (boundaries of "
                        "2023). Restore the missing rows.",
                        data.authorities.size(), authority_count));
    }
    load_predecessors(folder, data, faults);
}

namespace {

using Note = std::function<void(const char* file, std::string message)>;

void check_population(const UkData& data, const Note& note) {
    for (std::size_t sex = 0; sex < 2; ++sex) {
        for (std::size_t age = 0; age < 91; ++age) {
            double sum = 0;
            for (const Authority& authority : data.authorities) {
                sum += authority.population_2022[sex][age];
            }
            const double published = data.national.population_2022[sex][age];
            if (std::abs(sum - published) <= 0.5) continue;
            note("national/population.csv",
                 fmt::format("2022 {}, age {}: {} does not equal the sum of the authorities, {}. "
                             "Use the same edition in both tables.",
                             sex_names[sex], age, published, sum));
        }
    }
}

void check_life_expectancy(const Authority& authority, const Note& note) {
    for (std::size_t sex = 0; sex < 2; ++sex) {
        const double gap = authority.life_expectancy[sex][0] - authority.life_expectancy_birth[sex];
        if (std::abs(gap) <= 0.2) continue;
        note("authority/life_expectancy.csv",
             fmt::format("{} {}: at_birth and age_0 differ by {:.2f} years. Two editions of one "
                         "period differ by 0.11 at most.",
                         authority.code, sex_names[sex], gap));
    }
}

void check_rising(const Authority& authority, const std::array<double, 9>& percentiles,
                  const char* what, const Note& note) {
    double last = 0;
    for (const double value : percentiles) {
        if (value > 0 && value < last) {
            note("authority/pay.csv",
                 fmt::format("{}: the {} percentiles fall from {} to {}. Percentiles must rise.",
                             authority.code, what, last, value));
        }
        if (value > 0) last = value;
    }
}

double mean_claimant_rate(const UkData& data) {
    double claimants = 0, residents = 0;
    for (const Authority& authority : data.authorities)
        for (const auto& by_age : authority.population_2022)
            for (std::size_t age = 16; age < 65; ++age) {
                claimants += authority.claimant_rate * by_age[age];
                residents += by_age[age];
            }
    return claimants / residents;
}

}  // namespace

void check_across_tables(const std::filesystem::path& folder, const UkData& data,
                         std::vector<Fault>& faults) {
    const Note note = [&](const char* file, std::string message) {
        faults.push_back({(folder / file).generic_string(), 0, 0, "", std::move(message)});
    };
    check_population(data, note);
    for (const Authority& authority : data.authorities) {
        check_life_expectancy(authority, note);
        check_rising(authority, authority.annual_pay, "annual", note);
        check_rising(authority, authority.hourly_pay, "hourly", note);
    }
}

UkData load_uk_data(const std::filesystem::path& data_folder) {
    UkData data;
    std::vector<Fault> faults;
    load_authorities(data_folder, data, faults);
    // Without the authorities every other table would report every row.
    if (!faults.empty()) throw InputError(std::move(faults));
    load_authority_tables(data_folder, data, faults);
    load_national_tables(data_folder, data, faults);
    load_joint_tables(data_folder, data, faults);
    if (faults.empty()) check_across_tables(data_folder, data, faults);
    if (!faults.empty()) throw InputError(std::move(faults));
    data.national.claimant_rate = mean_claimant_rate(data);
    return data;
}

}  // namespace lc
