#include <algorithm>
#include <cstring>

#include "model/population/block.hpp"

namespace lc {
namespace {

/// Of rows that are children, how many follow one another from each on, and the age of the last.
struct Siblings {
    std::uint8_t *number, *youngest;
};

/// Joins stretches of `length` to what follows them: of all that were counted no further.
template <std::size_t length>
void join(std::uint8_t* __restrict number, std::uint8_t* __restrict youngest,
          std::size_t size) noexcept {
    for (std::size_t i = 0; i < size; ++i) {
        const std::uint8_t here = number[i], after = number[i + length];
        const std::uint8_t age = youngest[i], age_after = youngest[i + length];
        const std::uint8_t more = here == std::uint8_t{length} ? after : std::uint8_t{0};
        youngest[i] = more != 0 ? age_after : age;
        number[i] = static_cast<std::uint8_t>(here + more);
    }
}

/// Whether any number of at most eight is eight.
bool any_eight(const std::uint8_t* number, std::size_t size) noexcept {
    std::uint8_t bits = 0;
    for (std::size_t i = 0; i < size; ++i) bits = bits | number[i];
    return (bits & 8u) != 0;
}

/// The same by going over all rows one by one, for families of any size.
void count_one_by_one(const std::uint8_t* child, const std::uint8_t* age, std::size_t size,
                      Siblings siblings) noexcept {
    unsigned count = 0, age_of_last = 0;
    for (std::size_t i = size; i-- > 0;) {
        age_of_last = count > 0 ? age_of_last : age[i];
        count = child[i] != 0 ? count + 1 : 0;
        siblings.number[i] = static_cast<std::uint8_t>(count);
        siblings.youngest[i] = static_cast<std::uint8_t>(age_of_last);
    }
}

}  // namespace

void BlockFamilies::count_children(const Shard& shard, Block block) {
    const std::size_t size = block.size();
    const std::uint8_t* const age = shard.persons.age.data() + block.first;
    const Siblings siblings{children_.room(size), youngest_.room(size)};
    std::memcpy(siblings.number, child_.data(), size);
    std::memcpy(siblings.youngest, age, size);
    std::fill_n(siblings.number + size, BlockColumn<std::uint8_t>::overhang, std::uint8_t{0});
    std::fill_n(siblings.youngest + size, BlockColumn<std::uint8_t>::overhang, std::uint8_t{0});
    // Stretches of 1, 2 and 4 children make up to eight.
    join<1>(siblings.number, siblings.youngest, size);
    join<2>(siblings.number, siblings.youngest, size);
    join<4>(siblings.number, siblings.youngest, size);
    if (any_eight(siblings.number, size)) count_one_by_one(child_.data(), age, size, siblings);
}

}  // namespace lc
