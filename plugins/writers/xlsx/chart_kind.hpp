// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "chart_data.hpp"

namespace vsp::xlsx {

/// The kind of native chart that shows the specification truthfully, and what follows from it.
struct ChartChoice {
  ChartKind kind = ChartKind::line;
  /// The places that every series has a row for; of a line or bar chart. Ascending.
  std::vector<double> positions;
  /// Blanks between values are bridged: series lack positions of others, and no value is missing.
  bool connect_blanks = false;
};

/// Bars lie or stand as the specification says. Lines over categories or evenly spaced whole
/// numbers (years) become a line chart, whose single places readers can edit; everything else, and
/// lines that need gaps in one series and bridges in another, a scatter chart joined by lines.
ChartChoice choose_chart(const chart::Specification& chart);

}  // namespace vsp::xlsx
