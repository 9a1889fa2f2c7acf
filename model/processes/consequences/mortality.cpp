#include "model/processes/consequences/mortality.hpp"

#include <array>
#include <cmath>

#include "model/core/exponential.hpp"
#include "model/core/whole_number.hpp"
#include "model/mortality/hazard_columns.hpp"
#include "model/mortality/pathway_sums.hpp"
#include "model/mortality/relative_risk.hpp"
#include "model/population/block.hpp"
#include "model/record/age_band.hpp"

namespace lc {

const ProcessInfo mortality_info{
    "mortality",
    Phase::mortality,
    {Stream::mortality},
    {Column::id, Column::age, Column::sex, Column::qualification, Column::activity,
     Column::adult_exposure, Column::child_exposure, Column::tenure, Column::decile,
     Column::quality, Column::selection, Column::structure},
    {},
    {Column::event}};

namespace {

/// Whether a death happens at `uniform` under a hazard; the exact chance is only worked out when
/// the hazard, which exceeds it, does not already say no.
bool dies(double uniform, double hazard) {
    return uniform < hazard && uniform < -std::expm1(-hazard);
}

void sum_deciles(Tally& tally) {
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (std::size_t band = 0; band < band_count; ++band) {
            tally.population[sex][band] = 0;
            tally.deaths_expected[sex][band] = 0;
            for (std::size_t decile = 0; decile < 10; ++decile) {
                tally.population[sex][band] += tally.population_by_decile[decile][sex][band];
                tally.deaths_expected[sex][band] +=
                    tally.deaths_expected_by_decile[decile][sex][band];
            }
        }
}

/// Deaths expected and population by decile, sex and age band. Bands and not ages, so that sums of
/// all stay in the innermost cache.
class CountsByDecile {
  public:
    /// Adds persons. @param expected  yearly rate with all risks
    void add(const std::uint8_t* decile, const Sex* sex, const std::uint8_t* age,
             const float* expected, std::size_t size) {
        std::uint16_t* const place = place_.room(size);
        std::uint64_t* const fixed = fixed_.room(size);
        find_places(decile, sex, age, size, place);
        to_fixed_each(expected, size, fixed);
        for (std::size_t i = 0; i < size; ++i) {
            ++population_[place[i]];
            deaths_[place[i]] += fixed[i];
        }
    }
    void add_to(Tally& tally) const {
        for (std::size_t decile = 0; decile < 10; ++decile)
            for (std::size_t sex = 0; sex < sex_count; ++sex)
                for (std::size_t band = 0; band < band_count; ++band) {
                    const std::size_t place = (decile * sex_count + sex) * band_count + band;
                    tally.population_by_decile[decile][sex][band] += population_[place];
                    tally.deaths_expected_by_decile[decile][sex][band] += deaths_[place];
                }
    }

  private:
    static constexpr std::size_t places = std::size_t{10} * sex_count * band_count;

    static void find_places(const std::uint8_t* __restrict decile, const Sex* __restrict sex,
                            const std::uint8_t* __restrict age, std::size_t size,
                            std::uint16_t* __restrict place) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            place[i] = static_cast<std::uint16_t>(
                (decile[i] * sex_count + static_cast<int>(sex[i])) * band_count +
                quick_band_of(age[i]));
        }
    }
    /// to_fixed of each.
    static void to_fixed_each(const float* __restrict expected, std::size_t size,
                              std::uint64_t* __restrict fixed) noexcept {
        for (std::size_t i = 0; i < size; ++i)
            fixed[i] = static_cast<std::uint64_t>(
                whole_number(static_cast<double>(expected[i]) * 4294967296.0 + 0.5));
    }

    std::array<std::uint64_t, places> deaths_{};  ///< 2^-32
    std::array<std::uint32_t, places> population_{};
    BlockColumn<std::uint16_t> place_;
    BlockColumn<std::uint64_t> fixed_;
};

