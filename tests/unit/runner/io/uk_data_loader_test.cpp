#include "runner/io/uk_data_loader.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <sstream>

#include "model/core/error.hpp"
#include "tests/support/catch.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path shipped = fs::path(LC_TEST_ROOT) / "configs" / "data";

const lc::UkData& shipped_data() {
    static const lc::UkData data = lc::load_uk_data(shipped);
    return data;
}

/// A copy of the shipped tables that a test may break; removed at the end.
class BrokenData {
  public:
    BrokenData()
        : folder_(fs::temp_directory_path() / ("lifechances_data_" + std::to_string(getpid()))) {
        fs::remove_all(folder_);
        fs::copy(shipped, folder_, fs::copy_options::recursive);
    }
    BrokenData(const BrokenData&) = delete;
    BrokenData& operator=(const BrokenData&) = delete;
    ~BrokenData() { fs::remove_all(folder_); }

    /// Replaces the first `from` at or after line `line` of a table; the line where it was.
    int replace(const std::string& table, int line, const std::string& from,
                const std::string& to) {
        std::vector<std::string> lines = read(table);
        for (std::size_t i = static_cast<std::size_t>(line) - 1; i < lines.size(); ++i) {
            const std::size_t at = lines[i].find(from);
            if (at == std::string::npos) continue;
            lines[i].replace(at, from.size(), to);
            write(table, lines);
            return static_cast<int>(i) + 1;
        }
        FAIL("\"" << from << "\" is not in " << table);
        return 0;
    }

    /// Sets cell `column` (from 0) of a line.
    void set(const std::string& table, int line, int column, const std::string& to) {
        std::vector<std::string> lines = read(table);
        std::string& text = lines[static_cast<std::size_t>(line) - 1];
        std::size_t begin = 0;
        for (int i = 0; i < column; ++i) begin = text.find(',', begin) + 1;
        const std::size_t end = std::min(text.find(',', begin), text.size());
        text.replace(begin, end - begin, to);
        write(table, lines);
    }

    void erase_line(const std::string& table, int line) {
        std::vector<std::string> lines = read(table);
        lines.erase(lines.begin() + line - 1);
        write(table, lines);
    }

    void repeat_line(const std::string& table, int line) {
        std::vector<std::string> lines = read(table);
        lines.push_back(lines[static_cast<std::size_t>(line) - 1]);
        write(table, lines);
    }

    void remove(const std::string& table) { fs::remove(folder_ / table); }

    std::vector<lc::Fault> faults() const {
        try {
            lc::load_uk_data(folder_);
        } catch (const lc::InputError& error) {
            return error.faults();
        }
        FAIL("the broken data was loaded");
        return {};
    }

    int lines(const std::string& table) const { return static_cast<int>(read(table).size()); }

  private:
    std::vector<std::string> read(const std::string& table) const {
        std::ifstream in(folder_ / table);
        std::vector<std::string> lines;
        for (std::string line; std::getline(in, line);) lines.push_back(line);
        return lines;
    }
    void write(const std::string& table, const std::vector<std::string>& lines) const {
        std::ofstream out(folder_ / table);
        for (const std::string& line : lines) out << line << '\n';
    }

    fs::path folder_;
};

/// The only fault found; checks file, line and column.
void require_one(const std::vector<lc::Fault>& faults, const std::string& table, int line,
                 const std::string& column, const std::string& words) {
    REQUIRE(faults.size() == 1);
    INFO(faults[0].text());
    CHECK(fs::path(faults[0].file).filename() == fs::path(table).filename());
    CHECK(faults[0].line == line);
    CHECK(faults[0].pointer == column);
    CHECK(faults[0].message.find(words) != std::string::npos);
}

double sum(const auto& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

}  // namespace

TEST_CASE("the shipped tables load with all 361 authorities in code order") {
    const lc::UkData& data = shipped_data();
    REQUIRE(data.authorities.size() == 361);
    CHECK(std::is_sorted(data.authorities.begin(), data.authorities.end(),
                         [](const auto& a, const auto& b) { return a.code < b.code; }));
    std::array<int, 4> by_nation{};
    for (const auto& authority : data.authorities) {
        ++by_nation[static_cast<std::size_t>(authority.nation)];
    }
    CHECK(by_nation == std::array<int, 4>{296, 22, 32, 11});
    CHECK(data.find("E06000001") == 0);
    CHECK(data.find("E99999999") == -1);
    CHECK(data.predecessors.size() == 56);
}

TEST_CASE("published totals come back from the tables") {
    const lc::UkData& data = shipped_data();
    double persons = 0, households = 0;
    for (const auto& authority : data.authorities) {
        for (const auto& ages : authority.population_2022) persons += sum(ages);
        households += authority.households;
    }
    // Mid-2022: 67,596,281 persons. Censuses: 24.78m + 2.51m + 0.77m households.
    CHECK(persons == 67596281);
    CHECK(households == Approx(28.06e6).epsilon(0.001));
    CHECK(data.national.median_bhc == Approx(719.481));
    CHECK(data.national.median_ahc == Approx(623.144));
    CHECK(data.national.child_poverty_ahc == Approx(0.274108));
    CHECK(data.national.child_poverty_bhc == Approx(0.205192));
    CHECK(sum(data.national.fertility) == Approx(1.583).epsilon(0.001));
    CHECK(data.national.mortality_rate[0][0] == Approx(0.003542));
}

