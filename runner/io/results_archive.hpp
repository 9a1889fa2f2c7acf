// What a run hands to the writer of results, in an archive.
#pragma once

#include <string>
#include <utility>

#include "runner/io/archive.hpp"
#include "runner/io/results.hpp"

namespace lc {

// Binding all members makes a new one fail to compile until it is decided whether it is kept.

template <class Archive, Is<std::pair<std::string, std::string>> Pair>
void exchange(Archive& archive, Pair& pair) {
    exchange_all(archive, pair.first, pair.second);
}

template <class Archive, Is<ScenarioRecord> Record>
void exchange(Archive& archive, Record& record) {
    auto& [name, json, hash] = record;
    exchange_all(archive, name, json, hash);
}

template <class Archive, Is<FitColumn> Column>
void exchange(Archive& archive, Column& column) {
    auto& [name, long_name, description, units, values] = column;
    exchange_all(archive, name, long_name, description, units, values);
}

template <class Archive, Is<FitTable> Table>
void exchange(Archive& archive, Table& table) {
    auto& [name, description, row_name, rows, columns] = table;
    exchange_all(archive, name, description, row_name, rows, columns);
}

template <class Archive, Is<ConfigRecord> Record>
void exchange(Archive& archive, Record& record) {
    auto& [path, json, hash] = record;
    exchange_all(archive, path, json, hash);
}

template <class Archive, Is<Provenance> Record>
void exchange(Archive& archive, Record& record) {
    auto& [version, compiler, command, host, started, finished, seed, threads, ranks, person_years,
           seconds_synthesis, seconds_simulation, peak_memory_bytes, configs, notes] = record;
    exchange_all(archive, version, compiler, command, host, started, finished, seed, threads, ranks,
                 person_years, seconds_synthesis, seconds_simulation, peak_memory_bytes, configs,
                 notes);
}

template <class Archive, Is<DrawnParameter> Parameter>
void exchange(Archive& archive, Parameter& parameter) {
    auto& [path, label, unit, source_status, central, low, high] = parameter;
    exchange_all(archive, path, label, unit, source_status, central, low, high);
}

template <class Archive, Is<UncertaintyRecord> Record>
void exchange(Archive& archive, Record& record) {
    auto& [noise, parameters, values, roles] = record;
    exchange_all(archive, noise, parameters, values, roles);
}

}  // namespace lc
