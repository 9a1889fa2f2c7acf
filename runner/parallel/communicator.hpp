// What stands behind Ranks in a build with MPI; for the sources that call MPI alone.
#pragma once

#include <mpi.h>

#include "runner/parallel/ranks.hpp"

namespace lc {

/// MPI's handle of some processes, given back with the last Ranks that uses it.
struct Ranks::Communicator {
    explicit Communicator(MPI_Comm of) noexcept : handle(of) {}
    ~Communicator() {
        int ended = 0;
        MPI_Finalized(&ended);
        MPI_Comm mine = handle;
        if (ended == 0 && mine != MPI_COMM_WORLD) MPI_Comm_free(&mine);
    }
    Communicator(const Communicator&) = delete;
    Communicator& operator=(const Communicator&) = delete;

    const MPI_Comm handle;
};

}  // namespace lc
