#include "analysis/validation/account_comparison.hpp"

#include <fstream>
#include <iterator>
#include <limits>
#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"

namespace lc {
namespace {

AccountRow row(const std::string& name, double published, double modelled,
               const std::string& remark = "") {
    PublishedAccount account;
    account.name = name;
    account.label = name;
    account.unit = "gbp_million";
    account.area = "Great Britain";
    account.year = 2024;
    account.period = "2024-25";
    account.value = published;
    account.publication = "A | B";
    account.modelled = {{-1, "income_tax"}};
    account.remark = remark;
    return {account, modelled};
}

const AccountSource source{"run.h5", "1.0", 0.1, 1};

}  // namespace

TEST_CASE("accounts agree within their band and owe a reason outside it") {
    CHECK(row("a", 100, 85).agrees());
    CHECK(row("a", 100, 115).agrees());
    CHECK_FALSE(row("a", 100, 84.9).agrees());
    CHECK(row("a", 100, 84.9).unexplained());
    CHECK_FALSE(row("a", 100, 84.9, "why").unexplained());
    const AccountRow absent = row("a", 100, std::numeric_limits<double>::quiet_NaN());
    CHECK_FALSE(absent.compared());
    CHECK_FALSE(absent.unexplained());
}

TEST_CASE("accounts as text count and explain") {
    const std::string text =
        accounts_text({row("near", 1000, 1010), row("far", 1000, 1200, "as defined elsewhere"),
                       row("odd", 1000, 100)},
                      source);
    CHECK(text.find("1 of 3 figures within 0.85 to 1.15") != std::string::npos);
    CHECK(text.find("1 outside for a reason given below; 1 without one.") != std::string::npos);
    CHECK(text.find("  far, 1.20: as defined elsewhere\n") != std::string::npos);
    CHECK(text.find("from memory") == std::string::npos);
    AccountRow recalled = row("recalled", 1000, 1000);
    recalled.published.from_memory = true;
    CHECK(accounts_text({recalled}, source).find("1,000*") != std::string::npos);
}

TEST_CASE("accounts as Markdown keep bars out of the columns") {
    const std::string page = accounts_markdown({row("near", 1000, 1010)}, source);
    CHECK(page.find("| near | Great Britain | 2024-25 | £ million | 1,000 | 1,010 | 1.01 |") !=
          std::string::npos);
    CHECK(page.find("A \\| B") != std::string::npos);
}

TEST_CASE("accounts as JSON give null for what a run does not hold") {
    const auto document = nlohmann::json::parse(accounts_json(
        {row("a", 100, std::numeric_limits<double>::quiet_NaN()), row("b", 100, 50)}, source));
    CHECK(document["figures"][0]["modelled"].is_null());
    CHECK(document["figures"][0]["agrees"].is_null());
    CHECK(document["figures"][1]["ratio"] == 0.5);
    CHECK(document["figures"][1]["terms"][0] == "-income_tax");
    CHECK(document["compared"] == 1);
    CHECK(document["unexplained"] == 1);
}

TEST_CASE("docs/validation.md has a reason for every figure that is off") {
    std::ifstream stream(LC_TEST_ROOT "/docs/validation.md");
    const std::string page{std::istreambuf_iterator<char>(stream), {}};
    CHECK(page.find("; 0 without one.") != std::string::npos);
    CHECK(page.find("at scale 0.1 with") != std::string::npos);
}

}  // namespace lc
