// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "diagnostics/error.hpp"
#include "model/indicator.hpp"
#include "model/observation.hpp"
#include "report/installation.hpp"
#include "report/report_definition.hpp"

namespace vsp::report {

/// Computes the derived indicators of a report one after the other, each of them from all
/// observations before it. What is referred to outlives it.
class Derivation {
 public:
  /// observations: read, and added to. findings: calculations that failed; their observations are
  /// then there in state error.
  Derivation(const Installation& installation, std::vector<Observation>& observations,
             std::vector<Finding>& findings)
      : installation_(installation), observations_(observations), findings_(findings) {}

  /// Throws Error(Failure::configuration) for an indicator that is not in the library (VSP-OBS-004)
  /// or what the calculation refuses; Error(Failure::plugin) for a calculation that there is not.
  void run(const DerivedDefinition& definition);

  /// Indicators that came about by each_input: "<input>.<calculation>".
  std::vector<Indicator> take_made() { return std::move(made_); }

 private:
  [[noreturn]] void unknown(const DerivedDefinition& definition, const std::string& id) const;
  std::vector<std::string> input_ids(const DerivedDefinition& definition) const;
  /// base: the one input of each_input, which gives direction and reference period; else nullptr.
  void derive_one(const DerivedDefinition& definition, const std::string& result_id,
                  const std::vector<std::string>& inputs, const Indicator* base);
  void fail(const std::string& result_id, const std::vector<const Observation*>& given,
            const Error& error);

  const Installation& installation_;
  std::vector<Observation>& observations_;
  std::vector<Finding>& findings_;
  std::vector<Indicator> made_;
};

}  // namespace vsp::report
