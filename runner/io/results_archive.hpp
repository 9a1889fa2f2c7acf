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
    exchange(archive, pair.first);
    exchange(archive, pair.second);
}

template <class Archive, Is<ScenarioRecord> Record>
void exchange(Archive& archive, Record& record) {
    auto& [name, json, hash] = record;
    exchange(archive, name);
    exchange(archive, json);
    exchange(archive, hash);
}

template <class Archive, Is<FitColumn> Column>
void exchange(Archive& archive, Column& column) {
    auto& [name, long_name, description, units, values] = column;
    exchange(archive, name);
    exchange(archive, long_name);
    exchange(archive, description);
    exchange(archive, units);
    exchange(archive, values);
}

template <class Archive, Is<FitTable> Table>
void exchange(Archive& archive, Table& table) {
    auto& [name, description, row_name, rows, columns] = table;
    exchange(archive, name);
    exchange(archive, description);
    exchange(archive, row_name);
    exchange(archive, rows);
    exchange(archive, columns);
}

template <class Archive, Is<ConfigRecord> Record>
void exchange(Archive& archive, Record& record) {
    auto& [path, json, hash] = record;
    exchange(archive, path);
    exchange(archive, json);
    exchange(archive, hash);
}

template <class Archive, Is<Provenance> Record>
void exchange(Archive& archive, Record& record) {
    auto& [version, compiler, command, host, started, finished, seed, threads, ranks, person_years,
           seconds_synthesis, seconds_simulation, peak_memory_bytes, configs, notes] = record;
    exchange(archive, version);
    exchange(archive, compiler);
    exchange(archive, command);
    exchange(archive, host);
    exchange(archive, started);
    exchange(archive, finished);
    exchange(archive, seed);
    exchange(archive, threads);
    exchange(archive, ranks);
    exchange(archive, person_years);
    exchange(archive, seconds_synthesis);
    exchange(archive, seconds_simulation);
    exchange(archive, peak_memory_bytes);
    exchange(archive, configs);
    exchange(archive, notes);
}

template <class Archive, Is<DrawnParameter> Parameter>
void exchange(Archive& archive, Parameter& parameter) {
    auto& [path, label, unit, source_status, central, low, high] = parameter;
    exchange(archive, path);
    exchange(archive, label);
    exchange(archive, unit);
    exchange(archive, source_status);
    exchange(archive, central);
    exchange(archive, low);
    exchange(archive, high);
}

template <class Archive, Is<UncertaintyRecord> Record>
void exchange(Archive& archive, Record& record) {
    auto& [noise, parameters, values, roles] = record;
    exchange(archive, noise);
    exchange(archive, parameters);
    exchange(archive, values);
    exchange(archive, roles);
}

}  // namespace lc
