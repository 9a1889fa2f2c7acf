#include "scenarios/household/case_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "scenarios/household/field_reader.hpp"
#include "scenarios/household/member_reader.hpp"
#include "scenarios/household/place_reader.hpp"

#include "model/tax_benefit/housing_support.hpp"
#include "model/tax_benefit/local_housing_allowance.hpp"

namespace lc {
namespace {

int read_year(const JsonCursor& cursor, const HouseholdLaw& law) {
    const JsonCursor year = cursor["financial_year"];
    if (!year.present()) {
        cursor.missing("financial_year", "it says whose rates hold, such as \"2025-26\"");
        return base_year;
    }
    const auto text = year.string("financial_year");
    if (!text) return base_year;
    const auto parsed = parse_financial_year(*text);
    if (!parsed)
        year.fault(
            fmt::format("\"{}\" is no financial year (a year and the next one's last two "
                        "figures). Write it like \"2025-26\".",
                        *text));
    else if (*parsed < first_household_year || *parsed > last_household_year)
        year.fault(
            fmt::format("there are no rules for {} (cases are answered for {} to {}). "
                        "Choose a year in that range.",
                        *text, financial_year_name(first_household_year),
                        financial_year_name(last_household_year)));
    else if (const auto missing = law.missing(*parsed); !missing.empty())
        year.fault(fmt::format("{}:{}: {}: {}", missing[0].file, missing[0].line,
                               missing[0].pointer, missing[0].message));
    else
        return *parsed;
    return base_year;
}

/// What tenure and costs say of each other.
void check_costs(const JsonCursor& cursor, const HouseholdCase& home) {
    const auto given = [&](const char* name) {
        for (const char* const suffix : {"_weekly", "_monthly", ""})
            if (cursor[std::string(name) + suffix].present())
                return cursor[std::string(name) + suffix];
        return cursor[name];
    };
    const std::string_view tenure = tenure_names[static_cast<std::size_t>(home.tenure)];
    if (home.rent > 0 && !rents(home.tenure))
        given("rent").fault(fmt::format(
            "there is rent, and the tenure is {} (only tenants pay rent). Leave the rent out or "
            "give the tenure: social_rent, private_rent or temporary_accommodation.",
            tenure));
    if (home.mortgage_interest > 0 && home.tenure != Tenure::mortgage)
        given("mortgage_interest")
            .fault(fmt::format("there is mortgage interest, and the tenure is {}. Leave the "
                               "interest out or make the tenure mortgage.",
                               tenure));
}

/// The allowance given for the home's size, or the place's rates.
void settle_allowance(const JsonCursor& cursor, const HouseholdInput& input, const CasePlace& place,
                      const HouseholdLaw& law, const UkData& uk, HouseholdCase& home) {
    if (home.tenure != Tenure::private_rent || home.rent <= 0) return;
    if (input.local_housing_allowance >= 0) {
        home.local_housing_allowance.fill(input.local_housing_allowance);
        return;
    }
    constexpr int first_rates = 2020;  // April 2020 is the first set of rates in configs/data
    if (home.year < first_rates) {
        cursor.fault(fmt::format(
            "\"local_housing_allowance_weekly\" is missing (rates by authority begin in April "
            "2020, and the year is {}). Add it.",
            financial_year_name(home.year)));
        return;
    }
    home.local_housing_allowance = lha_rates(average_allowances(uk, place.authorities),
                                             law.at(home.year), law.uk_year(home.year));
}

}  // namespace

std::string case_identifier(const JsonCursor& cursor) {
    const JsonCursor id = cursor["id"];
    if (id.is(JsonNode::Kind::number)) return id.node().text;
    if (id.is(JsonNode::Kind::string)) return nlohmann::json(id.node().text).dump();
    return {};
}

std::optional<int> parse_financial_year(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') return {};
    int first = 0, last = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 4) continue;
        if (text[i] < '0' || text[i] > '9') return {};
        int& number = i < 4 ? first : last;
        number = number * 10 + (text[i] - '0');
    }
    if ((first + 1) % 100 != last) return {};
    return first;
}

std::optional<CheckedCase> read_case(const JsonCursor& cursor, const HouseholdLaw& law,
                                     const UkData& uk) {
    const std::size_t before = cursor.fault_count();
    CheckedCase checked;
    if (!cursor.object("a case", known_keys(household_fields(),
                                            {"$schema", "id", "notes", "financial_year", "nation",
                                             "region", "authority", "benefit_units"})))
        return {};
    cursor["$schema"].string("$schema");
    cursor["notes"].string("notes");
    checked.identifier = case_identifier(cursor);
    const JsonCursor id = cursor["id"];
    if (checked.identifier.empty() && !id.is_null()) id.string("id");
    HouseholdInput input;
    HouseholdCase& home = input.household;
    home.year = read_year(cursor, law);
    const CasePlace place = read_place(cursor, uk);
    home.nation = place.nation;
    home.london = place.london;
    read_fields(cursor, household_fields(), input);
    check_costs(cursor, home);
    const Parameters& parameters = law.at(home.year);
    read_units(cursor, parameters, home);
    settle_allowance(cursor, input, place, law, uk, home);
    if (cursor.fault_count() > before) return {};
    home.bedrooms = input.bedrooms > 0 ? input.bedrooms
                                       : bedrooms_allowed(home, parameters.local_housing_allowance);
    checked.household = home;
    checked.authorities = place.authorities;
    return checked;
}

}  // namespace lc
