// A block of women of RiskPaths, held as columns and simulated together, by this program's own
// means: draws that are a function of (seed, woman, year, stream, block), and nothing allocated per
// woman.
#pragma once

#include <array>
#include <cstdint>

#include "benchmarks/riskpaths/tables.hpp"
#include "model/core/random.hpp"

namespace lc::riskpaths {

/// Off, everybody reaches the longest life: the base scenario as published.
enum class Mortality : bool { off, on };

class Cohort {
  public:
    static constexpr std::size_t size = 1024;

    /// @param hazards  must outlive this
    Cohort(const Hazards& hazards, const Draws& draws, Mortality mortality)
        : hazards_(hazards), draws_(draws), mortality_(mortality) {}

    // Both simulate women `first_id`, `first_id` + 1, ... from birth to death and add them to
    // `tables`, by the same rates, exactly in continuous time. They draw differently, so that a
    // woman's two lives differ while the distribution of lives does not.

    /// Event by event: the time to a woman's next event is one draw, inverted through all pieces of
    /// its hazard up to her death.
    void simulate_lives(std::uint64_t first_id, Tables& tables);

    /// Year by year, as this program's own model goes: draws are new every year for everybody to
    /// whom something may still happen, and an event has its exact time within the year.
    void simulate_years(std::uint64_t first_id, Tables& tables);

  private:
    /// Time that is simulated at once.
    struct Window {
        double until;  ///< age
        int year;      ///< of the draws
        /// By state: a share of survival up to which nothing can happen in the window.
        std::array<double, unions_count> quiet{};
    };
    /// What becomes of a woman is found from a share of survival and a share of the events.
    struct Chance {
        double survival, which;
    };

    void begin(std::uint64_t first_id);
    void draw(std::size_t count, int year, Stream stream, std::uint32_t block);
    void draw_lifetimes();
    void draw_deaths(int age);
    void bury(double before, Tables& tables);
    void advance(const Window& window, Tables& tables);
    bool next_event(std::size_t row, const Chance& chance, double until, Tables& tables);
    void happen(std::size_t row, double age, bool pregnant, Tables& tables);
    void keep_unsettled(double now);

    const Hazards& hazards_;
    Draws draws_;
    Mortality mortality_;

    // Columns.
    std::array<std::uint64_t, size> ids_;
    std::array<double, size> death_;  ///< age; the longest life while no death is drawn
    std::array<double, size> now_;    ///< age up to which events are settled
    std::array<double, size> since_;  ///< age at which the state was entered
    std::array<std::uint8_t, size> age_group_;
    std::array<Unions, size> unions_;
    std::array<bool, size> childless_;

    using Rows = std::array<std::uint16_t, size>;
    Rows alive_, active_;  ///< active: something may still happen before death
    std::size_t alive_count_ = 0, active_count_ = 0;

    // Rows that are drawn for, and what is drawn.
    Rows rows_;
    std::array<std::uint64_t, size> drawn_ids_;
    std::array<std::array<std::uint32_t, 4>, size> bits_;
};

}  // namespace lc::riskpaths
