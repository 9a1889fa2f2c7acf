#include "model/core/working_memory.hpp"

#include <tbb/cache_aligned_allocator.h>

namespace lc {

void* take_working_memory(std::size_t bytes) {
    return tbb::cache_aligned_allocator<std::byte>().allocate(bytes);
}

void give_back_working_memory(void* memory, std::size_t bytes) noexcept {
    tbb::cache_aligned_allocator<std::byte>().deallocate(static_cast<std::byte*>(memory), bytes);
}

}  // namespace lc
