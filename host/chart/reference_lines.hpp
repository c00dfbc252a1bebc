// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "chart/canvas.hpp"
#include "chart/chart_context.hpp"
#include "chart/legend.hpp"
#include "chart/scale.hpp"

/// Lines across the plot with their labels.
namespace vsp::chart {

/// A label above the plot for a line that stands upright in the picture.
struct StripLabel {
  std::size_t line = 0;  ///< Index in the specification.
  double position = 0;   ///< Of the line, points from the left.
  double left = 0;       ///< Of the label.
  double bottom = 0;     ///< Of the label, points above the plot (0 is the plot's edge).
  TextBox box;
  bool flag = false;  ///< Stands at the right of its line, which rises to its top.
};

/// Labels above the plot in rows, so that none touches another.
struct Strip {
  std::vector<StripLabel> labels;
  double height = 0;
};

/// Places the labels of upright lines; along is the scale that runs from left to right.
Strip plan_strip(const ChartContext& context, const LinearScale& along);

/// Draws all reference lines, and the labels of the strip.
void draw_reference_lines(const ChartContext& context, const Strip& strip, const Frame& frame,
                          Canvas& canvas);

/// Writes the labels of level lines where they hide least; returns those that found no place in the
/// plot, for the legend.
std::vector<LegendEntry> label_level_lines(const ChartContext& context, const Frame& frame,
                                           Canvas& canvas);

}  // namespace vsp::chart
