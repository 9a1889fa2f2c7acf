#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/rates/make_moves_rates.hpp"

namespace lc {
namespace {

/// Rows by columns, row after row.
struct Matrix {
    std::size_t columns = 0;
    std::vector<double> values;
    double& at(std::size_t row, std::size_t column) { return values[row * columns + column]; }
};

/// Scales rows and columns in turn until both sums are met (iterative proportional fitting; of
/// flows between places: Furness). Sums that no cell can carry are left unmet.
void balance(Matrix& matrix, const std::vector<double>& row_sums,
             const std::vector<double>& column_sums) {
    constexpr int rounds = 200;
    const std::size_t rows = row_sums.size(), columns = column_sums.size();
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> column(columns, 0.0);
        double worst = 0;
        for (std::size_t i = 0; i < rows; ++i) {
            double row = 0;
            for (std::size_t j = 0; j < columns; ++j) row += matrix.at(i, j);
            if (row <= 0) continue;
            worst = std::max(worst, std::abs(row - row_sums[i]) / (row_sums[i] + 1e-9));
            for (std::size_t j = 0; j < columns; ++j)
                column[j] += matrix.at(i, j) *= row_sums[i] / row;
        }
        for (std::size_t j = 0; j < columns; ++j)
            if (column[j] > 0)
                for (std::size_t i = 0; i < rows; ++i)
                    matrix.at(i, j) *= column_sums[j] / column[j];
        if (worst < 1e-6) break;
    }
}

double distance_km(const Authority& a, const Authority& b) {
    constexpr double earth_km = 6371, radians = std::numbers::pi / 180;
    const double dy = (a.latitude - b.latitude) * radians;
    const double dx =
        (a.longitude - b.longitude) * radians * std::cos(0.5 * (a.latitude + b.latitude) * radians);
    return earth_km * std::hypot(dx, dy);
}

double persons_aged(const std::array<std::array<double, 91>, 2>& population, int age) {
    const auto at = static_cast<std::size_t>(age);
    return population[0][at] + population[1][at];
}

/// Persons of one authority by sex and band of age at the next mid-year.
std::vector<double> next_year_bands(const Authority& authority) {
    std::vector<double> cells(sex_count * migration_band_count);
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (int age = 0; age <= 90; ++age)
            cells[sex * migration_band_count + static_cast<std::size_t>(migration_band(age + 1))] +=
                authority.population_2022[sex][static_cast<std::size_t>(age)];
    return cells;
}

/// UK totals by sex and band shared out: authorities' sums as the published flows of each, bands'
/// sums as the UK's, otherwise as their residents.
std::vector<MigrationBands> share_out(const UkData& data, const BySexAge& uk,
                                      double Authority::*published) {
    const std::size_t cells = sex_count * migration_band_count, count = data.authorities.size();
    std::vector<double> columns(cells, 0.0), rows;
    double total = 0, published_total = 0;
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        for (int age = 1; age < age_count; ++age) {
            const double persons = uk[sex][static_cast<std::size_t>(age)];
            columns[sex * migration_band_count + static_cast<std::size_t>(migration_band(age))] +=
                persons;
            total += persons;
        }
    Matrix matrix{cells, {}};
    for (const Authority& authority : data.authorities) {
        rows.push_back(authority.*published);
        published_total += rows.back();
        const std::vector<double> residents = next_year_bands(authority);
        matrix.values.insert(matrix.values.end(), residents.begin(), residents.end());
    }
    for (double& row : rows) row *= total / published_total;
    balance(matrix, rows, columns);

    std::vector<MigrationBands> shared(count);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            for (std::size_t band = 0; band < migration_band_count; ++band)
                shared[i][sex][band] =
                    static_cast<float>(matrix.at(i, sex * migration_band_count + band));
    return shared;
}

/// Persons of one age of both sexes whom migration across the border adds to an authority beyond
/// its share of the UK's.
double excess_from_abroad(const MovesPlan& plan, const std::vector<double>& uk_net,
                          std::size_t authority, double share, int band) {
    const auto b = static_cast<std::size_t>(band);
    double net = 0;
    for (std::size_t sex = 0; sex < sex_count; ++sex)
        net += static_cast<double>(plan.arrivals[authority][sex][b] -
                                   plan.departures[authority][sex][b]);
    return (net - share * uk_net[b]) / 5;
}

/// Persons whom moves within the UK must bring an authority (or take from it) between `from` and
/// `to` years of age, for its share of the UK's people of an age to stay what it is.
std::vector<double> net_flows(const UkData& data, const MovesPlan& plan, int from, int to) {
    std::vector<double> uk_net(migration_band_count, 0.0);
    for (std::size_t i = 0; i < data.authorities.size(); ++i)
        for (std::size_t sex = 0; sex < sex_count; ++sex)
            for (std::size_t band = 0; band < migration_band_count; ++band)
                uk_net[band] += static_cast<double>(plan.arrivals[i][sex][band] -
                                                    plan.departures[i][sex][band]);
    std::vector<double> net;
    for (std::size_t i = 0; i < data.authorities.size(); ++i) {
        const Authority& authority = data.authorities[i];
        double sum = 0;
        for (int age = from; age <= to; ++age) {
            const double uk = persons_aged(data.national.population_2022, age);
            const double share = persons_aged(authority.population_2022, age) / uk;
            const double before = persons_aged(authority.population_2022, age - 1) /
                                  persons_aged(data.national.population_2022, age - 1);
            sum += (share - before) * uk -
                   excess_from_abroad(plan, uk_net, i, before, migration_band(age));
        }
        net.push_back(sum);
    }
    return net;
}

double total(const std::vector<double>& values) {
    double sum = 0;
    for (const double value : values) sum += value;
    return sum;
}

void scale_to(std::vector<double>& values, double wanted) {
    const double factor = wanted / total(values);
    for (double& value : values) value *= factor;
}

/// Flows of one class of young movers: what stationary shares ask for, and the rest of the class's
/// movers as turnover where people of that age and movers are many.
void young_flows(const UkData& data, MovesPlan& plan, std::size_t mover_class, int from, int to,
                 double movers) {
    const std::vector<double> net = net_flows(data, plan, from, to);
    std::vector<double> turnover;
    double inward = 0, outward = 0;
    for (std::size_t i = 0; i < net.size(); ++i) {
        const Authority& authority = data.authorities[i];
        double persons = 0, of_age = 0;
        for (int age = 0; age <= 90; ++age) {
            persons += persons_aged(authority.population_2022, age);
            if (age >= from && age <= to) of_age += persons_aged(authority.population_2022, age);
        }
        turnover.push_back(of_age * (authority.internal_in + authority.internal_out) / persons);
        inward += std::max(0.0, net[i]);
        outward += std::max(0.0, -net[i]);
    }
    scale_to(turnover, std::max(movers - std::max(inward, outward), 0.2 * movers));
    plan.in[mover_class] = plan.out[mover_class] = turnover;
    for (std::size_t i = 0; i < net.size(); ++i) {
        plan.in[mover_class][i] += std::max(0.0, net[i]);
        plan.out[mover_class][i] += std::max(0.0, -net[i]);
    }
    scale_to(plan.in[mover_class], movers);
    scale_to(plan.out[mover_class], movers);
}

void flows_by_class(const UkData& data, const MigrationParameters& migration, MovesPlan& plan) {
    double movers = 0;
    for (const Authority& authority : data.authorities) movers += authority.internal_out;
    young_flows(data, plan, 0, 17, 20, migration.moves_under_21 * movers);
    young_flows(data, plan, 1, 21, 25, migration.moves_21_25 * movers);
    constexpr double least = 0.2;  // of all movers are 26 and over, or live with somebody who is
    for (std::size_t i = 0; i < data.authorities.size(); ++i) {
        const Authority& authority = data.authorities[i];
        plan.in[2].push_back(std::max(least * authority.internal_in,
                                      authority.internal_in - plan.in[0][i] - plan.in[1][i]));
        plan.out[2].push_back(std::max(least * authority.internal_out,
                                       authority.internal_out - plan.out[0][i] - plan.out[1][i]));
    }
    scale_to(plan.in[2], total(plan.out[2]));
}

/// Gravity: the destination's arrivals over a power of distance, balanced to both margins.
std::vector<float> destination_shares(const UkData& data, const MigrationParameters& migration,
                                      const std::vector<double>& out,
                                      const std::vector<double>& in) {
    const std::size_t count = data.authorities.size();
    Matrix flows{count, std::vector<double>(count * count, 0.0)};
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < count; ++j)
            if (i != j)
                flows.at(i, j) =
                    in[j] * std::pow(distance_km(data.authorities[i], data.authorities[j]) +
                                         migration.distance_floor,
                                     -migration.distance_exponent);
    balance(flows, out, in);
    std::vector<float> shares(count * count);
    for (std::size_t i = 0; i < count; ++i) {
        double row = 0;
        for (std::size_t j = 0; j < count; ++j) row += flows.at(i, j);
        for (std::size_t j = 0; j < count; ++j)
            shares[i * count + j] = static_cast<float>(row > 0 ? flows.at(i, j) / row : 0);
    }
    return shares;
}

}  // namespace

MovesPlan plan_moves(const UkData& data, const UkProjection& projection, const Parameters& law) {
    MovesPlan plan;
    plan.arrivals = share_out(data, projection.arrivals, &Authority::international_in);
    plan.departures = share_out(data, projection.departures, &Authority::international_out);
    plan.arrival_factor = projection.arrival_factor;
    plan.departure_factor = projection.departure_factor;
    flows_by_class(data, law.migration, plan);
    for (std::size_t c = 0; c < mover_class_count; ++c)
        plan.shares[c] = destination_shares(data, law.migration, plan.out[c], plan.in[c]);
    return plan;
}

}  // namespace lc