/// One year's mortality of one shard, a block at a time.
class MortalityYear {
  public:
    MortalityYear(const Context& context, Shard& shard)
        : shard_(shard),
          hazards_(context),
          draws_(context.draws, context.year, Stream::mortality),
          pathways_(hazards_.prevents()) {}

    void add(Block block, Tally& tally) {
        const Persons& persons = shard_.persons;
        const Sex* const sex = persons.sex.data() + block.first;
        const std::uint8_t* const age = persons.age.data() + block.first;
        const std::size_t size = block.size();
        gather_homes(block);
        pathways_.start(size);
        find_places(block);
        look_up(block);
        sum_risks(persons.adult_exposure.data() + block.first,
                  persons.child_exposure.data() + block.first, pathways_.columns(), own_.data(),
                  size, relative_.room(size));
        exponentials(relative_.data(), size);
        multiply(pathways_.columns().reference, relative_.data(), size, expected_.room(size));
        multiply(hazard_.data(), relative_.data(), size, hazard_.data());
        pathways_.add(expected_.data(), sex, age, size);
        counts_.add(decile_.data(), sex, age, expected_.data(), size);
        draw_deaths(block, tally);
    }

    void add_to(Tally& tally) const {
        counts_.add_to(tally);
        pathways_.add_to(tally);
    }

  private:
    void gather_homes(Block block) {
        const Households& households = shard_.households;
        if (!hazards_.alike())
            spread(
                shard_, block,
                [&](std::size_t h) { return hazards_.kind_of_set(households.selection[h]); },
                kind_);
        spread(
            shard_, block,
            [&](std::size_t h) {
                return static_cast<std::uint8_t>(
                    RelativeRisk::home_index(households.tenure[h], households.quality[h]) |
                    static_cast<std::size_t>(households.decile[h] - 1) << 4);
            },
            home_);
        take_apart(home_.data(), block.size(), decile_.room(block.size()));
    }
    /// @param home  index of the home, and decile - 1 from the fifth bit on, which it loses
    static void take_apart(std::uint8_t* __restrict home, std::size_t size,
                           std::uint8_t* __restrict decile) noexcept {
        for (std::size_t i = 0; i < size; ++i) {
            decile[i] = static_cast<std::uint8_t>(home[i] >> 4);
            home[i] = home[i] & 15u;
        }
    }

    /// Places of persons in the tables of rates and risks.
    void find_places(Block block) {
        const Persons& persons = shard_.persons;
        const std::uint8_t* const age = persons.age.data() + block.first;
        const std::size_t size = block.size();
        find_rate_places(decile_.data(), persons.sex.data() + block.first, age, size,
                         rate_place_.room(size));
        find_own_places(persons.qualification.data() + block.first,
                        persons.activity.data() + block.first, age, size, own_place_.room(size));
        find_home_places(home_.data(), age, size, home_place_.room(size));
    }
    static void find_rate_places(const std::uint8_t* __restrict decile, const Sex* __restrict sex,
                                 const std::uint8_t* __restrict age, std::size_t size,
                                 std::uint16_t* __restrict place) noexcept {
        for (std::size_t i = 0; i < size; ++i)
            place[i] = static_cast<std::uint16_t>(rate_place(decile[i], sex[i], age[i]));
    }
    static void find_own_places(const Qualification* __restrict held,
                                const Activity* __restrict activity,
                                const std::uint8_t* __restrict age, std::size_t size,
                                std::uint16_t* __restrict place) noexcept {
        for (std::size_t i = 0; i < size; ++i)
            place[i] = static_cast<std::uint16_t>(
                RelativeRisk::own_place(held[i], RelativeRisk::workless(activity[i]), age[i]));
    }
    static void find_home_places(const std::uint8_t* __restrict home,
                                 const std::uint8_t* __restrict age, std::size_t size,
                                 std::uint16_t* __restrict place) noexcept {
        for (std::size_t i = 0; i < size; ++i)
            place[i] = static_cast<std::uint16_t>(RelativeRisk::home_place(home[i], age[i]));
    }

