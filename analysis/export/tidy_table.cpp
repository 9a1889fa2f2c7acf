#include "analysis/export/tidy_table.hpp"

#include <nlohmann/json.hpp>

namespace lc {
namespace {

using nlohmann::ordered_json;

const char* datatype_of(TidyColumn::Type type) {
    return type == TidyColumn::Type::whole    ? "integer"
           : type == TidyColumn::Type::number ? "double"
                                              : "string";
}

ordered_json column_json(const TidyColumn& column) {
    ordered_json object{{"name", column.name},
                        {"titles", column.name},
                        {"datatype", datatype_of(column.type)},
                        {"dc:title", column.title},
                        {"dc:description", column.description}};
    if (!column.units.empty()) object["schema:unitText"] = column.units;
    if (column.key) object["required"] = true;
    return object;
}

ordered_json table_json(const TidyTable& table) {
    ordered_json columns = ordered_json::array(), keys = ordered_json::array(),
                 references = ordered_json::array();
    for (const TidyColumn& column : table.columns) {
        columns.push_back(column_json(column));
        if (column.key) keys.push_back(column.name);
        if (!column.refers_to.empty())
            references.push_back(
                {{"columnReference", column.name},
                 {"reference",
                  {{"resource", column.refers_to}, {"columnReference", column.name}}}});
    }
    ordered_json schema{{"columns", std::move(columns)}, {"primaryKey", std::move(keys)}};
    if (!references.empty()) schema["foreignKeys"] = std::move(references);
    return {{"url", table.file},
            {"dc:title", table.title},
            {"dc:description", table.description},
            {"tableSchema", std::move(schema)}};
}

}  // namespace

std::string csvw_metadata(const std::vector<TidyTable>& tables, const ExportAbout& about) {
    ordered_json list = ordered_json::array();
    for (const TidyTable& table : tables) list.push_back(table_json(table));
    const ordered_json document{
        {"@context", ordered_json::array({"http://www.w3.org/ns/csvw", {{"@language", "en"}}})},
        {"dc:title", about.title},
        {"dc:description", about.description},
        {"dc:source", about.source},
        {"dc:created", about.created},
        {"dc:creator", about.version},
        {"tables", std::move(list)}};
    return document.dump(2, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace lc
