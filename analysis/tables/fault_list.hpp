// Faults of a table that is read as a stream: all are counted, the first are kept.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/core/error.hpp"

namespace lc {

class FaultList {
  public:
    /// @param file  what faults call the table
    explicit FaultList(std::string file) : file_(std::move(file)) {}

    /// @param line    1-based, 0 for the table as a whole
    /// @param column  name of the column, or empty
    void add(int line, std::string column, std::string message);

    std::size_t count() const { return count_; }
    bool empty() const { return count_ == 0; }

    /// @throws InputError  with the faults kept and the number of the others, when there are any
    void throw_if_any() const;

  private:
    std::string file_;
    std::vector<Fault> kept_;
    std::size_t count_ = 0;
};

}  // namespace lc
