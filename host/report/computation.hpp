// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/indicator.hpp"
#include "model/result_set.hpp"
#include "report/installation.hpp"
#include "report/report_definition.hpp"
#include "report/source_table.hpp"
#include "report/total_check.hpp"

namespace vsp::report {

/// Everything that a report's documents are made from: one result set and what is known of it.
struct Computation {
  std::map<std::string, SourceTable> sources;  ///< By id.
  std::vector<Indicator> indicators;           ///< Those of the result set, in order of place.
  ResultSet results;
  std::vector<CheckOutcome> checks;
  std::vector<Finding> findings;  ///< Notes and warnings, in the order of the report definition.
  /// Ids of the plugins that took part, sorted.
  std::vector<std::string> plugins;
  /// False when a unit lacks a row or an indicator failed.
  bool complete = true;
};

/// Reads the sources, computes the indicators, checks the totals. Throws Error(Failure::input) with
/// every finding of every source when one of them is an error; Error(Failure::configuration) or
/// (Failure::plugin) for what the report definition asks and cannot have.
Computation compute(const ReportDefinition& report, const Installation& installation);

}  // namespace vsp::report
