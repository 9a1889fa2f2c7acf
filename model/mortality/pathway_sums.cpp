#include "model/mortality/pathway_sums.hpp"

#include <cmath>
#include <cstring>

#include "model/core/whole_number.hpp"

namespace lc {
namespace {

/// to_fixed_signed of mean x log.
inline std::int64_t fixed_term(double mean, double log) noexcept {
    return nearest_whole_number(mean * log * 4294967296.0);
}

struct TermSums {
    std::int64_t all = 0, men = 0;
};
/// @param man  all bits for men, none for women
template <class T>
TermSums sum_terms(const double* __restrict mean, const T* __restrict log,
                   const std::int64_t* __restrict man, std::size_t size) noexcept {
    std::int64_t all = 0, men = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::int64_t term = fixed_term(mean[i], static_cast<double>(log[i]));
        all += term;
        men += term & man[i];
    }
    return {all, men};
}

void mark_men(const Sex* __restrict sex, std::size_t size, std::int64_t* __restrict man) noexcept {
    for (std::size_t i = 0; i < size; ++i) man[i] = -static_cast<std::int64_t>(sex[i] == Sex::male);
}

/// The logarithmic mean of rates without and with risks. The quotient of two differences loses its
/// digits where the sum of logarithms is small; both means are equal there.
double logarithmic_mean(double reference, double expected, double sum) noexcept {
    const double middle = (reference + expected) / 2;
    const double mean = (expected - reference) / sum;
    return std::abs(sum) < 1e-3 ? middle : mean;
}

}  // namespace

void PathwaySums::start(std::size_t size) {
    columns_ = {logs_[0].room(size),   logs_[1].room(size), logs_[2].room(size),
                logs_[3].room(size),   logs_[4].room(size), logs_[5].room(size),
                prevented_.room(size), without_.room(size)};
    mean_.room(size);
    man_.room(size);
}

void PathwaySums::divide(const float* expected, std::size_t size) {
    const PathwayColumns c = columns_;
    double* const mean = mean_.data();
    // In the order of the pathways, like a sum over all of them.
    const auto own = [&](std::size_t i) {
        return static_cast<double>(c.young[i]) + static_cast<double>(c.recent[i]) +
               static_cast<double>(c.schooling[i]) + static_cast<double>(c.work[i]) +
               static_cast<double>(c.home[i]);
    };
    if (!prevention_) {
        for (std::size_t i = 0; i < size; ++i)
            mean[i] = logarithmic_mean(static_cast<double>(c.reference[i]),
                                       static_cast<double>(expected[i]), own(i));
        return;
    }
    for (std::size_t i = 0; i < size; ++i)
        mean[i] = logarithmic_mean(static_cast<double>(c.reference[i]) * c.without[i],
                                   static_cast<double>(expected[i]), own(i) + c.prevented[i]);
}

void PathwaySums::add(const float* expected, const Sex* sex, const std::uint8_t* age,
                      std::size_t size) {
    divide(expected, size);
    mark_men(sex, size, man_.data());
    add_part(columns_.young, size, Pathway::childhood);
    add_part(columns_.recent, size, Pathway::adult_income);
    add_part(columns_.schooling, size, Pathway::education);
    add_part(columns_.work, size, Pathway::work);
    add_part(columns_.home, size, Pathway::housing);
    if (prevention_) add_part(columns_.prevented, size, Pathway::prevention);
    move_infants(sex, age, size);
}

template <class T>
void PathwaySums::add_part(const T* log, std::size_t size, Pathway pathway) {
    const TermSums sums = sum_terms(mean_.data(), log, man_.data(), size);
    const auto at = static_cast<std::size_t>(pathway);
    sums_[static_cast<std::size_t>(Sex::male)][at] += sums.men;
    sums_[static_cast<std::size_t>(Sex::female)][at] += sums.all - sums.men;
}

void PathwaySums::move_infants(const Sex* sex, const std::uint8_t* age, std::size_t size) {
    for (const std::uint8_t* at = age;;) {
        at = static_cast<const std::uint8_t*>(
            std::memchr(at, 0, size - static_cast<std::size_t>(at - age)));
        if (at == nullptr) return;
        const auto i = static_cast<std::size_t>(at++ - age);
        const std::int64_t term =
            fixed_term(mean_.data()[i], static_cast<double>(columns_.young[i]));
        auto& of_sex = sums_[static_cast<std::size_t>(sex[i])];
        of_sex[static_cast<std::size_t>(Pathway::infant)] += term;
        of_sex[static_cast<std::size_t>(Pathway::childhood)] -= term;
    }
}

void PathwaySums::add_to(Tally& tally) const {
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t pathway = 0; pathway < pathway_count; ++pathway)
            tally.deaths_by_pathway[sex][pathway] += sums_[sex][pathway];
}

}  // namespace lc
