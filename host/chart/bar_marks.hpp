// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "chart/canvas.hpp"
#include "chart/chart_context.hpp"
#include "chart/cut_values.hpp"
#include "chart/scale.hpp"

namespace vsp::chart {

/// Room that a value at the end of a bar takes beyond it, across a standing chart's bars.
inline constexpr double kBarTextRoom = 13;

/// How the bars of a place stand beside each other.
struct BarPlan {
  std::vector<std::size_t> series;  ///< Indices of the bar series in order.
  double pitch = 0;                 ///< From bar to bar, points.
  double thickness = 0;
  bool show_values = false;  ///< All values have room at the ends of their bars.

  /// From the middle of the place to the middle of the n-th bar.
  double offset(std::size_t n) const {
    return (static_cast<double>(n) - (static_cast<double>(series.size()) - 1) / 2) * pitch;
  }
};

/// Plans bars for a band of that many points per place.
BarPlan plan_bars(const ChartContext& context, double band);

/// Least points per place of a horizontal chart, so that every bar's value can be written.
double least_bar_band(const ChartContext& context);

/// Width of the widest value that is written at the end of a bar.
double widest_bar_text(const ChartContext& context);

/// Draws all bars with whiskers and arrows where the axis cuts them; returns the values cut.
std::vector<CutValue> draw_bars(const ChartContext& context, const BarPlan& plan,
                                const Frame& frame, Canvas& canvas);

/// Writes values at the ends of bars, and words where there is no number.
void label_bars(const ChartContext& context, const BarPlan& plan, const Frame& frame,
                Canvas& canvas);

}  // namespace vsp::chart
