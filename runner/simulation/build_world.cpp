#include "runner/simulation/build_world.hpp"

#include "model/education/initialise_education.hpp"
#include "model/processes/circumstances/home.hpp"
#include "model/processes/consequences/health.hpp"
#include "model/rates/make_demography_rates.hpp"
#include "model/rates/make_education_rates.hpp"
#include "model/rates/make_housing_rates.hpp"
#include "model/rates/make_mortality_rates.hpp"
#include "model/rates/make_moves_rates.hpp"
#include "model/rates/make_tax_benefit_rates.hpp"
#include "model/rates/make_work_rates.hpp"
#include "model/rates/uk_projection.hpp"
#include "model/synthesis/synthesise.hpp"
#include "model/work/initialise_work.hpp"
#include "runner/interrupt.hpp"
#include "runner/simulation/exchange.hpp"

namespace lc {
namespace {

/// What is worked out once for the whole country and shared by all authorities.
struct CountryPlan {
    SynthesisPlan synthesis;
    UkProjection projection;
    MovesPlan moves;
};

/// First circumstances and calibrated rates of one synthesised authority. The order follows what
/// needs what: pupils and students before work, limitation before work.
void begin_circumstances(const UkData& data, const CountryPlan& plan, const Context& context,
                         Shard& shard, AuthorityRates& rates) {
    const Parameters& law = context.law();
    rates.mortality = make_mortality_rates(data, shard.authority, law);
    rates.housing = make_housing_rates(data, shard.authority, law);
    rates.tax_benefit = make_tax_benefit_rates(data, shard.authority, law);
    calibrate_education(data, shard, context.scale, law, rates.education);
    initialise_education(context, shard);
    initialise_home(context, shard, rates.housing);
    initialise_health(context, shard, rates.health);
    calibrate_work(data, shard, context.draws, law, rates.work);
    initialise_work(context, shard);
    rates.demography = make_demography_rates(data, plan.projection, law, shard, context.scale);
    rates.moves = make_moves_rates(plan.moves, law, rates.demography, shard, context.scale);
}

}  // namespace

StartingPoint build_world(const UkData& data, const RunSettings& settings, const Parameters& law,
                          const UkYear& uk, const Draws& draws, ShardLoop& loop,
                          Progress& progress) {
    progress.stage("building the population");
    const UkProjection projection = project_uk(data, published_death_rates(data, law), law);
    const CountryPlan plan{SynthesisPlan(data, law.synthesis, settings.scale, draws), projection,
                           plan_moves(data, projection, law)};
    StartingPoint point;
    const std::size_t n = settings.authorities.size();
    point.world.shards.resize(n);
    point.rates.resize(n);
    point.fit.resize(n);
    const auto size = [&](std::size_t k) {
        return data.authorities[static_cast<std::size_t>(settings.authorities[k])].households;
    };
    loop(n, size, [&](std::size_t k) {
        if (interrupt_requested()) return;  // the caller looks too: nothing is used
        Shard& shard = point.world.shards[k];
        synthesise(plan.synthesis, settings.authorities[k], shard, point.fit[k]);
        Context context;
        context.year = uk.year;
        context.scale = settings.scale;
        context.moves = settings.moves;
        context.whole_country = settings.whole_country;
        context.draws = draws;
        context.uk = &uk;
        context.authority = &data.authorities[static_cast<std::size_t>(settings.authorities[k])];
        context.rates = &point.rates[k];
        context.sets = {&law, 1};
        begin_circumstances(data, plan, context, shard, point.rates[k]);
    });
    share_reports(loop.partition(), point.fit);
    return point;
}

}  // namespace lc
