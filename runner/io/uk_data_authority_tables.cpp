// The tables of configs/data/authority: columns, ranges and where each figure goes. Ranges catch a
// wrong unit or a slipped digit; they are wider than anything published.
#include <algorithm>
#include <utility>

#include "runner/io/authority_inputs.hpp"
#include "runner/io/uk_data_tables.hpp"

namespace lc {
namespace {

using Columns = std::vector<AuthorityColumn>;

/// A column that fills one number of an authority.
AuthorityColumn figure(std::string name, double low, double high, double Authority::*member) {
    return {.name = std::move(name),
            .low = low,
            .high = high,
            .figure = [member](Authority& a, std::size_t) -> double& { return a.*member; }};
}

AuthorityColumn share(std::string name, double Authority::*member) {
    return figure(std::move(name), 0, 1, member);
}

AuthorityColumn words(std::string name, std::string Authority::*member) {
    AuthorityColumn column;
    column.name = std::move(name);
    column.note = [member](Authority& a, std::string_view text) { a.*member = text; };
    return column;
}

/// Appends one column for each element of an array member.
template <std::size_t N>
void add(Columns& columns, const std::vector<std::string>& names, double low, double high,
         std::array<double, N> Authority::*member, bool may_be_empty = false) {
    for (std::size_t i = 0; i < N; ++i) {
        AuthorityColumn column;
        column.name = names[i];
        column.low = low;
        column.high = high;
        column.figure = [member, i](Authority& a, std::size_t) -> double& {
            return (a.*member)[i];
        };
        column.may_be_empty = may_be_empty;
        columns.push_back(std::move(column));
    }
}

/// The same for an array by sex.
template <std::size_t N>
void add(Columns& columns, const std::vector<std::string>& names, double low, double high,
         std::array<std::array<double, N>, 2> Authority::*member) {
    for (std::size_t i = 0; i < N; ++i) {
        AuthorityColumn column;
        column.name = names[i];
        column.low = low;
        column.high = high;
        column.figure = [member, i](Authority& a, std::size_t sex) -> double& {
            return (a.*member)[sex][i];
        };
        columns.push_back(std::move(column));
    }
}

std::vector<std::string> bedroom_names() {
    return {"room", "bed_1", "bed_2", "bed_3", "bed_4_plus"};
}

std::vector<std::string> with_prefix(const std::string& prefix, std::vector<std::string> names) {
    for (std::string& name : names) name.insert(0, prefix);
    return names;
}

std::vector<std::string> percentile_names(const std::string& prefix) {
    return with_prefix(prefix, {"p10", "p20", "p30", "p40", "p50", "p60", "p70", "p80", "p90"});
}

std::vector<AuthorityTable> population_tables() {
    Columns population, persons_2023, expectancy;
    add(population, numbered("age_", 0, 91), 0, 100000, &Authority::population_2022);
    add(persons_2023, numbered("age_", 0, 91), 0, 100000, &Authority::population_2023);
    std::vector<std::string> bands;
    for (const int start : band_starts) bands.push_back("age_" + std::to_string(start));
    expectancy.push_back({.name = "at_birth",
                          .low = 65,
                          .high = 95,
                          .figure = [](Authority& a, std::size_t sex) -> double& {
                              return a.life_expectancy_birth[sex];
                          }});
    add(expectancy, bands, 1, 95, &Authority::life_expectancy);

    AuthorityTable first{.name = "population_2022", .columns = population};
    first.by_sex = true;
    first.has_status = false;
    AuthorityTable second{.name = "population_2023", .columns = persons_2023};
    second.has_status = false;
    second.covers = [](const Authority& a) {
        return a.nation == Nation::england || a.nation == Nation::wales;
    };
    AuthorityTable third{.name = "life_expectancy", .columns = expectancy};
    third.by_sex = true;
    return {first, second, third};
}

std::vector<AuthorityTable> household_tables() {
    Columns composition, sizes, children, tenure, housing;
    add(composition, composition_names(), 0, 1, &Authority::composition);
    std::vector<std::string> size_names = numbered("size_", 1, 7);
    size_names.emplace_back("size_8_plus");
    add(sizes, size_names, 0, 1, &Authority::sizes);
    add(children, {"lone_parent_1", "lone_parent_2", "lone_parent_3_plus"}, 0, 1,
        &Authority::lone_parent_children);
    add(children, {"couple_1", "couple_2", "couple_3_plus"}, 0, 1, &Authority::couple_children);
    tenure.push_back(figure("households", 100, 1000000, &Authority::households));
    add(tenure, household_tenure_names(), 0, 1, &Authority::tenure);
    add(housing, {"bed_1", "bed_2", "bed_3", "bed_4_plus"}, 0, 1, &Authority::bedrooms);
    housing.push_back(share("overcrowded", &Authority::overcrowded));
    housing.push_back(
        figure("temporary_accommodation", 0, 150, &Authority::temporary_accommodation));
    return {{.name = "household_composition", .columns = composition, .shares = {{0, 10}}},
            {.name = "household_size", .columns = sizes, .shares = {{0, 8}}},
            {.name = "families_by_children", .columns = children, .shares = {{0, 3}, {3, 3}}},
            {.name = "tenure", .columns = tenure, .shares = {{1, 4}}},
            {.name = "housing", .columns = housing, .shares = {{0, 4}}}};
}

std::vector<AuthorityTable> people_tables() {
    Columns deprivation, qualifications, activity, health, education;
    deprivation.push_back(words("index", &Authority::deprivation_index));
    add(deprivation, numbered("decile_", 1, 10), 0, 1, &Authority::deciles);
    add(qualifications, {"none", "level_1_2", "level_3", "level_4_plus"}, 0, 1,
        &Authority::qualifications);
    activity = {share("employed", &Authority::employed),
                share("part_time", &Authority::part_time),
                share("self_employed", &Authority::self_employed),
                share("employment_rate_16_64", &Authority::employment_rate_16_64),
                share("inactivity_rate_16_64", &Authority::inactivity_rate_16_64),
                share("unemployment_rate", &Authority::unemployment_rate),
                share("claimant_rate", &Authority::claimant_rate)};
    health = {share("good_health", &Authority::good_health),
              share("fair_health", &Authority::fair_health),
              share("bad_health", &Authority::bad_health),
              share("limited_a_lot", &Authority::limited_a_lot),
              share("limited_a_little", &Authority::limited_a_little)};
    education = {share("level_2_english_maths_by_19", &Authority::level_2_english_maths_by_19),
                 share("free_school_meals", &Authority::free_school_meals)};
    return {{.name = "deprivation", .columns = deprivation, .shares = {{1, 10}}},
            {.name = "qualifications", .columns = qualifications, .shares = {{0, 4}}},
            {.name = "activity", .columns = activity},
            {.name = "health", .columns = health, .shares = {{0, 3}}},
            {.name = "education", .columns = education}};
}

std::vector<AuthorityTable> housing_cost_tables() {
    Columns rents, allowance, prices, council_tax;
    rents.push_back(figure("year", 2015, 2030, &Authority::private_rent_year));
    add(rents, bedroom_names(), 100, 15000, &Authority::private_rent);
    const std::vector<std::string> sizes{"room", "bed_1", "bed_2", "bed_3", "bed_4"};
    add(allowance, with_prefix("from_2020_", sizes), 30, 1000, &Authority::lha_2020);
    add(allowance, with_prefix("from_2024_", sizes), 30, 1000, &Authority::lha_2024);
    prices.push_back(figure("median", 20000, 3000000, &Authority::median_house_price));
    council_tax.push_back(figure("band_d", 500, 5000, &Authority::council_tax_band_d));
    council_tax.push_back(words("year", &Authority::council_tax_year));
    add(council_tax, with_prefix("band_", {"a", "b", "c", "d", "e", "f", "g", "h", "i"}), 0, 1,
        &Authority::council_tax_bands);
    Columns social_rents;
    add(social_rents, {"bed_1", "bed_2", "bed_3"}, 30, 400, &Authority::social_rent);
    AuthorityTable social{.name = "social_rents", .columns = social_rents};
    social.covers = [](const Authority& a) { return a.nation == Nation::england; };
    return {social,
            {.name = "rents", .columns = rents},
            {.name = "local_housing_allowance", .columns = allowance},
            {.name = "house_prices", .columns = prices},
            {.name = "council_tax", .columns = council_tax, .shares = {{2, 9}}}};
}

std::vector<AuthorityTable> income_and_flow_tables() {
    Columns pay, poverty, credit, flows;
    pay.push_back(figure("weekly_median", 100, 3000, &Authority::weekly_pay_median));
    add(pay, percentile_names("annual_"), 500, 300000, &Authority::annual_pay, true);
    add(pay, percentile_names("hourly_"), 5, 150, &Authority::hourly_pay, true);
    poverty = {share("ahc_2023_24", &Authority::child_poverty_ahc_2023),
               share("ahc_2024_25", &Authority::child_poverty_ahc),
               share("bhc_2024_25", &Authority::child_poverty_bhc)};
    credit.push_back(figure("households", 1, 500000, &Authority::universal_credit_households));
    flows = {figure("births_2022", 1, 50000, &Authority::births_2022),
             figure("internal_in", 10, 200000, &Authority::internal_in),
             figure("internal_out", 10, 200000, &Authority::internal_out),
             figure("international_in", 0, 100000, &Authority::international_in),
             figure("international_out", 0, 100000, &Authority::international_out)};
    return {{.name = "pay", .columns = pay},
            {.name = "child_poverty", .columns = poverty},
            {.name = "universal_credit", .columns = credit},
            {.name = "births_and_moves", .columns = flows}};
}

std::vector<AuthorityTable> all_tables() {
    std::vector<AuthorityTable> all;
    for (const auto& tables : {population_tables(), household_tables(), people_tables(),
                               housing_cost_tables(), income_and_flow_tables()})
        all.insert(all.end(), tables.begin(), tables.end());
    return all;
}

}  // namespace

const std::vector<std::string>& composition_names() {
    static const std::vector<std::string> names{"one_person_66_plus",
                                                "one_person_under_66",
                                                "family_all_66_plus",
                                                "couple_no_children",
                                                "couple_dependent_children",
                                                "couple_adult_children",
                                                "lone_parent_dependent_children",
                                                "lone_parent_adult_children",
                                                "other_with_dependent_children",
                                                "other"};
    return names;
}

const std::vector<std::string>& household_tenure_names() {
    static const std::vector<std::string> names{"owned_outright", "mortgage", "social_rent",
                                                "private_rent"};
    return names;
}

std::vector<AuthorityInput> authority_inputs() {
    std::vector<AuthorityInput> inputs;
    for (const AuthorityTable& table : all_tables()) inputs.push_back({table.name, table.covers});
    return inputs;
}

InputStatus AuthorityInput::status_of(const Authority& authority) const {
    if (covers && !covers(authority)) return InputStatus::none;
    auto gravest = InputStatus::observed;
    for (const auto& [place, status] : authority.status)
        if (place == name || place.starts_with(name + "."))
            gravest = std::max(gravest, static_cast<InputStatus>(status));
    return gravest;
}

void load_authority_tables(const std::filesystem::path& folder, UkData& data,
                           std::vector<Fault>& faults) {
    for (const AuthorityTable& table : all_tables())
        load_authority_table(folder, table, data, faults);
    for (Authority& authority : data.authorities) {
        authority.life_expectancy_published = !authority.status.contains("life_expectancy");
    }
}

}  // namespace lc
