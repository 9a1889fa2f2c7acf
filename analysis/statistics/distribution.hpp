// Measures of how unequally something is spread over people: incomes, years of life, ill health.
#pragma once

#include <span>
#include <vector>

namespace lc {

// Everywhere: `values` by person or group of alike persons, in any order, and `weights`, their
// numbers (not below 0), equally long. People of weight 0 do not count. Nothing to divide by, a
// total of 0 or below, or an unknown value gives NaN.

/// One point of a Lorenz or concentration curve.
struct CurvePoint {
    double people = 0;  ///< cumulative share of people, 0 to 1
    double value = 0;   ///< their share of the total
};

/// Lorenz curve: people from the lowest value to the highest; the first point is (0, 0), the last
/// (1, 1). Empty where NaN would be given. (Lorenz 1905.)
std::vector<CurvePoint> lorenz_curve(std::span<const double> values,
                                     std::span<const double> weights);

/// Concentration curve: people from the lowest `rank` (of income, say) to the highest, and their
/// share of `values` (of ill health, say). People of equal rank are one step.
/// (Wagstaff, Paci and van Doorslaer 1991.)
std::vector<CurvePoint> concentration_curve(std::span<const double> values,
                                            std::span<const double> ranks,
                                            std::span<const double> weights);

/// Gini coefficient: twice the area between the Lorenz curve and the diagonal, without correction
/// for small samples; 0 where all have the same, up to 1 - 1/n where one has all. Negative values
/// are allowed while the total is above 0, and may then carry it above 1.
double gini(std::span<const double> values, std::span<const double> weights);

/// Concentration index: twice the area between the diagonal and the concentration curve, -1 to 1;
/// below 0 when those of low rank have more. (Kakwani, Wagstaff and van Doorslaer 1997.)
double concentration_index(std::span<const double> values, std::span<const double> ranks,
                           std::span<const double> weights);

/// Atkinson's index: the share of the total that could be given up, if the rest were spread
/// equally, without loss of welfare. 1 where epsilon is 1 or more and somebody has 0; NaN for
/// negative values.
/// @param epsilon  aversion to inequality, above 0 (Atkinson 1970)
double atkinson(std::span<const double> values, std::span<const double> weights, double epsilon);

/// Theil's T, the mean of (x/m) ln(x/m) with the mean m: generalised entropy with parameter 1. NaN
/// for negative values.
double theil_t(std::span<const double> values, std::span<const double> weights);

/// Theil's L or mean log deviation, the mean of ln(m/x): generalised entropy with parameter 0.
/// Infinite when somebody has 0, NaN for negative values.
double theil_l(std::span<const double> values, std::span<const double> weights);

/// What the fifth of people with the most has together over what the fifth with the least has. A
/// group that straddles a boundary is divided. NaN when the lowest fifth has 0 or less.
double s80_s20(std::span<const double> values, std::span<const double> weights);

}  // namespace lc
