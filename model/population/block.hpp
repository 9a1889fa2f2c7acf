// A few hundred neighbouring households at a time: what a process works out of them fits into the
// innermost caches, so that it can go over them column by column instead of person by person.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/core/draw_block.hpp"
#include "model/core/selection.hpp"
#include "model/core/working_memory.hpp"
#include "model/population/units.hpp"

namespace lc {

/// A value to be passed as one, so that writes to rows are known not to change it: households
/// [first_household, last_household) and the rows [first, last) of their members.
struct Block {
    std::size_t first_household = 0, last_household = 0;
    std::size_t first = 0, last = 0;
    std::size_t households() const noexcept { return last_household - first_household; }
    std::size_t size() const noexcept { return last - first; }
};

/// Calls visit(block) for all households in their order.
template <class Visit>
void for_each_block(const Shard& shard, const Visit& visit) {
    constexpr std::size_t households = 512;
    for (std::size_t h = 0; h < shard.household_count(); h += households) {
        const std::size_t end = std::min(h + households, shard.household_count());
        visit(Block{h, end, shard.first_person[h], shard.first_person[end]});
    }
}

/// Working memory for one value a row of a block, from the beginning of a cache line on. Taken into
/// use again by every block: its memory is allocated by the largest.
template <class T>
class BlockColumn {
  public:
    /// Room for `size` values and for what `spread` writes beyond them, their content undefined.
    T* room(std::size_t size) {
        if (values_.size() < size + overhang) values_.resize(size + overhang);
        return values_.data();
    }
    T* data() noexcept { return values_.data(); }
    const T* data() const noexcept { return values_.data(); }

    static constexpr std::size_t overhang = 8;
    static_assert(overhang >= selection_overhang);

  private:
    std::vector<T, WorkingMemory<T>> values_;
};

/// Gives every member of a household its value of(h): to[0] is the block's first row. Most homes
/// have no more than eight members, so that the value is written eight times whatever their number:
/// what is too much, the next household writes over.
template <class T, class Of>
void spread(const Shard& shard, Block block, const Of& of, BlockColumn<T>& to) {
    T* const values = to.room(block.size());
    const std::uint32_t* const first_person = shard.first_person.data();
    for (std::size_t h = block.first_household; h < block.last_household; ++h) {
        const T value = of(h);
        T* const own = values + (first_person[h] - block.first);
        const std::size_t members = first_person[h + 1] - first_person[h];
        for (std::size_t k = 0; k < BlockColumn<T>::overhang; ++k) own[k] = value;
        for (std::size_t k = BlockColumn<T>::overhang; k < members; ++k) own[k] = value;
    }
}

/// Some rows of a block, in order, counted from its first.
class RowList {
  public:
    /// Writes a list. A value of its own, so that where the list ends stays in a register.
    class Writer {
      public:
        explicit Writer(std::uint32_t* to) noexcept : end_(to) {}
        /// Adds the row if `wanted`. Without a branch, which nothing could foresee: the row is
        /// written in any case, and stays if wanted.
        void add_if(bool wanted, std::size_t row) noexcept {
            *end_ = static_cast<std::uint32_t>(row);
            end_ += wanted;
        }
        const std::uint32_t* end() const noexcept { return end_; }

      private:
        std::uint32_t* end_;
    };
    /// Begins the list anew, of at most `most` rows; finish(writer) when it is written.
    Writer start(std::size_t most) { return Writer(rows_.room(most)); }
    void finish(const Writer& writer) noexcept {
        count_ = static_cast<std::size_t>(writer.end() - rows_.data());
    }

    /// Lists the rows of a block of `size` at which `wanted` is 1 and not 0.
    void select(const std::uint8_t* wanted, std::size_t size) {
        count_ = lc::select(wanted, size, rows_.room(size));
    }

    std::span<const std::uint32_t> rows() const noexcept { return {rows_.data(), count_}; }

  private:
    BlockColumn<std::uint32_t> rows_;
    std::size_t count_ = 0;
};

/// 1 for somebody whose events are not death, else 0. By arithmetic, since g++ 12 compares no
/// single bits of many rows at once.
constexpr std::uint8_t lives(std::uint8_t events) noexcept {
    static_assert(event::dies == 1);
    return static_cast<std::uint8_t>(~events & 1);
}

/// Draws of all rows of `ids` [first, first + count).
class BlockDraws {
  public:
    BlockDraws(const Draws& draws, int year, Stream stream, std::uint32_t block = 0) noexcept
        : draws_(draws), year_(year), stream_(stream), block_(block) {}

