#include "scenarios/household/birth_date.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace lc {
namespace {

constexpr std::array<int, 12> days_in_month{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
constexpr double year_start = 95.0 / 365.0;  // 6 April, as a part of the calendar year
constexpr double year_end = 1 + year_start;

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

/// Figures from `from` on, or -1.
int figures(const std::string& text, std::size_t from, std::size_t count) {
    int number = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

}  // namespace

std::optional<double> read_birth_date(const JsonCursor& cursor) {
    if (!cursor.present() || cursor.is_null()) return {};
    const auto text = cursor.string("born");
    if (!text) return {};
    if (text->size() == 10 && (*text)[4] == '-' && (*text)[7] == '-') {
        const int year = figures(*text, 0, 4), month = figures(*text, 5, 2),
                  day = figures(*text, 8, 2);
        if (year >= 1880 && month >= 1 && month <= 12 && day >= 1) {
            int before = day - 1;
            for (int m = 1; m < month; ++m)
                before += days_in_month[static_cast<std::size_t>(m - 1)];
            const int in_month = days_in_month[static_cast<std::size_t>(month - 1)] +
                                 (month == 2 && leap(year) ? 1 : 0);
            // Every year counts 365 days, so that a date has the same fraction in each.
            if (day <= in_month) return year + before / 365.0;
        }
    }
    cursor.fault(
        fmt::format("\"{}\" is no date (year-month-day). Write it like 2022-05-01.", *text));
    return {};
}

int age_at_middle(double born, int year) { return static_cast<int>(std::floor(year + 0.5 - born)); }

void check_age(const JsonCursor& cursor, double born, int age, int year) {
    const int first = static_cast<int>(std::floor(year + year_start - born)),
              last = static_cast<int>(std::floor(year + year_end - born));
    if (age >= first && age <= last) return;
    cursor.fault(
        fmt::format("somebody born then is {} or {} in the financial year, and the age is "
                    "{}. Correct one, or leave the age out.",
                    first, last, age));
}

void check_age_of_child(const JsonCursor& cursor, double born, int year) {
    constexpr int oldest = 19;
    const int age = age_at_middle(born, year);
    if (age >= 0 && age <= oldest) return;
    cursor.fault(age < 0
                     ? std::string("a child born then is not there in the middle of the year. "
                                   "Correct the date or the financial year.")
                     : fmt::format("somebody born then is {} (a dependent child is {} at most). "
                                   "Make the person an adult of a benefit unit.",
                                   age, oldest));
}

void check_age_of_adult(const JsonCursor& cursor, double born, int year) {
    constexpr int youngest = 16;
    const int age = age_at_middle(born, year);
    if (age < youngest)
        cursor.fault(
            fmt::format("somebody born then is {} (an adult is {} or older). Make the "
                        "person a child of a benefit unit.",
                        age, youngest));
}

}  // namespace lc