TEST_CASE("shares sum to 1 and figures lie in their ranges") {
    for (const auto& authority : shipped_data().authorities) {
        INFO(authority.code << " " << authority.name);
        CHECK(sum(authority.composition) == Approx(1).epsilon(1e-12));
        CHECK(sum(authority.sizes) == Approx(1).epsilon(1e-12));
        CHECK(sum(authority.tenure) == Approx(1).epsilon(1e-12));
        CHECK(sum(authority.bedrooms) == Approx(1).epsilon(1e-12));
        CHECK(sum(authority.deciles) == Approx(1).epsilon(1e-12));
        CHECK(sum(authority.qualifications) == Approx(1).epsilon(1e-12));
        CHECK(sum(authority.council_tax_bands) == Approx(1).epsilon(1e-12));
        CHECK(sum(authority.lone_parent_children) == Approx(1).epsilon(1e-12));
        CHECK(sum(authority.couple_children) == Approx(1).epsilon(1e-12));
        CHECK(authority.good_health + authority.fair_health + authority.bad_health ==
              Approx(1).epsilon(1e-12));
        CHECK(authority.child_poverty_ahc > 0.04);
        CHECK(authority.child_poverty_ahc < 0.6);
        CHECK(authority.lha_2024[1] > authority.lha_2020[1] * 0.9);
    }
}

TEST_CASE("household sizes and compositions tell one story") {
    // One-person households are the first two compositions and the first size.
    for (const auto& authority : shipped_data().authorities) {
        INFO(authority.code << " " << authority.name);
        CHECK(authority.composition[0] + authority.composition[1] ==
              Approx(authority.sizes[0]).margin(0.005));
    }
}

TEST_CASE("a stand-in is marked and never passes for an observed figure") {
    const lc::UkData& data = shipped_data();
    const auto& city = data.authorities[static_cast<std::size_t>(data.find("E09000001"))];
    const auto& hackney = data.authorities[static_cast<std::size_t>(data.find("E09000012"))];
    CHECK_FALSE(city.life_expectancy_published);
    CHECK(hackney.life_expectancy_published);
    CHECK(city.life_expectancy == hackney.life_expectancy);
    CHECK(city.status.at("life_expectancy") == lc::Status::fallback);
    const auto& belfast = data.authorities[static_cast<std::size_t>(data.find("N09000003"))];
    CHECK(belfast.status.at("household_composition") == lc::Status::modelled);
    CHECK(belfast.status.at("council_tax") == lc::Status::modelled);
    CHECK(hackney.status.count("tenure") == 0);
}

TEST_CASE("joint tables keep their published sums") {
    const lc::UkData& data = shipped_data();
    double england_wales = 0, scotland = 0;
    for (std::size_t c = 0; c < lc::composition_count; ++c) {
        for (std::size_t t = 0; t < 4; ++t) {
            england_wales += sum(data.seed_england_wales[c][t]);
            scotland += sum(data.seed_scotland[c][t]);
        }
    }
    CHECK(england_wales == Approx(24783203).epsilon(1e-6));
    CHECK(scotland == Approx(2509243).epsilon(1e-4));
    double children = 0, poor = 0;
    for (const auto& family : data.joint.children_by_work) {
        children += family.children;
        poor += family.children * family.poverty_ahc;
    }
    CHECK(children == Approx(14.69e6).epsilon(0.001));
    CHECK(poor / children == Approx(data.national.child_poverty_ahc).epsilon(0.001));
    for (const auto& gaps : data.joint.couple_age_gap) CHECK(sum(gaps) == Approx(1));
    // Worklessness is commonest among lone parents who rent from a social landlord.
    const double renting =
        data.joint.never_worked(lc::Composition::lone_parent_dependent_children, 2);
    const double owning = data.joint.never_worked(lc::Composition::couple_dependent_children, 1);
    CHECK(renting > 5 * owning);
}

TEST_CASE("mortality by deprivation decile falls from the most to the least deprived") {
    const auto& rates = shipped_data().national.mortality_by_decile;
    for (std::size_t sex = 0; sex < 2; ++sex) {
        for (const std::size_t age : {45, 60, 74, 85}) {
            CHECK(rates[sex][0][age] > rates[sex][4][age]);
            CHECK(rates[sex][4][age] > rates[sex][9][age]);
        }
        CHECK(rates[sex][0][100] == Approx(rates[sex][9][100]));
    }
}

TEST_CASE("an unknown authority code is refused with file line and column") {
    BrokenData data;
    data.set("authority/tenure.csv", 5, 0, "E06999999");
    const auto faults = data.faults();
    REQUIRE(faults.size() == 2);  // the unknown code, and the authority now without a row
    CHECK(faults[0].line == 5);
    CHECK(faults[0].pointer == "code");
    CHECK(faults[1].message.find("E06000004") != std::string::npos);
}

