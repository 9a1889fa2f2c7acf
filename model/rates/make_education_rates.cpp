#include "model/rates/make_education_rates.hpp"

#include <algorithm>

#include "model/education/attainment_model.hpp"
#include "model/education/parents.hpp"
#include "model/education/student_model.hpp"

namespace lc {
namespace {

double persons_aged(const Authority& authority, int from, int to) {
    double sum = 0;
    for (const auto& by_age : authority.population_2022)
        for (int age = from; age <= to; ++age) sum += by_age[static_cast<std::size_t>(age)];
    return sum;
}

/// Published share with level 2 in English and maths by 19 in the authority's nation.
double nation_level_2(const UkData& data, Nation nation) {
    double reached = 0, all = 0;
    for (const Authority& authority : data.authorities) {
        if (authority.nation != nation) continue;
        const double weight = persons_aged(authority, 16, 18);
        reached += weight * authority.level_2_english_maths_by_19;
        all += weight;
    }
    return all > 0 ? reached / all : 0.5;
}

/// Mean influence of the parents' qualifications on pupils of 5 to 15.
double mean_home(const Shard& shard, const AttainmentModel& model) {
    double sum = 0, pupils = 0;
    for (std::size_t h = 0; h < shard.household_count(); ++h) {
        const std::size_t end = shard.first_person[h + 1];
        for (std::size_t begin = shard.first_person[h]; begin < end;) {
            const BenefitUnit unit = benefit_unit(shard.persons, begin, end);
            const float home = model.home(highest_qualification(shard.persons, unit));
            for (std::size_t p = unit.adults_end(); p < unit.end; ++p) {
                if (shard.persons.age[p] < 5 || shard.persons.age[p] > 15) continue;
                sum += static_cast<double>(home);
                pupils += 1;
            }
            begin = unit.end;
        }
    }
    return pupils > 0 ? sum / pupils : 0;
}

/// Residents of one age in the UK for each of its 14-16 year-olds of one age: cohorts differ.
double usual_residents(const National& national, int age) {
    double of_age = 0, cohort = 0;
    for (const auto& by_age : national.population_2022) {
        of_age += by_age[static_cast<std::size_t>(age)];
        for (std::size_t pupil = 14; pupil <= 16; ++pupil) cohort += by_age[pupil] / 3;
    }
    return cohort > 0 ? of_age / cohort : 1;
}

/// Share of students among residents of one age. Residents who are not students are taken to be as
/// many as the authority's own 14-16 year-olds, in the UK's proportion of the two ages, leave after
/// the national share has gone to study, so that a bulge at student age is students and a hollow is
/// students who study elsewhere.
double student_share(const Authority& authority, const Post16Parameters& parameters, double usual,
                     int age) {
    const double national = national_student_share(parameters, age);
    const double residents = persons_aged(authority, age, age);
    const double cohort = persons_aged(authority, 14, 16) / 3 * usual;
    if (residents <= 0) return national;
    return std::clamp(1 - (1 - national) * cohort / residents, 0.3 * national, 0.9);
}

/// By age: up to 21 from the bulge; older students live where the younger do.
void fill_student_shares(const National& uk, const Authority& authority,
                         const Post16Parameters& parameters, EducationRates& rates) {
    constexpr int last_of_bulge = 21;
    double here = 0, nation = 0;
    for (std::size_t place = 0; place < rates.student_share.size(); ++place) {
        const int age = EducationRates::first_student_age + static_cast<int>(place);
        const double national = national_student_share(parameters, age);
        if (age <= last_of_bulge) {
            rates.student_share[place] =
                student_share(authority, parameters, usual_residents(uk, age), age);
            here += rates.student_share[place];
            nation += national;
        } else {
            rates.student_share[place] = std::min(national * here / nation, 0.8);
        }
    }
}

}  // namespace

void calibrate_education(const UkData& data, const Shard& shard, double /*scale*/,
                         const Parameters& law, EducationRates& rates) {
    const Authority& authority = data.authorities[static_cast<std::size_t>(shard.authority)];
    const NormalTable& table = normal_table();
    const AttainmentModel model(law, 0);
    const double ahead =
        static_cast<double>(
            table.quantile(static_cast<float>(authority.level_2_english_maths_by_19)) -
            table.quantile(static_cast<float>(nation_level_2(data, authority.nation)))) *
        static_cast<double>(ResultModel(law).deviation());
    rates.mean_attainment = ahead;
    rates.school_effect = ahead - mean_home(shard, model) +
                          static_cast<double>(model.poverty()) * authority.child_poverty_ahc;
    fill_student_shares(data.national, authority, law.post_16, rates);
}

}  // namespace lc
