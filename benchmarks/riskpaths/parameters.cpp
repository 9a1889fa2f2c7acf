#include "benchmarks/riskpaths/parameters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "scenarios/json_cursor.hpp"

namespace lc::riskpaths {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double highest_rate = 100, highest_mark = 120;

double read_number(const JsonCursor& object, const char* key, double minimum, double maximum) {
    if (!object[key].present()) object.missing(key, "the model has no value without it");
    return object[key].number(key, minimum, maximum).value_or(0);
}

template <std::size_t size>
void read_list(const JsonCursor& root, const char* key, double maximum,
               std::array<double, size>& to) {
    const JsonCursor list = root[key];
    if (!list.present()) root.missing(key, "the model has no value without it");
    const std::vector<JsonCursor> values = list.list(key);
    if (list.is(JsonNode::Kind::array) && values.size() != size) {
        list.fault(fmt::format("{} numbers (there are {} intervals or marks). Give {}.",
                               values.size(), size, size));
        return;
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        to[i] = values[i].number(key, 0, maximum).value_or(0);
}

template <std::size_t size>
void read_marks(const JsonCursor& root, const char* key, std::array<double, size>& to) {
    const std::size_t before = root.fault_count();
    read_list(root, key, highest_mark, to);
    if (root.fault_count() == before && !std::is_sorted(to.begin(), to.end(), std::less_equal<>()))
        root[key].fault("marks that do not rise. Write them in order, each once.");
}

void read_ratios(const JsonCursor& root, std::array<double, status_count>& to) {
    static const std::vector<std::string> names{"never_in_union",   "first_union_early",
                                                "first_union_late", "after_first_union",
                                                "second_union",     "after_second_union"};
    const JsonCursor ratios = root["pregnancy_ratio"];
    if (!ratios.present()) root.missing("pregnancy_ratio", "every status has its ratio");
    if (!ratios.object("pregnancy_ratio", names) || !ratios.present()) return;
    for (std::size_t s = 0; s < names.size(); ++s)
        to[s] = read_number(ratios, names[s].c_str(), 0, highest_rate);
}

/// Ends of intervals that marks make; infinite from the last one on.
template <std::size_t size>
std::array<double, union_durations> ends(const std::array<double, size>& marks) {
    std::array<double, union_durations> to;
    to.fill(infinity);
    std::copy(marks.begin(), marks.end(), to.begin());
    return to;
}

/// What multiplies the rate of first pregnancy in an interval of duration that ends at `end`.
double pregnancy_ratio(const Parameters& parameters, Unions unions, double end) {
    static constexpr std::array<Status, unions_count> status{
        Status::never_in_union, Status::first_union_early, Status::after_first_union,
        Status::second_union, Status::after_second_union};
    const bool late = unions == Unions::first && end > parameters.early_years;
    const Status now = late ? Status::first_union_late : status[static_cast<std::size_t>(unions)];
    return parameters.pregnancy_ratio[static_cast<std::size_t>(now)];
}

/// Rate of the next step in the history of unions.
double step_rate(const Parameters& parameters, Unions unions, std::size_t age, std::size_t since) {
    switch (unions) {
        case Unions::none:
            return parameters.first_union[age];
        case Unions::first:
            return parameters.first_dissolution[since];
        case Unions::separated:
            return parameters.second_union[std::min(since, separation_durations - 1)];
        case Unions::second:
            return parameters.second_dissolution[since];
        case Unions::after_second:
            return 0;
    }
    return 0;
}

}  // namespace

Parameters read_parameters(const std::filesystem::path& path) {
    std::vector<Fault> faults;
    Parameters parameters;
    const JsonFile file = read_json(path, faults);
    const JsonCursor root(file, faults);
    if (file.sound &&
        root.object("RiskPaths", {"title", "source", "href", "age_marks", "first_pregnancy",
                                  "first_union", "pregnancy_ratio", "early_years", "union_marks",
                                  "first_dissolution", "second_dissolution", "separation_marks",
                                  "second_union", "death_probability", "longest_life"})) {
        read_marks(root, "age_marks", parameters.age_marks);
        read_list(root, "first_pregnancy", highest_rate, parameters.first_pregnancy);
        read_list(root, "first_union", highest_rate, parameters.first_union);
        read_ratios(root, parameters.pregnancy_ratio);
        read_marks(root, "union_marks", parameters.union_marks);
        read_list(root, "first_dissolution", highest_rate, parameters.first_dissolution);
        read_list(root, "second_dissolution", highest_rate, parameters.second_dissolution);
        read_marks(root, "separation_marks", parameters.separation_marks);
        read_list(root, "second_union", highest_rate, parameters.second_union);
        parameters.early_years = read_number(root, "early_years", 0, highest_mark);
        const auto& marks = parameters.union_marks;
        if (faults.empty() &&
            std::find(marks.begin(), marks.end(), parameters.early_years) == marks.end())
            root["early_years"].fault("no mark of unions (rates change there). Add it to them.");
        parameters.death_probability = read_number(root, "death_probability", 0, 0.999);
        if (!root["longest_life"].present()) root.missing("longest_life", "lives have an end");
        parameters.longest_life =
            root["longest_life"]
                .integer("longest_life", 1, static_cast<int>(longest_life_allowed))
                .value_or(1);
    }
    if (!faults.empty()) throw InputError(std::move(faults));
    return parameters;
}

Hazards::Hazards(const Parameters& parameters)
    : early_years(parameters.early_years),
      death_probability(parameters.death_probability),
      longest_life(parameters.longest_life) {
    std::copy(parameters.age_marks.begin(), parameters.age_marks.end(), age_end.begin());
    age_end.back() = infinity;
    duration_end = {ends(std::array<double, 0>{}), ends(parameters.union_marks),
                    ends(parameters.separation_marks), ends(parameters.union_marks),
                    ends(std::array<double, 0>{})};
    for (std::size_t u = 0; u < unions_count; ++u) {
        const auto unions = static_cast<Unions>(u);
        for (std::size_t a = 0; a < age_groups; ++a) {
            for (std::size_t d = 0; d < union_durations; ++d) {
                step[u][a][d] = step_rate(parameters, unions, a, d);
                any[u][a][d] =
                    step[u][a][d] + parameters.first_pregnancy[a] *
                                        pregnancy_ratio(parameters, unions, duration_end[u][d]);
            }
            const double most = *std::max_element(any[u][a].begin(), any[u][a].end());
            if (most > 0) settled_from[u] = a + 1;
            for (std::size_t year = 0; year < largest[u].size(); ++year) {
                const auto from = static_cast<double>(year), to = from + 1;
                const bool touched = age_end[a] > from && (a == 0 || age_end[a - 1] < to);
                if (touched) largest[u][year] = std::max(largest[u][year], most);
            }
        }
    }
    const double hazard = -std::log1p(-death_probability);
    for (std::size_t age = 0; age < death_before.size(); ++age)
        death_before[age] = static_cast<double>(age) * hazard;
}

}  // namespace lc::riskpaths
