// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace vsp::pdf {

/// What a column asks for; points, padding included.
struct ColumnNeed {
  double weight = 1;   ///< Wanted share of the width.
  double minimum = 0;  ///< Below this a word would be broken.
  double natural = 0;  ///< Width at which nothing wraps.
};

/// Widths that add up to available: the weights' shares, but no column below its minimum, and what
/// a column has more than it can use goes to those that would wrap. When the minima do not fit, all
/// columns shrink alike.
std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double available);

}  // namespace vsp::pdf
