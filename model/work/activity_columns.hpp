// Activity of many persons at once: exactly the chances and choices of ActivityModel, several rows
// to an instruction.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/population/block.hpp"
#include "model/work/activity_model.hpp"

namespace lc {

/// Goes over a block of rows: start, find_chances, and then choices of some rows. Rows are those of
/// anybody: whoever has no activity to be decided is worked out too and not to be asked for.
class ActivityColumns {
  public:
    /// @param models  by parameter set; only the first if they are all the same
    explicit ActivityColumns(std::span<const ActivityModel* const> models);

    /// Begins a block. Nothing of families is read yet.
    /// @param cells  situations by row
    /// @param sets   parameter sets by row; unused with one model
    void start(std::span<const std::uint32_t> cells, const std::uint32_t* sets);
    /// Finds everybody's chance of working; again when partners' work in the cells has changed.
    void find_chances();

    /// Chance of working by row.
    const float* chance() const noexcept { return chance_.data(); }
    /// Whether help for parents brings anybody into work.
    bool supports() const noexcept { return supports_; }
    /// Whether row `i`, which works at that rank, does so because of that help.
    bool works_by_support(std::size_t i, float rank) const noexcept {
        return support_.data()[i] > 0 && rank >= employment_ratio_ * usual_.data()[i];
    }

    /// Activities of `rows`, which work, one after the other. @param rank  by row of the block
    const Activity* choose_work(std::span<const std::uint32_t> rows, const float* rank);
    /// The same of rows that do not work.
    const Activity* choose_not_working(std::span<const std::uint32_t> rows, const float* rank);

  private:
    using Floats = BlockColumn<float>;

    /// Cells and offsets of some rows, one after the other.
    void pick(std::span<const std::uint32_t> rows);
    /// Values of one part of the tables, by cell.
    void look_up(const TablePart& part, const std::uint32_t* cells, const std::int32_t* offsets,
                 std::size_t size, float* to) const noexcept;
    const float* picked(const TablePart& part, Floats& to);
    /// Probabilities of self-employment and of part-time work of the rows picked.
    const float* self_employment();
    const float* part_time();

    std::vector<float> tables_;  ///< one ActivityTable after the other
    float employment_ratio_ = 1;
    bool supports_ = false;

    // Of the block.
    std::span<const std::uint32_t> cells_;
    BlockColumn<std::int32_t> offsets_;  ///< of a row's table among tables_; unused with one
    Floats base_;                        ///< log odds of working without the family's part
    Floats family_, usual_, chance_, usual_chance_, support_;
    // Of the rows picked.
    std::size_t picked_ = 0;
    BlockColumn<std::uint32_t> picked_cells_;
    BlockColumn<std::int32_t> picked_offsets_;
    Floats rank_, among_, self_employment_, part_time_;
    std::array<Floats, 5> parts_;
    BlockColumn<Activity> choice_;
};

}  // namespace lc
