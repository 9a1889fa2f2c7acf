#include "runner/parallel/ranks.hpp"

#ifdef LC_MPI

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <climits>
#include <cstdio>
#include <string>
#include <thread>

#include "runner/parallel/communicator.hpp"

namespace lc {
namespace {

/// Bytes in one call: MPI counts with int.
constexpr std::size_t most_bytes = std::size_t{1} << 30;
constexpr int length_tag = 1, message_tag = 2;
constexpr std::chrono::seconds patience{10};

int count_of(std::size_t size) { return static_cast<int>(size); }

/// Calls piece(offset, size) until `size` bytes are through.
template <class Piece>
void in_pieces(std::size_t size, const Piece& piece) {
    for (std::size_t at = 0; at < size; at += most_bytes)
        piece(at, count_of(std::min(most_bytes, size - at)));
}

void send(const Message& message, int to, MPI_Comm among) {
    const std::uint64_t length = message.size();
    MPI_Send(&length, 1, MPI_UINT64_T, to, length_tag, among);
    in_pieces(message.size(), [&](std::size_t at, int size) {
        MPI_Send(message.data() + at, size, MPI_BYTE, to, message_tag, among);
    });
}

Message receive(int from, MPI_Comm among) {
    std::uint64_t length = 0;
    MPI_Recv(&length, 1, MPI_UINT64_T, from, length_tag, among, MPI_STATUS_IGNORE);
    Message message(length);
    in_pieces(message.size(), [&](std::size_t at, int size) {
        MPI_Recv(message.data() + at, size, MPI_BYTE, from, message_tag, among, MPI_STATUS_IGNORE);
    });
    return message;
}

}  // namespace

Ranks Ranks::split(int group) const {
    if (size_ == 1) return *this;
    MPI_Comm handle = MPI_COMM_NULL;
    MPI_Comm_split(communicator_->handle, group, rank_, &handle);
    Ranks own;
    own.communicator_ = std::make_shared<const Communicator>(handle);
    MPI_Comm_rank(handle, &own.rank_);
    MPI_Comm_size(handle, &own.size_);
    return own;
}

void Ranks::combine(std::span<std::byte> bytes) const {
    if (size_ == 1) return;
    in_pieces(bytes.size(), [&](std::size_t at, int size) {
        MPI_Allreduce(MPI_IN_PLACE, bytes.data() + at, size, MPI_BYTE, MPI_BOR,
                      communicator_->handle);
    });
}

void Ranks::sum(std::span<std::uint32_t> values) const {
    if (size_ == 1) return;
    MPI_Allreduce(MPI_IN_PLACE, values.data(), count_of(values.size()), MPI_UINT32_T, MPI_SUM,
                  communicator_->handle);
}

void Ranks::sum(std::span<std::uint64_t> values) const {
    if (size_ == 1) return;
    MPI_Allreduce(MPI_IN_PLACE, values.data(), count_of(values.size()), MPI_UINT64_T, MPI_SUM,
                  communicator_->handle);
}

std::uint64_t Ranks::sum(std::uint64_t value) const {
    if (size_ > 1)
        MPI_Allreduce(MPI_IN_PLACE, &value, 1, MPI_UINT64_T, MPI_SUM, communicator_->handle);
    return value;
}

std::uint64_t Ranks::most(std::uint64_t value) const {
    if (size_ > 1)
        MPI_Allreduce(MPI_IN_PLACE, &value, 1, MPI_UINT64_T, MPI_MAX, communicator_->handle);
    return value;
}

bool Ranks::any(bool value) const {
    int seen = value ? 1 : 0;
    if (size_ > 1) MPI_Allreduce(MPI_IN_PLACE, &seen, 1, MPI_INT, MPI_MAX, communicator_->handle);
    return seen != 0;
}

int Ranks::on_this_machine() const {
    if (size_ == 1) return 1;
    MPI_Comm here = MPI_COMM_NULL;
    MPI_Comm_split_type(communicator_->handle, MPI_COMM_TYPE_SHARED, rank_, MPI_INFO_NULL, &here);
    int count = 1;
    MPI_Comm_size(here, &count);
    MPI_Comm_free(&here);
    return count;
}

std::vector<Message> Ranks::exchange(const std::vector<Message>& to_each) const {
    std::vector<Message> from(static_cast<std::size_t>(size_));
    // In rounds: everybody sends to the one `step` places on and hears from the one `step` back.
    for (int step = 1; step < size_; ++step) {
        const int to = (rank_ + step) % size_, back = (rank_ - step + size_) % size_;
        const Message& out = to_each[static_cast<std::size_t>(to)];
        Message& in = from[static_cast<std::size_t>(back)];
        std::uint64_t sent = out.size(), coming = 0;
        MPI_Sendrecv(&sent, 1, MPI_UINT64_T, to, length_tag, &coming, 1, MPI_UINT64_T, back,
                     length_tag, communicator_->handle, MPI_STATUS_IGNORE);
        in.resize(coming);
        std::vector<MPI_Request> requests;
        in_pieces(in.size(), [&](std::size_t at, int size) {
            MPI_Irecv(in.data() + at, size, MPI_BYTE, back, message_tag, communicator_->handle,
                      &requests.emplace_back());
        });
        in_pieces(out.size(), [&](std::size_t at, int size) {
            MPI_Isend(out.data() + at, size, MPI_BYTE, to, message_tag, communicator_->handle,
                      &requests.emplace_back());
        });
        MPI_Waitall(count_of(requests.size()), requests.data(), MPI_STATUSES_IGNORE);
    }
    return from;
}

void Ranks::send_to_root(const Message& message) const { send(message, 0, communicator_->handle); }
Message Ranks::receive_from(int rank) const { return receive(rank, communicator_->handle); }

MessagePassing::MessagePassing() {
    int provided = 0;
    MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &provided);
    MPI_Comm_rank(MPI_COMM_WORLD, &ranks_.rank_);
    MPI_Comm_size(MPI_COMM_WORLD, &ranks_.size_);
    ranks_.communicator_ = std::make_shared<const Ranks::Communicator>(MPI_COMM_WORLD);
    if (ranks_.root()) return;
    stderr_ = dup(STDERR_FILENO);
    // Nothing is lost when this fails: users then read what all say.
    if (std::freopen("/dev/null", "w", stdout) == nullptr) return;
    if (std::freopen("/dev/null", "w", stderr) == nullptr) return;
}

