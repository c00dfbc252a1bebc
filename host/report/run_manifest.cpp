// SPDX-License-Identifier: Apache-2.0
#include "report/run_manifest.hpp"

#include <nlohmann/json.hpp>

#include "report/sha256.hpp"

namespace vsp::report {
namespace {

using Json = nlohmann::ordered_json;

Json finding_json(const Finding& finding) {
  Json item;
  item["code"] = finding.code;
  item["severity"] = to_string(finding.severity);
  if (const std::string where = to_string(finding.where); !where.empty()) item["where"] = where;
  item["arguments"] = finding.arguments;
  return item;
}

Json findings_json(const std::vector<Finding>& findings) {
  Json items = Json::array();
  for (const Finding& finding : findings) items.push_back(finding_json(finding));
  return items;
}

Json document_json(const DocumentOutcome& document) {
  const std::string extension = document.planned.path.extension().string();
  Json item;
  item["id"] = document.planned.definition->id;
  item["area"] = document.planned.area->code;
  item["format"] = extension.empty() ? document.planned.definition->writer : extension.substr(1);
  item["path"] = document.planned.path.generic_string();
  item["sha256"] = document.sha256;
  item["state"] = document.failed ? "failed" : document.incomplete ? "incomplete" : "complete";
  item["findings"] = findings_json(document.findings);
  return item;
}

std::string relative_to(const std::filesystem::path& file, const std::filesystem::path& folder) {
  return file.lexically_relative(folder).generic_string();
}

Json inputs_json(const std::map<std::string, std::string>& inputs,
                 const std::filesystem::path& out) {
  std::map<std::string, std::string> sorted;
  for (const auto& [file, hash] : inputs) sorted[relative_to(file, out)] = hash;
  Json items = Json::array();
  for (const auto& [file, hash] : sorted) items.push_back({{"path", file}, {"sha256", hash}});
  return items;
}

Json plugins_json(const Installation& installation, const std::vector<std::string>& ids) {
  Json items = Json::array();
  for (const std::string& id : ids) {
    const plugin::Manifest* manifest = installation.plugins.find(id);
    if (!manifest) continue;
    const auto file =
        manifest->library.empty() ? manifest->folder / "plugin.toml" : manifest->library;
    items.push_back(
        {{"id", id}, {"version", manifest->version}, {"sha256", sha256(read_file(file))}});
  }
  return items;
}

Json checks_json(const std::vector<CheckOutcome>& checks) {
  Json items = Json::array();
  for (const CheckOutcome& check : checks) {
    Json item;
    item["id"] = check.id;
    if (!check.row.empty()) item["row"] = check.row;
    item["published"] = check.published;
    item["computed"] = check.computed;
    item["agrees"] = check.agrees;
    items.push_back(std::move(item));
  }
  return items;
}

/// Documents of the earlier manifest that this run did not select and that are still as it says.
Json kept_documents(const Json& made, const std::string& earlier,
                    const std::filesystem::path& out) {
  Json kept = Json::array();
  const Json held = Json::parse(earlier, nullptr, false);
  if (!held.is_object() || held.value("report", "") != made["report"] ||
      held.value("as_of", "") != made["as_of"] || held.value("inputs", Json()) != made["inputs"] ||
      held.value("plugins", Json()) != made["plugins"]) {
    return kept;
  }
  for (const Json& document : held.value("documents", Json::array())) {
    const std::string path = document.value("path", "");
    bool selected = false;
    for (const Json& one : made["documents"]) selected = selected || one["path"] == path;
    if (selected || !std::filesystem::is_regular_file(out / path)) continue;
    if (sha256(read_file(out / path)) == document.value("sha256", "")) kept.push_back(document);
  }
  return kept;
}

}  // namespace

std::string run_manifest(const ReportDefinition& report, const Installation& installation,
                         const RunOutcome& outcome,
                         const std::map<std::string, std::string>& inputs,
                         const std::filesystem::path& out, const std::string& earlier) {
  Json manifest;
  manifest["report"] = report.id;
  manifest["as_of"] = report.as_of;
  bool complete = outcome.computation.complete;
  manifest["complete"] = complete;
  manifest["software"] = "Vårdspegel " VSP_VERSION;
  manifest["abi"] = std::to_string(VSP_ABI_MAJOR) + "." + std::to_string(VSP_ABI_MINOR);
  manifest["synthetic"] = report.synthetic();
  manifest["inputs"] = inputs_json(inputs, out);
  manifest["plugins"] = plugins_json(installation, outcome.computation.plugins);
  manifest["documents"] = Json::array();
  for (const DocumentOutcome& document : outcome.documents) {
    manifest["documents"].push_back(document_json(document));
  }
  for (Json& document : kept_documents(manifest, earlier, out)) {
    manifest["documents"].push_back(std::move(document));
  }
  for (const Json& document : manifest["documents"]) {
    complete = complete && document["state"] == "complete";
  }
  manifest["complete"] = complete;
  manifest["checks"] = checks_json(outcome.computation.checks);
  manifest["findings"] = findings_json(outcome.computation.findings);
  return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace vsp::report
