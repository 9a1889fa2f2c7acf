#include "analysis/compare/comparison.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"

namespace lc {

TEST_CASE("paired comparison takes differences replicate by replicate") {
    // The replicates differ by far more than the scenarios do: pairing leaves the scenarios' part.
    const auto figure =
        compare_figure("poor", "poor", FigureKind::persons, {100, 200, 300}, {90, 189, 291}, true);
    CHECK(figure.first == 200);
    CHECK(figure.second == 190);
    CHECK(figure.difference == Approx(-10));
    // Type 7 percentiles of -11, -10, -9: 2.5% of the way along two steps is 0.05 of a step.
    CHECK(figure.lower == Approx(-10.95));
    CHECK(figure.upper == Approx(-9.05));
}

TEST_CASE("unpaired comparison takes all pairs of replicates and is wider") {
    const auto figure =
        compare_figure("poor", "poor", FigureKind::persons, {100, 200}, {90, 190, 290}, false);
    CHECK(figure.difference == Approx(190 - 150));
    // Differences -110, -10, -10, 90, 90, 190 in order.
    CHECK(figure.lower == Approx(-110 + 0.125 * 100));
    CHECK(figure.upper == Approx(190 - 0.125 * 100));
}

TEST_CASE("a comparison says what it compares and that one replicate gives no interval") {
    Comparison comparison;
    comparison.first = {"a.h5", "baseline"};
    comparison.second = {"a.h5", "Plan"};
    comparison.name = "Wales";
    comparison.financial_year = "2030-31";
    comparison.measure = "relative_ahc";
    comparison.figures = {compare_figure("child_poverty_rate", "child poverty rate, %",
                                         FigureKind::proportion, {0.3}, {0.25}, true)};
    const std::string text = comparison_text(comparison);
    CHECK(text.find("Plan less baseline") == 0);
    CHECK(text.find("30.0") != std::string::npos);
    CHECK(text.find("-5.00") != std::string::npos);
    CHECK(text.find("One replicate: no interval") != std::string::npos);

    const auto document = nlohmann::json::parse(comparisons_json({comparison}));
    const auto& figure = document["comparisons"][0]["figures"]["child_poverty_rate"];
    CHECK(figure["difference"].get<double>() == Approx(-0.05));
    CHECK(figure["lower"].is_null());
    CHECK(document["comparisons"][0]["authority"].is_null());
}

TEST_CASE("a comparison marks its flags and explains them") {
    Comparison comparison;
    comparison.first = {"a.h5", "baseline"};
    comparison.second = {"a.h5", "Plan"};
    comparison.replicates = 6;
    comparison.rules = FlagRules{5'000, 10, 100, 10, 6, 0.005, 0.25};
    comparison.figures = {compare_figure("child_poverty_rate", "child poverty rate, %",
                                         FigureKind::proportion, {0.3}, {0.25}, true)};
    CHECK(comparison_text(comparison).find("\n* Rests") == std::string::npos);
    comparison.figures[0].second_support = SupportFlag::few_events;
    comparison.figures[0].effect = EffectFlag::not_distinguishable;
    const std::string text = comparison_text(comparison);
    CHECK(text.find("25.0*") != std::string::npos);
    CHECK(text.find("-5.00~") != std::string::npos);
    CHECK(text.find("\n* Rests on few people") != std::string::npos);
    CHECK(text.find("\n~ Not distinguishable") != std::string::npos);
}

}  // namespace lc
