// The tables of configs/data/national and configs/data/joint.
#include <fmt/format.h>

#include <cmath>
#include <map>
#include <numeric>

#include "runner/io/uk_data_tables.hpp"

namespace lc {
namespace {

const std::vector<std::string> sexes{"female", "male"};

std::vector<std::string> joined(std::vector<std::string> first,
                                const std::vector<std::string>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/// Notes the key of a row and tells whether it is new; a fault when it is there already.
class Keys {
  public:
    explicit Keys(CsvTable& table) : table_(table) {}
    bool add(std::size_t row, const std::string& key) {
        if (++seen_[key] == 1) return true;
        table_.fault(row, 0, fmt::format("{} is here a second time. Keep one row.", key));
        return false;
    }
    void expect(std::size_t count, const char* what) {
        if (table_.rows() == 0 || seen_.size() == count) return;
        table_.fault(fmt::format("has {} rows where {} are needed ({}). Restore the table.",
                                 seen_.size(), count, what));
    }

  private:
    CsvTable& table_;
    std::map<std::string, int> seen_;
};

template <std::size_t N>
bool scale_to_one(CsvTable& table, std::size_t row, std::array<double, N>& shares) {
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (std::abs(sum - 1) > share_tolerance) {
        table.fault(row, 1,
                    fmt::format("the shares of the row sum to {:.5f} (they must sum to 1 "
                                "within {}). Mend the shares.",
                                sum, share_tolerance));
        return false;
    }
    for (double& share : shares) share /= sum;
    return true;
}

void load_population(const std::filesystem::path& folder, National& national,
                     std::vector<Fault>& faults) {
    CsvTable table(folder, "national/population.csv",
                   joined({"year", "sex"}, numbered("age_", 0, 91)), faults);
    Keys keys(table);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const int year = table.choice(row, 0, {"2022", "2023"});
        const int sex = table.choice(row, 1, sexes);
        if (year < 0 || sex < 0) continue;
        if (!keys.add(row, fmt::format("{} {}", table.text(row, 0), table.text(row, 1)))) continue;
        auto& into = year == 0 ? national.population_2022 : national.population_2023;
        read_numbers(table, row, 2, 0, 2e6, into[static_cast<std::size_t>(sex)]);
    }
    keys.expect(4, "2022 and 2023, female and male");
}

void load_fertility(const std::filesystem::path& folder, National& national,
                    std::vector<Fault>& faults) {
    CsvTable table(folder, "national/fertility.csv",
                   joined({"age", "births_per_woman"},
                          {"parity_0", "parity_1", "parity_2", "parity_3", "parity_4_plus"}),
                   faults);
    Keys keys(table);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto age = table.number(row, 0, 10, 63);
        const auto rate = table.number(row, 1, 0, 0.5);
        std::array<double, 5> by_parity{};
        if (!age || !rate || !read_numbers(table, row, 2, 0, 1, by_parity)) continue;
        if (!keys.add(row, std::string(table.text(row, 0)))) continue;
        national.fertility[static_cast<std::size_t>(*age)] = *rate;
        national.fertility_by_parity[static_cast<std::size_t>(*age)] = by_parity;
    }
    keys.expect(32, "ages 14 to 45");
}

void load_mortality(const std::filesystem::path& folder, National& national,
                    std::vector<Fault>& faults) {
    CsvTable table(folder, "national/mortality.csv",
                   joined({"sex"}, numbered("age_", 0, age_count)), faults);
    Keys keys(table);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const int sex = table.choice(row, 0, sexes);
        if (sex < 0 || !keys.add(row, sexes[static_cast<std::size_t>(sex)])) continue;
        read_numbers(table, row, 1, 1e-6, 2,
                     national.mortality_rate[static_cast<std::size_t>(sex)]);
    }
    keys.expect(2, "female and male");
}

void load_mortality_by_decile(const std::filesystem::path& folder, National& national,
                              std::vector<Fault>& faults) {
    CsvTable table(folder, "national/mortality_by_decile.csv",
                   joined(joined({"sex", "age"}, numbered("decile_", 1, 10)), {"status"}), faults);
    Keys keys(table);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const int sex = table.choice(row, 0, sexes);
        const auto age = table.number(row, 1, 0, oldest_age);
        std::array<double, 10> rates{};
        table.choice(row, 12, {"observed", "modelled"});
        if (sex < 0 || !age || !read_numbers(table, row, 2, 0, 2, rates)) continue;
        if (!keys.add(row, fmt::format("{} {}", table.text(row, 0), table.text(row, 1)))) continue;
        for (std::size_t decile = 0; decile < 10; ++decile) {
            national.mortality_by_decile[static_cast<std::size_t>(sex)][decile]
                                        [static_cast<std::size_t>(*age)] = rates[decile];
        }
    }
    keys.expect(std::size_t{2} * age_count, "two sexes, ages 0 to 100");
}

