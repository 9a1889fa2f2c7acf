#include <cstddef>

#include "analysis/report/page.hpp"

#ifdef LC_REPORT
extern "C" {
extern const char lifechances_report_start[];
extern const char lifechances_report_end[];
extern const char lifechances_household_start[];
extern const char lifechances_household_end[];
}
#endif

namespace lc {

#ifdef LC_REPORT
std::string_view report_template() {
    return {lifechances_report_start,
            static_cast<std::size_t>(lifechances_report_end - lifechances_report_start)};
}

std::string_view household_template() {
    return {lifechances_household_start,
            static_cast<std::size_t>(lifechances_household_end - lifechances_household_start)};
}
#else
std::string_view report_template() { return {}; }
std::string_view household_template() { return {}; }
#endif

}  // namespace lc
