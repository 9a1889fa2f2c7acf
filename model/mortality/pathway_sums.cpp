#include "model/mortality/pathway_sums.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace lc {
namespace {

/// to_fixed_signed of mean x log as a whole number in a double, which loops can work out several
/// at a time.
template <class T>
void fixed_terms(const double* __restrict mean, const T* __restrict log, std::size_t size,
                 double* __restrict terms) noexcept {
    for (std::size_t i = 0; i < size; ++i) {
        const double term = mean[i] * static_cast<double>(log[i]) * 4294967296.0;
        terms[i] = std::trunc(term + (term < 0 ? -0.5 : 0.5));
    }
}

/// Sums of all and of men's terms. They are whole numbers below 2^53, so that four sums side by
/// side are as exact as one.
struct TermSums {
    double all = 0, men = 0;
};
TermSums sum_terms(const double* terms, const double* male, std::size_t size) noexcept {
    using Four = double __attribute__((vector_size(4 * sizeof(double))));
    Four all{}, men{};
    std::size_t i = 0;
    for (; i + 4 <= size; i += 4) {
        Four term, of_man;
        std::memcpy(&term, terms + i, sizeof term);
        std::memcpy(&of_man, male + i, sizeof of_man);
        all += term;
        men += term * of_man;
    }
    TermSums sums{all[0] + all[1] + all[2] + all[3], men[0] + men[1] + men[2] + men[3]};
    for (; i < size; ++i) {
        sums.all += terms[i];
        sums.men += terms[i] * male[i];
    }
    return sums;
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
    columns_ = {logs_[young].room(size), logs_[recent].room(size), logs_[schooling].room(size),
                logs_[work].room(size),  logs_[home].room(size),   logs_[5].room(size),
                prevented_.room(size),   without_.room(size)};
    mean_.room(size);
    male_.room(size);
    for (BlockColumn<double>& terms : terms_) terms.room(size);
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
    const double* const mean = mean_.data();
    for (const Part part : {young, recent, schooling, work, home})
        fixed_terms(mean, logs_[part].data(), size, terms_[part].data());
    if (prevention_) fixed_terms(mean, prevented_.data(), size, terms_[prevented].data());
    sum(sex, age, size);
}

void PathwaySums::sum(const Sex* sex, const std::uint8_t* age, std::size_t size) {
    constexpr auto man = static_cast<std::size_t>(Sex::male);
    constexpr auto woman = static_cast<std::size_t>(Sex::female);
    double* const male = male_.data();
    for (std::size_t i = 0; i < size; ++i) male[i] = static_cast<double>(sex[i] == Sex::male);
    const auto add = [&](Part part, Pathway pathway) {
        const TermSums sums = sum_terms(terms_[part].data(), male, size);
        const auto at = static_cast<std::size_t>(pathway);
        sums_[man][at] += static_cast<std::int64_t>(sums.men);
        sums_[woman][at] += static_cast<std::int64_t>(sums.all - sums.men);
    };
    add(young, Pathway::childhood);
    add(recent, Pathway::adult_income);
    add(schooling, Pathway::education);
    add(work, Pathway::work);
    add(home, Pathway::housing);
    if (prevention_) add(prevented, Pathway::prevention);
    for (std::size_t i = 0; i < size; ++i) {
        if (age[i] != 0) continue;
        const auto infant = static_cast<std::int64_t>(terms_[young].data()[i]);
        auto& of_sex = sums_[static_cast<std::size_t>(sex[i])];
        of_sex[static_cast<std::size_t>(Pathway::infant)] += infant;
        of_sex[static_cast<std::size_t>(Pathway::childhood)] -= infant;
    }
}

void PathwaySums::add_to(Tally& tally) const {
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t pathway = 0; pathway < pathway_count; ++pathway)
            tally.deaths_by_pathway[sex][pathway] += sums_[sex][pathway];
}

}  // namespace lc
