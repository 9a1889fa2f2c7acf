// The processes of one run: one, or with MPI as many as mpirun starts. What they exchange is bits
// that each has a part of, and integer sums, so that results do not depend on their number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

namespace lc {

using Message = std::vector<std::byte>;

/// This process among those of its run. Every member function that is not about this process alone
/// must be called by all of them, in the same order, outside parallel loops.
class Ranks {
  public:
    /// A run of one process.
    Ranks() = default;

    int rank() const noexcept { return rank_; }
    int size() const noexcept { return size_; }
    /// The one that speaks to users and writes files.
    bool root() const noexcept { return rank_ == 0; }

    /// The processes of this one's group alone when these divide into groups, in the same order.
    Ranks split(int group) const;

    /// Puts together values of which every process has a part and zero bits elsewhere.
    template <class T>
    void combine(std::span<T> values) const {
        static_assert(std::is_trivially_copyable_v<T>);
        combine(std::as_writable_bytes(values));
    }
    void combine(std::span<std::byte> bytes) const;
    void sum(std::span<std::uint32_t> values) const;
    void sum(std::span<std::uint64_t> values) const;
    std::uint64_t sum(std::uint64_t value) const;
    std::uint64_t most(std::uint64_t value) const;
    bool any(bool value) const;
    /// How many of the processes share this one's memory.
    int on_this_machine() const;
    /// @param to_each  one message for every process; that to itself is not sent
    /// @return         by process, what it sent here; nothing from itself
    std::vector<Message> exchange(const std::vector<Message>& to_each) const;

    /// For two processes only: the sender's and the root's side of a message.
    void send_to_root(const Message& message) const;
    Message receive_from(int rank) const;

  private:
    friend class Bell;
    friend class MessagePassing;
    struct Communicator;  ///< what MPI knows these processes by
    int rank_ = 0, size_ = 1;
    std::shared_ptr<const Communicator> communicator_;  ///< none in a run of one
};

/// Message passing from its beginning to its end; in a build without MPI there is nothing to it.
/// Processes other than the root are silent while it lives.
class MessagePassing {
  public:
    MessagePassing();
    // NOLINTNEXTLINE(performance-trivially-destructible): with MPI it has something to end
    ~MessagePassing();
    MessagePassing(const MessagePassing&) = delete;
    MessagePassing& operator=(const MessagePassing&) = delete;

    /// Whether this build can run as several processes.
    static bool built() noexcept;
    const Ranks& ranks() const noexcept { return ranks_; }
    /// All processes are about to leave for the same reason, such as wrong input. Ends the job with
    /// `status` when some do not come.
    void leave_together(int status) const;
    /// This process alone has failed: says why and ends the job. Returns only in a run of one.
    void fail(const std::exception& error, int status) const;

  private:
    Ranks ranks_;
    int stderr_ = -1;  ///< the real one of a silent process
};

}  // namespace lc
