#include "model/work/activity_columns.hpp"

#include <vector>

#include "model/core/random.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/law.hpp"

using namespace lc;

namespace {

constexpr std::size_t people = 5000;

/// Somebody of working age, whose parts are drawn each by itself.
WorkSituation somebody(std::size_t n) {
    std::uint64_t bits = mix(n);
    const auto below = [&](unsigned most) {
        const auto value = static_cast<unsigned>(bits % most);
        bits /= most;
        return value;
    };
    WorkSituation s;
    s.sex = static_cast<Sex>(below(2));
    s.age = static_cast<int>(16 + below(60));
    s.qualification = static_cast<Qualification>(below(4));
    s.disability = static_cast<Disability>(below(3));
    s.tenure = static_cast<Tenure>(below(5));
    s.decile = static_cast<int>(1 + below(10));
    s.position = static_cast<FamilyPosition>(below(4));
    s.youngest = static_cast<YoungestChild>(below(5));
    s.children = static_cast<int>(below(4));
    s.partner_works = below(2) != 0;
    return s;
}

float rank_of(std::size_t n) { return unit_float(static_cast<std::uint32_t>(mix(n + people))); }

/// Expects of everybody what the model of their set says.
void check(const std::vector<ActivityModel>& models) {
    std::vector<const ActivityModel*> pointers;
    for (const ActivityModel& model : models) pointers.push_back(&model);
    std::vector<std::uint32_t> cells, sets;
    std::vector<float> rank;
    for (std::size_t n = 0; n < people; ++n) {
        cells.push_back(WorkCell::of(somebody(n)).bits);
        sets.push_back(static_cast<std::uint32_t>(n % models.size()));
        rank.push_back(rank_of(n));
    }
    ActivityColumns columns(pointers);
    columns.start(cells, sets.data());
    columns.find_chances();
    std::vector<std::uint32_t> workers, others;
    for (std::uint32_t n = 0; n < people; ++n) {
        CAPTURE(n);
        CHECK(columns.chance()[n] == models[sets[n]].works(somebody(n), 0));
        (rank[n] < columns.chance()[n] ? workers : others).push_back(n);
    }
    REQUIRE(workers.size() > people / 4);
    REQUIRE(others.size() > people / 4);
    const Activity* choice = columns.choose_work(workers, rank.data());
    for (std::size_t k = 0; k < workers.size(); ++k) {
        const std::uint32_t n = workers[k];
        CHECK(choice[k] == models[sets[n]].choose(somebody(n), rank[n]));
    }
    choice = columns.choose_not_working(others, rank.data());
    for (std::size_t k = 0; k < others.size(); ++k) {
        const std::uint32_t n = others[k];
        CHECK(choice[k] == models[sets[n]].choose(somebody(n), rank[n]));
    }
}

Parameters with_help() {
    Parameters parameters = testing::law(2024);
    parameters.employment_support.lone_parent = 0.1;
    parameters.employment_support.mother_in_couple = 0.05;
    return parameters;
}

}  // namespace

TEST_CASE("activities of many are those of each", "[work]") {
    const Parameters law = testing::law(2024);
    check({ActivityModel(law, WorkRates{})});
    check({ActivityModel(law, WorkRates{}, 0.9)});
    check({ActivityModel(law, WorkRates{}, 1.05)});
}

TEST_CASE("activities of many follow each one's parameter set", "[work]") {
    const Parameters law = testing::law(2024);
    check({ActivityModel(law, WorkRates{}), ActivityModel(with_help(), WorkRates{})});
    check({ActivityModel(with_help(), WorkRates{}, 0.9), ActivityModel(law, WorkRates{}, 0.9)});
}

TEST_CASE("help counts those who would not work without it", "[work]") {
    const ActivityModel plain(testing::law(2024), WorkRates{});
    const ActivityModel helped(with_help(), WorkRates{});
    const ActivityModel* const models[] = {&helped};
    ActivityColumns columns(models);
    REQUIRE(columns.supports());
    REQUIRE_FALSE(plain.supports());
    std::vector<std::uint32_t> cells;
    for (std::size_t n = 0; n < people; ++n) cells.push_back(WorkCell::of(somebody(n)).bits);
    columns.start(cells, nullptr);
    columns.find_chances();
    std::size_t counted = 0;
    for (std::size_t n = 0; n < people; ++n) {
        const WorkSituation s = somebody(n);
        const float rank = rank_of(n);
        const bool brought_in = rank >= plain.works(s, 0) && rank < helped.works(s, 0);
        const bool counts = rank < columns.chance()[n] && columns.works_by_support(n, rank);
        CHECK(counts == brought_in);
        counted += counts;
    }
    CHECK(counted > 50);
}

TEST_CASE("a partner out of work is counted once chances are found again", "[work]") {
    const ActivityModel model(testing::law(2024), WorkRates{});
    const ActivityModel* const models[] = {&model};
    WorkSituation s = somebody(0);
    s.sex = Sex::female;
    s.age = 35;
    s.position = FamilyPosition::couple_parent;
    s.partner_works = true;
    std::vector<std::uint32_t> cells{WorkCell::of(s).bits};
    ActivityColumns columns(models);
    columns.start(cells, nullptr);
    columns.find_chances();
    const float with_one = columns.chance()[0];
    s.partner_works = false;
    cells[0] -= WorkCell::partner_works;
    CHECK(cells[0] == WorkCell::of(s).bits);
    columns.find_chances();
    CHECK(columns.chance()[0] == model.works(s, 0));
    CHECK(columns.chance()[0] != with_one);
}
