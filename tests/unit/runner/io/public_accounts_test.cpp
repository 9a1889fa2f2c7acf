#include "runner/io/public_accounts.hpp"

#include <fstream>

#include "model/core/error.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;

/// All faults of a table with these rows.
std::vector<std::string> faults_of(const std::string& rows) {
    const testing::ScratchFolder folder;
    fs::create_directories(folder.path() / "national");
    std::ofstream(folder.path() / "national" / "public_accounts.csv")
        << "name,label,unit,area,year,period,published,status,publication,modelled,remark\n"
        << rows;
    std::vector<std::string> messages;
    try {
        load_public_accounts(folder.path());
    } catch (const InputError& error) {
        for (const Fault& fault : error.faults()) messages.push_back(fault.text());
    }
    return messages;
}

}  // namespace

TEST_CASE("the published accounts name figures that results have") {
    const auto accounts = load_public_accounts(fs::path(LC_TEST_ROOT) / "configs" / "data");
    CHECK(accounts.size() >= 20);
    for (const PublishedAccount& account : accounts) {
        INFO(account.name);
        CHECK_FALSE(account.modelled.empty());
        CHECK(account.value > 0);
    }
    CHECK(is_cost_component("pension_credit"));
    CHECK_FALSE(is_cost_component("pension_credit_units"));
}

TEST_CASE("faults of published accounts are all reported where they are") {
    const auto faults = faults_of(
        "a,A,gbp_million,United Kingdom,2024,2024-25,5,observed,P,-income_tax,\n"
        "a,A,pounds,Britain,2024,2024-25,x,guess,P,income_tacks,\n"
        "b,,gbp_million,Wales,2023,2024-25,5,observed,,,\n");
    const auto has = [&](const std::string& text) {
        for (const std::string& fault : faults)
            if (fault.find(text) != std::string::npos) return true;
        return false;
    };
    CHECK(has("a is here a second time"));
    CHECK(has("\"pounds\""));
    CHECK(has("\"Britain\""));
    CHECK(has("\"guess\""));
    CHECK(has("\"income_tacks\" is no component"));
    CHECK(has("income_tax"));
    CHECK(has("it names what in the results is compared"));
    CHECK(has(":4:"));
    CHECK(faults_of("a,A,gbp_million,United Kingdom,2024,2024-25,5,observed,P,-income_tax,\n")
              .empty());
}

}  // namespace lc
