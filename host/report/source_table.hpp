// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "diagnostics/finding.hpp"
#include "plugin/registry.hpp"
#include "report/report_definition.hpp"
#include "table/table.hpp"

namespace vsp::report {

/// A source's table and where it came from.
struct SourceTable {
  const SourceDefinition* definition = nullptr;
  std::filesystem::path file;  ///< Absolute.
  std::string sha256;
  Table table;
  std::vector<Finding> findings;  ///< Notes and warnings of the source plugin.
};

/// The request that a source plugin gets (JSON, see vsp_source_v1 in the SDK).
std::string source_request(const SourceDefinition& definition, const std::filesystem::path& file);

/// Opens a source through its plugin and reads it whole. Throws Error: Failure::input with every
/// finding when the data are invalid or the file is not there (VSP-RUN-002), Failure::plugin when
/// the plugin is unknown (VSP-RUN-003), cannot be loaded or breaks the contract.
SourceTable read_source_table(const SourceDefinition& definition,
                              const std::filesystem::path& folder, const plugin::Registry& plugins);

}  // namespace vsp::report
