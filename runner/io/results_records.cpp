// The parts of a results file that are not results: fit and provenance.
#include <cstddef>

#include "model/core/error.hpp"
#include "runner/io/results_writer.hpp"

namespace lc {

void ResultsWriter::write_fit() {
    for (const FitTable& table : results_.fit) write_fit_table(table);
}

void ResultsWriter::write_fit_table(const FitTable& table) {
    const std::string path = "/fit/" + table.name;
    hdf5::Handle group = hdf5::create_group(file_.get(), path);
    hdf5::write_attribute(group.get(), "description", table.description);
    hdf5::Handle rows;
    hsize_t count = scales_->size(Dimension::authority);
    if (!table.row_name.empty()) {
        rows = scales_->local_scale(group.get(), table.row_name, table.rows);
        count = table.rows.size();
    }
    for (const FitColumn& column : table.columns) {
        LC_EXPECT(column.values.size() == count);
        hdf5::Handle dataset = hdf5::create_values(group.get(), column.name, {count}, {count});
        hdf5::write_box(dataset.get(), {0}, {count}, column.values);
        hdf5::write_attribute(dataset.get(), "units", column.units);
        hdf5::write_attribute(dataset.get(), "long_name", column.long_name);
        hdf5::write_attribute(dataset.get(), "description", column.description);
        if (table.row_name.empty())
            scales_->attach(dataset, path, {Dimension::authority});
        else
            DimensionScales::attach(dataset, 0, rows);
        dataset.close("write " + path);
    }
    rows.close("write " + path);
    group.close("write " + path);
}

void ResultsWriter::write_provenance() {
    const Provenance& from = results_.provenance;
    hdf5::Handle group(H5Gopen2(file_.get(), "/provenance", H5P_DEFAULT), H5Gclose,
                       "open /provenance");
    const hid_t id = group.get();
    const auto text = [&](const char* name, const std::string& value) {
        hdf5::write_attribute(id, name, value);
    };
    const auto number = [&](const char* name, std::uint64_t value) {
        hdf5::write_attribute(id, name, value);
    };
    text("program", "lifechances");
    text("version", from.version);
    text("compiler", from.compiler);
    text("command", from.command);
    text("host", from.host);
    text("started", from.started);
    text("finished", from.finished);
    number("seed", from.seed);
    hdf5::write_attribute(id, "scale", results_.scale);
    number("replicates", static_cast<std::uint64_t>(results_.replicates));
    number("threads", static_cast<std::uint64_t>(from.threads));
    number("ranks", static_cast<std::uint64_t>(from.ranks));
    number("person_years", from.person_years);
    hdf5::write_attribute(id, "seconds_synthesis", from.seconds_synthesis);
    hdf5::write_attribute(id, "seconds_simulation", from.seconds_simulation);
    number("peak_memory_bytes", from.peak_memory_bytes);

    std::vector<std::string> names, texts, hashes;
    for (const ScenarioRecord& scenario : results_.scenarios) {
        names.push_back(scenario.name);
        texts.push_back(scenario.json);
        hashes.push_back(scenario.hash);
    }
    hdf5::write_attribute(id, "scenario_name", names);
    hdf5::write_attribute(id, "scenario_json", texts);
    hdf5::write_attribute(id, "scenario_sha256", hashes);

    std::vector<std::string> paths, files, sums;
    for (const ConfigRecord& config : from.configs) {
        paths.push_back(config.path);
        files.push_back(config.json);
        sums.push_back(config.hash);
    }
    if (!paths.empty()) {
        hdf5::write_attribute(id, "config_path", paths);
        hdf5::write_attribute(id, "config_json", files);
        hdf5::write_attribute(id, "config_sha256", sums);
    }
    for (const auto& [name, value] : from.notes) text(name.c_str(), value);
    group.close("write /provenance");
}

}  // namespace lc
