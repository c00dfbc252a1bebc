// SPDX-License-Identifier: Apache-2.0
#include "report/source_table.hpp"

#include <nlohmann/json.hpp>

#include "diagnostics/error.hpp"
#include "diagnostics/listed.hpp"
#include "report/sha256.hpp"
#include "table/arrow_exchange.hpp"

namespace vsp::report {
namespace {

vsp_text borrowed(const std::string& text) { return {text.data(), text.size()}; }

void check_shape(const SourceTable& source, const std::string& plugin) {
  const auto need = [&](const std::string& name, ColumnType type) {
    const Column* column = source.table.find(name);
    if (column && column->type() == type) return;
    throw Error(Failure::plugin, Finding{"VSP-RUN-004",
                                         Severity::error,
                                         {source.definition->path, "", 0, 0},
                                         {{"plugin", plugin}, {"column", name}},
                                         {},
                                         {}});
  };
  need("#row", ColumnType::integer);
  for (const SourceColumn& column : source.definition->columns) {
    if (!column.required && !source.table.find(column.name)) continue;
    const bool text = column.type == "text";
    need(column.name, text                       ? ColumnType::text
                      : column.type == "integer" ? ColumnType::integer
                                                 : ColumnType::number);
    if (!text) need(column.name + "#state", ColumnType::text);
  }
}

}  // namespace

std::string source_request(const SourceDefinition& definition, const std::filesystem::path& file) {
  nlohmann::ordered_json request;
  request["version"] = 1;
  request["path"] = file.string();
  request["label"] = definition.path;
  request["options"] = nlohmann::ordered_json::parse(definition.options_json);
  request["columns"] = nlohmann::ordered_json::array();
  for (const SourceColumn& column : definition.columns) {
    nlohmann::ordered_json item;
    item["name"] = column.name;
    item["type"] = column.type;
    item["required"] = column.required;
    if (!column.headers.empty()) item["headers"] = column.headers;
    if (!column.states.empty()) item["states"] = column.states;
    if (column.percent) item["percent"] = true;
    if (column.minimum) item["range"]["min"] = *column.minimum;
    if (column.maximum) item["range"]["max"] = *column.maximum;
    request["columns"].push_back(std::move(item));
  }
  return request.dump();
}

SourceTable read_source_table(const SourceDefinition& definition,
                              const std::filesystem::path& folder,
                              const plugin::Registry& plugins) {
  SourceTable source;
  source.definition = &definition;
  source.file = std::filesystem::path(folder / definition.path).lexically_normal();
  const plugin::Manifest* provider = plugins.provider(VSP_CAPABILITY_SOURCE_1, definition.plugin);
  if (!provider) {
    std::string known;
    for (const auto& name : plugins.names(VSP_CAPABILITY_SOURCE_1)) {
      append_listed(known, name);
    }
    throw Error(Failure::plugin, Finding{"VSP-RUN-003",
                                         Severity::error,
                                         definition.where,
                                         {{"found", definition.plugin}, {"expected", known}},
                                         {},
                                         {}});
  }
  if (!std::filesystem::is_regular_file(source.file)) {
    throw Error(Failure::input, Finding{"VSP-RUN-002",
                                        Severity::error,
                                        definition.where,
                                        {{"found", definition.path}},
                                        {},
                                        {}});
  }
  source.sha256 = sha256(read_file(source.file));
  const auto& capability =
      plugins.capability<vsp_source_v1>(VSP_CAPABILITY_SOURCE_1, definition.plugin);
  const std::string request = source_request(definition, source.file);
  plugin::CallContext call(provider->id);
  ArrowArrayStream stream{};
  call.call([&](const vsp_host* host, vsp_error* error) {
    return capability.open(host, borrowed(request), &stream, error);
  });
  source.table = import_stream(stream, provider->id);
  source.findings = call.findings();
  check_shape(source, provider->id);
  return source;
}

}  // namespace vsp::report