bool MessagePassing::built() noexcept { return true; }

MessagePassing::~MessagePassing() {
    if (stderr_ >= 0) close(stderr_);
    MPI_Finalize();
}

void MessagePassing::leave_together(int status) const {
    if (ranks_.size() == 1) return;
    MPI_Request request = MPI_REQUEST_NULL;
    MPI_Ibarrier(MPI_COMM_WORLD, &request);
    int all_here = 0;
    for (const auto start = std::chrono::steady_clock::now();
         std::chrono::steady_clock::now() - start < patience;) {
        MPI_Test(&request, &all_here, MPI_STATUS_IGNORE);
        if (all_here != 0) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    MPI_Abort(MPI_COMM_WORLD, status);
}

void MessagePassing::fail(const std::exception& error, int status) const {
    if (ranks_.size() == 1) return;
    const std::string text = fmt::format("The run failed in process {} of {}: {}\n",
                                         ranks_.rank() + 1, ranks_.size(), error.what());
    const int to = stderr_ >= 0 ? stderr_ : STDERR_FILENO;
    if (write(to, text.data(), text.size()) < 0) std::fputs(text.c_str(), stderr);
    MPI_Abort(MPI_COMM_WORLD, status);
}

}  // namespace lc

#else

namespace lc {

struct Ranks::Communicator {};

Ranks Ranks::split(int /*group*/) const { return *this; }
void Ranks::combine(std::span<std::byte> /*bytes*/) const {}
void Ranks::sum(std::span<std::uint32_t> /*values*/) const {}
void Ranks::sum(std::span<std::uint64_t> /*values*/) const {}
std::uint64_t Ranks::sum(std::uint64_t value) const { return value; }
std::uint64_t Ranks::most(std::uint64_t value) const { return value; }
bool Ranks::any(bool value) const { return value; }
int Ranks::on_this_machine() const { return 1; }
std::vector<Message> Ranks::exchange(const std::vector<Message>& to_each) const {
    return std::vector<Message>(to_each.size());
}
void Ranks::send_to_root(const Message& /*message*/) const {}
Message Ranks::receive_from(int /*rank*/) const { return {}; }

bool MessagePassing::built() noexcept { return false; }
MessagePassing::MessagePassing() = default;
MessagePassing::~MessagePassing() = default;
void MessagePassing::leave_together(int /*status*/) const {}
void MessagePassing::fail(const std::exception& /*error*/, int /*status*/) const {}

}  // namespace lc

#endif
