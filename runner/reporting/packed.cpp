#include "runner/reporting/packed.hpp"

#include <cmath>
#include <cstdint>
#include <vector>

namespace lc {
namespace {

constexpr std::uint64_t base = 45;

const std::string& digits() {
    static const std::string all = [] {
        std::string made;
        for (char c = '#'; c <= '~'; ++c)
            if (c != '<' && c != '\\') made += c;
        return made;
    }();
    return all;
}

void add(std::int64_t number, std::string& text) {
    std::uint64_t left = number < 0 ? 2 * static_cast<std::uint64_t>(-(number + 1)) + 1
                                    : 2 * static_cast<std::uint64_t>(number);
    for (; left >= base; left /= base) text += digits()[left % base + base];
    text += digits()[left];
}

}  // namespace

std::string packed(std::span<const double> values, std::size_t places, double factor) {
    std::vector<std::int64_t> last(places, 0);
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i])) {
            text += '!';
            continue;
        }
        const std::int64_t number = std::llround(values[i] * factor);
        add(number - last[i % places], text);
        last[i % places] = number;
    }
    return text;
}

std::string packed_codes(std::span<const std::int8_t> codes) {
    std::string text;
    for (std::size_t i = 0; i < codes.size();) {
        std::size_t end = i + 1;
        while (end < codes.size() && codes[end] == codes[i]) ++end;
        text += static_cast<char>('b' + codes[i]);
        if (end - i > 1) text += std::to_string(end - i);
        i = end;
    }
    return text;
}

}  // namespace lc