TEST_CASE("a former authority code is refused and its successor named") {
    BrokenData data;
    data.set("authority/tenure.csv", 5, 0, "E06000028");
    const auto faults = data.faults();
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].message.find("E06000058") != std::string::npos);
    CHECK(faults[0].message.find("Bournemouth, Christchurch and Poole") != std::string::npos);
}

TEST_CASE("an authority that is missing or there twice is refused") {
    SECTION("missing from a table") {
        BrokenData data;
        data.erase_line("authority/rents.csv", 2);
        require_one(data.faults(), "authority/rents.csv", 0, "", "E06000001 Hartlepool");
    }
    SECTION("missing for one sex") {
        BrokenData data;
        data.erase_line("authority/life_expectancy.csv", 3);
        require_one(data.faults(), "authority/life_expectancy.csv", 0, "", "E06000001");
    }
    SECTION("twice in a table") {
        BrokenData data;
        data.repeat_line("authority/rents.csv", 2);
        require_one(data.faults(), "authority/rents.csv", data.lines("authority/rents.csv"), "code",
                    "second time");
    }
    SECTION("missing from the list of authorities") {
        BrokenData data;
        data.erase_line("authority/authorities.csv", 2);
        require_one(data.faults(), "authority/authorities.csv", 0, "", "360 authorities");
    }
}

TEST_CASE("shares that do not sum to 1 are refused") {
    BrokenData data;
    data.set("authority/tenure.csv", 7, 2, "0.9");
    require_one(data.faults(), "authority/tenure.csv", 7, "owned_outright", "must sum to 1");
}

TEST_CASE("numbers that are missing malformed or impossible are refused") {
    BrokenData data;
    SECTION("missing") {
        data.set("authority/activity.csv", 9, 1, "");
        require_one(data.faults(), "authority/activity.csv", 9, "employed", "is missing");
    }
    SECTION("malformed") {
        data.set("authority/activity.csv", 9, 1, "50%");
        require_one(data.faults(), "authority/activity.csv", 9, "employed", "is not a number");
    }
    SECTION("out of range") {
        data.set("authority/activity.csv", 9, 1, "50.5");
        require_one(data.faults(), "authority/activity.csv", 9, "employed", "out of range");
    }
}

TEST_CASE("a wrong header and a missing table are refused") {
    SECTION("header") {
        BrokenData data;
        data.replace("authority/pay.csv", 1, "annual_p50", "median");
        require_one(data.faults(), "authority/pay.csv", 1, "", "Missing: annual_p50");
    }
    SECTION("table") {
        BrokenData data;
        data.remove("joint/ns_sec.csv");
        require_one(data.faults(), "joint/ns_sec.csv", 0, "", "cannot be opened");
    }
    SECTION("row of a national table") {
        BrokenData data;
        data.erase_line("national/headline.csv", 2);
        require_one(data.faults(), "national/headline.csv", 0, "", "rows where 21 are needed");
    }
}

TEST_CASE("a status that names no column or no status is refused") {
    BrokenData data;
    SECTION("word") {
        data.set("authority/tenure.csv", 3, 6, "guessed");
        require_one(data.faults(), "authority/tenure.csv", 3, "status", "observed, fallback");
    }
    SECTION("column") {
        data.set("authority/tenure.csv", 3, 6, "owned=modelled");
        require_one(data.faults(), "authority/tenure.csv", 3, "status", "owned=modelled");
    }
}

TEST_CASE("tables that contradict each other are refused") {
    SECTION("population") {
        BrokenData data;
        data.set("authority/population_2022.csv", 2, 2, "435");
        require_one(data.faults(), "national/population.csv", 0, "", "2022 female, age 0");
    }
    SECTION("life expectancy") {
        BrokenData data;
        data.set("authority/life_expectancy.csv", 2, 2, "81.5");
        require_one(data.faults(), "authority/life_expectancy.csv", 0, "", "E06000001 female");
    }
    SECTION("percentiles") {
        BrokenData data;
        data.set("authority/pay.csv", 2, 3, "90000");
        require_one(data.faults(), "authority/pay.csv", 0, "", "Percentiles must rise");
    }
}

TEST_CASE("all faults of all tables are reported together") {
    BrokenData data;
    data.set("authority/tenure.csv", 7, 2, "0.9");
    data.set("authority/activity.csv", 9, 1, "");
    data.set("national/fertility.csv", 4, 1, "x");
    data.set("joint/with_parents.csv", 2, 3, "1.7");
    data.erase_line("authority/health.csv", 30);
    const auto faults = data.faults();
    std::vector<std::string> files;
    for (const auto& fault : faults) files.push_back(fs::path(fault.file).filename().string());
    for (const char* file :
         {"tenure.csv", "activity.csv", "fertility.csv", "with_parents.csv", "health.csv"}) {
        INFO(file);
        CHECK(std::count(files.begin(), files.end(), file) >= 1);
    }
}
