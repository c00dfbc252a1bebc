// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chart/specification.hpp"

namespace vsp::chart {

/// Throws Error(Failure::configuration) with everything that makes a right picture of that width
/// impossible, each as a finding VSP-CHT-…; returns when there is nothing.
void check(const Specification& specification, double width);

/// True when at least one series has a value in the window of the x axis.
bool has_values(const Specification& specification);

}  // namespace vsp::chart
