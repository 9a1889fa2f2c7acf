#include "scenarios/parameter_draws.hpp"

#include "model/core/error.hpp"
#include "model/parameters/latin_hypercube.hpp"
#include "scenarios/parameter_distribution.hpp"

namespace lc {
namespace {

constexpr int repeated = 4;  // every fourth replicate repeats the parameters of the one before

/// Point of the design that a replicate from 1 on takes.
int point_of(Varied varied, int replicate) {
    return varied == Varied::both ? replicate - 1 - replicate / repeated : replicate - 1;
}

}  // namespace

bool repeats_parameters(Varied varied, int replicate) {
    return varied == Varied::both && replicate > 0 && replicate % repeated == 0;
}

ParameterDraws::ParameterDraws(const ParameterTable& table, std::uint64_t seed, Varied varied,
                               int replicates)
    : table_(table), varied_(varied), values_(static_cast<std::size_t>(replicates)) {
    for (std::size_t i = 0; i < table.entries().size(); ++i) {
        const ParameterEntry& entry = table.entries()[i];
        if (!varies(entry)) continue;
        varying_.push_back(i);
        for (std::vector<double>& values : values_) values.push_back(entry.value);
        if (varied == Varied::noise || replicates < 2) continue;
        const std::vector<double> coordinates =
            latin_hypercube(seed, entry.binding->path, point_of(varied, replicates - 1) + 1);
        for (int r = 1; r < replicates; ++r) {
            const auto point = static_cast<std::size_t>(point_of(varied, r));
            values_[static_cast<std::size_t>(r)].back() = quantile(entry, coordinates[point]);
        }
    }
}

const std::vector<double>& ParameterDraws::values(int replicate) const {
    LC_EXPECT(replicate >= 0 && static_cast<std::size_t>(replicate) < values_.size());
    return values_[static_cast<std::size_t>(replicate)];
}

ParameterTable ParameterDraws::table(int replicate) const {
    ParameterTable drawn = table_;
    if (varied_ == Varied::noise || replicate == 0) return drawn;
    for (std::size_t i = 0; i < varying_.size(); ++i)
        drawn.set_estimate(varying_[i], values(replicate)[i]);
    return drawn;
}

std::uint32_t ParameterDraws::draws(int replicate) const {
    return varied_ == Varied::parameters ? 0 : static_cast<std::uint32_t>(replicate);
}

}  // namespace lc
