// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "diagnostics/finding.hpp"
#include "document/value.hpp"

namespace vsp::document {

class Evaluation;

/// The functions of the template language (docs/templates.md): value, first, last, observations,
/// indicators, indicators_of, derived, list, areas, trend, difference, count, count_trend. Throws
/// Error VSP-TPL-005 for an unknown function and VSP-TPL-006 for arguments that it does not take.
Value call_function(const std::string& name, const std::vector<Value>& arguments,
                    const Evaluation& evaluation, const Location& where);

/// The filters: number, signed, percent, answer, choose, or, join, words, capitalised. The first
/// argument is what stands before the bar.
Value call_filter(const std::string& name, const std::vector<Value>& arguments,
                  const Evaluation& evaluation, const Location& where);

}  // namespace vsp::document
