#include <cstddef>

#include "analysis/report/page.hpp"

#ifdef LC_REPORT
extern "C" {
extern const char lifechances_report_start[];
extern const char lifechances_report_end[];
}
#endif

namespace lc {

std::string_view report_template() {
#ifdef LC_REPORT
    return {lifechances_report_start,
            static_cast<std::size_t>(lifechances_report_end - lifechances_report_start)};
#else
    return {};
#endif
}

}  // namespace lc
