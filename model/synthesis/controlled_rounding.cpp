#include "model/synthesis/controlled_rounding.hpp"

#include <algorithm>
#include <cmath>

namespace lc {

std::vector<std::uint32_t> round_list(std::span<const double> expected, double uniform) {
    std::vector<std::uint32_t> whole(expected.size());
    double sum = uniform;
    double before = std::floor(sum);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        sum += expected[i];
        const double after = std::floor(sum);
        whole[i] = static_cast<std::uint32_t>(after - before);
        before = after;
    }
    return whole;
}

namespace {

constexpr std::uint64_t one = std::uint64_t{1} << 32;

/// Fractions of a table as edges between its rows and columns, in units of 2^-32. A slack row and
/// column make all sums whole, so that a vertex never has exactly one fractional edge and a walk
/// always closes a cycle.
class FractionGraph {
  public:
    FractionGraph(std::span<const std::uint64_t> fractions, std::size_t rows, std::size_t columns)
        : columns_(columns + 1),
          rows_(rows + 1),
          fraction_(rows_ * columns_, 0),
          edges_(rows_ + columns_),
          place_on_path_(rows_ + columns_, -1) {
        fill(fractions);
        for (std::size_t e = 0; e < fraction_.size(); ++e) {
            if (!fractional(e)) continue;
            edges_[e / columns_].push_back(static_cast<std::uint32_t>(e));
            edges_[rows_ + e % columns_].push_back(static_cast<std::uint32_t>(e));
        }
    }

    /// Moves fractions along cycles until every entry is 0 or 1.
    void resolve(EventEngine& engine) {
        for (std::size_t start = 0; start < rows_; ++start) {
            path_.clear();
            visit(start);
            for (;;) {
                const std::size_t edge = next_edge(path_.back().vertex, path_.back().edge);
                if (edge == none) break;
                const std::size_t v = other_end(edge, path_.back().vertex);
                if (place_on_path_[v] < 0) {
                    place_on_path_[v] = static_cast<std::int32_t>(path_.size());
                    path_.push_back({v, edge});
                } else {
                    close_cycle(static_cast<std::size_t>(place_on_path_[v]), edge, engine);
                }
            }
            for (const Step& step : path_) place_on_path_[step.vertex] = -1;
        }
    }

    bool up(std::size_t row, std::size_t column) const {
        return fraction_[row * columns_ + column] == one;
    }

  private:
    static constexpr std::size_t none = ~std::size_t{0};
    struct Step {
        std::size_t vertex, edge;  ///< the edge by which the walk came
    };

    void fill(std::span<const std::uint64_t> fractions) {
        for (std::size_t r = 0; r + 1 < rows_; ++r)
            for (std::size_t c = 0; c + 1 < columns_; ++c)
                fraction_[r * columns_ + c] = fractions[r * (columns_ - 1) + c];
        for (std::size_t r = 0; r + 1 < rows_; ++r) {
            std::uint64_t sum = 0;
            for (std::size_t c = 0; c + 1 < columns_; ++c) sum += fraction_[r * columns_ + c];
            fraction_[r * columns_ + columns_ - 1] = (one - sum % one) % one;
        }
        for (std::size_t c = 0; c < columns_; ++c) {
            std::uint64_t sum = 0;
            for (std::size_t r = 0; r + 1 < rows_; ++r) sum += fraction_[r * columns_ + c];
            fraction_[(rows_ - 1) * columns_ + c] = (one - sum % one) % one;
        }
    }

    bool fractional(std::size_t e) const { return fraction_[e] != 0 && fraction_[e] != one; }
    std::size_t other_end(std::size_t e, std::size_t v) const {
        return v < rows_ ? rows_ + e % columns_ : e / columns_;
    }
    void visit(std::size_t v) {
        place_on_path_[v] = 0;
        path_.push_back({v, none});
    }

    /// A fractional edge of v other than the one it was reached by; edges that became whole are
    /// dropped from the end of v's list on the way.
    std::size_t next_edge(std::size_t v, std::size_t came_by) {
        std::vector<std::uint32_t>& list = edges_[v];
        while (!list.empty() && !fractional(list.back())) list.pop_back();
        if (list.empty()) return none;
        if (list.back() != came_by) return list.back();
        while (list.size() > 1 && !fractional(list[list.size() - 2])) {
            list[list.size() - 2] = list.back();
            list.pop_back();
        }
        return list.size() > 1 ? list[list.size() - 2] : none;
    }

    /// Shifts fractions round the cycle from path_[base] to the end and back by `closing`: up on
    /// even edges and down on odd ones, or the reverse, by the largest steps that stay within
    /// [0, 1] and with the chances that keep every expectation.
    void close_cycle(std::size_t base, std::size_t closing, EventEngine& engine) {
        cycle_.clear();
        for (std::size_t i = base + 1; i < path_.size(); ++i) cycle_.push_back(path_[i].edge);
        cycle_.push_back(closing);
        std::uint64_t rise = one, fall = one;
        for (std::size_t i = 0; i < cycle_.size(); ++i) {
            const std::uint64_t f = fraction_[cycle_[i]];
            rise = std::min(rise, i % 2 == 0 ? one - f : f);
            fall = std::min(fall, i % 2 == 0 ? f : one - f);
        }
        const bool rises =
            unit_double(engine()) * static_cast<double>(rise + fall) < static_cast<double>(fall);
        for (std::size_t i = 0; i < cycle_.size(); ++i) {
            std::uint64_t& f = fraction_[cycle_[i]];
            if ((i % 2 == 0) == rises)
                f += rises ? rise : fall;
            else
                f -= rises ? rise : fall;
        }
        for (std::size_t i = base + 1; i < path_.size(); ++i) place_on_path_[path_[i].vertex] = -1;
        path_.resize(base + 1);
    }

    std::size_t columns_, rows_;
    std::vector<std::uint64_t> fraction_;  ///< [rows][columns]
    std::vector<std::vector<std::uint32_t>> edges_;
    std::vector<std::int32_t> place_on_path_;
    std::vector<Step> path_;
    std::vector<std::size_t> cycle_;
};

}  // namespace

std::vector<std::uint32_t> round_table(std::span<const double> expected, std::size_t rows,
                                       std::size_t columns, EventEngine& engine) {
    std::vector<std::uint32_t> whole(expected.size());
    std::vector<std::uint64_t> fractions(expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto fixed = static_cast<std::uint64_t>(expected[i] * static_cast<double>(one) + 0.5);
        whole[i] = static_cast<std::uint32_t>(fixed >> 32);
        fractions[i] = fixed & (one - 1);
    }
    FractionGraph graph(fractions, rows, columns);
    graph.resolve(engine);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            if (graph.up(r, c)) ++whole[r * columns + c];
    return whole;
}

}  // namespace lc
