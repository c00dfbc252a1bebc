// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "chart/canvas.hpp"
#include "chart/chart_context.hpp"

namespace vsp::chart {

/// What stands for a legend's text.
struct LegendEntry {
  enum class Sample { line, bar, hollow, reference };
  Sample sample = Sample::line;
  SeriesStyle style;
  Connection connection = Connection::solid;
  std::string text;
};

/// The series that need one, when they are not labelled directly, and the word for hollow marks
/// when there are any and the specification has a word.
std::vector<LegendEntry> legend_entries(const ChartContext& context, bool directly_labelled);

/// Draws entries in columns from that upper edge, with whole texts; returns the lower edge.
double draw_legend(const ChartContext& context, const std::vector<LegendEntry>& entries, double top,
                   Canvas& canvas);

/// Writes notes in lines from that upper edge; returns the lower edge.
double draw_notes(const ChartContext& context, const std::vector<std::string>& notes, double top,
                  Canvas& canvas);

}  // namespace vsp::chart
