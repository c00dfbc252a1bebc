// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "chart/layout.hpp"

namespace vsp::chart::samples {

/// What is wrong with a drawing: coordinates that are no numbers, shapes or labels outside it,
/// labels that overlap. Empty when nothing is.
std::vector<std::string> faults(const DisplayList& list, const TextMeasurer& measurer);

/// All texts of a drawing in order.
std::vector<std::string> texts(const DisplayList& list);

}  // namespace vsp::chart::samples
