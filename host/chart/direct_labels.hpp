// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "chart/canvas.hpp"
#include "chart/chart_context.hpp"
#include "chart/scale.hpp"

/// Names at the right ends of lines, in place of a legend.
namespace vsp::chart {

struct DirectLabel {
  std::size_t series = 0;
  TextBox box;
};

struct DirectLabels {
  std::vector<DirectLabel> labels;
  double margin = 0;  ///< Width right of the plot that they take, leaders included.
  double height = 0;  ///< Of all of them on top of each other.
};

/// Labels for all line series that have a value, in at most 45 % of the drawing's width, in at most
/// three lines each and no word broken; nothing when that is not possible in most_height, when
/// there are bars, or when no series has a title. Weighs width against height; takes
/// most_height only when wished_height is not enough.
std::optional<DirectLabels> plan_direct_labels(const ChartContext& context, double wished_height,
                                               double most_height);

/// Draws them right of the plot, each as near to the end of its line as the others let it, and a
/// thin line from there.
void draw_direct_labels(const ChartContext& context, const DirectLabels& plan, const Frame& frame,
                        Canvas& canvas);

/// Upper edges for boxes of those heights, in that order and without overlap between top and
/// bottom, with the least sum of squared distances from their wished middles. The heights' sum must
/// not be greater than bottom − top.
std::vector<double> spread(const std::vector<double>& wished_middles,
                           const std::vector<double>& heights, double top, double bottom);

}  // namespace vsp::chart
