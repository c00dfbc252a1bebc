// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "chart/canvas.hpp"
#include "chart/chart_context.hpp"
#include "chart/scale.hpp"

namespace vsp::chart {

/// A value that lies outside the value axis: its place at the edge, and which edge.
struct CutValue {
  std::size_t series = 0;
  double place = 0;
  double value = 0;
  Point edge;
  bool above = false;  ///< Beyond the axis' maximum.
};

/// Draws an arrow head at the edge, pointing out of the plot, in the series' colour, or in white on
/// its bar.
void draw_cut_arrow(const SeriesStyle& style, const CutValue& cut, bool on_bar, bool horizontal,
                    Canvas& canvas);

/// Writes each cut value where it hides least; in the notes what has no free place in the plot.
void label_cut_values(const ChartContext& context, const Frame& frame,
                      const std::vector<CutValue>& cuts, Canvas& canvas);

}  // namespace vsp::chart
