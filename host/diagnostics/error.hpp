// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "diagnostics/finding.hpp"

namespace vsp {

/// What kind of failure ends a task; decides the exit status (docs/cli.md).
enum class Failure {
  configuration,  ///< Usage, report definition, template: exit status 2.
  input,          ///< Data of a source: exit status 3.
  plugin,         ///< A plugin could not be loaded or failed: exit status 4.
  system,         ///< Read, write, memory, interrupted: exit status 5.
};

/// The one exception of the project: a task that cannot go on. Carries one finding or several, all
/// of them to be shown. Caught per document and in main, nowhere else.
class Error : public std::runtime_error {
 public:
  Error(Failure failure, Finding finding)
      : std::runtime_error(finding.code), failure_(failure), findings_{std::move(finding)} {}
  /// findings must not be empty.
  Error(Failure failure, std::vector<Finding> findings)
      : std::runtime_error(findings.empty() ? std::string("VSP-INT-001") : findings.front().code),
        failure_(failure),
        findings_(std::move(findings)) {}

  Failure failure() const noexcept { return failure_; }
  const std::vector<Finding>& findings() const noexcept { return findings_; }

 private:
  Failure failure_;
  std::vector<Finding> findings_;
};

}  // namespace vsp
