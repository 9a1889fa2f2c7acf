#include "model/synthesis/synthesise.hpp"

#include <numeric>

#include "model/core/error.hpp"
#include "model/synthesis/fit_measure.hpp"
#include "model/synthesis/home_attributes.hpp"
#include "model/synthesis/members.hpp"
#include "model/synthesis/national.hpp"
#include "model/synthesis/qualifications.hpp"
#include "model/synthesis/structure.hpp"

namespace lc {

namespace {

std::size_t sum_of(const AgeCounts& counts) {
    std::size_t sum = 0;
    for (const auto& ages : counts) sum = std::accumulate(ages.begin(), ages.end(), sum);
    return sum;
}

/// Writes one household's members into the shard's rows, in the order that the shard documents.
class Writer {
  public:
    Writer(Shard& shard, const Members& members, std::uint64_t key)
        : shard_(shard), members_(members), key_(key) {}

    void household(std::size_t h, const HouseholdDraft& draft) {
        slot_ = members_.first[h];
        unit_ = 0;
        // Either partner of a couple is the reference person, with even chances.
        const std::size_t lead = draft.heads == 2 && (draft.id & 1u) == 1 ? 1 : 0;
        person(slot_ + lead, Relation::reference);
        if (draft.heads == 2) person(slot_ + 1 - lead, Relation::partner);
        slot_ += draft.heads;
        for (int i = 0; i < draft.dependants; ++i) person(slot_++, Relation::dependent_child);
        for (int i = 0; i < draft.adult_children; ++i) next_unit(Relation::adult_child);
        for (int i = 0; i < draft.others; ++i) {
            if (i == 1 && draft.couple_of_others)
                person(slot_++, Relation::other_partner);
            else
                next_unit(Relation::other_adult);
        }
        write_home(h, draft);
    }

  private:
    void next_unit(Relation relation) {
        ++unit_;
        person(slot_++, relation);
    }

    void person(std::size_t slot, Relation relation) {
        Persons& persons = shard_.persons;
        persons.id[row_] = person_identifier(key_, static_cast<std::uint32_t>(row_));
        const std::uint8_t age = members_.age[slot];
        persons.age[row_] = age;
        persons.sex[row_] = members_.sex[slot];
        persons.relation[row_] = relation;
        persons.unit[row_] = unit_;
        persons.activity[row_] = age < 5 ? Activity::pre_school
                                 : age < 16 || relation == Relation::dependent_child
                                     ? Activity::school
                                     : Activity::other_inactive;
        ++row_;
    }

    void write_home(std::size_t h, const HouseholdDraft& draft) {
        Households& homes = shard_.households;
        homes.household_id[h] = draft.id;
        homes.tenure[h] = static_cast<Tenure>(draft.tenure);
        homes.destination[h] = -1;
        shard_.first_person[h + 1] = static_cast<std::uint32_t>(row_);
    }

    Shard& shard_;
    const Members& members_;
    std::uint64_t key_;
    std::size_t row_ = 0, slot_ = 0;
    std::uint8_t unit_ = 0;
};

void write_shard(const std::vector<HouseholdDraft>& households, const Members& members,
                 std::uint64_t key, Shard& shard) {
    shard.persons.resize(members.age.size());
    shard.households.resize(households.size());
    shard.first_person.assign(households.size() + 1, 0);
    Writer writer(shard, members, key);
    for (std::size_t h = 0; h < households.size(); ++h) writer.household(h, households[h]);
}

void report_repairs(const StructureRepairs& structure, const MatchRepairs& match, FitReport& fit) {
    fit.repairs = {
        {"communal residents in other households", structure.communal},
        {"communal residents in households of their own", structure.alone},
        {"children added to or taken from a family", structure.children_moved},
        {"adult places removed", structure.adults_removed},
        {"adults in a role that their age or sex does not fit", match.misfits},
        {"parents exchanged for a plausible age at birth", match.parents_swapped},
        {"mothers younger than 15 or older than 49 at a birth", match.implausible_births},
        {"authorities whose adults and places did not agree", match.raked ? 0u : 1u},
    };
}

}  // namespace

SynthesisPlan::SynthesisPlan(const UkData& data, const SynthesisParameters& parameters,
                             double scale, const Draws& draws)
    : data_(&data),
      parameters_(parameters),
      scale_(scale),
      draws_(draws),
      national_(std::make_shared<const SynthesisNational>(
          prepare_national(data, parameters, scale, draws))) {
    LC_EXPECT(scale > 0 && scale <= 1);
}

void synthesise(const SynthesisPlan& plan, int authority, Shard& out, FitReport& fit) {
    const auto index = static_cast<std::size_t>(authority);
    const Authority& published = plan.data().authorities[index];
    const LocalPersons& persons = plan.national().persons[index];
    const std::uint64_t key = authority_key(published.code);
    out.clear();
    out.authority = authority;
    fit = {};
    fit.authority = authority;
    const WholeTotals totals{sum_of(persons.adults), sum_of(persons.dependants)};
    if (totals.adults == 0) {
        fit.margins = measure_fit(published, plan.scale(), out);
        return;
    }

    const HouseholdSeed& seed = plan.national().seed(published.nation);
    const ExpectedHouseholds expected =
        expect_households(seed, published,
                          {static_cast<double>(totals.adults + totals.children),
                           static_cast<double>(totals.children), plan.scale()},
                          plan.national().household_growth, plan.parameters());
    fit.ipf_iterations = expected.fit.iterations;
    fit.ipf_residual = expected.fit.residual;
    fit.ipf_converged = expected.fit.converged;

    Structure structure(seed, expected, plan.parameters(), plan.draws(), key);
    structure.fit_to(totals);
    const Members members = match_members(structure.households, persons, plan.data().joint,
                                          plan.parameters(), plan.draws(), key);
    write_shard(structure.households, members, key, out);

    const LocalContext local{published, plan.parameters(), plan.draws(), key};
    set_deciles(local, out);
    set_bedrooms(local, out);
    set_council_tax_bands(local, out);
    set_savings(local, out);
    set_qualifications(local, out);
    report_repairs(structure.repairs, members.repairs, fit);
    fit.margins = measure_fit(published, plan.scale(), out);
    out.check();
}

void synthesise(const UkData& data, const SynthesisParameters& parameters, int authority,
                double scale, const Draws& draws, Shard& out, FitReport& fit) {
    synthesise(SynthesisPlan(data, parameters, scale, draws), authority, out, fit);
}

}  // namespace lc
