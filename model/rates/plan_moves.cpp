#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/rates/make_moves_rates.hpp"
#include "model/rates/net_flows.hpp"

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

/// Persons of one authority by sex and band of age at the next mid-year.
std::vector<double> next_year_bands(const Authority& authority) {
    std::vector<double> cells(std::size_t{sex_count} * migration_band_count);
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
    const std::size_t cells = std::size_t{sex_count} * migration_band_count,
                      count = data.authorities.size();
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

void scale_to(std::vector<double>& values, double wanted) {
    double total = 0;
    for (const double value : values) total += value;
    const double factor = wanted / total;
    for (double& value : values) value *= factor;
}

/// Movers who come and go without changing numbers, by authority.
std::vector<double> turnover(const UkData& data) {
    std::vector<double> flows;
    for (const Authority& authority : data.authorities)
        flows.push_back(std::min(authority.internal_in, authority.internal_out));
    return flows;
}

void add_net(UkFlows& flows, std::size_t mover_class, const std::vector<double>& balance_free,
             const std::vector<double>& net) {
    flows.in[mover_class] = flows.out[mover_class] = balance_free;
    for (std::size_t i = 0; i < net.size(); ++i) {
        flows.in[mover_class][i] += std::max(0.0, net[i]);
        flows.out[mover_class][i] += std::max(0.0, -net[i]);
    }
}

/// Turnover of one class of young movers: what the class's share of all movers leaves once net
/// flows are counted, where people of that age and movers of any age are many.
std::vector<double> young_turnover(const UkData& data, const std::vector<double>& net, int from,
                                   int to, double movers) {
    std::vector<double> flows = turnover(data);
    double gains = 0;
    for (std::size_t i = 0; i < net.size(); ++i) {
        const Authority& authority = data.authorities[i];
        double of_age = 0;
        for (int age = from; age <= to; ++age) of_age += residents_aged(authority, age);
        flows[i] *= of_age / residents(authority);
        gains += std::max(0.0, net[i]);
    }
    scale_to(flows, std::max(movers - gains, 0.2 * movers));
    return flows;
}

UkFlows flows_of_period(const UkData& data, const UkProjection& projection,
                        const MigrationParameters& migration, const MovesPlan& plan,
                        std::size_t period) {
    constexpr double least = 0.2;  // of turnover is of people of 26 and over and their families
    double movers = 0;
    for (const Authority& authority : data.authorities) movers += authority.internal_out;
    const NetFlows wanted(data, projection, migration, plan, period);
    const std::vector<double> net[] = {wanted.young(17, 20), wanted.young(21, 25)};
    const std::vector<double> free[] = {
        young_turnover(data, net[0], 17, 20, migration.moves_under_21 * movers),
        young_turnover(data, net[1], 21, 25, migration.moves_21_25 * movers)};
    UkFlows flows;
    add_net(flows, 0, free[0], net[0]);
    add_net(flows, 1, free[1], net[1]);
    std::vector<double> others = turnover(data), net_others = wanted.all_ages();
    for (std::size_t i = 0; i < others.size(); ++i) {
        others[i] = std::max(least * others[i], others[i] - free[0][i] - free[1][i]);
        net_others[i] -= net[0][i] + net[1][i];
    }
    add_net(flows, 2, others, net_others);
    return flows;
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
    for (std::size_t period = 0; period < flow_period_count; ++period) {
        UkFlows& flows = plan.within_uk[period];
        flows = flows_of_period(data, projection, law.migration, plan, period);
        for (std::size_t c = 0; c < mover_class_count; ++c)
            flows.shares[c] = destination_shares(data, law.migration, flows.out[c], flows.in[c]);
    }
    return plan;
}

}  // namespace lc
