#include "model/rates/make_work_rates.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "model/process/context.hpp"
#include "model/work/initialise_work.hpp"
#include "model/work/working_life.hpp"

namespace lc {
namespace {

/// Most households that the intercepts are solved on: enough for a standard error of half a
/// percentage point.
constexpr std::size_t sample_households = 6000;

/// Employees below which the pay effect leans towards none.
constexpr double prior_employees = 50;

/// UK median gross annual pay of employees, tax year 2024-25 (ASHE 2025 provisional, table 8.7a).
/// Stands in where an authority's is suppressed.
constexpr double uk_annual_pay = 32890, uk_weekly_pay_2024 = 613.5;

constexpr bool of_rate_age(int age) noexcept { return age >= 16 && age <= 64; }

/// Expected numbers in a sample, with their derivatives by the intercept that governs each.
struct Sums {
    double residents = 0, student_jobs = 0;
    double works = 0, works_slope = 0;
    double self_employed = 0, self_employed_slope = 0;
    double part_time = 0, part_time_slope = 0;
    double unemployed = 0, unemployed_slope = 0;
};

void add(Sums& sums, const ActivityModel& model, const WorkSituation& s, double works,
         double weight) {
    const ActivityShares share = model.shares(s);
    const auto self = static_cast<double>(share.self_employed);
    const auto part = static_cast<double>(share.part_time);
    const auto seeking = static_cast<double>(share.unemployed);
    sums.works += weight * works;
    sums.works_slope += weight * works * (1 - works);
    sums.self_employed += weight * works * self;
    sums.self_employed_slope += weight * works * self * (1 - self);
    sums.part_time += weight * works * part;
    sums.part_time_slope += weight * works * part * (1 - part);
    sums.unemployed += weight * (1 - works) * seeking;
    sums.unemployed_slope += weight * (1 - works) * seeking * (1 - seeking);
}

/// Adds somebody whose partner works with probability `partner`; returns the probability of
/// working.
double add_expected(Sums& sums, const ActivityModel& model, WorkSituation s, float shift,
                    double partner) {
    double works = 0;
    for (const bool with : {true, false}) {
        const double weight = with ? partner : 1 - partner;
        if (weight <= 0) continue;
        s.partner_works = with;
        const auto chance = static_cast<double>(model.works(s, shift));
        if (of_rate_age(s.age)) add(sums, model, s, chance, weight);
        works += weight * chance;
    }
    return works;
}

/// Every stride-th household of a shard.
Sums expected_sums(const Shard& shard, const Parameters& law, const WorkRates& rates,
                   std::size_t stride) {
    const WorkModels models(law, rates);
    Sums sums;
    std::vector<double> chance(shard.person_count());
    double first = 1;
    float shift = 0;
    const Persons& persons = shard.persons;
    const auto visit = [&](std::size_t p, const WorkSituation& s) {
        const double partner = first;
        first = 1;
        const bool counts = of_rate_age(s.age);
        sums.residents += counts;
        if (!of_working_life(persons.activity[p])) {
            const bool student = persons.activity[p] == Activity::student;
            chance[p] = student ? static_cast<double>(models.student_work) : 0.0;
            if (counts) sums.student_jobs += chance[p];
            return;
        }
        chance[p] = add_expected(sums, models.activity, s, shift, partner);
    };
    // A second partner's situation says whether the first works; here it is only asked for, and the
    // probability is used.
    const auto works_now = [&](std::size_t p) {
        first = chance[p];
        return true;
    };
    for (std::size_t h = 0; h < shard.household_count(); h += stride) {
        shift = social_shift(law.employment.social_renting, rates.social_share,
                             shard.households.tenure[h]);
        visit_working_life(shard, h, visit, works_now);
    }
    return sums;
}

double social_share(const Shard& shard) {
    double social = 0, all = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h)
        for (std::size_t p = shard.first_person[h]; p < shard.first_person[h + 1]; ++p) {
            if (!of_rate_age(shard.persons.age[p])) continue;
            all += 1;
            social += shard.households.tenure[h] == Tenure::social_rent;
        }
    return all > 0 ? social / all : 0;
}

/// A Newton step of at most 1 towards `target`.
double step(double value, double slope, double target) {
    return slope > 1e-6 ? std::clamp((target - value) / slope, -1.0, 1.0) : 0.0;
}

void solve_activity(const Authority& authority, const Shard& shard, const Parameters& law,
                    WorkRates& rates) {
    const std::size_t stride =
        std::max<std::size_t>(1, shard.household_count() / sample_households);
    constexpr int rounds = 8;
    for (int round = 0; round < rounds; ++round) {
        const Sums sums = expected_sums(shard, law, rates, stride);
        if (sums.residents < 1) return;
        const double employed = authority.employment_rate_16_64 * sums.residents;
        const double unemployed =
            employed * authority.unemployment_rate / (1 - authority.unemployment_rate);
        const double part_time = authority.part_time * law.work_dynamics.part_time_level;
        const double out_of_work = sums.residents - sums.student_jobs - employed;
        rates.employment += step(sums.works, sums.works_slope, employed - sums.student_jobs);
        rates.self_employment +=
            step(sums.self_employed, sums.self_employed_slope, authority.self_employed * employed);
        rates.part_time +=
            step(sums.part_time, sums.part_time_slope,
                 std::max(part_time * employed - sums.student_jobs, 0.05 * employed));
        rates.unemployment +=
            step(sums.unemployed, sums.unemployed_slope, std::min(unemployed, 0.5 * out_of_work));
        for (double* rate :
             {&rates.employment, &rates.self_employment, &rates.part_time, &rates.unemployment})
            *rate = std::clamp(*rate, -4.0, 4.0);
    }
}

double published_annual_pay(const Authority& authority) {
    if (authority.annual_pay[4] > 0) return authority.annual_pay[4];
    if (authority.weekly_pay_median > 0)
        return uk_annual_pay * authority.weekly_pay_median / uk_weekly_pay_2024;
    return uk_annual_pay;
}

void solve_pay(const Authority& authority, const Shard& shard, const Draws& draws,
               const Parameters& law, WorkRates& rates) {
    Shard trial = shard;
    const UkYear base_prices{};
    AuthorityRates all;
    Context context;
    context.year = start_year;
    context.draws = draws;
    context.uk = &base_prices;
    context.authority = &authority;
    context.rates = &all;
    context.sets = {&law, 1};
    std::vector<float> pay;
    for (int round = 0; round < 3; ++round) {
        all.work = rates;
        initialise_work(context, trial);
        pay.clear();
        for (std::size_t p = 0; p < trial.person_count(); ++p) {
            const Activity activity = trial.persons.activity[p];
            if (activity == Activity::full_time || activity == Activity::part_time)
                pay.push_back(trial.persons.income[p]);
        }
        if (pay.empty()) return;
        const auto middle = pay.begin() + static_cast<std::ptrdiff_t>(pay.size() / 2);
        std::nth_element(pay.begin(), middle, pay.end());
        const auto employees = static_cast<double>(pay.size());
        rates.pay += std::log(published_annual_pay(authority) / static_cast<double>(*middle)) *
                     employees / (employees + prior_employees);
    }
}

}  // namespace

void calibrate_work(const UkData& data, const Shard& shard, const Draws& draws,
                    const Parameters& law, WorkRates& rates) {
    const Authority& authority = data.authorities[static_cast<std::size_t>(shard.authority)];
    rates = {};
    rates.social_share = social_share(shard);
    if (authority.claimant_rate > 0 && data.national.claimant_rate > 0)
        rates.claimants = std::log(authority.claimant_rate / data.national.claimant_rate);
    solve_activity(authority, shard, law, rates);
    solve_pay(authority, shard, draws, law, rates);
}

WorkShares expected_work_shares(const Shard& shard, const Parameters& law, const WorkRates& rates) {
    const Sums sums = expected_sums(shard, law, rates, 1);
    WorkShares shares;
    shares.residents = sums.residents;
    if (sums.residents < 1) return shares;
    const double employed = sums.works + sums.student_jobs;
    shares.employed = employed / sums.residents;
    shares.unemployed = sums.unemployed / sums.residents;
    shares.part_time = (sums.part_time + sums.student_jobs) / employed;
    shares.self_employed = sums.self_employed / employed;
    return shares;
}

}  // namespace lc
