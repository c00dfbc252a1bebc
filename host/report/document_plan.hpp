// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/area.hpp"
#include "plugin/registry.hpp"
#include "report/report_definition.hpp"

namespace vsp::report {

/// One file to be made.
struct PlannedDocument {
  const DocumentDefinition* definition = nullptr;
  const Area* area = nullptr;
  std::filesystem::path path;  ///< Relative to the output folder.
};

/// What to make of a report definition; empty lists mean everything.
struct Selection {
  std::vector<std::string> areas;
  std::vector<std::string> documents;
};

/// The files of a report, in the order of the definition and of the area codes. Throws
/// Error(Failure::configuration): VSP-RUN-007 unknown area, -008 unknown document, -009 two
/// documents with one path, -016 nothing to make; Error(Failure::plugin, VSP-RUN-010) for a writer
/// that there is not.
std::vector<PlannedDocument> plan_documents(const ReportDefinition& report,
                                            const AreaRegistry& areas,
                                            const plugin::Registry& plugins,
                                            const Selection& selection);

}  // namespace vsp::report
