#include "runner/reporting/packed.hpp"

#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "tests/support/catch.hpp"

namespace lc {
namespace {

/// Reads the format as its declaration tells it, independently of the page's own reader.
std::vector<double> unpacked(const std::string& text, std::size_t places) {
    std::string digits;
    for (char c = '#'; c <= '~'; ++c)
        if (c != '<' && c != '\\') digits += c;
    std::vector<double> numbers, last(places, 0);
    std::int64_t number = 0, weight = 1;
    for (const char c : text) {
        if (c == '!') {
            numbers.push_back(std::numeric_limits<double>::quiet_NaN());
            continue;
        }
        const auto digit = static_cast<std::int64_t>(digits.find(c));
        number += digit % 45 * weight;
        weight *= 45;
        if (digit >= 45) continue;
        double& before = last[numbers.size() % places];
        before += static_cast<double>(number % 2 != 0 ? -(number + 1) / 2 : number / 2);
        numbers.push_back(before);
        number = 0;
        weight = 1;
    }
    return numbers;
}

}  // namespace

TEST_CASE("packed numbers come back as they were to the factor") {
    const std::vector<double> values{0.3127, -0.05, 1'234.5678, 0, 0.3128, -0.06, -99'999.9999, 0};
    const std::vector<double> read = unpacked(packed(values, 4, 10'000), 4);
    REQUIRE(read.size() == values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        CHECK(read[i] == std::round(values[i] * 10'000));
}

TEST_CASE("unknown numbers keep their place and the next is counted from the last known") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> read =
        unpacked(packed(std::vector<double>{5, 7, none, 8, 6, none}, 2, 1), 2);
    REQUIRE(read.size() == 6);
    CHECK(std::isnan(read[2]));
    CHECK(read[3] == 8);
    CHECK(read[4] == 6);
    CHECK(std::isnan(read[5]));
}

TEST_CASE("a small step from year to year takes one character") {
    CHECK(packed(std::vector<double>{1'000'000, 1'000'022, 1'000'000}, 1, 1).size() == 4 + 1 + 1);
}

TEST_CASE("packed text needs no escape in JSON or in a script") {
    std::vector<double> values;
    for (int i = -3000; i < 3000; ++i) values.push_back(i * 37 % 2000);
    CHECK(packed(values, 7, 1).find_first_of("\"\\<\n") == std::string::npos);
}

TEST_CASE("codes in a row are packed as a letter and how many") {
    CHECK(packed_codes(std::vector<std::int8_t>{-1, -1, -1, 0, 4, 4}) == "a3bf2");
    CHECK(packed_codes({}).empty());
}

}  // namespace lc
