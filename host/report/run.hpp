// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "report/computation.hpp"
#include "report/document_plan.hpp"
#include "report/installation.hpp"
#include "report/report_definition.hpp"

namespace vsp::report {

struct RunOptions {
  std::filesystem::path out = "out";
  Selection selection;
  unsigned jobs = 0;  ///< 0: as many as there are cores.
  /// Called after each document, one call at a time, with how many are done of how many.
  std::function<void(std::size_t, std::size_t)> progress;
};

/// What became of one document.
struct DocumentOutcome {
  PlannedDocument planned;
  bool failed = false;
  bool written = false;  ///< false: the file had that content already (or the document failed).
  std::string sha256;    ///< Of the file; empty when failed.
  /// In state "incomplete": some figures are missing or in error.
  bool incomplete = false;
  Failure failure = Failure::configuration;  ///< Kind of the failure, when failed.
  std::vector<Finding> findings;
};

struct RunOutcome {
  Computation computation;
  std::vector<DocumentOutcome> documents;  ///< In the order of the plan.
  bool manifest_written = false;
  /// Exit status of the contract: 0 complete, 1 incomplete, 5 when the system failed for a
  /// document, 2 or 4 when every document failed for that reason.
  int status = 0;
};

/// Computes a report once and makes its documents, several at a time. A document that fails leaves
/// its earlier file as it was and does not stop the others. Writes manifest.json last. The same
/// inputs give the same bytes, whatever jobs is. Throws Error when nothing can be made (see
/// compute, plan_documents, OutputFolder): then no file was touched.
RunOutcome run(const ReportDefinition& report, const Installation& installation,
               const RunOptions& options);

}  // namespace vsp::report