    /// Rates, and risks by pathway; of exposure to poverty what a unit of it adds.
    void look_up(Block block) {
        const std::uint8_t* const age = shard_.persons.age.data() + block.first;
        const std::uint32_t* const kind = kind_.data();
        const std::size_t size = block.size();
        const PathwayColumns to = pathways_.columns();
        using namespace hazard_part;
        hazards_.look_up(rate, rate_place_.data(), kind, size, to.reference);
        hazards_.look_up(to_next_midyear, rate_place_.data(), kind, size, hazard_.room(size));
        hazards_.look_up(adult, age, kind, size, to.recent);
        hazards_.look_up(child, age, kind, size, to.young);
        hazards_.look_up(own, own_place_.data(), kind, size, own_.room(size));
        hazards_.look_up(schooling, own_place_.data(), kind, size, to.schooling);
        hazards_.look_up(work, own_place_.data(), kind, size, to.work);
        hazards_.look_up(home, home_place_.data(), kind, size, to.home);
        if (pathways_.prevention())
            hazards_.look_up_prevention(age, kind, size, to.prevented, to.without);
    }

    /// Exposure's part of the risks, and the sum of all: log relative risks.
    static void sum_risks(const float* __restrict adult, const float* __restrict child,
                          const PathwayColumns& columns, const float* __restrict own,
                          std::size_t size, float* __restrict relative) noexcept {
        float* __restrict const recent = columns.recent;
        float* __restrict const young = columns.young;
        const float* __restrict const home = columns.home;
        for (std::size_t i = 0; i < size; ++i) {
            recent[i] *= adult[i];
            young[i] *= child[i];
            relative[i] = recent[i] + young[i] + own[i] + home[i];
        }
    }
    static void multiply(const float* rate, const float* relative, std::size_t size,
                         float* to) noexcept {
        for (std::size_t i = 0; i < size; ++i) to[i] = rate[i] * relative[i];
    }

    /// Looks closer only at those whose draw, cut to 24 bits, is below the hazard: it is never more
    /// than the draw.
    void draw_deaths(Block block, Tally& tally) {
        Persons& persons = shard_.persons;
        const auto* const bits = draws_.of({persons.id.data() + block.first, block.size()});
        find_candidates(bits, hazard_.data(), block.size(), candidate_.room(block.size()));
        candidates_.select(candidate_.data(), block.size());
        for (const std::uint32_t i : candidates_.rows()) {
            if (!dies(unit_double(bits[i][0]), static_cast<double>(hazard_.data()[i]))) continue;
            const std::size_t p = block.first + i;
            persons.event[p] |= event::dies;
            ++tally.deaths_simulated[static_cast<std::size_t>(persons.sex[p])]
                                    [age_bands[persons.age[p]]];
        }
    }
    static void find_candidates(const std::array<std::uint32_t, 4>* __restrict bits,
                                const float* __restrict hazard, std::size_t size,
                                std::uint8_t* __restrict candidate) noexcept {
        for (std::size_t i = 0; i < size; ++i) candidate[i] = unit_float(bits[i][0]) < hazard[i];
    }

    Shard& shard_;
    const HazardColumns hazards_;
    BlockDraws draws_;
    PathwaySums pathways_;
    CountsByDecile counts_;

    // Of the block.
    BlockColumn<std::uint32_t> kind_;          ///< of the parameter set, unless all are alike
    BlockColumn<std::uint8_t> home_, decile_;  ///< decile - 1
    BlockColumn<std::uint16_t> rate_place_, own_place_, home_place_;
    BlockColumn<float> own_, expected_, hazard_, relative_;
    BlockColumn<std::uint8_t> candidate_;
    RowList candidates_;
};

}  // namespace

void mortality(const Context& context, Shard& shard, Tally& tally) {
    tally_prevention(context, shard, tally);
    MortalityYear year(context, shard);
    for_each_block(shard, [&](Block block) { year.add(block, tally); });
    year.add_to(tally);
    sum_deciles(tally);
}

}  // namespace lc
