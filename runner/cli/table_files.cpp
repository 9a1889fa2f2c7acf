#include "runner/cli/table_files.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <iostream>
#include <system_error>

#include "model/core/error.hpp"
#include "runner/cli/verbs.hpp"

namespace lc {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& name, const std::string& message) {
    throw InputError({{name, 0, 0, "", message}});
}

/// Calls `take` with piece after piece of what is left of `in`.
template <class F>
void in_pieces(std::istream& in, F take) {
    std::array<char, 65536> piece{};
    for (;;) {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        if (in.bad()) throw RunError("a table cannot be read to its end.");
        const auto length = in.gcount();
        if (length == 0) return;
        take(piece.data(), length);
    }
}

}  // namespace

TableInput::TableInput(const fs::path& path) : name_(path.string()), in_(&file_) {
    if (path == "-") {
        name_ = "standard input";
        in_ = &std::cin;
        return;
    }
    std::error_code error;
    const fs::file_status there = fs::status(path, error);
    if (!fs::exists(there))
        refuse(name_,
               "there is no such file. Check the path; it is taken from the working folder.");
    if (fs::is_directory(there))
        refuse(name_, "this is a folder (a CSV file is wanted). Name a file in it.");
    file_.open(path, std::ios::binary);
    if (!file_.is_open())
        refuse(name_, fmt::format("cannot be opened ({}). Check its rights.",
                                  std::generic_category().message(errno)));
}

void TableInput::make_repeatable() {
    if (in_ == &file_ && fs::is_regular_file(name_)) return;
    spool_ = std::make_unique<SpoolFile>();
    in_pieces(*in_, [&](const char* text, std::streamsize length) {
        spool_->stream().write(text, length);
    });
    spool_->rewind();
    in_ = &spool_->stream();
}

void TableInput::rewind() {
    in_->clear();
    in_->seekg(0);
}

TableOutput::TableOutput(const fs::path& path, const fs::path& input) {
    if (path.empty()) {
        spool_ = std::make_unique<SpoolFile>();
        return;
    }
    std::error_code error;
    if (fs::equivalent(path, input, error))
        refuse(path.string(), "is the table that is read. Name another file for the result.");
    check_place(path);
    place_ = std::make_unique<ReplacedFile>(path);
    file_.open(place_->temporary(), std::ios::binary | std::ios::trunc);
}

std::ostream& TableOutput::stream() {
    if (spool_) return spool_->stream();
    return file_;
}

void TableOutput::commit() {
    if (place_) {
        file_.close();
        if (!file_) throw RunError("the table cannot be written (is the disk full?).");
        place_->commit();
        return;
    }
    spool_->rewind();
    in_pieces(spool_->stream(), [](const char* text, std::streamsize length) {
        if (std::fwrite(text, 1, static_cast<std::size_t>(length), stdout) !=
            static_cast<std::size_t>(length))
            throw RunError("standard output cannot be written (is the disk full?).");
    });
    print("");
}

void append(std::ostream& out, SpoolFile& part) {
    part.rewind();
    in_pieces(part.stream(),
              [&](const char* text, std::streamsize length) { out.write(text, length); });
    if (!out) throw RunError("the table cannot be written (is the disk full?).");
}

}  // namespace lc
