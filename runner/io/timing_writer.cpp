#include "runner/io/timing_writer.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <cerrno>
#include <fstream>
#include <nlohmann/json.hpp>
#include <system_error>

#include "model/core/error.hpp"
#include "runner/io/replaced_file.hpp"

namespace lc {

void write_timing(const Timing& timing, const std::filesystem::path& path) {
    const double rate = timing.seconds_simulation > 0
                            ? static_cast<double>(timing.person_years) / timing.seconds_simulation
                            : 0;
    const nlohmann::ordered_json object{{"person_years", timing.person_years},
                                        {"seconds_synthesis", timing.seconds_synthesis},
                                        {"seconds_simulation", timing.seconds_simulation},
                                        {"seconds_output", timing.seconds_output},
                                        {"person_years_per_second", rate},
                                        {"peak_memory_bytes", timing.peak_memory_bytes},
                                        {"threads", timing.threads},
                                        {"ranks", timing.ranks}};
    ReplacedFile file(path);
    std::ofstream stream(file.temporary());
    stream << object.dump(2) << '\n';
    stream.close();
    if (!stream)
        throw RunError(fmt::format("cannot write {}: {}", path.string(),
                                   std::generic_category().message(errno)));
    file.commit();
}

std::uint64_t peak_memory_bytes() {
    rusage usage{};
    if (::getrusage(RUSAGE_SELF, &usage) != 0) return 0;
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

}  // namespace lc
