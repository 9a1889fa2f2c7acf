#include "benchmarks/riskpaths/cohort.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/core/draw_block.hpp"

namespace lc::riskpaths {
namespace {

std::size_t index(Unions unions) noexcept { return static_cast<std::size_t>(unions); }

/// Uniform in (0, 1].
double share(std::uint32_t bits) noexcept { return 1 - unit_double(bits); }

}  // namespace

void Cohort::begin(std::uint64_t first_id) {
    std::iota(ids_.begin(), ids_.end(), first_id);
    death_.fill(hazards_.longest_life);
    now_.fill(0);
    since_.fill(0);
    age_group_.fill(0);
    unions_.fill(Unions::none);
    childless_.fill(true);
    std::iota(alive_.begin(), alive_.end(), std::uint16_t{0});
    active_ = alive_;
    alive_count_ = active_count_ = size;
}

/// Draws for the first `count` of rows_.
void Cohort::draw(std::size_t count, int year, Stream stream, std::uint32_t block) {
    for (std::size_t i = 0; i < count; ++i) drawn_ids_[i] = ids_[rows_[i]];
    draw_many(draws_, {drawn_ids_.data(), count}, year, stream, block, bits_.data());
}

void Cohort::draw_lifetimes() {
    rows_ = alive_;
    draw(size, 0, Stream::mortality, 0);
    const auto first = hazards_.death_before.begin();
    const auto last = first + hazards_.longest_life + 1;
    for (std::size_t row = 0; row < size; ++row) {
        const double hazard = -std::log(share(bits_[row][0]));
        const auto beyond = std::upper_bound(first, last, hazard);
        if (beyond == last) continue;
        const double before = *(beyond - 1), width = *beyond - before;
        death_[row] = static_cast<double>(beyond - 1 - first) + (hazard - before) / width;
    }
}

void Cohort::draw_deaths(int age) {
    rows_ = alive_;
    draw(alive_count_, age, Stream::mortality, 0);
    const double hazard = -std::log1p(-hazards_.death_probability);
    const double survival = 1 - hazards_.death_probability;
    for (std::size_t i = 0; i < alive_count_; ++i) {
        const double drawn = share(bits_[i][0]);
        if (drawn > survival) death_[alive_[i]] = age - std::log(drawn) / hazard;
    }
}

/// Ends the lives of those who die before an age.
void Cohort::bury(double before, Tables& tables) {
    std::size_t left = 0;
    for (std::size_t i = 0; i < alive_count_; ++i) {
        const std::uint16_t row = alive_[i];
        if (death_[row] >= before) {
            alive_[left++] = row;
            continue;
        }
        if (childless_[row]) tables.spell(unions_[row], since_[row], death_[row]);
        tables.death(death_[row], childless_[row]);
    }
    alive_count_ = left;
}

void Cohort::happen(std::size_t row, double age, bool pregnant, Tables& tables) {
    tables.spell(unions_[row], since_[row], age);
    if (pregnant) {
        tables.pregnancy(unions_[row], since_[row], age);
        childless_[row] = false;
        return;
    }
    if (unions_[row] == Unions::none) tables.first_union(age);
    unions_[row] = static_cast<Unions>(index(unions_[row]) + 1);
    since_[row] = age;
}

/// Follows the hazard of a woman's state piece by piece until it comes to what was drawn.
/// @return whether there was an event after which another one may come before `until`
bool Cohort::next_event(std::size_t row, const Chance& chance, double until, Tables& tables) {
    const std::size_t state = index(unions_[row]);
    const auto& ends = hazards_.duration_end[state];
    double now = now_[row], left = -std::log(chance.survival);
    std::size_t group = age_group_[row], duration = 0;
    while (since_[row] + ends[duration] <= now) ++duration;
    while (now < until && group < hazards_.settled_from[state]) {
        const double duration_ends = since_[row] + ends[duration];
        const double next = std::min({hazards_.age_end[group], duration_ends, until});
        const double rate = hazards_.any[state][group][duration];
        const double lived = rate * (next - now);
        if (left < lived) {
            now_[row] = now + left / rate;
            age_group_[row] = static_cast<std::uint8_t>(group);
            const bool pregnant = chance.which * rate > hazards_.step[state][group][duration];
            happen(row, now_[row], pregnant, tables);
            return !pregnant;
        }
        left -= lived;
        now = next;
        if (next == hazards_.age_end[group]) ++group;
        if (next == duration_ends) ++duration;
    }
    now_[row] = until;
    age_group_[row] = static_cast<std::uint8_t>(group);
    return false;
}

void Cohort::advance(const Window& window, Tables& tables) {
    std::size_t count = active_count_;
    std::copy_n(active_.begin(), count, rows_.begin());
    for (std::uint32_t block = 0; count > 0; ++block) {
        draw(count, window.year, Stream::partnership, block);
        std::size_t again = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint16_t row = rows_[i];
            const Chance chance{share(bits_[i][0]), share(bits_[i][1])};
            if (chance.survival <= window.quiet[index(unions_[row])]) continue;
            const double until = std::min(window.until, death_[row]);
            if (next_event(row, chance, until, tables)) rows_[again++] = row;
        }
        count = again;
    }
}

/// Of active rows, those to which something may still happen; brings quiet ones to `now`.
void Cohort::keep_unsettled(double now) {
    std::size_t left = 0;
    for (std::size_t i = 0; i < active_count_; ++i) {
        const std::uint16_t row = active_[i];
        now_[row] = now;
        while (hazards_.age_end[age_group_[row]] <= now) ++age_group_[row];
        const bool settled = age_group_[row] >= hazards_.settled_from[index(unions_[row])];
        if (childless_[row] && !settled && death_[row] >= now) active_[left++] = row;
    }
    active_count_ = left;
}

void Cohort::simulate_lives(std::uint64_t first_id, Tables& tables) {
    begin(first_id);
    if (mortality_ == Mortality::on) draw_lifetimes();
    const double end = hazards_.longest_life;
    advance({end, 0, {}}, tables);
    bury(end + 1, tables);
}

void Cohort::simulate_years(std::uint64_t first_id, Tables& tables) {
    begin(first_id);
    for (int age = 0; age < hazards_.longest_life; ++age) {
        if (mortality_ == Mortality::on) draw_deaths(age);
        Window window{age + 1.0, age, {}};
        double largest = 0;
        for (std::size_t state = 0; state < unions_count; ++state) {
            const double rate = hazards_.largest[state][static_cast<std::size_t>(age)];
            largest = std::max(largest, rate);
            window.quiet[state] = std::exp(-rate);
        }
        if (largest > 0) advance(window, tables);
        keep_unsettled(age + 1.0);
        if (mortality_ == Mortality::on) bury(age + 1.0, tables);
    }
    bury(hazards_.longest_life + 1.0, tables);
}

}  // namespace lc::riskpaths