void load_sizes(const std::filesystem::path& folder, National& national,
                std::vector<Fault>& faults) {
    CsvTable table(folder, "national/household_size.csv",
                   joined(joined({"area"}, numbered("size_", 1, 7)), {"size_8_plus"}), faults);
    Keys keys(table);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (table.choice(row, 0, {"england_wales_2021"}) < 0) continue;
        keys.add(row, "england_wales_2021");
        if (read_numbers(table, row, 1, 0, 1, national.sizes)) {
            scale_to_one(table, row, national.sizes);
        }
    }
    keys.expect(1, "England and Wales");
}

struct Headline {
    std::string name;
    double low, high;
    double* into;
};

std::vector<Headline> headlines(UkData& data) {
    National& n = data.national;
    JointTables& j = data.joint;
    return {{"median_bhc", 300, 2000, &n.median_bhc},
            {"median_ahc", 300, 2000, &n.median_ahc},
            {"child_poverty_ahc", 0, 1, &n.child_poverty_ahc},
            {"child_poverty_bhc", 0, 1, &n.child_poverty_bhc},
            {"life_expectancy_birth_female", 60, 95, &n.life_expectancy_birth[0]},
            {"life_expectancy_birth_male", 60, 95, &n.life_expectancy_birth[1]},
            {"two_child_limit_households", 0, 1e7, &n.two_child_limit_households},
            {"two_child_limit_children", 0, 1e7, &n.two_child_limit_children},
            {"benefit_cap_households", 0, 1e7, &n.benefit_cap_households},
            {"pension_credit_take_up", 0, 1, &j.pension_credit_take_up},
            {"guarantee_credit_take_up", 0, 1, &j.guarantee_credit_take_up},
            {"housing_benefit_take_up", 0, 1, &j.housing_benefit_take_up},
            {"uc_single_no_children", 0, 1e7, &j.uc_by_family[0]},
            {"uc_single_with_children", 0, 1e7, &j.uc_by_family[1]},
            {"uc_couple_no_children", 0, 1e7, &j.uc_by_family[2]},
            {"uc_couple_with_children", 0, 1e7, &j.uc_by_family[3]},
            {"uc_1_child", 0, 1e7, &j.uc_by_children[0]},
            {"uc_2_children", 0, 1e7, &j.uc_by_children[1]},
            {"uc_3_children", 0, 1e7, &j.uc_by_children[2]},
            {"uc_4_children", 0, 1e7, &j.uc_by_children[3]},
            {"uc_5_plus_children", 0, 1e7, &j.uc_by_children[4]}};
}

void load_headlines(const std::filesystem::path& folder, UkData& data, std::vector<Fault>& faults) {
    const std::vector<Headline> known = headlines(data);
    std::vector<std::string> names;
    for (const Headline& headline : known) names.push_back(headline.name);
    CsvTable table(folder, "national/headline.csv", {"name", "value", "unit", "period", "area"},
                   faults);
    Keys keys(table);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const int which = table.choice(row, 0, names);
        if (which < 0 || !keys.add(row, names[static_cast<std::size_t>(which)])) continue;
        const Headline& headline = known[static_cast<std::size_t>(which)];
        const auto value = table.number(row, 1, headline.low, headline.high);
        if (value) *headline.into = *value;
    }
    keys.expect(known.size(), "one for each name the model reads");
}

void load_seed(const std::filesystem::path& folder, UkData& data, std::vector<Fault>& faults) {
    CsvTable table(folder, "joint/composition_seed.csv",
                   {"area", "composition", "tenure", "size_1", "size_2", "size_3", "size_4_plus"},
                   faults);
    Keys keys(table);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const int area = table.choice(row, 0, {"england_wales_2021", "scotland_2022"});
        const int composition = table.choice(row, 1, composition_names());
        const int tenure = table.choice(row, 2, household_tenure_names());
        if (area < 0 || composition < 0 || tenure < 0) continue;
        if (!keys.add(row, fmt::format("{} {} {}", table.text(row, 0), table.text(row, 1),
                                       table.text(row, 2)))) {
            continue;
        }
        auto& seed = area == 0 ? data.seed_england_wales : data.seed_scotland;
        read_numbers(table, row, 3, 0, 1e7,
                     seed[static_cast<std::size_t>(composition)][static_cast<std::size_t>(tenure)]);
    }
    keys.expect(80, "two areas, ten compositions, four tenures");
}

