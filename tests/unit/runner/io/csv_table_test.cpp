#include "runner/io/csv_table.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/support/catch.hpp"

namespace {

using lc::CsvTable;
using lc::Fault;

/// A folder of its own for one test, removed at the end.
class Folder {
  public:
    Folder()
        : path_(std::filesystem::temp_directory_path() /
                ("lifechances_csv_" + std::to_string(getpid()))) {
        std::filesystem::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }

    CsvTable table(const std::string& content, const std::vector<std::string>& columns,
                   std::vector<Fault>& faults) const {
        std::ofstream(path_ / "t.csv", std::ios::binary) << content;
        return CsvTable(path_, "t.csv", columns, faults);
    }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("a table gives its cells as text and as numbers") {
    const Folder folder;
    std::vector<Fault> faults;
    CsvTable table = folder.table("name,value\nA,1.5\nB,-2e3\n", {"name", "value"}, faults);
    REQUIRE(faults.empty());
    REQUIRE(table.rows() == 2);
    CHECK(table.text(0, 0) == "A");
    CHECK(table.number(0, 1, 0, 10) == 1.5);
    CHECK(table.number(1, 1, -5000, 0) == -2000);
    CHECK(faults.empty());
}

TEST_CASE("quotes commas doubled quotes a byte order mark and CRLF line ends are understood") {
    const Folder folder;
    std::vector<Fault> faults;
    CsvTable table =
        folder.table("\xEF\xBB\xBFname,value\r\n\"Bournemouth, \"\"Poole\"\"\",1\r\nplain,2\r\n",
                     {"name", "value"}, faults);
    REQUIRE(faults.empty());
    REQUIRE(table.rows() == 2);
    CHECK(table.text(0, 0) == "Bournemouth, \"Poole\"");
    CHECK(table.text(0, 1) == "1");
    CHECK(table.text(1, 0) == "plain");
}

TEST_CASE("an empty last cell and a missing final line end are understood") {
    const Folder folder;
    std::vector<Fault> faults;
    CsvTable table = folder.table("a,b\n1,\n,2", {"a", "b"}, faults);
    REQUIRE(faults.empty());
    REQUIRE(table.rows() == 2);
    CHECK(table.empty(0, 1));
    CHECK(table.empty(1, 0));
    CHECK(table.text(1, 1) == "2");
}

TEST_CASE("a wrong header is refused and says which columns are missing and unknown") {
    const Folder folder;
    std::vector<Fault> faults;
    const CsvTable table = folder.table("name,vlaue\nA,1\n", {"name", "value"}, faults);
    CHECK(table.rows() == 0);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].line == 1);
    CHECK(faults[0].message.find("Missing: value.") != std::string::npos);
    CHECK(faults[0].message.find("Unknown: vlaue.") != std::string::npos);
}

TEST_CASE("columns in another order are a wrong header") {
    const Folder folder;
    std::vector<Fault> faults;
    const CsvTable table = folder.table("value,name\n1,A\n", {"name", "value"}, faults);
    CHECK(table.rows() == 0);
    CHECK(faults.size() == 1);
}

TEST_CASE("a row with too few or too many cells is refused with its line and the rest is read") {
    const Folder folder;
    std::vector<Fault> faults;
    CsvTable table = folder.table("a,b\n1,2\n3\n4,5,6\n7,8\n", {"a", "b"}, faults);
    REQUIRE(table.rows() == 2);
    CHECK(table.text(1, 0) == "7");
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].line == 3);
    CHECK(faults[1].line == 4);
}

TEST_CASE("numbers that are missing malformed or out of range are told apart") {
    const Folder folder;
    std::vector<Fault> faults;
    CsvTable table = folder.table("a\n\"\"\n12%\n1 000\nnan\n99\n", {"a"}, faults);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        CHECK_FALSE(table.number(row, 0, 0, 10).has_value());
    }
    REQUIRE(faults.size() == 5);
    CHECK(faults[0].message.find("is missing") == 0);
    CHECK(faults[1].message.find("is not a number") != std::string::npos);
    CHECK(faults[2].message.find("is not a number") != std::string::npos);
    CHECK(faults[3].message.find("is not a number") != std::string::npos);
    CHECK(faults[4].message.find("out of range") != std::string::npos);
    CHECK(faults[4].line == 6);
    CHECK(faults[4].pointer == "a");
    CHECK(faults[4].text().find("t.csv:6:1: a: 99") != std::string::npos);
}

TEST_CASE("a word that is not among the choices is refused and the choices are named") {
    const Folder folder;
    std::vector<Fault> faults;
    CsvTable table = folder.table("sex\nfemale\nf\n", {"sex"}, faults);
    CHECK(table.choice(0, 0, {"female", "male"}) == 0);
    CHECK(table.choice(1, 0, {"female", "male"}) == -1);
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].message.find("female, male") != std::string::npos);
}

TEST_CASE("a missing file and an empty file are faults and not tables") {
    const Folder folder;
    std::vector<Fault> faults;
    const CsvTable missing(folder.path(), "none.csv", {"a"}, faults);
    CHECK(missing.rows() == 0);
    const CsvTable empty = folder.table("", {"a"}, faults);
    CHECK(empty.rows() == 0);
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].message.find("cannot be opened") == 0);
    CHECK(faults[1].message.find("is empty") == 0);
}
