#include "tests/support/riskpaths_solution.hpp"

#include <algorithm>
#include <cmath>

namespace lc::testing {
namespace {

using namespace riskpaths;

template <class Marks>
std::size_t interval(const Marks& marks, double at) {
    return static_cast<std::size_t>(
        std::count_if(marks.begin(), marks.end(), [at](double mark) { return mark < at; }));
}

double ratio(const Parameters& parameters, Status status) {
    return parameters.pregnancy_ratio[static_cast<std::size_t>(status)];
}

/// Women of one state by whole steps since they entered it.
using Durations = std::vector<double>;

class Solver {
  public:
    Solver(const Parameters& parameters, double death_rate, int steps)
        : parameters_(parameters), death_rate_(death_rate), steps_(steps), step_(1.0 / steps) {
        const auto cells = static_cast<std::size_t>(parameters.longest_life * steps);
        first_.resize(cells + 2);
        separated_.resize(cells + 2);
        second_.resize(cells + 2);
    }

    RiskPathsSolution solve() {
        for (int s = 0; s < parameters_.longest_life * steps_; ++s) go(s);
        return solution_;
    }

  private:
    /// Women who leave a cell in a step, by where to.
    struct Left {
        double to_next = 0, all = 0;
    };

    /// One cell with constant rates through a step, as exponential survival has it.
    Left leave(double women, Status status, double next_rate) {
        const double pregnant =
            parameters_.first_pregnancy[age_group_] * ratio(parameters_, status);
        const double rate = next_rate + pregnant + death_rate_;
        const double years = rate > 0 ? women * -std::expm1(-rate * step_) / rate : women * step_;
        const auto s = static_cast<std::size_t>(status);
        solution_.childless_years[s][age_group_] += years;
        solution_.pregnancies[s][age_group_] += years * pregnant;
        solution_.ages_at_pregnancy += years * pregnant * middle_;
        solution_.squared_ages_at_pregnancy += years * pregnant * middle_ * middle_;
        return {years * next_rate, years * rate};
    }

    /// Half of those who enter in a step go through all of it, half enter at its end.
    template <class Rate>
    double pass(Durations& women, double entering, Rate rate) {
        double to_next = 0;
        women[0] += entering / 2;
        for (std::size_t cell = reached_ + 1; cell-- > 0;) {
            const double duration = (static_cast<double>(cell) + 0.5) * step_;
            const auto [status, next_rate] = rate(duration);
            const Left left = leave(women[cell], status, next_rate);
            to_next += left.to_next;
            women[cell + 1] = women[cell] - left.all;
        }
        women[0] = entering / 2;
        return to_next;
    }

    void go(int number) {
        middle_ = (number + 0.5) * step_;
        age_group_ = interval(parameters_.age_marks, middle_);
        reached_ = static_cast<std::size_t>(number);
        const Left none = leave(none_, Status::never_in_union, parameters_.first_union[age_group_]);
        none_ -= none.all;
        solution_.first_unions[age_group_] += none.to_next;
        struct At {
            Status status;
            double rate;
        };
        const double separating = pass(first_, none.to_next, [this](double duration) {
            const bool late = duration > parameters_.early_years;
            return At{late ? Status::first_union_late : Status::first_union_early,
                      parameters_.first_dissolution[interval(parameters_.union_marks, duration)]};
        });
        const double joining = pass(separated_, separating, [this](double duration) {
            return At{Status::after_first_union,
                      parameters_.second_union[interval(parameters_.separation_marks, duration)]};
        });
        const double leaving = pass(second_, joining, [this](double duration) {
            return At{Status::second_union,
                      parameters_.second_dissolution[interval(parameters_.union_marks, duration)]};
        });
        after_ += leaving / 2;
        after_ -= leave(after_, Status::after_second_union, 0).all;
        after_ += leaving / 2;
    }

    const Parameters& parameters_;
    double death_rate_;
    int steps_;
    double step_, middle_ = 0;
    std::size_t age_group_ = 0, reached_ = 0;
    double none_ = 1, after_ = 0;
    Durations first_, separated_, second_;
    RiskPathsSolution solution_;
};

}  // namespace

double RiskPathsSolution::childlessness() const {
    double childless = 1;
    for (const ByAge& ages : pregnancies)
        for (const double some : ages) childless -= some;
    return childless;
}

double RiskPathsSolution::mean_age_at_pregnancy() const {
    return ages_at_pregnancy / (1 - childlessness());
}

double RiskPathsSolution::variance_of_age_at_pregnancy() const {
    const double mean = mean_age_at_pregnancy();
    return squared_ages_at_pregnancy / (1 - childlessness()) - mean * mean;
}

RiskPathsSolution::ByAge first_unions_in_closed_form(const Parameters& parameters,
                                                     double death_rate) {
    RiskPathsSolution::ByAge shares{};
    double never = 1, from = 0;
    for (std::size_t a = 0; a + 1 < age_groups; ++a) {
        const double width = parameters.age_marks[a] - from;
        const double rate =
            parameters.first_union[a] + death_rate +
            parameters.first_pregnancy[a] * ratio(parameters, Status::never_in_union);
        const double left = never * -std::expm1(-rate * width);
        shares[a] = rate > 0 ? left * parameters.first_union[a] / rate : 0;
        never -= left;
        from = parameters.age_marks[a];
    }
    return shares;
}

RiskPathsSolution solve_riskpaths(const Parameters& parameters, double death_rate, int steps) {
    return Solver(parameters, death_rate, steps).solve();
}

}  // namespace lc::testing