void load_ns_sec(const std::filesystem::path& folder, JointTables& joint,
                 std::vector<Fault>& faults) {
    CsvTable table(folder, "joint/ns_sec.csv",
                   {"composition", "tenure", "higher_managerial", "lower_managerial",
                    "intermediate", "small_employers", "lower_supervisory", "semi_routine",
                    "routine", "never_worked", "full_time_student"},
                   faults);
    Keys keys(table);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const int composition = table.choice(row, 0, composition_names());
        const int tenure = table.choice(row, 1, household_tenure_names());
        if (composition < 0 || tenure < 0) continue;
        if (!keys.add(row, fmt::format("{} {}", table.text(row, 0), table.text(row, 1)))) continue;
        read_numbers(
            table, row, 2, 0, 1e7,
            joint.ns_sec[static_cast<std::size_t>(composition)][static_cast<std::size_t>(tenure)]);
    }
    keys.expect(40, "ten compositions, four tenures");
}

void load_age_gap(const std::filesystem::path& folder, JointTables& joint,
                  std::vector<Fault>& faults) {
    std::vector<std::string> columns{"woman_age_from"};
    for (int gap = 25; gap > 0; --gap) columns.push_back("minus_" + std::to_string(gap));
    for (int gap = 0; gap <= 25; ++gap) columns.push_back("plus_" + std::to_string(gap));
    CsvTable table(folder, "joint/couple_age_gap.csv", columns, faults);
    if (table.rows() == 0) return;
    if (table.rows() != joint.couple_age_gap.size()) {
        table.fault(fmt::format("has {} rows where {} age groups are needed. Restore the table.",
                                table.rows(), joint.couple_age_gap.size()));
        return;
    }
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const int low = row == 0 ? 16 : joint.couple_age_starts[row - 1] + 1;
        const auto start = table.number(row, 0, low, 99);
        if (start) joint.couple_age_starts[row] = static_cast<int>(*start);
        if (read_numbers(table, row, 1, 0, 1, joint.couple_age_gap[row])) {
            scale_to_one(table, row, joint.couple_age_gap[row]);
        }
    }
}

void load_with_parents(const std::filesystem::path& folder, JointTables& joint,
                       std::vector<Fault>& faults) {
    CsvTable table(folder, "joint/with_parents.csv",
                   joined({"sex"}, numbered("age_", JointTables::with_parents_first_age, 20)),
                   faults);
    Keys keys(table);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const int sex = table.choice(row, 0, sexes);
        if (sex < 0 || !keys.add(row, sexes[static_cast<std::size_t>(sex)])) continue;
        read_numbers(table, row, 1, 0, 1, joint.with_parents[static_cast<std::size_t>(sex)]);
    }
    keys.expect(2, "female and male");
}

void load_children(const std::filesystem::path& folder, JointTables& joint,
                   std::vector<Fault>& faults) {
    const std::vector<std::string> families{"lone_full_time",
                                            "lone_part_time",
                                            "lone_not_working",
                                            "couple_self_employed",
                                            "couple_both_full_time",
                                            "couple_full_time_and_part_time",
                                            "couple_full_time_and_not_working",
                                            "couple_part_time_only",
                                            "couple_not_working",
                                            "children_1",
                                            "children_2",
                                            "children_3_plus"};
    CsvTable table(folder, "joint/children_by_family.csv",
                   {"breakdown", "family", "children", "poverty_ahc", "poverty_bhc"}, faults);
    Keys keys(table);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const int which = table.choice(row, 1, families);
        if (which < 0 || !keys.add(row, families[static_cast<std::size_t>(which)])) continue;
        const auto children = table.number(row, 2, 0, 2e7);
        const auto ahc = table.number(row, 3, 0, 1);
        const auto bhc = table.number(row, 4, 0, 1);
        const std::string breakdown = which < family_work_count ? "work" : "number";
        if (table.choice(row, 0, {breakdown}) < 0 || !children || !ahc || !bhc) continue;
        auto& into =
            which < family_work_count
                ? joint.children_by_work[static_cast<std::size_t>(which)]
                : joint.children_by_number[static_cast<std::size_t>(which - family_work_count)];
        into = {*children, *ahc, *bhc};
    }
    keys.expect(families.size(), "nine work patterns and three numbers of children");
}

}  // namespace

void load_national_tables(const std::filesystem::path& folder, UkData& data,
                          std::vector<Fault>& faults) {
    load_population(folder, data.national, faults);
    load_fertility(folder, data.national, faults);
    load_mortality(folder, data.national, faults);
    load_mortality_by_decile(folder, data.national, faults);
    load_sizes(folder, data.national, faults);
    load_headlines(folder, data, faults);
}

void load_joint_tables(const std::filesystem::path& folder, UkData& data,
                       std::vector<Fault>& faults) {
    load_seed(folder, data, faults);
    load_ns_sec(folder, data.joint, faults);
    load_age_gap(folder, data.joint, faults);
    load_with_parents(folder, data.joint, faults);
    load_children(folder, data.joint, faults);
}

}  // namespace lc
