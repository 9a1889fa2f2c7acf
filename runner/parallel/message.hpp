// Values in a message between processes, put in and taken out by the same `exchange` functions as
// those of an archive (runner/io/archive.hpp).
#pragma once

#include <cstring>

#include "runner/io/archive.hpp"
#include "runner/parallel/ranks.hpp"

namespace lc {

class MessageWriter {
  public:
    void bytes(const void* data, std::size_t size) {
        const std::size_t at = message_.size();
        message_.resize(at + size);
        if (size > 0) std::memcpy(message_.data() + at, data, size);
    }
    std::size_t length(std::size_t length) {
        const std::uint64_t written = length;
        bytes(&written, sizeof written);
        return length;
    }
    const Message& message() const noexcept { return message_; }
    Message&& take() noexcept { return std::move(message_); }

  private:
    Message message_;
};

class MessageReader {
  public:
    explicit MessageReader(const Message& message) noexcept : message_(message) {}
    void bytes(void* data, std::size_t size) {
        if (size > 0) std::memcpy(data, message_.data() + at_, size);
        at_ += size;
    }
    std::size_t length(std::size_t /*current*/) {
        std::uint64_t length = 0;
        bytes(&length, sizeof length);
        return length;
    }
    bool done() const noexcept { return at_ == message_.size(); }

  private:
    const Message& message_;
    std::size_t at_ = 0;
};

}  // namespace lc
