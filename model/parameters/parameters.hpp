// All parameters of one year and place, as doubles with a path. A lever changes values by path; a
// process reads members. Each group is one X-list in model/parameters/groups: name, unit in
// configs, meaning. The struct, the bindings from path to member and the parameter reference all
// come from that list.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "model/parameters/groups/demography_parameters.hpp"
#include "model/parameters/groups/education_parameters.hpp"
#include "model/parameters/groups/health_parameters.hpp"
#include "model/parameters/groups/housing_parameters.hpp"
#include "model/parameters/groups/service_parameters.hpp"
#include "model/parameters/groups/synthesis_parameters.hpp"
#include "model/parameters/groups/tax_benefit_parameters.hpp"
#include "model/parameters/groups/work_parameters.hpp"

namespace lc {

/// The groups, in the order in which a year happens. X(member, Type, LIST)
#define LC_PARAMETER_GROUPS(X) \
    LC_SYNTHESIS_GROUPS(X)     \
    LC_DEMOGRAPHY_GROUPS(X)    \
    LC_EDUCATION_GROUPS(X)     \
    LC_WORK_GROUPS(X)          \
    LC_HOUSING_GROUPS(X)       \
    LC_TAX_BENEFIT_GROUPS(X)   \
    LC_HEALTH_GROUPS(X)        \
    LC_SERVICE_GROUPS(X)

#define LC_PARAMETER_MEMBER(name, unit, meaning) double name = 0;
#define LC_PARAMETER_STRUCT(member, Type, LIST) \
    struct Type {                               \
        LIST(LC_PARAMETER_MEMBER)               \
    };
LC_PARAMETER_GROUPS(LC_PARAMETER_STRUCT)
#undef LC_PARAMETER_STRUCT
#undef LC_PARAMETER_MEMBER

/// Money is held as £ a year whatever the unit in configs; see Unit.
struct Parameters {
#define LC_PARAMETER_GROUP(member, Type, LIST) Type member;
    LC_PARAMETER_GROUPS(LC_PARAMETER_GROUP)
#undef LC_PARAMETER_GROUP
};

/// One parameter: its path ("child_benefit.first_child"), its unit in configs, its meaning and its
/// place. Units: "gbp/year", "gbp/month" (held x 12), "gbp/week" (held x 52), "gbp" (once),
/// "gbp/hour", "proportion", "ratio", "count", "years", "log points", "standard deviations", "flag"
/// (0 or 1), "percent" (held / 100), "homes/year", "homes", "persons/year", "hours/week", "grades"
/// (GCSE), "ug/m3", "months", "index".
struct Binding {
    std::string_view path, unit, meaning;
    std::size_t offset;
};

/// Every parameter, sorted by path.
std::span<const Binding> bindings();

/// The binding of a path, or nullptr.
const Binding* find_binding(std::string_view path);

/// Factor from the unit in configs to the unit held: 52 for "gbp/week", 12 for "gbp/month", 0.01
/// for "percent", else 1.
double held_per_unit(std::string_view unit);

/// The value at a binding, in the unit held.
double& value_at(Parameters& parameters, const Binding& binding);
double value_at(const Parameters& parameters, const Binding& binding);

}  // namespace lc
