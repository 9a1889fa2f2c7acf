// The population of the base year while scenarios run one after the other, each from its own copy.
#pragma once

#include <filesystem>

#include "runner/simulation/world.hpp"

namespace lc {

/// The file in which the population of a run waits when memory is short: FILE.population.
std::filesystem::path population_place(const std::filesystem::path& results);

/// Waits in memory, or in a file that is there only as long as this object.
class WaitingPopulation {
  public:
    /// @param uses  how many times it will be taken
    /// @param file  where it waits when it is taken more than once; empty: in memory
    /// @throws RunError  the file cannot be written
    WaitingPopulation(World world, int uses, std::filesystem::path file);
    ~WaitingPopulation();
    WaitingPopulation(const WaitingPopulation&) = delete;
    WaitingPopulation& operator=(const WaitingPopulation&) = delete;

    /// A copy; the last time the population itself.
    /// @throws InputError  the file was changed or removed meanwhile
    World take();

  private:
    World world_;
    int uses_;
    std::filesystem::path file_;
};

}  // namespace lc
