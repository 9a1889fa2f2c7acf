#include "model/processes/circumstances/work_rows.hpp"

#include "model/work/situation.hpp"

namespace lc {
namespace {

void fill_own(const std::uint8_t* __restrict age, const Sex* __restrict sex,
              const Qualification* __restrict held, const Disability* __restrict limited,
              std::size_t size, std::uint16_t* __restrict own) noexcept {
    for (std::size_t i = 0; i < size; ++i)
        own[i] = static_cast<std::uint16_t>(WorkCell::own(sex[i], age[i], held[i], limited[i]));
}

/// Kinds of family, as each unit's last adult has them.
void fill_units(const BlockFamilies& families, std::size_t size,
                std::uint8_t* __restrict kind) noexcept {
    const std::uint8_t* __restrict const children = families.children_after();
    const std::uint8_t* __restrict const youngest = families.youngest_after();
    const std::uint8_t* __restrict const partner = families.partner();
    for (std::size_t i = 0; i < size; ++i) {
        const std::uint8_t parent = children[i] > 0;
        const std::uint8_t couple = partner[i];
        const std::uint8_t three = 3;
        // FamilyPosition: single, partnered, couple with children, lone parent.
        const auto position = static_cast<std::uint8_t>(couple + parent * (three - 2 * couple));
        const auto band = static_cast<std::uint8_t>(
            parent * (1 + (youngest[i] >= 3) + (youngest[i] >= 5) + (youngest[i] >= 11)));
        const std::uint8_t number = children[i] < three ? children[i] : three;
        kind[i] = static_cast<std::uint8_t>(WorkCell::kind_of_family(position, band, number));
    }
}

/// Whoever counts as a dependent child is single.
void fill_families(const BlockFamilies& families, const Sex* __restrict sex,
                   const std::uint8_t* __restrict kind, std::size_t size,
                   std::uint16_t* __restrict family) noexcept {
    const std::uint8_t* __restrict const child = families.child();
    const std::uint8_t* __restrict const partner = families.partner();
    for (std::size_t i = 0; i < size; ++i) {
        const std::uint8_t here = kind[i], next = kind[i + 1];
        const std::uint8_t of_adult = partner[i + 1] != 0 ? next : here;
        const std::uint8_t own = child[i] != 0 ? std::uint8_t{0} : of_adult;
        family[i] = static_cast<std::uint16_t>(WorkCell::family_of(sex[i], own));
    }
}

void put_together(const std::uint16_t* __restrict own, const std::uint8_t* __restrict place,
                  const std::uint16_t* __restrict family, std::size_t size,
                  std::uint32_t* __restrict cells) noexcept {
    for (std::size_t i = 0; i < size; ++i)
        cells[i] = own[i] | std::uint32_t{place[i]} << WorkCell::place.first |
                   std::uint32_t{family[i]} << WorkCell::family.first | WorkCell::partner_works;
}

/// Marks the second of each couple; see second_of_couple.
void find_second(const BlockFamilies& families, const Sex* __restrict sex, std::size_t size,
                 std::uint8_t* __restrict second) noexcept {
    const std::uint8_t* __restrict const partner = families.partner();
    const auto head_second = [&](std::size_t head) {
        return static_cast<std::uint8_t>((sex[head] == Sex::female) & (sex[head + 1] == Sex::male));
    };
    second[0] = 0;
    for (std::size_t i = 1; i < size; ++i)
        second[i] = static_cast<std::uint8_t>(partner[i] & (head_second(i - 1) ^ 1));
    for (std::size_t i = 0; i + 1 < size; ++i)
        second[i] = static_cast<std::uint8_t>(second[i] | (partner[i + 1] & head_second(i)));
}

/// Marks those second in a couple of which the first does not work: the first is the row before a
/// partner, and the row after a head.
void find_alone(const BlockFamilies& families, const std::uint8_t* __restrict second,
                const std::uint8_t* __restrict works, std::size_t size,
                std::uint8_t* __restrict alone) noexcept {
    const std::uint8_t* __restrict const partner = families.partner();
    alone[0] = 0;
    for (std::size_t i = 1; i < size; ++i)
        alone[i] = static_cast<std::uint8_t>(second[i] & partner[i] & (works[i - 1] ^ 1));
    for (std::size_t i = 0; i + 1 < size; ++i)
        alone[i] = static_cast<std::uint8_t>(alone[i] |
                                             (second[i] & (partner[i] ^ 1) & (works[i + 1] ^ 1)));
}

void lose_partners(const std::uint8_t* __restrict alone, std::size_t size,
                   std::uint32_t* __restrict cells) noexcept {
    for (std::size_t i = 0; i < size; ++i)
        cells[i] -= std::uint32_t{alone[i]} << WorkCell::family.first;
}

}  // namespace

void WorkRows::find(const Shard& shard, Block block) {
    size_ = block.size();
    const Persons& persons = shard.persons;
    const Households& households = shard.households;
    const Sex* const sex = persons.sex.data() + block.first;
    spread(
        shard, block,
        [&](std::size_t h) {
            return static_cast<std::uint8_t>(
                WorkCell::place_of(households.tenure[h], households.decile[h]));
        },
        place_);
    families_.find(shard, block);
    families_.count_children(shard, block);
    fill_own(persons.age.data() + block.first, sex, persons.qualification.data() + block.first,
             persons.disability.data() + block.first, size_, own_.room(size_));
    fill_units(families_, size_, kind_.room(size_));
    fill_families(families_, sex, kind_.data(), size_, family_.room(size_));
    put_together(own_.data(), place_.data(), family_.data(), size_, cells_.room(size_));
    find_second(families_, sex, size_, second_.room(size_));
}

void WorkRows::count_partners(const std::uint8_t* active) {
    find_alone(families_, second_.data(), active, size_, alone_.room(size_));
    lose_partners(alone_.data(), size_, cells_.data());
}

}  // namespace lc
