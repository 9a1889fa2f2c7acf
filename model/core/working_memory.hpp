// Memory for columns that a process works with and gives back, again and again.
#pragma once

#include <cstddef>
#include <new>

namespace lc {

/// Memory from the beginning of a cache line on, content undefined. From an allocator that keeps
/// what a thread gives back for its next request.
/// @throws std::bad_alloc
void* take_working_memory(std::size_t bytes);
/// @param memory  from take_working_memory(bytes)
void give_back_working_memory(void* memory, std::size_t bytes) noexcept;

/// Allocator of standard containers, of types that nothing has to be done for.
template <class T>
struct WorkingMemory {
    using value_type = T;
    WorkingMemory() = default;
    template <class Other>
    explicit WorkingMemory(const WorkingMemory<Other>&) noexcept {}
    T* allocate(std::size_t count) {
        return static_cast<T*>(take_working_memory(count * sizeof(T)));
    }
    void deallocate(T* memory, std::size_t count) noexcept {
        give_back_working_memory(memory, count * sizeof(T));
    }
    /// Values that are not given stay undefined.
    template <class Value>
    void construct(Value* at) noexcept {
        ::new (static_cast<void*>(at)) Value;
    }
    template <class Value, class... Given>
    void construct(Value* at, Given&&... given) {
        ::new (static_cast<void*>(at)) Value(static_cast<Given&&>(given)...);
    }
    friend bool operator==(const WorkingMemory&, const WorkingMemory&) noexcept { return true; }
};

}  // namespace lc
