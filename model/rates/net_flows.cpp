#include "model/rates/net_flows.hpp"

#include <algorithm>

namespace lc {
namespace {

double persons_in(const MigrationBands& bands) {
    double sum = 0;
    for (const auto& by_band : bands)
        for (const float persons : by_band) sum += static_cast<double>(persons);
    return sum;
}

double of_both_sexes(const std::array<std::array<double, 91>, 2>& population, int age) {
    const auto at = static_cast<std::size_t>(age);
    return population[0][at] + population[1][at];
}

/// Share of a band's ages that lie in the range.
double share_of_band(std::size_t band, int from, int to) {
    if (band == migration_band_count - 1) return to >= 90 ? 1 : 0;
    int inside = 0;
    for (int age = static_cast<int>(band) * 5; age < static_cast<int>(band) * 5 + 5; ++age)
        inside += age >= from && age <= to;
    return inside / 5.0;
}

}  // namespace

double residents_aged(const Authority& authority, int age) {
    return of_both_sexes(authority.population_2022, age);
}

double residents(const Authority& authority) {
    double sum = 0;
    for (int age = 0; age <= 90; ++age) sum += residents_aged(authority, age);
    return sum;
}

NetFlows::NetFlows(const UkData& data, const UkProjection& projection,
                   const MigrationParameters& migration, const MovesPlan& plan, std::size_t period)
    : data_(data), projection_(projection), plan_(plan), period_(period) {
    double in = 0, out = 0;
    for (std::size_t i = 0; i < data.authorities.size(); ++i) {
        const Authority& authority = data.authorities[i];
        in += persons_in(plan.arrivals[i]);
        out += persons_in(plan.departures[i]);
        births_ += authority.births_2022;
        residents_ += residents(authority);
        published_from_abroad_ += authority.international_in - authority.international_out;
    }
    const double wanted_in[] = {in, migration.arrivals_2024, migration.arrivals_long_run};
    const double wanted_out[] = {out, migration.departures_2024, migration.departures_long_run};
    in_factor_ = wanted_in[period] / in;
    out_factor_ = wanted_out[period] / out;
    for (std::size_t i = 0; i < data.authorities.size(); ++i)
        for (std::size_t band = 0; band < migration_band_count; ++band)
            uk_from_abroad_[band] += from_abroad(i, band);
}

std::vector<double> NetFlows::young(int from, int to) const {
    std::vector<double> net;
    for (std::size_t i = 0; i < data_.authorities.size(); ++i)
        net.push_back(observed(i) ? observed_at(i, from, to) : at_constant_share(i, from, to));
    return balanced(net);
}

std::vector<double> NetFlows::all_ages() const {
    std::vector<double> net;
    for (std::size_t i = 0; i < data_.authorities.size(); ++i)
        net.push_back(observed(i) ? observed_at(i, 0, 90) : since_published(i));
    return balanced(net);
}

/// Whether the published population of the authority in 2023 decides.
bool NetFlows::observed(std::size_t authority) const {
    return period_ + 1 < flow_period_count && data_.authorities[authority].population_2023[30] > 0;
}

/// Net migration across the border in the period, both sexes.
double NetFlows::from_abroad(std::size_t authority, std::size_t band) const {
    double net = 0;
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        net += in_factor_ * static_cast<double>(plan_.arrivals[authority][sex][band]) -
               out_factor_ * static_cast<double>(plan_.departures[authority][sex][band]);
    return net;
}

/// The same in the first year.
double NetFlows::first_from_abroad(std::size_t authority, std::size_t band) const {
    double net = 0;
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        net += static_cast<double>(plan_.arrivals[authority][sex][band] -
                                   plan_.departures[authority][sex][band]);
    return net;
}

/// What published populations leave for moves within the UK: those of 2023 less those of 2022 who
/// lived, less what came from abroad in that year.
double NetFlows::observed_at(std::size_t authority, int from, int to) const {
    const Authority& place = data_.authorities[authority];
    double net = 0;
    if (from == 0)
        net += place.population_2023[0] - place.births_2022 / births_ * projection_.births[0];
    for (int age = std::max(from, 1); age <= to; ++age) {
        net += place.population_2023[static_cast<std::size_t>(age)] - survivors(place, age);
        if (age == 90) net -= survivors(place, 91);
    }
    for (std::size_t band = 0; band < migration_band_count; ++band)
        net -= first_from_abroad(authority, band) * share_of_band(band, from, to);
    return net;
}

/// Those who would be `age` if nobody moved; 91 stands for those who were 90 and over already.
double NetFlows::survivors(const Authority& authority, int age) const {
    const auto before = static_cast<std::size_t>(age - 1);
    double alive = 0;
    for (std::size_t sex = 0; sex < sex_count; ++sex) {
        double survival = projection_.survival[sex][before];
        if (before == 90) {
            double persons = 0, lived = 0;
            for (std::size_t old = before; old < age_count; ++old) {
                persons += projection_.population[0][sex][old];
                lived += projection_.population[0][sex][old] * projection_.survival[sex][old];
            }
            survival = lived / persons;
        }
        alive += authority.population_2022[sex][before] * survival;
    }
    return alive;
}

/// For the authority's share of the UK's people of an age to stay what it is, where those a year
/// younger live and what comes from abroad.
double NetFlows::at_constant_share(std::size_t authority, int from, int to) const {
    const Authority& place = data_.authorities[authority];
    const auto& uk = data_.national.population_2022;
    double net = 0;
    for (int age = from; age <= to; ++age) {
        const double share = residents_aged(place, age) / of_both_sexes(uk, age);
        const double before = residents_aged(place, age - 1) / of_both_sexes(uk, age - 1);
        const auto band = static_cast<std::size_t>(migration_band(age));
        net += (share - before) * of_both_sexes(uk, age) -
               (from_abroad(authority, band) - before * uk_from_abroad_[band]) / 5;
    }
    return net;
}

/// The published net flow of 2018-19, less what the authority gains from abroad beyond its share of
/// the UK's gain now and did not then.
double NetFlows::since_published(std::size_t authority) const {
    const Authority& place = data_.authorities[authority];
    const double share = residents(place) / residents_;
    double now = 0;
    for (std::size_t band = 0; band < migration_band_count; ++band)
        now += from_abroad(authority, band) - share * uk_from_abroad_[band];
    const double then =
        place.international_in - place.international_out - share * published_from_abroad_;
    return place.internal_in - place.internal_out + then - now;
}

/// Takes what is left over from everybody, by residents.
std::vector<double> NetFlows::balanced(std::vector<double> net) const {
    double left_over = 0;
    for (const double flow : net) left_over += flow;
    for (std::size_t i = 0; i < net.size(); ++i)
        net[i] -= left_over * residents(data_.authorities[i]) / residents_;
    return net;
}

}  // namespace lc
