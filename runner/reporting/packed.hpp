// Whole numbers by year and place as short text, for a page that must stay small.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace lc {

/// Values times `factor`, rounded, each as what it is more than the last known one of its place in
/// the years before (0 before the first): place after place within year after year. A number n is
/// written as 2n, or -2n - 1 below zero, in digits to the base of 45, the lowest first; every digit
/// but the last is raised by 45. Digits are the 90 characters from # to ~ without < and \. What is
/// not finite is "!".
/// analysis/report/web/src/packed.js reads it.
std::string packed(std::span<const double> values, std::size_t places, double factor);

/// Codes from -1 on, each as a letter (a is -1, b is 0, …) and, where it comes more than once in a
/// row, how often: "b180cb2". Of flags, which seldom change from year to year.
std::string packed_codes(std::span<const std::int8_t> codes);

}  // namespace lc
