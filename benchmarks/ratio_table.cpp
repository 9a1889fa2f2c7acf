#include "benchmarks/ratio_table.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstddef>

namespace lc::ratios {

double variance(const Values& values, std::size_t without) {
    double sum = 0, count = 0;
    for (std::size_t r = 0; r < values.size(); ++r)
        if (r != without) {
            sum += values[r];
            ++count;
        }
    double squares = 0;
    for (std::size_t r = 0; r < values.size(); ++r)
        if (r != without) squares += (values[r] - sum / count) * (values[r] - sum / count);
    return squares / (count - 1);
}

Ratio jackknife(std::size_t replicates, const std::function<double(std::size_t)>& ratio) {
    Values left_out;
    double mean = 0;
    const auto n = static_cast<double>(replicates);
    for (std::size_t r = 0; r < replicates; ++r) {
        left_out.push_back(ratio(r));
        mean += left_out.back() / n;
    }
    double squares = 0;
    for (const double one : left_out) squares += (one - mean) * (one - mean);
    return {ratio(std::string::npos), std::sqrt(squares * (n - 1) / n)};
}

void print_head(const std::string& title, const std::string& plain, const std::string& used) {
    fmt::print("\n{}\n\n| figure | deviation, {} | deviation, {} | ratio of variances |\n", title,
               plain, used);
    fmt::print("| --- | --- | --- | --- |\n");
}

void print_row(const std::string& what, double plain, double used, const Ratio& ratio) {
    fmt::print("| {} | {:.4g} | {:.4g} | {:.3g} ± {:.2g} |\n", what, std::sqrt(plain),
               std::sqrt(used), ratio.value, ratio.standard_error);
}

}  // namespace lc::ratios