    /// Exactly Draws(ids[i], year, stream, block) for every i.
    const std::array<std::uint32_t, 4>* of(std::span<const std::uint64_t> ids) {
        draw_many(draws_, ids, year_, stream_, block_, bits_.room(ids.size()));
        return bits_.data();
    }
    /// The same of some rows, counted from row `first` of `ids`: one after the other, not at their
    /// places.
    const std::array<std::uint32_t, 4>* of(const std::vector<std::uint64_t>& ids, std::size_t first,
                                           std::span<const std::uint32_t> rows) {
        std::uint64_t* const chosen = chosen_.room(rows.size());
        for (std::size_t n = 0; n < rows.size(); ++n) chosen[n] = ids[first + rows[n]];
        return of({chosen, rows.size()});
    }

  private:
    Draws draws_;
    int year_;
    Stream stream_;
    std::uint32_t block_;
    BlockColumn<std::array<std::uint32_t, 4>> bits_;
    BlockColumn<std::uint64_t> chosen_;
};

/// What the benefit units of a block say about each of its rows, as bytes by row. Nothing of it
/// takes a branch: families are of any size, which processors cannot foresee.
class BlockFamilies {
  public:
    void find(const Shard& shard, Block block) {
        const std::size_t size = block.size();
        mark_heads(shard.persons.unit.data() + block.first, size, head_.room(size));
        for (std::size_t h = block.first_household; h < block.last_household; ++h)
            head_.data()[shard.first_person[h] - block.first] = 1;
        mark_members(shard.persons.relation.data() + block.first, head_.data(), size,
                     partner_.room(size), child_.room(size));
        partner_.data()[size] = child_.data()[size] = 0;
    }
    /// Counts the children of all units, once they are found.
    void count_children(const Shard& shard, Block block);
    /// 1 for the head of a unit, else 0.
    const std::uint8_t* head() const noexcept { return head_.data(); }
    /// 1 for a head's partner, else 0. Has an element beyond the last row.
    const std::uint8_t* partner() const noexcept { return partner_.data(); }
    /// 1 for a unit's child, of any age, else 0.
    const std::uint8_t* child() const noexcept { return child_.data(); }
    /// After count_children: children that come after the row in its unit, of the last adult all of
    /// the unit.
    const std::uint8_t* children_after() const noexcept { return children_.data() + 1; }
    /// Age of the last of them, the youngest; undefined without.
    const std::uint8_t* youngest_after() const noexcept { return youngest_.data() + 1; }

    /// Rows, counted in the shard, of the unit whose head is row `i` of the block. For few of them:
    /// it looks for the last child.
    UnitRows unit(Block block, std::size_t i) const noexcept {
        const std::size_t first_child = i + 1 + partner_.data()[i + 1];
        std::size_t last = first_child;
        while (child_.data()[last] != 0) ++last;
        return {block.first + i, block.first + first_child, block.first + last};
    }

  private:
    /// Units of a household are neighbours with numbers of their own; households are marked apart.
    static void mark_heads(const std::uint8_t* __restrict unit, std::size_t size,
                           std::uint8_t* __restrict head) noexcept {
        for (std::size_t i = 1; i < size; ++i) head[i] = unit[i] != unit[i - 1];
    }
    static void mark_members(const Relation* __restrict relation,
                             const std::uint8_t* __restrict head, std::size_t size,
                             std::uint8_t* __restrict partner,
                             std::uint8_t* __restrict child) noexcept {
        child[0] = partner[0] = 0;
        for (std::size_t i = 1; i < size; ++i) {
            const std::uint8_t follows = head[i - 1] & (head[i] ^ 1);
            partner[i] = follows & static_cast<std::uint8_t>(is_partner(relation[i]));
            child[i] = (head[i] ^ 1) & (partner[i] ^ 1);
        }
    }
    BlockColumn<std::uint8_t> head_, partner_, child_;
    /// Children from a row on to the last of its unit, and the age of that one.
    BlockColumn<std::uint8_t> children_, youngest_;
};

}  // namespace lc
