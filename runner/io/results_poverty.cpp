// Poverty datasets.
#include <cmath>
#include <cstddef>
#include <limits>

#include "runner/io/results_quantities.hpp"

namespace lc {
namespace {

constexpr std::size_t relative_ahc = static_cast<std::size_t>(Measure::relative_ahc);

/// Lines and medians that were never set are unknown, not £0.
double known(double pounds) {
    return pounds > 0 ? pounds : std::numeric_limits<double>::quiet_NaN();
}

/// Poverty line by measure, £/week.
std::array<double, measure_count> lines(const UkYear& uk) {
    std::array<double, measure_count> line{};
    line[static_cast<std::size_t>(Measure::relative_ahc)] = uk.threshold_ahc;
    line[static_cast<std::size_t>(Measure::relative_bhc)] = uk.threshold_bhc;
    line[static_cast<std::size_t>(Measure::absolute_ahc)] = uk.absolute_ahc;
    line[static_cast<std::size_t>(Measure::absolute_bhc)] = uk.absolute_bhc;
    line[static_cast<std::size_t>(Measure::deep_ahc)] = uk.deep_ahc;
    line[static_cast<std::size_t>(Measure::persistent_ahc)] = uk.threshold_ahc;
    return line;
}

void fill_thresholds(const Cell& cell, std::span<double> out) {
    const std::array<double, measure_count> line = lines(cell.uk.uk);
    for (std::size_t m = 0; m < line.size(); ++m) out[m] = known(line[m]);
}

void fill_medians(const Cell& cell, std::span<double> out) {
    for (std::size_t m = 0; m < out.size(); ++m) {
        const auto measure = static_cast<Measure>(m);
        if (measure == Measure::absolute_ahc || measure == Measure::absolute_bhc)
            out[m] = known(lines(cell.uk.uk)[m] / 0.6);
        else
            out[m] =
                known(measure == Measure::relative_bhc ? cell.uk.median_bhc : cell.uk.median_ahc);
    }
}

template <std::size_t N>
void fill_counts(const Cell& cell, const std::array<std::uint32_t, N>& counts,
                 std::span<double> out) {
    for (std::size_t i = 0; i < N; ++i) out[i] = cell.scaled(counts[i]);
}

template <std::size_t N>
void fill_shares(const std::array<std::uint32_t, N>& parts,
                 const std::array<std::uint32_t, N>& wholes, std::span<double> out) {
    for (std::size_t i = 0; i < N; ++i) out[i] = share(parts[i], wholes[i]);
}

/// Rate, children and children in poverty by one breakdown of each nation.
template <auto Children, auto Poor>
void add_breakdown(std::vector<Quantity>& list, const std::string& name, const std::string& words,
                   Dimension by) {
    const std::string path = "/poverty/by_" + name;
    list.push_back({path,
                    "proportion",
                    "Child poverty rate by " + words,
                    "Share of dependent children in relative low income after housing costs, by "
                    "nation and " +
                        words + "; NaN where there are no children.",
                    Level::nation,
                    Since::base,
                    {by},
                    [](const Cell& cell, auto out) {
                        fill_shares(cell.tally.*Poor, cell.tally.*Children, out);
                    }});
    list.push_back(
        {path + "_children",
         "persons",
         "Children by " + words,
         "Dependent children by nation and " + words + ".",
         Level::nation,
         Since::base,
         {by},
         [](const Cell& cell, auto out) { fill_counts(cell, cell.tally.*Children, out); }});
    list.push_back(
        {path + "_children_in_poverty",
         "persons",
         "Children in poverty by " + words,
         "Dependent children in relative low income after housing costs, by nation and " + words +
             ".",
         Level::nation,
         Since::base,
         {by},
         [](const Cell& cell, auto out) { fill_counts(cell, cell.tally.*Poor, out); }});
}

/// Children and children in poverty by one breakdown of each authority.
template <auto Children, auto Poor>
void add_local_breakdown(std::vector<Quantity>& list, const std::string& name,
                         const std::string& words, Dimension by) {
    const std::string path = "/poverty/local_by_" + name;
    list.push_back(
        {path + "_children",
         "persons",
         "Children by authority and " + words,
         "Dependent children by authority and " + words + ".",
         Level::authority,
         Since::base,
         {by},
         [](const Cell& cell, auto out) { fill_counts(cell, cell.tally.*Children, out); }});
    list.push_back(
        {path + "_children_in_poverty",
         "persons",
         "Children in poverty by authority and " + words,
         "Dependent children in relative low income after housing costs, by authority and " +
             words + ". Few children stand behind a figure in a run at a small scale.",
         Level::authority,
         Since::base,
         {by},
         [](const Cell& cell, auto out) { fill_counts(cell, cell.tally.*Poor, out); }});
}

void add_children(std::vector<Quantity>& list) {
    const std::vector<Dimension> measure{Dimension::measure};
    list.push_back({"/poverty/children", "persons", "Children",
                    "Dependent children: aged 0 to 15, and 16 to 19 in full-time non-advanced "
                    "education. The same number for every measure.",
                    Level::authority, Since::base, measure, [](const Cell& cell, auto out) {
                        for (double& value : out) value = cell.scaled(cell.tally.children);
                    }});
    list.push_back({"/poverty/children_in_poverty", "persons", "Children in poverty",
                    "Dependent children in households with an equivalised income below the "
                    "measure's line; persistent: in relative low income in at least three of the "
                    "last four years.",
                    Level::authority, Since::base, measure, [](const Cell& cell, auto out) {
                        fill_counts(cell, cell.tally.children_in_poverty, out);
                    }});
    list.push_back({"/poverty/child_poverty_rate", "proportion", "Child poverty rate",
                    "Children in poverty divided by children; NaN where there are no children.",
                    Level::authority, Since::base, measure, [](const Cell& cell, auto out) {
                        for (std::size_t m = 0; m < out.size(); ++m)
                            out[m] = share(cell.tally.children_in_poverty[m], cell.tally.children);
                    }});
    list.push_back(
        {"/poverty/children_under_16",
         "persons",
         "Children under 16",
         "Children aged 0 to 15, for whom local rates are published.",
         Level::authority,
         Since::base,
         {},
         [](const Cell& cell, auto out) { out[0] = cell.scaled(cell.tally.children_under_16); }});
    list.push_back({"/poverty/child_poverty_rate_under_16",
                    "proportion",
                    "Child poverty rate under 16",
                    "Share of children aged 0 to 15 in relative low income after housing costs.",
                    Level::authority,
                    Since::base,
                    {},
                    [](const Cell& cell, auto out) {
                        out[0] = share(cell.tally.children_under_16_in_poverty,
                                       cell.tally.children_under_16);
                    }});
    list.push_back({"/poverty/persons_in_poverty", "persons", "People in poverty",
                    "People of all ages in households with an equivalised income below the "
                    "measure's line.",
                    Level::authority, Since::base, measure, [](const Cell& cell, auto out) {
                        fill_counts(cell, cell.tally.persons_in_poverty, out);
                    }});
}

void add_lines(std::vector<Quantity>& list) {
    list.push_back({"/poverty/poverty_gap_ahc",
                    "£/week per child in poverty",
                    "Poverty gap",
                    "Mean distance of equivalised income below the relative line after housing "
                    "costs over children in poverty; nominal; NaN where none is.",
                    Level::authority,
                    Since::base,
                    {},
                    [](const Cell& cell, auto out) {
                        out[0] = static_cast<double>(cell.tally.poverty_gap_pence_week) / 100 /
                                 static_cast<double>(cell.tally.children_in_poverty[relative_ahc]);
                    }});
    list.push_back({"/poverty/threshold",
                    "£/week equivalised",
                    "Poverty line",
                    "Line below which a household counts as poor, nominal, in couple-without-"
                    "children equivalents. Persistent poverty uses the relative line of each year. "
                    "Given in the years before 2024-25 too, for runs that take their lines from "
                    "this file.",
                    Level::uk,
                    Since::start,
                    {Dimension::measure},
                    fill_thresholds});
    list.push_back({"/poverty/median_income",
                    "£/week equivalised",
                    "Median income",
                    "UK median household income over persons of which the line is a share (60%, "
                    "deep 50%), nominal; for the absolute measures the 2024-25 median in the "
                    "year's prices. Given in the years before 2024-25 too.",
                    Level::uk,
                    Since::start,
                    {Dimension::measure},
                    fill_medians});
}

}  // namespace

void add_poverty(std::vector<Quantity>& list) {
    add_children(list);
    add_lines(list);
    add_breakdown<&Tally::children_by_family, &Tally::children_in_poverty_by_family>(
        list, "family", "family type", Dimension::family_type);
    add_breakdown<&Tally::children_by_decile, &Tally::children_in_poverty_by_decile>(
        list, "decile", "deprivation decile of the neighbourhood", Dimension::decile);
    add_breakdown<&Tally::children_by_tenure, &Tally::children_in_poverty_by_tenure>(
        list, "tenure", "tenure", Dimension::tenure);
    add_local_breakdown<&Tally::children_by_family, &Tally::children_in_poverty_by_family>(
        list, "family", "family type", Dimension::family_type);
    add_local_breakdown<&Tally::children_by_decile, &Tally::children_in_poverty_by_decile>(
        list, "decile", "deprivation decile of the neighbourhood", Dimension::decile);
    add_local_breakdown<&Tally::children_by_tenure, &Tally::children_in_poverty_by_tenure>(
        list, "tenure", "tenure", Dimension::tenure);
}

}  // namespace lc
