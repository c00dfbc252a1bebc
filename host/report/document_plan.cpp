// SPDX-License-Identifier: Apache-2.0
#include "report/document_plan.hpp"

#include <algorithm>
#include <map>

#include "diagnostics/error.hpp"
#include "diagnostics/listed.hpp"
#include "report/definition_check.hpp"
#include "text/edit_distance.hpp"

namespace vsp::report {
namespace {

[[noreturn]] void refuse(const char* code, Failure failure, const Location& where,
                         const std::string& found, const std::string& expected) {
  throw Error(
      failure,
      Finding{code, Severity::error, where, {{"found", found}, {"expected", expected}}, {}, {}});
}

const Area& area_of(const std::string& code, const AreaRegistry& areas, const Location& where) {
  if (const Area* found = areas.find(code)) return *found;
  refuse("VSP-RUN-007", Failure::configuration, where, code, suggested_areas(areas, code));
}

std::vector<const Area*> areas_of(const DocumentDefinition& document,
                                  const ReportDefinition& report, const AreaRegistry& areas) {
  std::vector<const Area*> result;
  for (const std::string& name : document.areas) {
    if (const auto level = area_level_from(name)) {
      const auto period = period_from(report.period);
      const auto units =
          areas.of_level(*level, period ? std::optional<int>(period->year) : std::nullopt);
      result.insert(result.end(), units.begin(), units.end());
    } else {
      result.push_back(&area_of(name, areas, document.where));
    }
  }
  return result;
}

std::string file_path(const std::string& pattern, const Area& area) {
  std::string path = pattern;
  for (const auto& [key, value] :
       {std::pair<std::string, std::string>{"{code}", area.code}, {"{slug}", area.slug}}) {
    for (std::size_t at = path.find(key); at != std::string::npos; at = path.find(key)) {
      path.replace(at, key.size(), value);
    }
  }
  return path;
}

void check_documents(const ReportDefinition& report, const Selection& selection) {
  for (const std::string& wanted : selection.documents) {
    std::string known;
    std::string nearest;
    std::size_t best = 4;
    bool there = false;
    for (const DocumentDefinition& document : report.documents) {
      there = there || document.id == wanted;
      append_listed(known, document.id);
      const std::size_t distance = text::edit_distance(document.id, wanted);
      if (distance < best) {
        best = distance;
        nearest = document.id;
      }
    }
    if (!there) {
      refuse("VSP-RUN-008", Failure::configuration, {report.name, "", 0, 0}, wanted,
             nearest.empty() ? known : nearest);
    }
  }
}

}  // namespace

std::vector<PlannedDocument> plan_documents(const ReportDefinition& report,
                                            const AreaRegistry& areas,
                                            const plugin::Registry& plugins,
                                            const Selection& selection) {
  check_documents(report, selection);
  std::vector<const Area*> wanted;
  for (const std::string& code : selection.areas) wanted.push_back(&area_of(code, areas, {}));
  std::vector<PlannedDocument> plan;
  std::map<std::string, const DocumentDefinition*> paths;
  for (const DocumentDefinition& document : report.documents) {
    if (!plugins.provider(VSP_CAPABILITY_WRITER_1, document.writer)) {
      std::string known;
      for (const auto& name : plugins.names(VSP_CAPABILITY_WRITER_1)) {
        append_listed(known, name);
      }
      refuse("VSP-RUN-010", Failure::plugin, document.where, document.writer, known);
    }
    const bool chosen = selection.documents.empty() ||
                        std::find(selection.documents.begin(), selection.documents.end(),
                                  document.id) != selection.documents.end();
    for (const Area* area : areas_of(document, report, areas)) {
      const std::string path = file_path(document.path, *area);
      if (!paths.emplace(path, &document).second) {
        refuse("VSP-RUN-009", Failure::configuration, document.where, path, "{code}");
      }
      const bool in_area =
          wanted.empty() || std::find(wanted.begin(), wanted.end(), area) != wanted.end();
      if (chosen && in_area) plan.push_back({&document, area, path});
    }
  }
  if (plan.empty()) {
    std::string ids;
    for (const DocumentDefinition& document : report.documents) {
      append_listed(ids, document.id);
    }
    refuse("VSP-RUN-016", Failure::configuration, {report.name, "", 0, 0}, "", ids);
  }
  return plan;
}

}  // namespace vsp::report
