#include "model/core/error.hpp"

#include <fmt/format.h>

namespace lc {
namespace {

std::string joined(const std::vector<Fault>& faults) {
    std::string text;
    for (const Fault& fault : faults) {
        if (!text.empty()) text += '\n';
        text += fault.text();
    }
    return text;
}

}  // namespace

std::string Fault::text() const {
    std::string place = file;
    if (line > 0) place += fmt::format(":{}", line);
    if (line > 0 && column > 0) place += fmt::format(":{}", column);
    if (!pointer.empty()) place += (place.empty() ? "" : ": ") + pointer;
    return place.empty() ? message : place + ": " + message;
}

InputError::InputError(std::vector<Fault> faults)
    : std::runtime_error(joined(faults)), faults_(std::move(faults)) {}

}  // namespace lc
