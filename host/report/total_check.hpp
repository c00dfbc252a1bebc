// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/area.hpp"
#include "model/result_set.hpp"
#include "report/report_definition.hpp"
#include "report/source_table.hpp"

namespace vsp::report {

/// A published number beside the one that the published parts give.
struct CheckOutcome {
  std::string id;
  Localized claim;
  double published = 0;
  double computed = 0;
  std::string row;     ///< What the row is about, for checks within rows; else empty.
  bool agrees = true;  ///< |computed − published| ≤ tolerance.
  /// VSP-CHK-001 (warning) when they disagree, with the parts that could not be counted.
  std::vector<Finding> findings;
};

/// Checks the published totals and counts of a report against its figures. Nothing is altered.
/// Throws Error(Failure::configuration, VSP-REP-005) for a comparison that cannot be read.
std::vector<CheckOutcome> check_totals(const std::vector<CheckDefinition>& checks,
                                       const std::map<std::string, SourceTable>& sources,
                                       const ResultSet& results, const AreaRegistry& areas);

}  // namespace vsp::report
