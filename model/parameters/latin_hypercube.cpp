#include "model/parameters/latin_hypercube.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "model/core/random.hpp"

namespace lc {
namespace {

constexpr auto stream = static_cast<Stream>(201);  // docs/streams.md

std::uint64_t identifier(std::string_view name) {
    std::uint64_t id = 0;
    for (const char c : name) id = mix(id ^ static_cast<unsigned char>(c));
    return id;
}

/// Draws of one dimension; `round` counts the doublings, and stands where a year does elsewhere.
class DimensionDraws {
  public:
    DimensionDraws(std::uint64_t seed, std::string_view dimension)
        : draws_(seed, 0), id_(identifier(dimension)) {}

    /// Puts values in random order (Fisher and Yates).
    void shuffle(std::vector<int>& values, int round) const {
        for (std::size_t i = values.size(); i > 1; --i) {
            const std::uint64_t word = draws_(id_, round, stream, static_cast<std::uint32_t>(i))[0];
            std::swap(values[i - 1], values[static_cast<std::size_t>((word * i) >> 32)]);
        }
    }

    /// Uniform within stratum `stratum` of `strata`, never on its edges.
    double place(int point, int stratum, int strata) const {
        constexpr int kept = 4095;  // apart from the rounds
        constexpr double half_a_step = 0.5 / 4294967296.0;
        const auto words = draws_(id_, kept, stream, static_cast<std::uint32_t>(point));
        return (stratum + unit_double(words[0]) + half_a_step) / strata;
    }

  private:
    Draws draws_;
    std::uint64_t id_;
};

}  // namespace

std::vector<double> latin_hypercube(std::uint64_t seed, std::string_view dimension, int points) {
    const DimensionDraws draws(seed, dimension);
    std::vector<double> coordinates;
    std::vector<int> free(latin_hypercube_start);
    std::iota(free.begin(), free.end(), 0);
    int strata = latin_hypercube_start;
    for (int round = 0; static_cast<int>(coordinates.size()) < points; ++round) {
        draws.shuffle(free, round);
        for (const int stratum : free)
            coordinates.push_back(
                draws.place(static_cast<int>(coordinates.size()), stratum, strata));
        // The next round has strata of half the width, and fills those without a point.
        strata *= 2;
        std::vector<bool> taken(static_cast<std::size_t>(strata));
        for (const double x : coordinates) taken[static_cast<std::size_t>(x * strata)] = true;
        free.clear();
        for (int stratum = 0; stratum < strata; ++stratum)
            if (!taken[static_cast<std::size_t>(stratum)]) free.push_back(stratum);
    }
    coordinates.resize(static_cast<std::size_t>(std::max(points, 0)));
    return coordinates;
}

}  // namespace lc
