#include <vector>

#include "model/core/random.hpp"
#include "model/work/wage_model.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"

using namespace lc;

namespace {

constexpr std::size_t people = 5000;

/// Somebody who works or is retired, whose parts are drawn each by itself.
PaySituation somebody(std::size_t n, std::int32_t& propensity) {
    const Draws draws(3, 0);
    const auto bits = draws(n, 2030, Stream::earnings), more = draws(n, 2030, Stream::earnings, 1);
    const NormalTable& table = normal_table();
    PaySituation s;
    s.sex = static_cast<Sex>(bits[0] % 2);
    s.age = static_cast<int>(16 + bits[0] / 2 % 85);
    s.qualification = static_cast<Qualification>(bits[0] / 170 % 4);
    s.activity = bits[0] / 680 % 3 == 0 ? Activity::self_employed : Activity::full_time;
    s.hours = static_cast<int>(1 + bits[1] % 65);
    propensity = to_propensity(table.deviate(more[0]));
    s.propensity = from_propensity(static_cast<std::int16_t>(propensity));
    s.wage = 0.9f * table.deviate(bits[2]);  // wide enough for the top
    s.yearly = table.deviate(bits[3]);
    s.profit = s.activity == Activity::self_employed ? table.deviate(more[1]) : 0.0f;
    return s;
}

struct Crowd {
    std::vector<PaySituation> situations;
    std::vector<std::uint32_t> cells;
    std::vector<std::int32_t> propensity;
    std::vector<float> wage, yearly, profit, working, found;

    explicit Crowd(const WageModel& model) : working(people), found(people) {
        for (std::size_t n = 0; n < people; ++n) {
            std::int32_t held = 0;
            const PaySituation s = somebody(n, held);
            std::uint32_t cell =
                pay_cell::of(s.sex, s.qualification, static_cast<std::uint32_t>(s.age));
            if (model.reaches_pension_age(s.age)) cell |= pay_cell::pension_age;
            if (s.activity == Activity::self_employed) cell |= pay_cell::self_employed;
            cells.push_back(cell | static_cast<std::uint32_t>(s.hours) << pay_cell::hours);
            propensity.push_back(held);
            wage.push_back(s.wage);
            yearly.push_back(s.yearly);
            profit.push_back(s.profit);
            situations.push_back(s);
        }
    }
    PayRows rows() const {
        return {people, cells.data(), wage.data(), propensity.data(), yearly.data(), profit.data()};
    }
};

}  // namespace

TEST_CASE("pay of many is that of each to the last bit", "[work]") {
    for (const double index : {1.0, 1.3}) {
        const WageModel model(testing::law(2026), WorkRates{}, index);
        Crowd crowd(model);
        model.earned(crowd.rows(), crowd.working.data(), crowd.found.data());
        for (std::size_t n = 0; n < people; ++n) {
            CAPTURE(n);
            CHECK(crowd.found[n] == model.earned(crowd.situations[n]));
        }
    }
}

TEST_CASE("private pensions of many are those of each to the last bit", "[work]") {
    const WageModel model(testing::law(2026), WorkRates{}, 1.1);
    Crowd crowd(model);
    model.private_pensions(crowd.rows(), crowd.working.data(), crowd.found.data());
    std::size_t none = 0;
    for (std::size_t n = 0; n < people; ++n) {
        PaySituation s = crowd.situations[n];
        s.activity = Activity::retired;
        CAPTURE(n);
        CHECK(crowd.found[n] == model.private_pension(s));
        none += crowd.found[n] == 0;
    }
    CHECK(none > people / 10);
    CHECK(none < people * 9 / 10);
}

TEST_CASE("models pay alike unless something differs that pay depends on", "[work]") {
    const Parameters law = testing::law(2026);
    const WageModel model(law, WorkRates{}, 1.1);
    Parameters other = law;
    other.living_wage.coverage = 0.5;
    other.earnings.persistence = 0.5;
    CHECK(model.pays_like(WageModel(other, WorkRates{}, 1.1)));
    other.earnings.woman += 0.01;
    CHECK_FALSE(model.pays_like(WageModel(other, WorkRates{}, 1.1)));
    CHECK_FALSE(model.pays_like(WageModel(law, WorkRates{}, 1.2)));
}
