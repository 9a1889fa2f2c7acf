// A scenario as a single household meets it: which of its levers reach the household, and the law
// that follows.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "scenarios/household/case_reader.hpp"
#include "scenarios/scenario.hpp"

namespace lc {

/// How a lever of a scenario stands to one household.
struct LeverReach {
    enum class Kind : std::uint8_t {
        in_force,
        not_now,           ///< before its first or after its last year
        elsewhere,         ///< aimed at other places
        other_households,  ///< aimed at households of another kind
        unclear,           ///< aimed at some of the places in which the case may lie
    };
    Kind kind = Kind::in_force;
    /// Aimed at a share of households, at deprivation deciles or at the worst-off within a budget,
    /// which a case does not know: the household is taken to be among those reached.
    bool assumed = false;
};

/// Is a household among those at which a lever is aimed? Deprivation decile and take-up count as
/// met. Limited is who has a disability benefit or limited capability for work, a lot who has a
/// higher rate or limited capability. Only adults below pension age, or in work, count for work.
bool meets(const HouseholdCondition& condition, const HouseholdCase& household,
           const Parameters& law);

/// Answers for single households under a scenario. Levers that act through anything but taxes and
/// benefits (schooling, jobs, homes) leave the case's own circumstances as they are.
class HouseholdReform {
  public:
    /// @param law, uk  must outlive the object
    HouseholdReform(Scenario scenario, const HouseholdLaw& law, const UkData& uk);

    const Scenario& scenario() const { return scenario_; }
    LeverReach reach(const ScenarioLever& lever, const CheckedCase& checked) const;
    /// Why the scenario cannot be asked about a case: nothing is in force in its year, or its place
    /// leaves open whether a lever is. Empty: it can.
    std::string problem(const CheckedCase& checked) const;
    /// The law of the case's year with the levers that reach the household; for a case without
    /// problem().
    const HouseholdLaw& law_for(const CheckedCase& checked) const;

  private:
    Scenario scenario_;
    const HouseholdLaw& law_;
    const UkData& uk_;
    Economy economy_;
    /// By year, authority and conditions met.
    mutable std::map<std::tuple<int, int, std::uint32_t>, HouseholdLaw> laws_;
};

}  // namespace lc
